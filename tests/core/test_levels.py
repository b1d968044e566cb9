"""Levels: what they span, what a matrix and a map of tiles say without their shades."""

import base64
import re
import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest

from core.charts import Table
from core.levels import SHADES, Cell, Levels, Matrix, MatrixRow, Tile, TileMap, measure

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("value", "level"), [(None, 0), (0, 0), (-3, 0), (1, 1), (10, 1), (11, 2), (30, 3), (40, 4)]
)
def test_level_of_a_value_is_its_quarter_of_the_highest(value, level):
    assert Levels(Decimal(40)).level(value) == level


def test_every_whole_number_is_on_the_level_whose_legend_names_it():
    for highest in (1, 2, 3, 5, 7, 40, 41):
        levels = Levels(Decimal(highest))
        spans = {}
        for text, swatch in levels.legend():
            first, _dash, last = text.partition("–")
            spans |= dict.fromkeys(range(int(first), int(last or first) + 1), swatch)
        assert spans == {n: measure(levels.level(n)) for n in range(highest + 1)}


def test_levels_of_nothing_have_no_legend():
    assert Levels.of([None, 0]).legend() == []


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("fill", "ink"), SHADES)
def test_what_is_written_on_a_tile_can_be_read(fill, ink):
    light, dark = sorted((luminance(fill), luminance(ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def matrix() -> Matrix:
    rows = [
        MatrixRow("Halmstad", [Cell("14", 14, url="/rows/?year=2017"), Cell("0", 0)], "/places/1"),
        MatrixRow("Hylte", [Cell("hidden"), Cell("At risk", tone="bad")]),
    ]
    return Matrix("Seats", ["Municipality", "2017", "2018"], rows)


def test_matrix_draws_levels_of_numbers_and_tones_of_states_and_nothing_for_what_is_hidden():
    (_, numbers), (_, states) = matrix().drawn
    assert [picture for _cell, picture in numbers] == [measure(4), measure(0)]
    assert states[0][1] == ""
    assert "<pattern" in states[1][1]


def test_matrix_leads_to_the_rows_behind_each_number():
    row = matrix().rows[0]
    assert row.written == '<a href="/places/1">Halmstad</a>'
    assert row.cells[0].written == '<a href="/rows/?year=2017">14</a>'


def tiles(**of) -> TileMap:
    found = [
        Tile("Falkenberg", 0, 0, 3, "3", "/places/2"),
        Tile("<Hylte>", 1, 1, None, "–"),
    ]
    return TileMap("Seats", found, Table([], []), **of)


def test_map_is_a_group_of_links_with_name_and_number():
    root = ET.fromstring(tiles().svg)  # noqa: S314, our own svg
    assert (root.get("role"), root.get("aria-label")) == ("group", "Seats")
    (link,) = root.iter(f"{SVG}a")
    assert link.get("href") == "/places/2"
    assert [text.text for text in link.iter(f"{SVG}text")] == ["Falkenberg", "3"]


def test_map_has_room_for_each_tile_where_it_lies():
    root = ET.fromstring(tiles().svg)  # noqa: S314
    width, height = map(float, root.get("viewBox").split()[2:])
    places = [
        tuple(float(rect.get(name)) for name in ("x", "y", "width", "height"))
        for rect in root.iter(f"{SVG}rect")
        if rect.get("rx")
    ]
    (x, y, across, down), (x2, y2, *_size) = places
    assert x + across < x2 < width - across
    assert y + down < y2 < height - down


def test_tile_tells_its_level_by_filled_quarters_too():
    svg = TileMap("T", [Tile("a", 0, 0, 2, "2"), Tile("b", 0, 1, 4, "4")], Table([], [])).svg
    fills = re.findall(r'height="7" fill="(#\w+)"', svg)
    assert fills == [SHADES[2][1]] * 2 + [SHADES[2][0]] * 2 + [SHADES[4][1]] * 4


def test_map_on_paper_is_a_picture_without_links():
    svg = base64.b64decode(tiles().data_uri.partition(",")[2]).decode()
    assert "<a " not in svg
    assert "style" not in svg
    assert [text.text for text in ET.fromstring(svg).iter(f"{SVG}text")] == [  # noqa: S314
        "Falkenberg",
        "3",
        "<Hylte>",
        "–",
    ]


def test_map_of_no_places_is_drawn():
    assert ET.fromstring(TileMap("T", [], Table([], [])).svg).tag == f"{SVG}svg"  # noqa: S314
