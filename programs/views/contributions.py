"""Pages of who did what in a project; they lead back to the project."""

from django.utils.translation import gettext_lazy as _

from core.views.parts import PartCreate, PartEdit, PartRemove
from programs.forms.contributions import ContributionForm
from programs.models import Contribution, Project
from programs.services import contributions


class ContributionCreate(PartCreate):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = Project.objects.all()
    model = Contribution
    form_class = ContributionForm
    service = contributions.add
    page_title = _("Add who did what")
    submit_label = _("Add the part")
    done = _("The part is added.")


class ContributionEdit(PartEdit):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = Contribution.objects.select_related("project")
    form_class = ContributionForm
    service = contributions.revise
    page_title = _("Edit who did what")
    done = _("The part is saved.")


class ContributionRemove(PartRemove):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = Contribution.objects.select_related("project")
    service = contributions.remove
    page_title = _("Remove a part")
    question = _("Remove the part “%(what)s” from the project?")
    done = _("The part is removed.")
