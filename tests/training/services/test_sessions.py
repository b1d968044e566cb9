"""Sessions: planned, called off, attendance taken once and again."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from tests.factories.training import (
    AttendanceFactory,
    ModuleFactory,
    ParticipantFactory,
    SessionFactory,
)
from training.models import Attendance, Session
from training.queries import counts_of
from training.services import sessions

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(cohort):
    return SessionFactory(cohort=cohort)


def entered(session):
    return dict(session.attendances.values_list("participant", "presence"))


def test_a_series_is_one_session_for_each_day_with_its_modules(cohort, leader):
    module = ModuleFactory(course=cohort.course)
    pattern = Session(cohort=cohort, kind="supervision", held_on=date(2017, 1, 1), hours=Decimal(4))
    days = [date(2017, 2, 1), date(2017, 3, 1), date(2017, 2, 1)]
    made = sessions.create_series(pattern, days, by=leader, modules=[module.pk])
    assert [each.held_on for each in made] == [date(2017, 2, 1), date(2017, 3, 1)]
    assert [each.modules.get().module for each in made] == [module, module]


def test_attendance_sent_twice_changes_nothing(session, leader):
    here, away = ParticipantFactory.create_batch(2, cohort=session.cohort)
    for _ in range(2):
        sessions.take_attendance(session, {here.pk: "present", away.pk: "absent"}, by=leader)
    assert entered(session) == {here.pk: "present", away.pk: "absent"}
    assert [event.pgh_label for event in Attendance.events.rel.related_model.objects.all()] == [
        "insert",
        "insert",
    ]


def test_attendance_is_put_right_and_taken_back(session, leader):
    someone = ParticipantFactory(cohort=session.cohort)
    sessions.take_attendance(session, {someone.pk: "absent"}, by=leader)
    sessions.take_attendance(session, {someone.pk: "present"}, by=leader)
    assert entered(session) == {someone.pk: "present"}
    sessions.take_attendance(session, {someone.pk: ""}, by=leader)
    assert entered(session) == {}


def test_attendance_is_refused_for_strangers_and_before_the_day(session, leader):
    stranger = ParticipantFactory()
    with pytest.raises(ValidationError, match="does not belong to this cohort"):
        sessions.take_attendance(session, {stranger.pk: "present"}, by=leader)
    someone = ParticipantFactory(cohort=session.cohort)
    with pytest.raises(ValidationError, match="Choose present"):
        sessions.take_attendance(session, {someone.pk: "maybe"}, by=leader)
    session.held_on = timezone.localdate() + timedelta(1)
    session.save()
    with pytest.raises(ValidationError, match="from that day"):
        sessions.take_attendance(session, {someone.pk: "present"}, by=leader)


def test_a_session_called_off_counts_nowhere(session, leader):
    sessions.call_off(session, by=leader, reason="Sjukdom")
    assert counts_of([session.cohort_id])[session.cohort_id].sessions == {}
    with pytest.raises(ValidationError, match="already"):
        sessions.call_off(session, by=leader, reason="Sjukdom")
    with pytest.raises(ValidationError, match="called off"):
        sessions.take_attendance(session, {}, by=leader)


def test_a_session_with_attendance_is_not_called_off(session, leader):
    AttendanceFactory(session=session)
    with pytest.raises(ValidationError, match="take it back first"):
        sessions.call_off(session, by=leader, reason="x")


def test_a_session_with_attendance_is_not_moved_ahead_of_today(session, leader):
    AttendanceFactory(session=session)
    session.held_on = timezone.localdate() + timedelta(1)
    with pytest.raises(ValidationError) as refusal:
        sessions.revise(session, by=leader)
    assert list(refusal.value.error_dict) == ["held_on"]
    counted = counts_of([session.cohort_id])[session.cohort_id].sessions["training_day"]
    assert counted.attendances == 1


def test_what_is_made_up_later_counts_as_attended(session, leader):
    away = AttendanceFactory(session=session, presence="excused")
    sessions.make_up(away, date(2017, 1, 1), by=leader)
    counted = counts_of([session.cohort_id])[session.cohort_id].sessions["training_day"]
    assert (counted.attendances, counted.people) == (1, 1)
    with pytest.raises(ValidationError, match="until today"):
        sessions.make_up(away, date(2016, 1, 1), by=leader)
    sessions.make_up(away, None, by=leader)
    assert (
        counts_of([session.cohort_id])[session.cohort_id].sessions["training_day"].attendances == 0
    )


def test_thirteen_supervisions_are_fifty_attendances_of_ten(cohort, leader):
    people = ParticipantFactory.create_batch(10, cohort=cohort)
    # 2 × 6 + 6 × 6 + 2 × 1 (seed 001)
    times = [6] * 8 + [1] * 2
    for n in range(13):
        held = SessionFactory(cohort=cohort, kind="supervision", hours=Decimal(4 + n % 2))
        here = [p for p, wanted in zip(people, times, strict=True) if _is_there(p, n, wanted)]
        sessions.take_attendance(held, {p.pk: "present" for p in here}, by=leader)
    counted = counts_of([cohort.pk])[cohort.pk].sessions["supervision"]
    assert (counted.sessions, counted.attendances, counted.people) == (13, 50, 10)
    assert (counted.least_hours, counted.most_hours) == (4, 5)


def _is_there(person, n, wanted):
    if wanted == 1:
        return n == 12
    return n % 2 == person.number % 2 if n < 12 else False


def test_the_rest_of_a_series_changes_and_what_has_been_held_stays(cohort, leader):
    first = Session(cohort=cohort, kind="supervision", held_on=date(2017, 1, 10), hours=4)
    days = [date(2017, 1, 10), date(2017, 2, 10), date(2017, 3, 10), date(2017, 4, 10)]
    one, two, three, four = sessions.create_series(first, days, by=leader)
    alone = SessionFactory(cohort=cohort, held_on=date(2017, 3, 11), hours=4)
    someone = ParticipantFactory(cohort=cohort)
    AttendanceFactory(session=three, participant=someone)
    two.hours = 5
    assert sessions.revise_rest(two, by=leader) == [two, four]
    found = Session.objects.order_by("held_on").values_list("held_on", "hours")
    assert list(found) == [
        (one.held_on, 4),
        (two.held_on, 5),
        (three.held_on, 4),
        (alone.held_on, 4),
        (four.held_on, 5),
    ]


def test_a_series_that_is_all_held_has_nothing_left_to_change(cohort, leader):
    first = Session(cohort=cohort, kind="supervision", held_on=date(2017, 1, 10), hours=4)
    made = sessions.create_series(first, [first.held_on, date(2017, 2, 10)], by=leader)
    AttendanceFactory(session=made[1], participant=ParticipantFactory(cohort=cohort))
    with pytest.raises(ValidationError, match="is left to change"):
        sessions.revise_rest(made[1], by=leader)


def test_the_rest_of_a_series_is_called_off_and_what_has_been_held_stays(cohort, leader):
    first = Session(cohort=cohort, kind="supervision", held_on=date(2017, 1, 10), hours=4)
    days = [date(2017, 1, 10), date(2017, 2, 10), date(2017, 3, 10), date(2017, 4, 10)]
    one, two, three, four = sessions.create_series(first, days, by=leader)
    alone = SessionFactory(cohort=cohort, held_on=date(2017, 3, 11), hours=4)
    AttendanceFactory(session=three, participant=ParticipantFactory(cohort=cohort))
    assert sessions.call_off_rest(two, by=leader, reason="Ledaren är sjuk.") == [two, four]
    held = Session.objects.filter(is_called_off=False).values_list("pk", flat=True)
    assert set(held) == {one.pk, three.pk, alone.pk}
    told = history_of(four)[0]
    assert (told.verb, told.why) == ("called off the rest of a series", "Ledaren är sjuk.")
    with pytest.raises(ValidationError, match="is left to call off"):
        sessions.call_off_rest(two, by=leader, reason="Igen.")
