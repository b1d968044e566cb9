"""Decisions by delegation: recorded without a meeting, registered, reported to one."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from desk.models import Mail
from funding.models import AgendaItem, Decision, ReportedDecision
from funding.queries import standings_of
from funding.rules.decisions import Ruling
from funding.rules.delegations import Delegation
from funding.services import decisions, delegations, meetings
from programs.models import Adoption
from tests.factories.funding import (
    ClauseFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import ProgramRoleFactory, SubGoalFactory

DAY = date(2016, 12, 12)
CLAUSE = "att medfinansiera tjänsten"
YES = Ruling(
    paragraph=None,
    outcome="approved",
    amounts={2017: Decimal(40_000)},
    clauses=(CLAUSE,),
    adopts_project=True,
)
NO = Ruling(paragraph=None, outcome="rejected")
CHAIR = Delegation("Ordföranden", "3.2", DAY)


@pytest.fixture
def proposal(board):
    proposal = ProposalFactory(financier=board, state="ready")
    DeliveryFactory(source=proposal.source, financier=board)
    ShareFactory(round=proposal.round, financier=board, year=2017)
    ClauseFactory(proposal=proposal, text=CLAUSE)
    open_round(proposal.round)
    return proposal


@pytest.fixture
def decision(proposal, writer):
    return delegations.record(proposal, YES, CHAIR, by=writer)


@pytest.fixture
def counted(decision, registrar):
    return decisions.register_extract(decision, on=DAY, by=registrar)


def state_of(proposal):
    return standings_of([proposal.round])[proposal.round_id].state


@pytest.mark.django_db
class TestRecord:
    def test_record_names_delegate_point_and_day_and_no_meeting(self, proposal, decision):
        proposal.refresh_from_db()
        assert (decision.delegate, decision.delegation_point, decision.decided_on) == (
            "Ordföranden",
            "3.2",
            DAY,
        )
        assert (decision.meeting, decision.paragraph) == (None, None)
        assert (proposal.state, proposal.meeting) == ("decided", None)
        assert dict(decision.amounts.values_list("year", "amount")) == YES.amounts
        assert list(decision.clauses.values_list("text", flat=True)) == [CLAUSE]
        assert str(decision) == "Ordföranden, 2016-12-12"

    @pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
    def test_record_waits_for_a_proposal_that_is_ready(self, proposal, writer, state):
        proposal.state = state
        proposal.save_fields("state")
        with pytest.raises(ValidationError):
            delegations.record(proposal, YES, CHAIR, by=writer)

    def test_board_decides_itself_on_what_is_on_its_agenda(self, board, writer):
        waiting = ProposalFactory(
            financier=board, state="on_agenda", meeting=MeetingFactory(board=board)
        )
        with pytest.raises(ValidationError):
            delegations.record(waiting, YES, CHAIR, by=writer)

    def test_record_refuses_beside_each_field(self, proposal, writer):
        ahead = Delegation(" ", "", timezone.localdate() + timedelta(days=1))
        with pytest.raises(ValidationError) as caught:
            delegations.record(proposal, Ruling(paragraph=None, outcome="tabled"), ahead, by=writer)
        assert set(caught.value.error_dict) == {"delegate", "point", "decided_on", "outcome"}
        assert not Decision.objects.exists()

    def test_undo_makes_the_proposal_ready_again_and_leaves_a_trace(self, decision, writer):
        proposal = delegations.undo(decision, by=writer, reason="Fel ärende")
        assert (proposal.state, Decision.objects.count()) == ("ready", 0)
        last = Decision.pgh_event_model.objects.order_by("-pgh_id")[0]
        assert (last.pgh_label, last.delegate) == ("delete", "Ordföranden")

    def test_undo_is_refused_once_it_counts(self, counted, writer):
        with pytest.raises(ValidationError):
            delegations.undo(counted, by=writer, reason="Fel")
        assert Decision.objects.exists()


@pytest.mark.django_db
class TestCount:
    def test_delegated_decision_counts_once_it_is_registered(self, proposal, decision, registrar):
        assert not Decision.objects.counted().exists()
        assert state_of(proposal) == "conditional"
        decisions.register_extract(decision, on=DAY + timedelta(days=2), by=registrar)
        counted = Decision.objects.with_counted_on().get()
        assert counted.counted_on == DAY + timedelta(days=2)
        assert state_of(proposal) == "in_force"

    def test_it_is_not_registered_before_it_was_made(self, decision, registrar):
        with pytest.raises(ValidationError) as caught:
            decisions.register_extract(decision, on=DAY - timedelta(days=1), by=registrar)
        assert list(caught.value.error_dict) == ["on"]

    def test_it_adopts_the_project_and_is_named_by_its_day(self, proposal, decision, registrar):
        SubGoalFactory(project=proposal.round.project)
        decisions.register_extract(decision, on=DAY, by=registrar)
        adoption = Adoption.objects.get()
        assert (
            adoption.adopted_on,
            "2016-12-12" in adoption.source,
            "None" in adoption.source,
        ) == (
            DAY,
            True,
            False,
        )

    def test_those_concerned_are_told_who_decided(self, proposal, decision, registrar):
        program = proposal.round.project.program
        strategist = ProgramRoleFactory(program=program, kind="strategist").person
        decisions.register_extract(decision, on=DAY, by=registrar)
        mail = Mail.objects.get(recipient=strategist)
        assert "Ordföranden" in mail.body
        assert "None" not in mail.body + mail.subject
        assert str(proposal.financier) in mail.subject

    def test_rejection_by_a_delegate_has_no_amounts(self, proposal, writer, registrar):
        decision = delegations.record(proposal, NO, CHAIR, by=writer)
        decisions.register_extract(decision, on=DAY, by=registrar)
        assert state_of(proposal) == "lapsed"


@pytest.mark.django_db
class TestReport:
    def test_decision_that_counts_waits_to_be_reported_and_then_no_more(
        self, board, decision, registrar, writer, stranger
    ):
        assert not Decision.objects.waiting_to_be_reported(writer).exists()
        counted = decisions.register_extract(decision, on=DAY, by=registrar)
        assert list(Decision.objects.waiting_to_be_reported(writer)) == [counted]
        assert not Decision.objects.waiting_to_be_reported(stranger).exists()
        delegations.report(counted, meeting=MeetingFactory(board=board, held_on=DAY), by=writer)
        assert not Decision.objects.waiting_to_be_reported(writer).exists()

    def test_reports_of_a_meeting_stand_under_one_item_of_its_agenda(
        self, board, counted, writer, registrar
    ):
        meeting = MeetingFactory(board=board, held_on=DAY)
        other = ProposalFactory(financier=board, state="ready")
        open_round(other.round)
        second = delegations.record(other, NO, CHAIR, by=writer)
        decisions.register_extract(second, on=DAY, by=registrar)
        for each in (counted, second):
            delegations.report(each, meeting=meeting, by=writer)
        item = AgendaItem.objects.get()
        assert (item.meeting, item.proposal) == (meeting, None)
        assert set(item.reported.values_list("decision", flat=True)) == {counted.pk, second.pk}

    def test_report_refuses_what_does_not_count(self, board, decision, writer):
        with pytest.raises(ValidationError):
            delegations.report(decision, meeting=MeetingFactory(board=board), by=writer)

    def test_report_refuses_another_boards_meeting_an_earlier_and_an_adjusted_one(
        self, board, other_board, counted, writer
    ):
        elsewhere = MeetingFactory(board=other_board, held_on=DAY)
        earlier = MeetingFactory(board=board, held_on=DAY - timedelta(days=1))
        adjusted = MeetingFactory(board=board, held_on=DAY, adjusted_on=DAY)
        for meeting in (elsewhere, earlier, adjusted):
            with pytest.raises(ValidationError) as caught:
                delegations.report(counted, meeting=meeting, by=writer)
            assert list(caught.value.error_dict) == ["meeting"]
        assert not ReportedDecision.objects.exists()

    def test_report_twice_is_refused(self, board, counted, writer):
        delegations.report(counted, meeting=MeetingFactory(board=board, held_on=DAY), by=writer)
        later = MeetingFactory(board=board, held_on=DAY + timedelta(days=30))
        with pytest.raises(ValidationError):
            delegations.report(counted, meeting=later, by=writer)

    def test_report_to_the_wrong_meeting_is_taken_back_until_its_minutes_are_adjusted(
        self, board, counted, writer
    ):
        meeting = MeetingFactory(board=board, held_on=DAY)
        delegations.report(counted, meeting=meeting, by=writer)
        delegations.take_back(counted, by=writer)
        assert not ReportedDecision.objects.exists()
        delegations.report(counted, meeting=meeting, by=writer)
        meeting.adjusted_on = DAY
        meeting.save_fields("adjusted_on")
        with pytest.raises(ValidationError):
            delegations.take_back(counted, by=writer)
        with pytest.raises(ValidationError):
            delegations.take_back(counted, by=writer)
        assert ReportedDecision.objects.exists()


@pytest.mark.django_db
def test_meetings_go_on_beside_decisions_without_one(board, counted, writer):
    meeting = MeetingFactory(board=board, held_on=DAY)
    assert meetings.taken_paragraphs(meeting) == {}
    assert decisions.replaced_by(counted.proposal, "approved") is None
    assert decisions.ruling_of(counted) == replace(YES, adopts_project=True)
