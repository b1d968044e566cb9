"""The conditions of a round one by one: met, open or broken, from the answers alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import kronor
from core.periods import iso_date
from funding.choices import AnswerState, ConditionState
from funding.rules.answers import Answer
from funding.rules.shares import ShareRow, ShareTable, listed


@dataclass(frozen=True)
class Condition:
    """One condition in words, whether it is met, and what that rests on."""

    words: str
    state: ConditionState
    because: str = ""


def conditions(
    round_: Any, table: ShareTable, answers: Iterable[Answer], today: date
) -> Iterator[Condition]:
    """Yield the computed conditions of a conditional round (domain.md, "Condition")."""
    if not round_.is_conditional:
        return
    answers = tuple(answers)
    yield _all_fund(answers)
    by_id = {each.financier_id: each for each in answers}
    for row in table.rows:
        if row.least:
            yield _at_least(row, by_id[row.financier_id])
    whole = [by_id[row.financier_id] for row in table.rows if not row.least]
    if whole:
        yield _whole_shares(whole, len(whole) < len(answers))
    if round_.answer_by:
        yield _in_time(answers, round_.answer_by, today)


def _state(broken: Iterable[Answer], waiting: Iterable[Answer]) -> ConditionState:
    if broken:
        return ConditionState.BROKEN
    return ConditionState.OPEN if waiting else ConditionState.MET


def _all_fund(answers: tuple[Answer, ...]) -> Condition:
    waiting = [each for each in answers if each.is_waiting]
    refused = [each for each in answers if each.state == AnswerState.NO]
    because = ""
    if refused:
        because = _("No from %(who)s.") % {"who": listed(each.short for each in refused)}
    elif waiting:
        because = _("Waiting for %(who)s.") % {"who": listed(each.short for each in waiting)}
    return Condition(_("Every financier decides to fund."), _state(refused, waiting), because)


def _at_least(row: ShareRow, answer: Answer) -> Condition:
    least = {year: row.least.get(year, amount) for year, amount in row.amounts.items()}
    amounts = listed(f"{kronor(amount)} {year}" for year, amount in sorted(least.items()))
    words = _("%(who)s decides at least %(amounts)s.") % {"who": row.short, "amounts": amounts}
    return Condition(words, _state(_too_little([answer]), [answer] if answer.is_waiting else []))


def _whole_shares(answers: list[Answer], are_some: bool) -> Condition:
    less = _too_little(answers)
    words = (
        _("Every other financier decides its whole share.")
        if are_some
        else _("Every financier decides its whole share.")
    )
    because = _("Less from %(who)s.") % {"who": listed(each.short for each in less)} if less else ""
    return Condition(words, _state(less, [a for a in answers if a.is_waiting]), because)


def _too_little(answers: Iterable[Answer]) -> list[Answer]:
    return [each for each in answers if each.state in (AnswerState.LESS, AnswerState.NO)]


def _in_time(answers: tuple[Answer, ...], answer_by: date, today: date) -> Condition:
    words = _("Every decision counts at the latest on %(day)s.") % {"day": iso_date(answer_by)}
    late = [each for each in answers if each.is_late(answer_by)]
    waiting = [each for each in answers if each.is_waiting]
    left = (answer_by - today).days
    silent = waiting if left < 0 else []
    if late or silent:
        because = _("Late: %(who)s.") % {"who": listed(each.short for each in [*late, *silent])}
        return Condition(words, ConditionState.BROKEN, because)
    if waiting:
        text = ngettext("%(days)d day is left.", "%(days)d days are left.", left)
        return Condition(words, ConditionState.OPEN, text % {"days": left})
    return Condition(words, ConditionState.MET)
