"""Tables of a snapshot as grids of written cells, whichever of the kit's forms they have."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from core.money import amount


@dataclass(frozen=True)
class Grid:
    """Row names with their cells by column, as written; `rest` is what stands around the table."""

    rows: Mapping[str, Mapping[str, str]]
    rest: Mapping[str, Any]


def grid_of(value: Any) -> Grid | None:
    """Return a table of money, a table of texts or a figure of bars as a grid; else nothing."""
    if not isinstance(value, Mapping):
        return None
    rows, columns = value.get("rows"), value.get("columns")
    if _holds(rows, "amounts") and isinstance(columns, Sequence):
        return Grid(_unique(_of_money(value)), _rest(value, "rows", "sums", "applied", "columns"))
    if _holds(rows, "cells") and _holds(columns, "label"):
        return Grid(_unique(_of_texts(value)), _rest(value, "rows", "sums", "columns"))
    if _holds(bars := value.get("bars"), "values"):
        heads = [str(head) for head in value.get("heads", ())[1:]]
        lines = ((each["label"], dict(zip(heads, each["values"], strict=False))) for each in bars)
        return Grid(_unique(lines), _rest(value, "bars", "heads", "bar_head"))
    return None


def _holds(rows: Any, key: str) -> bool:
    return isinstance(rows, list) and all(isinstance(row, Mapping) and key in row for row in rows)


def _rest(value: Mapping[str, Any], *taken: str) -> dict[str, Any]:
    return {key: each for key, each in value.items() if key not in taken}


def _of_money(value: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    unit = value.get("unit") or ""
    sums = [each for name in ("sums", "applied") if (each := value.get(name))]
    for row in [*value["rows"], *sums]:
        cells = zip(value["columns"], row["amounts"], strict=False)
        yield row["label"], {str(column): _amount(each, unit) for column, each in cells}


def _of_texts(value: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    columns = value["columns"]
    sums = [value["sums"]] if value.get("sums") else []
    for cells in [*(row["cells"] for row in value["rows"]), *sums]:
        named = zip(columns[1:], cells[1:], strict=False)
        yield (
            str(cells[0]),
            {
                str(column["label"]): _amount(cell, "kr") if column.get("kind") == "kr" else cell
                for column, cell in named
            },
        )


def _amount(value: Any, unit: str) -> str:
    if value in (None, ""):
        return ""
    try:
        written = amount(Decimal(str(value)))
    except ArithmeticError:
        return str(value)  # a word in a column of amounts
    return f"{written}\u00a0{unit}".strip()


def _unique(lines: Any) -> dict[str, dict[str, str]]:
    """Return the rows by name; a name that stands there again is counted on: Delegated (2)."""
    found: dict[str, dict[str, str]] = {}
    for name, cells in lines:
        here, number = str(name), 2
        while here in found:
            here, number = f"{name} ({number})", number + 1
        found[here] = {key: "" if cell is None else str(cell) for key, cell in cells.items()}
    return found
