"""How wide the columns of a long table are, told beforehand as shares of the page.

Left to find its widths by itself, a table is measured letter by letter before it is set: half the
time that a thousand rows take. What is short keeps the widths that its contents ask for.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from math import ceil
from typing import Any

from core.money import amount

LONG = 100  # rows
STEP = 5  # per cent: the shares that the style sheet has names for
# How wide (mm) a standing page is, a letter, one of a head, and the space around a cell's text.
PAGE, LETTER, HEAD, AROUND = 163, 1.75, 1.95, 4.4
ONE_LINE = ("kr", "number", "day")  # kinds of columns that are never broken
WIDEST = 60  # letters of a text that count: more stand on further lines


def shares(
    columns: Sequence[Mapping[str, Any]],
    rows: Sequence[Mapping[str, Any]],
    sums: Sequence[Any] | None = None,
) -> list[int]:
    """Return the share (%) of each column of a long table; nothing where it need not be told.

    Figures and days have room for the longest; texts part the rest by what is usual in them.
    """
    if len(rows) < LONG:
        return []
    told = [each["cells"] for each in rows] + ([sums] if sums else [])
    cells = [[each[place] for each in told] for place in range(len(columns))]
    least = [_least(column, own) for column, own in zip(columns, cells, strict=True)]
    free = 100 // STEP - sum(least)
    texts = [place for place, column in enumerate(columns) if column["kind"] not in ONE_LINE]
    if free < 0 or not texts:
        return []
    wanted = {place: _usual(cells[place]) for place in texts}
    steps = list(least)
    for _each in range(free):  # to the column that has least of what it asks for
        place = max(texts, key=lambda place: wanted[place] / steps[place])
        steps[place] += 1
    return [each * STEP for each in steps]


def _least(column: Mapping[str, Any], cells: Sequence[Any]) -> int:
    """Return how many steps a column has at least: its head is never broken within a word."""
    width = max((len(word) for word in str(column["label"]).split()), default=1) * HEAD
    if column["kind"] in ONE_LINE:
        longest = max(len(_written(each, column["kind"])) for each in cells)
        width = max(width, longest * LETTER)
    return ceil((width + AROUND) / PAGE * 100 / STEP)


def _written(value: Any, kind: str) -> str:
    if value is None:
        return "–"
    if kind == "kr":
        try:
            return amount(Decimal(value))
        except InvalidOperation:
            return str(value)
    return str(value)


def _usual(cells: Sequence[Any]) -> int:
    """Return the length that nine of ten texts of a column do not pass."""
    lengths = sorted(min(len(str(each or "")), WIDEST) for each in cells)
    return max(lengths[len(lengths) * 9 // 10], 1)
