"""Consequences and basis of a proposal: written, refused, read, printed, remembered."""

import pytest
from django.urls import reverse

from funding.models import Proposal
from funding.services import proposals
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, form_data, text_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    proposal = proposals.draft(world.delivery("Halmstad"), by=writer)
    return complete(proposal, by=writer)


def save(client, draft, **changes):
    return client.post(url("edit", draft.pk), form_data(client, draft, **changes))


def test_consequences_are_saved_with_their_reasons_and_read_on_every_page(draft, writer):
    client = client_of(writer)
    saved = save(
        client,
        draft,
        children="yes",
        children_reason="Barn får stöd tidigare.",
        environment="no",
        environment_reason="Inga resor tillkommer.",
    )
    assert saved.status_code == 302
    rows = draft.consequences.values_list("kind", "is_affected", "reason")
    assert list(rows) == [
        ("children", True, "Barn får stöd tidigare."),
        ("environment", False, "Inga resor tillkommer."),
    ]
    preview = reverse("documents:preview", kwargs={"kind": "proposal", "pk": draft.pk})
    for address in (url("detail", draft.pk), preview):
        page = text_of(client.get(address))
        assert "Barn får stöd tidigare." in page
        assert "Inga resor tillkommer." in page
    assert "Barn får stöd tidigare." in text_of(client.get(url("history", draft.pk)))


def test_a_consequence_that_is_no_longer_stated_is_removed(draft, writer):
    client = client_of(writer)
    save(client, draft, children="yes", children_reason="Barn får stöd.")
    save(client, draft, children="", children_reason="")
    assert not draft.consequences.exists()
    assert "Barn får stöd." in text_of(client.get(url("history", draft.pk)))


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"children": "yes"}, "children_reason", "Say why"),
        ({"equality": "no", "equality_reason": " \n "}, "equality_reason", "Say why"),
        ({"environment_reason": "Inga resor."}, "environment", "Choose yes or no"),
        ({"children": "perhaps", "children_reason": "Ja"}, "children", "valid choice"),
        ({"children": "no", "children_reason": "x" * 5001}, "children_reason", "5000"),
        ({"basis": "2016-02-30 Ansökan"}, "basis", "no such day"),
        ({"basis": "2016-11-14 " + "x" * 301}, "basis", "300"),
        ({"basis": "\n".join(f"Bilaga {n}" for n in range(41))}, "basis", "40"),
    ],
)
def test_what_cannot_be_saved_is_said_beside_its_field(draft, writer, changes, field, message):
    client = client_of(writer)
    response = save(client, draft, **changes)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert message in " ".join(response.context["form"].errors[field])
    assert not draft.consequences.exists()
    assert not draft.basis.exists()


def test_basis_is_a_dated_list_with_the_proposal_itself_first(draft, writer):
    client = client_of(writer)
    lines = "2016-11-14 Ansökan från Region Halland\r\n\r\nUnderlag utan dag"
    assert save(client, draft, basis=lines).status_code == 302
    page = client.get(url("detail", draft.pk))
    assert page.context["basis"] == [
        ("2016-11-21", "Proposal to decide"),
        ("2016-11-14", "Ansökan från Region Halland"),
        ("", "Underlag utan dag"),
    ]
    opened = client.get(url("edit", draft.pk)).context["form"]["basis"].value()
    assert opened == "2016-11-14 Ansökan från Region Halland\nUnderlag utan dag"


def test_saving_without_a_change_keeps_the_proposal_in_review(draft, writer):
    client = client_of(writer)
    save(client, draft, children="no", children_reason="Nej.", basis="2016-11-14 Ansökan")
    proposals.send_to_review(draft, by=writer)
    save(client, draft)
    assert Proposal.objects.get().state == "in_review"


def test_the_second_writer_chooses_between_two_reasons(draft, writer):
    client = client_of(writer)
    late = form_data(client, draft, children="yes", children_reason="Mitt skäl.")
    save(client, draft, children="yes", children_reason="Deras skäl.")
    page = client.post(url("edit", draft.pk), late)
    shown = {each.name: (each.mine, each.theirs) for each in page.context["conflict"]}
    assert shown == {"children_reason": ("Mitt skäl.", "Deras skäl.")}
