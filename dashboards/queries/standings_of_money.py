"""The rounds and the money of a program as they stood on days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse

from core.models import ask
from dashboards.rules.standings import Money, MoneyTable, PaymentRow, RoundRow
from funding.choices import RoundState
from funding.models import Round
from funding.queries import Version, share_tables_of, standings_over, versions_over
from funding.rules.rounds import Standing
from funding.rules.shares import ShareTable

# A round that was opened before it was entered here has its day in what it delivered.
ROUNDS = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(round.id, round.project_id, round.name,
                               round.first_year, round.last_year, round.is_conditional,
                               round.answer_by, round.opened_at,
                               coalesce(first_source.delivered_on,
                                    (round.opened_at AT TIME ZONE 'Europe/Stockholm')::date),
                               (round.created_at AT TIME ZONE 'Europe/Stockholm')::date,
                               EXISTS (SELECT FROM funding_roundsource later
                                        WHERE later.round_id = round.id AND later.number > 1))
                               ORDER BY round.first_year DESC, round.name, round.id), '[]')
       FROM funding_round round
       JOIN programs_project project ON project.id = round.project_id
       LEFT JOIN (SELECT round_id, coalesce((content->>'delivered_on')::date,
                         (created_at AT TIME ZONE 'Europe/Stockholm')::date) AS delivered_on
                    FROM funding_roundsource WHERE number = 1) first_source
              ON first_source.round_id = round.id
      WHERE project.program_id = %(program)s)
"""
# What was paid by each day, less what was repaid; what was used in the years that had come.
SPENT = """
    SELECT 'paid', day, payment.round_id, payment.financier_id, financier.name, payment.year,
           sum(CASE payment.kind WHEN 'instalment' THEN payment.amount ELSE -payment.amount END)
      FROM unnest(%(days)s::date[]) AS day
      JOIN funding_payment payment ON payment.paid_on <= day
       AND payment.round_id = ANY(%(rounds)s)
      JOIN accounts_organization financier ON financier.id = payment.financier_id
     GROUP BY day, payment.round_id, payment.financier_id, financier.name, payment.year
     UNION ALL
    SELECT 'used', day, line.project_id, line.financier_id, financier.name, line.year,
           sum(line.actual)
      FROM unnest(%(days)s::date[]) AS day
      JOIN programs_budgetline line ON line.year <= extract(year FROM day)
       AND line.project_id = ANY(%(projects)s) AND line.actual IS NOT NULL
      JOIN accounts_organization financier ON financier.id = line.financier_id
     GROUP BY day, line.project_id, line.financier_id, financier.name, line.year
"""
# Instalments and repayments that were due and not paid on some of the days.
DUE = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(payment.id, payment.round_id, round.name,
                               coalesce(nullif(financier.short_name, ''), financier.name),
                               payment.year, payment.amount, payment.due_on,
                               payment.requested_on, payment.paid_on)
                               ORDER BY payment.due_on, payment.id), '[]')
       FROM funding_payment payment
       JOIN funding_round round ON round.id = payment.round_id
       JOIN programs_project project ON project.id = round.project_id
       JOIN accounts_organization financier ON financier.id = payment.financier_id
      WHERE project.program_id = %(program)s AND payment.due_on < %(last)s
        AND (payment.paid_on IS NULL OR payment.paid_on > %(first)s))
