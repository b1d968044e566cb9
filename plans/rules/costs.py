"""What a plan costs (kr): activities × years, every computed sum, what is declared beside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from documents.rules.sums import Declared

NOTHING = Decimal(0)
IN_ALL = None  # in a key of declared totals: of all activities, or of all years


@dataclass(frozen=True)
class Line:
    """What an activity costs in a year; a line over two years counts in the first."""

    amount: Decimal
    last_year: int | None = None
    note: str = ""
    is_approximate: bool = False

    def years_text(self, year: int) -> str:
        return f"{year}/{self.last_year}" if self.last_year else str(year)


@dataclass(frozen=True)
class CostRow:
    """One activity's lines, by year."""

    activity_id: int
    number: str
    title: str
    lines: Mapping[int, Line] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.number} {self.title}".strip()

    @cached_property
    def total(self) -> Decimal:
        return sum((line.amount for line in self.lines.values()), NOTHING)


@dataclass(frozen=True)
class CostTable:
    """Activities × years, with every sum; `stated` is what the source declares.

    A key of `stated` is (activity's id or IN_ALL, year or IN_ALL), its value (place, kr) pairs.
    """

    years: tuple[int, ...]
    rows: tuple[CostRow, ...]
    stated: Mapping[tuple[int | None, int | None], tuple[tuple[str, Decimal], ...]] = field(
        default_factory=dict
    )

    @cached_property
    def sums(self) -> dict[int, Decimal]:
        return {
            year: sum((row.lines[year].amount for row in self.rows if year in row.lines), NOTHING)
            for year in self.years
        }

    @cached_property
    def total(self) -> Decimal:
        return sum((row.total for row in self.rows), NOTHING)

    @property
    def has_lines(self) -> bool:
        return any(row.lines for row in self.rows)

    @property
    def has_declared_rows(self) -> bool:
        """Whether a total is declared of an activity or in all: then a column is worth having."""
        return any(year is IN_ALL for _activity, year in self.stated)

    @property
    def has_declared_sums(self) -> bool:
        """Whether a total is declared of a year, over all activities."""
        return any(key[0] is IN_ALL and key[1] is not IN_ALL for key in self.stated)

    def computed(self, activity_id: int | None, year: int | None) -> Decimal:
        """Return the computed sum that a declared total belongs beside."""
        if activity_id is IN_ALL:
            return self.total if year is IN_ALL else self.sums.get(year, NOTHING)
        row = next((row for row in self.rows if row.activity_id == activity_id), None)
        if row is None:
            return NOTHING
        if year is IN_ALL:
            return row.total
        return row.lines[year].amount if year in row.lines else NOTHING

    def declared(self, activity_id: int | None = IN_ALL, year: int | None = IN_ALL):
        """Return what is declared of one sum, each with its difference."""
        computed = self.computed(activity_id, year)
        stated = self.stated.get((activity_id, year), ())
        return [Declared(amount, computed, place) for place, amount in stated]

    def shown(self, activity_id: int | None = IN_ALL, year: int | None = IN_ALL) -> list[Declared]:
        """Return what is declared of one sum, places that say the same named together."""
        stated = self.stated.get((activity_id, year))
        if not stated:
            return []
        together: dict[Decimal, list[str]] = {}
        for place, amount in stated:
            together.setdefault(amount, []).append(place)
        computed = self.computed(activity_id, year)
        return [
            Declared(amount, computed, ", ".join(filter(None, places)))
            for amount, places in together.items()
        ]

    def places(self) -> list[str]:
        """Return where totals are declared, in the order of their names."""
        return sorted({place for pairs in self.stated.values() for place, _amount in pairs})


def reaches_beyond(table: CostTable, line: Line) -> bool:
    """Whether a line goes on in a year after the period of the plan."""
    return line.last_year is not None and line.last_year > table.years[-1]


def spans_two_years(table: CostTable) -> Iterable[tuple[CostRow, int, Line]]:
    """Yield the lines that run over two years, with their row and first year."""
    for row in table.rows:
        for year, line in sorted(row.lines.items()):
            if line.last_year:
                yield row, year, line


def spanning(table: CostTable, year: int, line: Line) -> str:
    """Say of a line over two years in which it is counted, and whether it goes beyond the plan."""
    words = {"years": line.years_text(year), "kr": kronor(line.amount), "year": year}
    if reaches_beyond(table, line):
        said = _(
            "%(kr)s stands for %(years)s: it is counted in %(year)s, and reaches beyond the "
            "period of the plan."
        )
    else:
        said = _("%(kr)s stands for %(years)s: it is counted in %(year)s.")
    return said % words


def obstacles_to_line(line: Line | None, extras: Mapping[str, Any]) -> Iterable[str]:
    """Yield why what is said about a line cannot stand: there is no amount to say it about."""
    if line is None and any(extras.values()):
        yield _("Write the amount that this is about, or take it away.")
