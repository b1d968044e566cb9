"""Figures as SVG made on the server: the same on a page and on paper, each with its table.

A figure is a list of bars. Labels and values stand beside the bars as ordinary text, so that they
can be read on a phone, by a screen reader and in a PDF; the SVG holds only the bars. Colors are
presentation attributes (a strict CSP forbids styles), and parts of one tone get different patterns.
A number leads to the rows behind it where it is given their address.

The other kinds stand on this one: lines over periods (core.plots), time lines (core.timelines),
and what has levels: a matrix and a map of tiles (core.levels).
"""

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from zlib import crc32

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.money import percent

WIDTH = 1000
HEIGHT = 28
# tone: (fill, pattern drawn over it); contrast to white is at least 3:1 for every tone
TONES = {
    "good": ("#1b6540", ""),
    "info": ("#1d5a8a", ""),
    "wait": ("#7d4e00", "stripes"),
    "bad": ("#a3251c", "cross"),
    "neutral": ("#3f5059", ""),
    "muted": ("#59676e", "dots"),
}
Look = tuple[str, str]  # a fill, and the name of the pattern drawn over it


@dataclass(frozen=True)
class Part:
    """One part of a bar: its name, its size (kr, count …), how the size is written, its tone."""

    label: Any
    value: Decimal | int
    text: str
    tone: str = "neutral"
    url: str = ""  # the rows behind it


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its parts, and what is written behind it."""

    label: Any
    parts: Sequence[Part]
    text: str = ""
    url: str = ""  # the rows behind it

    @property
    def total(self) -> Decimal:
        return sum((Decimal(part.value) for part in self.parts), Decimal(0))

    @property
    def description(self) -> str:
        """The bar in words, for who does not see it."""
        inside = ", ".join(f"{part.label} {part.text}" for part in self.parts if part.value)
        return f"{self.label}: {inside}" if inside else str(self.label)


@dataclass(frozen=True)
class DrawnBar:
    """A bar with its picture: inline for pages, as data for papers."""

    bar: Bar
    svg: SafeString

    @property
    def data_uri(self) -> str:
        return data_uri(self.svg)


def data_uri(svg: SafeString) -> str:
    """Return a picture as data, for papers."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def linked(text: Any, url: str) -> Any:
    """Return the text, leading to the rows behind it where there is an address."""
    return format_html('<a href="{}">{}</a>', url, text) if url else text


@dataclass(frozen=True)
class Table:
    """The figures behind a figure: heads, rows of written values, and the row of sums if any.

    A value is text, or a link to the rows behind it (see linked).
    """

    heads: Sequence[Any]
    rows: Sequence[Sequence[Any]]
    sums: Sequence[Any] = ()


@dataclass(frozen=True)
class Chart:
    """A titled figure of bars on one scale, with its legend and its table."""

    kind = "bars"

    title: Any
    bars: Sequence[Bar]
    table: Table
    unit: str = ""
    about: Any = ""  # tells it from a figure of the same title on the same page
    drawn: list[DrawnBar] = field(init=False)

    def __post_init__(self) -> None:
        longest = max((bar.total for bar in self.bars), default=Decimal(0))
        looks = self.looks
        drawn = [DrawnBar(bar, draw(bar, longest, self.key, looks)) for bar in self.bars]
        object.__setattr__(self, "drawn", drawn)

    @property
    def key(self) -> str:
        return f"{self.about} {self.title}"

    @property
    def legend(self) -> list[tuple[Any, SafeString]]:
        """Each label that is drawn, once, as (label, swatch); it leads to rows it has alone."""
        urls: dict[Any, set[str]] = {}
        for part in (part for bar in self.bars for part in bar.parts if part.value):
            urls.setdefault(part.label, set()).add(part.url)
        return [
            (
                linked(label, min(urls[label]) if len(urls[label]) == 1 else ""),
                swatch(look, f"{self.key}: {label}"),
            )
            for label, look in self.looks.items()
        ]

    @property
    def looks(self) -> dict[Any, Look]:
        return looks_of(self.bars)


@dataclass(frozen=True)
class Step:
    """One step of a way that fewer and fewer go: its name and how many came to it."""

    label: Any
    count: int
    tone: str = "info"
    url: str = ""


def funnel(title: Any, steps: Sequence[Step], *, unit: Any = "", about: Any = "") -> Chart:
    """Return the steps of a way as bars on one scale, each with its share of the first."""
    first = steps[0].count if steps else 0
    bars, rows = [], []
    for step in steps:
        share = percent(step.count, first)
        told = f"{step.count} ({share})" if share and step is not steps[0] else str(step.count)
        part = Part(step.label, step.count, str(step.count), step.tone, step.url)
        bars.append(Bar(step.label, [part], told, step.url))
        rows.append((step.label, linked(step.count, step.url), share))
    heads = [_("Step"), pgettext("how many", "Number"), _("Share of the first step")]
    return Chart(title, bars, Table(heads, rows), unit=unit, about=about)


