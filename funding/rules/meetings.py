"""Meetings: where one stands, and what keeps it from being held, moved, adjusted or reopened."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.choices import MeetingState

NOTICE_WITHIN = timedelta(days=2)  # of the adjusting (law)


def state_of(held_on: date, adjusted_on: date | None, today: date) -> MeetingState:
    """Return where a meeting stands on a day, from its own days."""
    if adjusted_on is not None:
        return MeetingState.ADJUSTED
    return MeetingState.HELD if held_on <= today else MeetingState.PLANNED


def obstacles_to_date(board: Any, held_on: date, *, is_taken: bool) -> Iterator[str]:
    """A board sits on days when it exists, once a day; `is_taken`: it has a meeting then."""
    facts = {"board": board, "day": iso_date(held_on)}
    if not board.is_valid_on(held_on):
        yield _("%(board)s does not exist on %(day)s.") % facts
    if is_taken:
        yield _("%(board)s already has a meeting on %(day)s.") % facts


def obstacles_to_revise(adjusted_on: date | None) -> Iterator[str]:
    """Adjusted minutes are closed."""
    if adjusted_on is not None:
        yield _("The minutes are adjusted: the meeting is closed.")


def obstacles_to_deadline(held_on: date, documents_by: date | None) -> Iterator[str]:
    """Documents are due on the day of the meeting at the latest."""
    if documents_by is not None and documents_by > held_on:
        yield _("Documents are due before the meeting, %(day)s.") % {"day": iso_date(held_on)}


def obstacles_to_move(held_on: date, to: date, *, is_numbered: bool, today: date) -> Iterator[str]:
    """A meeting whose § are given keeps its year (they run in it) and has been held."""
    if not is_numbered or held_on == to:
        return
    if to.year != held_on.year:
        yield _("Its items stand under § of %(year)s: the meeting stays in that year.") % {
            "year": held_on.year
        }
    if to > today:
        yield _("The § are given, so the meeting has been held: the day cannot lie ahead.")


def obstacles_to_adjust(
    held_on: date, adjusted_on: date | None, undecided: Iterable[Any], today: date
) -> Iterator[str]:
    """Minutes are adjusted once, after the meeting, when every item of the agenda is decided."""
    if adjusted_on is not None:
        yield _("The minutes were adjusted on %(day)s.") % {"day": iso_date(adjusted_on)}
        return
    if held_on > today:
        yield _("The meeting has not been held yet.")
    for item in undecided:
        yield _("“%(title)s” is on the agenda and not decided yet.") % {"title": item}


def obstacles_to_adjusted_on(held_on: date, on: date, today: date) -> Iterator[str]:
    """The day of adjusting lies between the meeting and today."""
    if on < held_on:
        yield _("The minutes cannot be adjusted before the meeting, %(day)s.") % {
            "day": iso_date(held_on)
        }
    if on > today:
        yield _("The day lies ahead. Enter it when the minutes have been adjusted.")


def obstacles_to_announce(adjusted_on: date | None) -> Iterator[str]:
    """Minutes are announced once they are adjusted."""
    if adjusted_on is None:
        yield _("The minutes are not adjusted yet.")


def obstacles_to_posted_on(adjusted_on: date, posted_on: date, today: date) -> Iterator[str]:
    """The day of the notice lies between the adjusting and today."""
    if posted_on < adjusted_on:
        yield _("The minutes cannot be announced before they are adjusted, %(day)s.") % {
            "day": iso_date(adjusted_on)
        }
    if posted_on > today:
        yield _("The day lies ahead. Enter it when the minutes have been announced.")


def is_announced_late(adjusted_on: date, posted_on: date) -> bool:
    """The law asks for the notice at the latest on the second day after the adjusting."""
    return posted_on - adjusted_on > NOTICE_WITHIN


def obstacles_to_reopen(
    adjusted_on: date | None, registered: Iterable[Any], *, is_announced: bool = False
) -> Iterator[str]:
    """A mistaken day of adjusting is taken back before notice, while no extract is registered."""
    if adjusted_on is None:
        yield _("The minutes are not adjusted.")
    if is_announced:
        yield _("The minutes are announced, and the time to appeal runs.")
    for decision in registered:
        yield _("%(decision)s counts, and nothing changes it.") % {"decision": decision}
