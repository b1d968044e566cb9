"""What is done with a sub-goal: made, revised, and deleted while nobody has reported on it."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from programs.models import Project, SubGoal
from programs.rules import goals as rules

RESPONSIBLE = ("responsible_organization", "responsible_person")
FIELDS = ("number", "title", "purpose", *RESPONSIBLE, "target", "target_unit", "due_on")


@verb(_("added the goal"))
def create(goal: SubGoal, *, by) -> SubGoal:
    """Save a new goal of its project; without a number it gets the next one."""
    project, taken = _numbers(goal)
    goal.number = goal.number or rules.next_number(taken)
    _check(goal, project, taken)
    goal.save()
    return goal


@verb(_("revised the goal"))
def revise(goal: SubGoal, *, by) -> SubGoal:
    """Save the goal as it now stands on the object."""
    _check(goal, *_numbers(goal))
    goal.save_fields(*FIELDS)
    return goal


@verb(_("deleted the goal"))
def delete(goal: SubGoal, *, by) -> Project:
    """Delete a goal without updates (the trail keeps it); return its project."""
    goal = SubGoal.objects.locked(goal.pk)
    refuse(rules.obstacles_to_delete(goal.updates.count()))
    goal.delete()
    return goal.project


def _numbers(goal: SubGoal) -> tuple[Project, list[int]]:
    """Return the goal's project, locked so that no two goals take one number, and the taken."""
    project = Project.objects.locked(goal.project_id)
    return project, list(project.goals.exclude(pk=goal.pk).values_list("number", flat=True))


def _check(goal: SubGoal, project: Project, taken: list[int]) -> None:
    refuse_fields(
        {
            "number": rules.obstacles_to_number(goal.number, taken),
            "target_unit": rules.obstacles_to_target_unit(goal.target, goal.target_unit),
            "due_on": rules.obstacles_to_due_day(goal.due_on, project.starts_on),
        }
    )
