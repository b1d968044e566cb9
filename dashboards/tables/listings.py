"""How the tables of a program's page are made: some rows at once, then and now side by side."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

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
) -> Listing:
    """Return the rows of the first things, or of all where the page is asked for them (`shown`)."""
    made = [Head(label, css, is_row_head=not place) for place, (label, css) in enumerate(heads)]
    kept = things if name in shown else things[:MOST]
    return Listing(name, caption, made, [row_of(each) for each in kept], len(things))


def link(row: Row) -> Any:
    return linked(row.name, row.url)


def badge_of(state: State | None) -> Any:
    """Return a state as a badge; a dash for what was not there."""
    return NEVER if state is None else state_badge(state)


def then_head(then: ProgramStanding) -> tuple[Any, str]:
    return _("Then, %(day)s") % {"day": iso_date(then.day)}, "side"


def now_head(now: ProgramStanding) -> tuple[Any, str]:
    return _("Now, %(day)s") % {"day": iso_date(now.day)}, "side"


def by_pk(rows: Sequence[Any]) -> dict[int, Any]:
    return {row.pk: row for row in rows}
