"""The seat ledger as a file: the same rows and sums as on the cohort's page."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from training.rules.ledgers import SeatLedger

COUNTS = ("booked", "carried_in", "carried_out", "used", "freed", "completed", "remaining")


class LedgerExport:
    """What core.exports asks of a table; amounts are kr, written as numbers."""

    def __init__(self, ledger: SeatLedger) -> None:
        self.ledger = ledger

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, a row for each body, and the sums."""
        ledger = self.ledger
        due = [_("Due %(year)d (kr)") % {"year": year} for year in ledger.years]
        yield [
            _("Booked by"),
            _("Booked"),
            _("Carried in"),
            _("Carried out"),
            _("Used"),
            _("Freed by drop-outs"),
            _("Completed"),
            _("Remaining"),
            *due,
            _("Due without a year (kr)"),
            _("Due in all (kr)"),
            _("Unused (kr)"),
        ]
        for line in ledger.lines:
            yield [
                line.organization,
                *(getattr(line, name) for name in COUNTS),
                *(line.due(year) for year in ledger.years),
                line.due_without_year,
                line.due_in_all,
                line.unused_kr,
            ]
        sums = (ledger.sum(name) for name in ("due_without_year", "due_in_all", "unused_kr"))
        yield [
            _("In all"),
            *(ledger.sum(name) for name in COUNTS),
            *(ledger.due(year) for year in ledger.years),
            *sums,
        ]
