"""Verbs of headings and of a plan's own indicators: add, revise, move, remove."""

from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from plans.models import Heading, Plan, PlanIndicator
from plans.rules import headings as rules
from plans.services.plans import locked_draft


@verb(_("added a heading"))
def add(plan: Plan, *, by: User | None, **fields: Any) -> Heading:
    """Return a new heading, last in the plan."""
    plan = locked_draft(plan)
    return Heading.objects.create(plan=plan, position=next_position(plan.headings), **fields)


@verb(_("changed a heading"))
def revise(heading: Heading, *, by: User | None, **fields: Any) -> Heading:
    locked_draft(heading.plan)
    return _written(Heading.objects.locked(heading.pk), fields)


@verb(_("moved a heading"))
def move(heading: Heading, *, by: User | None, step: int) -> Heading:
    """Move it before its neighbor (step −1) or after it (step 1)."""
    plan = locked_draft(heading.plan)
    return moved(list(plan.headings.order_by("position", "pk")), heading, step)


@verb(_("removed a heading"))
def remove(heading: Heading, *, by: User | None) -> None:
    """Take away a heading that nothing stands under."""
    locked_draft(heading.plan)
    refuse(rules.obstacles_to_remove(heading.activities.count()))
    heading.delete()


@verb(_("added an indicator"))
def add_indicator(plan: Plan, *, by: User | None, **fields: Any) -> PlanIndicator:
    plan = locked_draft(plan)
    position = next_position(plan.indicators)
    return PlanIndicator.objects.create(plan=plan, position=position, **fields)


@verb(_("changed an indicator"))
def revise_indicator(indicator: PlanIndicator, *, by: User | None, **fields: Any) -> PlanIndicator:
    locked_draft(indicator.plan)
    return _written(PlanIndicator.objects.locked(indicator.pk), fields)


@verb(_("removed an indicator"))
def remove_indicator(indicator: PlanIndicator, *, by: User | None) -> None:
    locked_draft(indicator.plan)
    indicator.delete()


def next_position(rows: Any) -> int:
    """Return the place after the last of the rows."""
    return 1 + (rows.aggregate(last=Max("position"))["last"] or 0)


def moved(rows: list[Any], row: Any, step: int) -> Any:
    """Swap a row with its neighbor; what is first or last already stays where it is.

    The places are numbered anew, so that rows that shared one are told apart.
    """
    order = [each.pk for each in rows]
    at = order.index(row.pk)
    to = at + (1 if step > 0 else -1)
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
    for position, each in enumerate(rows, 1):
        if each.position != position:
            each.position = position
            each.save_fields("position")
    return row


def _written(row: Any, fields: dict[str, Any]) -> Any:
    for name, value in fields.items():
        setattr(row, name, value)
    row.save_fields(*fields)
    return row
