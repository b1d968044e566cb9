"""An activity's matrix, who answers for it, and what it leaves open, as papers say it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from plans.choices import Assignment
from plans.models import Activity
from plans.rules.coverage import Coverage
from plans.rules.measures import Answerer, Entry, Matrix
from plans.rules.sheets import SheetCell, SheetRow, sheet

# A cell with more letters may go on over a page; a shorter row stays in one piece.
LONG = 900
# "1" and "12" hang beside their text; "1, 3 and parts of 4" stands above it.
HUNG = 2


def matrix_data(matrix: Matrix) -> list[dict[str, Any]]:
    """Return the rows of the matrix on paper; nothing where there is none."""
    return [
        {
            "parts": [
                {"number": part.number, "text": part.text, "when": part.when_text}
                for part in row.parts
            ],
            "is_numbered": len(matrix.parts) > 1,
            "is_long": _is_long(row),
            "cells": [_cell(cell) for cell in row.cells],
        }
        for row in sheet(matrix)
    ]


def _is_long(row: SheetRow) -> bool:
    cells = [sum(len(part.text) for part in row.parts)]
    cells += [sum(len(entry.text) for entry in cell.entries) for cell in row.cells]
    return max(cells) > LONG


def _cell(cell: SheetCell) -> dict[str, Any]:
    told = []
    if cell.told_at:
        see = _("See also part %(parts)s") if cell.entries else _("See part %(parts)s")
        told.append(see % {"parts": cell.told_at_text})
    if cell.is_told_below:
        told.append(_("See also all parts") if cell.entries else _("See all parts"))
    return {
        "entries": [_entry(entry) for entry in cell.entries],
        "told": told,
        "is_missing": cell.is_missing,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    held = [
        (_("When"), entry.when),
        (_("Forum"), entry.forum),
        (_("Responsible"), entry.responsible),
    ]
    return {
        "applies": entry.applies_text,
        "is_hung": 0 < len(entry.applies_text) <= HUNG,
        "text": entry.text,
        "held": [{"label": label, "value": value} for label, value in held if value],
    }


def responsible_data(answerers: Iterable[Answerer]) -> list[str]:
    """Return each who answers for the activity, with the parts that it is about."""
    said = []
    for each in answerers:
        name = f"{each.title} – {each.who}" if each.who else each.title
        parts = _("(part %(parts)s)") % {"parts": each.applies_text} if each.numbers else ""
        said.append(f"{name} {parts}".strip())
    return said


def assignment_data(activity: Activity) -> str:
    """Return whether an assignment description clarifies it; in its own words where in doubt."""
    said = str(activity.get_assignment_display())
    if activity.assignment == Assignment.DOUBTFUL and activity.assignment_note:
        return _("%(answer)s: “%(note)s”") % {"answer": said, "note": activity.assignment_note}
    return said


def open_data(covered: Coverage) -> list[dict[str, Any]]:
    """Return what each activity leaves open, in sentences."""
    return [
        {"name": each.facts.name, "gaps": [gap.sentence for gap in each.gaps]}
        for each in covered.with_gaps
    ]
