"""Papers bound as one: both standards, every tree merged, every name once, the same to the byte."""

import io
from datetime import UTC, datetime

import pikepdf
import pytest

from documents.binding import Leaf, bind
from documents.engine import render_pdf
from tests.pdf import structure
from tests.pdf.verapdf import validate

TABLE = (
    "<table><caption>Tal</caption><tr><th scope='col'>År</th></tr><tr><td>2017</td></tr></table>"
)


def made(body, language="sv"):
    return render_pdf(
        f'<html lang="{language}"><body><article class="paper">{body}</article></body></html>',
        title="Titel",
        language=language,
        author="Region Halland",
        created=datetime(2026, 11, 22, tzinfo=UTC),
        data=b"{}",
    ).content


CONTENTS = made(
    "<h1>Handlingar</h1>" + "".join(f'<p><a href="part:{n}">Del {n}</a></p>' for n in (1, 2, 3))
)
LONG = made(
    f'<h1>Lång</h1><p><a href="#end">Till slutet</a></p>{TABLE}'
    '<h2 style="break-before: page" id="end">Slutet</h2>'
)
SHORT = made(f"<h1>Kort</h1>{TABLE}", "en")
LEAVES = [Leaf("Den långa", "sv", LONG), Leaf("The short", "en", SHORT), Leaf("Igen", "sv", LONG)]


@pytest.fixture(scope="module")
def book():
    return bind(CONTENTS, LEAVES)


@pytest.fixture
def pdf(book):
    with pikepdf.open(io.BytesIO(book[0])) as opened:
        yield opened


def named(tree, key):
    pairs = list(tree[key])
    return dict(zip(map(str, pairs[::2]), pairs[1::2], strict=True))


def siblings(mark):
    while mark is not None:
        yield mark
        mark = mark.get("/Next")


def test_book_is_pdf_a_3a_and_pdf_ua_1(book):
    content, pages = book
    assert pages == 6
    assert validate(content, "3a") == []
    assert validate(content, "ua1") == []


def test_the_same_papers_give_the_same_bytes(book):
    assert bind(CONTENTS, LEAVES) == book


def test_a_reading_aid_meets_every_paper_in_its_order_and_language(book, pdf):
    tree = structure.read(book[0])
    assert structure.texts(tree, "H1") == ["Handlingar", "Lång", "Kort", "Lång"]
    parts = [each for each in pdf.Root.StructTreeRoot.K[0].K if each.S == "/Part"]
    assert [(str(each.T), str(each.Lang)) for each in parts] == [
        ("Den långa", "sv"),
        ("The short", "en"),
        ("Igen", "sv"),
    ]


def test_cells_find_the_heads_of_their_own_table(pdf):
    ids = named(pdf.Root.StructTreeRoot.IDTree, "/Names")
    assert len(ids) == 3
    for name, head in ids.items():
        assert str(head.ID) == name
        assert str(head.S) == "/TH"


def test_each_marked_content_and_link_is_owned_by_its_own_element(pdf):
    owners = named(pdf.Root.StructTreeRoot.ParentTree, "/Nums")
    keys = [int(page.obj.StructParents) for page in pdf.pages]
    links = [note for page in pdf.pages for note in page.obj.get("/Annots", ())]
    keys += [int(note.StructParent) for note in links]
    assert sorted(keys) == sorted(map(int, owners))
    for note in links:
        owner = owners[str(int(note.StructParent))]
        assert str(owner.S) == "/Link"
        assert any(getattr(kid, "Obj", None) == note for kid in owner.K)


def test_contents_lead_to_each_paper_and_links_inside_a_paper_stay_in_it(pdf):
    firsts = [1, 3, 4]
    for note, first in zip(pdf.pages[0].obj.Annots, firsts, strict=True):
        assert note.Dest[0] == pdf.pages[first].obj
    assert [str(note.Contents) for note in pdf.pages[0].obj.Annots] == [
        each.title for each in LEAVES
    ]
    places = named(pdf.Root.Names.Dests, "/Names")
    for first in (1, 4):
        (note,) = pdf.pages[first].obj.Annots
        assert places[str(note.Dest)][0] == pdf.pages[first + 1].obj


def test_bookmarks_stand_per_paper_with_its_own_below(pdf):
    marks = list(siblings(pdf.Root.Outlines.First))
    assert [str(each.Title) for each in marks] == [
        *("Handlingar", "1. Den långa", "2. The short", "3. Igen")
    ]
    below = [str(each.Title) for each in siblings(marks[1].First)]
    assert below == ["Lång"]
    assert marks[3].First.First.Dest[0] == pdf.pages[5].obj


def test_each_paper_has_page_numbers_of_its_own(pdf):
    labels = named(pdf.Root.PageLabels, "/Nums")
    said = {int(at): (str(each.S), str(each.get("/P", ""))) for at, each in labels.items()}
    assert said == {0: ("/r", ""), 1: ("/D", "1:"), 3: ("/D", "2:"), 4: ("/D", "3:")}


def test_files_of_every_paper_lie_in_the_book_under_names_of_their_own(pdf):
    names = ["01_data.json", "02_data.json", "03_data.json", "data.json"]
    assert sorted(pdf.attachments) == names
    assert sorted(str(each.UF) for each in pdf.Root.AF) == names


def test_papers_that_mean_unlike_things_by_a_tag_are_not_bound():
    def speaking(role):
        with pikepdf.open(io.BytesIO(SHORT)) as opened:
            opened.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Own=pikepdf.Name(role))
            out = io.BytesIO()
            opened.save(out)
        return Leaf("Del", "sv", out.getvalue())

    content, _pages = bind(made("<h1>H</h1>"), [speaking("/P"), speaking("/P")])
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert str(opened.Root.StructTreeRoot.RoleMap.Own) == "/P"
    with pytest.raises(ValueError, match="Own"):
        bind(made("<h1>H</h1>"), [speaking("/P"), speaking("/H1")])
