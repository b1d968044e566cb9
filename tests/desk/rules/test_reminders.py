"""Reckoning with days: which step a day has come to, when an overview is due."""

from datetime import date, timedelta

import pytest

from desk.rules.reminders import (
    coming_days,
    is_digest_due,
    next_digest,
    obstacles_to_snooze,
    obstacles_to_steps,
    reached_step,
    steps_of,
)

DUE = date(2026, 11, 30)
STEPS = steps_of([7, 1], [1, 7])
MONDAY = date(2026, 11, 23)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def test_steps_are_days_from_the_due_day():
    assert STEPS == [-7, -1, 1, 7]
    assert steps_of([0], []) == [0]


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (-8, None),
        (-7, -7),
        (-2, -7),
        (-1, -1),
        (0, -1),
        (1, 1),
        (6, 1),
        (7, 7),
        (14, 7),
        (15, None),
    ],
)
def test_the_newest_step_that_is_reached_holds_until_it_is_long_ago(days, step):
    assert reached_step(DUE, STEPS, after(days)) == step


def test_without_steps_nothing_is_reached():
    assert reached_step(DUE, [], DUE) is None


def test_coming_days_are_those_after_today():
    assert coming_days(DUE, STEPS, after(-1)) == [after(1), after(7)]
    assert coming_days(DUE, STEPS, after(7)) == []


def test_a_daily_overview_comes_on_weekdays_once_a_day():
    days = [MONDAY + timedelta(days=each) for each in range(7)]
    assert [is_digest_due("daily", 0, None, day) for day in days] == [True] * 5 + [False] * 2
    assert not is_digest_due("daily", 0, MONDAY, MONDAY)
    assert is_digest_due("daily", 0, MONDAY, MONDAY + timedelta(days=1))


def test_a_weekly_overview_comes_on_its_day_and_afterwards_when_it_was_kept_back():
    last = MONDAY - timedelta(days=7)
    assert is_digest_due("weekly", 0, last, MONDAY)
    assert is_digest_due("weekly", 0, last, MONDAY + timedelta(days=2))
    assert not is_digest_due("weekly", 0, MONDAY, MONDAY + timedelta(days=2))


def test_an_overview_that_is_chosen_today_begins_with_its_next_day():
    wednesday = MONDAY + timedelta(days=2)
    assert not is_digest_due("weekly", 0, wednesday, wednesday)
    assert next_digest("weekly", 0, wednesday, wednesday) == MONDAY + timedelta(days=7)


def test_who_has_turned_overviews_off_gets_none():
    assert not is_digest_due("off", 0, None, MONDAY)
    assert next_digest("off", 0, None, MONDAY) is None


def test_steps_are_few_and_within_a_year():
    assert list(obstacles_to_steps([7, 1])) == []
    assert list(obstacles_to_steps([1, 2, 3, 4, 5, 6])) == ["Write at most 5 days."]
    assert list(obstacles_to_steps([366])) == ["Write days of at most a year, that is 365."]


def test_a_pause_lasts_beyond_today():
    assert list(obstacles_to_snooze(None, MONDAY)) == []
    assert list(obstacles_to_snooze(MONDAY + timedelta(days=1), MONDAY)) == []
    assert list(obstacles_to_snooze(MONDAY, MONDAY)) == ["Choose a day after today."]
