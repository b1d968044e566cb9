"""Meetings through their verbs."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from funding.services import meetings
from tests.factories.funding import DecisionFactory, MeetingFactory, ProposalFactory

pytestmark = pytest.mark.django_db
HELD = date(2016, 12, 12)


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD)


def test_create_enters_a_meeting_with_who_did_it(board, writer):
    meeting = meetings.create(board, held_on=HELD, place="Salen", by=writer)
    assert (meeting.board, meeting.held_on, meeting.place) == (board, HELD, "Salen")
    assert [entry.who for entry in history_of(meeting)] == ["Vera Skrivare"]


def test_create_refuses_a_second_meeting_on_the_same_day(meeting, board, writer):
    with pytest.raises(ValidationError) as refusal:
        meetings.create(board, held_on=HELD, by=writer)
    assert list(refusal.value.error_dict) == ["held_on"]
    meetings.create(board, held_on=HELD + timedelta(days=1), by=writer)


def test_revise_moves_a_meeting_and_keeps_its_own_day_free(meeting, writer):
    meetings.revise(meeting, held_on=HELD, place="Salen", by=writer)
    moved = meetings.revise(meeting, held_on=date(2017, 1, 9), place="Salen", by=writer)
    assert (moved.held_on, moved.place) == (date(2017, 1, 9), "Salen")


def test_revise_leaves_adjusted_minutes_alone(board, writer):
    meeting = MeetingFactory(board=board, held_on=HELD, adjusted_on=HELD)
    with pytest.raises(ValidationError):
        meetings.revise(meeting, held_on=HELD, place="Annan", by=writer)


def test_adjust_waits_for_every_item_on_the_agenda(meeting, board, writer):
    item = ProposalFactory(financier=board, state="on_agenda", meeting=meeting, title="Ärendet")
    with pytest.raises(ValidationError) as refusal:
        meetings.adjust_minutes(meeting, on=HELD, by=writer)
    assert "Ärendet" in refusal.value.messages[0]
    item.state = "decided"
    item.save_fields("state")
    assert meetings.adjust_minutes(meeting, on=HELD, by=writer).adjusted_on == HELD


def test_adjust_refuses_a_day_ahead_beside_its_field(meeting, writer):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError) as refusal:
        meetings.adjust_minutes(meeting, on=tomorrow, by=writer)
    assert list(refusal.value.error_dict) == ["on"]


def test_reopen_takes_a_mistaken_day_back_with_its_reason(meeting, writer):
    meetings.adjust_minutes(meeting, on=HELD, by=writer)
    assert meetings.reopen(meeting, by=writer, reason="Fel dag").adjusted_on is None
    assert history_of(meeting)[0].why == "Fel dag"


def test_reopen_is_refused_when_something_counts(board, writer):
    decision = DecisionFactory(proposal__financier=board, counted=True)
    with pytest.raises(ValidationError):
        meetings.reopen(decision.meeting, by=writer, reason="Ångrar mig")
