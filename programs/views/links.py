"""Pages of the links of a project; they lead back to the project."""

from django.utils.translation import gettext_lazy as _

from core.views.parts import PartCreate, PartEdit, PartRemove
from programs.forms.links import LinkForm
from programs.models import Project, ProjectLink
from programs.services import links


class LinkCreate(PartCreate):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = Project.objects.all()
    model = ProjectLink
    form_class = LinkForm
    service = links.add
    page_title = _("Add a link")
    submit_label = _("Add the link")
    done = _("The link is added.")


class LinkEdit(PartEdit):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = ProjectLink.objects.select_related("project")
    form_class = LinkForm
    service = links.revise
    page_title = _("Edit the link")
    done = _("The link is saved.")


class LinkRemove(PartRemove):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = ProjectLink.objects.select_related("project")
    service = links.remove
    page_title = _("Remove a link")
    question = _("Remove the link “%(what)s”?")
    consequences = (_("What it leads to stays where it is."),)
    done = _("The link is removed.")
