"""Sheets: tables of figures that lead to the rows behind them, on a page and as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.charts import linked
from core.money import amount
from core.periods import iso_date
from core.templatetags.core import state_badge, unbroken

UNTOLD = "–"


@dataclass(frozen=True)
class Figure:
    """A figure: as it is stored, as it is written, and where the rows behind it are.

    None is not for the reader to know: an amount that is others' own, or a number of few people.
    """

    value: Any
    text: Any
    url: str = ""
    kind: str = "words"  # or kr, or count

    @property
    def written(self) -> Any:
        return linked(self.text, self.url)


def kr(value: Decimal | None, url: str = "") -> Figure:
    """Return an amount."""
    if value is None:
        return untold("kr")
    return Figure(value, amount(value), url if value else "", "kr")


def untold(kind: str) -> Figure:
    """Return what is others' own."""
    return Figure(None, UNTOLD, kind=kind)


def count(value: int | None, url: str = "") -> Figure:
    """Return a number of things, or of people."""
    if value is None:
        return Figure(None, _("hidden"), kind="count")
    return Figure(value, str(value), url if value else "", "count")


def words(text: Any, url: str = "") -> Figure:
    """Return what is told in words."""
    return Figure(str(text), text, url if text else "")


def day(on: date | None, url: str = "") -> Figure:
    """Return a day, which stays on one line."""
    return Figure(iso_date(on), unbroken(iso_date(on)), url if on else "")


def state(badge: tuple[Any, str, str], url: str = "") -> Figure:
    """Return a state as (word, tone, icon) in its badge."""
    return Figure(str(badge[0]), state_badge(badge), url)


@dataclass(frozen=True)
class SheetRow:
    """A row: what it is about, where that leads, and its figures in the order of the heads."""

    label: Any
    figures: Sequence[Figure]
    url: str = ""

    @property
    def written(self) -> Any:
        return linked(self.label, self.url)


@dataclass(frozen=True)
class Sheet:
    """A titled table; its sums stand below. It is what core.exports asks of a table."""

    title: Any
    heads: Sequence[Any]  # of the rows, then of each figure
    rows: Sequence[SheetRow]
    sums: SheetRow | None = None
    note: Any = ""

    def columns(self) -> list[tuple[Any, str]]:
        """Return each head with the kind of what stands below it."""
        kinds = [
            next((each.kind for each in column if each.kind != "words"), "words")
            for column in zip(*(row.figures for row in self.rows), strict=True)
        ]
        return [(self.heads[0], "words"), *zip(self.heads[1:], kinds, strict=True)]

    def lines(self) -> Iterator[tuple[SheetRow, bool, list[tuple[Any, Figure]]]]:
        """Yield each row with whether it is the sums, and (head, figure) of its cells."""
        for row in self.rows:
            yield row, False, list(zip(self.heads[1:], row.figures, strict=True))
        if self.sums is not None and len(self.rows) > 1:
            yield self.sums, True, list(zip(self.heads[1:], self.sums.figures, strict=True))

    def as_values(self) -> Iterator[list[Any]]:
        yield [str(head) for head in self.heads]
        for row, _is_sum, cells in self.lines():
            yield [str(row.label), *(_plain(figure) for _head, figure in cells)]


def summed(rows: Sequence[SheetRow]) -> SheetRow | None:
    """Return the sums of the columns; one with words, or with what is not told, has none."""
    if not rows:
        return None
    figures = []
    for column in zip(*(row.figures for row in rows), strict=True):
        kinds = {figure.kind for figure in column}
        values = [figure.value for figure in column]
        if "words" in kinds or None in values:
            figures.append(Figure("", ""))
        else:
            figures.append(kr(sum(values)) if kinds == {"kr"} else count(sum(values)))
    return SheetRow(_("In all"), figures) if any(each.text for each in figures) else None


def _plain(figure: Figure) -> Any:
    if figure.value is None:
        return None if figure.text == UNTOLD else str(figure.text)
    return figure.value
