"""Jobs of the worker: make the file of a rendering, forget old drafts."""

import logging

from django.core.exceptions import ValidationError
from procrastinate.contrib.django import app

from documents.choices import Purpose
from documents.services import documents, printing, renderings

log = logging.getLogger(__name__)


@app.task(name=renderings.TASK, queue="documents")
def render(rendering_id: str) -> None:
    """Make the file that a rendering asks for, and hand it to the service that keeps it."""
    rendering = renderings.begin(rendering_id)
    if rendering is None:
        return
    try:
        by = rendering.requested_by
        if rendering.purpose == Purpose.ISSUE:
            documents.complete_issue(rendering, make=printing.make, by=by)
        elif rendering.purpose == Purpose.AGAIN:
            renderings.store_again(rendering, printing.make_again(rendering.frozen), by=by)
        else:
            renderings.store_draft(rendering, printing.make(rendering.frozen), by=by)
    except ValidationError as refusal:
        # Read lazily: the reasons are told in the language of whoever asked.
        renderings.fail(rendering, refusal)
    except Exception:
        # The person sees that it failed and can ask again; the job is not tried in vain.
        log.exception("Rendering %s failed", rendering_id)
        renderings.fail(rendering)


@app.periodic(cron="17 3 * * *")
@app.task(name="documents.forget_old_drafts", queue="documents", pass_context=False)
def forget_old_drafts(timestamp: int) -> None:
    """Delete the drafts of yesterday, every night."""
    renderings.forget_old()
