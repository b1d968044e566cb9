"""Pages of signatures: who may sign, what is given out, what comes back, who reads it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from documents import tasks
from documents.models import Document, Signature
from documents.services import documents, signatures
from tests.documents.signing import signer
from tests.documents.signing.certificates import PASSPHRASE

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    return Document.objects.get()


def file(content):
    return {"file": SimpleUploadedFile("signed.pdf", content, "application/pdf")}


def test_who_issues_signs_outside_and_sends_it_back(
    signed_in, settings, document, decider, keys, authority
):
    settings.SIGNATURE_ROOTS = [str(authority.path)]
    client = signed_in(decider)
    page = f"/documents/{document.pk}/sign/"
    assert f'href="{page}"' in client.get(document.get_absolute_url()).text
    assert f'href="/documents/{document.pk}/to-sign/"' in client.get(page).text
    given = client.get(f"/documents/{document.pk}/to-sign/")
    assert given.headers["Content-Disposition"].startswith("attachment;")
    assert given.content.startswith(bytes(document.file.content))
    answer = client.post(page, file(signer.sign(given.content, keys)), follow=True)
    signature = Signature.objects.get()
    assert answer.redirect_chain[-1][0] == document.get_absolute_url()
    for words in ("Vera Skrivare …, Region Prov", "trusted", signature.sha256, "revoked"):
        assert words in answer.text
    kept = client.get(f"/documents/signatures/{signature.pk}/file/")
    assert kept.content == bytes(signature.file.content)
    assert kept.headers["Content-Type"] == "application/pdf"


def test_what_could_not_be_verified_is_said_on_the_page(
    signed_in, settings, document, decider, writer, other_authority, authority
):
    settings.SIGNATURE_ROOTS = [str(authority.path)]
    someone = other_authority.issue("Vem <b>Som</b> Helst")
    content = signer.sign(bytes(document.file.content), someone, "Own")
    signatures.add(document, content, by=decider)
    page = signed_in(writer).get(document.get_absolute_url()).text
    assert "Vem &lt;b&gt;Som&lt;/b&gt; Helst" in page
    for words in ("not trusted", "anybody can have made it", "reading aids do not know"):
        assert words in page


def test_a_refused_file_says_why_beside_the_field(signed_in, document, decider):
    client = signed_in(decider)
    page = f"/documents/{document.pk}/sign/"
    for content, words in (
        (b"", "This is no PDF"),
        (b"%PDF-1.7 another", "not the document with a signature"),
        (bytes(document.file.content), "Nobody has signed this file"),
    ):
        answer = client.post(page, file(content))
        assert answer.status_code == 422
        (said,) = answer.context["form"].errors["file"]
        assert words in said
    assert client.post(page, {}).status_code == 422
    assert Signature.objects.count() == 0


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    signed_in, document, decider, monkeypatch
):
    monkeypatch.setattr("documents.forms.signatures.MAX_SIZE", 10)
    answer = signed_in(decider).post(f"/documents/{document.pk}/sign/", file(b"x" * 11))
    assert list(answer.context["form"].errors["file"]) == ["The file is larger than 25 MB."]


def test_a_file_that_cannot_be_prepared_leads_back_with_a_sentence(
    signed_in, document, decider, monkeypatch
):
    monkeypatch.setattr("documents.signing.apart.SECONDS", 0.01)
    answer = signed_in(decider).get(f"/documents/{document.pk}/to-sign/", follow=True)
    assert answer.redirect_chain[-1][0] == f"/documents/{document.pk}/sign/"
    assert "could not be made" in answer.text


def test_only_who_issues_the_paper_signs_it(
    signed_in, document, writer, registrar, stranger, administrator
):
    for person, status in ((writer, 403), (registrar, 403), (stranger, 404), (administrator, 404)):
        client = signed_in(person)
        for page in ("sign/", "to-sign/"):
            assert client.get(f"/documents/{document.pk}/{page}").status_code == status
        assert client.post(f"/documents/{document.pk}/seal/").status_code == status
    assert "/sign/" not in signed_in(writer).get(document.get_absolute_url()).text


def test_a_signed_copy_does_not_exist_for_others(
    signed_in, document, decider, writer, keys, stranger, administrator
):
    content = signer.sign(signatures.to_be_signed(document), keys)
    signature = signatures.add(document, content, by=decider)
    url = f"/documents/signatures/{signature.pk}/file/"
    assert signed_in(writer).get(url).status_code == 200
    for person in (stranger, administrator):
        assert signed_in(person).get(url).status_code == 404


def test_a_missing_seal_is_asked_for_by_a_button(
    signed_in, settings, document, decider, writer, authority
):
    url = f"/documents/{document.pk}/seal/"
    client = signed_in(decider)
    assert url not in client.get(document.get_absolute_url()).text
    settings.SEAL = {"file": str(authority.issue("Region Prov")), "passphrase": PASSPHRASE}
    assert f'action="{url}"' in client.get(document.get_absolute_url()).text
    assert client.post(url).headers["Location"] == document.get_absolute_url()
    tasks.seal(document_id=document.pk)
    sealed = client.get(document.get_absolute_url()).text
    assert url not in sealed
    assert "Seal of the organization" in sealed
    assert url not in signed_in(writer).get(document.get_absolute_url()).text


def test_a_withdrawn_document_offers_no_signing(signed_in, document, decider):
    documents.withdraw(document, by=decider, reason="Fel.")
    assert "/sign/" not in signed_in(decider).get(document.get_absolute_url()).text
    assert signed_in(decider).get(f"/documents/{document.pk}/sign/").status_code == 302


def test_the_page_of_signatures_asks_no_more_for_more_of_them(
    signed_in, document, decider, keys, django_assert_max_num_queries
):
    for n in (1, 2):
        content = signer.sign(signatures.to_be_signed(document), keys, f"Signature{n}")
        signatures.add(document, content, by=decider)
    client = signed_in(decider)
    with django_assert_max_num_queries(15):
        client.get(document.get_absolute_url())


def test_a_signed_copy_is_known_as_ours_by_its_fingerprint(
    signed_in, document, decider, writer, keys
):
    content = signer.sign(signatures.to_be_signed(document), keys)
    signature = signatures.add(document, content, by=decider)
    ours = signed_in(writer).get("/documents/verify/", {"sha256": signature.sha256})
    assert ours.context["verdict"].document == document
    assert "a signed copy of the document" in ours.text
    assert "Vera Skrivare" in ours.text
    outside = Client().get("/documents/verify/", {"sha256": signature.sha256}).text
    assert document.reference in outside
    for hidden in ("Vera Skrivare", document.title):
        assert hidden not in outside
