"""Ask for a draft, issue a document, withdraw one."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from documents.choices import Purpose, RenderingState
from documents.engine import Pdf
from documents.models import Document, DocumentFile, Rendering, Withdrawal
from documents.paper import Paper, paper_of
from documents.rules import Finding
from documents.rules.documents import (
    obstacles_to_complete_issue,
    obstacles_to_request_issue,
    obstacles_to_withdraw,
)
from documents.services import printing, renderings, reviews, signatures

NUMBERING = 0x4E554D  # the advisory lock's first key; the second is the authority


@verb(_("asked for a draft"))
def request_draft(paper: Paper, obj: Any, *, by: Any, language: str | None = None) -> Rendering:
    """Freeze the paper as it is and let the worker make its draft."""
    frozen = printing.freeze(paper, obj, language=language)
    return renderings.request(paper, obj, Purpose.DRAFT, frozen, by)


@verb(_("asked for its issue"))
def request_issue(paper: Paper, obj: Any, *, by: Any, language: str | None = None) -> Rendering:
    """Freeze the paper, refuse what the review stops, and let the worker issue it.

    What was checked is what is issued: the snapshot is taken here, under a lock on the object.
    """
    obj = type(obj)._base_manager.select_for_update(of=("self",)).get(pk=obj.pk)
    frozen = printing.freeze(paper, obj, at=timezone.now(), language=language)
    refuse(obstacles_to_issue(paper, obj, frozen["data"]["language"], lambda: frozen))
    return renderings.request(paper, obj, Purpose.ISSUE, frozen, by)


def obstacles_to_issue(
    paper: Paper,
    obj: Any,
    language: str,
    freeze: Callable[[], dict[str, Any]],
    findings: list[Finding] | None = None,
) -> list[Any]:
    """Return every reason why the paper cannot be issued in a language now.

    `freeze` gives the frozen paper: asked for only where one has been issued, to compare with.
    `findings` are those of the review, where the caller has asked for them already.
    """
    if findings is None:
        findings = reviews.findings_of(paper, obj)
    latest = latest_of(paper, obj, language)
    under_way = Rendering.objects.under_way().filter(purpose=Purpose.ISSUE, kind=paper.kind)
    if paper.languages:
        under_way = under_way.filter(frozen__data__language=language)
    return list(
        obstacles_to_request_issue(
            findings,
            paper.obstacles_to_issue(obj),
            is_under_way=_about(under_way, obj).exists(),
            is_unchanged=bool(latest)
            and not latest.is_withdrawn
            and says_the_same(latest, freeze()),
        )
    )


WITH_LIFE = Document.objects.with_life()  # put together once


def latest_of(paper: Paper, obj: Any, language: str | None = None) -> Document | None:
    """Return the newest document of this paper in a language, whatever became of it.

    Without `language` it is the paper's own. What is had in several languages has a line of
    documents in each; what is written by hand has one line, whichever language it is written in.
    """
    mine = WITH_LIFE.about(obj).filter(kind=paper.kind)
    if paper.languages:
        mine = mine.filter(language=language or paper.language(obj))
    return mine.order_by("-issued_at", "-pk").first()


@verb(_("issued a document"))
def complete_issue(rendering: Rendering, *, make: Callable[[dict], Pdf], by: Any) -> Document:
    """Give the document its number, make its file and keep both for ever.

    `make` turns a frozen paper into its file. The number stands in the file, so the file is made
    while the authority's numbers are locked; if that fails, the number has not been used.
    Time has passed since it was asked for: the object is locked and its state asked again.
    """
    paper = paper_of(rendering.kind)
    obj = paper.queryset().select_for_update(of=("self",)).get(pk=rendering.object_id)
    now = Rendering.objects.locked(rendering.pk)
    if now.document:  # by another worker, while this one waited
        return now.document
    language = rendering.frozen["data"]["language"]
    is_changed = (
        language not in paper.languages_of(obj)
        or printing.freeze(paper, obj, language=language)["data"] != rendering.frozen["data"]
    )
    refuse(
        obstacles_to_complete_issue(
            paper.obstacles_to_issue(obj),
            is_changed=is_changed,
            is_given_up=not now.is_under_way,
        )
    )
    owner = paper.owner(obj)
    year = int(rendering.frozen["paper"]["day"][:4])
    number = _next_number(owner, year)
    head = {**rendering.frozen["paper"], "number": f"{year}:{number}"}
    frozen = {**rendering.frozen, "paper": head}
    document = _written(paper, obj, rendering, frozen, make(frozen), number)
    rendering.state = RenderingState.DONE
    rendering.document = document
    rendering.save_fields("state", "document")
    if signatures.key_for(owner.pk):
        signatures.request_seal(document, by=by)
    return document


@verb(_("made a document again"))
def request_again(document: Document, *, by: Any) -> Rendering:
    """Let the worker make a document again from its snapshot, and compare it with its file."""
    refuse(printing.obstacles_to_make_again(document.snapshot))
    paper = paper_of(document.kind)
    return renderings.request(paper, document.content, Purpose.AGAIN, document.snapshot, by)


def made_again(rendering: Rendering) -> tuple[Document, bool] | None:
    """Return the document that a rendering made again, and whether the bytes are the same."""
    if rendering.purpose != Purpose.AGAIN or rendering.state != RenderingState.DONE:
        return None
    year, number = rendering.frozen["paper"]["number"].split(":")
    mine = _about(Document.objects.filter(kind=rendering.kind), rendering.content)
    document = mine.defer("snapshot").get(year=year, number=number)
    return document, hashlib.sha256(rendering.file.content).hexdigest() == document.sha256


@verb(_("withdrew a document"))
def withdraw(document: Document, *, by: Any, reason: str) -> Withdrawal:
    """Say that an issued document no longer holds; it stays where it is, with the reason."""
    is_withdrawn = Withdrawal.objects.filter(document=document).exists()
    refuse(obstacles_to_withdraw(is_withdrawn=is_withdrawn, reason=reason))
    return Withdrawal.objects.create(document=document, reason=reason.strip(), withdrawn_by=by)


def says_the_same(document: Document, frozen: dict[str, Any]) -> bool:
    """Say whether a document was made of the same data by the same template."""
    return (
        document.snapshot["data"] == frozen["data"]
        and document.template_version == frozen["paper"]["template_version"]
    )


def _next_number(owner: Any, year: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [NUMBERING, owner.pk])
    last = Document.objects.filter(owner=owner, year=year).order_by("-number").first()
    return last.number + 1 if last else 1


def _written(
    paper: Paper, obj: Any, rendering: Rendering, frozen: dict, pdf: Pdf, number: int
) -> Document:
    head, data = frozen["paper"], frozen["data"]
    found = reviews.findings_of(paper, obj)
    document = Document.objects.create(
        kind=paper.kind,
        owner=paper.owner(obj),
        year=int(head["day"][:4]),
        number=number,
        title=paper.title(data)[:400],
        language=data["language"],
        diary_number=data.get("diary_number") or "",
        content_type=rendering.content_type,
        object_id=obj.pk,
        snapshot=frozen,
        template_version=head["template_version"],
        engine_version=head["engine_version"],
        sha256=pdf.sha256,
        page_count=pdf.page_count,
        size=len(pdf.content),
        is_public=paper.is_public(obj),
        audience=paper.audience(obj),
        is_for_audience_only=paper.is_for_audience_only,
        names_kept_until=paper.names_kept_until(data),
        kept_findings=sum(each.overridden for each in found),
        warnings=sum(not (each.overridden or each.blocks) for each in found),
        issued_at=datetime.fromisoformat(head["frozen_at"]),
        issued_by=rendering.requested_by,
        supersedes=_overtaken(paper, obj, data["language"]),
    )
    DocumentFile.objects.create(document=document, content=pdf.content)
    return document


def _overtaken(paper: Paper, obj: Any, language: str) -> Document | None:
    """Return what a new document supersedes: the last of its object, or of what that replaced."""
    while obj is not None:
        if latest := latest_of(paper, obj, language):
            return latest
        obj = paper.replaced(obj)
    return None


def _about(queryset: Any, obj: Any) -> Any:
    return queryset.filter(
        content_type__app_label=obj._meta.app_label,
        content_type__model=obj._meta.model_name,
        object_id=obj.pk,
    )
