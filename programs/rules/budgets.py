"""A project's budget as a table: its sums, its differences, and which years it may have."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from django.utils.translation import gettext as _

from documents.rules.findings import Finding
from documents.rules.sums import Declared, check_total

MEASURES = ("budget", "actual", "forecast")
DIFFERENCES = ("left", "left_by_forecast")
MOST_LINES = 40
Key = tuple[str, int]  # kind of account, financier's id


@dataclass(frozen=True)
class Amounts:
    """Budget, actual cost and forecast in kr; None is not stated."""

    budget: Decimal | None = None
    actual: Decimal | None = None
    forecast: Decimal | None = None

    def __add__(self, other: "Amounts") -> "Amounts":
        pairs = ((getattr(self, name), getattr(other, name)) for name in MEASURES)
        return Amounts(*(b if a is None else a if b is None else a + b for a, b in pairs))

    @property
    def is_stated(self) -> bool:
        return any(getattr(self, name) is not None for name in MEASURES)

    @property
    def left(self) -> Decimal | None:
        """Budget less actual cost; None until a cost is stated."""
        return None if self.actual is None else (self.budget or Decimal(0)) - self.actual

    @property
    def left_by_forecast(self) -> Decimal | None:
        """Budget less forecast; None until there is a forecast."""
        return None if self.forecast is None else (self.budget or Decimal(0)) - self.forecast


@dataclass(frozen=True)
class Row:
    """One row of a table of amounts: what it is, its years, its sum."""

    kind: str
    cells: tuple[tuple[int, Decimal | None], ...]
    total: Decimal | None


def row_of(kind: str, cells: Mapping[int, Amounts], years: Iterable[int]) -> Row:
    """Return one measure or difference of a line or of the sums, year by year."""
    values = ((year, getattr(cells.get(year, Amounts()), kind)) for year in years)
    return Row(kind, tuple(values), getattr(total(cells.values()), kind))


def total(amounts: Iterable[Amounts]) -> Amounts:
    """Add up; what nobody stated stays unstated."""
    return reduce(Amounts.__add__, amounts, Amounts())


@dataclass(frozen=True)
class Line:
    """One kind of account that one financier pays for, year by year."""

    account: str
    financier_id: int
    account_label: str
    financier: str
    cells: Mapping[int, Amounts]

    @property
    def key(self) -> Key:
        return self.account, self.financier_id

    @property
    def name(self) -> str:
        return f"{self.account_label}, {self.financier}"

    @property
    def total(self) -> Amounts:
        return total(self.cells.values())


@dataclass(frozen=True)
class BudgetTable:
    """All lines of a project over its years."""

    years: tuple[int, ...]
    lines: tuple[Line, ...]

    @property
    def sums(self) -> dict[int, Amounts]:
        return {
            year: total(line.cells.get(year, Amounts()) for line in self.lines)
            for year in self.years
        }

    @property
    def total(self) -> Amounts:
        return total(line.total for line in self.lines)

    def rows(self, line: Line | None = None, kinds: Iterable[str] = MEASURES) -> list[Row]:
        """Return the rows of a line, or of the sums."""
        cells = self.sums if line is None else line.cells
        return [row_of(kind, cells, self.years) for kind in kinds]


def years_allowed(first: int, last: int, in_use: Iterable[int] = ()) -> tuple[int, ...]:
    """Return the project's years, the one before, the one after, and those that have lines."""
    return tuple(sorted({*range(first - 1, last + 2), *in_use}))


def years_shown(first: int, last: int, more: Iterable[int] = ()) -> tuple[int, ...]:
    """Return the project's years and those that have lines or were asked for."""
    return tuple(sorted({*range(first, last + 1), *more}))


def obstacles_to_set(allowed: Collection[int], years: Iterable[int], lines: int) -> Iterator[str]:
    """Yield why a budget cannot have these years and this many lines."""
    outside = sorted(set(years) - set(allowed))
    if outside:
        yield _(
            "The budget has the years %(first)s–%(last)s: the project's, one before, one after."
        ) % {
            "first": min(allowed),
            "last": max(allowed),
        }
    if lines > MOST_LINES:
        yield _("A budget has at most %(most)s lines: put some together.") % {"most": MOST_LINES}


@dataclass(frozen=True)
class Stated:
    """A total that a source states: of budget or actual cost, of a year or (None) in all."""

    measure: str
    label: str
    year: int | None
    declared: Declared

    @property
    def name(self) -> str:
        return (
            f"{self.label} {self.year}"
            if self.year
            else _("%(what)s in all") % {"what": self.label}
        )


def computed(table: BudgetTable, measure: str, year: int | None) -> Decimal:
    """Return the sum that a declared total stands beside; 0 where nothing is stated."""
    amounts = table.total if year is None else table.sums.get(year, Amounts())
    return getattr(amounts, measure) or Decimal(0)


def check_stated(found: Iterable[Stated]) -> Iterator[Finding]:
    """Yield each declared total of a project that is not the sum of its budget."""
    for each in found:
        said, place = each.declared, each.declared.place
        what = f"{each.measure} {each.year or 'all'} {place}".strip()
        where = _("Budget: %(what)s") % {"what": each.name}
        yield from check_total(where, said.amount, said.computed, what=what, place=place)
