"""A paper follows from its snapshot alone."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.template import engines
from django.utils.translation import gettext_lazy

from documents.paper import canonical, paper_of, papers, plain
from documents.services import printing
from tests.documents.sample import SamplePaper, board
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def frozen(at=None, **fields):
    return printing.freeze(SamplePaper(), board(updated_at=NOW, **fields), at=at)


def test_papers_are_loaded_by_name_from_the_settings(sample_paper):
    assert papers() == {"sample": sample_paper}
    assert paper_of("sample") is sample_paper
    with pytest.raises(ObjectDoesNotExist):
        paper_of("letter")


def test_data_has_one_written_form():
    lazy = gettext_lazy("no such text")
    data = {"b": Decimal("40000.00"), "a": date(2016, 11, 21), "c": (lazy, None, 3, True)}
    written = canonical(data)
    assert json.loads(written) == {
        "a": "2016-11-21",
        "b": "40000",
        "c": ["no such text", None, 3, True],
    }
    assert canonical(json.loads(written)) == written
    assert written.index(b'"a"') < written.index(b'"b"') < written.index(b'"c"')


@pytest.mark.parametrize("value", [1.5, {1, 2}, object()])
def test_what_has_no_single_form_is_refused(value):
    with pytest.raises(TypeError):
        plain({"x": [value]})


def test_a_draft_is_dated_by_its_last_change_and_not_by_the_clock():
    assert frozen() == frozen()
    assert frozen()["paper"]["frozen_at"] == "2026-11-22T10:00:00+01:00"
    assert frozen()["paper"]["is_draft"] is True
    assert frozen(at=NOW)["paper"]["is_draft"] is False


def test_the_same_frozen_paper_gives_the_same_bytes_after_storage():
    first = printing.make(frozen(at=NOW))
    stored = json.loads(json.dumps(frozen(at=NOW), sort_keys=False))
    assert printing.make(dict(reversed(stored.items()))).content == first.content


@pytest.mark.parametrize("at", [None, NOW], ids=["draft", "issued"])
def test_the_paper_is_archivable_and_accessible(at):
    content = printing.make(frozen(at=at)).content
    assert validate(content, "3a") == []
    assert validate(content, "ua1") == []


def test_the_draft_says_so_on_each_page_and_in_the_text_of_the_first():
    content = printing.make(frozen(note="Ett stycke.\n\n" * 150)).content
    tree, pages = structure.read(content), structure.page_texts(content)
    assert len(pages) > 2
    assert all("UTKAST" in page or "DRAFT" in page for page in pages)
    assert any("UTKAST" in text or "DRAFT" in text for text in structure.texts(tree, "P")[:6])


def test_the_twin_and_the_file_say_the_same():
    sheet = SamplePaper().html(frozen(at=NOW))
    heard = structure.all_text(structure.read(printing.make(frozen(at=NOW)).content))
    for words in ("LN HSTD 150021", "Selma Exempelsson", "2 760 000", "Regionstyrelsen"):
        # A font has one glyph for both kinds of space.
        assert words in sheet.replace("\u00a0", " ")
        assert words in heard.replace("\u00a0", " ")
    assert sheet.lstrip().startswith("<article")
    assert "<html" not in sheet


def test_years_are_never_written_with_a_thousands_space():
    assert "2\u00a0017" not in SamplePaper().html(frozen())


def test_html_in_a_text_is_text():
    attack = "<script>alert(1)</script><img src=http://x/ onerror=y>&lt;b&gt;"
    sheet = SamplePaper().html(frozen(note=attack))
    assert "<script" not in sheet
    assert "<img" not in sheet
    heard = structure.all_text(structure.read(printing.make(frozen(note=attack)).content))
    assert attack in heard


def test_a_change_of_the_template_is_a_new_version(sample_paper, settings, tmp_path):
    before = sample_paper.template_version()
    (tmp_path / "sample.html").write_text("{% extends 'documents/paper.html' %}", encoding="utf-8")
    for loader in engines["django"].engine.template_loaders:
        loader.reset()
    assert sample_paper.template_version() != before
    assert before.startswith("1-")