"""


@dataclass(frozen=True)
class Entered:
    """A round with the days on which it was opened (None: not yet) and entered.

    `has_changed` says that what it asks has been delivered anew.
    """

    round: Round
    opened_on: date | None
    entered_on: date
    has_changed: bool

    def is_opened(self, day: date) -> bool:
        return self.opened_on is not None and self.opened_on <= day

    def is_there(self, day: date) -> bool:
        return self.is_opened(day) or self.entered_on <= day


def rounds_in(rows: Iterable[list]) -> list[Entered]:
    """Return the rounds of ROUNDS, the newest years first."""
    return [_entered(*row) for row in rows]


def _entered(
    pk, project, name, first, last, is_conditional, answer_by, opened_at, opened_on, entered_on,
    has_changed,
) -> Entered:  # fmt: skip
    round_ = Round(
        pk=pk,
        project_id=project,
        name=name,
        first_year=first,
        last_year=last,
        is_conditional=is_conditional,
        answer_by=answer_by and date.fromisoformat(answer_by),
        opened_at=opened_at and datetime.fromisoformat(opened_at),
    )
    opened = date.fromisoformat(opened_on) if opened_at else None
    return Entered(round_, opened, date.fromisoformat(entered_on), has_changed)


def rounds_on(
    days: Iterable[date], rounds: list[Entered], today: date | None
) -> dict[date, tuple[RoundRow, ...]]:
    """Return the rounds that were there on each day, with their state; four queries at most."""
    days = list(days)
    opened = [each.round for each in rounds if each.opened_on is not None]
    has_changed = any(each.has_changed for each in rounds)
    versions = versions_over(opened, days) if has_changed else _asked_once(opened, days)
    standings = standings_over(opened, versions, today)
    return {
        day: tuple(
            _row(each, versions[day][each.round.pk], standings[day][each.round.pk])
            if each.is_opened(day)
            else _prepared(each)
            for each in rounds
            if each.is_there(day)
        )
        for day in days
    }


def _asked_once(rounds: list[Round], days: list[date]) -> dict[date, dict[int, Version]]:
    """Return what rounds ask that have asked one thing only: no earlier version is looked for."""
    tables = share_tables_of(rounds)
    asked = {each.pk: Version(tables[each.pk], each.answer_by) for each in rounds}
    return dict.fromkeys(days, asked)


def _row(each: Entered, version: Any, standing: Standing) -> RoundRow:
    return _round(each, each.opened_on, version.answer_by, standing, version.table)


def _prepared(each: Entered) -> RoundRow:
    """What a round that is not opened asks is nobody else's yet, and can change any day."""
    table = ShareTable(tuple(each.round.years), (), {})
    return _round(each, None, None, Standing(RoundState.PREPARING, ()), table)


def _round(each: Entered, opened_on, answer_by, standing, table) -> RoundRow:
    return RoundRow(
        pk=each.round.pk,
        name=each.round.name,
        url=each.round.get_absolute_url(),
        project_id=each.round.project_id,
        first_year=each.round.first_year,
        last_year=each.round.last_year,
        opened_on=opened_on,
        answer_by=answer_by,
        standing=standing,
        table=table,
    )


def spent_on(
    days: Iterable[date], rounds: Iterable[int], projects: Iterable[int]
) -> dict[date, list[tuple]]:
    """Return what was paid and used by each day: (kind, round or project, financier, …)."""
    found: dict[date, list[tuple]] = {day: [] for day in days}
    asked = {"rounds": list(rounds), "projects": list(projects)}
    for kind, day, *row in ask(SPENT, days=list(found), **asked):
        found[day].append((kind, *row))
    return found


def money_of(
    rounds: Iterable[RoundRow], spent: Iterable[tuple], projects: Mapping[int, Any]
) -> MoneyTable:
    """Put together what rounds ask and decide with what was paid and used."""
    cells: dict[tuple[int, int], Money] = {}
    names: dict[int, str] = {}

    def add(financier: int, name: str, year: int, money: Money) -> None:
        names.setdefault(financier, name)
        cells[financier, year] = cells.get((financier, year), Money()) + money

    for each in rounds:
        holds = each.standing.state == RoundState.IN_FORCE
        for answer in each.standing.answers:
            for year, kr in answer.asked.items():
                add(answer.financier_id, answer.financier, year, Money(applied=kr))
            for year, kr in answer.decided.items():
                money = Money(decided=kr, in_force=kr if holds else Decimal(0))
                add(answer.financier_id, answer.financier, year, money)
    for kind, of, financier, name, year, kr in spent:
        if kind == "paid":
            add(financier, name, year, Money(paid=kr))
        elif of in projects:
            add(financier, name, year, Money(used=kr))
    return MoneyTable(cells, names)


def payments_on(day: date, rows: Iterable[list]) -> tuple[PaymentRow, ...]:
    """Return of the rows of DUE what was due and not paid on the day."""
    on = day.isoformat()
    to_payment = reverse("funding:payment_detail", args=[0])
    return tuple(
        PaymentRow(
            pk=pk,
            name=f"{financier}, {year}",
            url=to_payment.replace("/0/", f"/{pk}/"),
            financier=financier,
            round_name=name,
            amount=Decimal(kr),
            due_on=date.fromisoformat(due_on),
            is_requested=requested_on is not None and requested_on <= on,
        )
        for pk, _round, name, financier, year, kr, due_on, requested_on, paid_on in rows
        if due_on < on and (paid_on is None or paid_on > on)
    )
