"""How the tables of a program's page are made: some rows at once, then and now side by side."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.translation import pgettext

from core.charts import linked
from core.periods import iso_date
from core.templatetags.core import Head, state_badge
from dashboards.rules.standings import ProgramStanding, Row, State

MOST = 12  # rows that are shown at once; all of them are a link away
NEVER = "–"
NUMBER = "number"


@dataclass(frozen=True)
class Listing:
    """Rows under heads, as plain_rows draws them; how many there are in all.

    All of them are shown where the page is asked for its `name`.
    """

    name: str
    caption: Any
    heads: Sequence[Head]
    rows: Sequence[Sequence[Any]]
    in_all: int

    @property
    def has_more(self) -> bool:
        return len(self.rows) < self.in_all


def listing(
    name: str,
    caption: Any,
    heads: Sequence[tuple[Any, str]],
    things: Sequence[Any],
    row_of: Callable[[Any], Sequence[Any]],
    shown: Collection[str] = (),
    most: int = MOST,
) -> Listing:
    """Return the rows of the first things, or of all where the page is asked for them (`shown`)."""
    made = [Head(label, css, is_row_head=not place) for place, (label, css) in enumerate(heads)]
    kept = things if name in shown else things[:most]
    return Listing(name, caption, made, [row_of(each) for each in kept], len(things))


def link(row: Row) -> Any:
    return linked(row.name, row.url)


def badge_of(state: State | None) -> Any:
    """Return a state as a badge; a dash for what was not there."""
    return NEVER if state is None else state_badge(state)


def day_head(standing: ProgramStanding) -> tuple[Any, str]:
    """Return the head of a column that tells of a day: the day itself, then or now."""
    return iso_date(standing.day), "side"


def by_pk(rows: Sequence[Any]) -> dict[int, Any]:
    return {row.pk: row for row in rows}


def sides(
    caption: Any,
    head: Any,
    then: ProgramStanding,
    now: ProgramStanding,
    rows: Sequence[Sequence[Any]],
) -> Listing:
    """Return figures on two days and the change: each row is a label and three written numbers."""
    days = ((iso_date(each.day), NUMBER) for each in (then, now))
    heads = [(head, ""), *days, (pgettext("difference", "Change"), NUMBER)]
    return listing("", caption, heads, rows, tuple, most=len(rows))


def in_all(*cells: Any) -> tuple[Any, ...]:
    """Return a row of sums."""
    return tuple(format_html("<strong>{}</strong>", each) for each in cells)
