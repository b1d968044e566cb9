"""What the engine promises of every file: its standards, its structure, its sameness."""

import hashlib
import io
import json
import os
import re
import socket
import subprocess
import sys
from datetime import UTC, datetime
from decimal import Decimal

import pikepdf
import pytest
from django.template.loader import render_to_string

from documents import engine
from tests.pdf import structure
from tests.pdf.places import words_of
from tests.pdf.verapdf import validate

PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title></head><body>
<article class="paper{draft}" lang="sv" data-organization="Region Halland" data-number="LN 1"
 data-page="Sida" data-draft="UTKAST" data-foot="Fot">{body}</article></body></html>"""


def render(body: str, *, draft: bool = False, data: bytes = b'{"a": 1}') -> bytes:
    return engine.render_pdf(
        PAGE.format(body=body, draft=" paper--draft" if draft else ""),
        title="Åtgärd",
        language="sv",
        author="Region Halland",
        created=datetime(2016, 11, 21, 12, tzinfo=UTC),
        data=data,
    ).content


LONG_TABLE = (
    "<h1>Tabell</h1><table class='paper-money'><caption>Belopp</caption>"
    "<thead><tr><th scope='col'>Finansiär</th><th scope='col'>2017</th></tr></thead><tbody>"
    + "".join(f"<tr><th scope='row'>Nämnd {n}</th><td>40 000</td></tr>" for n in range(120))
    + "</tbody></table>"
)
PICTURE = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E"
    "%3Crect width='9' height='9'/%3E%3C/svg%3E"
)


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@pytest.mark.parametrize(
    "body",
    [
        "<h1>Kort</h1><p>En mening.</p>",
        LONG_TABLE,
        f"<h1>Bild</h1><p><img src=\"{PICTURE}\" alt='En kvadrat'></p>",
        "<h1>Lista</h1><ul><li>ett<ul><li>inuti</li></ul></li><li>två</li></ul><ol><li>tre</li></ol>",
        "<h1>Länk</h1><p><a href='https://example.org/'>Exempel</a></p>",
    ],
    ids=["short", "long table", "picture", "lists", "link"],
)
def test_a_file_is_archivable_and_accessible_at_once(body, flavour, draft):
    assert validate(render(body, draft=draft), flavour) == []


def test_the_checker_names_what_is_wrong():
    wrong = render(f'<h1>Bild</h1><p><img src="{PICTURE}"></p>')
    assert [rule.split(":")[0] for rule in validate(wrong, "ua1")] == ["7.3-1"]
    with pikepdf.open(io.BytesIO(render("<h1>x</h1>"))) as pdf:
        del pdf.Root.MarkInfo
        out = io.BytesIO()
        pdf.save(out)
    assert [rule.split(":")[0] for rule in validate(out.getvalue(), "3a")] == ["6.7.2.2-1"]


def test_the_same_paper_gives_the_same_bytes_in_another_process_on_another_day():
    render("<h1>Något annat först</h1>", draft=True)
    program = (
        "import django, hashlib; django.setup()\n"
        "from tests.documents.test_engine import LONG_TABLE, render\n"
        "print(hashlib.sha256(render(LONG_TABLE)).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings_test",
            "TZ": "Asia/Tokyo",
            "PYTHONHASHSEED": "1",
            "SOURCE_DATE_EPOCH": "0",
        },
    )
    assert there.stdout.strip() == hashlib.sha256(render(LONG_TABLE)).hexdigest()


def test_other_data_gives_another_identifier():
    def identifier(data):
        with pikepdf.open(io.BytesIO(render("<h1>x</h1>", data=data))) as pdf:
            return bytes(pdf.trailer.ID[0])

    assert identifier(b"{}") == identifier(b"{}") != identifier(b"[]")


def test_the_data_can_be_read_back_from_the_file():
    data = json.dumps({"belopp": "40000", "namn": "Åsnö"}, ensure_ascii=False).encode()
    with pikepdf.open(io.BytesIO(render("<h1>x</h1>", data=data))) as pdf:
        assert list(pdf.attachments) == ["data.json"]
        assert pdf.attachments["data.json"].get_file().read_bytes() == data
        (associated,) = pdf.Root.AF
        assert associated.AFRelationship == "/Data"
        assert associated.EF.F.Subtype == "/application/json"


def test_the_file_says_its_language_title_and_author():
    with pikepdf.open(io.BytesIO(render("<h1>x</h1>"))) as pdf:
        assert str(pdf.Root.Lang) == "sv"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        said = {key: str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata() as xmp:
            assert xmp["pdfaid:part"] == "3"
            assert xmp["pdfaid:conformance"] == "A"
            assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert said == {
        "/Title": "Åtgärd",
        "/Author": "Region Halland",
        "/Creator": "Målbild",
        "/Producer": said["/Producer"],
        "/CreationDate": "D:20161121120000+00'00",
        "/ModDate": "D:20161121120000+00'00",
    }


@pytest.mark.parametrize(
    "source",
    [
        "http://127.0.0.1:9/x.png",
        "https://example.org/x.png",
        "file:///etc/hostname",
        "/etc/hostname",
        "static:../../config/settings.py",
        "static:/etc/hostname",
    ],
)
def test_nothing_is_fetched_from_outside(monkeypatch, source):
    def never(*args, **kwargs):
        raise AssertionError("a paper opened a connection")

    monkeypatch.setattr(socket.socket, "connect", never)
    body = (
        f"<h1>x</h1><p><img src='{source}' alt='y'></p><link rel=attachment href='{source}'>"
        f"<link rel=stylesheet href='{source}'><style>@import url('{source}');"
        f"p{{background:url('{source}')}}</style><object data='{source}'></object>"
    )
    with pikepdf.open(io.BytesIO(render(body))) as pdf:
        assert list(pdf.attachments) == ["data.json"]
        assert [name for page in pdf.pages for name in page.get_images()] == []


def test_the_structure_says_what_things_are():
    body = (
        "<h1>Titel</h1><section><h2>Rubrik</h2><p>Text</p><ul><li>ett</li></ul></section>"
        "<table><caption>Belopp</caption><thead><tr><th scope='col'>Vem</th><th scope='col'>kr</th>"
        "</tr></thead><tbody><tr><th scope='row'>Nämnden</th><td>1</td></tr></tbody></table>"
        f"<p><img src=\"{PICTURE}\" alt='En kvadrat'></p>"
    )
    tree = structure.read(render(body))
    assert structure.texts(tree, "H1") == ["Titel"]
    assert structure.texts(tree, "H2") == ["Rubrik"]
    assert structure.texts(tree, "TH") == ["Vem", "kr", "Nämnden"]
    assert structure.texts(tree, "TD") == ["1"]
    assert structure.texts(tree, "Caption") == ["Belopp"]
    assert [e.tag for e in structure.find(tree, "L")[0].children] == ["LI"]
    assert [e.alt for e in structure.find(tree, "Figure")] == ["En kvadrat"]
    (cell,) = structure.find(tree, "TD")
    assert len(cell.headers) == 2


PARAGRAPHS = (
    "<h1>Listor</h1><ol><li value='1'><strong>Ett</strong><p>Först.</p></li>"
    "<li><p>Två</p><p>Sedan.</p><ul><li>a<p>b</p></li></ul><p>Sist.</p></li></ol>"
)


def test_a_list_may_hold_paragraphs_and_lists_and_is_read_in_order():
    content = render(PARAGRAPHS)
    assert validate(content, "ua1") == []
    tree = structure.read(content)
    for item in structure.find(tree, "LI"):
        assert {each.tag for each in item.children} <= {"Lbl", "LBody"}
    said = structure.texts(structure.read(content), "L")[0]
    order = ["Ett", "Först.", "Två", "Sedan.", "Sist."]
    assert [said.index(word) for word in order] == sorted(said.index(word) for word in order)


def test_heads_repeat_on_every_page_of_a_long_table():
    tree = structure.read(render(LONG_TABLE))
    pages = structure.page_texts(render(LONG_TABLE))
    assert len(pages) > 2
    assert all("Finansiär" in page for page in pages)
    assert len(structure.find(tree, "THead")) == len(pages)


def test_running_heads_are_artifacts_and_no_reading_aid_meets_them():
    pdf = render("<h1>Titel</h1><p>Text</p>" * 30, draft=True)
    assert "Sida 1 (" in structure.page_texts(pdf)[0].replace("\n", " ")
    heard = structure.all_text(structure.read(pdf))
    assert "Sida" not in heard
    assert "UTKAST" not in heard
    assert set(heard.split()) == {"Titel", "Text"}


def test_every_page_of_a_draft_says_so():
    pages = structure.page_texts(render(LONG_TABLE, draft=True))
    assert len(pages) > 2
    assert all("UTKAST" in page for page in pages)
    assert not any("UTKAST" in page for page in structure.page_texts(render(LONG_TABLE)))


def test_an_english_draft_says_so_in_english():
    page = PAGE.format(body="<h1>x</h1>", draft=" paper--draft").replace('"sv"', '"en"')
    pdf = engine.render_pdf(
        page.replace('data-draft="UTKAST"', 'data-draft="head"'),
        title="x",
        language="en",
        author="Region Halland",
        created=datetime(2016, 11, 21, tzinfo=UTC),
        data=b"{}",
    )
    (text,) = structure.page_texts(pdf.content)
    assert "TFARD" in "".join(text.split())  # down the margin, read from its foot
    assert "UTKAST" not in text


def test_letters_of_every_latin_neighbor_are_in_our_own_type():
    pdf = render(
        "<h1>ÅÄÖ åäö Æø Đđ Čč Šš Žž Łł Şş Ğğ İı Ññ Ęę Őő Þð – “” § %</h1><p><em>Ł</em></p>"
    )
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        names = {
            str(font.BaseFont) for page in opened.pages for font in page.Resources.Font.values()
        }
    assert names
    assert all("Source-Sans" in name for name in names), names


def test_the_web_process_never_pays_for_weasyprint():
    program = (
        "import django, sys; django.setup()\n"
        "import documents.tasks, documents.services.documents, config.urls\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('weasyprint', 'pydyf', 'fontTools')])"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings_test"}
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    assert said.stdout.strip() == "[]"


def test_a_letter_that_no_font_has_is_written_as_its_name():
    content = render("<h1>Fest \U0001f389 \u4f60 ł š ő محمد \u2764\ufe0f</h1>")
    (heading,) = structure.texts(structure.read(content), "H1")
    assert "[party popper]" in heading
    assert "[cjk unified ideograph-4f60]" in heading
    assert "ł š ő" in heading
    assert validate(content, "3a") == validate(content, "ua1") == []


def test_a_long_table_with_told_columns_stays_between_the_margins():
    columns = [("Finansiär", "text"), ("Konto", "text"), ("Budget", "kr"), ("Dag", "day")]
    cells = ["Lokala nämnden i Halmstad", "Personal", Decimal(40_000), "2017-01-01"]
    table = {
        "caption": "Budget",
        "columns": [{"label": label, "kind": kind} for label, kind in columns],
        "rows": [{"cells": cells} for _row in range(110)],
        "sums": ["Summa", "", Decimal(4_400_000), ""],
    }
    html = render_to_string("documents/_table.html", {"table": table})
    assert "is-long" in html
    content = render(html)
    assert words_of(content).count("40 000") == 110
    said = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True
    ).stdout.decode()
    assert max(map(float, re.findall(r'xMax="([\d.]+)"', said))) < 595 - 50  # A4, in points
