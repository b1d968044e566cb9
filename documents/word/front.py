"""The parts of a paper that are no running text: letterhead, cover, contents, lying pages."""

from dataclasses import replace
from functools import partial
from typing import Any

from documents.word import tables
from documents.word.sections import LANDSCAPE, PORTRAIT
from documents.word.vocabulary import Place
from documents.word.words import classes, pieces, said
from documents.word.xml import W, field, paragraph, run, w


def write_letterhead(writer: Any, element: Any, place: Place) -> None:
    """Write the sender and the facts side by side, as a table that only holds them."""
    sender, facts = _found(element, "paper-sender"), _found(element, "paper-facts")
    left = writer.apart(partial(writer.block, sender, place)) if sender is not None else []
    right = list(_facts(writer, facts)) if facts is not None else []
    half = (5342, 3900)
    cells = [
        w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *(held or [paragraph("SenderLine")]))
        for width, held in zip(half, (left, right), strict=True)
    ]
    writer.put(
        w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val="LetterheadTable"),
                w("tblW", w=sum(half), type="dxa"),
                w("tblLayout", type="fixed"),
                w("tblLook", val="0000", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0),
            ),
            w("tblGrid", *(w("gridCol", w=width) for width in half)),
            w("tr", w("trPr", w("cantSplit")), *cells),
        )
    )


def _facts(writer: Any, table: Any) -> Any:
    caption = table.find("caption")
    if caption is not None:
        yield writer.paragraph("FactsTitle", pieces(caption), Place())
    for row in tables.rows_of(table):
        runs: list[Any] = []
        for cell in row.cells:
            runs += [run(w("tab"))] if runs else []
            runs += writer.runs(pieces(cell.element), Place())
        yield paragraph("Facts", *runs)


def write_cover(writer: Any, element: Any, place: Place) -> None:
    writer.children(element, place)
    writer.breaks = True


def write_contents(writer: Any, element: Any, place: Place) -> None:
    """Write the contents as a field, filled with the headings' words; Word adds the pages."""
    for child in element:
        if child.tag == "p":
            writer.write_paragraph(child, place)
    lines = [each for each in element.iter("a") if said(each)]
    depths = [sum(each.tag == "ol" for each in line.iterancestors()) for line in lines]
    levels = f'TOC \\o "1-{max(depths, default=1)}" \\h \\z \\u'
    begin, shown, end = _around(field(levels, dirty=True))
    for n, (line, depth) in enumerate(zip(lines, depths, strict=True)):
        runs = writer.runs([replace(each, link=line.get("href")) for each in pieces(line)], place)
        for each in runs:
            for style in each.iter(f"{{{W}}}rPr"):
                style.getparent().remove(style)
        opening = [*begin, *shown] if n == 0 else []
        closing = end if n == len(lines) - 1 else []
        writer.put(paragraph(f"TOC{min(depth, 3)}", *opening, *runs, *closing))
    writer.breaks = True


def write_landscape(writer: Any, element: Any, place: Place) -> None:
    writer.sections.append((LANDSCAPE, []))
    writer.breaks = False
    writer.children(element, replace(place, room=LANDSCAPE[2]))
    writer.sections.append((PORTRAIT, []))
    writer.breaks = False


def _around(runs: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """Part the runs of a field: what begins it, what parts it, what ends it."""
    return runs[:2], [runs[2]], [runs[4]]


def _found(element: Any, name: str) -> Any:
    return next((each for each in element.iter() if name in classes(each)), None)
