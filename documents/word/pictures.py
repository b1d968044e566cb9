"""Pictures that a paper carries as data: as they are, and an SVG with a raster beside it.

Word draws the SVG; a program that does not know SVG shows the raster, on which the bars of our own
figures (core.charts) are drawn. Whatever else an SVG holds, its words are in the alternative text.
"""

import base64
import binascii
import re
from io import BytesIO
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Emu, Mm
from lxml import etree

DATA = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,(.+)", re.DOTALL)
SVG = "{http://www.w3.org/2000/svg}"
HEIGHTS = {"is-bar": Mm(3.4), "paper-legend": Mm(3), "paper-logo": Mm(14)}
WIDTHS = {"paper-legend": Mm(3)}
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SVG_BLIP = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
LARGEST = 2000  # points across a raster


def inline(part: Any, image: Any, place: str, room: int) -> Any:
    """Return the drawing of an <img>, or None where its data is no picture that we know.

    `place` names the part of the paper that it stands in; `room` is the width there is.
    """
    found = DATA.fullmatch((image.get("src") or "").strip())
    try:
        content = base64.b64decode(found[2], validate=True) if found else b""
        raster = _raster(content) if found and found[1] == "svg+xml" else content
        drawn = part.new_pic_inline(BytesIO(raster), *_size(part, raster, place, room))
    except (ValueError, binascii.Error, etree.XMLSyntaxError, LookupError, OSError, TypeError):
        return None
    except Exception as error:  # python-docx names what it cannot read by errors of its own
        if not type(error).__module__.startswith("docx."):
            raise
        return None
    drawn.docPr.set("descr", image.get("alt") or "")
    drawn.docPr.set("name", f"Picture {drawn.docPr.id}")
    if raster is not content:
        _add_svg(part, drawn, content)
    return drawn


def _size(part: Any, raster: bytes, place: str, room: int) -> tuple[int, int]:
    """Return width and height: those of the place, else the picture's own where there is room."""
    _id, known = part.get_or_add_image(BytesIO(raster))
    width, height = known.width, known.height
    if place in HEIGHTS:
        scaled = int(width * HEIGHTS[place] / height)
        width = WIDTHS.get(place, room if place == "is-bar" else min(scaled, room))
        return Emu(width), Emu(HEIGHTS[place])
    scale = min(1, room / width)
    return Emu(int(width * scale)), Emu(int(height * scale))


def _raster(svg: bytes) -> bytes:
    """Return the plain rectangles of an SVG as PNG."""
    # Inline on purpose: only a paper with figures pays for the imaging library.
    from PIL import Image, ImageColor, ImageDraw

    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    box = root.get("viewBox") or f"0 0 {root.get('width', '')} {root.get('height', '')}"
    _x, _y, width, height = (float(each.removesuffix("px")) for each in box.split())
    scale = min(1.0, LARGEST / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    for rect in root.iter(f"{SVG}rect"):
        fill = rect.get("fill", "")
        left, top, across, down = (
            float(rect.get(name, 0)) * scale for name in ("x", "y", "width", "height")
        )
        if fill.startswith("#") and across > 0 and down > 0:
            corners = (round(left), round(top), round(left + across) - 1, round(top + down) - 1)
            if corners[2] >= corners[0] and corners[3] >= corners[1]:
                draw.rectangle(corners, fill=ImageColor.getrgb(fill))
    content = BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def _add_svg(part: Any, drawn: Any, content: bytes) -> None:
    package = part.package
    taken = {str(each.partname) for each in package.iter_parts()}
    number = next(n for n in range(1, len(taken) + 2) if f"/word/media/figure{n}.svg" not in taken)
    name = PackURI(f"/word/media/figure{number}.svg")
    key = part.relate_to(Part(name, "image/svg+xml", content, package), RELATIONSHIP_TYPE.IMAGE)
    (blip,) = drawn.iter(f"{{{DRAWING}}}blip")
    extension = etree.SubElement(
        etree.SubElement(blip, f"{{{DRAWING}}}extLst"), f"{{{DRAWING}}}ext", uri=SVG_EXTENSION
    )
    svg = etree.SubElement(extension, f"{{{SVG_BLIP}}}svgBlip", nsmap={"asvg": SVG_BLIP})
    svg.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", key)
