"""My page asks the same questions as the querysets: there is one truth about what waits."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from dashboards.queries.waiting import waiting_for
from funding.models import AgendaItem, Proposal
from funding.rules.decisions import Ruling
from funding.services import decisions, meetings, proposals
from tests.factories.funding import (
    DecisionFactory,
    MeetingFactory,
    ProposalFactory,
    on_agenda,
)
from tests.factories.rounds_2016 import complete, delivered

pytestmark = pytest.mark.django_db


def asked_of(person) -> list[str]:
    person.__dict__.pop("_roles_held", None)
    with translation.override("en"):
        return [str(each.what) for each in waiting_for(person)]


@pytest.fixture
def world(board, other_board):
    return delivered(halmstad=board, hylte=other_board)


@pytest.fixture
def held(board):
    return MeetingFactory(board=board, held_on=timezone.localdate() - timedelta(days=3))


def test_a_withdrawn_proposal_does_not_vanish_from_my_page(world, writer):
    assert asked_of(writer) == ["Start the proposal"]
    draft = proposals.draft(world.delivery("Halmstad"), by=writer)
    assert asked_of(writer) == ["Complete the proposal"]
    proposals.withdraw(draft, by=writer, reason="Fel omgång.")
    assert asked_of(writer) == ["Start the proposal"]


def test_nobody_is_asked_to_review_what_they_wrote(world, writer, decider):
    draft = complete(proposals.draft(world.delivery("Halmstad"), by=writer), by=writer)
    complete(draft, by=decider, title="En annan rubrik")
    proposals.send_to_review(draft, by=decider)
    assert (asked_of(writer), asked_of(decider)) == ([], [])
    Proposal.objects.update(written_by=writer)
    assert asked_of(decider) == []


def test_a_held_meeting_waits_for_its_decisions_and_then_for_its_minutes(board, held, writer):
    proposal = ProposalFactory(financier=board, state="on_agenda", meeting=held)
    assert asked_of(writer) == ["Record the decisions"]
    DecisionFactory(proposal=proposal, meeting=held, counted=False)
    Proposal.objects.update(state="decided")
    assert asked_of(writer) == ["Enter the day the minutes were adjusted"]
    held.adjusted_on = held.held_on
    held.save_fields("adjusted_on")
    assert asked_of(writer) == ["Announce the minutes"]


def test_adjusted_minutes_wait_for_their_notice_at_the_latest_on_the_second_day(
    board, held, writer, decider, registrar
):
    proposal = ProposalFactory(financier=board, state="decided", meeting=held)
    DecisionFactory(proposal=proposal, meeting=held, counted=False)
    meetings.adjust_minutes(held, on=held.held_on + timedelta(days=1), by=writer)
    [waiting] = [each for each in waiting_for(writer) if each.what == "Announce the minutes"]
    assert waiting.due_on == held.held_on + timedelta(days=3)
    assert waiting.url == reverse("funding:meeting_notice", args=[held.pk])
    assert "Announce the minutes" not in asked_of(decider) + asked_of(registrar)
    meetings.announce(held, posted_on=timezone.localdate(), by=writer)
    assert asked_of(writer) == []


def test_minutes_of_another_board_are_not_mine_to_announce(other_board, held, writer, stranger):
    other = MeetingFactory(board=other_board, held_on=held.held_on, adjusted_on=held.held_on)
    AgendaItem.objects.create(
        meeting=other, position=1, title="Deras ärende", outcome="noted", paragraph=1
    )
    assert asked_of(writer) == []
    assert asked_of(stranger) == ["Announce the minutes"]


@pytest.fixture
def referred(board, held, writer):
    """A draft that its board sent back with a question."""
    proposal = ProposalFactory(financier=board, state="on_agenda", meeting=held)
    on_agenda(proposal, held)
    ruling = Ruling(paragraph=1, outcome="referred", asked_for="Vad kostar det per år?")
    return decisions.record(proposal, ruling, by=writer).proposal


def test_a_proposal_that_was_referred_back_says_so_with_the_question(referred, writer, client):
    assert "Referred back: complete the proposal" in asked_of(writer)
    [waiting] = [each for each in waiting_for(writer) if each.question]
    assert (waiting.question, waiting.url) == (
        "Vad kostar det per år?",
        referred.get_absolute_url(),
    )
    client.force_login(writer)
    assert "Vad kostar det per år?" in client.get(reverse("dashboards:home")).content.decode()


def test_the_question_of_a_board_is_read_by_its_own_officers_alone(referred, stranger, registrar):
    for person in (stranger, registrar):
        assert [each for each in waiting_for(person) if each.question] == []


def test_a_proposal_that_was_tabled_after_it_was_referred_back_is_no_longer_asked_about(
    referred, board, held, writer
):
    later = MeetingFactory(board=board, held_on=timezone.localdate() - timedelta(days=1))
    Proposal.objects.filter(pk=referred.pk).update(state="on_agenda", meeting=later)
    on_agenda(referred, later)
    DecisionFactory(proposal=referred, meeting=later, paragraph=2, outcome="tabled", counted=False)
    Proposal.objects.filter(pk=referred.pk).update(state="draft", meeting=None)
    assert [each for each in waiting_for(writer) if each.question] == []


def test_the_registrar_is_asked_for_numbers_and_extracts_that_can_still_be_entered(
    board, held, registrar
):
    proposal = ProposalFactory(financier=board, state="on_agenda", meeting=held, diary_number="")
    assert asked_of(registrar) == ["Enter the diary number"]
    DecisionFactory(proposal=proposal, meeting=held, counted=False)
    Proposal.objects.update(state="decided")
    assert asked_of(registrar) == []
    held.adjusted_on = held.held_on
    held.save_fields("adjusted_on")
    assert asked_of(registrar) == ["Register the extract"]


def test_a_decision_that_waits_for_its_extract_is_called_as_it_was_decided(board, held, registrar):
    proposal = ProposalFactory(
        financier=board, state="decided", meeting=held, title="Som beslutet togs"
    )
    decision = DecisionFactory(proposal=proposal, meeting=held, counted=False)
    held.adjusted_on = held.held_on
    held.save_fields("adjusted_on")
    Proposal.objects.filter(pk=proposal.pk).update(title="Omskriven efteråt")
    [waiting] = waiting_for(registrar)
    assert waiting.subject == f"{decision}: Som beslutet togs"
