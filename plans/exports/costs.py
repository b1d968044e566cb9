"""A plan's cost table as a file: the same rows and sums as on its page, computed and declared."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plans.rules.costs import CostTable, Declared


class CostExport:
    """What core.exports asks of a table; amounts are kr, written as numbers."""

    def __init__(self, table: CostTable) -> None:
        self.table = table
        self.places = table.places()

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, a row for each activity, then the sums computed and declared."""
        table = self.table
        heads = []
        for place in self.places:
            words = {"place": place or _("the source")}
            heads += [_("Declared, %(place)s") % words, _("Difference, %(place)s") % words]
        years = [str(year) for year in table.years]
        yield [_("Number"), _("Activity (kr)"), *years, _("In all"), *heads, _("Notes")]
        for row in table.rows:
            amounts = {year: line.amount for year, line in row.lines.items()}
            declared = self._declared(table.declared(row.activity_id))
            notes = "; ".join(
                f"{line.years_text(year)}: {words}" if words else line.years_text(year)
                for year, line in sorted(row.lines.items())
                if (words := said_of(line)) or line.last_year
            )
            yield [
                row.number,
                row.title,
                *self._amounts(amounts),
                row.total if row.lines else None,
                *declared,
                notes,
            ]
        declared = self._declared(table.declared())
        yield ["", _("In all"), *self._amounts(table.sums), table.total, *declared, ""]
        for place in self.places:
            stated = {
                year: each.amount
                for year in table.years
                for each in table.declared(year=year)
                if each.place == place
            }
            if stated:
                name = _("Declared, %(place)s") % {"place": place or _("the source")}
                yield ["", name, *self._amounts(stated), None, *self._declared([]), ""]

    def _amounts(self, amounts: Mapping[int, Decimal]) -> list[Any]:
        return [amounts.get(year) for year in self.table.years]

    def _declared(self, found: list[Declared]) -> list[Any]:
        by_place = {each.place: each for each in found}
        cells: list[Any] = []
        for place in self.places:
            each = by_place.get(place)
            cells += [each.amount, each.difference] if each else [None, None]
        return cells


def said_of(line: Any) -> str:
    """Return what is noted about a line, in words."""
    about = _("approximate") if line.is_approximate else ""
    return capfirst(", ".join(filter(None, (line.note, about))))
