"""When somebody is reminded, and when an overview is due: pure reckoning with days."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _

from desk.choices import Digest

DAYS_BEFORE = (7, 1)
DAYS_AFTER = (1, 7)
CATCH_UP = 7  # days: what a standstill has kept back longer is not sent afterwards
MOST_DAYS = 365
MOST_STEPS = 5
WEEKDAYS = range(5)


def steps_of(days_before: Iterable[int], days_after: Iterable[int]) -> list[int]:
    """Return the steps of a rule as days from the due day, in order."""
    return sorted({-each for each in days_before} | set(days_after))


def reached_step(due_on: date, steps: Collection[int], today: date) -> int | None:
    """Return the newest step that a day has come to; None before the first and long after it.

    An older step that a standstill kept back is not made up for: the newest one says it all.
    """
    days = (today - due_on).days
    reached = [step for step in steps if step <= days]
    newest = max(reached, default=None)
    return None if newest is None or days - newest > CATCH_UP else newest


def coming_days(due_on: date, steps: Iterable[int], today: date) -> list[date]:
    """Return the days on which reminders are still to come, from tomorrow on."""
    days = sorted(due_on + timedelta(days=step) for step in steps)
    return [day for day in days if day > today]


def is_digest_due(digest: str, weekday: int, since: date | None, today: date) -> bool:
    """Say whether an overview is due; `since` is the day of the last one, or of the choice.

    A weekly one that a standstill kept back comes afterwards; a daily one comes the next day.
    """
    if digest == Digest.OFF:
        return False
    if digest == Digest.DAILY:
        return today.weekday() in WEEKDAYS and (since is None or since < today)
    last = today - timedelta(days=(today.weekday() - weekday) % 7)
    return since is None or since < last


def next_digest(digest: str, weekday: int, since: date | None, first: date) -> date | None:
    """Return the next day, from a first one on, on which an overview is due; None: never."""
    days = (first + timedelta(days=ahead) for ahead in range(8))
    return next((day for day in days if is_digest_due(digest, weekday, since, day)), None)


def obstacles_to_steps(days: Collection[int]) -> Iterator[str]:
    """Yield why days cannot stand in a rule."""
    if len(days) > MOST_STEPS:
        yield _("Write at most %(most)d days.") % {"most": MOST_STEPS}
    if any(day > MOST_DAYS for day in days):
        yield _("Write days of at most a year, that is %(most)d.") % {"most": MOST_DAYS}


def obstacles_to_snooze(until: date | None, today: date) -> Iterator[str]:
    """Yield why a pause cannot last until a day."""
    if until is not None and until <= today:
        yield _("Choose a day after today.")
