"""My page asks the same questions as the querysets: there is one truth about what waits."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from dashboards.queries.waiting import waiting_for
from funding.models import Proposal
from funding.services import proposals
from tests.factories.funding import DecisionFactory, MeetingFactory, ProposalFactory
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
    assert asked_of(writer) == []


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
