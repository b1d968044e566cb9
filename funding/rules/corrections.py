"""Corrections: a clerical error is corrected beside a decision that counts, never in it."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from core.periods import iso_date


def obstacles_to_correct(counted_on: date | None) -> Iterator[str]:
    """What does not count yet is changed itself."""
    if counted_on is None:
        yield _("The decision does not count yet: correct it itself, or undo it.")


def obstacles_to_corrected_on(counted_on: date, on: date, today: date) -> Iterator[str]:
    """The day of a correction lies between the day the decision counts from and today."""
    if on < counted_on:
        yield _("The decision counts since %(day)s: a correction cannot be older.") % {
            "day": iso_date(counted_on)
        }
    if on > today:
        yield _("The day lies ahead. Enter it when the correction has been made.")


def obstacles_to_right(
    wrong: str, right: str, made: Iterable[tuple[str, str]] = ()
) -> Iterator[str]:
    """A correction says something else than what it corrects, and is made once.

    `made` has what is wrong and right in those that stand beside the decision.
    """
    said = (_plain(wrong), _plain(right))
    if said[0] == said[1]:
        yield _("This is what the decision says already.")
    elif said in {(_plain(before), _plain(after)) for before, after in made}:
        yield _("The same correction stands beside the decision already.")


def _plain(text: str) -> str:
    return " ".join(text.split())
