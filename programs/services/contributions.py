"""What is done with the parts of a project: added, revised, removed."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from programs.models import Contribution, Project

FIELDS = ("title", "person", "organization", "did", "position")


@verb(_("added who did what"), name="project_contributions.add")
def add(contribution: Contribution, *, by) -> Contribution:
    """Save a new row of its project."""
    contribution.save()
    return contribution


@verb(_("revised who did what"), name="project_contributions.revise")
def revise(contribution: Contribution, *, by) -> Contribution:
    """Save the row as it now stands on the object."""
    contribution.save_fields(*FIELDS)
    return contribution


@verb(_("removed who did what"), name="project_contributions.remove")
def remove(contribution: Contribution, *, by) -> Project:
    """Delete the row (the trail keeps it); return its project."""
    contribution.delete()
    return contribution.project
