"""From the HTML of a paper to the body of the file: block by block, in reading order."""

import re
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree
from lxml import html as reader

from documents.word import front, pictures, tables
from documents.word.package import LANGUAGES, Head, opened, packed
from documents.word.sections import PORTRAIT, write_sections
from documents.word.vocabulary import BLOCKS, HEADINGS, STYLES, Place
from documents.word.words import Piece, classes, pieces
from documents.word.xml import R, paragraph, run, text, w, writable

EMU = 635  # of a twip
COLOR = re.compile(r"#([0-9a-fA-F]{6})")


def written(
    html: str, *, title: str, author: str, created: datetime, label: str, accent: str
) -> bytes:
    """Return the file of a paper; see documents.word.make."""
    parser = reader.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    article = reader.document_fromstring(writable(html).encode(), parser=parser).find(".//article")
    is_draft = "paper--draft" in classes(article)
    color = COLOR.fullmatch(accent)
    head = Head(
        title=writable(title),
        author=writable(author),
        language=article.get("lang"),
        created=created,
        number=article.get("data-number") or "",
        draft=(article.get("data-draft") or "") if is_draft else "",
        foot=f"{label}. {article.get('data-foot') or ''}".strip(),
        page=article.get("data-page") or "",
        accent=color[1].upper() if color else Head.accent,
    )
    document = opened(head)
    Writer(document, article).write()
    return packed(document)


