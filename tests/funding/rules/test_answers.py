"""Where a financier stands, without the database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from funding.choices import AnswerState
from funding.rules.answers import Verdict, answer, newest_counted
from tests.funding.rules.conftest import TODAY, row, verdict


@pytest.mark.parametrize(
    ("verdicts", "agenda_on", "is_asked", "expected"),
    [
        ([], None, False, AnswerState.NOT_ASKED),
        ([], None, True, AnswerState.NOT_ANSWERED),
        ([], TODAY, True, AnswerState.ON_AGENDA),
        ([verdict(on=None)], None, True, AnswerState.RECORDED),
        ([verdict()], None, True, AnswerState.YES),
        ([verdict(kr=50_000)], None, True, AnswerState.YES),
        ([verdict("changed", 39_999)], None, True, AnswerState.LESS),
        ([verdict("rejected", None)], None, True, AnswerState.NO),
        ([verdict("referred", None)], None, True, AnswerState.SENT_BACK),
        ([verdict("tabled", None)], TODAY, True, AnswerState.ON_AGENDA),
        ([verdict("tabled", None), verdict(on=None, pk=2)], None, True, AnswerState.RECORDED),
        ([verdict("rejected", None), verdict(pk=2)], None, True, AnswerState.YES),
        ([verdict("rejected", None, pk=2), verdict(on=TODAY)], None, True, AnswerState.NO),
        # a yes or no holds while the board tables or sends back what would replace it
        ([verdict(), verdict("tabled", None, pk=2)], None, True, AnswerState.YES),
        ([verdict("rejected", None), verdict("referred", None, pk=2)], None, True, AnswerState.NO),
    ],
)
def test_an_answer_is_the_newest_counted_decision(verdicts, agenda_on, is_asked, expected):
    found = answer(row("Hylte", is_asked=is_asked), verdicts, agenda_on=agenda_on)
    assert found.state == expected


def test_a_decision_that_does_not_count_shows_neither_outcome_nor_amount_nor_paragraph():
    no = answer(row("Hylte"), [verdict("rejected", None, on=None)])
    yes = answer(row("Hylte"), [verdict(on=None)])
    assert no == yes
    assert (yes.decided, yes.decision_id, yes.paragraph, yes.decided_on) == ({}, None, None, None)


def test_a_lower_year_is_not_made_good_by_a_higher_one():
    amounts = {2017: Decimal(10_000), 2018: Decimal(70_000), 2019: Decimal(40_000)}
    found = answer(row("Hylte"), [Verdict(1, "changed", TODAY, amounts)])
    assert found.state == AnswerState.LESS
    assert found.missing == {2017: 30_000}


def test_an_older_extract_registered_late_does_not_overturn_the_newer_decision():
    old = Verdict(9, "rejected", TODAY, {}, held_on=date(2016, 11, 1), paragraph=80)
    new = replace(verdict(pk=1), held_on=date(2016, 12, 1), paragraph=7)
    same_day = replace(old, held_on=new.held_on, paragraph=6)
    for older in (old, same_day):
        assert newest_counted([older, new]) == newest_counted([new, older]) == new
    assert answer(row("Hylte"), [old, new]).state == AnswerState.YES


@pytest.mark.parametrize(
    ("outcome", "kr", "asked", "expected"),
    [
        ("approved", 40_000, 40_000, AnswerState.YES),
        ("approved", 40_000, 44_000, AnswerState.ASKED_ANEW),
        ("approved", 40_000, 30_000, AnswerState.YES),
        ("rejected", None, 30_000, AnswerState.ASKED_ANEW),
        ("tabled", None, 44_000, AnswerState.SENT_BACK),
    ],
)
def test_what_was_said_to_an_older_version_answers_only_with_a_yes_that_covers_it(
    outcome, kr, asked, expected
):
    later = replace(row("Hylte", asked), since=2)
    found = answer(later, [verdict(outcome, kr)])
    assert (found.state, found.is_waiting) == (expected, expected != AnswerState.YES)
    anew = answer(later, [replace(verdict(outcome, kr), number=2)])
    assert anew.state != AnswerState.ASKED_ANEW


def test_less_than_the_share_is_a_yes_from_the_least_amount_and_leaves_a_gap():
    least = replace(row("Hylte", 40_000), least={2018: Decimal(30_000)})
    amounts = dict.fromkeys((2017, 2019), Decimal(40_000))
    enough = answer(least, [Verdict(1, "changed", TODAY, {**amounts, 2018: Decimal(30_000)})])
    assert (enough.state, enough.missing) == (AnswerState.YES, {2018: 10_000})
    short = answer(least, [Verdict(1, "changed", TODAY, {**amounts, 2018: Decimal(29_999)})])
    assert short.state == AnswerState.LESS
