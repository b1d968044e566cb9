"""A report tells of one day, rests on a closed round, and says how long names are kept."""

from datetime import date

import pytest

from programs.rules import reports as rules

START, END, TODAY = date(2017, 1, 1), date(2019, 12, 31), date(2020, 3, 1)


@pytest.mark.parametrize(
    ("as_of", "round_ends_on", "today", "day"),
    [
        (date(2018, 6, 30), date(2018, 12, 31), TODAY, date(2018, 6, 30)),
        (None, date(2018, 12, 31), TODAY, date(2018, 12, 31)),
        (None, None, TODAY, END),
        (None, None, date(2018, 5, 4), date(2018, 5, 4)),
    ],
)
def test_day_is_the_chosen_one_the_rounds_or_the_projects(as_of, round_ends_on, today, day):
    assert rules.day_of(as_of, round_ends_on, END, today) == day


@pytest.mark.parametrize("day", [date(2020, 3, 2), date(2016, 12, 31)])
def test_day_ahead_or_before_the_project_is_refused(day):
    assert len(list(rules.obstacles_to_day(day, START, TODAY))) == 1


@pytest.mark.parametrize("day", [None, START, TODAY])
def test_day_from_the_start_to_today_is_taken(day):
    assert list(rules.obstacles_to_day(day, START, TODAY)) == []


def test_round_must_be_closed_ask_about_the_project_and_end_by_the_day():
    ends_on = date(2018, 12, 31)
    assert not list(rules.obstacles_to_round(ends_on, ends_on, is_closed=True, asks=True))
    assert not list(rules.obstacles_to_round(None, ends_on, is_closed=True, asks=True))
    assert len(list(rules.obstacles_to_round(START, ends_on, is_closed=False, asks=False))) == 3


def test_names_are_kept_to_the_end_of_a_year():
    assert rules.names_disposed_on(date(2018, 6, 30), 5) == date(2023, 12, 31)
    assert rules.names_disposed_on(date(2018, 6, 30), None) is None


def test_report_is_begun_once():
    assert list(rules.obstacles_to_begin(True))
    assert not list(rules.obstacles_to_begin(False))