class Writer:
    """Writes one paper into one file."""

    def __init__(self, document: Any, article: Any) -> None:
        self.document, self.article = document, article
        self.sections: list[tuple[Any, list[Any]]] = [(PORTRAIT, [])]
        self.breaks = False  # the next paragraph begins a page
        self.notes: list[Any] = []
        self.numberings = 0
        self.ways = self._ways()
        ids = [each.get("id") for each in article.iter() if each.get("id")]
        self.mark = ""  # the address of a part, which the next paragraph takes
        self.anchors = {name: f"place{n}" for n, name in enumerate(ids, 1)}

    def write(self) -> None:
        """Fill the file."""
        self.children(self.article, Place())
        write_sections(self.document.element.body, self.sections)
        if self.notes:
            self._write_notes()

    # ---------- blocks ----------

    def put(self, *blocks: Any) -> None:
        self.sections[-1][1].extend(blocks)

    def children(self, element: Any, place: Place) -> None:
        """Write what stands inside an element: blocks, and text between them as paragraphs."""
        loose: list[Piece] = []
        if (element.text or "").strip():
            loose += pieces(_text_only(element.text))
        for child in element:
            if child.tag in BLOCKS:
                self._write_loose(loose, place)
                self.block(child, place)
            elif isinstance(child.tag, str):
                loose += pieces(_alone(child))
            if (child.tail or "").strip():
                loose += pieces(_text_only(child.tail))
        self._write_loose(loose, place)

    def _write_loose(self, loose: list[Piece], place: Place) -> None:
        if loose:
            self.put(self.paragraph(place.style, loose, place))
            loose.clear()

    def block(self, element: Any, place: Place) -> None:
        """Write a block in the way of its element and classes."""
        names = classes(element)
        for name, write in self.ways.items():
            if name in names or name == element.tag:
                write(element, place)
                return
        if "is-new-page" in names:
            self.breaks = bool(self.sections[-1][1])
        self.mark = self.anchors.get(element.get("id"), self.mark)
        language = element.get("lang") or place.language
        self.children(element, replace(place, language=language))

    def _ways(self) -> dict[str, Any]:
        """Return who writes what, the classes first."""
        condition = partial(self._write_within, style="Condition")
        return {
            "paper-contents": partial(front.write_contents, self),
            "paper-letterhead": partial(front.write_letterhead, self),
            "paper-cover": partial(front.write_cover, self),
            "paper-landscape": partial(front.write_landscape, self),
            "paper-condition": condition,
            "paper-imprint": partial(self._write_within, style="Note"),
            "paper-sender": partial(self._write_within, style="SenderLine"),
            "paper-signatures": partial(self._write_within, style="SignatureUnit"),
            "paper-signature": partial(self._write_within, style="SignatureLine"),
            "p": self.write_paragraph,
            "ul": self._write_list,
            "ol": self._write_list,
            "table": self._write_table,
            **dict.fromkeys(HEADINGS, self._write_heading),
        }

    def _write_within(self, element: Any, place: Place, *, style: str) -> None:
        self.children(element, replace(place, style=style))

    def _write_heading(self, element: Any, place: Place) -> None:
        self.put(self.paragraph(HEADINGS[element.tag], pieces(element), place, element))

    def write_paragraph(self, element: Any, place: Place) -> None:
        named = [STYLES[name] for name in sorted(classes(element)) if name in STYLES]
        found = pieces(element)
        if "paper-logo" in classes(element):
            place = replace(place, picture="paper-logo")
        if found:
            self.put(self.paragraph(named[0] if named else place.style, found, place, element))

    def paragraph(
        self, style: str, found: list[Piece], place: Place, element: Any = None, **more: Any
    ) -> Any:
        """Return a paragraph with its runs, and the bookmark of its address."""
        runs = self.runs(found, place)
        named = [self.mark] if self.mark else []
        self.mark = ""
        if element is not None and element.get("id") in self.anchors:
            named.append(self.anchors[element.get("id")])
        for name in named:
            number = name.removeprefix("place")
            mark = w("bookmarkStart", id=number, name=name), w("bookmarkEnd", id=number)
            runs = [mark[0], *runs, mark[1]]
        breaks, self.breaks = self.breaks, False
        return paragraph(style, *runs, breaks=breaks, align=place.align, **more)

    # ---------- what stands in a paragraph ----------

    def runs(self, found: list[Piece], place: Place) -> list[Any]:
        """Return the runs of a paragraph, those of a link inside it."""
        runs: list[Any] = []
        for piece in found:
            made = self._run(piece, place)
            link = self._link(piece.link) if piece.link else None
            if link is not None:
                link.append(made)
                made = link
            runs.append(made)
        return runs

    def _run(self, piece: Piece, place: Place) -> Any:
        if piece.kind == "break":
            return run(w("br"))
        if piece.kind == "note":
            return self._note(piece.element)
        bold = piece.bold or place.bold
        if piece.kind == "picture":
            drawn = pictures.inline(
                self.document.part, piece.element, place.picture, place.room * EMU
            )
            if drawn is not None:
                return run(w("drawing", drawn))
            return run(text(piece.element.get("alt") or ""), bold=bold)
        return run(
            text(piece.text),
            style="Hyperlink" if piece.link else "",
            bold=bold,
            italic=piece.italic,
            raised=piece.raised,
            language=self._language(piece.language or place.language),
        )

    def _language(self, code: str) -> str:
        """Return a language as Word names it, where it is another than the paper's."""
        return LANGUAGES.get(code, code) if code != self.article.get("lang") else ""

    def _link(self, target: str) -> Any:
        """Return an empty link, or None when it leads nowhere that a file may lead."""
        if target.startswith("#"):
            name = self.anchors.get(target[1:])
            return w("hyperlink", anchor=name) if name else None
        if not target.startswith(("https://", "http://", "mailto:")):
            return None
        made = w("hyperlink")
        key = self.document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        made.set(f"{{{R}}}id", key)
        return made

    def _note(self, element: Any) -> Any:
        number = len(self.notes) + 1
        inside = run(w("footnoteRef"), style="FootnoteReference")
        # a note has no relations of its own: its links are only words
        inner = [replace(each, link="") for each in pieces(element)]
        words = self.runs(inner, Place(style="FootnoteText"))
        self.notes.append(
            w("footnote", paragraph("FootnoteText", inside, run(text(" ")), *words), id=number)
        )
        return run(w("footnoteReference", id=number), style="FootnoteReference")

    # ---------- lists ----------

    def _write_list(self, element: Any, place: Place) -> None:
        names, depth = classes(element), min(place.depth + 1, 2)
        level = f"{depth + 1}" if depth else ""
        if "paper-clauses--numbered" in names:
            style, numbering = "ClauseNumber", (self._new_numbering(2, element), 0)
        elif "paper-clauses" in names:
            style, numbering = "Clause", None
        elif "paper-marks" in names:
            style, numbering = "DraftNote", None
        elif names & {"paper-list", "paper-legend"}:
            style, numbering = "List", None
        elif element.tag == "ol":
            style, numbering = f"ListNumber{level}", (self._new_numbering(1, element), depth)
        elif place.style.startswith("Table"):
            style, numbering = "TableList", None
        else:
            style, numbering = f"ListBullet{level}", None
        picture = "paper-legend" if "paper-legend" in names else place.picture
        inner = replace(place, depth=depth, picture=picture)
        for item in element:
            if item.tag == "li":
                self._write_item(item, inner, style, numbering)

    def _write_item(self, item: Any, place: Place, style: str, numbering: Any) -> None:
        """Write the item's first words with its sign, and what follows below them."""
        head, first = etree.Element("p"), None
        head.text = item.text
        for child in item:
            if child.tag in BLOCKS:
                first = child
                break
            head.append(_alone(child, with_tail=True))
        found = pieces(head)
        if not found and first is not None and first.tag == "p":
            found = pieces(first)
            first = first.getnext()
        self.put(self.paragraph(style, found, place, numbering=numbering))
        below = f"ListContinue{place.depth + 1 if place.depth else ''}"
        below = place.style if place.style.startswith("Table") else below
        while first is not None:
            if first.tag in BLOCKS:
                self.block(first, replace(place, style=below))
            first = first.getnext()

    def _new_numbering(self, kind: int, element: Any) -> int:
        """Return a numbering of its own, so that every list begins anew."""
        numbering = self.document.part.numbering_part.element
        self.numberings += 1
        number = 100 + self.numberings
        begin = element.get("start") or "1"
        start = w("startOverride", val=begin if begin.isdecimal() else 1)
        levels = [w("lvlOverride", start, ilvl=0)]
        numbering.append(w("num", w("abstractNumId", val=kind), *levels, numId=number))
        return number

    # ---------- tables ----------

    def _write_table(self, element: Any, place: Place) -> None:
        rows = [row for row in tables.rows_of(element) if row.cells]
        if not rows:
            return
        caption = element.find("caption")
        heading = pieces(caption) if caption is not None else []
        if heading:
            style = "FactsTitle" if "paper-facts" in classes(element) else "Caption"
            self.put(self.paragraph(style, heading, place))
        widths = tables.widths(rows, place.room)
        has_head = any(row.is_head for row in rows)
        words = "".join(piece.text for piece in heading)
        made = w(
            "tbl",
            tables.properties("PaperTable", sum(widths), words, has_head=has_head),
            w("tblGrid", *(w("gridCol", w=width) for width in widths)),
            *(self._row(row, widths, element) for row in rows),
        )
        self.put(made, paragraph("TableText"))

    def _row(self, row: tables.Row, widths: list[int], table: Any) -> Any:
        may_part = "paper-matrix" in classes(table)
        look = [
            None if may_part and not row.is_head else w("cantSplit"),
            w("tblHeader") if row.is_head else None,
        ]
        cells = [self._cell(cell, row, widths) for cell in row.cells]
        return w("tr", w("trPr", *look), *cells)

    def _cell(self, cell: tables.Cell, row: tables.Row, widths: list[int]) -> Any:
        width = sum(widths[cell.column : cell.column + cell.columns])
        place = Place(
            style="TableHead" if cell.is_head else "TableText",
            room=max(width - tables.PADDING, 200),
            bold=row.is_bold,
            align="right" if cell.is_number else "",
        )
        inside: list[Any] = []
        if cell.element is not None:
            if "is-bar" in classes(cell.element):
                place = replace(place, picture="is-bar")
            inside = self.apart(partial(self.children, cell.element, place))
        look = tables.cell_properties(cell, row, width)
        return w("tc", look, *(inside or [paragraph(place.style)]))

    def apart(self, write: Any) -> list[Any]:
        """Return the blocks that a way of writing makes, without putting them into the body."""
        sections, breaks = self.sections, self.breaks
        self.sections, self.breaks = [(PORTRAIT, [])], False
        write()
        made = self.sections[-1][1]
        self.sections, self.breaks = sections, breaks
        return made

    def _write_notes(self) -> None:
        name = RELATIONSHIP_TYPE.FOOTNOTES
        part = self.document.part.part_related_by(name)
        root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))
        root.extend(self.notes)
        part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _text_only(words: str) -> Any:
    made = etree.Element("span")
    made.text = words
    return made


def _alone(element: Any, *, with_tail: bool = False) -> Any:
    """Return a paragraph that holds only a copy of an element, with what follows it or without."""
    copy = deepcopy(element)
    if with_tail:
        return copy
    copy.tail = None
    made = etree.Element("span")
    made.append(copy)
    return made
