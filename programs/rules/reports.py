"""What a project's report may tell of: its day, its round, and how long names in it are kept."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from core.periods import iso_date


def day_of(as_of: date | None, round_ends_on: date | None, ends_on: date, today: date) -> date:
    """Return the day that a report tells of.

    The chosen one; else the last day of the round that it rests on; else the project's last day,
    or today while it goes on.
    """
    return as_of or round_ends_on or min(ends_on, today)


def obstacles_to_day(as_of: date | None, starts_on: date, today: date) -> Iterator[str]:
    if as_of is None:
        return
    if as_of > today:
        yield _("The day lies ahead. Choose today, %(day)s, or an earlier one.") % {
            "day": iso_date(today)
        }
    if as_of < starts_on:
        yield _("The project started on %(day)s: choose that day or a later one.") % {
            "day": iso_date(starts_on)
        }


def obstacles_to_round(
    as_of: date | None, round_ends_on: date | None, *, is_closed: bool, asks: bool
) -> Iterator[str]:
    """Yield why a report cannot rest on a reporting round."""
    if not is_closed:
        yield _("Only a closed round has a frozen report.")
    if not asks:
        yield _("The round does not ask about this project.")
    if as_of is not None and round_ends_on is not None and as_of < round_ends_on:
        yield _("The round tells of the time until %(day)s: choose that day or a later one.") % {
            "day": iso_date(round_ends_on)
        }


def obstacles_to_begin(is_begun: bool) -> Iterator[str]:
    if is_begun:
        yield _("The report has been begun already.")


def names_disposed_on(day: date, years: int | None) -> date | None:
    """Return on which day the names of people in a report of a day are to be disposed of."""
    return None if years is None else date(day.year + years, 12, 31)
