"""Decisions through their verbs: recorded, corrected, undone, counted."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from desk.models import Mail
from funding.models import Decision
from funding.rules.decisions import Ruling
from funding.services import decisions, meetings, proposals
from funding.signals import decision_counted
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import (
    DecisionFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
)
from tests.factories.programs import ProgramRoleFactory
from tests.funding.services.conftest import (
    HELD,
    NO,
    REFERRAL,
    TABLED,
    YES,
    make_proposal,
    reasons,
)


@pytest.mark.django_db
class TestRecord:
    def test_record_keeps_what_the_minutes_say(self, proposal, meeting, writer):
        decision = decisions.record(proposal, replace(YES, reservations="En emot"), by=writer)
        proposal.refresh_from_db()
        assert decisions.ruling_of(decision) == replace(YES, reservations="En emot")
        assert (decision.meeting, decision.recorded_by) == (meeting, writer)
        assert (proposal.state, proposal.meeting) == ("decided", meeting)

    def test_record_of_no_ends_the_matter(self, proposal, writer):
        decisions.record(proposal, NO, by=writer)
        proposal.refresh_from_db()
        assert proposal.state == "decided"

    def test_record_of_referral_gives_the_proposal_back_to_be_written_on(self, proposal, writer):
        decision = decisions.record(proposal, REFERRAL, by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("draft", None)
        assert decision.asked_for == "En bättre budget"

    def test_record_of_tabling_lets_the_proposal_wait_for_another_meeting(self, proposal, writer):
        decisions.record(proposal, TABLED, by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("ready", None)

    def test_record_of_tabling_puts_the_proposal_on_the_agenda_of_its_next_meeting(
        self, board, proposal, meeting, writer
    ):
        later = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        decision = decisions.record(proposal, replace(TABLED, tabled_to=later), by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("on_agenda", later)
        assert decision.tabled_to == later
        assert [item.meeting for item in proposal.items.order_by("pk")] == [meeting, later]
        taken_up = decisions.record(proposal, replace(YES, paragraph=1), by=writer)
        assert taken_up.meeting == later

    def test_record_of_tabling_enters_a_meeting_on_a_day_that_has_none(
        self, board, proposal, writer
    ):
        day = date(2017, 1, 9)
        decision = decisions.record(proposal, replace(TABLED, tabled_on=day), by=writer)
        proposal.refresh_from_db()
        assert (proposal.meeting.board, proposal.meeting.held_on) == (board, day)
        assert decision.tabled_to == proposal.meeting

    def test_record_of_tabling_to_a_taken_day_is_refused_beside_it(self, board, proposal, writer):
        MeetingFactory(board=board, held_on=date(2017, 1, 9))
        with pytest.raises(ValidationError) as caught:
            decisions.record(proposal, replace(TABLED, tabled_on=date(2017, 1, 9)), by=writer)
        assert reasons(caught) == {"tabled_on": 1}

    def test_record_of_referral_tells_the_officer_what_is_asked_for(self, board, meeting, writer):
        officer = OrganizationRoleFactory(organization=board, kind="secretary").person
        proposal = make_proposal(board, meeting, written_by=officer)
        decisions.record(proposal, REFERRAL, by=writer)
        (mail,) = Mail.objects.all()
        assert mail.recipient == officer
        assert "En bättre budget" in mail.body
        assert mail.path == proposal.get_absolute_url()

    @pytest.mark.parametrize(("outcome", "state"), [("answered", "decided"), ("dropped", "ready")])
    def test_record_of_what_is_neither_yes_nor_no(self, proposal, writer, outcome, state):
        decisions.record(proposal, Ruling(paragraph=7, outcome=outcome), by=writer)
        proposal.refresh_from_db()
        assert proposal.state == state

    def test_record_keeps_motions_and_votes(self, proposal, writer):
        voted = replace(YES, motions="Två yrkanden", votes_for=6, votes_against=4)
        decision = decisions.record(proposal, voted, by=writer)
        assert decisions.ruling_of(Decision.objects.get(pk=decision.pk)) == voted

    def test_record_refuses_what_the_minutes_cannot_mean_beside_each_field(self, proposal, writer):
        less = {**YES.amounts, 2019: Decimal(1)}
        with pytest.raises(ValidationError) as caught:
            decisions.record(proposal, replace(YES, amounts=less, asked_for="Mer"), by=writer)
        assert reasons(caught) == {"asked_for": 1, "outcome": 1, "clause_1": 1}
        assert not Decision.objects.exists()

    def test_record_refuses_a_paragraph_of_another_meeting_of_the_year(
        self, board, proposal, writer
    ):
        earlier = MeetingFactory(board=board, held_on=date(2016, 2, 1))
        DecisionFactory(proposal__financier=board, meeting=earlier, paragraph=7)
        with pytest.raises(ValidationError) as caught:
            decisions.record(proposal, YES, by=writer)
        assert reasons(caught) == {"paragraph": 1}

    def test_record_takes_the_same_paragraph_in_another_year(self, board, proposal, writer):
        earlier = MeetingFactory(board=board, held_on=date(2015, 12, 1))
        DecisionFactory(proposal__financier=board, meeting=earlier, paragraph=7)
        assert decisions.record(proposal, YES, by=writer).paragraph == 7

    def test_record_waits_for_the_meeting_to_be_held(self, board, writer):
        ahead = MeetingFactory(board=board, held_on=timezone.localdate() + timedelta(days=1))
        with pytest.raises(ValidationError):
            decisions.record(make_proposal(board, ahead), YES, by=writer)

    def test_record_again_is_refused(self, proposal, writer):
        decisions.record(proposal, YES, by=writer)
        with pytest.raises(ValidationError):
            decisions.record(proposal, replace(NO, paragraph=8), by=writer)
        assert Decision.objects.count() == 1


@pytest.mark.django_db
class TestReviseAndUndo:
    def test_revise_changes_only_the_rows_that_differ(self, proposal, writer):
        decision = decisions.record(proposal, YES, by=writer)
        before = dict(decision.amounts.values_list("year", "pk"))
        less = replace(
            YES,
            outcome="changed",
            amounts={**YES.amounts, 2018: Decimal(30_000)},
            clauses=("att ge mindre",),
        )
        decisions.revise(decision, less, by=writer)
        assert decisions.ruling_of(Decision.objects.get()) == less
        assert dict(decision.amounts.values_list("year", "pk")) == before

    def test_revise_to_another_outcome_moves_the_proposal(self, proposal, meeting, writer):
        decision = decisions.record(proposal, REFERRAL, by=writer)
        decision = decisions.revise(decision, YES, by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("decided", meeting)
        decisions.revise(decision, TABLED, by=writer)
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("ready", None)
        assert not decision.amounts.exists()

    def test_revise_of_the_outcome_is_refused_when_the_proposal_moved_on(
        self, board, proposal, writer
    ):
        decision = decisions.record(proposal, TABLED, by=writer)
        another = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        proposals.put_on_agenda(proposal, meeting=another, by=writer)
        with pytest.raises(ValidationError):
            decisions.revise(decision, YES, by=writer)
        decisions.revise(decision, replace(TABLED, note="Till januari"), by=writer)

    @pytest.mark.parametrize("ruling", [YES, NO, REFERRAL, TABLED])
    def test_undo_puts_the_proposal_back_and_leaves_a_trace(
        self, proposal, meeting, writer, ruling
    ):
        decision = decisions.record(proposal, ruling, by=writer)
        decisions.undo(decision, by=writer, reason="Fel ärende")
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("on_agenda", meeting)
        assert not Decision.objects.exists()
        assert history_of(proposal)[0].why == "Fel ärende"
        labels = Decision.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label")
        assert [label for (label,) in labels] == ["insert", "delete"]

    def test_undo_of_tabling_takes_the_proposal_back_from_the_next_meeting(
        self, board, proposal, meeting, writer
    ):
        later = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        decision = decisions.record(proposal, replace(TABLED, tabled_to=later), by=writer)
        decisions.undo(decision, by=writer, reason="Fel")
        proposal.refresh_from_db()
        assert (proposal.state, proposal.meeting) == ("on_agenda", meeting)
        assert not later.items.exists()

    def test_revise_moves_a_tabled_proposal_from_one_meeting_to_another(
        self, board, proposal, writer
    ):
        first, second = (MeetingFactory(board=board, held_on=date(2017, m, 9)) for m in (1, 2))
        decision = decisions.record(proposal, replace(TABLED, tabled_to=first), by=writer)
        decision = decisions.revise(decision, replace(TABLED, tabled_to=second), by=writer)
        proposal.refresh_from_db()
        assert proposal.meeting == second
        assert (first.items.count(), second.items.count()) == (0, 1)
        decisions.revise(decision, NO, by=writer)
        proposal.refresh_from_db()
        assert proposal.state == "decided"
        assert second.items.count() == 0

    def test_undo_of_tabling_is_refused_when_the_next_meeting_has_numbered_it(
        self, board, proposal, writer
    ):
        later = MeetingFactory(board=board, held_on=date(2017, 1, 9))
        decision = decisions.record(proposal, replace(TABLED, tabled_to=later), by=writer)
        later.items.update(paragraph=1)
        with pytest.raises(ValidationError):
            decisions.undo(decision, by=writer, reason="Fel")

    def test_undo_is_refused_when_the_draft_was_written_on(self, proposal, writer):
        decision = decisions.record(proposal, REFERRAL, by=writer)
        proposal.refresh_from_db()
        proposal.summary = "Bättre"
        proposal.save_fields("summary")
        with pytest.raises(ValidationError):
            decisions.undo(decision, by=writer, reason="Fel")

    def test_adjusted_minutes_close_the_decision(self, proposal, meeting, writer):
        decision = decisions.record(proposal, YES, by=writer)
        meetings.adjust_minutes(meeting, on=HELD, by=writer)
        with pytest.raises(ValidationError):
            decisions.revise(decision, replace(YES, note="x"), by=writer)
        with pytest.raises(ValidationError):
            decisions.undo(decision, by=writer, reason="x")


@pytest.mark.django_db
class TestRegisterExtract:
    @pytest.fixture
    def decision(self, proposal, meeting, writer):
        decision = decisions.record(proposal, YES, by=writer)
        meetings.adjust_minutes(meeting, on=date(2016, 12, 20), by=writer)
        return decision

    def counted_on(self):
        return Decision.objects.with_counted_on().get().counted_on

    def test_register_waits_for_the_minutes(self, proposal, writer, registrar):
        decision = decisions.record(proposal, YES, by=writer)
        with pytest.raises(ValidationError):
            decisions.register_extract(decision, on=HELD, by=registrar)

    def test_decision_counts_from_the_later_day(self, decision, registrar):
        assert self.counted_on() is None
        decisions.register_extract(decision, on=date(2016, 12, 28), by=registrar)
        assert self.counted_on() == date(2016, 12, 28)

    def test_register_refuses_days_outside_beside_the_field(self, decision, registrar):
        for day in (date(2016, 12, 19), timezone.localdate() + timedelta(days=1)):
            with pytest.raises(ValidationError) as caught:
                decisions.register_extract(decision, on=day, by=registrar)
            assert reasons(caught) == {"on": 1}

    def test_register_twice_is_refused_in_words(self, decision, registrar):
        decisions.register_extract(decision, on=date(2016, 12, 28), by=registrar)
        with pytest.raises(ValidationError):
            decisions.register_extract(decision, on=date(2016, 12, 29), by=registrar)

    def test_register_announces_that_the_decision_counts(self, decision, registrar):
        heard = []

        def listen(sender, decision, by, **kwargs):
            heard.append((decision.pk, by))

        decision_counted.connect(listen)
        try:
            decisions.register_extract(decision, on=date(2016, 12, 28), by=registrar)
        finally:
            decision_counted.disconnect(listen)
        assert heard == [(decision.pk, registrar)]

    def test_register_tells_strategists_and_secretaries_and_nobody_else(
        self, decision, registrar, writer, stranger, administrator
    ):
        program = decision.proposal.round.project.program
        strategist = ProgramRoleFactory(program=program).person
        ProgramRoleFactory(program=program, kind="steering_group")
        decisions.register_extract(decision, on=date(2016, 12, 28), by=registrar)
        assert {mail.recipient for mail in Mail.objects.all()} == {strategist, writer}
        assert "40" in Mail.objects.first().body

    def test_last_answer_tells_every_board_that_was_asked(
        self, board, meeting, other_board, writer, stranger, registrar
    ):
        proposal = make_proposal(board, meeting, beside=[other_board])
        decision = decisions.record(proposal, YES, by=writer)
        meetings.adjust_minutes(meeting, on=date(2016, 12, 20), by=writer)
        round_ = proposal.round
        yes = ProposalFactory(
            round=round_, source=decision.proposal.source, financier=other_board, state="decided"
        )
        DecisionFactory(proposal=yes, amounts={2017: 40_000}, counted=True)
        decisions.register_extract(decision, on=date(2016, 12, 28), by=registrar)
        assert stranger in {mail.recipient for mail in Mail.objects.all()}


@pytest.mark.django_db
class TestVisible:
    def seen(self, person):
        return set(Decision.objects.all().visible_to(person).values_list("pk", flat=True))

    def test_decision_is_its_boards_own_until_it_counts(
        self, proposal, meeting, writer, decider, registrar, stranger, administrator
    ):
        round_, program = proposal.round, proposal.round.project.program
        steering = ProgramRoleFactory(program=program, kind="steering_group").person
        strategist = ProgramRoleFactory(program=program).person
        asked = OrganizationRoleFactory(kind="secretary")
        DeliveryFactory(source=proposal.source, financier=asked.organization)
        elsewhere = ProgramRoleFactory().person
        decision = decisions.record(proposal, YES, by=writer)
        inside = (writer, decider, registrar)
        told = (steering, strategist, asked.person)
        never = (stranger, administrator, elsewhere)

        def who_sees():
            return {p for p in (*inside, *told, *never) if self.seen(p) == {decision.pk}}

        assert who_sees() == set(inside)
        meetings.adjust_minutes(meeting, on=HELD, by=writer)
        assert who_sees() == set(inside)
        decisions.register_extract(decision, on=HELD, by=registrar)
        assert who_sees() == {*inside, *told}
        assert round_.proposals.all().visible_to(strategist).count() == 0
