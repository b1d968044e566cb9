"""The page that says what has changed since a document was issued, and who sees it."""

import pytest

from documents import tasks
from documents.models import Document
from documents.services import documents

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    return Document.objects.get()


def url(document):
    return f"/documents/{document.pk}/changes/"


def test_nothing_has_changed_is_said_plainly(signed_in, document, writer):
    client = signed_in(writer)
    assert f'href="{url(document)}"' in client.get(document.get_absolute_url()).text
    page = client.get(url(document))
    assert "Nothing has changed. Issued now, it would say exactly the same." in page.text
    assert page.context["versions"] == []


def test_each_difference_is_told_with_a_link(signed_in, document, board, writer):
    board.note = "Satsningen gäller <b>barn</b>."
    board.save()
    page = signed_in(writer).get(url(document))
    assert "Nothing has changed" not in page.text
    ((part, ((change, link),)),) = page.context["groups"]
    assert (part, link) == ("Summary", board.get_absolute_url())
    assert change.new == board.note
    assert "&lt;b&gt;barn&lt;/b&gt;" in page.text
    assert "<b>barn" not in page.text


def test_another_template_is_told_of_honestly(
    signed_in, document, writer, sample_paper, monkeypatch
):
    then = document.template_version
    monkeypatch.setattr(sample_paper, "version", "2")
    page = signed_in(writer).get(url(document)).text
    assert "Nothing that it says has changed." in page
    assert "Issued now, it would say exactly the same." not in page
    assert f"{then} → {sample_paper.template_version()}" in page


def test_it_is_compared_in_its_own_language(signed_in, document, board, writer, decider, bilingual):
    rendering = documents.request_issue(bilingual, board, by=decider, language="en")
    tasks.render(rendering_id=str(rendering.pk))
    english = Document.objects.get(language="en")
    client = signed_in(writer)
    for each in (document, english):
        assert "Nothing has changed." in client.get(url(each)).text


def test_a_paper_that_changed_its_language_says_so(
    signed_in, document, writer, sample_paper, monkeypatch
):
    monkeypatch.setattr(sample_paper, "language", lambda obj: "en")
    assert "in another language now" in signed_in(writer).get(url(document)).text


def test_who_may_not_read_the_draft_learns_nothing_of_it(
    signed_in, document, board, stranger, administrator, writer
):
    board.note = "Hemlig ändring."
    board.save()
    for person in (stranger, administrator):
        assert signed_in(person).get(url(document)).status_code == 404
    assert "Hemlig" in signed_in(writer).get(url(document)).text


def test_a_public_document_shows_outsiders_nothing_of_the_draft(
    signed_in, document, board, stranger, sample_paper, decider, monkeypatch
):
    monkeypatch.setattr(sample_paper, "is_public", lambda obj: True)
    board.note = "Offentligt."
    board.save()
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    public = Document.objects.get(is_public=True)
    board.note = "Hemlig ändring."
    board.save()
    client = signed_in(stranger)
    page = client.get(public.get_absolute_url())
    assert page.status_code == 200
    assert url(public) not in page.text
    assert client.get(url(public)).status_code == 404


def test_what_it_is_about_may_be_gone(signed_in, document, writer, sample_paper, monkeypatch):
    nothing = sample_paper.queryset().none()
    monkeypatch.setattr(sample_paper, "queryset", nothing.all)
    client = signed_in(writer)
    assert client.get(document.get_absolute_url()).status_code == 200
    assert client.get(url(document)).status_code == 404
