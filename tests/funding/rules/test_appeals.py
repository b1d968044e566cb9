"""The last day to appeal, and how far a decision has come in law; no database."""

from dataclasses import replace
from datetime import date, timedelta

import holidays
import pytest
from django.utils import translation

from funding.choices import LifeState
from funding.rules.appeals import Appealed, Facts, is_late, last_day_to_appeal, life_of

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


# ---------- how far a decision has come ----------

POSTED, LAST = date(2026, 11, 23), date(2026, 12, 14)
ADJUSTED = Facts("approved", closed_on=date(2026, 11, 20), registered_on=date(2026, 11, 21))
NOTICED = replace(ADJUSTED, posted_on=POSTED)
DELEGATED = Facts("approved", is_delegated=True, closed_on=date(2026, 11, 2))


def appealed(outcome="pending", received_on=date(2026, 12, 1), settled_on=None):
    return Appealed(outcome, received_on, settled_on)


@pytest.mark.parametrize(
    ("facts", "today", "state", "words"),
    [
        (Facts("approved"), LAST, "made", "made, minutes not adjusted yet"),
        (ADJUSTED, LAST, "adjusted", "minutes adjusted, no notice entered yet"),
        (NOTICED, POSTED, "appealable", "can be appealed until 2026-12-14"),
        (NOTICED, LAST, "appealable", "can be appealed until 2026-12-14"),
        (NOTICED, LAST + timedelta(days=1), "final", "final since 2026-12-15"),
        (replace(NOTICED, appeals=(appealed(),)), LAST, "appealed", "appealed 2026-12-01"),
        (replace(NOTICED, appeals=(appealed(),)), date(2030, 1, 1), "appealed", None),
        (replace(ADJUSTED, appeals=(appealed(),)), LAST, "appealed", None),
        (
            replace(NOTICED, appeals=(appealed("dismissed", settled_on=date(2027, 3, 1)),)),
            date(2027, 3, 2),
            "final",
            "final since 2027-03-01",
        ),
        (
            replace(NOTICED, appeals=(appealed("withdrawn", settled_on=date(2026, 12, 3)),)),
            date(2026, 12, 4),
            "appealable",
            None,
        ),
        (
            replace(NOTICED, appeals=(appealed("withdrawn", settled_on=date(2026, 12, 3)),)),
            date(2027, 1, 1),
            "final",
            "final since 2026-12-15",
        ),
        (
            replace(NOTICED, appeals=(appealed("annulled", settled_on=date(2027, 3, 1)),)),
            date(2027, 3, 2),
            "annulled",
            "annulled 2027-03-01",
        ),
        # one that came too late keeps nothing open
        (
            replace(NOTICED, appeals=(appealed(received_on=LAST + timedelta(days=1)),)),
            date(2027, 1, 1),
            "final",
            "final since 2026-12-15",
        ),
        # what only puts off a matter
        (replace(NOTICED, outcome="tabled"), LAST, "adjusted", None),
        (Facts("referred"), LAST, "made", None),
        # by delegation: the time runs from the notice of the meeting it was reported to
        (DELEGATED, LAST, "made", "made, not registered yet"),
        (
            replace(DELEGATED, registered_on=date(2026, 11, 3)),
            LAST,
            "adjusted",
            "not reported to a meeting yet",
        ),
        (
            replace(DELEGATED, registered_on=date(2026, 11, 3), reported_on=date(2026, 11, 16)),
            LAST,
            "adjusted",
            "reported, no notice entered yet",
        ),
        (
            replace(DELEGATED, registered_on=date(2026, 11, 3), posted_on=POSTED),
            LAST,
            "appealable",
            "can be appealed until 2026-12-14",
        ),
    ],
)
def test_life_of_a_decision_is_read_from_its_rows(facts, today, state, words):
    life = life_of(facts, today)
    assert life.state == state
    assert words is None or life.words == words
    assert life.badge == (life.words, *LifeState.tones[state])


def test_appeal_is_late_after_the_last_day_and_never_without_a_notice():
    assert not is_late(LAST, POSTED)
    assert is_late(LAST + timedelta(days=1), POSTED)
    assert not is_late(date(2030, 1, 1), None)
