"""Papers of the house's region: issued, signed, and under way."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from documents.choices import RenderingState
from documents.models import (
    Document,
    DocumentFile,
    Rendering,
    RenderingFile,
    Signature,
    SignatureFile,
)
from documents.services import printing
from funding.models import Proposal
from funding.pdf.proposals import ProposalPaper
from tests.house.region import MARKER, World


def make_documents(world: World) -> None:
    """An issued document of Halmstad and a public one of the region, a draft under way."""
    halmstad, secretary = world.boards["Halmstad"], world.people["secretary_halmstad"]
    ready = next(a for label, a, _ in world.objects["funding:proposal"] if label == "ready")
    proposal = ProposalPaper().queryset().get(**ready)
    frozen = printing.freeze(ProposalPaper(), proposal, at=timezone.now())
    for owner, is_public in ((halmstad, False), (world.boards["region"], True)):
        title = "Protokollsutdrag" if is_public else f"{MARKER} tjänsteskrivelse"
        document = Document.objects.create(
            kind="proposal",
            owner=owner,
            year=2026,
            number=1,
            title=title,
            language="sv",
            diary_number="" if is_public else "LN HEML 150099",
            content_type=ContentType.objects.get_for_model(Proposal),
            object_id=proposal.pk,
            snapshot=_without_marker(frozen) if is_public else frozen,
            template_version="1",
            engine_version="1",
            sha256="0" * 64,
            page_count=2,
            size=9,
            is_public=is_public,
            issued_at=timezone.now(),
            issued_by=secretary if not is_public else world.people["secretary_region"],
        )
        DocumentFile.objects.create(document=document, content=title.encode())
        _signature(world, document)
        world.add("documents:document", title, document, is_secret=not is_public)
    rendering = Rendering.objects.create(
        kind="proposal",
        content_type=ContentType.objects.get_for_model(Proposal),
        object_id=proposal.pk,
        purpose="draft",
        frozen=frozen,
        requested_by=secretary,
        state=RenderingState.DONE,
    )
    RenderingFile.objects.create(rendering=rendering, content=MARKER.encode())
    world.add("documents:rendering", "done", {"uuid": rendering.pk}, is_secret=True)


def _signature(world: World, document: Document) -> None:
    """A signed copy of a document, by somebody whom nobody else may read."""
    said = {
        "subject": document.title,
        "issuer": "Prov-CA",
        "signed_at": "",
        "trust": "unknown",
        "is_time_stamped": False,
        "is_tagged": True,
    }
    signature = Signature.objects.create(
        document=document,
        kind="person",
        signers=document.title,
        trust="unknown",
        verdict={"problem": "", "detail": "", "signatures": [said]},
        sha256=f"{document.pk:064}",
        size=9,
        stored_by=document.issued_by,
    )
    SignatureFile.objects.create(signature=signature, content=document.title.encode())
    world.add("documents:signature", document.title, signature, is_secret=not document.is_public)


def _without_marker(frozen: Any) -> Any:
    if isinstance(frozen, dict):
        return {key: _without_marker(value) for key, value in frozen.items()}
    if isinstance(frozen, list):
        return [_without_marker(value) for value in frozen]
    text = isinstance(frozen, str)
    return frozen.replace(MARKER, "Protokoll").replace("LN HEML", "LN HSTD") if text else frozen
