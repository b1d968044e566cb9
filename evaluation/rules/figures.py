"""Figures from their parts: nothing but parts is stored, and each total says what it is made of."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from evaluation.choices import Direction, FigureKind

PLACES = {
    FigureKind.SHARE: Decimal("0.1"),
    FigureKind.MEAN: Decimal("0.01"),
    FigureKind.SCALE: Decimal("0.01"),
    FigureKind.COUNT: Decimal(1),
}


@dataclass(frozen=True)
class Cell:
    """Where in a breakdown a figure stands; named as the dimensions are."""

    municipality: int | None = None
    unit_type: str = ""
    gender: str = ""
    cohort: int | None = None
    takes_part: str = ""


@dataclass(frozen=True)
class Parts:
    """How many were measured, and what they add up to (None where nothing is added up)."""

    count: int = 0
    sum: Decimal | None = None

    def __add__(self, other: "Parts") -> "Parts":
        if self.sum is None or other.sum is None:
            return Parts(self.count + other.count, self.sum if other.sum is None else other.sum)
        return Parts(self.count + other.count, self.sum + other.sum)


NOTHING = Parts()
Measured = Iterable[tuple[Cell, Parts]]


def total(measured: Measured) -> Parts:
    """Return all parts added up."""
    return sum((parts for _cell, parts in measured), NOTHING)


def by(dimension: str, measured: Measured) -> dict[Hashable, Parts]:
    """Return the parts added up along one dimension."""
    found: dict[Hashable, Parts] = defaultdict(Parts)
    for cell, parts in measured:
        found[getattr(cell, dimension)] += parts
    return dict(found)


def split(dimension: str, measured: Measured) -> dict[Hashable, dict[str, Parts]]:
    """Return the parts along one dimension, each by with and without the program."""
    found: dict[Hashable, dict[str, Parts]] = defaultdict(dict)
    for cell, parts in measured:
        row = found[getattr(cell, dimension)]
        row[cell.takes_part] = row.get(cell.takes_part, NOTHING) + parts
    return dict(found)


def value(figure: str, parts: Parts) -> Decimal | None:
    """Return the figure of the parts, rounded as it is read; None where nothing was measured."""
    if figure == FigureKind.COUNT:
        return Decimal(parts.count)
    if not parts.count or parts.sum is None:
        return None
    whole = 100 if figure == FigureKind.SHARE else 1
    exact = Decimal(parts.sum) * whole / parts.count
    return exact.quantize(PLACES[FigureKind(figure)], ROUND_HALF_UP)


def is_reached(direction: str, reached: Decimal | None, target: Decimal | None) -> bool | None:
    """Say whether a figure has reached its target; None where one of them is missing."""
    if reached is None or target is None:
        return None
    return reached >= target if direction == Direction.UP else reached <= target
