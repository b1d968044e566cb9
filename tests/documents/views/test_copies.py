"""Editable copies: who may save one, of what, and what it says."""

import pytest

from documents import tasks
from documents.models import Document
from documents.services import documents
from tests.documents.sample import SamplePaper
from tests.pdf.word import all_text, margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    return Document.objects.get()


def test_who_looks_at_a_paper_may_save_a_copy_of_it(signed_in, board, writer):
    client = signed_in(writer)
    url = f"/documents/papers/sample/{board.pk}/copy/"
    assert f'href="{url}"' in client.get(f"/documents/papers/sample/{board.pk}/").text
    response = client.get(url)
    assert response.headers["Content-Type"].endswith("wordprocessingml.document")
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert ".docx" in response.headers["Content-Disposition"]
    assert "LN HSTD 150021" in all_text(response.content)
    assert margins(response.content)["header"].split("\t")[1] == "UTKAST"


def test_a_copy_does_not_exist_for_strangers_and_administrators(
    signed_in, board, document, stranger, administrator
):
    for person in (stranger, administrator):
        client = signed_in(person)
        assert client.get(f"/documents/papers/sample/{board.pk}/copy/").status_code == 404
        assert client.get(f"/documents/{document.pk}/copy/").status_code == 404


def test_the_copy_of_a_document_says_what_was_issued(signed_in, board, document, writer):
    board.note = "Ändrat efteråt."
    board.save()
    client = signed_in(writer)
    url = f"/documents/{document.pk}/copy/"
    assert f'href="{url}"' in client.get(document.get_absolute_url()).text
    response = client.get(url)
    assert document.reference.replace(":", "-") in response.headers["Content-Disposition"]
    assert "Ändrat efteråt" not in all_text(response.content)
    assert "Tre år av förstärkt arbete" in all_text(response.content)
    assert document.reference in margins(response.content)["footer"]
    assert "UTKAST" not in margins(response.content)["header"]


def test_a_paper_that_cannot_be_edited_has_no_copy(signed_in, board, document, writer, monkeypatch):
    monkeypatch.setattr(SamplePaper, "is_editable", False)
    client = signed_in(writer)
    for page in (f"/documents/papers/sample/{board.pk}/", document.get_absolute_url()):
        assert f'href="{page}copy/"' not in client.get(page).text
        assert client.get(f"{page}copy/").status_code == 404
