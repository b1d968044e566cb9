"""Seal a document, give it out to be signed, keep what was signed, find it by its fingerprint."""

import hashlib
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from procrastinate.contrib.django import app as jobs

from accounts.models import Organization
from core.history import verb
from core.rules import refuse, refuse_fields
from documents.choices import SignatureKind, Trust
from documents.models import Document, DocumentFile, Signature, SignatureFile, Withdrawal
from documents.paper import paper_of
from documents.rules.signatures import obstacles_to_add, obstacles_to_seal
from documents.signing import apart

TASK = "documents.seal"
SEAL = "Seal"  # the field's name in the file, as documents.signing.fields has it
FEWEST = 2  # fields for people, whoever is named in the paper


@verb(gettext_lazy("asked for a seal"))
def request_seal(document: Document, *, by: Any) -> Document:
    """Let the worker seal a document."""
    refuse(_obstacles_to_seal(document))
    jobs.configure_task(TASK).defer(document_id=document.pk)
    return document


def key_for(owner_id: int) -> dict[str, str]:
    """Return the key that seals an organization's documents; nothing where there is none.

    It is its own, or of the nearest organization above it that has one (a board's papers carry
    the seal of its authority), or else the installation's.
    """
    above = Organization.objects.lineage(owner_id) if settings.SEALS else ()
    return next((settings.SEALS[pk] for pk in above if pk in settings.SEALS), settings.SEAL)


def _obstacles_to_seal(document: Document) -> Any:
    return obstacles_to_seal(
        is_configured=bool(key_for(document.owner_id)),
        is_sealed=document.signatures.seals().exists(),
        is_withdrawn=_is_withdrawn(document),
    )


@verb(gettext_lazy("sealed a document"))
def seal(document: Document, *, by: Any) -> Signature | None:
    """Seal a document with its authority's key; None when it is sealed already.

    Called by the worker only: this is where the key is used.
    """
    # Inline on purpose: pyHanko and the key are the worker's, never the web process's.
    from documents.signing import seals, verdicts

    if document.signatures.seals().exists():
        return None
    stored = stored_bytes(document)
    with translation.override(document.language):
        labels = {SEAL: _("Seal of the organization"), **_people(document)}
        reason = _("Issued as %(number)s") % {"number": document.reference}
    key = seals.Key(**key_for(document.owner_id))
    sealed = seals.seal(stored, key, labels, reason=reason)
    verdict = verdicts.judge(stored, sealed, settings.SIGNATURE_ROOTS)
    return _kept(document, SignatureKind.SEAL, sealed, verdict, None)


def obstacles_to_sign(document: Document) -> list[Any]:
    """Return why no signed copy is taken of a document now."""
    is_withdrawn = _is_withdrawn(document)
    return list(obstacles_to_add("", is_stored=False, is_withdrawn=is_withdrawn))


def to_be_signed(document: Document) -> bytes:
    """Return the file to give to whoever signs: with the signatures so far and fields for more."""
    last = document.signatures.order_by("-stored_at", "-pk").first()
    if last:
        return bytes(SignatureFile.objects.get(signature=last).content)
    with translation.override(document.language):
        labels = _people(document)
    return apart.prepare(stored_bytes(document), labels)


@verb(gettext_lazy("added a signed copy"))
def add(document: Document, content: bytes, *, by: Any) -> Signature:
    """Keep a signed file beside its document, if it is the document and whole; else say why not."""
    is_stored = find(hashlib.sha256(content).hexdigest()) is not None
    verdict: dict[str, Any] = {"problem": "", "signatures": []}
    if not is_stored:
        try:
            verdict = apart.judge(stored_bytes(document), content, settings.SIGNATURE_ROOTS)
        except apart.ApartError:
            verdict["problem"] = "unreadable"
    is_withdrawn = _is_withdrawn(document)
    reasons = obstacles_to_add(verdict["problem"], is_stored=is_stored, is_withdrawn=is_withdrawn)
    refuse_fields({"file": reasons})
    return _kept(document, SignatureKind.PERSON, content, verdict, by)


def may_sign(user: Any, document: Document) -> bool:
    """Say whether the person issues such papers, while the paper and what it is about exist."""
    try:
        paper = paper_of(document.kind)
    except ObjectDoesNotExist:
        return False
    content = document.content
    return content is not None and paper.may_issue(user, content)


def find(sha256: str) -> Signature | None:
    """Return the signed file with a fingerprint, and by it the document that it is."""
    return Signature.objects.select_related("document").filter(sha256=sha256).first()


def stored_bytes(document: Document) -> bytes:
    return bytes(DocumentFile.objects.get(document=document).content)


def _people(document: Document) -> dict[str, str]:
    signatures = document.snapshot["data"].get("signatures") or {}
    count = max(FEWEST, len(signatures.get("people") or ()))
    return {f"Signature{n}": _("Signature %(number)d") % {"number": n} for n in range(1, count + 1)}


def _is_withdrawn(document: Document) -> bool:
    return Withdrawal.objects.filter(document=document).exists()


def _kept(
    document: Document, kind: str, content: bytes, verdict: dict[str, Any], by: Any
) -> Signature:
    signatures = verdict["signatures"]
    signature = Signature.objects.create(
        document=document,
        kind=kind,
        signers="\n".join(each["subject"] for each in signatures),
        signed_at=_moment(signatures[-1]["signed_at"]),
        trust=min((each["trust"] for each in signatures), key=Trust.values.index),
        verdict=verdict,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        stored_by=by,
    )
    SignatureFile.objects.create(signature=signature, content=content)
    return signature


def _moment(written: str) -> datetime | None:
    return parse_datetime(written) if written else None
