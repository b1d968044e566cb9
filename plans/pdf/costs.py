"""What a plan costs, as papers say it: the years of each activity, the whole, a figure."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.money import NBSP, amount, kronor
from plans.rules.costs import (
    IN_ALL,
    CostRow,
    CostTable,
    Declared,
    spanning,
    spans_two_years,
)

# How wide (mm) a letter of an amount is, the space between its thousands and the space around it,
# and the column of names; how wide a standing and a lying page are.
LETTER, GAP, AROUND, NAMES = Decimal("1.65"), Decimal("0.65"), Decimal("2.8"), 40
STANDING, LYING = 163, 257
MOST_ACROSS = 5  # years of an activity side by side; more stand below one another
LONGEST_ACROSS = 10  # letters of such an amount


def activity_costs(table: CostTable, row: CostRow) -> dict[str, Any] | None:
    """Return the years of one activity with their notes, its sum and what differs from it."""
    if not row.lines and not table.shown(row.activity_id):
        return None
    years = [_year(table, row, year) for year in sorted(row.lines)]
    return {
        "years": years,
        "total": row.total,
        "is_across": len(years) <= MOST_ACROSS and len(amount(row.total)) <= LONGEST_ACROSS,
        "notes": [
            *(
                spanning(table, year, line)
                for each, year, line in spans_two_years(table)
                if each is row
            ),
            *_differing(table, row),
        ],
    }


def total_costs(table: CostTable) -> dict[str, Any] | None:
    """Return the table of all activities and years, with every sum and what is declared beside."""
    if not (table.has_lines or table.stated):
        return None
    width = _width(table)
    return {
        "years": [str(year) for year in table.years],
        "rows": [
            {
                "label": row.name,
                "cells": [_cell(table, row, year) for year in table.years],
                "total": row.total if row.lines else None,
                "declared": _declared(table.shown(row.activity_id)),
            }
            for row in table.rows
        ],
        "sums": [
            {"amount": table.sums[year], "declared": _declared(table.shown(year=year))}
            for year in table.years
        ],
        "total": table.total,
        "declared": _declared(table.shown()),
        "has_declared": table.has_declared_rows,
        "is_lying": width > STANDING,
        "is_tight": width > LYING,
        "notes": list(_notes(table)),
        "figure": _figure(table),
    }


def _year(table: CostTable, row: CostRow, year: int) -> dict[str, Any]:
    line = row.lines[year]
    return {
        "year": line.years_text(year),
        "note": line.note,
        "amount": line.amount,
        "is_approximate": line.is_approximate,
        "declared": _declared(table.shown(row.activity_id, year)),
    }


def _cell(table: CostTable, row: CostRow, year: int) -> dict[str, Any]:
    declared = _declared(table.shown(row.activity_id, year))
    line = row.lines.get(year)
    if line is None:
        return {"amount": None, "is_approximate": False, "years": "", "declared": declared}
    return {
        "amount": line.amount,
        "is_approximate": line.is_approximate,
        "years": line.years_text(year) if line.last_year else "",
        "declared": declared,
    }


def _declared(found: Iterable[Declared]) -> list[dict[str, Any]]:
    return [
        {"amount": each.amount, "place": each.place, "differs": bool(each.difference)}
        for each in found
    ]


def _width(table: CostTable) -> Decimal:
    """Return how wide (mm) the table gets when no amount is broken."""
    columns = []
    for year in table.years:
        lines = [row.lines[year] for row in table.rows if year in row.lines]
        about = f"{_('approx.')}{NBSP}"
        written = [f"{about if line.is_approximate else ''}{amount(line.amount)}" for line in lines]
        stated = [table.sums[year], *_stated(table, year)]
        columns.append([str(year), *written, *map(amount, stated)])
    columns.append([amount(table.total)])
    if table.has_declared_rows:
        columns.append([_("Declared"), *map(amount, [table.total, *_stated(table, IN_ALL)])])
    return NAMES + sum(max(map(_long, column)) + AROUND for column in columns)


def _long(text: str) -> Decimal:
    gaps = text.count(NBSP)
    return gaps * GAP + (len(text) - gaps) * LETTER


def _stated(table: CostTable, year: int | None) -> Iterator[Decimal]:
    for (_activity, of_year), pairs in table.stated.items():
        if of_year == year:
            yield from (said for _place, said in pairs)


def _differing(table: CostTable, row: CostRow | None, year: int | None = IN_ALL) -> Iterator[str]:
    """Yield each declared total that is not the computed sum, in words."""
    for each in table.shown(row.activity_id if row else IN_ALL, year):
        if each.difference:
            words = {
                "place": each.place,
                "declared": kronor(each.amount),
                "computed": kronor(each.computed),
                "difference": each.in_words,
            }
            said = _("declared %(declared)s, computed %(computed)s: %(difference)s.")
            if each.place:
                said = _(
                    "declared %(declared)s (%(place)s), computed %(computed)s: %(difference)s."
                )
            yield capfirst(said % words)


def _notes(table: CostTable) -> Iterator[str]:
    """Yield what the table cannot say in a figure, each with what it is about."""
    for row, year, line in spans_two_years(table):
        yield f"{row.name}: {spanning(table, year, line)}"
    rows = [(row.name, row) for row in table.rows]
    for name, row in [*rows, (_("All activities"), None)]:
        yield from (f"{name}: {said}" for said in _differing(table, row))
        for year in table.years:
            yield from (f"{name}, {year}: {said}" for said in _differing(table, row, year))


def _figure(table: CostTable) -> dict[str, Any] | None:
    if len(table.years) < 2 or not table.has_lines:
        return None
    label = _("Cost")
    return {
        "title": _("Costs by year"),
        "unit": "kr",
        "heads": [_("Year"), label],
        "bar_head": "",
        "bars": [
            {
                "label": str(year),
                "values": [amount(table.sums[year])],
                "parts": [
                    {
                        "label": label,
                        "value": table.sums[year],
                        "text": kronor(table.sums[year]),
                        "tone": "info",
                    }
                ],
            }
            for year in table.years
        ],
    }
