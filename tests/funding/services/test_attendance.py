"""Attendance through its verbs: entered, copied, per item."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from funding.models import Absence, Attendee
from funding.services import agendas, attendance
from tests.factories.funding import MeetingFactory

pytestmark = pytest.mark.django_db
HELD = date(2016, 12, 12)
ROWS = [(None, "Ada Ek", "chair"), (None, "Bo Al", "member"), (None, "Cia Asp", "officer")]


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD)


def listed(meeting):
    return [(each.name, each.function) for each in meeting.attendees.all()]


def test_attendees_are_entered_in_their_order_and_keep_their_rows(meeting, writer):
    attendance.set_attendees(meeting, ROWS, by=writer)
    assert listed(meeting) == [(name, function) for _pk, name, function in ROWS]
    chair, _member, officer = meeting.attendees.all()
    rows = [(officer.pk, "Cia Asp", "officer"), (chair.pk, "Ada Ek", "vice_chair")]
    attendance.set_attendees(meeting, rows, by=writer)
    assert listed(meeting) == [("Cia Asp", "officer"), ("Ada Ek", "vice_chair")]
    assert set(Attendee.objects.values_list("pk", flat=True)) == {officer.pk, chair.pk}


def test_nobody_attends_twice(meeting, writer):
    with pytest.raises(ValidationError):
        attendance.set_attendees(meeting, [ROWS[0], ROWS[0]], by=writer)
    assert not meeting.attendees.exists()


def test_two_attendees_exchange_their_names(meeting, writer):
    attendance.set_attendees(meeting, ROWS[:2], by=writer)
    first, second = meeting.attendees.all()
    rows = [(first.pk, second.name, "chair"), (second.pk, first.name, "member")]
    attendance.set_attendees(meeting, rows, by=writer)
    assert listed(meeting) == [("Bo Al", "chair"), ("Ada Ek", "member")]


def test_copy_begins_with_those_of_the_boards_last_meeting(board, other_board, meeting, writer):
    for each, names in (
        (MeetingFactory(board=board, held_on=date(2016, 11, 1)), ROWS[:2]),
        (MeetingFactory(board=board, held_on=date(2016, 9, 1)), ROWS[2:]),
        (MeetingFactory(board=other_board, held_on=date(2016, 12, 1)), ROWS[2:]),
    ):
        attendance.set_attendees(each, names, by=writer)
    MeetingFactory(board=board, held_on=date(2016, 12, 1))
    attendance.copy_last(meeting, by=writer)
    assert listed(meeting) == [("Ada Ek", "chair"), ("Bo Al", "member")]
    with pytest.raises(ValidationError):
        attendance.copy_last(meeting, by=writer)


def test_copy_without_an_earlier_list_is_refused_in_words(meeting, writer):
    with pytest.raises(ValidationError) as refusal:
        attendance.copy_last(meeting, by=writer)
    assert refusal.value.messages == ["No earlier meeting of the board says who attended."]


def test_absences_stand_at_their_item(meeting, writer):
    attendance.set_attendees(meeting, ROWS, by=writer)
    chair, member, _officer = meeting.attendees.all()
    item = agendas.add_matter(meeting, title="Val", by=writer)
    attendance.set_absences(item, {chair.pk: "disqualified", member.pk: "away"}, by=writer)
    attendance.set_absences(item, {chair.pk: "away", member.pk: ""}, by=writer)
    assert list(Absence.objects.values_list("attendee", "reason")) == [(chair.pk, "away")]


def test_absence_of_somebody_at_another_meeting_is_left_out(board, meeting, writer):
    other = MeetingFactory(board=board, held_on=date(2016, 11, 1))
    attendance.set_attendees(other, ROWS, by=writer)
    item = agendas.add_matter(meeting, title="Val", by=writer)
    attendance.set_absences(item, {other.attendees.first().pk: "away"}, by=writer)
    assert not Absence.objects.exists()


def test_adjusted_minutes_close_the_list(meeting, writer):
    item = agendas.add_matter(meeting, title="Val", by=writer)
    meeting.adjusted_on = HELD
    meeting.save_fields("adjusted_on")
    for act in (
        lambda: attendance.set_attendees(meeting, ROWS, by=writer),
        lambda: attendance.copy_last(meeting, by=writer),
        lambda: attendance.set_absences(item, {}, by=writer),
    ):
        with pytest.raises(ValidationError):
            act()
