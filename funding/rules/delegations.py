"""Decisions by delegation: when one may be recorded, undone and reported to a meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.choices import FINAL, ProposalState


@dataclass(frozen=True)
class Delegation:
    """Who decided instead of the board, by which point of its delegation order, on which day."""

    delegate: str
    point: str
    decided_on: date


def obstacles_to_record(state: str) -> Iterator[str]:
    """A delegate decides on what is ready and waits for no meeting."""
    if state == ProposalState.DECIDED:
        yield _("The proposal is decided already.")
    elif state == ProposalState.ON_AGENDA:
        yield _("The proposal is on the agenda of a meeting: the board itself decides.")
    elif state != ProposalState.READY:
        yield _("Only a proposal that is ready can be decided by delegation.")


def faults_of(delegation: Delegation, outcome: str, today: date) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for what a decision by delegation cannot be."""
    if not delegation.delegate.strip():
        yield "delegate", _("A decision by delegation names the delegate.")
    if not delegation.point.strip():
        yield "point", _("A decision by delegation names the point of the delegation order.")
    if delegation.decided_on > today:
        yield "decided_on", _("The day lies ahead. Enter it when the decision has been made.")
    if outcome not in FINAL:
        yield "outcome", _("A delegate approves or rejects; only a board puts off a matter.")


def obstacles_to_undo(registered_on: date | None, *, has_moved_on: bool) -> Iterator[str]:
    """A mistaken entry can be undone until it is registered, from where it counts."""
    if registered_on is not None:
        yield _("The decision was registered on %(day)s: nothing in it changes any more.") % {
            "day": iso_date(registered_on)
        }
    if has_moved_on:
        yield _("The proposal has been changed since this decision, so it cannot be undone.")


def obstacles_to_report(
    *, is_delegated: bool, registered_on: date | None, reported_on: date | None
) -> Iterator[str]:
    """A delegate's decision that counts is reported once."""
    if not is_delegated:
        yield _("Only a decision by delegation is reported to a meeting.")
    elif registered_on is None:
        yield _("The decision does not count yet: it is registered first.")
    elif reported_on is not None:
        yield _("The decision is reported to the meeting of %(day)s.") % {
            "day": iso_date(reported_on)
        }


def obstacles_to_meeting(
    decided_on: date, held_on: date, adjusted_on: date | None, *, is_own: bool
) -> Iterator[str]:
    """It is reported to a later meeting of its own board whose minutes are still open."""
    if not is_own:
        yield _("That meeting is another board's.")
    if held_on < decided_on:
        yield _("The decision was made on %(day)s: choose a later meeting.") % {
            "day": iso_date(decided_on)
        }
    if adjusted_on is not None:
        yield _("The minutes of that meeting are adjusted: its agenda is closed.")


def obstacles_to_take_back(held_on: date | None, adjusted_on: date | None) -> Iterator[str]:
    """What is reported to the wrong meeting is taken back until its minutes are adjusted."""
    if held_on is None:
        yield _("The decision is not reported to a meeting.")
    elif adjusted_on is not None:
        yield _("The minutes were adjusted on %(day)s: nothing in them changes any more.") % {
            "day": iso_date(adjusted_on)
        }
