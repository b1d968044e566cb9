"""What a letter from a financier outside can say, and how it counts among the answers."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from funding.choices import AnswerState
from funding.rules.answers import answer
from funding.rules.pledges import (
    Letter,
    faults_of_letter,
    obstacles_to_record,
    obstacles_to_replace,
)
from funding.rules.rounds import standing
from funding.rules.timelines import Frame, chances, moments
from tests.funding.rules.conftest import TODAY, YEARS, row, verdict

ASKED = dict.fromkeys(YEARS, Decimal(40_000))
LETTER = Letter("approved", date(2016, 12, 20), ASKED, reference="Dnr 2016/14")


def faults(letter, **days):
    return list(faults_of_letter(letter, ASKED, **{"today": TODAY, **days}))


def test_only_who_is_outside_is_asked_and_has_not_answered_answers_by_letter():
    facts = {"is_outside": True, "is_asked": True, "has_answered": False}
    assert list(obstacles_to_record("Stiftelsen", **facts)) == []
    assert list(obstacles_to_record("Nämnden", **{**facts, "is_outside": False})) == [
        "Nämnden answers by its own decision, which its secretary records."
    ]
    assert "no share" in next(obstacles_to_record("S", **{**facts, "is_asked": False}))
    assert "already" in next(obstacles_to_record("S", **{**facts, "has_answered": True}))
    assert list(obstacles_to_replace(is_replaced=False)) == []
    assert len(list(obstacles_to_replace(is_replaced=True))) == 1


def test_a_whole_letter_has_no_fault():
    assert faults(LETTER) == []
    less = {**ASKED, 2018: Decimal(1)}
    assert faults(replace(LETTER, outcome="changed", amounts=less)) == []
    assert faults(replace(LETTER, outcome="rejected", amounts={})) == []
    assert faults(replace(LETTER, reference="", note="Ringde 3 december")) == []


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"given_on": date(2016, 12, 25)}, "given_on", "lies ahead"),
        ({"reference": ""}, "reference", "how the letter is found"),
        ({"amounts": {}}, "outcome", "how much"),
        ({"amounts": {**ASKED, 2018: Decimal(39_999)}}, "amount_2018", "to a lower amount"),
        ({"outcome": "changed"}, "outcome", "No year is lower"),
        ({"outcome": "changed", "amounts": {2017: Decimal(0)}}, "outcome", "how much"),
        ({"outcome": "rejected", "amounts": {2019: Decimal(1)}}, "amount_2019", "gives nothing"),
    ],
)
def test_what_a_letter_cannot_mean_is_said_beside_its_field(changes, field, words):
    [(found, reason)] = faults(replace(LETTER, **changes))
    assert found == field
    assert words in reason


def test_letters_follow_each_other_and_a_correction_stays_within_its_day():
    assert faults(LETTER, after=date(2016, 12, 20), counts_from=date(2016, 12, 20)) == []
    [(field, reason)] = faults(LETTER, after=date(2016, 12, 21))
    assert (field, "2016-12-21" in reason) == ("given_on", True)
    [(field, reason)] = faults(LETTER, counts_from=date(2016, 12, 19))
    assert (field, "2016-12-19" in reason) == ("given_on", True)


# ---------- among the answers ----------

OUTSIDE = replace(row("Stiftelsen"), is_outside=True)


def letter(**said):
    return replace(verdict(**said), paragraph=None, is_letter=True)


def test_a_letter_is_an_answer_of_its_own_kind():
    found = answer(OUTSIDE, [letter(pk=7)])
    assert found.state == AnswerState.YES
    assert (found.pledge_id, found.decision_id, found.is_outside) == (7, None, True)
    assert answer(OUTSIDE, []).is_waiting


def test_letters_replace_each_other_in_the_order_they_are_entered_whatever_their_day():
    first = replace(letter(pk=1, outcome="rejected", kr=None), held_on=date(2016, 12, 9))
    second = replace(letter(pk=2), held_on=date(2016, 12, 2))
    found = answer(OUTSIDE, [second, first])
    assert (found.state, found.replaces) == (AnswerState.YES, True)


def test_a_letter_to_an_older_question_waits_unless_it_covers_the_new_one():
    anew = replace(OUTSIDE, since=2)
    assert answer(anew, [letter()]).state == AnswerState.YES
    less = answer(anew, [letter(outcome="changed", kr=39_999)])
    assert (less.state, less.is_waiting, less.pledge_id) == (AnswerState.ASKED_ANEW, True, 1)
    assert answer(anew, [replace(letter(kr=39_999), number=2)]).state == AnswerState.LESS


def round_with(*letters, today=TODAY, answer_by=None):
    boards = [answer(row("Hylte", pk=2), [verdict(pk=9)]), answer(OUTSIDE, letters)]
    return standing(boards, is_opened=True, is_conditional=True, answer_by=answer_by, today=today)


def test_the_condition_waits_for_the_letter_and_goes_by_it():
    assert round_with().waiting_for == ["Stiftelsen"]
    assert round_with(letter()).state == "in_force"
    no = round_with(letter(outcome="rejected", kr=None))
    assert no.state == "lapsed"
    assert no.because == ("Stiftelsen said no by letter; the answer counts since 2016-12-01.",)
    assert no.gap == ASKED
    less = round_with(letter(outcome="changed", kr=10_000))
    assert less.because == (
        "Stiftelsen gives 30\u00a0000\u00a0kr where 120\u00a0000\u00a0kr was asked for.",
    )


def test_the_time_line_knows_that_a_letter_is_waited_for():
    frame = Frame(date(2016, 11, 21), None, date(2017, 1, 1))
    [chance] = chances(frame, [answer(OUTSIDE, [])], {}, TODAY)
    assert (chance.state, chance.words) == (
        "by_letter",
        "Answers by letter; 8 days are left until 2017-01-01.",
    )
    [late] = chances(frame, [answer(OUTSIDE, [])], {}, date(2017, 1, 2))
    assert (late.state, late.words) == (
        "late",
        "Not answered: 1 day after the project starts.",
    )
    [told] = [m for m in moments(frame, [answer(OUTSIDE, [letter()])], {}) if "Stift" in m.words]
    assert (told.day, told.words) == (date(2016, 12, 1), "Stiftelsen: answered by letter")
