"""Shares: who is asked for how much each year, and every sum of it (kr)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from core.money import amount as kr

NOTHING = Decimal(0)


def listed(names: Iterable[Any]) -> str:
    """Write names as running text: “A, B and C”."""
    *most, last = [str(name) for name in names] or [""]
    if not most:
        return last
    return _("%(most)s and %(last)s") % {"most": ", ".join(most), "last": last}


@dataclass(frozen=True)
class Cell:
    """One share (kr): an amount, or seats × price per seat.

    `percentage` is the part of what is applied for that the amount was worked out from; `plan_id`
    names the price plan that the price is taken from.
    """

    amount: Decimal
    seats: int | None = None
    seat_price: Decimal | None = None
    percentage: Decimal | None = None
    plan_id: int | None = None

    def __str__(self) -> str:
        if self.seats is None:
            return kr(self.amount)
        return f"{self.seats} × {kr(self.seat_price)}"


@dataclass(frozen=True)
class ShareRow:
    """One financier's shares, by year.

    `least` has the years in which a lower amount than the share is enough for the condition (kr);
    `since` is the number of the delivered source from which this is what the financier is asked.
    """

    financier_id: int
    financier: str
    short: str
    is_local: bool
    cells: Mapping[int, Cell]
    is_asked: bool = False
    delivery_id: int | None = None
    least: Mapping[int, Decimal] = field(default_factory=dict)
    since: int = 1

    @cached_property
    def amounts(self) -> dict[int, Decimal]:
        return {year: cell.amount for year, cell in self.cells.items()}

    @cached_property
    def total(self) -> Decimal:
        return sum(self.amounts.values(), NOTHING)


@dataclass(frozen=True)
class ShareTable:
    """Financiers × years, with every sum and the difference to what is applied for (kr)."""

    years: tuple[int, ...]
    rows: tuple[ShareRow, ...]
    applied: Mapping[int, Decimal]

    @cached_property
    def local(self) -> "ShareTable":
        """The part of the boards that serve one municipality each."""
        return ShareTable(self.years, tuple(r for r in self.rows if r.is_local), {})

    @property
    def has_parts(self) -> bool:
        """Whether some boards but not all serve one municipality: their sum is worth a line."""
        return 1 < len(self.local.rows) < len(self.rows)

    @cached_property
    def sums(self) -> dict[int, Decimal]:
        return {
            year: sum((row.amounts.get(year, NOTHING) for row in self.rows), NOTHING)
            for year in self.years
        }

    @cached_property
    def total(self) -> Decimal:
        return sum(self.sums.values(), NOTHING)

    @cached_property
    def applied_total(self) -> Decimal:
        return sum(self.applied.values(), NOTHING)

    @cached_property
    def differences(self) -> dict[int, Decimal]:
        """Shares less what is applied for, by year; 0 where they agree."""
        return {year: self.sums[year] - self.applied.get(year, NOTHING) for year in self.years}

    @cached_property
    def difference(self) -> Decimal:
        return self.total - self.applied_total

    @property
    def adds_up(self) -> bool:
        return not any(self.differences.values())
