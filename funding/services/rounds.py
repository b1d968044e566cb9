"""Verbs of rounds: create, revise, set the shares, open, delete."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import DECIDING_BODIES
from accounts.models import Organization, OrganizationRole, User
from core.history import verb
from core.rules import refuse
from desk.services import mails
from funding.mails import rounds as words
from funding.models import AppliedAmount, Delivery, Round, RoundSource, Share
from funding.queries import share_tables_of
from funding.rules.rounds import (
    obstacles_to_change,
    obstacles_to_delete,
    obstacles_to_open,
    obstacles_to_set,
    obstacles_to_years,
)
from funding.rules.shares import Cell, ShareTable
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
) -> Round:
    """Write the whole share table of a round that is being prepared.

    `applied` is kr by year; `shares` a Cell by (financier's id, year). What is None or left out
    is taken away; what has not changed is not written.
    """
    round_ = Round.objects.locked(round_.pk)
    wanted = {key: cell for key, cell in shares.items() if cell is not None}
    refuse(obstacles_to_change(round_))
    refuse(obstacles_to_set(round_.years, {year for __, year in wanted} | set(applied)))
    _set_applied(round_, {year: kr for year, kr in applied.items() if kr is not None})
    stored = {(each.financier_id, each.year): each for each in round_.shares.all()}
    for key, share in stored.items():
        if key not in wanted:
            share.delete()
    for (financier, year), cell in wanted.items():
        share = stored.get((financier, year)) or Share(
            round=round_, financier_id=financier, year=year
        )
        _write(share, cell)
    round_.save_fields()
    return round_


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


def _write(share: Share, cell: Cell) -> None:
    is_fixed = cell.seats is None
    values = {
        "fixed_amount": cell.amount if is_fixed else None,
        "seats": cell.seats,
        "seat_price": cell.seat_price,
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
    """Return every obstacle to opening the round now (or at a moment); one query."""
    financiers = Organization.objects.filter(pk__in=[row.financier_id for row in table.rows])
    day = timezone.localdate(at or timezone.now())
    return list(obstacles_to_open(round_, table, financiers, DECIDING_BODIES, day))


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
            }
            for row in table.rows
            for year, cell in sorted(row.cells.items())
        ],
    }


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
