"""Doubles: what either row tells is kept, what was answered is not asked again."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    OwnLinkFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.choices import Stage, Verdict
from training.models import Attendance, Contact, LocalProcess, PairVerdict, Participant
from training.queries import attended_by, counts_of, ledger_of, pairs_of
from training.services import doubles

pytestmark = pytest.mark.django_db
DAY = date(2017, 3, 1)


def told(participant):
    return [(each.stage, each.on) for each in participant.changes.order_by("on", "pk")]


def test_whoever_was_registered_by_one_row_stays_registered_on_every_day(cohort, leader):
    kept = ParticipantFactory(cohort=cohort, staged=(Stage.APPLIED, date(2017, 1, 1)))
    double = ParticipantFactory(cohort=cohort, staged=(Stage.ACTIVE, date(2016, 9, 1)))
    days = (date(2016, 8, 31), date(2016, 10, 1), date(2017, 2, 1), DAY)
    before = [counts_of([cohort.pk], day)[cohort.pk].registered for day in days]
    doubles.merge(kept, double, by=leader, reason="Samma person.")
    after = [counts_of([cohort.pk], day)[cohort.pk].registered for day in days]
    assert before == after == [0, 1, 1, 1]
    assert told(kept)[-1] == ("active", date(2017, 1, 1))


def test_the_kept_row_takes_over_the_booking_and_what_it_lacks(cohort, leader):
    booking = SeatBookingFactory(cohort=cohort)
    kept = ParticipantFactory(cohort=cohort)
    double = ParticipantFactory(cohort=cohort, booking=booking)
    Contact.objects.filter(participant=double).update(email="a@example.org", phone="1")
    Contact.objects.filter(participant=kept).update(phone="2")
    link = OwnLinkFactory(participant=double)
    doubles.merge(kept, double, by=leader, reason="Samma person.")
    assert ledger_of(cohort).lines[0].used == 1
    kept = Participant.objects.get(pk=kept.pk)
    assert (kept.booking, kept.contact.email, kept.contact.phone) == (booking, "a@example.org", "2")
    link.refresh_from_db()
    assert link.is_closed


def test_what_was_made_up_and_the_process_that_has_come_further_are_kept(cohort, leader):
    kept, double = ParticipantFactory.create_batch(2, cohort=cohort)
    session = SessionFactory(cohort=cohort)
    AttendanceFactory(session=session, participant=kept, presence="absent")
    AttendanceFactory(session=session, participant=double, presence="excused", made_up_on=DAY)
    LocalProcess.objects.create(participant=kept, state="planned", colleagues=3)
    LocalProcess.objects.create(participant=double, state="done", colleagues=12)
    doubles.merge(kept, double, by=leader, reason="Samma person.")
    assert attended_by([kept.pk])[kept.pk].days == 1
    assert Attendance.objects.get(participant=kept).presence == "excused"
    process = LocalProcess.objects.get(participant=kept)
    assert (process.state, process.colleagues) == ("done", 12)


def test_what_was_attended_before_a_move_goes_with_the_kept_row(cohort, leader):
    before = CohortFactory(course=cohort.course)
    old = ParticipantFactory(cohort=before, staged=(Stage.TRANSFERRED, DAY))
    AttendanceFactory(session=SessionFactory(cohort=before), participant=old)
    kept = ParticipantFactory(cohort=cohort)
    double = ParticipantFactory(cohort=cohort, came_from=old)
    doubles.merge(kept, double, by=leader, reason="Samma person.")
    assert attended_by([kept.pk])[kept.pk].days == 1


def test_a_row_that_goes_on_elsewhere_is_not_merged(cohort, leader):
    old, other = ParticipantFactory.create_batch(2, cohort=cohort)
    ParticipantFactory(cohort=CohortFactory(course=cohort.course), came_from=old)
    for kept, double in ((old, other), (other, old)):
        with pytest.raises(ValidationError, match="goes on in another cohort"):
            doubles.merge(kept, double, by=leader, reason="x")


def alike(*cohorts):
    rows = [ParticipantFactory(cohort=cohort) for cohort in cohorts]
    for row in rows:
        Contact.objects.filter(participant=row).update(name="Alma Ek")
    return rows


def test_two_people_are_not_suggested_again_and_it_is_kept_who_said_so(cohort, leader):
    one, other = alike(cohort, cohort)
    program = cohort.course.program_id
    assert [(each.first, each.second) for each in pairs_of(program)] == [(one.pk, other.pk)]
    doubles.judge(other, other=one, verdict=Verdict.OTHER, by=leader)
    assert pairs_of(program) == []
    kept = PairVerdict.objects.get()
    assert (kept.first, kept.second, kept.author) == (one, other, leader)
    with pytest.raises(ValidationError, match="counts once"):
        doubles.judge(one, other=other, verdict=Verdict.SAME, by=leader)


def test_one_person_in_two_cohorts_counts_in_both(cohort, leader):
    later = CohortFactory(course=cohort.course)
    one, other = alike(cohort, later)
    doubles.judge(one, other=other, verdict=Verdict.SAME, by=leader)
    assert pairs_of(cohort.course.program_id) == []
    counts = counts_of([cohort.pk, later.pk])
    assert [count.registered for count in counts.values()] == [1, 1]


def test_a_move_that_nobody_wrote_counts_once_with_all_that_was_attended(cohort, leader):
    later = CohortFactory(course=cohort.course)
    old, new = alike(cohort, later)
    AttendanceFactory(session=SessionFactory(cohort=cohort), participant=old)
    doubles.continue_from(new, old, on=DAY, by=leader)
    counts = counts_of([cohort.pk, later.pk])
    assert [count.registered for count in counts.values()] == [0, 1]
    assert attended_by([new.pk])[new.pk].days == 1
    assert pairs_of(cohort.course.program_id) == []
    with pytest.raises(ValidationError, match="already"):
        doubles.continue_from(new, old, on=DAY, by=leader)


def test_rows_of_two_programs_are_never_a_pair(cohort, leader):
    one, other = alike(cohort, CohortFactory())
    assert pairs_of(cohort.course.program_id) == []
    with pytest.raises(ValidationError, match="of one program"):
        doubles.judge(one, other=other, verdict=Verdict.OTHER, by=leader)
