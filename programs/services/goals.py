"""What is done with a sub-goal: made, revised, and deleted while nobody has reported on it."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from programs.models import Adoption, Project, SubGoal, UpdateDraft
from programs.rules import goals as rules

RESPONSIBLE = ("responsible_organization", "responsible_person")
FIELDS = (*rules.WORDS, *RESPONSIBLE, "position")


@verb(_("added the goal"))
def create(goal: SubGoal, *, by) -> SubGoal:
    """Save a new goal of its project; without a number it gets the next one.

    Once the project's goals are adopted, a new one is a change of the goals (see lineages).
    """
    project, taken, ended = _numbers(goal)
    refuse(rules.obstacles_to_add(is_adopted(project)))
    goal.number = goal.number or rules.next_number([*taken, *ended])
    refuse_fields(_wrong_with(goal, project, taken, ended))
    goal.save()
    return goal


@verb(_("revised the goal"))
def revise(goal: SubGoal, *, by) -> SubGoal:
    """Save the goal as it now stands on the object; the words of an adopted goal stay."""
    project, taken, ended = _numbers(goal)
    stored = SubGoal.objects.locked(goal.pk)
    refuse(rules.obstacles_to_edit(stored.ended_on))
    frozen = is_adopted(project)
    reworded = [name for name in rules.WORDS if getattr(goal, name) != getattr(stored, name)]
    refuse_fields({name: rules.obstacles_to_reword(frozen) for name in reworded})
    if not frozen:
        refuse_fields(_wrong_with(goal, project, taken, ended))
    goal.save_fields(*FIELDS)
    return goal


@verb(_("deleted the goal"))
def delete(goal: SubGoal, *, by) -> Project:
    """Delete a goal without updates (the trail keeps it); return its project."""
    goal = SubGoal.objects.locked(goal.pk)
    refuse(obstacles_to_delete(goal, by))
    goal.drafts.all().delete()  # those that nobody can send any more, see forsaken_drafts
    goal.delete()
    return goal.project


def obstacles_to_delete(goal: SubGoal, by: Any) -> list[str]:
    """Return every reason why the goal is kept."""
    rounds = goal.asked.order_by("pk").values_list("round__name", flat=True)
    forsaken = forsaken_drafts(goal)
    written = [each.author for each in _drafts(goal) if each not in forsaken]
    return [
        *rules.obstacles_to_delete(goal.updates.count(), is_adopted(goal.project)),
        *rules.obstacles_to_delete_asked(rounds),
        *rules.obstacles_to_delete_adjusted(goal.adjustments.exists()),
        *rules.obstacles_to_delete_written(by in written, [who for who in written if who != by]),
    ]


def forsaken_drafts(goal: SubGoal) -> list[UpdateDraft]:
    """Return the drafts about the goal that their writers can neither send nor throw away.

    They may not report on it any more, or wrote for a reporting round that asks about it no more:
    one that still does keeps the goal by itself.
    """
    return [
        each
        for each in _drafts(goal)
        if each.reporting_round_id is not None
        or not each.author.is_active
        or not each.author.has_perm("programs.report_goal", goal)
    ]


def _drafts(goal: SubGoal) -> QuerySet[UpdateDraft]:
    return goal.drafts.select_related("author").order_by("author__name", "pk")


def is_adopted(project: Project) -> bool:
    """Say whether the project's goals are adopted, and so frozen."""
    return Adoption.objects.filter(project=project).exists()


def numbers_beside(goal: SubGoal, project: Project) -> tuple[list[int], list[int]]:
    """Return the numbers of the project's other goals: of the current ones, and of the ended."""
    others = list(project.goals.exclude(pk=goal.pk).values_list("number", "ended_on"))
    taken = [number for number, ended_on in others if ended_on is None]
    return taken, [number for number, ended_on in others if ended_on is not None]


def _numbers(goal: SubGoal) -> tuple[Project, list[int], list[int]]:
    """Return the goal's project, locked so that no two goals take one number, and the numbers."""
    project = Project.objects.locked(goal.project_id)
    return project, *numbers_beside(goal, project)


def _wrong_with(goal: SubGoal, project: Project, taken: list[int], ended: list[int]) -> dict:
    return {
        "number": rules.obstacles_to_number(goal.number, taken, ended),
        "target_unit": rules.obstacles_to_target_unit(goal.target, goal.target_unit),
        "due_on": rules.obstacles_to_due_day(goal.due_on, project.starts_on),
    }
