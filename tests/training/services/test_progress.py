"""How far a cohort has come: what is left, who was supervised, which session taught what."""

from datetime import date

import pytest

from tests.factories.training import (
    AttendanceFactory,
    ModuleFactory,
    ParticipantFactory,
    SessionFactory,
)
from training.choices import Presence, Stage
from training.figures import attendance_of
from training.models import LocalProcess, ModuleVersion, SessionModule
from training.queries import counts_of
from training.services.progress import left_in, supervised_in, taught_in

pytestmark = pytest.mark.django_db
DAY = date(2017, 1, 1)


def sessions_of(cohort):
    return list(cohort.sessions.with_attendance().order_by("held_on", "pk"))


def test_what_is_left_is_counted_from_the_rows(cohort, django_assert_num_queries):
    cohort.course.requires_process = True
    taught, untaught = ModuleFactory(course=cohort.course), ModuleFactory(course=cohort.course)
    late = date(2016, 12, 31)
    ModuleVersion.objects.create(
        module=untaught, number=1, updated_on=date(2016, 1, 1), review_by=late
    )
    held = SessionFactory(cohort=cohort)
    SessionModule.objects.create(session=held, module=taught)
    SessionFactory(cohort=cohort, held_on=date(2017, 6, 1))
    off = SessionFactory(cohort=cohort, is_called_off=True)
    SessionModule.objects.create(session=off, module=untaught)
    told = ParticipantFactory(cohort=cohort)
    LocalProcess.objects.create(participant=told)
    ParticipantFactory(cohort=cohort)
    ParticipantFactory(cohort=cohort, staged=(Stage.DROPPED_OUT, date(2016, 9, 1)))
    ParticipantFactory(cohort=cohort, staged=(Stage.APPLIED, date(2016, 9, 1)))
    count, sessions = counts_of([cohort.pk], DAY)[cohort.pk], sessions_of(cohort)
    with django_assert_num_queries(2):  # of a third where something is entered
        left = left_in(cohort, count, sessions, DAY)
    assert (left.applied, left.waiting, left.without_attendance) == (1, 0, 1)
    assert left.without_process == 1
    assert (left.untaught, left.to_review) == ([str(untaught)], [str(untaught)])


def test_a_session_that_lacks_somebody_who_took_part_that_day_is_left_to_do(cohort):
    here, forgotten = ParticipantFactory(cohort=cohort), ParticipantFactory(cohort=cohort)
    held = SessionFactory(cohort=cohort, held_on=date(2016, 12, 1))
    supervision = SessionFactory(cohort=cohort, kind="supervision", held_on=date(2016, 12, 1))
    AttendanceFactory(session=supervision, participant=here)
    AttendanceFactory(session=held, participant=here)
    gone = ParticipantFactory(cohort=cohort)
    left = {"stage": Stage.DROPPED_OUT, "drop_reason": "moved"}
    gone.changes.create(**left, on=date(2016, 11, 30))
    ParticipantFactory(cohort=cohort, staged=(Stage.ACTIVE, date(2016, 12, 2)))

    def lacking():
        count = counts_of([cohort.pk], DAY)[cohort.pk]
        return left_in(cohort, count, sessions_of(cohort), DAY).lacking_somebody

    assert lacking() == 1
    AttendanceFactory(session=held, participant=forgotten, presence=Presence.ABSENT)
    assert lacking() == 0


def test_who_was_supervised_alone_and_in_a_group(cohort):
    one, two = ParticipantFactory(cohort=cohort), ParticipantFactory(cohort=cohort)
    alone = SessionFactory(cohort=cohort, kind="supervision", hours=4)
    group = SessionFactory(cohort=cohort, kind="supervision", hours=5)
    AttendanceFactory(session=alone, participant=one)
    AttendanceFactory(session=group, participant=one)
    AttendanceFactory(session=group, participant=two)
    AttendanceFactory(session=alone, participant=two, presence=Presence.ABSENT)
    AttendanceFactory(session=SessionFactory(cohort=cohort), participant=two)
    found = [
        (each.participant, each.alone, each.in_group, each.hours) for each in supervised_in(cohort)
    ]
    assert found == [(one, 1, 1, 9), (two, 0, 1, 5)]


def test_modules_are_taught_by_sessions_that_were_not_called_off(cohort):
    module = ModuleFactory(course=cohort.course)
    held = SessionFactory(cohort=cohort)
    off = SessionFactory(cohort=cohort, is_called_off=True)
    for each in (held, off):
        SessionModule.objects.create(session=each, module=module)
    assert taught_in(cohort.course) == {(module.pk, cohort.pk): [held]}


def test_the_figure_of_attendance_adds_up_to_who_was_called(cohort):
    session = SessionFactory(cohort=cohort)
    for presence, made_up_on in (("present", None), ("absent", DAY), ("excused", None)):
        AttendanceFactory(session=session, presence=presence, made_up_on=made_up_on)
    supervision = SessionFactory(cohort=cohort, kind="supervision")
    AttendanceFactory(session=supervision)
    SessionFactory(cohort=cohort, held_on=date(2016, 10, 1))
    chart = attendance_of(sessions_of(cohort))
    assert [row[1:] for row in chart.table.rows] == [("1", "1", "1")]
    assert attendance_of([]) is None
