"""Figures: bars on one scale, in words too, with nothing that a strict CSP refuses."""

import xml.etree.ElementTree as ET
from decimal import Decimal

from core.charts import TONES, Bar, Chart, Part, Step, Table, draw, funnel, swatch
from core.money import NBSP

SVG = "{http://www.w3.org/2000/svg}"


def widths(svg: str) -> list[float]:
    rects = ET.fromstring(svg).iter(f"{SVG}rect")  # noqa: S314, our own svg
    return [float(r.get("width")) for r in rects if r.get("fill", "").startswith("#")]


def bar(*values: int) -> Bar:
    tones = ("good", "wait", "bad")
    return Bar("2017", [Part(f"p{i}", v, str(v), tones[i]) for i, v in enumerate(values)])


def test_bar_is_as_long_as_its_share_of_the_longest():
    svg = draw(bar(300, 100), Decimal(800))
    assert [w for w in widths(svg) if w not in (1000.0, 3.0)] == [375.0, 125.0]


def test_bar_of_nothing_is_drawn_without_dividing_by_zero():
    assert widths(draw(bar(0, 0), Decimal(0))) == []


def test_bar_says_in_words_what_it_shows():
    root = ET.fromstring(draw(bar(300, 0, 5), Decimal(400)))  # noqa: S314
    assert root.get("aria-label") == "2017: p0 300, p2 5"
    assert root.get("role") == "img"


def test_label_with_markup_stays_text():
    svg = draw(Bar('"><script>', [Part("<b>", 1, "1")]), Decimal(1))
    assert ET.fromstring(svg).get("aria-label") == '"><script>: <b> 1'  # noqa: S314
    assert "<script" not in svg


def test_tones_differ_by_more_than_color():
    assert "<pattern" in swatch(TONES["wait"])
    assert "<pattern" in swatch(TONES["bad"])
    assert "<pattern" not in swatch(TONES["good"])


def test_parts_of_one_tone_look_different_in_the_bar_and_in_the_legend():
    parts = [Part(f"p{number}", 1, "1", "neutral") for number in range(4)]
    chart = Chart("T", [Bar("a", parts[:3]), Bar("b", parts[1:])], Table([], []))
    assert len(set(chart.looks.values())) == 4
    assert chart.looks["p0"] == TONES["neutral"]
    assert [swatch.count("<pattern") for _, swatch in chart.legend] == [0, 1, 1, 1]
    assert [drawn.svg.count("<pattern") for drawn in chart.drawn] == [2, 3]


def test_figure_holds_no_style_and_no_script():
    chart = Chart("T", [bar(1, 2, 3)], Table(["a"], [["b"]]))
    for drawn in chart.drawn:
        assert "style" not in drawn.svg
        assert "<script" not in drawn.svg
        assert drawn.data_uri.startswith("data:image/svg+xml;base64,")


def test_legend_names_each_part_that_is_seen_once():
    chart = Chart("T", [bar(1, 0, 3), bar(2, 0, 0)], Table([], []))
    assert [label for label, _ in chart.legend] == ["p0", "p2"]


def test_label_and_value_lead_to_the_rows_behind_them():
    part = Part("achieved", 3, "3", "good", url="/goals/?status=1")
    chart = Chart("T", [Bar("All", [part, Part("late", 1, "1", "bad")])], Table([], []))
    assert [label for label, _ in chart.legend] == [
        '<a href="/goals/?status=1">achieved</a>',
        "late",
    ]


def test_label_that_stands_for_several_rows_leads_nowhere():
    bars = [Bar(year, [Part("paid", 1, "1", url=f"/{year}")]) for year in ("2017", "2018")]
    assert [label for label, _ in Chart("T", bars, Table([], [])).legend] == ["paid"]


def test_funnel_tells_each_step_as_a_share_of_the_first():
    steps = [Step("Applied", 32), Step("Admitted", 31), Step("Completed", 27, url="/rows/")]
    chart = funnel("The way", steps)
    assert [drawn.bar.text for drawn in chart.drawn] == [
        "32",
        f"31 (96,9{NBSP}%)",
        f"27 (84,4{NBSP}%)",
    ]
    assert chart.table.rows[2] == ("Completed", '<a href="/rows/">27</a>', f"84,4{NBSP}%")


def test_funnel_that_nobody_entered_has_no_shares():
    chart = funnel("The way", [Step("Applied", 0), Step("Completed", 0)])
    assert [drawn.bar.text for drawn in chart.drawn] == ["0", "0"]
    assert [row[2] for row in chart.table.rows] == ["", ""]
