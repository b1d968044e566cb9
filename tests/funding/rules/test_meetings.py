"""When a meeting may be held, moved, adjusted, reopened; no database."""

from datetime import date

import pytest
from django.utils import translation

from accounts.models import Organization
from funding.choices import MeetingState
from funding.rules import meetings as rules

HELD, TODAY = date(2016, 12, 12), date(2017, 1, 10)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("held_on", "adjusted_on", "state"),
    [
        (date(2017, 1, 11), None, MeetingState.PLANNED),
        (TODAY, None, MeetingState.HELD),
        (HELD, None, MeetingState.HELD),
        (HELD, HELD, MeetingState.ADJUSTED),
    ],
)
def test_state_is_read_from_the_days(held_on, adjusted_on, state):
    assert rules.state_of(held_on, adjusted_on, TODAY) == state


def test_date_is_refused_when_the_board_does_not_exist_or_sits_already():
    board = Organization(name="Nämnden", valid_to=date(2016, 12, 1))
    assert list(rules.obstacles_to_date(board, HELD, is_taken=True)) == [
        "Nämnden does not exist on 2016-12-12.",
        "Nämnden already has a meeting on 2016-12-12.",
    ]
    assert not list(rules.obstacles_to_date(board, date(2016, 11, 30), is_taken=False))


def test_move_keeps_the_year_of_recorded_paragraphs():
    facts = {"is_numbered": True, "today": TODAY}
    assert list(rules.obstacles_to_move(HELD, date(2017, 1, 2), **facts)) == [
        "Its items stand under § of 2016: the meeting stays in that year."
    ]
    assert not list(rules.obstacles_to_move(HELD, date(2016, 12, 13), **facts))


def test_move_into_the_future_is_refused_when_something_is_decided():
    to = date(2016, 12, 13)
    assert list(rules.obstacles_to_move(HELD, to, is_numbered=True, today=date(2016, 12, 12))) == [
        "The § are given, so the meeting has been held: the day cannot lie ahead."
    ]
    assert not list(rules.obstacles_to_move(HELD, to, is_numbered=False, today=HELD))


def test_adjusting_names_every_undecided_item_and_a_meeting_ahead():
    obstacles = rules.obstacles_to_adjust(HELD, None, ["Ett", "Två"], date(2016, 12, 11))
    assert list(obstacles) == [
        "The meeting has not been held yet.",
        "“Ett” is on the agenda and not decided yet.",
        "“Två” is on the agenda and not decided yet.",
    ]


def test_adjusting_happens_once():
    assert list(rules.obstacles_to_adjust(HELD, HELD, [], TODAY)) == [
        "The minutes were adjusted on 2016-12-12."
    ]


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (date(2016, 12, 11), "The minutes cannot be adjusted before the meeting, 2016-12-12."),
        (date(2017, 1, 11), "The day lies ahead. Enter it when the minutes have been adjusted."),
    ],
)
def test_day_of_adjusting_lies_between_the_meeting_and_today(on, reason):
    assert list(rules.obstacles_to_adjusted_on(HELD, on, TODAY)) == [reason]
    assert not list(rules.obstacles_to_adjusted_on(HELD, HELD, TODAY))


def test_reopening_stops_at_the_first_decision_that_counts():
    assert list(rules.obstacles_to_reopen(HELD, ["§ 7"])) == ["§ 7 counts, and nothing changes it."]
    assert list(rules.obstacles_to_reopen(None, [])) == ["The minutes are not adjusted."]
    assert not list(rules.obstacles_to_reopen(HELD, []))


def test_minutes_that_are_announced_are_not_reopened():
    assert list(rules.obstacles_to_reopen(HELD, [], is_announced=True)) == [
        "The minutes are announced, and the time to appeal runs."
    ]


def test_documents_are_due_before_the_meeting():
    assert not list(rules.obstacles_to_deadline(HELD, None))
    assert not list(rules.obstacles_to_deadline(HELD, HELD))
    assert len(list(rules.obstacles_to_deadline(HELD, date(2016, 12, 13)))) == 1


def test_notice_follows_the_adjusting():
    assert len(list(rules.obstacles_to_announce(None))) == 1
    assert not list(rules.obstacles_to_announce(HELD))
    assert len(list(rules.obstacles_to_posted_on(HELD, date(2016, 12, 11), TODAY))) == 1
    assert len(list(rules.obstacles_to_posted_on(HELD, date(2017, 1, 11), TODAY))) == 1
    assert not list(rules.obstacles_to_posted_on(HELD, TODAY, TODAY))


@pytest.mark.parametrize(("day", "is_late"), [(12, False), (14, False), (15, True)])
def test_notice_is_late_from_the_third_day_after_the_adjusting(day, is_late):
    assert rules.is_announced_late(HELD, date(2016, 12, day)) is is_late
