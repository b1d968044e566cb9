"""Sums over goals and facts about them, read and never stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core.periods import iso_date
from programs.models import Adjustment, Standing, SubGoal
from programs.rules.facts import GoalFact, facts_of


@dataclass(frozen=True)
class StatusCount:
    """How many goals stand where; `status_id` is None for those without an update."""

    standing: Standing
    status_id: int | None
    count: int


def count_by_status(goals: Iterable[SubGoal]) -> list[StatusCount]:
    """Return how many goals have each status, in the program's order, without update last.

    The goals come from `with_status`; words that no goal has are left out.
    """
    counted: Counter = Counter()
    order: dict[tuple, tuple] = {}
    for goal in goals:
        key = (goal.standing, goal.status_id)
        counted[key] += 1
        order[key] = (goal.status_id is None, goal.status_position or 0, goal.status_id or 0)
    return [
        StatusCount(standing, status_id, counted[standing, status_id])
        for standing, status_id in sorted(order, key=order.__getitem__)
    ]


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what programs know about each goal beside its status, by the goal's id.

    The goals come from `with_status` and `with_actual`, with their project and its program;
    `user` narrows what is told to what they see (None: everything, for the operator). One query.
    """
    goals = list(goals)
    today = today or timezone.localdate()
    facts = {goal.pk: list(facts_of(goal, today)) for goal in goals}
    adjusted = Adjustment.objects.filter(goal__in=facts).select_related("meeting__group")
    if user is not None:
        adjusted = adjusted.visible_to(user)
    for each in adjusted.order_by("meeting__held_on", "position", "pk"):
        label = _("Adjusted by %(group)s, %(day)s") % {
            "group": each.meeting.group,
            "day": iso_date(each.meeting.held_on),
        }
        url = each.meeting.get_absolute_url()
        facts[each.goal_id].append(GoalFact(label, each.text, url))
    return facts
