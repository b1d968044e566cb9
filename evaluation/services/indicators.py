"""What is done with indicators: defined, described, given targets, tied to goals."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from evaluation.models import (
    EffectGoalIndicator,
    GoalIndicator,
    Indicator,
    IndicatorTarget,
    Measurement,
    ScaleLevel,
)
from evaluation.rules import indicators as rules

FIELDS = (
    "evaluation",
    "number",
    "name",
    "definition",
    "figure",
    "unit",
    "direction",
    "source",
    "low",
    "high",
    "baseline",
    "baseline_on",
    "dimensions",
    "counts_people",
    "note",
)


@verb(_("defined the indicator"))
def create(indicator: Indicator, *, by, levels: Mapping[int, str] | None = None) -> Indicator:
    """Save a new indicator of a program, with what the steps of its scale mean."""
    indicator.save()
    _describe(indicator, levels)
    return indicator


@verb(_("revised the indicator"))
def revise(indicator: Indicator, *, by, levels: Mapping[int, str] | None = None) -> Indicator:
    """Save the indicator as it now stands; once measured, what its figures are made of stays."""
    before = Indicator.objects.locked(indicator.pk)
    figures = Measurement.objects.filter(indicator=before.pk)
    refuse(
        rules.obstacles_to_change(
            before,
            indicator,
            is_measured=figures.exists(),
            is_published=before.publications.exists(),
        )
    )
    indicator.save_fields(*FIELDS)
    _describe(indicator, levels)
    return indicator


@verb(_("set the targets of the indicator"))
def set_targets(indicator: Indicator, targets: Mapping[int, Decimal | None], *, by) -> Indicator:
    """Set what an indicator is to reach in each period; None takes the target away."""
    indicator = Indicator.objects.locked(indicator.pk)
    held = {each.period_id: each for each in indicator.targets.all()}
    for period, value in targets.items():
        target = held.get(period)
        if value is None:
            if target is not None:
                target.delete()
        elif target is None:
            IndicatorTarget.objects.create(indicator=indicator, period_id=period, value=value)
        elif target.value != value:
            target.value = value
            target.save_fields("value")
    return indicator


@verb(_("tied a goal to the indicator"))
def measure_goal(link: GoalIndicator | EffectGoalIndicator, *, by):
    """Let an indicator measure for a goal or an effect goal."""
    link.save()
    return link


@verb(_("took a goal off the indicator"))
def drop_goal(link: GoalIndicator | EffectGoalIndicator, *, by) -> None:
    """Let an indicator no longer measure for a goal; the trail keeps that it did."""
    link.delete()


def _describe(indicator: Indicator, levels: Mapping[int, str] | None) -> None:
    if levels is None:
        return
    held = {each.level: each for each in indicator.levels.all()}
    for level, text in levels.items():
        row = held.pop(level, None)
        if row is None and text.strip():
            ScaleLevel.objects.create(indicator=indicator, level=level, description=text)
        elif row is not None and not text.strip():
            row.delete()
        elif row is not None and row.description != text:
            row.description = text
            row.save_fields("description")
    for row in held.values():
        row.delete()
