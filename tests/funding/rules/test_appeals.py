"""The last day to appeal, from the day of the notice; no database."""

from datetime import date, timedelta

import holidays
import pytest
from django.utils import translation

from funding.rules.appeals import last_day_to_appeal

LAST_DAYS = [  # notice, last day; worked out by hand from the almanac
    # the one that a court has counted
    ("1999-03-16", "1999-04-06"),
    # three weeks on it is an ordinary weekday
    ("2016-11-21", "2016-12-12"),
    ("2026-11-23", "2026-12-14"),
    ("2024-02-08", "2024-02-29"),
    ("2025-12-01", "2025-12-22"),
    ("2008-02-28", "2008-03-20"),  # Maundy Thursday is a weekday
    ("2026-04-09", "2026-04-30"),  # and so is Walpurgis Night
    # a Saturday, a Sunday
    ("2026-10-31", "2026-11-23"),
    ("2026-11-01", "2026-11-23"),
    # New Year's Day, Epiphany
    ("2025-12-11", "2026-01-02"),
    ("2025-12-16", "2026-01-07"),
    ("2017-12-16", "2018-01-08"),  # on a Saturday
    # Good Friday, Easter Eve, Easter Day, Easter Monday
    ("2026-03-13", "2026-04-07"),
    ("2026-03-14", "2026-04-07"),
    ("2026-03-15", "2026-04-07"),
    ("2026-03-16", "2026-04-07"),
    ("2060-03-26", "2060-04-20"),
    ("2021-03-12", "2021-04-06"),
    # May Day, and as Ascension Day at once
    ("2026-04-10", "2026-05-04"),
    ("2008-04-10", "2008-05-02"),
    # Ascension Day: the Friday after it is a weekday
    ("2026-04-23", "2026-05-15"),
    ("2015-04-23", "2015-05-15"),
    # Whit Sunday; Whit Monday, a holiday until 2004
    ("2026-05-03", "2026-05-25"),
    ("2026-05-04", "2026-05-25"),
    ("2004-05-10", "2004-06-01"),
    ("1990-05-14", "1990-06-05"),
    # the national day, a holiday from 2005
    ("2003-05-16", "2003-06-06"),
    ("2005-05-16", "2005-06-07"),
    ("2026-05-16", "2026-06-08"),
    # midsummer's eve, midsummer's day, the Sunday after
    ("2026-05-29", "2026-06-22"),
    ("2026-05-30", "2026-06-22"),
    ("2026-05-31", "2026-06-22"),
    ("1991-05-31", "1991-06-24"),
    # All Saints' Day; its eve is a weekday
    ("2026-10-10", "2026-11-02"),
    ("2026-10-09", "2026-10-30"),
    # Christmas Eve, Christmas Day, the day after
    ("2026-12-03", "2026-12-28"),
    ("2026-12-04", "2026-12-28"),
    ("2026-12-05", "2026-12-28"),
    ("2024-12-03", "2024-12-27"),
    ("2016-12-05", "2016-12-27"),
    # New Year's Eve leads into the next year
    ("2026-12-10", "2027-01-04"),
    ("2024-12-10", "2025-01-02"),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("posted_on", "last"), LAST_DAYS)
def test_last_day_to_appeal_is_three_weeks_on_and_a_weekday(posted_on, last, language):
    with translation.override(language):
        assert last_day_to_appeal(date.fromisoformat(posted_on)) == date.fromisoformat(last)


def test_last_day_to_appeal_agrees_with_a_calendar_that_others_keep():
    years = range(1990, 2062)
    off = holidays.country_holidays("SE", years=years)
    saturdays = [d for d, name in off.items() if "Midsommardagen" in name]
    assert len(saturdays) == len(years)
    free = {*off, *(day - timedelta(days=1) for day in saturdays)}
    free |= {date(year, 12, day) for year in years for day in (24, 31)}
    day, wrong = date(1990, 1, 1), []
    while day < date(2061, 1, 1):
        expected = day + timedelta(days=21)
        while expected.isoweekday() > 5 or expected in free:
            expected += timedelta(days=1)
        if last_day_to_appeal(day) != expected:
            wrong.append((day, expected))
        day += timedelta(days=1)
    assert wrong == []
