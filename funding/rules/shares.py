"""Shares: who is asked for how much each year, and every sum of it (kr)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_FLOOR, Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from core.money import NBSP, decimal, kronor, whole
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
        if self.percentage is not None:
            return f"{decimal(self.percentage)}{NBSP}%"
        if self.seats is None:
            return kr(self.amount)
        return f"{self.seats} × {kr(self.seat_price)}"

    @property
    def is_worked_out(self) -> bool:
        """Whether the amount follows from something else, worth showing beside it."""
        return self.seats is not None or self.percentage is not None


@dataclass(frozen=True)
class ShareRow:
    """One financier's shares, by year.

    `least` has the years in which a lower amount than the share is enough for the condition (kr);
    `since` is the number of the delivered source from which this is what the financier is asked.
    Who `is_outside` our authorities answers by letter.
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
    is_outside: bool = False

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


# ---------- percentages ----------

Cells = Mapping[tuple[int, int], Cell]  # by (financier's id, year)


def worked_out(applied: Decimal, percentages: Mapping[int, Decimal]) -> dict[int, Decimal]:
    """Return each one's part of what is applied for, in whole kronor that add up exactly.

    All parts are rounded down; the kronor that are left up to the (rounded) sum go one each to
    the largest remainders, the larger percentage first, then the lower id.
    """
    exact = {pk: applied * part / 100 for pk, part in percentages.items()}
    found = {pk: part.to_integral_value(ROUND_FLOOR) for pk, part in exact.items()}
    left = whole(sum(exact.values(), NOTHING)) - sum(found.values(), NOTHING)
    by_remainder = sorted(exact, key=lambda pk: (found[pk] - exact[pk], -percentages[pk], pk))
    for pk in by_remainder[: int(left)]:
        found[pk] += 1
    return found


def with_percentages(applied: Mapping[int, Decimal], cells: Cells) -> dict[tuple[int, int], Cell]:
    """Return the cells with the amount of every percentage worked out; the others as they are."""
    parts = {
        year: worked_out(applied.get(year, NOTHING), percentages)
        for year, percentages in _percentages(cells).items()
    }
    return {
        (pk, year): cell if cell.percentage is None else replace(cell, amount=parts[year][pk])
        for (pk, year), cell in cells.items()
    }


def obstacles_to_percentages(applied: Mapping[int, Decimal], cells: Cells) -> Iterator[str]:
    """A percentage is of something, and no more than the whole is asked for."""
    for year, percentages in sorted(_percentages(cells).items()):
        total = sum(percentages.values(), NOTHING)
        if year not in applied:
            yield _("The percentages of %(year)d need to know how much is applied for.") % {
                "year": year
            }
        if total > 100:
            yield _("The percentages of %(year)d add up to %(total)s %%, more than the whole.") % {
                "year": year,
                "total": decimal(total),
            }


def out_of_step(table: ShareTable) -> Iterator[str]:
    """Yield each amount that no longer is the percentage that it was worked out from."""
    cells = {
        (row.financier_id, year): cell for row in table.rows for year, cell in row.cells.items()
    }
    now = with_percentages(table.applied, cells)
    for row in table.rows:
        for year, cell in sorted(row.cells.items()):
            wanted = now[row.financier_id, year].amount
            if cell.amount != wanted:
                yield _(
                    "%(who)s, %(year)d: %(percentage)s of what is applied for is %(wanted)s, "
                    "but %(amount)s is asked for."
                ) % {
                    "who": row.financier,
                    "year": year,
                    "percentage": cell,
                    "wanted": kronor(wanted),
                    "amount": kronor(cell.amount),
                }


def _percentages(cells: Cells) -> dict[int, dict[int, Decimal]]:
    """Return the percentages by year, then by financier's id."""
    found: dict[int, dict[int, Decimal]] = {}
    for (pk, year), cell in cells.items():
        if cell.percentage is not None:
            found.setdefault(year, {})[pk] = cell.percentage
    return found


# ---------- the least that is enough ----------


def obstacles_to_least(share: Cell | None, least: Decimal, year: int) -> Iterator[str]:
    """What is enough for the condition lies within the share that is asked for."""
    if share is None:
        yield _("There is no share in %(year)d for this to be enough of.") % {"year": year}
    elif least > share.amount:
        yield _("%(least)s is more than the share that is asked for, %(share)s.") % {
            "least": kronor(least),
            "share": kronor(share.amount),
        }
