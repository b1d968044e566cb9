"""What a proposal goes through, from the delivered source to an agenda."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from accounts.models import OrganizationRole
from desk.models import Mail
from documents.services import overrides
from funding.models import Clause, Delivery, Proposal
from funding.services import proposals
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import MeetingFactory, ProposalFactory
from tests.factories.rounds_2016 import complete, delivered

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def world(board, other_board):
    return delivered(halmstad=board, hylte=other_board)


@pytest.fixture
def draft(world, writer):
    return proposals.draft(world.delivery("Halmstad"), by=writer)


def test_draft_starts_from_the_delivered_source(draft, board, writer):
    clause = draft.clauses.get().text.replace("\u00a0", " ")
    assert "Halmstadsnämnden medfinansierar" in clause
    assert clause.endswith("40 000 kr/år, 2017–2019")
    assert (draft.addressee, draft.officer_name) == (board.name, writer.name)
    assert (draft.state, draft.written_by, draft.diary_number) == ("draft", writer, "")
    assert draft.summary == draft.source.content["summary"]
    assert [signatory.name for signatory in draft.signatories.all()] == [writer.name]


def test_draft_writes_the_clause_in_the_style_of_the_authority(world, board, writer):
    board.clause_style = "numbered"
    board.save()
    clause = proposals.draft(world.delivery("Halmstad"), by=writer).clauses.get().text
    assert clause.startswith("Halmstadsnämnden medfinansierar")
    assert clause.endswith("2019.")


def test_draft_is_started_once(world, draft, writer):
    with pytest.raises(ValidationError, match="already has a proposal"):
        proposals.draft(world.delivery("Halmstad"), by=writer)


def test_draft_started_by_somebody_else_at_the_same_moment_is_refused_in_words(
    world, draft, writer, monkeypatch
):
    monkeypatch.setattr(proposals.rules, "obstacles_to_draft", lambda has_live: ())
    with pytest.raises(ValidationError, match="already has a proposal"):
        proposals.draft(world.delivery("Halmstad"), by=writer)


def test_revise_keeps_the_rows_of_its_clauses(draft, writer):
    first = draft.clauses.get()
    second = Clause.objects.create(proposal=draft, position=2, text="att beslutet gäller")
    proposals.revise(
        draft,
        by=writer,
        fields={},
        clauses=[(second.pk, second.text), (None, "att ny"), (first.pk, "att ändrad")],
        signatories=[],
        recipients=["Regionkontoret"],
    )
    rows = list(draft.clauses.values_list("pk", "text"))
    assert rows[0] == (second.pk, "att beslutet gäller")
    assert rows[1][1] == "att ny"
    assert rows[2] == (first.pk, "att ändrad")
    assert [each.name for each in draft.recipients.all()] == ["Regionkontoret"]
    assert draft.signatories.count() == 0


def test_revise_changes_nothing_when_nothing_changed(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    before = Proposal.objects.get()
    after = proposals.revise(
        draft,
        by=decider,
        fields={"title": before.title},
        clauses=list(draft.clauses.values_list("pk", "text")),
        signatories=list(draft.signatories.values_list("name", "title")),
        recipients=[],
    )
    assert (after.state, after.written_by, after.version) == (
        "in_review",
        writer,
        before.version,
    )


def test_revise_in_review_makes_it_a_draft_again(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    changed = complete(draft, by=decider)
    assert (changed.state, changed.written_by) == ("draft", decider)
    assert changed.version > draft.version


def test_revise_refuses_a_clause_of_another_proposal_as_a_row_of_its_own(draft, writer):
    other = ProposalFactory()
    theirs = Clause.objects.create(proposal=other, text="att deras")
    proposals.revise(
        draft,
        by=writer,
        fields={},
        clauses=[(theirs.pk, "att min")],
        signatories=[],
        recipients=[],
    )
    assert Clause.objects.get(pk=theirs.pk).text == "att deras"
    assert [clause.text for clause in draft.clauses.all()] == ["att min"]


def test_two_proposals_of_an_authority_never_share_a_diary_number(draft, writer, board):
    ProposalFactory(financier=board, diary_number="LN HSTD 150021")
    with pytest.raises(ValidationError, match="Another proposal"):
        proposals.register(draft, by=writer, diary_number="LN HSTD 150021")


def test_a_new_draft_takes_over_the_number_of_a_withdrawn_one(world, draft, writer):
    complete(draft, by=writer)
    proposals.withdraw(draft, by=writer, reason="Fel omgång.")
    anew = proposals.draft(world.delivery("Halmstad"), by=writer)
    assert complete(anew, by=writer).diary_number == "LN HSTD 150021"


def test_register_enters_the_number_and_nothing_else(draft, registrar, writer):
    proposals.register(draft, by=registrar, diary_number="  LN  HSTD 150021 ")
    now = Proposal.objects.get()
    assert (now.diary_number, now.written_by) == ("LN HSTD 150021", writer)
    with pytest.raises(ValidationError, match="look like LN HSTD 150021"):
        proposals.register(draft, by=registrar, diary_number="LN 15")


def test_send_to_review_tells_the_other_officers_and_nobody_else(
    draft, writer, decider, registrar, stranger
):
    proposals.send_to_review(draft, by=writer)
    assert Proposal.objects.get().state == "in_review"
    assert [mail.recipient for mail in Mail.objects.all()] == [decider]


def test_mark_ready_refuses_what_the_review_stops_with_every_reason(draft, writer, decider):
    proposals.send_to_review(draft, by=writer)
    with pytest.raises(ValidationError) as refusal:
        proposals.mark_ready(draft, by=decider)
    assert len(refusal.value.messages) == 3  # date, diary number, recipients
    assert Proposal.objects.get().state == "in_review"


def test_mark_ready_is_done_by_another_than_the_author(draft, writer, decider):
    complete(draft, by=writer)
    proposals.send_to_review(draft, by=writer)
    with pytest.raises(ValidationError, match="You wrote some of it"):
        proposals.mark_ready(draft, by=writer, reason="Bråttom.")
    ready = proposals.mark_ready(draft, by=decider)
    assert (ready.state, ready.approved_by, ready.approved_alone_because) == ("ready", decider, "")


def test_the_only_officer_approves_alone_with_a_reason(draft, writer):
    complete(draft, by=writer)
    with pytest.raises(ValidationError, match="Say why"):
        proposals.mark_ready(draft, by=writer)
    ready = proposals.mark_ready(draft, by=writer, reason="Ensam handläggare.")
    assert (ready.approved_by, ready.approved_alone_because) == (writer, "Ensam handläggare.")


def test_an_officer_whose_role_has_ended_does_not_count(draft, writer, board):
    OrganizationRoleFactory(organization=board, kind="approver", valid_to="2020-01-01")
    complete(draft, by=writer)
    assert proposals.mark_ready(draft, by=writer, reason="Ensam.").state == "ready"


def test_mark_ready_accepts_a_finding_that_was_kept_with_a_reason(draft, writer, decider):
    draft = complete(draft, by=writer)
    Clause.objects.update(text="att Halmstadsnämnden ger 50 000 kr/år, 2017–2019")
    proposals.send_to_review(draft, by=writer)
    stopping = [each for each in proposals.findings_of(draft) if each.stops]
    assert [each.code for each in stopping] == ["clause_amount"]
    overrides.keep(proposals.PAPER, draft, stopping[0], by=writer, reason="Beslutat så.")
    assert proposals.mark_ready(draft, by=decider).state == "ready"


def test_what_the_board_demands_stops_until_it_is_stated_or_kept_with_a_reason(
    draft, board, writer, decider
):
    board.demands_children = True
    board.save_fields("demands_children")
    draft = complete(draft, by=writer)
    proposals.send_to_review(draft, by=writer)
    [stopping] = [each for each in proposals.findings_of(draft) if each.stops]
    assert stopping.code == "demanded_consequence"
    with pytest.raises(ValidationError, match="demands it in every proposal"):
        proposals.mark_ready(draft, by=decider)
    overrides.keep(proposals.PAPER, draft, stopping, by=writer, reason="Gäller bara lokaler.")
    assert proposals.mark_ready(draft, by=decider).state == "ready"


def test_a_missing_number_cannot_be_kept(draft, writer):
    found = {each.code: each for each in proposals.findings_of(draft)}
    with pytest.raises(ValidationError):
        overrides.keep(
            proposals.PAPER, draft, found["missing_diary_number"], by=writer, reason="Sedan."
        )


def test_send_back_makes_it_a_draft_and_says_why(draft, writer, decider):
    complete(draft, by=writer)
    proposals.send_to_review(draft, by=writer)
    proposals.mark_ready(draft, by=decider)
    back = proposals.send_back(draft, by=decider, reason="Räkna om summan.")
    assert (back.state, back.approved_by) == ("draft", None)
    mail = Mail.objects.filter(recipient=writer).latest("pk")
    assert "Räkna om summan." in mail.body


def test_put_on_agenda_takes_an_open_meeting_of_its_own_board(draft, writer, board):
    complete(draft, by=writer)
    proposals.mark_ready(draft, by=writer, reason="Ensam.")
    with pytest.raises(ValidationError, match="another board"):
        proposals.put_on_agenda(draft, by=writer, meeting=MeetingFactory())
    closed = MeetingFactory(board=board, held_on="2016-12-01", adjusted_on="2016-12-05")
    with pytest.raises(ValidationError, match="adjusted"):
        proposals.put_on_agenda(draft, by=writer, meeting=closed)
    meeting = MeetingFactory(board=board, held_on="2016-12-08")
    assert proposals.put_on_agenda(draft, by=writer, meeting=meeting).state == "on_agenda"
    other = MeetingFactory(board=board, held_on="2017-01-12")
    assert proposals.put_on_agenda(draft, by=writer, meeting=other).meeting == other


def test_withdraw_ends_it_with_its_reason(draft, writer):
    with pytest.raises(ValidationError, match="Say why"):
        proposals.withdraw(draft, by=writer, reason=" ")
    assert proposals.withdraw(draft, by=writer, reason="Fel underlag.").state == "withdrawn"
    with pytest.raises(ValidationError, match="already"):
        proposals.withdraw(draft, by=writer, reason="Igen.")


def test_verbs_see_the_row_as_it_is_now_and_not_a_stale_copy(draft, writer):
    stale = Proposal.objects.get()
    proposals.withdraw(draft, by=writer, reason="Klart.")
    with pytest.raises(ValidationError):
        proposals.send_to_review(stale, by=writer)


def test_mails_about_a_draft_never_go_to_people_who_have_left_the_authority(
    draft, writer, decider, board
):
    other = OrganizationRoleFactory(organization=board, kind="secretary").person
    complete(draft, by=writer)
    proposals.send_to_review(draft, by=writer)
    OrganizationRole.objects.filter(person=writer).update(valid_to="2020-01-01")
    Mail.objects.all().delete()
    proposals.mark_ready(draft, by=decider)
    proposals.send_back(draft, by=decider, reason="Räkna om summan.")
    assert [mail.recipient for mail in Mail.objects.all()] == [other, other]


def test_whoever_wrote_any_of_it_does_not_approve_it(draft, writer, decider, board):
    other = OrganizationRoleFactory(organization=board, kind="secretary").person
    complete(draft, by=writer)
    complete(draft, by=other, title="En annan rubrik")
    proposals.send_to_review(draft, by=other)
    for person in (writer, other):
        with pytest.raises(ValidationError, match="You wrote some of it"):
            proposals.mark_ready(draft, by=person)
        assert list(Proposal.objects.waiting_for(person)) == []
    assert list(Proposal.objects.waiting_for(decider)) == [draft]
    proposals.mark_ready(draft, by=decider)


def test_what_was_written_before_the_last_approval_is_no_longer_ones_own(
    draft, writer, decider, board
):
    other = OrganizationRoleFactory(organization=board, kind="secretary").person
    complete(draft, by=writer)
    proposals.send_to_review(draft, by=writer)
    proposals.mark_ready(draft, by=decider)
    proposals.send_back(draft, by=decider, reason="Rubriken.")
    complete(draft, by=other, title="En annan rubrik")
    proposals.send_to_review(draft, by=other)
    assert proposals.mark_ready(draft, by=writer).approved_by == writer


def test_an_approval_never_approves_a_text_that_was_not_read(draft, writer, decider):
    read = complete(draft, by=writer).version
    complete(draft, by=writer, title="En annan rubrik")
    proposals.send_to_review(draft, by=writer)
    with pytest.raises(ValidationError, match="has changed since you opened it"):
        proposals.mark_ready(draft, by=decider, version=read)
    now = Proposal.objects.get().version
    assert proposals.mark_ready(draft, by=decider, version=now).state == "ready"


def test_a_draft_after_a_referral_forgets_its_approval(draft, writer):
    complete(draft, by=writer)
    proposals.mark_ready(draft, by=writer, reason="Ensam.")
    Proposal.objects.update(state="draft")  # as a referral leaves it
    referred = Proposal.objects.get()
    assert not referred.is_approved
    anew = complete(draft, by=writer, title="En annan rubrik")
    assert (anew.approved_by, anew.approved_alone_because) == (None, "")


def test_the_number_of_an_approved_paper_is_changed_by_the_registrar_with_a_reason(
    draft, writer, registrar
):
    complete(draft, by=writer)
    proposals.register(draft, by=writer, diary_number="LN HSTD 150022")
    proposals.mark_ready(draft, by=writer, reason="Ensam.")
    with pytest.raises(ValidationError, match="only the registrar"):
        proposals.register(draft, by=writer, diary_number="LN HSTD 150023", reason="Fel.")
    with pytest.raises(ValidationError, match="Say why the diary number"):
        proposals.register(draft, by=registrar, diary_number="LN HSTD 150023")
    proposals.register(draft, by=registrar, diary_number="LN HSTD 150023", reason="Fel.")
    assert Proposal.objects.get().diary_number == "LN HSTD 150023"


def test_a_withdrawn_proposal_leaves_its_delivery_waiting(world, draft, writer):
    delivery = world.delivery("Halmstad")
    assert list(Delivery.objects.waiting_for(writer)) == []
    proposals.withdraw(draft, by=writer, reason="Fel omgång.")
    assert list(Delivery.objects.waiting_for(writer)) == [delivery]


def test_waiting_for_number_asks_the_registrar_until_it_has_one(draft, writer, registrar):
    assert list(Proposal.objects.waiting_for_number(writer)) == []
    assert list(Proposal.objects.waiting_for_number(registrar)) == [draft]
    proposals.register(draft, by=registrar, diary_number="LN HSTD 150022")
    assert list(Proposal.objects.waiting_for_number(registrar)) == []


def test_waiting_for_names_the_next_step_of_each_person(draft, writer, decider, registrar):
    def waiting(person):
        person.__dict__.pop("_roles_held", None)
        return list(Proposal.objects.waiting_for(person))

    assert (waiting(writer), waiting(decider)) == ([draft], [])
    proposals.send_to_review(draft, by=writer)
    assert (waiting(writer), waiting(decider), waiting(registrar)) == ([], [draft], [])
