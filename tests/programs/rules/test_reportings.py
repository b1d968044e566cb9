"""What a reporting round needs at each step."""

from datetime import date

import pytest

from programs.choices import ReportingState
from programs.rules import reportings as rules

DAY = date(2026, 3, 31)


def to_open(**changed):
    ready = {
        "goals": ["1. A"],
        "nobody": [],
        "away": [],
        "ended": [],
        "due_on": DAY,
        "today": DAY,
        "has_words": True,
    }
    return list(rules.obstacles_to_open(ReportingState.PREPARING, **{**ready, **changed}))


def test_a_prepared_round_opens_until_its_last_day():
    assert to_open() == []
    assert to_open(today=date(2026, 4, 1)) == [
        "The last day for the answers, 2026-03-31, has passed: choose a later one."
    ]


def test_every_reason_not_to_open_is_told_at_once():
    assert to_open(goals=[], nobody=["2. B"], away=["Ada"], ended=["3. C"], has_words=False) == [
        "The round asks about no goal yet.",
        "Nobody is asked about goal 2. B.",
        "Ada is asked, but may no longer sign in.",
        "Goal 3. C has ended: take it out of the round.",
        "The program has no status words yet: its strategist chooses them.",
    ]


def test_a_round_opens_once():
    again = rules.obstacles_to_open(
        ReportingState.OPEN,
        goals=[],
        nobody=[],
        away=[],
        ended=[],
        due_on=DAY,
        today=DAY,
        has_words=True,
    )
    assert list(again) == ["The reporting round has been opened already."]


def test_an_open_round_asks_somebody_about_each_goal_and_keeps_what_is_answered():
    def found(state):
        return list(rules.obstacles_to_ask(state, nobody=["2. B"], answered=["1. A"], foreign=[]))

    assert found(ReportingState.PREPARING) == ["Goal 1. A is answered: it stays in the round."]
    assert found(ReportingState.OPEN) == [
        "The round is open: choose who is asked about goal 2. B.",
        "Goal 1. A is answered: it stays in the round.",
    ]
    assert "frozen" in found(ReportingState.CLOSED)[0]


def test_missing_answers_must_be_confirmed_by_name():
    assert list(rules.obstacles_to_close_without([], is_confirmed=False)) == []
    assert list(rules.obstacles_to_close_without(["1. A"], is_confirmed=True)) == []
    assert list(rules.obstacles_to_close_without(["1. A", "2. B"], is_confirmed=False)) == [
        "Confirm that the report is frozen without these answers: 1. A; 2. B."
    ]


def test_only_those_are_reminded_whose_answers_are_awaited():
    assert list(rules.obstacles_to_recipients([], ["Ada"])) == ["Choose whom to remind."]
    assert list(rules.obstacles_to_recipients(["Ada"], ["Ada", "Bo"])) == []
    assert list(rules.obstacles_to_recipients(["Ada", "Cy"], ["Ada"])) == [
        "Nothing is awaited from Cy any more."
    ]


@pytest.mark.parametrize("state", [ReportingState.PREPARING, ReportingState.CLOSED])
def test_only_an_open_round_is_reminded_of_and_closed(state):
    assert list(rules.obstacles_to_remind(state)) == ["Only an open round is reminded of."]
    assert list(rules.obstacles_to_close(state)) == ["Only an open round can be closed."]
    assert list(rules.obstacles_to_remind(ReportingState.OPEN)) == []
    assert list(rules.obstacles_to_close(ReportingState.OPEN)) == []


def test_a_closed_round_opens_again_only_with_a_reason():
    assert list(rules.obstacles_to_reopen(ReportingState.CLOSED, "Fel siffra")) == []
    assert list(rules.obstacles_to_reopen(ReportingState.CLOSED, " ")) == [
        "Write why the round is opened again."
    ]
    assert list(rules.obstacles_to_reopen(ReportingState.OPEN, "Fel")) == [
        "Only a closed round can be opened again."
    ]


def test_days_and_names_are_held_together():
    assert list(rules.obstacles_to_period(DAY, DAY)) == []
    assert list(rules.obstacles_to_period(DAY, date(2026, 3, 30)))
    assert list(rules.obstacles_to_due_day(DAY, DAY)) == []
    assert list(rules.obstacles_to_due_day(date(2026, 3, 30), DAY))
    assert list(rules.obstacles_to_name("Delår 2", ["Delår 1"])) == []
    assert list(rules.obstacles_to_name(" delår 1", ["Delår 1"]))


def test_questions_are_fixed_when_they_have_been_asked():
    assert list(rules.obstacles_to_questions(ReportingState.PREPARING)) == []
    assert list(rules.obstacles_to_questions(ReportingState.OPEN))
    assert list(rules.obstacles_to_delete(ReportingState.PREPARING)) == []
    assert list(rules.obstacles_to_delete(ReportingState.OPEN))
