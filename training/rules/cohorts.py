"""What a cohort should be told: more than there are seats, prices without a year, what is open."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import kronor
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
    without_year = ledger.sum("due_without_year")
    if without_year:
        yield _("%(part)s of %(whole)s stand on no year.") % {
            "part": kronor(without_year),
            "whole": kronor(ledger.sum("due_in_all")),
        }
    yield from differences(ledger)
    for line in ledger.lines:
        if line.remaining < 0:
            yield ngettext(
                "%(who)s has %(n)d participant more than seats.",
                "%(who)s has %(n)d participants more than seats.",
                -line.remaining,
            ) % {"who": line.organization, "n": -line.remaining}
