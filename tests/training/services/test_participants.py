"""Participants: enrolled, moved on, moved over, merged; every step counted once."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    ParticipantFactory,
    SessionFactory,
)
from training.choices import Stage
from training.models import Attendance, Contact, Participant, StageNote
from training.queries import attended_by, counts_of
from training.services import doubles, participants
from training.services.participants import Person

pytestmark = pytest.mark.django_db
DAY = date(2017, 3, 1)


def new(cohort, **fields):
    return Participant(cohort=cohort, profession="teacher", **fields)


def stage_of(participant):
    return Participant.objects.with_stage().get(pk=participant.pk).stage


def test_participants_are_numbered_in_their_cohort_and_named_in_a_table_apart(cohort, leader):
    first = participants.enroll(new(cohort), Person("Påhittad Ett"), by=leader, on=DAY)
    second = participants.enroll(new(cohort), Person("Påhittad Två"), by=leader, on=DAY)
    assert (first.number, second.number) == (1, 2)
    assert Contact.objects.get(participant=second).name == "Påhittad Två"
    assert "Påhittad" not in str([event.__dict__ for event in first.events.all()])


def test_the_thirty_first_of_thirty_is_admitted_with_a_reason_only(cohort, leader):
    cohort.capacity = 1
    cohort.save()
    ParticipantFactory(cohort=cohort)
    with pytest.raises(ValidationError, match="There are 1 seats and 1 are registered"):
        participants.enroll(new(cohort), Person("x"), by=leader, on=DAY)
    waiting = participants.enroll(new(cohort), Person("x"), by=leader, on=DAY, stage=Stage.APPLIED)
    with pytest.raises(ValidationError, match="Say on the cohort why"):
        participants.move_on(waiting, Stage.ACTIVE, by=leader, on=DAY)
    cohort.capacity_reason = "Två delar på en tjänst."
    cohort.save()
    participants.move_on(waiting, Stage.ACTIVE, by=leader, on=DAY)
    assert counts_of([cohort.pk])[cohort.pk].registered == 2


def test_completing_asks_for_what_the_course_requires(cohort, leader):
    someone = ParticipantFactory(cohort=cohort)
    AttendanceFactory(session=SessionFactory(cohort=cohort), participant=someone)
    missed = AttendanceFactory(
        session=SessionFactory(cohort=cohort), participant=someone, presence="absent"
    )
    with pytest.raises(ValidationError, match="1 training day of 2 is missing"):
        participants.move_on(someone, Stage.COMPLETED, by=leader, on=DAY)
    missed.made_up_on = DAY
    missed.save()
    participants.move_on(someone, Stage.COMPLETED, by=leader, on=DAY)
    assert stage_of(someone) == Stage.COMPLETED


def test_a_drop_out_has_a_reason_and_may_return(cohort, leader):
    someone = ParticipantFactory(cohort=cohort)
    participants.move_on(
        someone, Stage.DROPPED_OUT, by=leader, on=DAY, drop_reason="moved", note="Till Skåne."
    )
    assert counts_of([cohort.pk])[cohort.pk].reasons == {"moved": 1}
    assert StageNote.objects.get().text == "Till Skåne."
    participants.move_on(someone, Stage.ACTIVE, by=leader, on=date(2017, 5, 1))
    now = counts_of([cohort.pk])[cohort.pk]
    assert (now.registered, now.active, now.dropped) == (1, 1, 0)
    then = counts_of([cohort.pk], date(2017, 4, 1))[cohort.pk]
    assert (then.registered, then.active, then.dropped) == (1, 0, 1)


def test_what_was_attended_counts_in_the_cohort_one_is_moved_to(cohort, leader):
    later = CohortFactory(course=cohort.course, starts_on=date(2018, 1, 1))
    someone = ParticipantFactory(cohort=cohort)
    for _ in range(2):
        AttendanceFactory(session=SessionFactory(cohort=cohort), participant=someone)
    moved = participants.transfer(someone, later, by=leader, on=date(2018, 2, 1))
    assert counts_of([cohort.pk])[cohort.pk].registered == 0
    assert counts_of([later.pk])[later.pk].registered == 1
    assert (
        Contact.objects.get(participant=moved).name == Contact.objects.get(participant=someone).name
    )
    participants.move_on(moved, Stage.COMPLETED, by=leader, on=date(2018, 3, 1))


def test_nobody_is_moved_to_another_course_or_to_the_same_cohort(cohort, leader):
    someone = ParticipantFactory(cohort=cohort)
    with pytest.raises(ValidationError, match="of another course"):
        participants.transfer(someone, CohortFactory(), by=leader, on=DAY)
    with pytest.raises(ValidationError, match="in this cohort already"):
        participants.transfer(someone, cohort, by=leader, on=DAY)


def test_what_was_attended_counts_however_often_somebody_moves(cohort, leader):
    someone = ParticipantFactory(cohort=cohort)
    for month in (2, 3):
        session = SessionFactory(cohort=someone.cohort)
        AttendanceFactory(session=session, participant=someone)
        later = CohortFactory(course=cohort.course)
        someone = participants.transfer(someone, later, by=leader, on=date(2018, month, 1))
    assert attended_by([someone.pk])[someone.pk].days == 2


def test_merging_doubles_loses_no_attendance_and_presence_wins(cohort, leader):
    kept, double = ParticipantFactory.create_batch(2, cohort=cohort)
    first, second, third = SessionFactory.create_batch(3, cohort=cohort)
    AttendanceFactory(session=first, participant=kept, presence="absent")
    AttendanceFactory(session=first, participant=double, presence="present")
    AttendanceFactory(session=second, participant=double, presence="present")
    AttendanceFactory(session=third, participant=kept, presence="present")
    AttendanceFactory(session=third, participant=double, presence="absent")
    doubles.merge(kept, double, by=leader, reason="Samma e-postadress.")
    mine = Attendance.objects.counted().order_by("session")
    assert [(each.session, each.presence) for each in mine] == [
        (first, "present"),
        (second, "present"),
        (third, "present"),
    ]
    now = counts_of([cohort.pk])[cohort.pk]
    assert (now.registered, now.sessions["training_day"].attendances) == (1, 3)


def test_merging_is_refused_without_a_reason_across_cohorts_and_twice(cohort, leader):
    kept, double = ParticipantFactory.create_batch(2, cohort=cohort)
    with pytest.raises(ValidationError, match="how you know"):
        doubles.merge(kept, double, by=leader, reason=" ")
    with pytest.raises(ValidationError, match="of one cohort"):
        doubles.merge(kept, ParticipantFactory(), by=leader, reason="x")
    doubles.merge(kept, double, by=leader, reason="x")
    with pytest.raises(ValidationError, match="merged already"):
        doubles.merge(kept, double, by=leader, reason="x")
