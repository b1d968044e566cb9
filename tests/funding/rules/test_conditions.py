"""Conditions one by one: met, open or broken."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from funding.rules.answers import Verdict, answer
from funding.rules.conditions import conditions
from funding.rules.shares import Cell, ShareRow, ShareTable

TODAY = date(2016, 12, 21)
BY = date(2016, 12, 31)


def row(pk, amount, least=None) -> ShareRow:
    return ShareRow(
        pk,
        f"Nämnden i {pk}",
        f"N{pk}",
        True,
        {2017: Cell(Decimal(amount))},
        is_asked=True,
        least={2017: Decimal(least)} if least is not None else {},
    )


def said(pk, amount, outcome="approved", on=date(2016, 12, 16)) -> Verdict:
    return Verdict(pk, outcome, on, {2017: Decimal(amount)}, held_on=on)


def states(rows, verdicts, *, today=TODAY, answer_by=BY, is_conditional=True) -> list:
    round_ = SimpleNamespace(is_conditional=is_conditional, answer_by=answer_by)
    table = ShareTable((2017,), tuple(rows), {})
    answers = [answer(each, verdicts.get(each.financier_id, ())) for each in rows]
    return [
        (c.words.replace("\u00a0", " "), c.state.value, c.because)
        for c in conditions(round_, table, answers, today)
    ]


def test_while_somebody_has_not_answered_every_condition_is_open():
    rows = [row(1, 40_000), row(2, 20_000)]
    assert states(rows, {1: [said(1, 40_000)]}) == [
        ("Every financier decides to fund.", "open", "Waiting for N2."),
        ("Every financier decides its whole share.", "open", ""),
        ("Every decision counts at the latest on 2016-12-31.", "open", "10 days are left."),
    ]


def test_when_all_have_funded_every_condition_is_met():
    rows = [row(1, 40_000), row(2, 20_000)]
    found = states(rows, {1: [said(1, 40_000)], 2: [said(2, 20_000)]})
    assert [state for _words, state, _because in found] == ["met", "met", "met"]


def test_a_no_breaks_what_it_breaks_and_says_whose_it_is():
    rows = [row(1, 40_000), row(2, 20_000)]
    found = states(rows, {1: [said(1, 40_000)], 2: [said(2, 0, "rejected")]})
    assert found == [
        ("Every financier decides to fund.", "broken", "No from N2."),
        ("Every financier decides its whole share.", "broken", "Less from N2."),
        ("Every decision counts at the latest on 2016-12-31.", "met", ""),
    ]


def test_less_than_the_share_is_enough_where_that_is_stated():
    rows = [row(1, 40_000, least=30_000), row(2, 20_000)]
    enough = states(rows, {1: [said(1, 30_000)], 2: [said(2, 20_000)]}, answer_by=None)
    assert enough == [
        ("Every financier decides to fund.", "met", ""),
        ("N1 decides at least 30 000 kr 2017.", "met", ""),
        ("Every other financier decides its whole share.", "met", ""),
    ]
    less = states(rows, {1: [said(1, 29_999)], 2: [said(2, 20_000)]}, answer_by=None)
    assert [state for _words, state, _because in less] == ["met", "broken", "met"]


def test_a_day_that_has_passed_or_a_late_yes_breaks_the_condition_of_the_day():
    rows = [row(1, 40_000), row(2, 20_000)]
    verdicts = {1: [said(1, 40_000, on=date(2017, 1, 3))]}
    found = states(rows, verdicts, today=date(2017, 1, 5))[-1]
    assert found == (
        "Every decision counts at the latest on 2016-12-31.",
        "broken",
        "Late: N1 and N2.",
    )
    on_the_day = states(rows, {}, today=BY)[-1]
    assert on_the_day[1:] == ("open", "0 days are left.")


def test_a_round_without_the_condition_has_none():
    assert states([row(1, 1)], {}, is_conditional=False) == []
