"""The time line: days in order, who can still decide before the project starts, what is late."""

from datetime import date
from decimal import Decimal

import pytest

from funding.choices import AnswerState, ChanceState
from funding.rules.answers import Answer
from funding.rules.timelines import Frame, Sitting, chances, head_start, moments

PROPOSED = date(2016, 11, 21)
START = date(2017, 1, 1)
FRAME = Frame(PROPOSED, date(2016, 12, 31), START)


def answer(state="not_answered", **known) -> Answer:
    return Answer(
        financier_id=1,
        financier="Lokala nämnden i Hylte",
        short="Hylte",
        state=AnswerState(state),
        asked={2017: Decimal(20_000)},
        **known,
    )


def chance(each, today, sittings=(), frame=FRAME):
    [found] = chances(frame, [each], {1: list(sittings)}, today)
    return found.state, found.words


def test_from_the_proposal_there_were_41_days_to_the_start():
    assert head_start(FRAME, date(2020, 1, 1)) == (
        "From 2016-11-21 there were 41 days until the project started on 2017-01-01."
    )
    assert head_start(FRAME, PROPOSED) == (
        "From 2016-11-21 there are 41 days until the project starts on 2017-01-01."
    )


def test_a_round_opened_after_the_start_says_so():
    late = Frame(date(2017, 1, 3), None, START)
    assert head_start(late, date(2017, 2, 1)) == (
        "On 2017-01-03 the project had been running for 2 days, since 2017-01-01."
    )


def test_a_round_in_preparation_counts_from_today():
    assert "From 2016-12-31 there is 1 day" in head_start(
        Frame(None, None, START), date(2016, 12, 31)
    )


def test_a_meeting_before_the_last_day_leaves_days_for_minutes_and_extract():
    each = answer("on_agenda", agenda_on=date(2016, 12, 13))
    assert chance(each, PROPOSED) == (
        ChanceState.IN_TIME,
        "Meets 2016-12-13: 18 days before 2016-12-31 for minutes and extract.",
    )


@pytest.mark.parametrize(
    ("answer_by", "late"),
    [
        (date(2016, 12, 31), "10 days after the last day to answer"),
        (None, "9 days after the project starts"),
        (date(2017, 6, 1), "9 days after the project starts"),
    ],
)
def test_a_meeting_after_the_limit_is_too_late_and_says_after_what(answer_by, late):
    each = answer("on_agenda", agenda_on=date(2017, 1, 10))
    frame = Frame(PROPOSED, answer_by, START)
    assert chance(each, PROPOSED, frame=frame) == (ChanceState.LATE, f"Meets 2017-01-10: {late}.")


def test_who_has_no_known_meeting_has_the_days_that_are_left():
    assert chance(answer(), date(2016, 12, 30)) == (
        ChanceState.UNKNOWN,
        "No meeting is known; 1 day is left until 2016-12-31.",
    )
    assert chance(answer(), date(2017, 1, 1)) == (
        ChanceState.LATE,
        "Not answered: 1 day after the last day to answer.",
    )


def test_what_is_decided_waits_for_minutes_and_extract():
    assert chance(answer("recorded"), PROPOSED) == (
        ChanceState.DECIDED,
        "Decided; minutes and extract are to be ready by 2016-12-31.",
    )
    assert chance(answer("recorded"), START)[0] == ChanceState.LATE


def test_a_passed_deadline_for_documents_is_said_where_the_meeting_is_known():
    sitting = Sitting(date(2016, 12, 13), documents_by=date(2016, 12, 1))
    assert chance(answer(), date(2016, 12, 1), [sitting])[0] == ChanceState.IN_TIME
    assert chance(answer(), date(2016, 12, 2), [sitting])[0] == ChanceState.MISSED
    placed = answer("on_agenda", agenda_on=date(2016, 12, 13))
    assert chance(placed, date(2016, 12, 2), [sitting])[0] == ChanceState.IN_TIME


def test_who_has_answered_has_nothing_left_to_decide():
    yes = answer("yes", decided_on=date(2016, 12, 13), counted_on=date(2016, 12, 16))
    assert not list(chances(FRAME, [yes], {}, PROPOSED))


def test_the_days_stand_in_order_and_deadlines_first_of_a_day():
    sitting = Sitting(date(2016, 12, 31), documents_by=date(2016, 12, 1))
    yes = answer("yes", decided_on=date(2016, 12, 13), counted_on=date(2016, 12, 16))
    found = moments(FRAME, [yes], {1: [sitting]})
    assert [(m.day.isoformat(), m.words) for m in found] == [
        ("2016-11-21", "The round is opened and delivered"),
        ("2016-12-01", "Hylte: deadline for documents"),
        ("2016-12-13", "Hylte: decided"),
        ("2016-12-31", "Last day to answer"),
        ("2016-12-31", "Hylte: meets"),
        ("2017-01-01", "The project starts"),
    ]
