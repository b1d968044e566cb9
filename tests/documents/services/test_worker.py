"""The real worker takes the job from the database and makes the file."""

import pytest
from procrastinate.contrib.django import app

from documents.models import Rendering
from documents.services import documents


@pytest.mark.django_db(transaction=True)
def test_the_worker_makes_what_was_asked_for(sample_paper, board, writer, decider):
    draft = documents.request_draft(sample_paper, board, by=writer)
    issue = documents.request_issue(sample_paper, board, by=decider)
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    states = dict(Rendering.objects.values_list("pk", "state"))
    assert states == {draft.pk: "done", issue.pk: "done"}
    issue.refresh_from_db()
    assert bytes(issue.document.file.content).startswith(b"%PDF")
