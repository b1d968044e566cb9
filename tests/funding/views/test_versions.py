"""Versions of a proposal compared word by word."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.services import attachments, proposals, shared_drafts
from tests.factories.files import pdf
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, text_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    proposal = complete(proposals.draft(world.delivery("Halmstad"), by=writer), by=writer)
    proposals.revise(
        proposal,
        by=writer,
        fields={"summary": "Tjänsten kostar fyrtio kronor."},
        clauses=[(None, "att ett"), (None, "att två")],
        signatories=[("Vera Skrivare", "")],
        recipients=["Regionkontoret"],
        consequences={"children": (True, "Barn får stöd.")},
    )
    attachments.attach(proposal, by=writer, name="Budget.pdf", content=pdf("x"))
    return proposal


def changes(page) -> dict[str, tuple[str, str]]:
    """What was removed and what has come, part by part."""
    return {
        str(part.label): tuple(
            " ".join(piece.text for piece in side if piece.is_changed)
            for side in (part.difference.old, part.difference.new)
        )
        for part in page.context["changed"]
    }


def test_the_last_two_versions_are_compared_first(draft, writer):
    page = client_of(writer).get(url("versions", draft.pk))
    assert changes(page) == {"Attachments": ("", "Budget, Budget.pdf")}
    assert "Vera Skrivare attached a file" in text_of(page)


def test_any_two_versions_are_compared_part_by_part(draft, writer):
    before = draft.clauses.count()
    page = client_of(writer).get(url("versions", draft.pk), {"old": "2", "new": "3"})
    found = changes(page)
    assert before == 2
    assert found["Consequences for children"] == ("", "Yes. Barn får stöd.")
    assert found["Summary"][1] == "Tjänsten kostar fyrtio kronor."
    assert found["Proposed decision"][1]
    assert "Background" in [str(label) for label in page.context["same"]]


def test_a_version_differs_in_nothing_from_itself(draft, writer):
    page = client_of(writer).get(url("versions", draft.pk), {"old": "3", "new": "3"})
    assert "Nothing differs" in text_of(page)


@pytest.mark.parametrize("number", ["", "0", "-1", "99999999999999", "x", "\x00", "<script>"])
def test_a_version_that_is_not_there_gives_the_last_ones(draft, writer, number):
    page = client_of(writer).get(url("versions", draft.pk), {"old": number, "new": number})
    assert page.status_code == 200
    assert (page.context["old"][0], page.context["new"][0]) == (3, 4)


def test_versions_are_read_inside_the_authority_only(draft, stranger, decider):
    assert client_of(stranger).get(url("versions", draft.pk)).status_code == 404
    assert client_of(decider).get(url("versions", draft.pk)).status_code == 200


def test_many_versions_ask_no_more_than_fifteen_queries(draft, writer, decider):
    for number in range(6):
        by = (writer, decider)[number % 2]
        attachments.attach(draft, by=by, name=f"{number}.pdf", content=pdf(str(number)))
    client = client_of(writer)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(url("versions", draft.pk))
    assert len(asked) <= 15


def test_the_history_of_every_kind_of_row_asks_no_more_than_fifteen_queries(
    draft, writer, decider, other_board
):
    shared_drafts.share(draft, by=writer, organization=other_board, reason="Samråd.")
    proposals.revise(
        draft,
        by=decider,
        fields={},
        clauses=[],
        signatories=[],
        recipients=[],
        basis=[(None, "Ansökan")],
    )
    client = client_of(writer)
    with CaptureQueriesContext(connection) as asked:
        client.get(url("history", draft.pk))
    assert len(asked) <= 15
