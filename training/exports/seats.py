"""The seat ledger as a file: the same rows and sums as on the cohort's page."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from training.rules.ledgers import SeatLedger

COUNTS = ("booked", "carried_in", "carried_out", "used", "freed", "completed", "remaining")


class LedgerExport:
    """What core.exports asks of a table; amounts are kr, written as numbers."""

    def __init__(self, ledger: SeatLedger, *, is_whole: bool = True) -> None:
        """`is_whole`: with the columns of carried seats also where nobody carried any."""
        self.ledger = ledger
        has_carried = is_whole or ledger.sum("carried_in") or ledger.sum("carried_out")
        self.counts = [n for n in COUNTS if has_carried or not n.startswith("carried")]

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, a row for each body, and the sums."""
        ledger = self.ledger
        due = [_("Due %(year)d (kr)") % {"year": year} for year in ledger.years]
        heads = {
            "booked": _("Booked"),
            "carried_in": _("Carried in"),
            "carried_out": _("Carried out"),
            "used": _("Used"),
            "freed": _("Freed by drop-outs"),
            "completed": _("Completed"),
            "remaining": _("Remaining"),
        }
        yield [
            _("Booked by"),
            *(heads[name] for name in self.counts),
            *due,
            _("Due without a year (kr)"),
            _("Due in all (kr)"),
            _("Unused (kr)"),
        ]
        for line in ledger.lines:
            yield [
                line.organization,
                *(getattr(line, name) for name in self.counts),
                *(line.due(year) for year in ledger.years),
                line.due_without_year,
                line.due_in_all,
                line.unused_kr,
            ]
        sums = (ledger.sum(name) for name in ("due_without_year", "due_in_all", "unused_kr"))
        yield [
            _("In all"),
            *(ledger.sum(name) for name in self.counts),
            *(ledger.due(year) for year in ledger.years),
            *sums,
        ]
