"""The matrix as it stands on a printed sheet: a row for each part, and no cell over several rows.

A page may end anywhere in a table, and a cell that spans rows could not be followed beyond it. So
what applies to several parts stands once, at the first of them, and says which; what has no number
applies to all, and stands in a last row of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plans.choices import CellKind
from plans.rules.measures import Entry, Matrix, Part
from plans.rules.references import write


@dataclass(frozen=True)
class SheetCell:
    """What stands in one column of a row."""

    entries: tuple[Entry, ...] = ()
    # The parts at which stands what applies here as well.
    told_at: tuple[int, ...] = ()
    is_told_below: bool = False
    is_missing: bool = False

    @property
    def told_at_text(self) -> str:
        return write((number, False) for number in self.told_at)


@dataclass(frozen=True)
class SheetRow:
    """A row: the parts that it is about (none: all of them), a cell for each column."""

    parts: tuple[Part, ...]
    cells: tuple[SheetCell, ...]


def sheet(matrix: Matrix) -> list[SheetRow]:
    """Return the rows of the matrix; one alone where nothing tells its parts apart."""
    parts, entries = matrix.parts, matrix.entries
    if not (parts or entries):
        return []
    if len(parts) < 2 or all(entry.is_general for entry in entries):
        cells = (tuple(matrix.of_kind(kind)) for kind in CellKind)
        return [SheetRow(parts, tuple(SheetCell(e, is_missing=not e) for e in cells))]
    rows = [SheetRow((part,), tuple(_cells_of(matrix, part))) for part in parts]
    general = [
        tuple(entry for entry in matrix.of_kind(kind) if entry.is_general) for kind in CellKind
    ]
    return [*rows, SheetRow((), tuple(map(SheetCell, general)))] if any(general) else rows


def _cells_of(matrix: Matrix, part: Part) -> Iterator[SheetCell]:
    for kind in CellKind:
        applying = matrix.applying(kind, part.number)
        numbered = [entry for entry in applying if not entry.is_general]
        here = tuple(entry for entry in numbered if _first(entry) == part.number)
        elsewhere = {_first(entry) for entry in numbered} - {part.number}
        is_told_below = len(numbered) < len(applying)
        yield SheetCell(here, tuple(sorted(elsewhere)), is_told_below, is_missing=not applying)


def _first(entry: Entry) -> int:
    return min(number for number, _is_partial in entry.links)
