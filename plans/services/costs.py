"""Verbs of costs: set what activities cost year by year, and what the source declares."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from plans.models import CostLine, DeclaredTotal, Plan
from plans.rules import plans as rules
from plans.rules.costs import Line
from plans.services.plans import locked_draft


@verb(_("set the costs"))
def set_costs(plan: Plan, *, by: User | None, lines: Mapping[tuple[int, int], Line | None]) -> Plan:
    """Write the cost table of a draft: a Line by (activity's id, year).

    What is None is taken away, what is left out stays, what has not changed is not written. A line
    over two years may reach beyond the period: it counts in its first year.
    """
    plan = locked_draft(plan)
    refuse(rules.obstacles_to_set(plan.years, {year for _pk, year in lines}))
    stored = {
        (each.activity_id, each.year): each for each in CostLine.objects.filter(activity__plan=plan)
    }
    known = set(plan.activities.values_list("pk", flat=True))
    for (activity_id, year), line in lines.items():
        row = stored.get((activity_id, year))
        if line is None:
            if row is not None:
                row.delete()
        elif activity_id in known:
            _write(row or CostLine(activity_id=activity_id, year=year), vars(line))
    plan.save_fields()
    return plan


@verb(_("set the declared totals"))
def set_declared(
    plan: Plan,
    *,
    by: User | None,
    place: str,
    totals: Mapping[tuple[int | None, int | None], Decimal | None],
) -> Plan:
    """Write what the source declares in one place of it, by (activity's id or None, year or None).

    What is None is taken away, what is left out stays.
    """
    plan = locked_draft(plan)
    refuse(rules.obstacles_to_set(plan.years, {year for _pk, year in totals if year is not None}))
    stored = {
        (each.activity_id, each.year): each for each in plan.declared_totals.filter(place=place)
    }
    for (activity_id, year), amount in totals.items():
        row = stored.get((activity_id, year))
        if amount is None:
            if row is not None:
                row.delete()
        else:
            new = DeclaredTotal(plan=plan, activity_id=activity_id, year=year, place=place)
            _write(row or new, {"amount": amount})
    plan.save_fields()
    return plan


def _write(row: Any, values: Mapping[str, Any]) -> None:
    if row.pk and all(getattr(row, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(row, name, value)
    if row.pk:
        row.save_fields(*values)
    else:
        row.save()
