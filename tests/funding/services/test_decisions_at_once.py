"""Two secretaries at one moment, in real threads: never a double decision, never a lost one."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from desk.models import Mail
from funding.models import Decision, Proposal
from funding.services import decisions, meetings, proposals
from tests.factories.accounts import UserFactory
from tests.factories.funding import (
    MeetingFactory,
    RoundSourceFactory,
    open_round,
)
from tests.funding.services.conftest import (
    HELD,
    NO,
    YES,
    make_proposal,
)
from tests.threads import at_once


@pytest.mark.django_db(transaction=True)
class TestTwoSecretariesAtOnce:
    def one_is_told(self, met):
        losers = [error for error in met if error is not None]
        assert [type(error) for error in losers] == [ValidationError]
        return losers[0].messages

    def test_same_proposal_is_decided_once(self, proposal, writer):
        other = UserFactory()
        met = at_once(
            lambda: decisions.record(Proposal.objects.get(), YES, by=writer),
            lambda: decisions.record(Proposal.objects.get(), replace(NO, paragraph=8), by=other),
        )
        self.one_is_told(met)
        assert Decision.objects.count() == 1

    def test_same_paragraph_is_given_once(self, board, meeting, writer):
        first, second = make_proposal(board, meeting), make_proposal(board, meeting)
        met = at_once(
            lambda: decisions.record(first, YES, by=writer),
            lambda: decisions.record(second, YES, by=writer),
        )
        assert "7" in self.one_is_told(met)[0]
        assert Decision.objects.count() == 1

    def test_same_paragraph_is_given_once_across_the_meetings_of_a_year(self, board, writer):
        pair = [
            make_proposal(board, MeetingFactory(board=board, held_on=date(2016, month, 1)))
            for month in (3, 4)
        ]
        met = at_once(*(lambda p=p: decisions.record(p, YES, by=writer) for p in pair))
        self.one_is_told(met)
        assert Decision.objects.count() == 1

    def test_same_day_gets_one_meeting(self, board, writer):
        met = at_once(*[lambda: meetings.create(board, held_on=HELD, by=writer)] * 2)
        self.one_is_told(met)
        assert board.meetings.count() == 1

    def test_last_of_two_answers_that_count_at_once_tells_everybody(
        self, board, other_board, writer, stranger
    ):
        source = RoundSourceFactory()
        asked = []
        for each, secretary in ((board, writer), (other_board, stranger)):
            meeting = MeetingFactory(board=each, held_on=HELD)
            proposal = make_proposal(each, meeting, round=source.round, source=source)
            asked.append((proposal, meeting, secretary))
        open_round(source.round)
        made = []
        for proposal, meeting, secretary in asked:
            decision = decisions.record(proposal, YES, by=secretary)
            meetings.adjust_minutes(meeting, on=HELD, by=secretary)
            made.append(decision)
        by = UserFactory()
        met = at_once(*(lambda d=d: decisions.register_extract(d, on=HELD, by=by) for d in made))
        assert met == [None, None]
        # each board hears of its own decision, and both of the one that settled the round
        assert sorted(Mail.objects.values_list("recipient__name", flat=True)) in (
            ["Folke Främling", "Folke Främling", "Vera Skrivare"],
            ["Folke Främling", "Vera Skrivare", "Vera Skrivare"],
        )

    def test_minutes_are_not_adjusted_over_an_item_that_arrives(self, board, meeting, writer):
        proposal = make_proposal(board, meeting, state="ready")
        Proposal.objects.update(state="ready", meeting=None)
        met = at_once(
            lambda: proposals.put_on_agenda(proposal, meeting=meeting, by=writer),
            lambda: meetings.adjust_minutes(meeting, on=HELD, by=writer),
        )
        self.one_is_told(met)
