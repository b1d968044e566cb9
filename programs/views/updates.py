"""The page on which an update of a goal is written and sent."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.views import VerbPage
from programs.forms.updates import UpdateForm
from programs.models import StatusUpdate, SubGoal
from programs.services import updates
from programs.views.goals import crumbs_to, updates_of


class UpdateCreate(VerbPage):
    """One page: what the goal is and how it stood last, and what is new."""

    template_name = "programs/updates/form.html"
    permission_required = "programs.report_goal"
    queryset = SubGoal.objects.with_status().select_related(
        "project__program", "responsible_organization", "responsible_person"
    )
    form_class = UpdateForm
    page_title = _("Write an update")
    submit_label = _("Send the update")
    done = _("The update is sent. It cannot be changed; write a new one if something is missing.")

    def get_crumbs(self):
        return [*crumbs_to(self.object, self.request.user), *super().get_crumbs()]

    def get_form_kwargs(self):
        return {
            "instance": StatusUpdate(goal=self.object),
            "initial": {
                "as_of": timezone.localdate(),
                "status": self.object.status_id,
                "seen": updates.newest_sent(self.object),
            },
        }

    def perform(self, form):
        try:
            return updates.send(form.instance, by=self.request.user, seen=form.cleaned_data["seen"])
        except ValidationError:
            # What was sent meanwhile is shown above the form now, so it counts as seen.
            form.data = form.data.copy()
            form.data["seen"] = updates.newest_sent(self.object) or ""
            raise

    def get_context_data(self, **kwargs):
        return super().get_context_data(last=updates_of(self.object)[:1], **kwargs)
