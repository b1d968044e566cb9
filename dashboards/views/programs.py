"""The steering group's page of a program."""

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.templatetags.core import Head, state_badge
from core.views import DetailPage
from dashboards.figures import goals_by_status, kronor_per_year
from dashboards.queries.programs import changed_lately, disagreeing, projects_of
from programs.models import Program
from programs.tables.goals import status_day

MOST_DIFFERING = 10
HEADS = [
    Head(_("Goal"), is_row_head=True),
    Head(_("Status")),
    Head(_("As of"), css="nowrap"),
    Head(_("Responsible")),
]


class ProgramDashboard(DetailPage):
    """Goals by status, rounds with who they wait for, money per year and financier."""

    template_name = "dashboards/program.html"
    permission_required = "dashboards.view_program"
    queryset = Program.objects.all()
    eyebrow = _("Overview for the steering group")

    def get_crumbs(self):
        return [
            (_("Programs"), reverse("programs:program_list")),
            (str(self.object), self.object.get_absolute_url()),
            (_("Overview"), None),
        ]

    def get_history(self):
        return []  # the program's own page shows it

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        views = projects_of(self.object, self.request.user)
        projects = [
            {
                "view": view,
                "goals": goals_by_status(view) if view.goals else None,
                "rows": [row_of(goal) for goal in view.goals if view.project.ends_on >= today],
                "rounds": [(each, kronor_per_year(each)) for each in view.rounds],
            }
            for view in views
        ]
        differing = disagreeing(views, today)
        return super().get_context_data(
            projects=projects,
            heads=HEADS,
            disagreeing=differing[:MOST_DIFFERING],
            more_disagreeing=len(differing[MOST_DIFFERING:]),
            changed=changed_lately(self.object, self.request.user),
            today=today,
            **kwargs,
        )


def row_of(goal) -> tuple:
    """Return the cells of a goal: itself, where it stands, since when, who answers for it."""
    return (
        format_html('<a href="{}">{}</a>', goal.get_absolute_url(), goal),
        state_badge(goal.standing),
        status_day(goal),
        goal.responsible_person,
    )
