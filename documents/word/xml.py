"""Elements of WordprocessingML, written briefly: w("p", w("r"), rsidR="1")."""

import re
from typing import Any

from lxml.etree import Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {"w": W, "r": R}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What XML 1.0 has no way to write, however it is escaped.
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def w(tag: str, *children: Any, **attributes: Any) -> Any:
    """Return an element; None among the children is left out."""
    made = Element(f"{{{W}}}{tag}", nsmap=NAMES)
    for name, value in attributes.items():
        made.set(f"{{{W}}}{name}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def writable(words: str) -> str:
    """Return the words without what XML cannot hold."""
    return UNWRITABLE.sub("", words)


def text(words: str, tag: str = "t") -> Any:
    """Return a text element that keeps its spaces."""
    made = w(tag)
    made.text = words
    made.set(SPACE, "preserve")
    return made


def run(*inside: Any, style: str = "", bold: bool = False, **more: Any) -> Any:
    """Return a run; `more` are italic, sup, sub (true or false) and language."""
    look = [
        w("rStyle", val=style) if style else None,
        w("b") if bold else None,
        w("i") if more.get("italic") else None,
        w("vertAlign", val=more["raised"]) if more.get("raised") else None,
        w("lang", val=more["language"]) if more.get("language") else None,
    ]
    is_plain = all(each is None for each in look)
    return w("r", None if is_plain else w("rPr", *look), *inside)


def paragraph(style: str, *inside: Any, **more: Any) -> Any:
    """Return a paragraph in a style; `more` are its numbering (id, level), align, breaks."""
    numbering = more.get("numbering")
    look = [
        w("pStyle", val=style),
        w("keepNext") if more.get("keep") else None,
        w("pageBreakBefore") if more.get("breaks") else None,
        w("numPr", w("ilvl", val=numbering[1]), w("numId", val=numbering[0]))
        if numbering
        else None,
        w("jc", val=more["align"]) if more.get("align") else None,
    ]
    return w("p", w("pPr", *look), *inside)


def field(instruction: str, shown: str = "", *, dirty: bool = False) -> list[Any]:
    """Return the runs of a field, which Word fills in: PAGE, NUMPAGES."""
    begin = w("fldChar", fldCharType="begin", **({"dirty": "true"} if dirty else {}))
    return [
        run(begin),
        run(text(f" {instruction} ", "instrText")),
        run(w("fldChar", fldCharType="separate")),
        run(text(shown)),
        run(w("fldChar", fldCharType="end")),
    ]
