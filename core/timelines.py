"""Time lines as SVG made on the server: what was planned, what came of it, one strip for each.

A time line is drawn as a figure of bars is (see core.charts): the words stand beside the strips as
ordinary text, and all of it again in a table. On one scale of days each strip has spans (from a day
to a day) and marks (of one day).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from core.charts import HEIGHT, TONES, WIDTH, Bar, DrawnBar, Look, Table, framed, shape, swatch

MARK = 12  # how wide a mark is drawn
SLIM = 8  # how high a span is drawn
LINE = "#59676e"


@dataclass(frozen=True)
class Mark:
    """A day on a strip: its name in the legend, its tone; a hollow one is what was planned."""

    label: Any
    day: date
    tone: str = "neutral"
    is_hollow: bool = False


@dataclass(frozen=True)
class Span:
    """A time on a strip, from a day to a day."""

    label: Any
    first: date
    last: date
    tone: str = "wait"


@dataclass(frozen=True)
class Strip:
    """One line: its name, what is on it, and what is written behind it."""

    label: Any
    marks: Sequence[Mark]
    spans: Sequence[Span] = ()
    text: str = ""
    description: str = ""


@dataclass(frozen=True)
class Timeline:
    """A titled time line with its legend and its table; takes the place of a chart in templates."""

    kind = "bars"

    title: Any
    strips: Sequence[Strip]
    table: Table
    today: date | None = None
    today_label: Any = ""
    unit: str = ""
    about: Any = ""
    drawn: list[DrawnBar] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "drawn", [self._drawn(strip) for strip in self.strips])

    @property
    def key(self) -> str:
        return f"{self.about} {self.title}"

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day that is drawn."""
        days = [mark.day for strip in self.strips for mark in strip.marks]
        days += [day for strip in self.strips for span in strip.spans for day in _ends(span)]
        return (min(days), max(days)) if days else (date.min, date.min)

    @property
    def legend(self) -> list[tuple[Any, SafeString]]:
        """Each kind of mark and span, once, as (label, swatch)."""
        looks: dict[Any, Look] = {}
        for strip in self.strips:
            for span in strip.spans:
                looks.setdefault(span.label, TONES[span.tone])
            for mark in strip.marks:
                fill = ("#ffffff", "") if mark.is_hollow else TONES[mark.tone]
                looks.setdefault(mark.label, fill)
        hollow = {mark.label for strip in self.strips for mark in strip.marks if mark.is_hollow}
        found = [
            (label, swatch(look, f"{self.key}: {label}", outline=LINE if label in hollow else ""))
            for label, look in looks.items()
        ]
        if self._draws_today:
            found.append((self.today_label, swatch(("#0b0c0c", ""), f"{self.key}: today")))
        return found

    @property
    def _draws_today(self) -> bool:
        first, last = self.days
        return bool(self.today and self.strips and first <= self.today <= last)

    def _drawn(self, strip: Strip) -> DrawnBar:
        bar = Bar(strip.label, (), text=strip.text)
        return DrawnBar(bar, self._draw(strip))

    def _draw(self, strip: Strip) -> SafeString:
        key = f"{self.key}: {strip.label}"
        middle = (HEIGHT - SLIM) / 2
        drawn = [shape(0, WIDTH, "#e8eaed", y=HEIGHT / 2 - 1, height=2)]
        patterns = set()
        for span in strip.spans:
            x = self._x(span.first)
            width = max(self._x(span.last) - x, 1)
            fill, pattern = TONES[span.tone]
            drawn.append(shape(x, width, fill, y=middle, height=SLIM))
            if pattern:
                patterns.add(pattern)
                drawn.append(shape(x, width, fill, y=middle, height=SLIM, over=pattern, key=key))
        if self._draws_today:
            drawn.append(shape(self._x(self.today), 2, "#0b0c0c"))
        for mark in strip.marks:
            x = self._x(mark.day) - MARK / 2
            x = min(max(x, 0), WIDTH - MARK)
            fill = TONES[mark.tone][0]
            drawn.append(shape(x, MARK, fill, y=3, height=HEIGHT - 6))
            if mark.is_hollow:
                drawn.append(shape(x + 3, MARK - 6, "#ffffff", y=6, height=HEIGHT - 12))
        return framed(drawn, patterns, key, strip.description or str(strip.label))

    def _x(self, day: date) -> float:
        first, last = self.days
        whole = max((last - first).days, 1)
        return min(max((day - first).days, 0), whole) * (WIDTH - MARK) / whole + MARK / 2


def _ends(span: Span) -> tuple[date, date]:
    return span.first, span.last
