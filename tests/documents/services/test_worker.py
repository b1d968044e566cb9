"""The real worker takes the job from the database and makes the file."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from desk import tasks as desk_tasks
from documents import tasks
from documents.models import Document, Rendering
from documents.services import documents, printing, renderings


def work():
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


def killed(*renderings, attempts):
    """Leave the jobs of renderings in work, as workers do that are killed over them."""
    for rendering in renderings:
        rendering.state = "working"
        rendering.save_fields("state")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', attempts = %s", [attempts])
    desk_tasks.take_up_stalled_jobs.defer(timestamp=0)


@pytest.mark.django_db(transaction=True)
def test_the_worker_makes_what_was_asked_for(sample_paper, board, writer, decider):
    draft = documents.request_draft(sample_paper, board, by=writer)
    issue = documents.request_issue(sample_paper, board, by=decider)
    work()
    states = dict(Rendering.objects.values_list("pk", "state"))
    assert states == {draft.pk: "done", issue.pk: "done"}
    issue.refresh_from_db()
    assert bytes(issue.document.file.content).startswith(b"%PDF")


@pytest.mark.django_db(transaction=True)
def test_a_rendering_that_was_given_up_fails_at_once_and_can_be_asked_for_again(
    sample_paper, board, writer, decider
):
    draft = documents.request_draft(sample_paper, board, by=writer)
    issue = documents.request_issue(sample_paper, board, by=decider)
    killed(draft, issue, attempts=5)
    work()
    assert set(Rendering.objects.values_list("state", "problem")) == {
        (
            "failed",
            "The work stopped every time it was tried and was given up. "
            "Try again, or tell support if it stops again.",
        )
    }
    jobs = ProcrastinateJob.objects.filter(task_name="documents.render")
    assert set(jobs.values_list("status", flat=True)) == {"failed"}
    again = documents.request_issue(sample_paper, board, by=decider)
    work()
    again.refresh_from_db()
    assert (again.state, again.document.number) == ("done", 1)


@pytest.mark.django_db(transaction=True)
def test_a_rendering_that_is_tried_again_is_not_given_up(sample_paper, board, decider):
    issue = documents.request_issue(sample_paper, board, by=decider)
    killed(issue, attempts=4)
    work()  # puts it back in its queue
    work()
    issue.refresh_from_db()
    assert (issue.state, issue.problem) == ("done", "")


@pytest.mark.django_db
def test_a_worker_that_was_taken_for_dead_issues_nothing_beside_a_second_try(
    sample_paper, board, decider
):
    first = documents.request_issue(sample_paper, board, by=decider)
    taken_up = renderings.begin(str(first.pk))
    renderings.give_up(str(first.pk))
    second = documents.request_issue(sample_paper, board, by=decider)
    with pytest.raises(ValidationError) as refusal:
        documents.complete_issue(taken_up, make=printing.make, by=decider)
    assert refusal.value.messages == ["The work had been given up. Try again."]
    tasks.render(rendering_id=str(second.pk))
    assert Document.objects.count() == 1


@pytest.mark.django_db
def test_what_is_done_is_not_given_up_afterwards(sample_paper, board, decider):
    done = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(done.pk))
    renderings.give_up(str(done.pk))
    done.refresh_from_db()
    assert (done.state, done.problem) == ("done", "")
