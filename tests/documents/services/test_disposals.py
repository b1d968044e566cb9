"""Names in an issued document go by the database's own function, and by nothing else.

What the function does when a decision calls it is tested with the decisions of training.
"""

from datetime import date

import pytest
from django.db import Error, connection, transaction

from tests.documents.services.test_documents import issue

pytestmark = pytest.mark.django_db
ATTEMPTS = [
    "SELECT documents_dispose({pk}, 'Beslut', {who}, 'Gallrad')",
    "INSERT INTO documents_documentdisposal (document_id, decision, disposed_at, decided_by_id)"
    " VALUES ({pk}, 'Beslut', now(), {who})",
    "UPDATE documents_document SET title = 'Gallrad' WHERE id = {pk}",
    "UPDATE documents_document SET names_kept_until = '2010-01-01' WHERE id = {pk}",
    "DELETE FROM documents_documentfile WHERE document_id = {pk}",
]


@pytest.fixture
def overdue(sample_paper, board, decider, monkeypatch):
    said = {**sample_paper.snapshot(board), "names_disposed_on": date(2020, 6, 30)}
    monkeypatch.setattr(sample_paper, "snapshot", lambda obj: said)
    return issue(sample_paper, board, decider)


def test_web_role_disposes_of_nothing_even_when_the_time_is_up(overdue, decider):
    for attempt in ATTEMPTS:
        with pytest.raises(Error) as refusal, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(attempt.format(pk=overdue.pk, who=decider.pk))
        assert refusal.value.__cause__.sqlstate in ("42501", "23001"), attempt
    overdue.refresh_from_db()
    assert overdue.title != "Gallrad"
    assert overdue.file.content
