"""Seals and signed copies: what is kept, what is refused, and that nobody changes it."""

import hashlib
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from documents import tasks
from documents.models import Document, Signature, SignatureFile
from documents.services import documents, signatures
from tests.documents.signing import signer
from tests.documents.signing.certificates import PASSPHRASE, Authority
from tests.factories.accounts import BoardFactory
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db


@pytest.fixture
def roots(settings, authority: Authority):
    settings.SIGNATURE_ROOTS = [str(authority.path)]


@pytest.fixture
def sealing(settings, authority: Authority):
    """Have a key configured, as the worker has it."""
    file = authority.issue("Region Prov")
    settings.SEAL = {"file": str(file), "passphrase": PASSPHRASE}


@pytest.fixture
def document(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    return Document.objects.get()


def jobs(task):
    return [job.args for job in ProcrastinateJob.objects.filter(task_name=task)]


def signed(document, keys) -> bytes:
    return signer.sign(signatures.to_be_signed(document), keys)


def refused(document, content, by) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        signatures.add(document, content, by=by)
    assert list(caught.value.message_dict) == ["file"]
    return caught.value.messages


def test_nothing_is_sealed_where_no_key_is_configured(document, decider):
    with pytest.raises(ValidationError):
        signatures.request_seal(document, by=decider)
    assert jobs("documents.seal") == []


def test_issuing_asks_for_the_seal_and_the_worker_makes_it(sealing, roots, document):
    assert jobs("documents.seal") == [{"document_id": document.pk}]
    tasks.seal(document_id=document.pk)
    (seal,) = Signature.objects.all()
    assert (seal.kind, seal.signers, seal.trust, seal.stored_by) == (
        "seal",
        "Region Prov",
        "yes",
        None,
    )
    content = bytes(seal.file.content)
    assert content.startswith(bytes(document.file.content))
    assert seal.sha256 == hashlib.sha256(content).hexdigest()
    assert validate(content, "3a") + validate(content, "ua1") == []


def test_the_paper_of_a_board_carries_the_seal_of_its_own_authority(
    settings, sealing, authority: Authority, board, decider, document
):
    """Each of two authorities has a key; whoever has none is sealed by the installation."""
    above = BoardFactory(name="Halmstads kommun")
    board.parent = above
    board.save()
    own = {"file": str(authority.issue("Halmstads kommun")), "passphrase": PASSPHRASE}
    other = {"file": str(authority.issue("Hylte kommun")), "passphrase": PASSPHRASE}
    hylte = BoardFactory(parent=BoardFactory(name="Hylte kommun"))
    settings.SEALS = {above.pk: own, hylte.parent_id: other}
    tasks.seal(document_id=document.pk)
    assert Signature.objects.get().signers == "Halmstads kommun"
    assert signatures.key_for(hylte.pk) == other
    assert signatures.key_for(BoardFactory().pk) == settings.SEAL
    nearer = {"file": "board.p12", "passphrase": "x"}
    settings.SEALS = {above.pk: own, board.pk: nearer}
    assert signatures.key_for(board.pk) == nearer


def test_an_authority_without_a_key_is_not_sealed_by_another(
    settings, authority: Authority, document, board, decider
):
    key = {"file": str(authority.issue("Hylte kommun")), "passphrase": PASSPHRASE}
    settings.SEALS = {BoardFactory().pk: key}
    assert signatures.key_for(board.pk) == {}
    with pytest.raises(ValidationError):
        signatures.request_seal(document, by=decider)


def test_a_job_that_comes_twice_seals_once(sealing, document, decider):
    for _again in range(2):
        tasks.seal(document_id=document.pk)
    assert Signature.objects.count() == 1
    with pytest.raises(ValidationError):
        signatures.request_seal(document, by=decider)


def test_a_document_is_issued_though_its_seal_fails(settings, document):
    settings.SEAL = {"file": "/nowhere/at/all.p12", "passphrase": "x"}
    with pytest.raises(Exception, match=r"nowhere|opened"):
        tasks.seal(document_id=document.pk)
    assert Document.objects.get() == document
    assert Signature.objects.count() == 0


def test_what_a_person_signed_is_kept_beside_the_document(roots, document, keys, decider):
    content = signed(document, keys)
    assert validate(content, "3a") + validate(content, "ua1") == []
    signature = signatures.add(document, content, by=decider)
    assert (signature.kind, signature.trust, signature.stored_by) == ("person", "yes", decider)
    assert signature.signers == "Vera Skrivare …, Region Prov"
    assert signature.signed_at is not None
    assert bytes(SignatureFile.objects.get().content) == content
    assert signatures.find(hashlib.sha256(content).hexdigest()) == signature
    assert signatures.find("0" * 64) is None


def test_who_signs_next_signs_the_same_file(sealing, roots, document, keys, authority, decider):
    tasks.seal(document_id=document.pk)
    signatures.add(document, signed(document, keys), by=decider)
    second = authority.issue("Dag Godkännare")
    content = signer.sign(signatures.to_be_signed(document), second, "Signature2")
    last = signatures.add(document, content, by=decider)
    assert last.signers.splitlines() == [
        "Region Prov",
        "Vera Skrivare …, Region Prov",
        "Dag Godkännare",
    ]
    assert validate(content, "3a") + validate(content, "ua1") == []


def test_an_untrusted_certificate_is_kept_and_said_plainly(
    roots,
    document,
    other_authority: Authority,
    decider,
):
    content = signed(document, other_authority.issue("Vem Som Helst"))
    signature = signatures.add(document, content, by=decider)
    assert signature.trust == "no"
    assert signature.verdict["signatures"][0]["trust"] == "no"


def test_without_configured_issuers_the_trust_is_unknown(document, keys, decider):
    assert signatures.add(document, signed(document, keys), by=decider).trust == "unknown"


def test_the_same_file_twice_is_refused(roots, document, keys, decider):
    content = signed(document, keys)
    signatures.add(document, content, by=decider)
    assert refused(document, content, decider) == ["This signed file is stored already."]
    assert Signature.objects.count() == 1


def test_a_foreign_unsigned_or_tampered_file_is_refused_with_what_to_do(
    document,
    keys,
    decider,
):
    content = signed(document, keys)
    tampered = signer.with_other_text(content)
    for given, words in (
        (bytes(document.file.content), "Nobody has signed"),
        (b"%PDF-1.7 another", "not the document"),
        (b"hello", "no PDF"),
        (b"", "no PDF"),
        (content[:-500], "cannot be read"),
        (tampered, "Something else"),
    ):
        (said,) = refused(document, given, decider)
        assert words in said
    assert Signature.objects.count() == 0


def test_a_signed_file_of_another_document_is_refused(sample_paper, document, board, keys, decider):
    content = signed(document, keys)
    board.note = "Något nytt."
    board.save()
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    later = Document.objects.exclude(pk=document.pk).get()
    assert "not the document" in refused(later, content, decider)[0]


def test_a_withdrawn_document_is_neither_sealed_nor_signed(sealing, document, keys, decider):
    content = signed(document, keys)
    documents.withdraw(document, by=decider, reason="Fel.")
    assert refused(document, content, decider) == ["The document has been withdrawn."]
    with pytest.raises(ValidationError):
        signatures.request_seal(document, by=decider)


def test_a_file_that_breaks_the_reader_is_refused(document, decider, monkeypatch):
    from documents.signing import apart

    monkeypatch.setattr(apart, "SECONDS", 0.01)
    given = bytes(document.file.content) + b"x"
    assert "cannot be read" in refused(document, given, decider)[0]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE documents_signature SET signers = 'x'",
        "DELETE FROM documents_signaturefile",
        "UPDATE documents_signaturefile SET content = ''",
        "TRUNCATE documents_signature CASCADE",
    ],
)
def test_the_web_role_cannot_change_what_was_signed(document, keys, decider, sql):
    signatures.add(document, signed(document, keys), by=decider)
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        connection.cursor().execute(sql)
    assert "permission denied" in str(caught.value)


def test_only_who_sees_the_document_sees_its_signatures(
    document,
    keys,
    decider,
    writer,
    stranger,
    administrator,
):
    signature = signatures.add(document, signed(document, keys), by=decider)
    assert list(Signature.objects.visible_to(writer)) == [signature]
    for person in (stranger, administrator):
        assert Signature.objects.visible_to(person).count() == 0
        assert SignatureFile.objects.visible_to(person).count() == 0


def test_the_key_is_read_from_its_file_only_when_it_seals(document, settings, tmp_path):
    settings.SEAL = {"file": str(Path(tmp_path) / "gone.p12"), "passphrase": "x"}
    assert signatures.to_be_signed(document).startswith(bytes(document.file.content))
