"""What the review found when a document was issued: counted, told to those who answer for it."""

import pytest
from django.urls import reverse

from documents.models import Document
from documents.services import overrides, reviews
from tests.documents.services.test_documents import change, issue

pytestmark = pytest.mark.django_db
LIST = reverse("documents:document_list")


@pytest.fixture
def kept(sample_paper, board, decider):
    """A document with a finding that was kept, and one that is worth a look (no address)."""
    change(board, "Klicka här för att fylla i.")
    finding = next(each for each in reviews.findings_of(sample_paper, board) if each.stops)
    overrides.keep(sample_paper, board, finding, by=decider, reason="Det är ett citat.")
    return issue(sample_paper, board, decider)


def test_a_document_knows_what_its_review_found_for_good(kept, sample_paper, board, decider):
    assert (kept.kept_findings, kept.warnings) == (1, 1)
    board.postal_address = "Box 1"
    change(board, "Allt är ifyllt.")
    later = issue(sample_paper, board, decider)
    assert (later.kept_findings, later.warnings) == (0, 0)
    kept.refresh_from_db()
    assert (kept.kept_findings, kept.warnings) == (1, 1)


def test_list_and_page_say_it_to_those_who_answer_for_the_document(kept, writer, signed_in):
    client = signed_in(writer)
    for url in (LIST, kept.get_absolute_url()):
        said = client.get(url).content.decode()
        assert "1 kept with a reason" in said
        assert "1 worth a look" in said
    today = reverse("documents:review", args=["sample", kept.object_id])
    assert today in client.get(kept.get_absolute_url()).content.decode()


def test_whoever_reads_a_public_document_is_not_told(
    sample_paper, board, decider, stranger, signed_in, monkeypatch
):
    monkeypatch.setattr(sample_paper, "is_public", lambda obj: True)
    document = issue(sample_paper, board, decider)
    assert document.warnings == 1
    for url in (LIST, document.get_absolute_url()):
        page = signed_in(stranger).get(url)
        assert document.title in page.content.decode()
        assert "worth a look" not in page.content.decode()


def test_of_a_document_that_was_not_counted_nothing_is_said(kept, writer, signed_in):
    older = Document.objects.get()
    older.pk, older.number, older.warnings, older.kept_findings = None, 99, None, None
    older.save(force_insert=True)
    said = signed_in(writer).get(older.get_absolute_url()).content.decode()
    assert "The review when it was issued" not in said
