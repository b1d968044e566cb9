"""Ledgers: what each financier is asked for, has decided and has paid, year by year (kr)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from funding.rules.payments import Money


@dataclass(frozen=True)
class Line:
    """One financier's years; its money rests on a decision, or on a pledge by letter."""

    financier_id: int
    financier: str
    years: Mapping[int, Money]
    decision_id: int | None = None
    pledge_id: int | None = None

    @cached_property
    def total(self) -> Money:
        return added(self.years.values())


@dataclass(frozen=True)
class Ledger:
    """Financiers × years with every sum."""

    lines: tuple[Line, ...]

    @cached_property
    def sums(self) -> dict[int, Money]:
        """What all financiers have together, by year."""
        years = sorted({year for line in self.lines for year in line.years})
        return {year: added(line.years.get(year, Money()) for line in self.lines) for year in years}

    @cached_property
    def total(self) -> Money:
        return added(line.total for line in self.lines)

    def of(self, financiers: Iterable[int]) -> "Ledger":
        """The part of some financiers alone."""
        own = set(financiers)
        return Ledger(tuple(line for line in self.lines if line.financier_id in own))


def added(amounts: Iterable[Money]) -> Money:
    """Add up money."""
    return sum(amounts, Money())


def merged(ledgers: Iterable[Ledger]) -> Ledger:
    """Put the ledgers of several rounds together: a line for each financier, by its name."""
    names: dict[int, str] = {}
    years: dict[int, dict[int, Money]] = {}
    for line in (line for ledger in ledgers for line in ledger.lines):
        names[line.financier_id] = line.financier
        own = years.setdefault(line.financier_id, {})
        for year, money in line.years.items():
            own[year] = own.get(year, Money()) + money
    return Ledger(
        tuple(Line(pk, names[pk], dict(sorted(own.items()))) for pk, own in years.items())
    )
