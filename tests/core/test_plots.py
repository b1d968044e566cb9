"""Lines over periods: on a round scale, with gaps where nothing is known, in words too."""

import re
import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest

from core.money import NBSP, kronor
from core.plots import Line, Plot, Point, ticks_of

SVG = "{http://www.w3.org/2000/svg}"


def plot(*lines: Line, periods=("2016", "2017", "2018")) -> Plot:
    return Plot("Answers", periods, lines, period_head="Year")


def line(*values, label="Outcome", url="") -> Line:
    return Line(label, [Point(None if v is None else Decimal(v), url) for v in values])


def ways(svg: str) -> list[list[tuple[float, float]]]:
    """The points of each line that is drawn, without grid and marks."""
    paths = ET.fromstring(svg).iter(f"{SVG}path")  # noqa: S314, our own svg
    drawn = [path.get("d") for path in paths if path.get("fill") == "none"]
    return [
        [tuple(map(float, pair.split())) for pair in re.split("[ML]", way)[1:]] for way in drawn
    ]


@pytest.mark.parametrize(
    ("least", "most", "ticks"),
    [
        ("0", "87.5", ["100", "75", "50", "25", "0"]),
        ("0", "920000", ["1000000", "750000", "500000", "250000", "0"]),
        ("3", "3", ["3", "2", "1", "0"]),
        ("-4", "6", ["7.5", "5", "2.5", "0", "-2.5", "-5"]),
        ("0", "0", ["1", "0"]),
        ("0", "0.04", ["0.04", "0.03", "0.02", "0.01", "0"]),
    ],
)
def test_scale_is_round_and_holds_nothing_and_all_values(least, most, ticks):
    assert ticks_of(Decimal(least), Decimal(most)) == [Decimal(each) for each in ticks]


def test_points_lie_in_the_middle_of_their_period_and_at_their_height():
    ((first, second, third),) = ways(plot(line(0, 50, 100)).svg)
    assert (first[0], second[0], third[0]) == (100, 300, 500)
    assert (first[1], second[1], third[1]) == (192, 100, 8)


def test_line_breaks_where_nothing_is_known():
    found = ways(plot(line(1, None, 3, 4), periods=("a", "b", "c", "d")).svg)
    assert [len(way) for way in found] == [1, 2]


def test_plot_says_in_words_what_it_shows():
    shown = plot(line(70, None, "82.5"), line(80, 80, 80, label="Target"))
    root = ET.fromstring(shown.svg)  # noqa: S314
    assert root.get("role") == "img"
    assert root.get("aria-label") == (
        "Answers. Outcome: 2016 70, 2017 –, 2018 82,5. Target: 2016 80, 2017 80, 2018 80."
    )


def test_lines_differ_by_more_than_color():
    svg = plot(line(1, 2, 3), line(2, 3, 4, label="b"), line(3, 4, 5, label="c")).svg
    dashes = re.findall(r'fill="none" stroke="[^"]+"( stroke-dasharray="[^"]+")?', svg)
    assert len(set(dashes)) == 3


def test_table_has_every_number_with_the_way_to_its_rows():
    shown = Plot(
        "Money", ["2016"], [line(40000, url="/rows/?year=2016")], period_head="Year", write=kronor
    )
    assert list(shown.table.heads) == ["Year", "Outcome"]
    assert list(shown.table.rows) == [
        ("2016", f'<a href="/rows/?year=2016">40{NBSP}000{NBSP}kr</a>')
    ]


def test_few_of_many_periods_are_written_and_none_moves():
    shown = plot(line(*range(14)), periods=[str(2010 + n) for n in range(14)])
    assert len(shown.labels) == 14
    assert [each for each in shown.labels if each] == ["2010", "2013", "2016", "2019", "2022"]


def test_plot_of_nothing_is_drawn_without_dividing_by_zero():
    assert ways(plot(line(None, None, None)).svg) == []
    assert Plot("T", [], []).description == "T"
    assert "<path" in Plot("T", [], []).svg


def test_label_with_markup_stays_text():
    svg = plot(line(1, 2, 3, label='"><script>')).svg
    assert "<script" not in svg
    assert '"><script>' in ET.fromstring(svg).get("aria-label")  # noqa: S314


def test_plot_is_the_same_on_paper_and_holds_no_style():
    shown = plot(line(1, 2, 3))
    assert shown.data_uri.startswith("data:image/svg+xml;base64,")
    assert "style" not in shown.svg
