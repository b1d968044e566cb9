"""The steering group's page of a program."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.views import DetailPage
from dashboards.figures import goals_by_status, kronor_per_year
from dashboards.queries.programs import changed_lately, disagreeing, projects_of
from programs.models import Program


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
        views = projects_of(self.object, self.request.user)
        projects = [
            {
                "view": view,
                "goals": goals_by_status(view) if view.goals else None,
                "rounds": [(each, kronor_per_year(each)) for each in view.rounds],
            }
            for view in views
        ]
        return super().get_context_data(
            projects=projects,
            disagreeing=disagreeing(views, timezone.localdate()),
            changed=changed_lately(self.object, self.request.user),
            today=timezone.localdate(),
            **kwargs,
        )
