"""Verbs of rounds: create, revise, set the shares, open, delete."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, OrganizationRole, User
from core.history import verb
from core.rules import refuse
from desk.services import mails
from funding.mails import rounds as words
from funding.models import AppliedAmount, Delivery, PricePlan, Round, RoundSource, Share
from funding.queries import share_tables_of
from funding.rules.prices import Prices, faults_of_prices, obstacles_to_price
from funding.rules.rounds import (
    obstacles_to_change,
    obstacles_to_delete,
    obstacles_to_open,
    obstacles_to_set,
    obstacles_to_years,
)
from funding.rules.shares import (
    Cell,
    ShareTable,
    obstacles_to_least,
    obstacles_to_percentages,
    with_percentages,
)
from funding.services.prices import prices_of
from programs.models import Project, SubGoal

FIELDS = (
    "project",
    "name",
    "first_year",
    "last_year",
    "is_conditional",
    "answer_by",
    "title",
    "clause_template",
    "summary",
    "background",
    "clarifications",
    "financial_text",
    "condition_text",
    "note",
)
EMPTY: Mapping[Any, Any] = MappingProxyType({})
DELIVERED_TEXTS = FIELDS[FIELDS.index("title") : FIELDS.index("note")]


@verb(_("prepared the round"))
def create(project: Project, *, by: User | None, **fields: Any) -> Round:
    """Return a new round of the project, in preparation; `fields` are those of FIELDS."""
    refuse(obstacles_to_years(fields["first_year"], fields["last_year"], ()))
    return Round.objects.create(project=project, **fields)


@verb(_("changed the round"))
def revise(round_: Round, *, by: User | None, **fields: Any) -> Round:
    """Write the given fields of a round that is being prepared."""
    round_ = Round.objects.locked(round_.pk)
    refuse(obstacles_to_change(round_))
    for name, value in fields.items():
        setattr(round_, name, value)
    refuse(obstacles_to_years(round_.first_year, round_.last_year, years_in_use(round_)))
    round_.save_fields(*fields)
    return round_


@verb(_("set the shares"))
def set_shares(
    round_: Round,
    *,
    by: User | None,
    applied: Mapping[int, Decimal | None],
    shares: Mapping[tuple[int, int], Cell | None],
    least: Mapping[tuple[int, int], Decimal] = EMPTY,
) -> Round:
    """Write the whole share table of a round that is being prepared.

    `applied` is kr by year; `shares` a Cell by (financier's id, year), the amounts of percentages
    worked out here; `least` kr by the same, where less than the share is enough. What is None or
    left out is taken away; what has not changed is not written.
    """
    round_ = Round.objects.locked(round_.pk)
    applied = {year: kr for year, kr in applied.items() if kr is not None}
    wanted = {key: cell for key, cell in shares.items() if cell is not None}
    refuse(obstacles_to_change(round_))
    refuse(obstacles_to_set(round_.years, {year for __, year in wanted} | set(applied)))
    refuse(obstacles_to_percentages(applied, wanted))
    wanted = with_percentages(applied, wanted)
    refuse(_faults_of_details(round_, wanted, least))
    _set_applied(round_, applied)
    stored = {(each.financier_id, each.year): each for each in round_.shares.all()}
    for key, share in stored.items():
        if key not in wanted:
            share.delete()
    for (financier, year), cell in wanted.items():
        share = stored.get((financier, year)) or Share(
            round=round_, financier_id=financier, year=year
        )
        _write(share, cell, least.get((financier, year)))
    round_.save_fields()
    return round_


def _faults_of_details(
    round_: Round,
    cells: Mapping[tuple[int, int], Cell],
    least: Mapping[tuple[int, int], Decimal],
) -> Iterator[str]:
    """Yield where a price is not its plan's, and where more than the share is the least."""
    own = PricePlan.objects.filter(program=round_.project.program_id)
    plans = {plan.pk: plan for plan in prices_of(own)} if _plan_ids(cells.values()) else {}
    for (__, year), cell in cells.items():
        if cell.plan_id in plans:
            yield from obstacles_to_price(year, cell.seat_price, plans[cell.plan_id])
        elif cell.plan_id is not None:
            yield _("The price plan belongs to another program.")
    for key, amount in least.items():
        yield from obstacles_to_least(cells.get(key), amount, key[1])


def _plan_ids(cells: Iterable[Cell]) -> set[int]:
    return {cell.plan_id for cell in cells if cell.plan_id is not None}


def prices_in(table: ShareTable) -> list[Prices]:
    """Return the price plans that shares of the table stand on; no query where none does."""
    pks = _plan_ids(cell for row in table.rows for cell in row.cells.values())
    return prices_of(PricePlan.objects.filter(pk__in=pks)) if pks else []


def _set_applied(round_: Round, wanted: Mapping[int, Decimal]) -> None:
    stored = {each.year: each for each in round_.applied.all()}
    for year, row in stored.items():
        if year not in wanted:
            row.delete()
    for year, amount in wanted.items():
        row = stored.get(year) or AppliedAmount(round=round_, year=year)
        if row.amount != amount:
            row.amount = amount
            row.save()


def _write(share: Share, cell: Cell, least: Decimal | None) -> None:
    is_fixed = cell.seats is None
    values = {
        "fixed_amount": cell.amount if is_fixed else None,
        "seats": cell.seats,
        "seat_price": cell.seat_price,
        "percentage": cell.percentage,
        "price_plan_id": cell.plan_id,
        "least_amount": least,
    }
    if share.pk and all(getattr(share, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(share, name, value)
    share.save()


@verb(_("opened the round"))
def open(round_: Round, *, by: User, at: datetime | None = None) -> Round:
    """Deliver the frozen source to every financier and tell their secretaries.

    `at` is the moment it counts from, now unless a round of the past is entered.
    """
    round_ = Round.objects.locked(round_.pk)
    at = at or timezone.now()
    table = share_tables_of([round_])[round_.pk]
    refuse(why_not_open(round_, table, at))
    source = RoundSource.objects.create(
        round=round_,
        number=1 + round_.sources.count(),
        content=content_of(round_, table, timezone.localdate(at)),
        created_by=by,
    )
    round_.opened_at = at
    round_.save_fields("opened_at")
    for row in table.rows:
        Delivery.objects.create(source=source, financier_id=row.financier_id)
        tell(
            row.financier_id,
            round_,
            subject=partial(words.opened_subject, round_),
            body=partial(words.opened_body, round_, row),
            by=by,
        )
    return round_


def why_not_open(round_: Round, table: ShareTable, at: datetime | None = None) -> list[str]:
    """Return every obstacle to opening the round now (or at a moment).

    Two queries, and two more where seats are asked for at a price plan.
    """
    asked = [row.financier_id for row in table.rows]
    financiers = Organization.objects.filter(pk__in=asked)
    day = timezone.localdate(at or timezone.now())
    boards = Organization.objects.deciding().valid_on(day).filter(parent__in=asked)
    with_boards = set(boards.values_list("parent_id", flat=True))
    found = obstacles_to_open(round_, table, financiers, day, with_boards)
    return [*found, *faults_of_prices(table, prices_in(table))]


def tell(financier_id: int, round_: Round, *, by: User, **letter: Any) -> None:
    """Send a letter (subject, body) about a round to the secretaries of one financier."""
    roles = OrganizationRole.objects.filter(organization=financier_id, kind="secretary")
    mails.send(
        to=User.objects.filter(pk__in=roles.held_now().values("person")),
        path=round_.get_absolute_url(),
        by=by,
        **letter,
    )


def content_of(round_: Round, table: ShareTable, delivered_on: date) -> dict[str, Any]:
    """Return what is delivered: texts, goals, years, amounts (kr as strings), as plain JSON."""
    project = round_.project
    goals = SubGoal.objects.filter(project=project).current().order_by("number")
    return {
        **{name: getattr(round_, name) for name in DELIVERED_TEXTS},
        "goals": [{"number": goal.number, "title": goal.title} for goal in goals],
        "program": project.program.name,
        "project": {
            "name": project.name,
            "starts_on": project.starts_on.isoformat(),
            "ends_on": project.ends_on.isoformat(),
        },
        "first_year": round_.first_year,
        "last_year": round_.last_year,
        "is_conditional": round_.is_conditional,
        "answer_by": round_.answer_by.isoformat() if round_.answer_by else None,
        "delivered_on": delivered_on.isoformat(),
        "applied": {str(year): str(amount) for year, amount in sorted(table.applied.items())},
        **_delivered_prices(table),
        "shares": [
            {
                "financier_id": row.financier_id,
                "financier": row.financier,
                "year": year,
                "amount": str(cell.amount),
                "seats": cell.seats,
                "seat_price": None if cell.seat_price is None else str(cell.seat_price),
                "least_amount": str(row.least[year]) if year in row.least else None,
                "since": row.since,
                **({"percentage": str(cell.percentage)} if cell.percentage is not None else {}),
                **({"price_plan": cell.plan_id} if cell.plan_id is not None else {}),
            }
            for row in table.rows
            for year, cell in sorted(row.cells.items())
        ],
    }


def _delivered_prices(table: ShareTable) -> dict[str, Any]:
    """Return the price plans as they are delivered, if seats are asked for at any."""
    plans = [
        {
            "id": plan.pk,
            "name": plan.name,
            "seat_price": str(plan.seat_price),
            "first_year": plan.first_year,
            "last_year": plan.last_year,
            "years": {str(year): str(kr) for year, kr in sorted(plan.years.items())},
        }
        for plan in prices_in(table)
    ]
    return {"price_plans": plans} if plans else {}


@verb(_("deleted the round"))
def delete(round_: Round, *, by: User | None) -> None:
    """Delete a round that nobody outside the program has seen."""
    round_ = Round.objects.locked(round_.pk)
    refuse(obstacles_to_delete(round_))
    round_.delete()


def years_in_use(round_: Round) -> set[int]:
    """Return the years that have an amount or a share."""
    rows = (round_.shares, round_.applied)
    return {year for each in rows for year in each.values_list("year", flat=True)}
