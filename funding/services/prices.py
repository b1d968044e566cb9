"""Verbs of price plans: create, revise, delete."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.models import PricePlan, PriceYear
from funding.rules.prices import (
    Prices,
    obstacles_to_delete,
    obstacles_to_span,
    obstacles_to_spread,
)
from programs.models import Program

FIELDS = ("name", "seat_price", "first_year", "last_year", "note")


@verb(_("made the price plan"), name="prices.create")
def create(
    program: Program, *, by: User | None, years: Mapping[int, Decimal], **fields: Any
) -> PricePlan:
    """Return a new price plan; `years` is kr per seat by year, `fields` are those of FIELDS."""
    plan = PricePlan(program=program, **fields)
    _check(plan, years)
    plan.save()
    _set_years(plan, years)
    return plan


@verb(_("changed the price plan"), name="prices.revise")
def revise(
    plan: PricePlan, *, by: User | None, years: Mapping[int, Decimal], **fields: Any
) -> PricePlan:
    """Write the given fields and all prices of years; shares keep the price they were asked at."""
    plan = PricePlan.objects.locked(plan.pk)
    for name, value in fields.items():
        setattr(plan, name, value)
    _check(plan, years)
    _set_years(plan, years)
    plan.save_fields(*fields)
    return plan


@verb(_("deleted the price plan"), name="prices.delete")
def delete(plan: PricePlan, *, by: User | None) -> None:
    """Delete a plan that no round has asked by."""
    plan = PricePlan.objects.locked(plan.pk)
    refuse(obstacles_to_delete(plan.shares.exists()))
    plan.delete()


def prices_of(plans: Iterable[PricePlan]) -> list[Prices]:
    """Return what the plans say; two queries in all."""
    found = plans.prefetch_related("years") if hasattr(plans, "prefetch_related") else plans
    return [
        Prices(
            pk=plan.pk,
            name=plan.name,
            seat_price=plan.seat_price,
            first_year=plan.first_year,
            last_year=plan.last_year,
            years={row.year: row.amount for row in plan.years.all()},
        )
        for plan in found
    ]


def _check(plan: PricePlan, years: Mapping[int, Decimal]) -> None:
    refuse(
        [
            *obstacles_to_span(plan.first_year, plan.last_year),
            *obstacles_to_spread(plan.seat_price, plan.first_year, plan.last_year, years),
        ]
    )


def _set_years(plan: PricePlan, wanted: Mapping[int, Decimal]) -> None:
    stored = {row.year: row for row in plan.years.all()}
    for year, row in stored.items():
        if year not in wanted:
            row.delete()
    for year, amount in wanted.items():
        row = stored.get(year) or PriceYear(plan=plan, year=year)
        if row.amount != amount:
            row.amount = amount
            row.save()
