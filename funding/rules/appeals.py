"""Appeals: the last day to appeal a decision of a board."""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

TIME_TO_APPEAL = timedelta(weeks=3)  # the appeal must arrive within three weeks of the notice
FRIDAY = 4
# Law 1989:253: the holidays that can fall on a weekday, by (month, day) and by days after Easter.
FIXED = ((1, 1), (1, 6), (5, 1), (12, 25), (12, 26))
MOVABLE = (-2, 1, 39)  # Good Friday, Easter Monday, Ascension Day
# In 2005 the national day (6 June) became a holiday in the place of Whit Monday.
NATIONAL_DAY, WHIT_MONDAY, CHANGED_IN = (6, 6), 50, 2005
EVES = ((12, 24), (12, 31))  # law 1930:173 puts them, and midsummer's eve, beside the holidays


def last_day_to_appeal(posted_on: date) -> date:
    """Return the last day on which an appeal is in time, from the day of the notice.

    The same weekday three weeks later; when that is no weekday, the next one (law 1930:173). A
    court has counted so: notice on Tuesday 1999-03-16, last day Tuesday 1999-04-06.
    """
    day = posted_on + TIME_TO_APPEAL
    while day.weekday() > FRIDAY or day in _days_off(day.year):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=128)
def _days_off(year: int) -> frozenset[date]:
    """Return the holidays and eves of a year; those that always fall on a weekend are left out."""
    is_before = year < CHANGED_IN
    fixed = (*FIXED, *EVES) if is_before else (*FIXED, *EVES, NATIONAL_DAY)
    movable = (*MOVABLE, WHIT_MONDAY) if is_before else MOVABLE
    return frozenset(
        {date(year, month, day) for month, day in fixed}
        | {easter(year) + timedelta(days=days) for days in movable}
        | {_eve_of_midsummer(year)}
    )


def _eve_of_midsummer(year: int) -> date:
    """Return the Friday from 19 to 25 June."""
    first = date(year, 6, 19)
    return first + timedelta(days=(FRIDAY - first.weekday()) % 7)
