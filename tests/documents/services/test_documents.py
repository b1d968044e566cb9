"""From a request to a document that nobody can change."""

import hashlib
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from documents import tasks
from documents.models import Document, DocumentFile, FindingOverride, Rendering, RenderingFile
from documents.services import documents, overrides, printing, renderings, reviews

pytestmark = pytest.mark.django_db


def issue(paper, board, by):
    rendering = documents.request_issue(paper, board, by=by)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.problem == ""
    return rendering.document


def change(board, note):
    board.note = note
    board.save()


def refused(sql, *args):
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        connection.cursor().execute(sql, args)
    return str(caught.value)


def test_request_draft_defers_one_job_and_freezes_the_paper(sample_paper, board, writer):
    rendering = documents.request_draft(sample_paper, board, by=writer)
    assert rendering.frozen == printing.freeze(sample_paper, board)
    (job,) = ProcrastinateJob.objects.all()
    assert (job.task_name, job.args) == ("documents.render", {"rendering_id": str(rendering.pk)})


def test_a_draft_shows_what_was_frozen_and_not_what_came_later(sample_paper, board, writer):
    rendering = documents.request_draft(sample_paper, board, by=writer)
    then = printing.make(rendering.frozen).content
    change(board, "Något annat.")
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.state == "done"
    assert bytes(rendering.file.content) == then
    assert Document.objects.count() == 0


def test_an_order_that_is_rolled_back_leaves_no_job(sample_paper, board, writer):
    with pytest.raises(RuntimeError), transaction.atomic():
        documents.request_draft(sample_paper, board, by=writer)
        raise RuntimeError
    assert ProcrastinateJob.objects.count() == 0
    assert Rendering.objects.count() == 0


def test_issue_stores_everything_that_made_the_document(sample_paper, board, decider):
    document = issue(sample_paper, board, decider)
    content = bytes(document.file.content)
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert document.size == len(content)
    assert document.page_count == 2
    assert document.reference == f"{timezone.localdate().year}:1"
    assert document.owner == board
    assert document.content == board
    assert document.diary_number == "LN HSTD 150021"
    assert (document.issued_by, document.supersedes) == (decider, None)
    assert document.snapshot["paper"]["number"] == document.reference
    assert printing.make(document.snapshot).content == content


def test_numbers_run_for_each_authority_by_itself(
    sample_paper, board, other_board, decider, stranger
):
    first = issue(sample_paper, board, decider)
    change(board, "Något nytt.")
    second = issue(sample_paper, board, decider)
    theirs = issue(sample_paper, other_board, stranger)
    assert [d.number for d in (first, second, theirs)] == [1, 2, 1]


def test_a_later_document_supersedes_the_one_before(sample_paper, board, decider):
    first = issue(sample_paper, board, decider)
    change(board, "Något nytt.")
    second = issue(sample_paper, board, decider)
    assert second.supersedes == first
    assert list(Document.objects.valid()) == [second]
    states = {d.pk: d.state for d in Document.objects.with_life()}
    assert states == {first.pk: "superseded", second.pk: "valid"}
    assert documents.latest_of(sample_paper, board) == second


def test_issuing_twice_what_says_the_same_is_refused(sample_paper, board, decider):
    issue(sample_paper, board, decider)
    with pytest.raises(ValidationError):
        documents.request_issue(sample_paper, board, by=decider)


def test_issuing_while_it_is_being_issued_is_refused(sample_paper, board, decider):
    documents.request_issue(sample_paper, board, by=decider)
    with pytest.raises(ValidationError):
        documents.request_issue(sample_paper, board, by=decider)
    assert Rendering.objects.count() == 1


def test_a_blocking_finding_stops_the_issue_until_it_is_kept(sample_paper, board, decider):
    change(board, "Nämnden avsätter XX kr.")
    board.short_name = "closed"
    board.save()
    with pytest.raises(ValidationError) as refusal:
        documents.request_issue(sample_paper, board, by=decider)
    assert refusal.value.messages[0] == "Den är stängd."
    assert len(refusal.value.messages) == 2
    board.short_name = ""
    board.save()
    found = reviews.findings_of(sample_paper, board)
    assert [(f.code, f.stops) for f in found] == [
        ("unfilled_placeholder", True),
        ("no_address", False),
    ]
    overrides.keep(sample_paper, board, found[0], by=decider, reason="Romerskt tal.")
    (kept,) = FindingOverride.objects.all()
    assert (kept.reason, kept.kept_by, kept.fact) == ("Romerskt tal.", decider, "summary: XX")
    assert issue(sample_paper, board, decider).number == 1


def test_two_who_keep_the_same_finding_at_once_leave_one_reason(sample_paper, board, decider):
    change(board, "XX kr")
    (finding, _warning) = reviews.findings_of(sample_paper, board)
    overrides.keep(sample_paper, board, finding, by=decider, reason="Romerskt tal.")
    with pytest.raises(ValidationError) as refusal:
        overrides.keep(sample_paper, board, finding, by=decider, reason="En gång till.")
    assert refusal.value.messages == ["The finding has already been kept with a reason."]
    assert [kept.reason for kept in FindingOverride.objects.all()] == ["Romerskt tal."]


def test_two_who_withdraw_a_document_at_once_meet_a_sentence(
    sample_paper, board, decider, signed_in, monkeypatch
):
    document = issue(sample_paper, board, decider)
    documents.withdraw(document, by=decider, reason="Fel bilaga.")
    # the other one looked just before
    monkeypatch.setattr(documents, "obstacles_to_withdraw", lambda **facts: ())
    url = f"/documents/{document.pk}/withdraw/"
    response = signed_in(decider).post(url, {"reason": "Samma sak."})
    assert response.status_code == 422
    assert "Somebody else has just entered the same" in response.text


