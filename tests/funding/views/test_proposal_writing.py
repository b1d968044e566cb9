"""Writing a proposal: what is saved, what bad input meets, and what the second writer sees."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from funding.models import Proposal
from funding.services import proposals
from tests.factories.funding import ProposalFactory
from tests.factories.rounds_2016 import complete, delivered, secretary_of

pytestmark = pytest.mark.django_db


def url(name, pk):
    return reverse(f"funding:proposal_{name}", args=[pk])


def client_of(person) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.cookies["django_language"] = "en"
    client.force_login(person, backend="config.authentication.PasswordBackend")
    return client


def text_of(response) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


@pytest.fixture
def world(board, other_board):
    return delivered(halmstad=board, hylte=other_board)


@pytest.fixture
def draft(world, writer):
    proposal = proposals.draft(world.delivery("Halmstad"), by=writer)
    return complete(proposal, by=writer)


# ---------- writing ----------


def form_data(client, proposal, **changes):
    """Return what the browser would send: the form as it stands, with some fields changed."""
    page = client.get(url("edit", proposal.pk))
    form = page.context["form"]
    data = {bound.html_name: bound.value() or "" for bound in form}
    return {**data, "seen": page.context["seen"], **changes}


def test_edit_saves_fields_clauses_signatories_and_recipients(draft, writer):
    client = client_of(writer)
    row = draft.clauses.get()
    data = form_data(
        client,
        draft,
        title="Ny rubrik",
        clause_new1="att beslutet gäller under villkor",
        order_new1="1",
        signatory_2_name="Ny Chef",
        signatory_2_title="Chef",
        recipients="Regionkontoret\r\n\r\n  Samtliga   finansiärer ",
        **{f"order_{row.pk}": "2"},
    )
    assert client.post(url("edit", draft.pk), data).status_code == 302
    now = Proposal.objects.get()
    assert now.title == "Ny rubrik"
    assert [clause.text for clause in now.clauses.all()] == [
        "att beslutet gäller under villkor",
        row.text,
    ]
    assert now.clauses.last().pk == row.pk
    assert [(s.name, s.title) for s in now.signatories.all()][1] == ("Ny Chef", "Chef")
    assert [r.name for r in now.recipients.all()] == ["Regionkontoret", "Samtliga finansiärer"]


def test_edit_removes_an_emptied_clause(draft, writer):
    client = client_of(writer)
    row = draft.clauses.get()
    client.post(url("edit", draft.pk), form_data(client, draft, **{f"clause_{row.pk}": " "}))
    assert draft.clauses.count() == 0


def test_edit_gives_room_for_another_clause_and_keeps_what_was_written(draft, writer):
    client = client_of(writer)
    data = form_data(client, draft, title="Halvskriven", clause_new1="att ett", add_clause="1")
    page = client.post(url("edit", draft.pk), data)
    content = page.content.decode()
    assert page.status_code == 200
    assert 'name="clause_new2"' in content
    assert "Halvskriven" in content
    assert Proposal.objects.get().title == draft.title
    data = {**data, "clause_new2": "att två", "seen": page.context["seen"]}
    del data["add_clause"]
    assert client.post(url("edit", draft.pk), data).status_code == 302
    assert [clause.text for clause in draft.clauses.all()][1:] == ["att ett", "att två"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("dated_on", "21/11/2016", "year-month-day"),
        ("dated_on", "i morgon", "year-month-day"),
        ("diary_number", "HSTD 150021", "look like LN HSTD 150021"),
        ("title", "", "required"),
        ("title", "x" * 400, "300"),
        ("summary", "x" * 2_000_000, "20000"),
        ("clause_new1", "x" * 5_000, "4000"),
        ("order_new1", "först", "whole number"),
        ("recipients", "x" * 300, "200"),
        ("recipients", "\n".join(map(str, range(90))), "60"),
        ("signatory_2_title", "Chef", "who has this title"),
        ("language", "de", "valid choice"),
        ("summary", "noll\x00byte", "cannot be kept"),
    ],
)
def test_bad_input_gets_a_message_at_its_field_and_keeps_the_rest(
    draft, writer, field, value, message
):
    client = client_of(writer)
    data = form_data(client, draft, officer_title="Bevarad titel", **{field: value})
    response = client.post(url("edit", draft.pk), data)
    assert response.status_code == 422
    named = "signatory_2_name" if field == "signatory_2_title" else field
    assert message in " ".join(response.context["form"].errors[named]).replace("\u00a0", "")
    assert 'value="Bevarad titel"' in response.content.decode()
    assert Proposal.objects.get().officer_title != "Bevarad titel"


def test_markup_in_a_clause_is_only_text(draft, writer):
    client = client_of(writer)
    evil = "att <script>alert(1)</script> <b>fet</b> & <img src=x onerror=y>"
    client.post(url("edit", draft.pk), form_data(client, draft, clause_new1=evil, summary=evil))
    pages = [url(page, draft.pk) for page in ("detail", "edit", "history")]
    pages.append(reverse("documents:preview", kwargs={"kind": "proposal", "pk": draft.pk}))
    for address in pages:
        content = client.get(address).content.decode()
        assert "<script>alert" not in content
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in content


def test_control_characters_are_taken_out_of_what_is_written(draft, writer):
    client = client_of(writer)
    client.post(url("edit", draft.pk), form_data(client, draft, title="Ren\x07 rubrik\x1b"))
    assert Proposal.objects.get().title == "Ren rubrik"


def test_a_number_that_another_proposal_has_is_refused_at_once(draft, writer, board):
    ProposalFactory(financier=board, diary_number="LN HSTD 150777")
    client = client_of(writer)
    data = form_data(client, draft, diary_number="LN HSTD 150777")
    response = client.post(url("edit", draft.pk), data)
    assert response.status_code == 422
    assert "Another proposal" in text_of(response)


# ---------- two writers ----------


@pytest.fixture
def second(board):
    return secretary_of(board, "Sara Andra")


def test_the_second_writer_is_shown_what_changed_and_chooses(draft, writer, second):
    first_client, second_client = client_of(writer), client_of(second)
    row = draft.clauses.get()
    name = f"clause_{row.pk}"
    late = form_data(second_client, draft, title="Andras rubrik", **{name: "att andras"})
    early = form_data(first_client, draft, title="Förstas rubrik", background="Förstas bakgrund")
    assert first_client.post(url("edit", draft.pk), early).status_code == 302

    page = second_client.post(url("edit", draft.pk), late)
    assert page.status_code == 200
    shown = {each.name: (each.mine, each.theirs) for each in page.context["conflict"]}
    assert shown["title"] == ("Andras rubrik", "Förstas rubrik")
    assert shown["background"][1] == "Förstas bakgrund"
    assert name not in shown
    assert "Vera Skrivare" in text_of(page)
    assert Proposal.objects.get().title == "Förstas rubrik"

    chosen = {**late, "seen": page.context["seen"]}
    chosen |= {"keep_title": "mine", "keep_background": "theirs"}
    assert second_client.post(url("edit", draft.pk), chosen).status_code == 302
    now = Proposal.objects.get()
    assert (now.title, now.background) == ("Andras rubrik", "Förstas bakgrund")
    assert now.clauses.get().text == "att andras"


def test_a_clause_that_another_removed_or_added_is_a_choice_too(draft, writer, second):
    first_client, second_client = client_of(writer), client_of(second)
    row = draft.clauses.get()
    name = f"clause_{row.pk}"
    late = form_data(second_client, draft, **{name: "att andras lydelse"})
    early = form_data(first_client, draft, clause_new1="att förstas nya", **{name: ""})
    first_client.post(url("edit", draft.pk), early)
    added = draft.clauses.get()

    page = second_client.post(url("edit", draft.pk), late)
    shown = {each.name: (each.mine, each.theirs) for each in page.context["conflict"]}
    assert shown[name] == ("att andras lydelse", "")
    assert shown[f"clause_{added.pk}"] == ("", "att förstas nya")

    keep = {f"keep_{each.name}": "theirs" for each in page.context["conflict"]}
    chosen = {**late, "seen": page.context["seen"], **keep, f"keep_{name}": "mine"}
    assert second_client.post(url("edit", draft.pk), chosen).status_code == 302
    assert {clause.text for clause in draft.clauses.all()} == {
        "att förstas nya",
        "att andras lydelse",
    }
