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
from tests.factories.rounds_2016 import complete, delivered

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
    _everything, *boards = page.context["filter"].form.fields["financier"].choices
    assert boards == [(mine.financier_id, "Lokala nämnden i Hylte")]
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
    assert client.post(url("mark_ready", draft.pk)).status_code == 422  # which text was read?
    read = {"version": Proposal.objects.get().version}
    assert client.post(url("mark_ready", draft.pk), read).status_code == 302
    assert Proposal.objects.get().approved_by == decider


def test_nobody_approves_their_own_text(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    page = client_of(writer).get(url("detail", draft.pk))
    assert "You wrote some of it" in text_of(page)
    response = client_of(writer).post(
        url("mark_ready", draft.pk),
        {"reason": "Bråttom.", "version": Proposal.objects.get().version},
    )
    assert response.status_code == 422
    assert "You wrote some of it" in text_of(response)
    assert Proposal.objects.get().state == "in_review"


def test_the_only_officer_gives_a_reason_that_everybody_sees(draft, writer, registrar):
    client = client_of(writer)
    given = {"reason": "", "version": draft.version}
    assert client.post(url("mark_ready", draft.pk), given).status_code == 422
    given["reason"] = "Ensam i sommar."
    assert client.post(url("mark_ready", draft.pk), given).status_code == 302
    assert "Ensam i sommar." in text_of(client_of(registrar).get(url("detail", draft.pk)))


def test_the_approve_link_says_which_version_was_shown_and_a_later_one_is_refused(
    draft, writer, decider
):
    proposals.send_to_review(draft, by=writer)
    client = client_of(decider)
    page = client.get(url("detail", draft.pk))
    link = next(each.url for each in page.context["actions"] if str(each.label) == "Approve")
    complete(draft, by=writer, title="En rubrik som ingen har läst")
    proposals.send_to_review(draft, by=writer)
    opened = client.get(link).context["form"]["version"].value()
    response = client.post(link, {"version": opened})
    assert response.status_code == 422
    assert "read it again" in text_of(response)
    assert Proposal.objects.get().state == "in_review"


def test_a_draft_after_a_referral_no_longer_says_who_approved_it(draft, writer):
    proposals.mark_ready(draft, by=writer, reason="Ensam i sommar.")
    Proposal.objects.update(state="draft")  # as a referral leaves it
    page = client_of(writer).get(url("detail", draft.pk))
    assert "Ensam i sommar." not in text_of(page)
    assert ("Approved by", "") in [(str(k), v) for k, v in page.context["facts"]]


def test_the_secretary_sees_why_the_number_of_an_approved_paper_stays(draft, writer, registrar):
    proposals.mark_ready(draft, by=writer, reason="Ensam.")
    page = client_of(writer).get(url("detail", draft.pk))
    assert "only the registrar changes its diary number" in text_of(page)
    client = client_of(registrar)
    assert "reason" in client.get(url("register", draft.pk)).context["form"].fields
    given = {"diary_number": "LN HSTD 150022", "reason": "Fel diarieförd."}
    assert client.post(url("register", draft.pk), given).status_code == 302


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
    assert "The text is locked" in text_of(edit)


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
