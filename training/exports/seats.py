"""The seat ledger as rows: the same figures and sums on every page and in every file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from training.rules.ledgers import SeatLedger

COUNTS = ("booked", "carried_in", "carried_out", "used", "freed", "completed", "remaining")
OF_YEAR = ("contracted", "decided", "paid")


@dataclass(frozen=True)
class Row:
    """A body, a cohort, or all of them (`key` is None), with its figures in the order of heads."""

    key: int | None
    label: str
    cells: list[Any]


class LedgerExport:
    """What core.exports asks of a table; amounts are kr, written as numbers.

    A row for each body, or for each cohort (`by` "organization" or "cohort"). `is_whole`: with the
    columns of carried seats and of what is decided also where there is nothing of it.
    """

    def __init__(
        self, ledger: SeatLedger, *, by: str = "organization", is_whole: bool = True
    ) -> None:
        self.ledger = ledger
        self.by = by
        self.is_whole = is_whole
        has_carried = is_whole or ledger.sum("carried_in") or ledger.sum("carried_out")
        self.counts = [n for n in COUNTS if has_carried or not n.startswith("carried")]
        self.is_asked = is_whole or any(line.money for line in ledger.lines)

    @property
    def first_head(self) -> str:
        return _("Cohort") if self.by == "cohort" else _("Booked by")

    @property
    def seat_heads(self) -> list[str]:
        heads = {
            "booked": _("Booked"),
            "carried_in": _("Carried in"),
            "carried_out": _("Carried out"),
            "used": _("Used"),
            "freed": _("Freed by drop-outs"),
            "completed": _("Completed"),
            "remaining": _("Remaining"),
        }
        return [heads[name] for name in self.counts]

    @property
    def money_heads(self) -> list[str]:
        heads = []
        for year in self.ledger.years:
            told = {"year": year}
            heads.append(self._kr(_("Due %(year)d") % told))
            if self.is_asked:
                heads.append(_("Contracted seats %(year)d") % told)
                heads += [
                    self._kr(_("Decided %(year)d") % told),
                    self._kr(_("Paid %(year)d") % told),
                ]
        heads += [self._kr(_("Due without a year")), self._kr(_("Due in all"))]
        if self.has_sums:
            heads += [self._kr(_("Decided in all")), self._kr(_("Paid in all"))]
        return [*heads, self._kr(_("Unused seats")), self._kr(_("Per completed"))]

    def _kr(self, head: str) -> str:
        """A file says the unit in each head, a page once over the table."""
        return f"{head} (kr)" if self.is_whole else head

    @property
    def has_sums(self) -> bool:
        """Whether what is decided in all is more than what is decided for the one year."""
        return self.is_asked and (self.is_whole or len(self.ledger.years) > 1)

    def seat_cells(self, part: SeatLedger) -> list[Any]:
        return [part.sum(name) for name in self.counts]

    def money_cells(self, part: SeatLedger) -> list[Any]:
        cells: list[Any] = []
        for year in self.ledger.years:
            cells.append(part.due(year))
            if self.is_asked:
                cells += [part.of_year(name, year) for name in OF_YEAR]
        cells += [part.sum("due_without_year"), part.sum("due_in_all")]
        if self.has_sums:
            cells += [part.sum("decided_in_all"), part.sum("paid_in_all")]
        return [*cells, part.sum("unused_kr"), part.cost_per_completed]

    def rows(self, *kinds: str) -> Iterator[Row]:
        """Yield a row for each part and one for all; `kinds` are "seat" and "money"."""
        parts = [*self.ledger.parts(self.by), (None, _("In all"), self.ledger)]
        for key, label, part in parts:
            cells = [cell for kind in kinds for cell in getattr(self, f"{kind}_cells")(part)]
            yield Row(key, label, cells)

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, a row for each part, and the sums."""
        yield [self.first_head, *self.seat_heads, *self.money_heads]
        for row in self.rows("seat", "money"):
            yield [row.label, *row.cells]
