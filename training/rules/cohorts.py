"""What a cohort should be told: more than there are seats, prices without a year, what is open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import kronor
from documents.choices import Severity
from documents.rules.findings import Finding
from training.rules.asks import differences
from training.rules.ledgers import SeatLedger
from training.rules.sentences import CohortCount


def warnings(cohort: Any, count: CohortCount, unpaid: int) -> Iterator[str]:
    """Yield what somebody should look at; nothing of it stands in the way (31 on 30 is real).

    `unpaid` is how many of the registered have no booking that pays.
    """
    if count.registered > cohort.capacity:
        reason = cohort.capacity_reason.strip() or _("No reason is stated.")
        yield _("%(registered)d are registered on %(capacity)d seats. %(reason)s") % {
            "registered": count.registered,
            "capacity": cohort.capacity,
            "reason": reason,
        }
    if unpaid:
        yield ngettext(
            "%(n)d registered participant has no booking that pays.",
            "%(n)d registered participants have no booking that pays.",
            unpaid,
        ) % {"n": unpaid}


def seat_sentences(ledger: SeatLedger) -> list[str]:
    """Return what a report says of a cohort's seats and their kr; nothing where none is booked."""
    if not ledger.lines:
        return []
    names = ("booked", "used", "completed")
    told = [
        _("Seats: %(booked)d booked, %(used)d used, %(completed)d of them completed.")
        % {name: ledger.sum(name) for name in names}
    ]
    if due := ledger.sum("due_in_all"):
        money = {"decided": ledger.sum("decided_in_all"), "paid": ledger.sum("paid_in_all")}
        money = {name: kronor(kr) for name, kr in {"due": due, **money}.items()}
        told.append(_("Due in all %(due)s, decided %(decided)s, paid %(paid)s.") % money)
        told += without_year(ledger.sum("due_without_year"), due)
        if ledger.cost_per_completed is not None:
            kr = {"kr": kronor(ledger.cost_per_completed)}
            told.append(_("Each who completed has cost %(kr)s.") % kr)
    return told


def without_year(part: Decimal, whole: Decimal) -> Iterator[str]:
    """Yield what of the money for seats stands on no year (308 000 kr, of which 182 000 kr)."""
    if part:
        yield _("%(part)s of %(whole)s stand on no year.") % {
            "part": kronor(part),
            "whole": kronor(whole),
        }


def findings_of(cohort: Any, registered: int, part: Decimal, whole: Decimal) -> Iterator[Finding]:
    """Yield what a review finds about a cohort's seats: money without a year, too many people.

    `part` of the `whole` (kr) stands on no year.
    """
    for said in without_year(part, whole):
        yield _warn(cohort, "seats_without_year", said, f"{part}/{whole}")
    if registered > cohort.capacity and not cohort.capacity_reason.strip():
        said = next(warnings(cohort, CohortCount(active=registered), 0))
        yield _warn(cohort, "more_than_seats", said, f"{registered}/{cohort.capacity}")


def _warn(cohort: Any, code: str, message: str, fact: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARN,
        where=str(cohort),
        message=message,
        fact=f"cohort {cohort.pk}: {fact}",
    )


@dataclass(frozen=True)
class Left:
    """What is not done yet in a cohort: how many of each, and which modules."""

    applied: int = 0
    waiting: int = 0
    without_attendance: int = 0
    lacking_somebody: int = 0
    without_process: int = 0
    untaught: Sequence[str] = ()
    to_review: Sequence[str] = ()


def left_to_do(left: Left) -> Iterator[tuple[str, str]]:
    """Yield each thing that is left to do, with the name of where it is done."""
    if left.applied:
        words = ngettext(
            "%(n)d application is to be answered.",
            "%(n)d applications are to be answered.",
            left.applied,
        )
        yield words % {"n": left.applied}, "applications"
    if left.waiting:
        words = ngettext("%(n)d waits for a seat.", "%(n)d wait for a seat.", left.waiting)
        yield words % {"n": left.waiting}, "participants"
    if left.without_attendance:
        words = ngettext(
            "%(n)d session has been held without attendance taken.",
            "%(n)d sessions have been held without attendance taken.",
            left.without_attendance,
        )
        yield words % {"n": left.without_attendance}, "sessions"
    if left.lacking_somebody:
        words = ngettext(
            "%(n)d session lacks the attendance of somebody who takes part.",
            "%(n)d sessions lack the attendance of somebody who takes part.",
            left.lacking_somebody,
        )
        yield words % {"n": left.lacking_somebody}, "sessions"
    if left.without_process:
        words = ngettext(
            "%(n)d participant has not told of the process at the unit.",
            "%(n)d participants have not told of the process at the unit.",
            left.without_process,
        )
        yield words % {"n": left.without_process}, "participants"
    if left.untaught:
        told = {"modules": "; ".join(left.untaught)}
        yield _("No session has taught these modules yet: %(modules)s.") % told, "course"
    if left.to_review:
        told = {"modules": "; ".join(left.to_review)}
        yield _("The day to look at these modules again has passed: %(modules)s.") % told, "course"


def seat_warnings(cohort: Any, ledger: SeatLedger) -> Iterator[str]:
    """Yield what somebody should look at among the seats: too many, unspread, unpaid."""
    if ledger.sum("booked") > cohort.capacity:
        yield _("%(booked)d seats are booked of %(capacity)d.") % {
            "booked": ledger.sum("booked"),
            "capacity": cohort.capacity,
        }
    yield from ledger_warnings(ledger)


def ledger_warnings(ledger: SeatLedger) -> Iterator[str]:
    """Yield what somebody should look at among seats of whatever cohorts."""
    yield from without_year(ledger.sum("due_without_year"), ledger.sum("due_in_all"))
    yield from differences(ledger)
    for line in ledger.lines:
        if line.remaining < 0:
            yield ngettext(
                "%(who)s has %(n)d participant more than seats.",
                "%(who)s has %(n)d participants more than seats.",
                -line.remaining,
            ) % {"who": line.organization, "n": -line.remaining}
