"""Pages that stand and pages that lie: each change of direction is a section of its own."""

from typing import Any

from lxml import etree

from documents.word.xml import W, paragraph, w

PORTRAIT, LANDSCAPE = (11906, 16838, 9242), (16838, 11906, 14570)  # width, height, room in twips
MARGINS = {
    PORTRAIT: {"top": 1644, "right": 1247, "bottom": 1361, "left": 1417},
    LANDSCAPE: {"top": 1361, "right": 1134, "bottom": 1191, "left": 1134},
}
ORDER = ("headerReference", "footerReference", "pgSz", "pgMar", "titlePg")


def write_sections(body: Any, sections: list[tuple[Any, list[Any]]]) -> None:
    """Put the blocks into the body; a change of direction ends a section."""
    (last,) = body.findall(f"{{{W}}}sectPr")
    filled = [(page, blocks) for page, blocks in sections if blocks]
    for n, (page, blocks) in enumerate(filled or [(PORTRAIT, [paragraph("BodyText")])]):
        for each in blocks:
            last.addprevious(each)
        is_last = n == len(filled) - 1 or not filled
        section = last if is_last else w("sectPr")
        _set_page(section, page)
        if n == 0 and not is_last:  # the first has the running heads, the others follow it
            for each in list(last):
                if each.tag != f"{{{W}}}pgSz" and each.tag != f"{{{W}}}pgMar":
                    section.append(each)
            _in_order(section)
        if not is_last:
            last.addprevious(w("p", w("pPr", w("pStyle", val="TableText"), section)))


def _in_order(section: Any) -> None:
    section[:] = sorted(section, key=lambda each: ORDER.index(etree.QName(each).localname))


def _set_page(section: Any, page: Any) -> None:
    for each in list(section):
        if etree.QName(each).localname in ("pgSz", "pgMar"):
            section.remove(each)
    width, height, _room = page
    turned = {"orient": "landscape"} if page is LANDSCAPE else {}
    section.append(w("pgSz", w=width, h=height, **turned))
    section.append(w("pgMar", **MARGINS[page], header=680, footer=624, gutter=0))
    _in_order(section)
