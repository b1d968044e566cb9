"""The review beside a proposal while it is written: it follows, and saves nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.models import Proposal
from funding.services import proposals
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, form_data, text_of, url

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def draft(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    proposal = proposals.draft(world.delivery("Halmstad"), by=writer)
    return complete(proposal, by=writer)


def reviewed(client, draft, **changes):
    """Return the findings beside the text, as the script asks for them while it is written."""
    data = form_data(client, draft, **changes)
    answer = client.post(url("edit", draft.pk), {**data, "review": "1"}, headers=PART)
    assert answer.status_code == 200
    assert "<html" not in answer.content.decode()
    return text_of(answer)


def test_review_follows_what_is_written_and_saves_nothing(draft, writer):
    client = client_of(writer)
    before = Proposal.objects.values().get()
    assert "finds nothing" in reviewed(client, draft)
    said = reviewed(client, draft, summary="Det kostar 41 000 kr/år. Klicka här för att fylla i.")
    assert "1 thing must be solved" in said
    assert "41 000 kr is in the text" in said.replace("\u00a0", " ")
    assert "nothing is saved by it" in said
    assert Proposal.objects.values().get() == before


def test_each_finding_leads_to_the_field_as_it_is_written_now(draft, writer):
    client = client_of(writer)
    row = draft.clauses.get()
    data = form_data(
        client,
        draft,
        title="Medfinansiering [namn]",
        clause_new1="att Halmstadsnämnden godkänner XX enligt föreliggande förslag",
        order_new1="1",
        **{f"order_{row.pk}": "2"},
    )
    answer = client.post(url("edit", draft.pk), {**data, "review": "1"}, headers=PART)
    links = set(re.findall(r'href="#id_(\w+)"', answer.content.decode()))
    assert links == {"title", "clause_new1"}


def test_review_works_by_its_button_and_keeps_all_that_was_written(draft, writer):
    client = client_of(writer)
    data = form_data(client, draft, summary="Det kostar 41 000 kr/år.", dated_on="igår")
    page = client.post(url("edit", draft.pk), {**data, "review": "1"})
    assert page.status_code == 200
    assert "41 000 kr is in the text" in text_of(page).replace("\u00a0", " ")
    form = page.context["form"]
    assert (form["summary"].value(), form["dated_on"].value()) == (
        "Det kostar 41 000 kr/år.",
        "igår",
    )
    assert page.context["seen"] == data["seen"]
    assert Proposal.objects.get().summary != "Det kostar 41 000 kr/år."


def test_review_meets_the_strangest_input_with_an_answer(draft, writer):
    client = client_of(writer)
    strange = "<script>alert(1)</script> \u202e ﷽ 😀 " * 200
    data = form_data(client, draft, summary=strange, dated_on="0000-99-99", diary_number="x" * 500)
    answer = client.post(url("edit", draft.pk), {**data, "review": "1"}, headers=PART)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()
    assert client.post(url("edit", draft.pk), {"review": "1"}, headers=PART).status_code == 200


def test_nobody_reviews_what_they_may_not_write(draft, writer, stranger, decider):
    data = {**form_data(client_of(writer), draft), "review": "1"}
    assert client_of(stranger).post(url("edit", draft.pk), data).status_code == 404


def test_review_asks_the_database_as_little_as_the_page(draft, writer):
    client = client_of(writer)
    data = {**form_data(client, draft), "review": "1"}
    with CaptureQueriesContext(connection) as asked:
        client.post(url("edit", draft.pk), data, headers=PART)
    assert len(asked) <= 15


def test_enter_in_a_field_saves_and_does_not_ask_for_the_review(draft, writer):
    page = client_of(writer).get(url("edit", draft.pk)).content.decode()
    first = re.search(r"<button[^>]*type=\"submit\"[^>]*form=\"writing\"[^>]*>", page)[0]
    assert "hidden" in first
    assert 'name="review"' not in first
    assert page.index(first) < page.index('<form class="form"')