def test_a_kept_finding_stops_again_when_the_fact_changes(sample_paper, board, decider):
    change(board, "XX kr")
    (finding, _warning) = reviews.findings_of(sample_paper, board)
    overrides.keep(sample_paper, board, finding, by=decider, reason="Romerskt tal.")
    change(board, "X" * 3 + " kr")
    assert [f.stops for f in reviews.findings_of(sample_paper, board)] == [True, False]


def test_a_failure_says_so_uses_no_number_and_can_be_tried_again(
    sample_paper, board, decider, monkeypatch
):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    monkeypatch.setattr(tasks.printing, "make", lambda frozen: 1 / 0)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.state == "failed"
    assert rendering.problem
    assert Document.objects.count() == 0
    monkeypatch.undo()
    assert issue(sample_paper, board, decider).number == 1


def test_a_job_that_comes_twice_does_its_work_once(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    for _again in range(2):
        tasks.render(rendering_id=str(rendering.pk))
    assert Document.objects.count() == 1
    tasks.render(rendering_id="00000000-0000-4000-8000-000000000000")


def test_a_killed_worker_is_followed_by_one_that_finishes(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    renderings.begin(str(rendering.pk))
    tasks.render(rendering_id=str(rendering.pk))
    assert Document.objects.count() == 1


def test_withdraw_keeps_the_document_and_says_why(sample_paper, board, decider):
    document = issue(sample_paper, board, decider)
    with pytest.raises(ValidationError):
        documents.withdraw(document, by=decider, reason=" ")
    documents.withdraw(document, by=decider, reason="Fel bilaga.")
    with pytest.raises(ValidationError):
        documents.withdraw(document, by=decider, reason="En gång till.")
    (after,) = Document.objects.with_life()
    assert after.state == "withdrawn"
    assert after.withdrawal.reason == "Fel bilaga."
    assert issue(sample_paper, board, decider).supersedes == document


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE documents_document SET title = 'x'",
        "DELETE FROM documents_document",
        "TRUNCATE documents_document CASCADE",
        "UPDATE documents_documentfile SET content = ''",
        "DELETE FROM documents_documentfile",
        "UPDATE documents_withdrawal SET reason = 'x'",
        "DELETE FROM documents_withdrawal",
        "ALTER TABLE documents_document DISABLE TRIGGER ALL",
        "UPDATE documents_findingoverride SET reason = 'x'",
    ],
)
def test_the_web_role_cannot_change_what_was_issued(sample_paper, board, decider, sql):
    document = issue(sample_paper, board, decider)
    documents.withdraw(document, by=decider, reason="Fel bilaga.")
    assert "permission denied" in refused(sql) or "must be owner" in refused(sql)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE documents_document SET title = 'x'",
        "DELETE FROM documents_documentfile",
        "TRUNCATE documents_document CASCADE",
        "DELETE FROM documents_withdrawal",
    ],
)
def test_not_even_the_owner_of_the_database_changes_it(
    sample_paper, board, decider, sql, database_roles
):
    from tests.conftest import become

    document = issue(sample_paper, board, decider)
    documents.withdraw(document, by=decider, reason="Fel bilaga.")
    owner, web = database_roles
    become(*owner)
    try:
        assert "is final" in refused(sql)
    finally:
        become(*web)


def test_old_drafts_are_forgotten_and_documents_are_not(sample_paper, board, decider, writer):
    issue(sample_paper, board, decider)
    drafts = [documents.request_draft(sample_paper, board, by=writer) for _each in range(2)]
    for draft in drafts:
        tasks.render(rendering_id=str(draft.pk))
    old = timezone.now() - timedelta(hours=25)
    Rendering.objects.exclude(pk=drafts[1].pk).update(created_at=old)
    tasks.forget_old_drafts(timestamp=0)
    assert set(Rendering.objects.values_list("purpose", flat=True)) == {"draft", "issue"}
    assert RenderingFile.objects.get().rendering == drafts[1]
    assert DocumentFile.objects.count() == 1


def test_only_the_owning_authority_sees_its_documents(
    sample_paper, board, decider, writer, registrar, stranger, administrator
):
    document = issue(sample_paper, board, decider)
    for person in (writer, decider, registrar):
        assert list(Document.objects.visible_to(person)) == [document]
        assert DocumentFile.objects.visible_to(person).count() == 1
    for person in (stranger, administrator):
        assert Document.objects.visible_to(person).count() == 0
        assert DocumentFile.objects.visible_to(person).count() == 0


def test_issue_asks_the_state_again_when_it_completes(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    board.short_name = "closed"
    board.save()
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert (rendering.state, rendering.problem) == ("failed", "Den är stängd.")
    assert Document.objects.count() == 0


def test_issue_fails_when_the_paper_says_something_else_than_was_checked(
    sample_paper, board, decider
):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    change(board, "Något nytt.")
    decider.language = "en"
    decider.save()
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.state == "failed"
    assert rendering.problem == (
        "It has changed since its issue was asked for. Look at it and ask again."
    )
    assert issue(sample_paper, board, decider).number == 1


def test_issue_that_another_worker_finished_is_not_made_again(sample_paper, board, decider):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    late = renderings.begin(str(rendering.pk))
    tasks.render(rendering_id=str(rendering.pk))
    again = documents.complete_issue(late, make=lambda frozen: 1 / 0, by=decider)
    assert Document.objects.get() == again
