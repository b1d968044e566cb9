"""Series of sessions: on which days they are, and which of them a change concerns."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from training.choices import Repeat

MOST = 60
STEPS = {Repeat.WEEKLY: timedelta(7), Repeat.FORTNIGHTLY: timedelta(14)}


def days_of(first: date, repeat: str, until: date | None, more: Iterable[date] = ()) -> list[date]:
    """Return the days of a series, each once: by its step until a day, and the further ones.

    Each month on the day of the first, or on the month's last day where it has no such day.
    """
    days = {first, *more}
    if until is not None:
        for day in _following(first, repeat):
            if day > until or len(days) > MOST:
                break
            days.add(day)
    return sorted(days)


def _following(first: date, repeat: str) -> Iterator[date]:
    if repeat in STEPS:
        day = first
        while day < date.max - timedelta(31):
            day += STEPS[Repeat(repeat)]
            yield day
    elif repeat == Repeat.MONTHLY:
        year, month = first.year, first.month
        while year < date.max.year:
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
            yield date(year, month, min(first.day, monthrange(year, month)[1]))


def obstacles_to_repeat(first: date, repeat: str, until: date | None) -> Iterator[str]:
    """Yield why a series cannot go on until a day."""
    if repeat and until is None:
        yield _("Say until which day the sessions are repeated.")
    if until is not None and not repeat:
        yield _("Say how often the sessions are repeated.")
    if until is not None and until < first:
        yield _("The last day comes before the first.")
    elif repeat and until and len(days_of(first, repeat, until)) > MOST:
        yield _("A series has at most %(count)d sessions.") % {"count": MOST}


def obstacles_to_call_off_rest(rest: Iterable[Any]) -> Iterator[str]:
    """Yield why the rest of a series cannot be called off; `rest` are the sessions to call off."""
    if not list(rest):
        yield _("No session of the series is left to call off.")


def obstacles_to_revise_rest(rest: Iterable[Any]) -> Iterator[str]:
    """Yield why the rest of a series cannot be changed; `rest` are the sessions it concerns."""
    if not list(rest):
        yield _("No session of the series is left to change.")
