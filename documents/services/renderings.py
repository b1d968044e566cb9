"""A rendering's life: asked for, begun by the worker, done or failed, forgotten after a day."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as jobs

from core.history import verb
from documents.choices import Purpose, RenderingState
from documents.engine import Pdf
from documents.models import DraftFingerprint, Rendering, RenderingFile
from documents.paper import Paper, paper_of
from documents.services import packages

TASK = packages.TASK


def request(paper: Paper, obj: Any, purpose: str, frozen: dict, by: Any) -> Rendering:
    """Write the order and defer the job; both become real together when the verb commits."""
    rendering = Rendering.objects.create(
        kind=paper.kind,
        content_type=ContentType.objects.get_for_model(obj),
        object_id=obj.pk,
        purpose=purpose,
        frozen=frozen,
        requested_by=by,
    )
    if paper.is_bound and purpose != Purpose.AGAIN:
        packages.order(rendering, frozen["data"]["parts"])
    else:
        jobs.configure_task(TASK).defer(rendering_id=str(rendering.pk))
    return rendering


def begin(rendering_id: str) -> Rendering | None:
    """Return the rendering to work on, or None when it is already made or gone.

    A rendering that a killed worker left behind in work is taken up again.
    """
    rendering = Rendering.objects.select_related("requested_by").filter(pk=rendering_id).first()
    if rendering is None or not rendering.is_under_way:
        return None
    if rendering.state != RenderingState.WORKING:
        rendering.state = RenderingState.WORKING
        rendering.save_fields("state")
    return rendering


@verb(_("made a draft"))
def store_draft(rendering: Rendering, pdf: Pdf, *, by: Any) -> Rendering:
    """Keep the file of a draft for a day, and its fingerprint for ever."""
    paper = paper_of(rendering.kind)
    if about := rendering.content:  # it may have been deleted meanwhile
        known = {"kind": paper.kind, "owner": paper.owner(about)}
        DraftFingerprint.objects.get_or_create(sha256=pdf.sha256, defaults=known)
    return _kept(rendering, pdf)


@verb(_("made a document again"))
def store_again(rendering: Rendering, pdf: Pdf, *, by: Any) -> Rendering:
    """Keep what was made again for a day, beside the stored file that it is held against."""
    return _kept(rendering, pdf)


def _kept(rendering: Rendering, pdf: Pdf) -> Rendering:
    RenderingFile.objects.update_or_create(rendering=rendering, defaults={"content": pdf.content})
    rendering.state = RenderingState.DONE
    rendering.save_fields("state")
    return rendering


def fail(rendering: Rendering, reasons: Iterable[str] = ()) -> None:
    """Say on the rendering's page that it came to nothing, and why; the rest is in the log."""
    rendering.state = RenderingState.FAILED
    with translation.override(rendering.requested_by.language):
        rendering.problem = " ".join(str(reason) for reason in reasons) or _(
            "The PDF could not be made. Try again, or tell support if it fails again."
        )
    rendering.save_fields("state", "problem")


@transaction.atomic
def give_up(rendering_id: str) -> None:
    """Say that it came to nothing because every worker was killed over it; it can be asked anew."""
    rendering = Rendering.objects.under_way().filter(pk=rendering_id)
    for left in rendering.select_for_update(of=("self",)).select_related("requested_by"):
        reason = _(
            "The work stopped every time it was tried and was given up. "
            "Try again, or tell support if it stops again."
        )
        fail(left, [reason])


def forget_old() -> int:
    """Delete drafts and failures older than a day; return how many there were."""
    outlived = Rendering.objects.outlived(timezone.now())
    count, _rows = outlived.delete()
    return count
