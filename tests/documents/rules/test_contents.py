"""The contents of a long paper follow from its headings and from nothing else."""

from documents.rules.contents import Entry, entries


def test_contents_are_the_headings_that_have_an_address_in_their_order():
    html = (
        '<h1>Rapport</h1><h2 id="a">Mål &amp; medel</h2><h3 id="a-1">1. <em>Ett</em>\n mål</h3>'
        '<h3>Utan adress</h3><h2 class="x" id="b">Summering</h2><h2>Ingen adress</h2>'
    )
    assert entries(html) == [
        Entry("a", "Mål & medel", [Entry("a-1", "1. Ett mål")]),
        Entry("b", "Summering"),
    ]


def test_a_note_at_a_heading_stays_out_of_the_contents():
    html = '<h2 id="a">Budget<span class="paper-footnote">Preliminär.</span></h2>'
    assert entries(html) == [Entry("a", "Budget")]


def test_a_heading_below_no_chapter_stands_for_itself():
    assert entries('<h3 id="x">Först</h3><h2 id="y">Sedan</h2>') == [
        Entry("x", "Först"),
        Entry("y", "Sedan"),
    ]


def test_a_heading_that_somebody_typed_is_text_and_no_line_of_the_contents():
    assert entries("<p>&lt;h2 id=&quot;z&quot;&gt;Nej&lt;/h2&gt;</p>") == []


def test_contents_go_three_levels_deep():
    html = '<h2 id="a">A</h2><h3 id="b">B</h3><h4 id="c">C</h4><h4>Ingen</h4><h3 id="d">D</h3>'
    assert entries(html) == [
        Entry("a", "A", [Entry("b", "B", [Entry("c", "C")]), Entry("d", "D")]),
    ]
    assert entries('<h2 id="a">A</h2><h4 id="c">C</h4>') == [Entry("a", "A", [Entry("c", "C")])]
