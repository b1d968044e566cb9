"""Lines over periods as SVG made on the server: how something went, and where it was to go.

The periods stand below the picture and the scale beside it as ordinary text, in columns of the
same width as the picture's own; each line has its dashes and its marks besides its color. All of
it is said again in a table.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from django.utils.safestring import SafeString

from core.charts import TONES, Table, data_uri, linked, picture
from core.money import decimal

SIZE = (600, 200)
ROOM = 8  # above and below, so that a mark at the edge is whole
GRID = "#d9dfde"
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
MOST_TICKS = 4
MOST_LABELS = 6  # of periods; where there are more, every second (third …) is written
# How a line looks besides its color: dashes, the shape of its marks, whether they are hollow.
LOOKS = (
    ("", "round", False),
    ("9 5", "square", False),
    ("3 4", "round", True),
    ("14 4 3 4", "square", True),
)


@dataclass(frozen=True)
class Point:
    """What a line says of one period; None where nothing is known."""

    value: Decimal | int | None
    url: str = ""  # the rows behind it


@dataclass(frozen=True)
class Line:
    """One line: its name, a point for each period, its tone; a target is drawn with long dashes."""

    label: Any
    points: Sequence[Point]
    tone: str = "info"


@dataclass(frozen=True)
class Plot:
    """A titled figure of lines on one scale, with its legend and its table.

    It takes the place of a chart in templates. The scale begins at nothing, or below it.
    """

    title: Any
    periods: Sequence[Any]
    lines: Sequence[Line]
    unit: str = ""
    about: Any = ""
    period_head: Any = ""
    write: Callable[[Any], str] = decimal

    kind = "lines"

    @property
    def table(self) -> Table:
        """Periods down, a column for each line; every number leads to its rows."""
        rows = [
            (
                period,
                *(
                    linked(self._written(line.points[at]), line.points[at].url)
                    for line in self.lines
                ),
            )
            for at, period in enumerate(self.periods)
        ]
        return Table([self.period_head, *(line.label for line in self.lines)], rows)

    @property
    def ticks(self) -> list[Decimal]:
        """The values that the scale is marked at, the highest first."""
        known = [
            Decimal(p.value) for line in self.lines for p in line.points if p.value is not None
        ]
        return ticks_of(min(known, default=Decimal(0)), max(known, default=Decimal(0)))

    @property
    def scale(self) -> list[str]:
        """What is written beside the picture, from above."""
        return [self.write(tick) for tick in self.ticks]

    @property
    def labels(self) -> list[Any]:
        """What is written below each period; empty where there is no room for all."""
        every = -(-len(self.periods) // MOST_LABELS) or 1
        return [each if at % every == 0 else "" for at, each in enumerate(self.periods)]

    @property
    def legend(self) -> list[tuple[Any, SafeString]]:
        """Each line as (label, how it looks)."""
        return [
            (
                line.label,
                picture(_drawn([(8, 14), (32, 14)], at, line), (40, 28), "", "chart-stroke"),
            )
            for at, line in enumerate(self.lines)
        ]

    @property
    def description(self) -> str:
        """The figure in words, for who does not see it."""
        said = [f"{line.label}: {self._told(line)}" for line in self.lines]
        return f"{self.title}. {'. '.join(said)}." if said else str(self.title)

    @property
    def svg(self) -> SafeString:
        ticks = self.ticks
        shapes = [
            f'<path d="M0 {self._y(tick, ticks):.1f}H{SIZE[0]}" stroke="{GRID}" {_stroke(1)}/>'
            for tick in ticks
        ]
        for at, line in enumerate(self.lines):
            for run in self._runs(line, ticks):
                shapes += _drawn(run, at, line)
        return picture(shapes, SIZE, self.description)

    @property
    def data_uri(self) -> str:
        return data_uri(self.svg)

    def _runs(self, line: Line, ticks: list[Decimal]) -> list[list[tuple[float, float]]]:
        """Return the places of a line's points, a run for each stretch without a gap."""
        runs: list[list[tuple[float, float]]] = [[]]
        for at, point in enumerate(line.points):
            if point.value is None:
                runs.append([])
            else:
                x = (at + 0.5) * SIZE[0] / len(self.periods)
                runs[-1].append((x, self._y(Decimal(point.value), ticks)))
        return [run for run in runs if run]

    @staticmethod
    def _y(value: Decimal, ticks: list[Decimal]) -> float:
        share = (value - ticks[-1]) / (ticks[0] - ticks[-1])
        return SIZE[1] - ROOM - float(share) * (SIZE[1] - 2 * ROOM)

    def _told(self, line: Line) -> str:
        pairs = zip(self.periods, line.points, strict=True)
        return ", ".join(f"{period} {self._written(p) or '–'}" for period, p in pairs)

    def _written(self, point: Point) -> str:
        return "" if point.value is None else self.write(Decimal(point.value))


def ticks_of(least: Decimal, most: Decimal) -> list[Decimal]:
    """Return round values from at most `least` to at least `most`, nothing among them."""
    least, most = min(least, Decimal(0)), max(most, Decimal(0))
    if least == most:
        return [Decimal(1), Decimal(0)]
    rough = (most - least) / MOST_TICKS
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * each for each in STEPS if power * each >= rough)
    first = int((least / step).to_integral_value(ROUND_FLOOR))
    last = int((most / step).to_integral_value(ROUND_CEILING))
    return [step * each for each in range(last, first - 1, -1)]


def _drawn(run: Sequence[tuple[float, float]], at: int, line: Line) -> list[str]:
    """Return a run of points: the line through them, and a mark at each."""
    color = TONES[line.tone][0]
    dashes, shape, is_hollow = LOOKS[at % len(LOOKS)]
    way = "L".join(f"{x:.1f} {y:.1f}" for x, y in run)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    shapes = [f'<path d="M{way}" fill="none" stroke="{color}"{dashed} {_stroke(2.5)}/>']
    # A mark is a line of no length with a thick end: it keeps its shape however wide the page is.
    marks = "".join(f"M{x:.1f} {y:.1f}h.01" for x, y in run)
    for width, fill in ((10, color), (5, "#ffffff"))[: 2 if is_hollow else 1]:
        shapes.append(
            f'<path d="{marks}" stroke="{fill}" stroke-linecap="{shape}" {_stroke(width)}/>'
        )
    return shapes


def _stroke(width: float) -> str:
    return f'stroke-width="{width}" vector-effect="non-scaling-stroke"'
