"""What may stand as a logo on a paper: a PNG, or an SVG that holds nothing but shapes."""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree import ElementTree

from django.utils.translation import gettext_lazy as _

MAX_SIZE = 200 * 1024
MAX_SIDE = 3000  # pixels
PNG, SVG = "image/png", "image/svg+xml"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
NAMESPACE = "{http://www.w3.org/2000/svg}"
SHAPES = {
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "clipPath", "linearGradient", "radialGradient", "stop",
}  # fmt: skip
ATTRIBUTES = {
    "id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width",
    "height", "points", "viewBox", "version", "preserveAspectRatio", "transform", "fill",
    "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-dasharray", "stroke-opacity", "opacity", "clip-path", "clip-rule",
    "clipPathUnits", "gradientUnits", "gradientTransform", "offset", "stop-color", "stop-opacity",
}  # fmt: skip
INSIDE = re.compile(r"url\(#[\w-]+\)")  # a gradient or a clip of its own
ANYWHERE = re.compile(r"url|:|@|\\|javascript|expression", re.I)
NO_LOGO = _("A logo is a PNG or an SVG. Save it as one of them.")


def media_type_of(content: bytes) -> str:
    """Return what kind of picture it claims to be, or "" when it is neither."""
    if content.startswith(SIGNATURE):
        return PNG
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return SVG if start.startswith((b"<svg", b"<?xml", b"<!--")) else ""


def obstacles_to_name(alt: str) -> Iterable[Any]:
    """Yield why a logo cannot be shown with these words for those who do not see it."""
    if not alt.strip():
        yield _("Say in words what the logo shows, for those who do not see it.")


def obstacles_to_use(content: bytes) -> Iterable[Any]:
    """Yield why a picture cannot be the logo of papers."""
    if len(content) > MAX_SIZE:
        yield _("The logo is larger than 200 kB. Save a smaller one.")
        return
    media_type = media_type_of(content)
    if not media_type:
        yield NO_LOGO
    elif media_type == PNG:
        yield from _of_png(content)
    else:
        yield from _of_svg(content)


def _of_png(content: bytes) -> Iterator[Any]:
    try:
        width, height = _walked(content)
    except (ValueError, struct.error):
        yield _("The PNG is damaged, or has something added to it. Save it anew.")
        return
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        yield _("The logo has more than 3000 pixels on a side. Save a smaller one.")


def _walked(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG whose every part is whole and of which nothing is left."""
    at, size, name = len(SIGNATURE), (0, 0), b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", content, at)
        name = content[at + 4 : at + 8]
        body = content[at + 4 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(body) != checksum or (at == len(SIGNATURE)) != (name == b"IHDR"):
            raise ValueError
        if name == b"IHDR":
            size = struct.unpack_from(">II", body, 4)
        if name == b"acTL":  # a picture that moves
            raise ValueError
        at += 12 + length
    if at != len(content):
        raise ValueError
    return size


def _of_svg(content: bytes) -> Iterator[Any]:
    if b"<!DOCTYPE" in content.upper() or b"<!ENTITY" in content.upper() or b"<?xml-s" in content:
        yield _("The SVG refers to something outside itself. Save it as a plain SVG.")
        return
    try:
        root = ElementTree.fromstring(content)  # noqa: S314, entities are refused above
    except (ElementTree.ParseError, ValueError, LookupError):
        yield _("The SVG cannot be read. Save it anew.")
        return
    foreign = sorted({word for each in root.iter() for word in _foreign(each)})
    if root.tag != f"{NAMESPACE}svg" or foreign:
        yield _(
            "The SVG holds more than shapes (%(what)s). Turn text into outlines, "
            "and save it as a plain SVG without styles, scripts, pictures and links."
        ) % {"what": ", ".join(foreign[:5]) or "–"}
    elif "viewBox" not in root.attrib:
        yield _("The SVG does not say how large it is (viewBox). Save it anew.")


def _foreign(element: Any) -> Iterator[str]:
    """Yield each name that is not among those that draw."""
    if not isinstance(element.tag, str):
        return
    name = element.tag.removeprefix(NAMESPACE)
    if name not in SHAPES:
        yield name.rsplit("}", 1)[-1]
    for key, value in element.attrib.items():
        is_inside = INSIDE.fullmatch(value.strip())
        if key not in ATTRIBUTES or (not is_inside and ANYWHERE.search(value)):
            yield key.rsplit("}", 1)[-1]
