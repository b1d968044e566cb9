"""Verbs that make one plan from another: a new edition, and the plan of the next period."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from plans.models import (
    Activity,
    Cell,
    CellLink,
    CostLine,
    DeclaredTotal,
    Heading,
    Measure,
    Organizer,
    Plan,
    PlanIndicator,
    Responsible,
    ResponsibleLink,
)
from plans.rules import plans as rules

OWN = ("id", "created_at", "updated_at", "version")


@verb(_("made a new edition"))
def new_edition(plan: Plan, *, by: User | None) -> Plan:
    """Return a draft of the next edition with everything that stands in this one."""
    plan = _locked(plan)
    refuse(why_no_new_edition(plan))
    numbers = Plan.objects.filter(organization=plan.organization, name=plan.name)
    new = _copy(
        plan,
        edition=1 + max(numbers.values_list("edition", flat=True)),
        replaces=plan,
        rolled_from=plan.rolled_from,
        written_by=by,
        adopted_on=None,
        adopted_by="",
    )
    new.save()
    made = _copy_content(plan, new, plan.activities.all())
    _copy_rows(CostLine.objects.filter(activity__plan=plan), activity=made)
    _copy_rows(DeclaredTotal.objects.filter(plan=plan), activity=made, plan=lambda _pk: new.pk)
    return new


@verb(_("rolled the plan into the next period"))
def roll(
    plan: Plan,
    *,
    by: User | None,
    name: str,
    first_year: int,
    last_year: int,
    activities: Collection[int],
    with_costs: bool = False,
) -> Plan:
    """Return a draft of the plan of the following years, with the activities that carry over.

    Texts and matrix come along; with `with_costs` the amounts too, moved as many years as the
    period. Whatever the source declares stays with the old plan.
    """
    plan = _locked(plan)
    refuse(why_not_roll(plan))
    reasons = rules.obstacles_to_next_years(plan.last_year, first_year, last_year)
    refuse_fields({"last_year": reasons})
    new = _copy(
        plan,
        name=name,
        first_year=first_year,
        last_year=last_year,
        edition=1,
        replaces=None,
        rolled_from=plan,
        written_by=by,
        adopted_on=None,
        adopted_by="",
    )
    new.save()
    made = _copy_content(plan, new, plan.activities.filter(pk__in=activities))
    if with_costs:
        _move_costs(plan, new, made)
    return new


def why_no_new_edition(plan: Plan) -> list[Any]:
    """Return every obstacle to a new edition; asks of a plan read `with_state`."""
    is_begun = Plan.objects.filter(replaces=plan, adopted_on__isnull=True).exists()
    return list(
        rules.obstacles_to_new_edition(
            is_adopted=plan.is_adopted, is_superseded=plan.is_superseded, is_begun=is_begun
        )
    )


def why_not_roll(plan: Plan) -> list[Any]:
    """Return every obstacle to rolling the plan on; asks of a plan read `with_state`."""
    return list(
        rules.obstacles_to_roll(is_adopted=plan.is_adopted, is_superseded=plan.is_superseded)
    )


def _locked(plan: Plan) -> Plan:
    return Plan.objects.with_state().select_for_update(of=("self",)).get(pk=plan.pk)


def _copy_content(plan: Plan, new: Plan, activities: Iterable[Activity]) -> dict[int, int]:
    """Copy headings, indicators, activities and their matrix; return new ids by old ones."""
    headings = _copy_rows(Heading.objects.filter(plan=plan), plan=lambda _pk: new.pk)
    _copy_rows(PlanIndicator.objects.filter(plan=plan), plan=lambda _pk: new.pk, heading=headings)
    old = list(activities)
    copies = [
        _copy(each, plan=new, heading_id=headings.get(each.heading_id), continues=each)
        for each in old
    ]
    made = _made(old, Activity.objects.bulk_create(copies))

    def of_these(model: Any) -> Any:
        return model.objects.filter(activity__in=made)

    _copy_rows(of_these(Organizer), activity=made)
    measures = _copy_rows(of_these(Measure), activity=made)
    cells = _copy_rows(of_these(Cell), activity=made)
    responsibles = _copy_rows(of_these(Responsible), activity=made)
    _copy_rows(CellLink.objects.filter(cell__in=cells), cell=cells, measure=measures)
    links = ResponsibleLink.objects.filter(responsible__in=responsibles)
    _copy_rows(links, responsible=responsibles, measure=measures)
    return made


def _move_costs(plan: Plan, new: Plan, made: dict[int, int]) -> None:
    """Copy the amounts as many years later; what falls outside the new period stays behind."""
    shift = new.first_year - plan.first_year
    lines = []
    for line in CostLine.objects.filter(activity__in=made):
        year = line.year + shift
        last = line.last_year + shift if line.last_year else None
        if year in new.years:
            activity = made[line.activity_id]
            lines.append(_copy(line, activity_id=activity, year=year, last_year=last))
    CostLine.objects.bulk_create(lines)


def _copy_rows(rows: Any, **moved: Callable | dict[int, int]) -> dict[int, int]:
    """Copy rows with their foreign keys moved to the copies; return new ids by old ones."""
    old = list(rows.order_by("pk"))
    copies = []
    for row in old:
        keys = {}
        for name, to in moved.items():
            key = getattr(row, f"{name}_id")
            find = to.get if isinstance(to, dict) else to
            keys[f"{name}_id"] = None if key is None else find(key)
        copies.append(_copy(row, **keys))
    return _made(old, type(old[0]).objects.bulk_create(copies)) if old else {}


def _made(old: list[Any], new: list[Any]) -> dict[int, int]:
    return {before.pk: after.pk for before, after in zip(old, new, strict=True)}


def _copy(row: Any, **changes: Any) -> Any:
    """Return an unsaved row with the same content and some changes."""
    fields = [f for f in row._meta.concrete_fields if f.name not in OWN]
    copy = type(row)(**{f.attname: getattr(row, f.attname) for f in fields})
    for name, value in changes.items():
        setattr(copy, name, value)
    return copy
