"""Figures of the evaluation: each is asked here, and nowhere a second time."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Organization
from evaluation.choices import Dimension, Gender, TakesPart, UnitType
from evaluation.models import (
    GoalIndicator,
    GoalMilestone,
    Indicator,
    IndicatorTarget,
    Measurement,
    Milestone,
    Period,
    Publication,
)
from evaluation.rules.figures import Cell, Parts, value
from evaluation.rules.goals import facts_of_indicator, facts_of_milestone
from programs.models import SubGoal
from programs.rules.facts import GoalFact
from training.models import Cohort

CHOICES = {
    Dimension.UNIT_TYPE: UnitType,
    Dimension.GENDER: Gender,
    Dimension.TAKES_PART: TakesPart,
}
ROWS = {Dimension.MUNICIPALITY: Organization, Dimension.COHORT: Cohort}


@dataclass(frozen=True)
class Point:
    """A published figure of an indicator in a period, with its target."""

    period: Period
    parts: Parts
    value: Decimal | None
    target: Decimal | None


def measured_of(period: Period) -> dict[Indicator, list[tuple[Cell, Parts]]]:
    """Return the approved figures of a period, by indicator; two queries."""
    rows = Measurement.objects.filter(period=period).approved().select_related("indicator")
    found: dict[Indicator, list[tuple[Cell, Parts]]] = defaultdict(list)
    for row in rows.order_by("indicator__number", "pk"):
        found[row.indicator].append((row.cell, Parts(row.count, row.sum)))
    return dict(found)


def labels_of(dimension: str, keys: Iterable[Hashable]) -> dict[Hashable, str]:
    """Return how the parts of a breakdown are called; what is not stated is said so."""
    keys = list(keys)
    if dimension in CHOICES:
        words = {str(key): str(label) for key, label in CHOICES[dimension].choices}
        return {key: words.get(str(key), _("not stated")) for key in keys}
    found = ROWS[dimension].objects.in_bulk([key for key in keys if key])
    return {key: str(found[key]) if key in found else _("not stated") for key in keys}


def series_of(indicators: Iterable[Indicator]) -> dict[int, list[Point]]:
    """Return the published figures of each indicator, oldest first; two queries."""
    of = {each.pk: each for each in indicators}
    targets = {
        (each.indicator_id, each.period_id): each.value
        for each in IndicatorTarget.objects.filter(indicator__in=of)
    }
    found: dict[int, list[Point]] = {pk: [] for pk in of}
    rows = Publication.objects.filter(indicator__in=of).select_related("period")
    for row in rows.order_by("period__starts_on", "pk"):
        parts = Parts(row.count, row.sum)
        figure = value(of[row.indicator_id].figure, parts)
        target = targets.get((row.indicator_id, row.period_id))
        found[row.indicator_id].append(Point(row.period, parts, figure, target))
    return found


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what milestones and indicators say about each goal, by its id (see programs).

    As many queries whatever the number of goals: two for milestones, three for indicators.
    """
    of = {goal.pk: goal for goal in goals}
    facts: dict[int, list[GoalFact]] = {pk: [] for pk in of}
    today = today or timezone.localdate()
    for goal, milestone in _milestones_of(of, user):
        facts[goal] += facts_of_milestone(of[goal], milestone, today)
    links = GoalIndicator.objects.filter(goal__in=of).select_related("indicator")
    links = list((links if user is None else links.visible_to(user)).order_by("indicator", "pk"))
    series = series_of({link.indicator for link in links}) if links else {}
    for link in links:
        points = [each for each in series[link.indicator_id] if each.value is not None]
        if points:
            newest = points[-1]
            facts[link.goal_id] += facts_of_indicator(
                of[link.goal_id], link.indicator, newest.period, newest.value, newest.target
            )
    return facts


def _milestones_of(goals: Iterable[int], user: Any) -> list[tuple[int, Milestone]]:
    links = GoalMilestone.objects.filter(goal__in=list(goals))
    if user is not None:
        links = links.visible_to(user)
    pairs = list(links.order_by("pk").values_list("goal", "milestone"))
    if not pairs:
        return []
    rows = Milestone.objects.with_due().in_bulk({milestone for _goal, milestone in pairs})
    found = [(goal, rows[milestone]) for goal, milestone in pairs]
    return sorted(found, key=lambda pair: (pair[1].due_on, pair[1].pk))
