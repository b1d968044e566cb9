"""A table of a paper in its grid: what stands where, how wide the columns are, how cells look."""

from dataclasses import dataclass, field
from typing import Any

from documents.word.words import classes, said
from documents.word.xml import w

NUMBERS = {"is-kr", "is-number"}
NARROWEST = 700  # twips
LETTER = 108  # about the width of a letter of a table's text, in twips
DIGIT = 122  # a digit, also where another type stands in for ours
PADDING = 210
LINES = 3  # a cell of prose is as wide as to hold its text in so many lines, if there is room
LONGEST = 260  # a text that is longer asks for no more width


@dataclass
class Cell:
    """A cell in its place in the grid."""

    element: Any
    column: int
    columns: int = 1
    is_head: bool = False
    is_number: bool = False
    continues: str = ""  # vMerge: "restart" in the first row of several, "continue" below


@dataclass
class Row:
    cells: list[Cell] = field(default_factory=list)
    is_head: bool = False
    kinds: frozenset[str] = frozenset()

    @property
    def is_bold(self) -> bool:
        return bool(self.kinds & {"is-sum", "is-part", "is-this"})

    @property
    def shade(self) -> str:
        return "EFF5F6" if "is-this" in self.kinds else ""


def rows_of(table: Any) -> list[Row]:
    """Return a table's rows with every cell in its place, also below a cell of several rows."""
    found: list[Row] = []
    below: dict[int, tuple[int, Cell]] = {}  # by column: rows that a cell still covers
    is_money = "paper-money" in classes(table)
    for line in table.iter("tr"):
        parent = line.getparent()
        cells = [each for each in line if each.tag in ("td", "th")]
        is_head = parent.tag == "thead"
        row = Row(is_head=is_head, kinds=frozenset(classes(line)))
        column = 0
        for element in cells:
            column = _fill_below(row, below, column)
            cell = Cell(element, column, _span(element, "colspan"))
            cell.is_head = is_head or element.get("scope") in ("col", "colgroup")
            cell.is_number = bool(classes(element) & NUMBERS) or (is_money and column > 0)
            if (covered := _span(element, "rowspan")) > 1:
                cell.continues = "restart"
                below[column] = (covered - 1, cell)
            row.cells.append(cell)
            column += cell.columns
        _fill_below(row, below, column)
        found.append(row)
    return found


def _fill_below(row: Row, below: dict[int, tuple[int, Cell]], column: int) -> int:
    """Put the cells that reach down into this row, from a column on; return the next free one."""
    while column in below:
        left, above = below.pop(column)
        row.cells.append(
            Cell(None, column, above.columns, above.is_head, above.is_number, "continue")
        )
        if left > 1:
            below[column] = (left - 1, above)
        column += above.columns
    return column


def widths(rows: list[Row], room: int) -> list[int]:
    """Share the width among the columns: as much as a number needs, the rest by length of text."""
    count = max((cell.column + cell.columns for row in rows for cell in row.cells), default=1)
    least, wished = [NARROWEST] * count, [NARROWEST] * count
    last_text = 0  # the column that takes what is left
    for row in rows:
        for cell in row.cells:
            if cell.element is None or cell.columns > 1:
                continue
            last_text = max(last_text, 0 if cell.is_number else cell.column)
            need, wish = _need(cell)
            least[cell.column] = max(least[cell.column], need)
            wished[cell.column] = max(wished[cell.column], wish)
    found = _shared(least, wished, room)
    found[last_text] += max(0, room - sum(found))
    return found


def _need(cell: Cell) -> tuple[int, int]:
    words = said(cell.element)
    if "is-bar" in classes(cell.element):
        return 2400, 3600
    if cell.is_number:
        # a number stays on its line; a head may break between words
        longest = words if not cell.is_head else max(words.split(), key=len, default="")
        width = min(len(longest), 24) * DIGIT + PADDING
        return width, width
    longest = min(max(map(len, words.split()), default=0), 22)
    wish = min(len(words), LONGEST) / (1 if len(words) < 30 else LINES)
    return longest * LETTER + PADDING, int(max(wish, longest) * LETTER) + PADDING


def _shared(least: list[int], wished: list[int], room: int) -> list[int]:
    if sum(least) >= room:  # each gives up the same share
        found = [max(200, width * room // sum(least)) for width in least]
    else:
        extra = [max(wish - need, 0) for wish, need in zip(wished, least, strict=True)]
        spare = room - sum(least)
        asked = sum(extra) or 1
        found = [need + spare * more // asked for need, more in zip(least, extra, strict=True)]
    return found


def _span(element: Any, name: str) -> int:
    given = element.get(name) or ""
    return max(1, min(int(given), 100)) if given.isdecimal() else 1


def properties(style: str, total: int, caption: str, *, has_head: bool) -> Any:
    """Return what Word knows of a table beside its cells; its caption is read out as its title."""
    look = w("tblLook", val="04A0", firstRow=int(has_head), lastRow=0, firstColumn=1, lastColumn=0)
    return w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=total, type="dxa"),
        w("tblLayout", type="fixed"),
        look,
        w("tblCaption", val=caption[:255]) if caption else None,
    )


def cell_properties(cell: Cell, row: Row, width: int) -> Any:
    """Return the look of a cell: width, spans, the line above a sum, the shade of a row."""
    heavy = {"val": "single", "sz": 8, "space": 0, "color": "17242B"}
    merge = {} if cell.continues == "continue" else {"val": "restart"}
    return w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=cell.columns) if cell.columns > 1 else None,
        w("vMerge", **merge) if cell.continues else None,
        w("tcBorders", w("top", **heavy)) if "is-sum" in row.kinds else None,
        w("shd", val="clear", color="auto", fill=row.shade) if row.shade else None,
    )
