"""A ledger as a file: the same rows and sums as on its page."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from funding.rules.ledgers import Ledger
from funding.rules.payments import Money

SHOWN = ("asked", "decided", "planned", "requested", "paid", "repaid", "remaining")


def heads() -> dict[str, str]:
    """Return the names of a ledger's columns, in order."""
    return {
        "asked": _("Share"),
        "decided": _("Decided"),
        "planned": _("Planned"),
        "requested": _("Requested, not paid"),
        "paid": _("Paid"),
        "repaid": _("Repaid"),
        "remaining": _("Remaining"),
    }


class LedgerExport:
    """What core.exports asks of a table; amounts are kr, written as numbers."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, each financier's years and sum, then the sums of all."""
        yield [_("Financier (kr)"), _("Year"), *heads().values()]
        for line in self.ledger.lines:
            for year, money in line.years.items():
                yield self._row(line.financier, year, money)
            yield self._row(line.financier, _("In all"), line.total)
        for year, money in self.ledger.sums.items():
            yield self._row(_("All financiers"), year, money)
        yield self._row(_("All financiers"), _("In all"), self.ledger.total)

    def _row(self, name: str, year: Any, money: Money) -> list[Any]:
        return [name, year, *(getattr(money, each) for each in SHOWN)]
