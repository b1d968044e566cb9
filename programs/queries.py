"""Sums over goals, read and never stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from programs.models import Standing, SubGoal


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
