"""Jobs of the worker: make the file of a rendering, forget old drafts."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from documents.choices import Purpose
from documents.engine import Pdf
from documents.models import Document, Rendering
from documents.services import documents, packages, printing, renderings, signatures

log = logging.getLogger(__name__)


@app.task(name=renderings.TASK, queue="documents")
def render(rendering_id: str) -> None:
    """Make the file that a rendering asks for, and hand it to the service that keeps it."""
    rendering = renderings.begin(rendering_id)
    if rendering is None:
        return
    with _told(rendering):
        by, make = rendering.requested_by, _maker(rendering)
        if rendering.purpose == Purpose.ISSUE:
            documents.complete_issue(rendering, make=make, by=by)
        elif rendering.purpose == Purpose.AGAIN:
            renderings.store_again(rendering, printing.make_again(rendering.frozen), by=by)
        else:
            renderings.store_draft(rendering, make(rendering.frozen), by=by)
        packages.forget(rendering)


@app.task(name=packages.PART_TASK, queue="documents")
def make_part(rendering_id: str, position: int) -> None:
    """Make one part of a package; the last one that is made has the package bound."""
    rendering = renderings.begin(rendering_id)
    part = packages.waiting(rendering, position) if rendering else None
    if part is None:
        return
    with _told(rendering):
        made = printing.make_part(rendering.frozen["data"]["parts"][position])
        packages.keep(part, made.frozen, made.pdf)


def _maker(rendering: Rendering) -> Callable[[dict[str, Any]], Pdf]:
    """Return what makes the file: a package is bound of the parts that are made already."""
    parts = packages.made(rendering)
    if not parts:
        return printing.make
    rendering.frozen = {**rendering.frozen, "parts": [each.record for each in parts]}
    return partial(printing.make, parts=parts)


@contextmanager
def _told(rendering: Rendering) -> Iterator[None]:
    """Let whoever asked see why it failed and ask again; the job is not tried in vain."""
    try:
        yield
    except ValidationError as refusal:
        # Read lazily: the reasons are told in the language of whoever asked.
        renderings.fail(rendering, refusal)
    except Exception:
        log.exception("Rendering %s failed", rendering.pk)
        renderings.fail(rendering)


@app.task(
    name=signatures.TASK,
    queue="documents",
    retry=RetryStrategy(max_attempts=5, exponential_wait=5),
)
def seal(document_id: int) -> None:
    """Seal a document with its authority's key; a token that sleeps is asked again."""
    signatures.seal(Document.objects.get(pk=document_id), by=None)


@app.periodic(cron="17 3 * * *")
@app.task(name="documents.forget_old_drafts", queue="documents", pass_context=False)
def forget_old_drafts(timestamp: int) -> None:
    """Delete the drafts of yesterday, every night."""
    renderings.forget_old()
