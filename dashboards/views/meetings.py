"""What has changed between two meetings of a steering group: a panel of the meeting's own page."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.views import is_htmx
from core.views.frame import Frame
from core.views.pages import ObjectPage
from dashboards.pdf.steering import SteeringPaper, compared, previous
from dashboards.rules.changes import changes_between

MOST = 8  # changes that are told: the program's page has all


class MeetingChanges(ObjectPage):
    """The changes since the meeting before, and the way to the page that tells all of it."""

    permission_required = "dashboards.view_program"
    template_name = "dashboards/steering/changes.html"
    queryset = SteeringPaper().queryset()

    def get_frame(self) -> Frame:
        meeting = self.object
        return Frame(
            title=_("What has changed since the last meeting"),
            eyebrow=str(meeting),
            crumbs=[
                (str(meeting.group), meeting.group.get_absolute_url()),
                (str(meeting), meeting.get_absolute_url()),
            ],
        )

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs):
        then, now = compared(self.object)
        changes = [
            each
            for each in changes_between(then, now)
            if not (each.section == "meetings" and each.row.pk == self.object.pk)
        ]
        page = reverse("dashboards:program_dashboard", args=[self.object.program_id])
        return super().get_context_data(
            then=then.day,
            now=now.day,
            has_met=previous(self.object) is not None,
            changes=changes[:MOST],
            more=len(changes[MOST:]),
            program_url=f"{page}?on={now.day}&since={then.day}",
            **kwargs,
        )
