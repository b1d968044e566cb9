"""Series of sessions: their days, and what cannot be a series."""

from datetime import date

from training.choices import Repeat
from training.rules.series import MOST, days_of, obstacles_to_repeat

FIRST = date(2017, 1, 31)


def test_a_session_by_itself_is_on_its_day():
    assert days_of(FIRST, "", None) == [FIRST]


def test_a_series_comes_back_each_week_or_second_week_until_a_day():
    until = date(2017, 2, 28)
    weekly = [date(2017, 1, 31), *(date(2017, 2, day) for day in (7, 14, 21, 28))]
    assert days_of(FIRST, Repeat.WEEKLY, until) == weekly
    assert days_of(FIRST, Repeat.FORTNIGHTLY, until) == weekly[::2]


def test_a_month_without_the_day_has_its_last_day():
    days = days_of(FIRST, Repeat.MONTHLY, date(2017, 4, 30))
    assert days == [FIRST, date(2017, 2, 28), date(2017, 3, 31), date(2017, 4, 30)]
    assert days_of(date(2016, 12, 5), Repeat.MONTHLY, date(2017, 1, 5))[-1] == date(2017, 1, 5)


def test_further_days_are_added_once():
    more = [date(2017, 3, 1), FIRST]
    assert days_of(FIRST, "", None, more) == [FIRST, date(2017, 3, 1)]


def test_a_series_says_how_often_and_until_when_and_is_not_endless():
    assert list(obstacles_to_repeat(FIRST, "", None)) == []
    assert len(list(obstacles_to_repeat(FIRST, Repeat.WEEKLY, None))) == 1
    assert len(list(obstacles_to_repeat(FIRST, "", date(2017, 3, 1)))) == 1
    assert len(list(obstacles_to_repeat(FIRST, Repeat.WEEKLY, date(2017, 1, 1)))) == 1
    assert list(obstacles_to_repeat(FIRST, Repeat.WEEKLY, date(9999, 12, 31))) == [
        f"A series has at most {MOST} sessions."
    ]
