"""Pledges: who answers by letter, and what a letter can say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date
from funding.choices import PledgeOutcome
from funding.rules.shares import NOTHING


@dataclass(frozen=True)
class Letter:
    """What a letter says: the answer, kr by year, its day, how it is found."""

    outcome: str
    given_on: date
    amounts: Mapping[int, Decimal] = field(default_factory=dict)
    reference: str = ""
    note: str = ""


def obstacles_to_record(
    financier: Any, *, is_outside: bool, is_asked: bool, has_answered: bool
) -> Iterator[str]:
    """Only who is outside our authorities and is asked for money answers by letter."""
    if not is_outside:
        yield _("%(who)s answers by its own decision, which its secretary records.") % {
            "who": financier
        }
    elif not is_asked:
        yield _("%(who)s has no share in the round: there is nothing to answer.") % {
            "who": financier
        }
    if has_answered:
        yield _("The answer is recorded already: open it, and replace it there.")


def obstacles_to_replace(*, is_replaced: bool) -> Iterator[str]:
    """Only what counts now is replaced."""
    if is_replaced:
        yield _("A later record has replaced this one: replace that.")


def faults_of_letter(
    letter: Letter,
    asked: Mapping[int, Decimal],
    *,
    today: date,
    counts_from: date | None = None,
    after: date | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for everything that a letter cannot mean.

    `asked` is the share in the version that it answers (kr by year); `counts_from` the day it
    counts from, today unless it corrects an older record; `after` the day of the letter before it.
    """
    if letter.given_on > today:
        yield "given_on", _("The day lies ahead. Enter the answer when it has been given.")
    elif counts_from is not None and letter.given_on > counts_from:
        yield (
            "given_on",
            _("The record counts since %(day)s: the letter cannot be younger.")
            % {"day": iso_date(counts_from)},
        )
    if after is not None and letter.given_on < after:
        yield (
            "given_on",
            _("The letter before this one is of %(day)s: a later one cannot be older.")
            % {"day": iso_date(after)},
        )
    if not letter.reference and not letter.note:
        yield "reference", _("Say how the letter is found: its reference, or a note.")
    yield from _faults_of_amounts(letter, asked)


def _faults_of_amounts(letter: Letter, asked: Mapping[int, Decimal]) -> Iterator[tuple[str, str]]:
    given = letter.amounts
    if letter.outcome == PledgeOutcome.NO:
        for year in sorted(year for year, amount in given.items() if amount):
            yield f"amount_{year}", _("A no gives nothing: empty the amount.")
        return
    if not any(given.values()):
        yield "outcome", _("A yes says how much: write the amount of each year.")
        return
    lower = {year: kr for year, kr in asked.items() if given.get(year, NOTHING) < kr}
    if letter.outcome == PledgeOutcome.YES:
        for year, wanted in sorted(lower.items()):
            reason = _(
                "%(asked)s is asked for in %(year)d: choose “yes, to a lower amount”, or write it."
            )
            yield f"amount_{year}", reason % {"asked": kronor(wanted), "year": year}
    elif not lower:
        yield "outcome", _("No year is lower than what is asked for: choose “yes”.")


def obstacles_to_ask(financier: Any, *, has_boards: bool) -> Iterator[str]:
    """Who can be asked: a body that decides, or who is outside and has no such body here."""
    if financier.decides:
        return
    if not financier.is_outside:
        yield _("%(who)s is not a body that decides.") % {"who": financier}
    elif has_boards:
        yield _("%(who)s has boards here that decide: ask one of them.") % {"who": financier}
