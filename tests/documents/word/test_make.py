"""From HTML to .docx, part by part, read back with python-docx."""

import base64
import io
import time
import zipfile
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PIL import Image

from documents import word
from tests.pdf.word import W, all_text, lines, margins, read, rows, styled, text_of

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 28">'
    '<rect width="1000" height="28" fill="#e8eaed"/><rect width="600" height="28" fill="#1b6540"/>'
    "</svg>"
)


def paper(inside: str, classes: str = "paper") -> str:
    return (
        f'<article class="{classes}" lang="sv" data-organization="Region Halland" '
        'data-number="LN 1" data-page="Sida" data-draft="UTKAST" data-foot="Inte utfärdad">'
        f"{inside}</article>"
    )


def made(inside: str, classes: str = "paper", **more) -> bytes:
    about = {"title": "En titel", "author": "Region Halland", "label": "Redigerbar kopia"}
    moment = datetime(2026, 11, 22, 12, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
    return word.make(paper(inside, classes), created=moment, **about | more)


def picture(svg: str = SVG) -> str:
    data = base64.b64encode(svg.encode()).decode()
    return f'<img alt="a: 60 %" src="data:image/svg+xml;base64,{data}">'


def test_headings_are_headings_of_their_level():
    content = made("<h1>T</h1><h2>A</h2><h3>B</h3><h4>C</h4><h5>D</h5><h6>E</h6><p>text</p>")
    names = ["Title", *(f"Heading {n}" for n in range(1, 6)), "Body Text"]
    assert lines(content) == list(zip(names, [*"TABCDE", "text"], strict=True))


def test_white_space_is_folded_and_what_binds_stays():
    content = made("<p>\n  40\u00a0000 kr <strong> per\n</strong> år<br>\n och </p>")
    assert all_text(content) == "40\u00a0000 kr per år\noch"


def test_looks_of_words_are_kept():
    content = made("<p>a <strong>b</strong> <em>c</em> m<sup>2</sup> <span lang='en'>d</span></p>")
    runs = {run.text: run for run in read(content).paragraphs[0].runs}
    assert (runs["b"].bold, runs["c"].italic) == (True, True)
    assert runs["2"].font.superscript is True
    assert runs["d"]._element.find(f"{W}rPr/{W}lang").get(f"{W}val") == "en-GB"


def test_lists_are_lists_and_each_begins_anew():
    content = made(
        "<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>"
        "<ol start='3'><li><p>d</p><p>e</p></li></ol>"
    )
    assert lines(content) == [
        ("List Bullet", "a"),
        ("List Bullet 2", "b"),
        ("List Number", "c"),
        ("List Number", "d"),
        ("List Continue", "e"),
    ]
    document = read(content)
    numbers = [each.get(f"{W}val") for each in document.element.body.iter(f"{W}numId")]
    assert len(set(numbers)) == 2
    numbering = document.part.numbering_part.element
    begins = {
        each.get(f"{W}numId"): each.find(f".//{W}startOverride").get(f"{W}val")
        for each in numbering.iter(f"{W}num")
        if each.find(f".//{W}startOverride") is not None
    }
    assert [begins[number] for number in numbers] == ["1", "3"]


def test_clauses_stand_out_and_numbered_ones_are_numbered():
    content = made(
        '<ul class="paper-clauses"><li><strong>att</strong> a</li></ul>'
        '<ol class="paper-clauses paper-clauses--numbered"><li>b</li></ol>'
    )
    assert lines(content) == [("Clause", "att a"), ("Clause Number", "b")]


MONEY = """<table class="paper-money"><caption>Pengar <span>(kr)</span></caption>
<thead><tr><th scope="col">Vem</th><th scope="col">2017</th><th scope="col">Totalt</th></tr></thead>
<tbody>
<tr class="is-this"><th scope="row">Halmstad</th><td>40&nbsp;000</td><td>40&nbsp;000</td></tr>
<tr class="is-sum"><th scope="row">Totalt</th><td>40&nbsp;000</td><td>40&nbsp;000</td></tr></tbody>
</table>"""


def test_a_table_has_its_caption_its_head_and_numbers_to_the_right():
    content = made(MONEY)
    (table,) = read(content).tables
    assert styled(content, "Caption") == ["Pengar (kr)"]
    assert rows(table) == [
        ["Vem", "2017", "Totalt"],
        ["Halmstad", "40\u00a0000", "40\u00a0000"],
        ["Totalt", "40\u00a0000", "40\u00a0000"],
    ]
    heads = [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in table.rows]
    assert heads == [True, False, False]
    aligned = [[cell.paragraphs[0].alignment for cell in row.cells] for row in table.rows]
    right = WD_ALIGN_PARAGRAPH.RIGHT
    assert aligned == [[None, right, right]] * 3
    bold = [row.cells[1].paragraphs[0].runs[0].bold for row in table.rows]
    assert bold == [None, True, True]  # that of the head is its style's
    assert table._tbl.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val") == "Pengar (kr)"


def test_a_table_is_as_wide_as_the_text_and_its_numbers_stay_on_a_line():
    (table,) = read(made(MONEY)).tables
    widths = [column.width.twips for column in table.columns]
    assert sum(widths) == 9242
    assert all(width > len("40 000") * 100 for width in widths)


def test_forty_columns_still_fit_on_the_page():
    cells = "".join(f"<td class='is-kr'>{n} 000 000</td>" for n in range(40))
    (table,) = read(made(f"<table><tr>{cells}</tr></table>")).tables
    assert sum(column.width.twips for column in table.columns) <= 9242


def test_cells_over_rows_and_columns_keep_their_place():
    content = made(
        '<table><tr><th rowspan="2">a</th><td>b</td><td>c</td></tr>'
        '<tr><td colspan="2">d</td></tr><tr><td colspan="3">e</td></tr></table>'
    )
    (table,) = read(content).tables
    assert rows(table) == [["a", "b", "c"], ["a", "d", "d"], ["e", "e", "e"]]


def test_prose_in_a_cell_keeps_its_paragraphs_and_points():
    content = made("<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>")
    assert lines(content)[:2] == [("Table Text", "a"), ("Table List", "b")]


def test_sender_and_facts_stand_side_by_side():
    content = made(
        '<div class="paper-letterhead"><div class="paper-sender">'
        '<p class="paper-organization">Region Halland</p><p class="paper-unit">Kansliet</p>'
        '<p>Box 1</p></div><table class="paper-facts"><caption>Tjänsteskrivelse</caption>'
        '<tr><th scope="row">Datum</th><td>2016-11-21</td></tr></table></div>'
    )
    (table,) = read(content).tables
    assert len(table.columns) == 2
    assert lines(content) == [
        ("Organization", "Region Halland"),
        ("Sender Unit", "Kansliet"),
        ("Sender Line", "Box 1"),
        ("Facts Title", "Tjänsteskrivelse"),
        ("Facts", "Datum\t2016-11-21"),
    ]


def test_contents_are_a_field_whose_lines_lead_to_the_headings():
    content = made(
        '<nav class="paper-contents"><p class="paper-contents-title" id="contents">Innehåll</p>'
        '<ol><li><a href="#goals">Mål</a><ol><li><a href="#g1">Ett</a></li></ol></li></ol></nav>'
        '<section class="paper-chapter"><h2 id="goals">Mål</h2><h3 id="g1">Ett</h3></section>'
    )
    assert [line for line in lines(content) if line[0].startswith(("toc", "TOC"))] == [
        ("TOC Heading", "Innehåll"),
        ("toc 1", "Mål"),
        ("toc 2", "Ett"),
    ]
    body = read(content).element.body
    assert [each.text for each in body.iter(f"{W}instrText")] == [' TOC \\o "1-2" \\h \\z \\u ']
    states = [each.get(f"{W}fldCharType") for each in body.iter(f"{W}fldChar")]
    assert states == ["begin", "separate", "end"]
    leads = [each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")]
    places = {each.get(f"{W}name"): each.getparent() for each in body.iter(f"{W}bookmarkStart")}
    assert [text_of(places[name]) for name in leads] == ["Mål", "Ett"]
    heading = next(p for p in read(content).paragraphs if p.style.name == "Heading 1")
    assert heading.paragraph_format.page_break_before is True


def test_a_part_keeps_its_address_and_its_language():
    content = made(
        '<p><a href="#m">till</a></p><section id="m"><h2>A</h2>'
        '<div lang="en"><p>b</p></div><div lang="sv"><p>c</p></div></section>'
    )
    body = read(content).element.body
    (mark,) = body.iter(f"{W}bookmarkStart")
    assert text_of(mark.getparent()) == "A"
    assert [each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")] == [mark.get(f"{W}name")]
    said = [each.get(f"{W}val") for each in body.iter(f"{W}lang")]
    assert said == ["en-GB"]


def test_a_note_stands_at_the_foot_of_its_page():
    content = made(
        '<p>Ord<span class="paper-footnote">En <em>not</em> '
        '<a href="https://a.example/">b</a>.</span> till.</p>'
    )
    assert all_text(content) == "Ord till."
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert "En </w:t>" in file.read("word/footnotes.xml").decode()
    assert not [each for each in read(content).part.rels.values() if each.is_external]
    (reference,) = read(content).element.body.iter(f"{W}footnoteReference")
    assert reference.get(f"{W}id") == "1"


def test_links_lead_out_by_three_ways_only():
    content = made(
        '<p><a href="https://a.example/?x=1&amp;y=2">a</a> <a href="mailto:b@b.example">b</a> '
        '<a href="javascript:alert(1)">c</a> <a href="file:///etc/passwd">d</a> '
        '<a href="#nowhere">e</a></p>'
    )
    relations = read(content).part.rels.values()
    outside = {each.target_ref for each in relations if each.is_external}
    assert outside == {"https://a.example/?x=1&y=2", "mailto:b@b.example"}
    assert all_text(content) == "a b c d e"


def test_a_lying_part_has_pages_of_its_own_and_the_rest_stands():
    table = "<table><tr><td>b</td></tr></table>"
    content = made(f'<p>a</p><div class="paper-landscape">{table}</div><p>c</p>')
    sections = read(content).sections
    assert [section.orientation for section in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert sum(column.width.twips for column in read(content).tables[0].columns) == 14570
    assert [section.header.is_linked_to_previous for section in sections] == [False, True, True]
    only = made(f'<div class="paper-landscape">{table}</div>')
    assert [each.orientation for each in read(only).sections] == [WD_ORIENT.LANDSCAPE]


def test_a_picture_has_its_words_its_drawing_and_a_raster_for_others():
    content = made(
        f'<table class="paper-bars"><tr><td class="is-bar">{picture()}</td></tr></table>'
    )
    document = read(content)
    (drawn,) = document.element.body.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    )
    assert drawn.get("descr") == "a: 60 %"
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.read("word/media/figure1.svg").decode() == SVG
        raster = Image.open(io.BytesIO(file.read("word/media/image1.png")))
    assert raster.getpixel((10, 10)) == (0x1B, 0x65, 0x40, 255)
    assert raster.getpixel((900, 10)) == (0xE8, 0xEA, 0xED, 255)


@pytest.mark.parametrize(
    "source",
    [
        "file:///etc/passwd",
        "http://a.example/x.png",
        "data:image/png;base64,AAAA",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:text/html;base64,AAAA",
        "",
    ],
)
def test_what_is_no_picture_is_its_words(source):
    assert all_text(made(f'<p><img alt="logga" src="{source}"></p>')) == "logga"


def test_margins_say_whose_it_is_and_that_it_is_a_draft():
    draft = margins(made("<p>a</p>", "paper paper--draft"))
    assert draft == {
        "first_page_header": "\tUTKAST",
        "header": "Region Halland\tUTKAST\tLN 1",
        "first_page_footer": "Redigerbar kopia. Inte utfärdad\tSida 1 (1)",
        "footer": "Redigerbar kopia. Inte utfärdad\tSida 1 (1)",
    }
    assert "UTKAST" not in "".join(margins(made("<p>a</p>")).values())
    section = read(made("<p>a</p>")).sections[0]
    fields = [each.text for each in section.footer._element.iter(f"{W}instrText")]
    assert fields == [" PAGE ", " NUMPAGES "]


def test_properties_say_title_organization_language_and_moment():
    about = read(made("<p>a</p>")).core_properties
    assert (about.title, about.author, about.language) == ("En titel", "Region Halland", "sv-SE")
    assert about.created == about.modified
    assert about.created.isoformat() == "2026-11-22T11:30:00+00:00"
    with zipfile.ZipFile(io.BytesIO(made("<p>a</p>"))) as file:
        assert '<w:lang w:val="sv-SE"' in file.read("word/styles.xml").decode()


def test_the_color_of_the_theme_is_the_color_of_the_headings():
    content = made("<h2>a</h2>", accent="#7a1f3d")
    color = read(content).styles["Heading 1"].font.color
    assert str(color.rgb) == "7A1F3D"
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert '<a:accent1><a:srgbClr val="7A1F3D"/>' in file.read("word/theme/theme1.xml").decode()


def test_the_same_paper_gives_the_same_bytes_whatever_the_clock(monkeypatch):
    inside = f'<h2 id="a">A</h2><ol><li>b</li></ol><p>{picture()}</p>{MONEY}'
    first = made(inside)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert made(inside) == first
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in file.namelist() if "thumbnail" in name]


def test_letters_that_xml_cannot_hold_are_left_out_and_all_others_stay():
    said = "Łukasz Šimůnek Ő. محمد 😀"
    assert all_text(made(f"<p>{said}\x0b\x00\x1f\ufffe</p>")) == said
    assert read(made("<p>a</p>", title="En\x0btitel", author="Region\x00")).core_properties


def test_what_is_unknown_is_written_as_what_stands_inside_it():
    content = made("<blockquote><p>a</p></blockquote><p><kbd>b</kbd></p><svg><text>c</text></svg>")
    assert all_text(content).split() == ["a", "b", "c"]


def test_a_paper_without_text_is_a_file_too():
    assert read(made("")).paragraphs[0].text == ""
