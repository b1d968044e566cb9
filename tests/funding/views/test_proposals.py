"""The pages of proposals: who sees them, who may act, what bad input and a second writer meet."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.engine import Pdf
from documents.services import documents
from funding.models import Proposal
from funding.services import proposals
from programs.models import ProgramRole
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.funding import ClauseFactory, MeetingFactory, ProposalFactory
from tests.factories.rounds_2016 import complete, delivered, secretary_of

pytestmark = pytest.mark.django_db
SECRET = "Hemliga formuleringar ur Halmstads utkast"
PAGES = ("detail", "history", "edit", "send_back", "mark_ready", "register", "put_on_agenda")
PAPER_PAGES = ("preview", "review", "finding_keep")


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
    return complete(proposal, by=writer, summary=SECRET, title=f"{SECRET}, rubriken")


@pytest.fixture
def strategist(world):
    person = UserFactory(name="Stig Strateg")
    ProgramRole.objects.create(
        person=person, program=world.round.project.program, kind="strategist"
    )
    return person


@pytest.fixture
def outsiders(stranger, administrator, strategist):
    return [stranger, administrator, strategist]


# ---------- who sees a draft ----------


@pytest.mark.parametrize("page", [*PAGES, "withdraw"])
def test_a_draft_is_hidden_from_everybody_outside_its_authority(page, draft, outsiders):
    for person in outsiders:
        response = client_of(person).get(url(page, draft.pk))
        assert response.status_code == 404
        assert SECRET not in response.content.decode()


@pytest.mark.parametrize("page", ["send_to_review", "mark_ready", "register", "withdraw", "edit"])
def test_nobody_outside_moves_a_draft(page, draft, outsiders):
    for person in outsiders:
        data = {"reason": "x", "diary_number": "LN HSTD 150099"}
        assert client_of(person).post(url(page, draft.pk), data).status_code == 404
    assert Proposal.objects.get(pk=draft.pk).version == draft.version


@pytest.mark.parametrize("page", PAPER_PAGES)
def test_its_paper_is_hidden_as_well(page, draft, outsiders):
    address = reverse(f"documents:{page}", kwargs={"kind": "proposal", "pk": draft.pk})
    for person in outsiders:
        response = client_of(person).get(address)
        assert response.status_code == 404
        assert SECRET not in response.content.decode()


@pytest.mark.parametrize("page", ["draft", "issue"])
def test_its_pdf_is_made_for_nobody_outside(page, draft, outsiders):
    address = reverse(f"documents:{page}", kwargs={"kind": "proposal", "pk": draft.pk})
    for person in outsiders:
        assert client_of(person).post(address).status_code == 404


def test_lists_exports_search_and_filters_know_nothing_of_others_drafts(draft, stranger, world):
    mine = proposals.draft(world.delivery("Hylte"), by=stranger)
    client = client_of(stranger)
    for query in ("", "?q=Hemliga", "?export=csv", "?export=xlsx", "?sort=title"):
        response = client.get(reverse("funding:proposal_list") + query)
        assert response.status_code == 200
        assert SECRET.encode() not in response.content
        assert b"150021" not in response.content
    page = client.get(reverse("funding:proposal_list"))
    assert page.context["total"] == 1
    assert [row.record.pk for row in page.context["table"].rows] == [mine.pk]
    boards = page.context["filter"].form.fields["financier"].queryset
    assert [board.name for board in boards] == ["Lokala nämnden i Hylte"]
    chosen = client.get(reverse("funding:proposal_list"), {"financier": draft.financier_id})
    assert SECRET.encode() not in chosen.content


def test_rounds_of_boards_that_one_does_not_serve_are_no_choice_in_the_filter(stranger):
    ProposalFactory(round__name="Andras omgång")
    page = client_of(stranger).get(reverse("funding:proposal_list"))
    assert "Andras omgång" not in page.content.decode()


@pytest.mark.parametrize("person", ["administrator", "strategist"])
def test_the_list_is_closed_to_those_who_serve_no_authority(person, draft, request):
    client = client_of(request.getfixturevalue(person))
    assert client.get(reverse("funding:proposal_list")).status_code == 403


@pytest.mark.parametrize("page", [*PAGES, "withdraw", "send_to_review"])
def test_signed_out_people_are_sent_to_the_login(page, draft, client):
    response = client.get(url(page, draft.pk))
    assert response.status_code == 302
    assert reverse("login") in response.url


def test_its_own_authority_sees_it(draft, writer, decider, registrar):
    for person in (writer, decider, registrar):
        assert SECRET in text_of(client_of(person).get(url("detail", draft.pk)))
        response = client_of(person).get(
            reverse("documents:preview", kwargs={"kind": "proposal", "pk": draft.pk})
        )
        assert SECRET in text_of(response)


@pytest.fixture
def issued(draft, writer):
    ready = proposals.mark_ready(draft, by=writer, reason="Ensam.")
    rendering = documents.request_issue(proposals.PAPER, ready, by=writer)
    return documents.complete_issue(
        rendering, make=lambda frozen: Pdf(SECRET.encode(), 1), by=writer
    )


def test_an_issued_paper_is_its_authoritys_too(issued, outsiders, writer, registrar):
    names = ("detail", "file", "data", "paper", "withdraw")
    pages = [reverse(f"documents:document_{name}", args=[issued.pk]) for name in names]
    pages.append(reverse("documents:rendering_detail", args=[issued.rendering.pk]))
    for person in outsiders:
        client = client_of(person)
        for address in pages:
            response = client.get(address)
            assert response.status_code == 404
            assert SECRET.encode() not in response.content
        listed = client.get(reverse("documents:document_list"))
        assert SECRET.encode() not in listed.content
    for person in (writer, registrar):
        page = client_of(person).get(url("detail", issued.object_id))
        assert list(page.context["issued"]) == [issued]
        assert issued.reference in text_of(page)


# ---------- who may act ----------


def test_registrar_enters_the_number_but_does_not_write(draft, registrar):
    client = client_of(registrar)
    assert client.get(url("edit", draft.pk)).status_code == 403
    assert client.post(url("send_to_review", draft.pk)).status_code == 403
    assert client.get(url("mark_ready", draft.pk)).status_code == 403
    assert client.get(url("withdraw", draft.pk)).status_code == 403
    response = client.post(url("register", draft.pk), {"diary_number": "LN HSTD 150022"})
    assert response.status_code == 302
    assert Proposal.objects.get().diary_number == "LN HSTD 150022"


def test_a_wrong_diary_number_gets_a_message_with_the_example(draft, registrar):
    response = client_of(registrar).post(url("register", draft.pk), {"diary_number": "HSTD/15"})
    assert response.status_code == 422
    assert "look like LN HSTD 150021" in text_of(response)
    assert 'value="HSTD/15"' in response.content.decode()


def test_approver_approves_but_does_not_write(draft, writer, decider):
    client = client_of(decider)
    assert client.get(url("edit", draft.pk)).status_code == 403
    assert client.post(url("send_to_review", draft.pk)).status_code == 403
    proposals.send_to_review(draft, by=writer)
    assert client.get(url("mark_ready", draft.pk)).status_code == 200
    assert client.post(url("mark_ready", draft.pk)).status_code == 302
    assert Proposal.objects.get().approved_by == decider


def test_nobody_approves_their_own_text(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    page = client_of(writer).get(url("detail", draft.pk))
    assert "You wrote it last" in text_of(page)
    response = client_of(writer).post(url("mark_ready", draft.pk), {"reason": "Bråttom."})
    assert response.status_code == 422
    assert "You wrote it last" in text_of(response)
    assert Proposal.objects.get().state == "in_review"


def test_the_only_officer_gives_a_reason_that_everybody_sees(draft, writer, registrar):
    client = client_of(writer)
    refused = client.post(url("mark_ready", draft.pk), {"reason": ""})
    assert refused.status_code == 422
    assert (
        client.post(url("mark_ready", draft.pk), {"reason": "Ensam i sommar."}).status_code == 302
    )
    assert "Ensam i sommar." in text_of(client_of(registrar).get(url("detail", draft.pk)))


def test_start_is_for_the_secretary_of_the_asked_board(world, writer, stranger, decider):
    address = reverse("funding:proposal_start", args=[world.delivery("Halmstad").pk])
    assert client_of(stranger).post(address).status_code == 403
    assert client_of(decider).post(address).status_code == 403
    assert client_of(writer).get(address).status_code == 405
    response = client_of(writer).post(address)
    assert response.url == url("edit", Proposal.objects.get().pk)
    again = client_of(writer).post(address, follow=True)
    assert "already has a proposal" in text_of(again)
    assert Proposal.objects.count() == 1


def test_list_offers_what_was_delivered_and_nobody_has_begun(world, writer):
    page = client_of(writer).get(reverse("funding:proposal_list"))
    assert [delivery.financier_id for delivery in page.context["waiting"]] == [
        world.boards["Halmstad"].pk
    ]
    proposals.draft(world.delivery("Halmstad"), by=writer)
    page = client_of(writer).get(reverse("funding:proposal_list"))
    assert list(page.context["waiting"]) == []


def test_send_back_shows_its_words_with_the_draft(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    client_of(decider).post(url("send_back", draft.pk), {"reason": "Räkna om <b>summan</b>."})
    page = client_of(writer).get(url("detail", draft.pk))
    assert "Räkna om &lt;b&gt;summan" in page.content.decode()
    proposals.send_to_review(Proposal.objects.get(), by=writer)
    page = client_of(writer).get(url("detail", draft.pk))
    assert "Räkna om" not in page.content.decode()


def test_a_proposal_reaches_an_agenda_of_its_own_board_only(draft, writer, board, other_board):
    proposals.mark_ready(draft, by=writer, reason="Ensam.")
    mine = MeetingFactory(board=board)
    theirs = MeetingFactory(board=other_board)
    client = client_of(writer)
    page = client.get(url("put_on_agenda", draft.pk))
    assert list(page.context["form"].fields["meeting"].queryset) == [mine]
    assert client.post(url("put_on_agenda", draft.pk), {"meeting": theirs.pk}).status_code == 422
    assert client.post(url("put_on_agenda", draft.pk), {"meeting": mine.pk}).status_code == 302
    assert Proposal.objects.get().meeting == mine


def test_a_withdrawn_proposal_says_why_and_can_be_started_anew(draft, writer):
    client = client_of(writer)
    assert client.post(url("withdraw", draft.pk), {"reason": ""}).status_code == 422
    client.post(url("withdraw", draft.pk), {"reason": "Fel underlag."})
    page = client.get(url("detail", draft.pk))
    assert "Fel underlag." in text_of(page)
    assert next(str(action.label) for action in page.context["actions"]) == "Start a new draft"
    edit = client.get(url("edit", draft.pk), follow=True)
    assert "left the desk" in text_of(edit)


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
        ("summary", "noll\x00byte", "ull characters"),
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


# ---------- what it costs ----------


def queries_of(client, address) -> int:
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


@pytest.mark.parametrize("page", ["detail", "history", "edit"])
def test_pages_ask_the_database_at_most_fifteen_times(page, draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    proposals.send_back(draft, by=decider, reason="Mer.")
    for place in range(5):
        ClauseFactory(proposal=draft, position=place + 2)
    assert queries_of(client_of(writer), url(page, draft.pk)) <= 15


def test_history_tells_who_did_what_with_every_row(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    proposals.send_back(draft, by=decider, reason="Tydligare.")
    page = client_of(writer).get(url("history", draft.pk))
    text = text_of(page)
    for words in ("started the proposal", "changed the proposal", "sent back", "Tydligare."):
        assert words in text
    part = client_of(writer).get(url("history", draft.pk), headers={"hx-request": "true"})
    assert "<html" not in part.content.decode()
    assert "Tydligare." in part.content.decode()


def test_roles_of_yesterday_open_nothing(draft, board):
    past = OrganizationRoleFactory(organization=board, kind="secretary", valid_to="2020-01-01")
    assert client_of(past.person).get(url("detail", draft.pk)).status_code == 404
