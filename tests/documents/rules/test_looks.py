"""What may be the color, the logo and the foot of papers."""

import hashlib

import pytest

from documents.rules import colors, logos, themes
from tests.documents.pictures import chunk, png, svg


def _name(content: bytes) -> str:
    return f"{len(content)} bytes of {hashlib.sha256(content).hexdigest()[:8]}"


def test_contrast_is_reckoned_as_the_standard_has_it():
    assert colors.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colors.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert colors.contrast("#ffffff", "#767676") == colors.contrast("#767676", "#ffffff")


@pytest.mark.parametrize("text", ["#0d4f5f", "0D4F5F", " #0D4f5F "])
def test_a_color_is_read_however_it_is_written(text):
    assert colors.read(text) == "#0d4f5f"
    assert list(themes.obstacles_to_color(text)) == []


@pytest.mark.parametrize("text", ["", "#0d4", "blue", "#0d4f5f0", "#0d4f5g", "url(x)", "\x00" * 6])
def test_what_is_no_color_is_refused(text):
    (said,) = themes.obstacles_to_color(text)
    assert "such as #0d4f5f" in str(said)


@pytest.mark.parametrize("text", ["#ffffff", "#ffcc00", "#777777", "#787878"])
def test_a_color_that_is_hard_to_read_is_refused_with_its_contrast(text):
    (said,) = themes.obstacles_to_color(text)
    ratio = f"{colors.contrast(text, '#ffffff'):.1f}".replace(".", ",")
    assert f"its contrast is {ratio} to 1" in str(said)


def test_a_color_must_be_readable_on_its_own_tint_too():
    color = "#747474"
    assert colors.contrast(color, colors.WHITE) > 4.5
    assert not colors.is_readable(color)
    assert colors.tint_of("#0d4f5f") == "#eef3f4"


def test_the_foot_has_room_for_four_lines():
    assert list(themes.obstacles_to_foot("a\n\nb\nc\nd")) == []
    assert len(list(themes.obstacles_to_foot("a\nb\nc\nd\ne"))) == 1
    assert len(list(themes.obstacles_to_foot("x" * 91))) == 1


@pytest.mark.parametrize(
    "content",
    [
        *(png(color_type) for color_type in (0, 2, 3, 4, 6)),
        png(before_end=chunk(b"tEXt", b"a\0b")),
        svg(),
        svg(before='<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->'),
        b"\xef\xbb\xbf" + svg(),
        svg('<g transform="scale(2)"><circle cx="1" cy="1" r="1" fill="url(#a)"/></g>'
            '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'
            "</defs>"),
    ],
    ids=_name,
)  # fmt: skip
def test_a_plain_picture_may_be_the_logo(content):
    assert [str(said) for said in logos.obstacles_to_use(content)] == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"\xff\xd8\xff\xe0JFIF",
        b"%PDF-1.7",
        b"<html><svg/></html>",
        png()[:-1],
        png()[:40],
        png() + b"<script>",
        png().replace(b"IDAT", b"IDAX"),
        png(before_end=chunk(b"acTL", bytes(8))),
        png(side=3001, color_type=0),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"") + chunk(b"IEND", b""),
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 30,
        svg(root="width='10' height='10'"),
        b"<svg>",
        b"<svg xmlns='http://www.w3.org/1999/xhtml' viewBox='0 0 1 1'/>",
        svg()[:-3],
        svg() + b" " * logos.MAX_SIZE,
    ],
    ids=_name,
)
def test_what_is_no_whole_picture_is_refused(content):
    found = [str(said) for said in logos.obstacles_to_use(content)]
    assert len(found) == 1
    assert found[0].endswith(".")


@pytest.mark.parametrize(
    "content",
    [
        svg("<script>alert(1)</script>"),
        svg('<path d="M0 0" onclick="alert(1)"/>'),
        svg('<image href="http://example.org/x.png"/>'),
        svg('<use href="#a"/>'),
        svg('<a href="javascript:alert(1)"/>'),
        svg("<style>path{fill:url(http://example.org)}</style>"),
        svg('<path d="M0 0" style="fill:red"/>'),
        svg('<path d="M0 0" fill="url(http://example.org/#a)"/>'),
        svg('<path d="M0 0" fill="url(#a) url(//example.org)"/>'),
        svg("<foreignObject/>"),
        svg("<text>Ord</text>"),
        svg('<animate attributeName="d"/>'),
        svg('<path d="M0 0" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/>'),
        svg('<set attributeName="href"/>'),
        svg(before='<!DOCTYPE svg [<!ENTITY a "b">]>'),
        svg(before="<!doctype svg>"),
        svg(before='<?xml version="1.0"?><?xml-stylesheet href="http://example.org/x.css"?>'),
        svg(before='<?xml version="1.0" encoding="utf-16"?>'),
        svg(before='<?xml version="1.0" encoding="no-such"?>'),
    ],
    ids=_name,
)
def test_a_picture_that_holds_more_than_shapes_is_refused(content):
    assert len(list(logos.obstacles_to_use(content))) == 1


def test_a_logo_is_said_in_words_too():
    assert len(list(logos.obstacles_to_name("  "))) == 1
    assert list(logos.obstacles_to_name("Region Halland")) == []
