"""A draft leaves its authority by an explicit act: frozen, logged, mailed, to be registered."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from desk.models import Mail
from funding.models import Proposal, SharedDraft
from funding.services import attachments, proposals, shared_drafts
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory, UserFactory
from tests.factories.files import pdf
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, text_of, url

pytestmark = pytest.mark.django_db
LATER = "Senare hemligt"


@pytest.fixture
def draft(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    proposal = proposals.draft(world.delivery("Halmstad"), by=writer)
    return complete(proposal, by=writer, summary="Som det delades.")


@pytest.fixture
def shared(draft, other_board, writer):
    return shared_drafts.share(draft, by=writer, organization=other_board, reason="Samråd.")


@pytest.fixture
def third():
    """Somebody of a board that nothing was shared with."""
    role = OrganizationRoleFactory(organization=BoardFactory(), kind="secretary")
    return role.person


def page_of(shared, name="detail"):
    return reverse(f"funding:shared_draft_{name}", args=[shared.pk])


LIST = "funding:shared_draft_list"


def change_later(draft, writer):
    proposals.revise(
        draft,
        by=writer,
        fields={"title": f"{LATER} rubrik", "summary": f"{LATER} summa"},
        clauses=[(None, f"att {LATER} sats")],
        signatories=[(f"{LATER} namn", "")],
        recipients=[f"{LATER} mottagare"],
    )
    attachments.attach(draft, by=writer, name=f"{LATER}.pdf", content=pdf(LATER))


def test_a_draft_is_shared_after_a_warning_with_one_authority_and_a_reason(
    draft, other_board, writer, stranger
):
    client = client_of(writer)
    page = client.get(url("share", draft.pk))
    assert "public document" in text_of(page)
    sent = {"organization": other_board.pk, "reason": "Samråd om tjänsten.", "understood": "on"}
    assert client.post(url("share", draft.pk), sent).status_code == 302
    shared = SharedDraft.objects.get()
    assert (shared.organization, shared.shared_by) == (other_board, writer)
    assert shared.content["data"]["summary"] == "Som det delades."
    history = text_of(client.get(url("history", draft.pk)))
    assert "shared the draft outside the authority" in history
    assert "Samråd om tjänsten." in history
    mail = Mail.objects.get(recipient=stranger)
    assert mail.path == page_of(shared)
    assert "Samråd om tjänsten." in mail.body


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"organization": ""}, "organization"),
        ({"organization": "999999"}, "organization"),
        ({"reason": " "}, "reason"),
        ({"understood": ""}, "understood"),
    ],
)
def test_nothing_leaves_without_authority_reason_and_understanding(
    draft, other_board, writer, changes, field
):
    sent = {"organization": other_board.pk, "reason": "Samråd.", "understood": "on", **changes}
    page = client_of(writer).post(url("share", draft.pk), sent)
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    assert not SharedDraft.objects.exists()


def test_the_same_version_is_not_shared_twice_but_a_new_one_is(draft, shared, other_board, writer):
    client = client_of(writer)
    sent = {"organization": other_board.pk, "reason": "Igen.", "understood": "on"}
    page = client.post(url("share", draft.pk), sent)
    assert "very version already" in " ".join(page.context["form"].errors["organization"])
    change_later(draft, writer)
    assert client.post(url("share", draft.pk), sent).status_code == 302
    assert SharedDraft.objects.count() == 2


def test_the_other_authority_reads_what_is_frozen_and_never_what_came_later(
    draft, shared, writer, stranger
):
    change_later(draft, writer)
    client = client_of(stranger)
    for address in (page_of(shared), reverse(LIST), f"{reverse(LIST)}?export=csv", "/"):
        content = client.get(address).content.decode()
        assert LATER not in content, address
    assert "Som det delades." in text_of(client.get(page_of(shared)))
    assert draft.title in text_of(client.get(reverse(LIST)))
    assert not client.get(f"{reverse(LIST)}?q=Senare").context["table"].rows


def test_the_other_authority_gets_to_nothing_else(draft, shared, writer, stranger):
    attached = attachments.attach(draft, by=writer, name="a.pdf", content=pdf("x"))
    client = client_of(stranger)
    others = [url(name, draft.pk) for name in ("detail", "edit", "history", "share", "attachments")]
    others.append(reverse("documents:preview", kwargs={"kind": "proposal", "pk": draft.pk}))
    others.append(reverse("funding:attachment_file", args=[attached.pk]))
    assert {client.get(address).status_code for address in others} == {404}
    content = client.get(page_of(shared)).content.decode()
    assert url("detail", draft.pk) not in content
    assert client.post(page_of(shared, "register"), {"on": "2026-01-01"}).status_code == 403


def test_nobody_else_learns_that_anything_was_shared(shared, third, administrator):
    for person in (third, administrator):
        client = client_of(person)
        assert client.get(page_of(shared)).status_code == 404
        assert client.get(page_of(shared, "register")).status_code == 404
    assert not list(client_of(third).get(reverse(LIST)).context["table"].rows)


def test_a_role_that_has_ended_reads_no_longer(shared, other_board):
    role = OrganizationRoleFactory(
        person=UserFactory(),
        organization=other_board,
        kind="registrar",
        valid_to=timezone.localdate() - timedelta(days=1),
    )
    assert client_of(role.person).get(page_of(shared)).status_code == 404


def test_the_registrar_finds_it_on_the_list_and_registers_it_once(shared, registrar, writer):
    client = client_of(registrar)
    assert page_of(shared, "register") in client.get("/").content.decode()
    today = timezone.localdate().isoformat()
    assert client.post(page_of(shared, "register"), {"on": today}).status_code == 302
    shared.refresh_from_db()
    assert (str(shared.registered_on), shared.registered_by) == (today, registrar)
    assert page_of(shared, "register") not in client.get("/").content.decode()
    assert client.post(page_of(shared, "register"), {"on": today}).status_code == 422
    assert client_of(writer).get(page_of(shared, "register")).status_code == 403


@pytest.mark.parametrize("days", [-1, 1])
def test_it_is_registered_neither_before_it_was_shared_nor_tomorrow(shared, registrar, days):
    on = timezone.localdate() + timedelta(days=days)
    page = client_of(registrar).post(page_of(shared, "register"), {"on": on.isoformat()})
    assert page.status_code == 422
    assert "on" in page.context["form"].errors


def test_what_is_closed_has_no_draft_to_share(draft, other_board, writer):
    Proposal.objects.filter(pk=draft.pk).update(state="withdrawn")
    sent = {"organization": other_board.pk, "reason": "Samråd.", "understood": "on"}
    page = client_of(writer).post(url("share", draft.pk), sent)
    assert page.status_code == 422
    assert not SharedDraft.objects.exists()


def test_who_only_approves_or_registers_shares_nothing(draft, decider, registrar):
    for person in (decider, registrar):
        assert client_of(person).get(url("share", draft.pk)).status_code == 403
