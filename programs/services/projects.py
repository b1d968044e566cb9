"""What is done with a project: made, revised, aligned to the strategies."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse_fields
from programs.models import Alignment, Program, Project
from programs.rules import projects as rules

TEXTS = ("summary", "background", "purpose", "target_groups")
FIELDS = ("name", "starts_on", "ends_on", "diary_number", *TEXTS)


@verb(_("added the project"))
def create(project: Project, *, by) -> Project:
    """Save a new project of its program."""
    _check(project)
    project.save()
    return project


@verb(_("revised the project"))
def revise(project: Project, *, by) -> Project:
    """Save the project as it now stands on the object."""
    _check(project)
    project.save_fields(*FIELDS)
    return project


@verb(_("aligned the project to a strategic choice"))
def align(alignment: Alignment, *, by) -> Alignment:
    """Save how a project serves a strategic choice it was not aligned to."""
    Project.objects.locked(alignment.project_id)
    _check_choice(alignment)
    alignment.save()
    return alignment


@verb(_("revised an alignment"))
def revise_alignment(alignment: Alignment, *, by) -> Alignment:
    """Save the choice and the motivation as they now stand on the object."""
    Project.objects.locked(alignment.project_id)
    _check_choice(alignment)
    alignment.save_fields("choice", "motivation")
    return alignment


@verb(_("removed an alignment"))
def remove_alignment(alignment: Alignment, *, by) -> Project:
    """Delete the alignment (the trail keeps it); return its project."""
    alignment.delete()
    return alignment.project


def _check(project: Project) -> None:
    Program.objects.locked(project.program_id)  # two projects cannot take one name at once
    others = Project.objects.filter(program=project.program_id).exclude(pk=project.pk)
    refuse_fields(
        {
            "name": rules.obstacles_to_name(project.name, others.values_list("name", flat=True)),
            "ends_on": rules.obstacles_to_period(project.starts_on, project.ends_on),
        }
    )


def _check_choice(alignment: Alignment) -> None:
    others = Alignment.objects.filter(project=alignment.project_id).exclude(pk=alignment.pk)
    aligned = others.values_list("choice_id", flat=True)
    refuse_fields({"choice": rules.obstacles_to_align(alignment.choice_id, aligned)})
