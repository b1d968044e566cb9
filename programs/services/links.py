"""What is done with the links of a project: added, revised, removed."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from programs.models import Project, ProjectLink

FIELDS = ("title", "url", "note")


@verb(_("added a link"), name="project_links.add")
def add(link: ProjectLink, *, by) -> ProjectLink:
    """Save a new row of its project."""
    link.save()
    return link


@verb(_("revised a link"), name="project_links.revise")
def revise(link: ProjectLink, *, by) -> ProjectLink:
    """Save the row as it now stands on the object."""
    link.save_fields(*FIELDS)
    return link


@verb(_("removed a link"), name="project_links.remove")
def remove(link: ProjectLink, *, by) -> Project:
    """Delete the row (the trail keeps it); return its project."""
    link.delete()
    return link.project
