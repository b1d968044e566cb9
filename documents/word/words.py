"""What stands inside a paragraph: text with its look, links, breaks, pictures, notes.

White space is folded as a browser folds it; a no-break space stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

FOLDED = re.compile(r"[ \t\n\r\f]+")
INLINE = {"a", "b", "br", "em", "i", "img", "span", "strong", "sub", "sup"}

RAISED = {"sup": "superscript", "sub": "subscript"}


@dataclass(frozen=True)
class Piece:
    """A stretch of one look, or one thing that is no text (kind: break, picture, note)."""

    text: str = ""
    kind: str = "text"
    element: Any = None
    bold: bool = False
    italic: bool = False
    raised: str = ""  # "superscript" or "subscript"
    link: str = ""
    language: str = ""


def classes(element: Any) -> set[str]:
    return set((element.get("class") or "").split())


def pieces(element: Any, look: Piece | None = None) -> list[Piece]:
    """Return what an element holds, folded, without spaces at its ends."""
    return _folded(_inside(element, look or Piece()))


def said(element: Any) -> str:
    """Return the plain words of an element."""
    return "".join(piece.text for piece in pieces(element) if piece.kind == "text")


def _inside(element: Any, look: Piece) -> Iterator[Piece]:
    if element.text:
        yield replace(look, text=element.text)
    for child in element:
        if isinstance(child.tag, str):
            yield from _piece(child, look)
        if child.tail:
            yield replace(look, text=child.tail)


def _piece(child: Any, look: Piece) -> Iterator[Piece]:
    if child.tag == "br":
        yield Piece(kind="break")
    elif child.tag == "img":
        yield Piece(kind="picture", element=child)
    elif "paper-footnote" in classes(child):
        yield Piece(kind="note", element=child)
    else:
        yield from _inside(child, _look(child, look))


def _look(child: Any, look: Piece) -> Piece:
    if child.tag in ("strong", "b") or classes(child) & {"paper-state"}:
        look = replace(look, bold=True)
    elif child.tag in ("em", "i"):
        look = replace(look, italic=True)
    elif child.tag in RAISED:
        look = replace(look, raised=RAISED[child.tag])
    elif child.tag == "a":
        look = replace(look, link=child.get("href") or "")
    return replace(look, language=child.get("lang") or look.language)


def _folded(found: Iterator[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    is_open = False  # whether a space here would follow a word
    for piece in found:
        if piece.kind == "break" and kept and kept[-1].kind == "text":
            kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
        if piece.kind != "text":
            kept.append(piece)
            is_open = piece.kind != "break"
            continue
        folded = FOLDED.sub(" ", piece.text)
        folded = folded if is_open else folded.lstrip(" ")
        if folded:
            kept.append(replace(piece, text=folded))
            is_open = not folded.endswith(" ")
    while kept and kept[-1].kind == "text" and not kept[-1].text.strip(" "):
        kept.pop()
    if kept and kept[-1].kind == "text":
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
    return kept
