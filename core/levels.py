"""Figures of levels: a matrix of rows and columns, and a map of tiles laid out as places lie.

How much there is of something is told four times: by its number, by how far a small measure is
filled, by shade, and in the legend by what each level spans. A cell can instead say a state, with
its tone. Both lead to the rows behind each number.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from core.charts import HEIGHT, TONES, Table, data_uri, linked, picture, shape, swatch
from core.money import decimal

OUTLINE = "#59676e"
INK = "#15232a"
# From nothing to most: (fill of a tile, color of what is written on it), at least 4.5:1 apart.
SHADES = (
    ("#ffffff", INK),
    ("#e1eeef", INK),
    ("#b4d5db", INK),
    ("#74aab5", INK),
    ("#0b5563", "#ffffff"),
)
MOST = len(SHADES) - 1
TILE = (104, 66)
GAP = 4
LONG = 10  # letters; what is longer is written smaller


@dataclass(frozen=True)
class Levels:
    """A scale of few steps up to the highest value; a value of nothing is level 0."""

    highest: Decimal

    @classmethod
    def of(cls, values: Iterable[Decimal | int | None]) -> "Levels":
        return cls(max((Decimal(each) for each in values if each), default=Decimal(0)))

    def level(self, value: Decimal | int | None) -> int:
        """Return which step a value is on: the highest value is on the last."""
        if not value or value < 0 or not self.highest:
            return 0
        step = (Decimal(value) * MOST / self.highest).to_integral_value(ROUND_CEILING)
        return min(MOST, int(step))

    def legend(self, write: Callable[[Any], str] = decimal) -> list[tuple[str, SafeString]]:
        """Return what each level spans in whole numbers, with its measure; nothing of nothing."""
        if not self.highest:
            return []
        tops = [self.highest * step / MOST for step in range(MOST + 1)]
        spans = [("0", measure(0))]
        for step in range(1, MOST + 1):
            first, last = int(tops[step - 1]) + 1, int(tops[step])
            if last >= first:
                text = f"{write(Decimal(first))}–{write(Decimal(last))}"
                spans.append((text if last > first else write(Decimal(last)), measure(step)))
        return spans


def measure(level: int) -> SafeString:
    """Return a small measure, filled so far as the level goes."""
    full = HEIGHT - 4
    filled = full * level / MOST
    drawn = [
        shape(0, HEIGHT, OUTLINE),
        shape(2, full, "#ffffff", y=2, height=full),
        shape(2, full, SHADES[-1][0], y=2 + full - filled, height=filled) if level else "",
    ]
    return picture(drawn, (HEIGHT, HEIGHT), "", "chart-swatch")


@dataclass(frozen=True)
class Cell:
    """What stands where a row and a column meet: a number with its text, or a state with a tone."""

    text: Any
    value: Decimal | int | None = None
    tone: str = ""
    url: str = ""

    @property
    def written(self) -> Any:
        return linked(self.text, self.url)


@dataclass(frozen=True)
class MatrixRow:
    """A row of cells: its name, where it leads, and its sum where there is one."""

    label: Any
    cells: Sequence[Cell]
    url: str = ""

    @property
    def written(self) -> Any:
        return linked(self.label, self.url)


@dataclass(frozen=True)
class Matrix:
    """A titled matrix of states or numbers; it is a table itself, with a picture in each cell."""

    title: Any
    heads: Sequence[Any]  # of the rows, then of each column
    rows: Sequence[MatrixRow]
    unit: Any = ""
    about: Any = ""
    sums: Sequence[Any] = ()
    write: Callable[[Any], str] = decimal

    kind = "matrix"

    @property
    def levels(self) -> Levels:
        return Levels.of(cell.value for row in self.rows for cell in row.cells)

    @property
    def drawn(self) -> list[tuple[MatrixRow, list[tuple[Cell, SafeString]]]]:
        """The rows, each cell with its picture: a measure, or the swatch of its tone."""
        levels = self.levels
        return [
            (row, [(cell, self._swatch(cell, levels)) for cell in row.cells]) for row in self.rows
        ]

    def _swatch(self, cell: Cell, levels: Levels) -> SafeString:
        if cell.tone:
            return swatch(TONES[cell.tone], f"{self.about} {self.title}: {cell.tone}")
        return SafeString("") if cell.value is None else measure(levels.level(cell.value))

    @property
    def legend(self) -> list[tuple[Any, SafeString]]:
        return self.levels.legend(self.write)


@dataclass(frozen=True)
class Tile:
    """A place on the map: its name, where it lies, its number and how that is written."""

    label: str
    row: int
    column: int
    value: Decimal | int | None
    text: str
    url: str = ""


@dataclass(frozen=True)
class TileMap:
    """A titled map: a square for each place, laid out roughly as the places lie; and its table.

    Each tile is a link with its words: on a page the map is a group of links, not a picture.
    """

    title: Any
    tiles: Sequence[Tile]
    table: Table
    unit: Any = ""
    about: Any = ""
    write: Callable[[Any], str] = decimal

    kind = "tiles"

    @property
    def levels(self) -> Levels:
        return Levels.of(tile.value for tile in self.tiles)

    @property
    def legend(self) -> list[tuple[Any, SafeString]]:
        return self.levels.legend(self.write)

    @property
    def size(self) -> tuple[int, int]:
        columns = max((tile.column for tile in self.tiles), default=0) + 1
        rows = max((tile.row for tile in self.tiles), default=0) + 1
        return columns * (TILE[0] + GAP), rows * (TILE[1] + GAP)

    @property
    def svg(self) -> SafeString:
        """The map for a page: a group of links."""
        name = format_html('role="group" aria-label="{}"', self.title)
        return self._drawn(name, [linked(SafeString(tile), url) for tile, url in self._tiles()])

    @property
    def data_uri(self) -> str:
        """The map for a paper: one picture without links."""
        return data_uri(self._drawn("", [tile for tile, _url in self._tiles()]))

    def _drawn(self, role: str, shapes: Iterable[str]) -> SafeString:
        width, height = self.size
        return mark_safe(  # noqa: S308, numbers and our own constants; names are escaped
            f'<svg xmlns="http://www.w3.org/2000/svg" class="chart-map" '
            f'width="{width}" viewBox="0 0 {width} {height}" {role}>{"".join(shapes)}</svg>'
        )

    def _tiles(self) -> Iterable[tuple[str, str]]:
        """Yield (drawing, url) of each tile: its shade, its name, its number, its measure."""
        levels = self.levels
        for tile in self.tiles:
            level = levels.level(tile.value)
            fill, ink = SHADES[level]
            x = tile.column * (TILE[0] + GAP) + GAP / 2
            y = tile.row * (TILE[1] + GAP) + GAP / 2
            sizes = 15 if len(tile.label) <= LONG else 12, 17 if len(tile.text) <= LONG else 13
            quarters = "".join(
                f'<rect x="{x + 8 + 16 * at:.0f}" y="{y + 52:.0f}" width="12" height="7" '
                f'fill="{ink if at < level else fill}" stroke="{ink}"/>'
                for at in range(MOST)
            )
            yield (
                f'<rect x="{x:.0f}" y="{y:.0f}" width="{TILE[0]}" height="{TILE[1]}" rx="3" '
                f'fill="{fill}" stroke="{OUTLINE}"/>'
                f'<text x="{x + 8:.0f}" y="{y + 21:.0f}" font-size="{sizes[0]}" fill="{ink}">'
                f"{escape(tile.label)}</text>"
                f'<text x="{x + 8:.0f}" y="{y + 42:.0f}" font-size="{sizes[1]}" font-weight="600" '
                f'fill="{ink}">{escape(tile.text)}</text>{quarters}',
                tile.url,
            )