def looks_of(bars: Iterable[Bar]) -> dict[Any, Look]:
    """Return how each label is drawn: no two look the same while there are patterns left."""
    found: dict[Any, Look] = {}
    for part in (part for bar in bars for part in bar.parts if part.value):
        fill, own = TONES.get(part.tone, TONES["neutral"])
        looks = [(fill, pattern) for pattern in (own, "", *PATTERNS)]
        free = (look for look in looks if look not in found.values())
        found.setdefault(part.label, next(free, looks[0]))
    return found


def draw(
    bar: Bar, longest: Decimal, of: str = "", looks: Mapping[Any, Look] | None = None
) -> SafeString:
    """Return one bar as SVG, as long as its share of the longest; an empty bar is a thin line.

    `of` names the figure: two figures of one page may have bars that say the same.
    """
    looks = looks_of([bar]) if looks is None else looks
    key = _key(f"{of}: {bar.description}")
    x = Decimal(0)
    shapes = [_rect(0, WIDTH, "#e8eaed")] if longest else []
    patterns = set()
    for part in bar.parts:
        if not part.value or not longest:
            continue
        width = Decimal(part.value) * WIDTH / longest
        fill, pattern = looks[part.label]
        shapes.append(_rect(x, width, fill))
        if pattern:
            patterns.add(pattern)
            shapes.append(_rect(x, width, f"url(#{pattern}-{key})"))
        if x:
            shapes.append(_rect(x, 3, "#ffffff"))
        x += width
    return _svg(shapes, patterns, key, WIDTH, bar.description)


def swatch(look: Look, of: str = "", outline: str = "") -> SafeString:
    """Return a small square for the legend; `of` names what it stands for."""
    fill, pattern = look
    key = _key(f"{fill} {pattern} {of}")
    shapes = [_rect(0, HEIGHT, fill)]
    if outline:
        shapes = [_rect(0, HEIGHT, outline), shape(6, HEIGHT - 12, fill, y=6, height=HEIGHT - 12)]
    if pattern:
        shapes.append(_rect(0, HEIGHT, f"url(#{pattern}-{key})"))
    return _svg(shapes, {pattern} - {""}, key, HEIGHT)


PATTERNS = {
    "stripes": '<path d="M0 14L14 0" stroke="#fff" stroke-width="2.5" stroke-opacity=".65"/>',
    "cross": (
        '<path d="M0 0L14 14M0 14L14 0" stroke="#fff" stroke-width="1.5" stroke-opacity=".6"/>'
    ),
    "dots": '<circle cx="7" cy="7" r="2.5" fill="#fff" fill-opacity=".7"/>',
}


def _rect(x: Decimal | int, width: Decimal | int, fill: str) -> str:
    return f'<rect x="{x:.1f}" width="{width:.1f}" height="{HEIGHT}" fill="{fill}"/>'


def shape(
    x: float,
    width: float,
    fill: str,
    *,
    y: float = 0,
    height: float = HEIGHT,
    over: str = "",
    key: str = "",
) -> str:
    """Return a rectangle; with `over` the pattern of that name, drawn over it in the figure."""
    fill = f"url(#{over}-{_key(key)})" if over else fill
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}"/>'
    )


def framed(shapes: list[str], patterns: set[str], key: str, description: str) -> SafeString:
    """Return shapes as one picture that says what it shows."""
    return _svg(shapes, patterns, _key(key), WIDTH, description)


def picture(
    shapes: Iterable[str], size: tuple[int, int], description: str, css: str = "chart-plot"
) -> SafeString:
    """Return shapes as a picture of another size than a bar; one that says nothing is decoration.

    The shapes are put together of numbers and constants; who puts words in escapes them.
    """
    return mark_safe(  # noqa: S308, see above
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{css}" '
        f'viewBox="0 0 {size[0]} {size[1]}" preserveAspectRatio="none" {_role(description)}>'
        f"{''.join(shapes)}</svg>"
    )


def _key(text: str) -> str:
    """Return a short name that is the same for the same bar, for ids within one page."""
    return f"{crc32(text.encode()):08x}"


def _role(description: str) -> str:
    if not description:
        return 'aria-hidden="true"'
    return format_html('role="img" aria-label="{}"', description)


def _svg(
    shapes: list[str], patterns: set[str], key: str, width: int, description: str = ""
) -> SafeString:
    definitions = "".join(
        f'<pattern id="{name}-{key}" width="14" height="14" patternUnits="userSpaceOnUse">'
        f"{PATTERNS[name]}</pattern>"
        for name in sorted(patterns)
    )
    inside = (f"<defs>{definitions}</defs>" if definitions else "") + "".join(shapes)
    css = "chart-bar" if description else "chart-swatch"
    return picture([inside], (width, HEIGHT), description, css)
