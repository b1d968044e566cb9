"""The structure tree of a PDF as a reading aid meets it: tags, texts, headers, alternatives."""

import io
import subprocess
from dataclasses import dataclass, field

import pikepdf


@dataclass
class Element:
    """One structure element with the text that hangs directly on it."""

    tag: str
    alt: str = ""
    headers: list[str] = field(default_factory=list)
    text: str = ""
    children: list["Element"] = field(default_factory=list)


def read(pdf: bytes) -> Element:
    """Return the tree from the document element down, with the words of its marked content."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        words = {page.objgen: _words(page) for page in opened.pages}
        return _element(opened.Root.StructTreeRoot.K[0], words, None)


def find(element: Element, tag: str) -> list[Element]:
    """Return every element with the tag, in reading order."""
    found = [element] if element.tag == tag else []
    return found + [each for child in element.children for each in find(child, tag)]


def all_text(element: Element) -> str:
    """Return all text below an element, in reading order."""
    return " ".join([element.text, *map(all_text, element.children)]).strip()


def texts(element: Element, tag: str) -> list[str]:
    """Return the text of every element with the tag."""
    return [" ".join(all_text(each).split()) for each in find(element, tag)]


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page as a program that ignores tags reads it, margins included."""
    said = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return said.stdout.decode().rstrip("\f").split("\f")


def _element(node, words, page) -> Element:
    page = node.get("/Pg", page)
    attributes = node.get("/A", pikepdf.Dictionary())
    element = Element(
        tag=str(node.S)[1:],
        alt=str(node.get("/Alt", "")),
        headers=[str(header) for header in attributes.get("/Headers", [])],
    )
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if "/S" in kid:
                element.children.append(_element(kid, words, page))
        else:
            element.text += words[page.objgen].get(int(kid), "")
    return element


def _words(page) -> dict[int, str]:
    """Return the text of each marked content of a page, through the fonts' own maps."""
    maps = {name: _unicode_map(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    current, letters, depth = None, {}, 0
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            depth += 1
            if len(operands) == 2 and "/MCID" in operands[1]:
                current = int(operands[1].MCID)
        elif operator == "EMC":
            depth -= 1
            current = None
        elif operator == "Tf":
            letters = maps[str(operands[0])]
        elif operator == "TJ" and current is not None:
            found[current] = found.get(current, "") + "".join(
                letters.get(bytes(part)[i : i + 2], "")
                for part in operands[0]
                if isinstance(part, pikepdf.String)
                for i in range(0, len(bytes(part)), 2)
            )
    return found


def _unicode_map(font) -> dict[bytes, str]:
    found = {}
    for line in font.ToUnicode.read_bytes().decode("latin-1").splitlines():
        parts = line.split()
        if len(parts) == 2 and all(part.startswith("<") for part in parts):
            code, letter = (bytes.fromhex(part.strip("<>")) for part in parts)
            found[code] = letter.decode("utf-16-be")
    return found
