"""A paper in two languages: each has its own snapshot, its own line of documents."""

import pytest
from django.core.exceptions import ValidationError

from documents import tasks
from documents.models import Document, Rendering
from documents.services import documents, printing
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db


def issue(paper, board, by, language=None):
    rendering = documents.request_issue(paper, board, by=by, language=language)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.problem == ""
    return rendering.document


def test_a_paper_is_written_in_its_own_language_unless_another_is_asked_for(bilingual, board):
    words = {
        language: printing.freeze(bilingual, board, language=language)["data"]
        for language in (None, "sv", "en")
    }
    assert {key: (data["language"], data["word"]) for key, data in words.items()} == {
        None: ("sv", "År"),
        "sv": ("sv", "År"),
        "en": ("en", "Year"),
    }
    assert words[None] == words["sv"]


@pytest.mark.parametrize("language", ["en", "de", "x-y"])
def test_a_paper_that_is_written_by_hand_has_one_language(sample_paper, board, language):
    assert sample_paper.languages_of(board) == ("sv",)
    with pytest.raises(ValidationError) as refusal:
        printing.freeze(sample_paper, board, language=language)
    assert refusal.value.messages == ["This paper is not made in that language."]


def test_the_file_is_in_the_language_that_was_asked_for(bilingual, board):
    for language, word in (("sv", "UTKAST"), ("en", "DRAFT")):
        frozen = printing.freeze(bilingual, board, language=language)
        pdf = printing.make(frozen).content
        assert f'<article class="paper paper--draft" lang="{language}"' in bilingual.html(frozen)
        assert word in structure.page_texts(pdf)[0]
        assert [validate(pdf, flavour) for flavour in ("3a", "ua1")] == [[], []]


def test_each_language_has_its_own_line_of_documents(bilingual, board, decider):
    first = issue(bilingual, board, decider)
    english = issue(bilingual, board, decider, "en")
    assert (english.number, english.language, english.supersedes) == (2, "en", None)
    for language in ("sv", "en"):
        with pytest.raises(ValidationError) as refusal:
            documents.request_issue(bilingual, board, by=decider, language=language)
        assert refusal.value.messages == ["Nothing has changed since it was last issued."]
    board.note = "Något nytt."
    board.save()
    second = issue(bilingual, board, decider)
    assert second.supersedes == first
    assert set(Document.objects.valid()) == {english, second}
    assert documents.latest_of(bilingual, board) == second
    assert documents.latest_of(bilingual, board, "en") == english


def test_both_languages_can_be_on_their_way_at_once(bilingual, board, decider):
    documents.request_issue(bilingual, board, by=decider)
    documents.request_issue(bilingual, board, by=decider, language="en")
    with pytest.raises(ValidationError) as refusal:
        documents.request_issue(bilingual, board, by=decider, language="en")
    assert refusal.value.messages == ["It is being issued already."]


def test_a_paper_of_one_language_is_superseded_whichever_it_was(
    sample_paper, board, decider, monkeypatch
):
    first = issue(sample_paper, board, decider)
    monkeypatch.setattr(sample_paper, "language", lambda obj: "en")
    assert issue(sample_paper, board, decider).supersedes == first


def test_what_lost_its_language_on_the_way_is_not_issued(sample_paper, board, decider, monkeypatch):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    monkeypatch.setattr(sample_paper, "language", lambda obj: "en")
    tasks.render(rendering_id=str(rendering.pk))
    assert Rendering.objects.get().state == "failed"
    assert Document.objects.count() == 0
