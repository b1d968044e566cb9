"""Is this PDF ours? What the page answers, whom it tells what, and how it takes bad input."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.test import Client

from documents import tasks
from documents.forms import verification
from documents.models import Document, DraftFingerprint, Rendering
from documents.services import documents

pytestmark = pytest.mark.django_db
URL = "/documents/verify/"


def issue(paper, board, by):
    rendering = documents.request_issue(paper, board, by=by)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    return rendering.document


@pytest.fixture
def document(sample_paper, board, decider):
    return issue(sample_paper, board, decider)


@pytest.fixture
def successor(document, sample_paper, board, decider):
    board.note = "Något nytt."
    board.save()
    return issue(sample_paper, board, decider)


def asked(client, sha256):
    response = client.get(URL, {"sha256": sha256})
    assert response.status_code == 200
    return response.text


def sent(client, content, name="a.pdf"):
    return client.post(URL, {"file": SimpleUploadedFile(name, content)}, follow=True)


def test_a_file_that_was_issued_is_ours_unchanged_and_holds(signed_in, document, writer):
    page = sent(signed_in(writer), bytes(document.file.content))
    assert page.redirect_chain == [(f"{URL}?sha256={document.sha256}", 302)]
    assert "It is ours and unchanged, and it holds" in page.text
    assert f'<a href="{document.get_absolute_url()}">{document.title}</a>' in page.text
    for text in (document.reference, document.owner.name, "Provskrivelse"):
        assert text in page.text


def test_a_single_changed_byte_is_not_ours(signed_in, document, writer):
    content = bytes(document.file.content)
    page = sent(signed_in(writer), content[:-1] + b"\r")
    assert "It is not ours, or it has been changed" in page.text
    assert document.title not in page.text


def test_a_superseded_one_leads_to_what_holds_now(signed_in, document, successor, writer):
    page = asked(signed_in(writer), document.sha256)
    assert "a later document has taken its place" in page
    assert f'<a href="{successor.get_absolute_url()}">{successor.reference}' in page


def test_a_withdrawn_one_says_so_with_the_reason(signed_in, document, decider):
    documents.withdraw(document, by=decider, reason="Fel <b>bilaga</b>.")
    page = asked(signed_in(decider), document.sha256)
    assert "It is ours and unchanged, but it has been withdrawn" in page
    assert "Fel &lt;b&gt;bilaga&lt;/b&gt;." in page


@pytest.mark.parametrize("person", ["stranger", "administrator", None])
def test_an_outsider_learns_what_became_of_it_and_nothing_of_what_it_says(
    signed_in, document, successor, decider, request, person
):
    client = signed_in(request.getfixturevalue(person)) if person else Client()
    superseded = asked(client, document.sha256)
    documents.withdraw(successor, by=decider, reason="Hemligt skäl.")
    withdrawn = asked(client, successor.sha256)
    assert "a later document has taken its place" in superseded
    assert "it has been withdrawn" in withdrawn
    for page in (superseded, withdrawn):
        assert document.owner.name in page
        for text in (
            document.title,
            document.diary_number,
            "Hemligt skäl",
            document.get_absolute_url(),
            successor.get_absolute_url(),
        ):
            assert text not in page


def test_a_draft_is_known_as_a_draft_when_its_file_is_gone(sample_paper, board, writer):
    rendering = documents.request_draft(sample_paper, board, by=writer)
    tasks.render(rendering_id=str(rendering.pk))
    content = bytes(Rendering.objects.get().file.content)
    Rendering.objects.all().delete()
    page = sent(Client(), content).text
    assert "It is a draft of ours" in page
    assert board.name in page
    assert "projektledartjänst" not in page


def test_the_same_draft_made_twice_has_one_fingerprint(sample_paper, board, writer):
    for _each in range(2):
        rendering = documents.request_draft(sample_paper, board, by=writer)
        tasks.render(rendering_id=str(rendering.pk))
    assert Rendering.objects.filter(state="done").count() == 2
    assert DraftFingerprint.objects.count() == 1


def test_nothing_is_asked_of_who_only_looks(client):
    page = client.get(URL)
    assert page.status_code == 200
    assert 'id="answer"' not in page.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Choose a PDF, or write its fingerprint."),
        ({"sha256": "abc"}, "A fingerprint is 64 digits"),
        ({"sha256": "\x00"}, "The text has a character that cannot be kept."),
        ({"sha256": "<b>" * 100}, "At most 200 characters fit here"),
        ({"file": SimpleUploadedFile("a.pdf", b"")}, "This is no PDF."),
        ({"file": SimpleUploadedFile("a.pdf", b"MZ" * 3000)}, "This is no PDF."),
    ],
)
def test_bad_input_is_met_with_a_sentence(client, data, said):
    response = client.post(URL, data)
    assert response.status_code == 422
    assert said in response.text


@pytest.mark.parametrize("query", ["sha256=", "sha256=abc", "sha256=%00", "sha256=%ff"])
def test_a_bad_address_is_met_with_a_sentence(client, query):
    response = client.get(f"{URL}?{query}")
    assert response.status_code == 422
    assert "error-summary" in response.text


def test_a_file_is_limited_and_never_stored(client, monkeypatch):
    def never(*args, **kwargs):
        raise AssertionError("the file was stored")

    monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", never)
    content = b"%PDF-1.7" + b"x" * 3_000_000  # more than is kept in memory elsewhere
    page = sent(client, content)
    assert page.redirect_chain[0][0].endswith(hashlib.sha256(content).hexdigest())
    monkeypatch.setattr(verification, "MAX_SIZE", 3_000_000)
    response = client.post(URL, {"file": SimpleUploadedFile("a.pdf", content)})
    assert (response.status_code, "larger than 25 MB" in response.text) == (422, True)


def test_the_form_needs_no_token_because_it_writes_nothing(document):
    client = Client(enforce_csrf_checks=True)
    assert client.post(URL, {"sha256": document.sha256}).status_code == 302


def test_a_document_is_looked_up_with_few_questions(
    signed_in, document, successor, writer, django_assert_max_num_queries
):
    client = signed_in(writer)
    with django_assert_max_num_queries(9):
        client.get(URL, {"sha256": document.sha256})
    assert Document.objects.count() == 2
