"""One count of each thing: every query agrees with a plain recount of the raw rows.

A life of two cohorts is made up from a number: people come, go, return, move over and are found
twice, their names go, sessions are held and called off, attendance is taken. The recount reads the
rows and uses no query of the application.
"""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories.programs import ProgramRoleFactory
from tests.factories.training import (
    CohortFactory,
    CourseFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.choices import STEPS, DropReason, Presence, Stage
from training.models import Attendance, Disposal, Participant, Session, StageChange
from training.queries import counts_of, ledger_of, stages_of, told_of
from training.services import disposals, doubles, participants, sessions
from training.services.participants import Person

pytestmark = pytest.mark.django_db
BEGIN = date(2016, 8, 1)
SAMPLE = 12
KINDS = ("training_day", "in_depth", "supervision")


def live(number: int, stage) -> list:
    """Make up what happens in two cohorts; refusals are part of it."""
    random = Random(number)  # noqa: S311, the same lives every time
    cohorts, bookings, by = stage
    day = BEGIN
    for _step in range(random.randint(15, 40)):
        day += timedelta(random.randint(0, 12))
        _happens(random, cohorts, bookings, day, by)
    return cohorts


def _happens(random, cohorts, bookings, day, by) -> None:
    cohort = random.choice(cohorts)
    people = list(Participant.objects.filter(merged_into=None).with_stage(date.max))
    what = random.choice(["enroll"] * 4 + ["move"] * 4 + ["transfer", "merge"] + ["session"] * 4)
    if random.random() < 0.02:
        what = "erase"
    try:
        with transaction.atomic():
            if what == "enroll" or not people:
                stage = random.choice([Stage.ACTIVE, Stage.ACTIVE, Stage.APPLIED])
                new = Participant(
                    cohort=cohort,
                    booking=random.choice([bookings[cohort.pk], None]),
                    profession=random.choice(["teacher", "principal"]),
                )
                participants.enroll(new, Person("Påhittad"), by=by, on=day, stage=stage)
            elif what == "move":
                someone = random.choice(people)
                to = random.choice([*STEPS[Stage(someone.stage)], Stage.ACTIVE])
                reason = random.choice(DropReason.values)
                participants.move_on(someone, to, by=by, on=day, drop_reason=reason)
            elif what == "transfer":
                participants.transfer(random.choice(people), cohort, by=by, on=day)
            elif what == "merge":
                kept, double = random.choice(people), random.choice(people)
                doubles.merge(kept, double, by=by, reason="Samma person.")
            elif what == "erase":
                _erase(cohort, by)
            else:
                _hold(random, cohort, day, by)
    except (ValidationError, IntegrityError):
        return  # refused: nothing has happened


def _erase(cohort, by) -> None:
    """Let the names of a cohort go; it ended long ago, whatever the day of the life says."""
    decision = disposals.prepare(Disposal(ground="Tiden är ute."), [cohort.pk], by=by)
    second = ProgramRoleFactory(program=cohort.course.program, kind="approver").person
    disposals.approve(decision, by=second)
    disposals.carry_out(decision, by=second)


def _hold(random, cohort, day, by) -> None:
    session = SessionFactory(
        cohort=cohort, held_on=day, kind=random.choice(KINDS), hours=random.randint(1, 8)
    )
    if random.random() < 0.2:
        sessions.call_off(session, by=by, reason="Sjukdom.")
        return
    mine = Participant.objects.filter(cohort=cohort, merged_into=None)
    sessions.take_attendance(
        session, {each.pk: random.choice(Presence.values) for each in mine}, by=by
    )


def recount(cohort, day) -> dict:
    """Count one cohort from its raw rows."""
    rows = [each for each in Participant.objects.all() if each.cohort_id == cohort.pk]
    rows = [each for each in rows if each.merged_into_id is None]
    changes = [each for each in StageChange.objects.order_by("on", "pk") if each.on <= day]
    stage = {each.participant_id: each for each in changes}  # the last one wins
    now = Counter(stage[each.pk].stage for each in rows if each.pk in stage)
    in_it = {"active", "completed", "dropped_out"}
    registered = [each for each in rows if each.pk in stage and stage[each.pk].stage in in_it]
    counted = {each.pk for each in rows}
    held = {
        each.pk: each
        for each in Session.objects.all()
        if each.cohort_id == cohort.pk and each.held_on <= day and not each.is_called_off
    }
    there = [
        each
        for each in Attendance.objects.all()
        if each.session_id in held
        and each.participant_id in counted
        and (each.presence == "present" or each.made_up_on)
    ]
    return {
        "stages": now,
        "registered": len(registered),
        "reasons": Counter(
            stage[each.pk].drop_reason
            for each in rows
            if each.pk in stage and stage[each.pk].stage == "dropped_out"
        ),
        "professions": Counter(each.profession for each in registered),
        "used": Counter(each.booking_id for each in registered if each.booking_id),
        "sessions": Counter(each.kind for each in held.values()),
        "attendances": Counter(held[each.session_id].kind for each in there),
        "people": {
            kind: len({e.participant_id for e in there if held[e.session_id].kind == kind})
            for kind in KINDS
        },
    }


def agree(number: int, stage) -> int:
    """Compare one life with its recount on several days; leave nothing behind."""
    with transaction.atomic():
        cohorts = live(number, stage)
        registered = 0
        for cohort in cohorts:
            for day in (BEGIN + timedelta(60), BEGIN + timedelta(200), date(2026, 1, 1)):
                wanted = recount(cohort, day)
                count = counts_of([cohort.pk], day)[cohort.pk]
                told = f"life {number}, {cohort}, {day}"
                assert count.registered == wanted["registered"], told
                assert count.completed == wanted["stages"]["completed"], told
                assert count.applied == wanted["stages"]["applied"], told
                assert count.waiting == wanted["stages"]["waiting"], told
                assert count.reasons == wanted["reasons"], told
                for kind in KINDS:
                    found = count.sessions.get(kind)
                    held = found.sessions if found else 0
                    assert held == wanted["sessions"][kind], told
                    if found:
                        assert found.attendances == wanted["attendances"][kind], told
                        assert found.people == wanted["people"][kind], told
                (line,) = ledger_of(cohort, day=day).lines
                assert line.used == sum(wanted["used"].values()), told
                shown = told_of(cohort, day).breakdowns["profession"]
                assert len(shown) == len(wanted["professions"]), told
                registered += count.registered
        transaction.set_rollback(True)
    return registered


@pytest.fixture
def stage(leader, program):
    course = CourseFactory(program=program, required_days=1)
    cohorts = CohortFactory.create_batch(
        2, course=course, capacity=6, capacity_reason="Fler ville."
    )
    bookings = {each.pk: SeatBookingFactory(cohort=each) for each in cohorts}
    return cohorts, bookings, leader


def test_every_count_agrees_with_a_recount_of_the_raw_rows(stage):
    assert sum(agree(number, stage) for number in range(SAMPLE)) > 0


def registered_by_row(rows, day) -> dict:
    """Say of each row whether it is registered on a day, from its raw changes."""
    found = {}
    for row in rows:
        changes = [each for each in row.changes.order_by("on", "pk") if each.on <= day]
        found[row.pk] = bool(changes) and changes[-1].stage in (
            "active",
            "completed",
            "dropped_out",
        )
    return found


def test_a_merged_person_is_registered_on_every_day_that_either_row_was(stage):
    """Whoever stood twice in a cohort counts once less on the days of both, and no day is lost."""
    cohorts, _bookings, by = stage
    days = [BEGIN + timedelta(each) for each in range(0, 260, 40)]
    merged = 0
    for number in range(SAMPLE // 2):
        with transaction.atomic():
            live(number, stage)
            rows = Participant.objects.filter(cohort=cohorts[0], merged_into=None)
            first, second = rows.order_by("pk").first(), rows.order_by("pk").last()
            apart = [registered_by_row((first, second), day) for day in days]
            before = [stages_of([cohorts[0].pk], day)[cohorts[0].pk].registered for day in days]
            try:
                with transaction.atomic():
                    doubles.merge(second, first, by=by, reason="Samma person.")
            except ValidationError:
                transaction.set_rollback(True)
                continue
            after = [stages_of([cohorts[0].pk], day)[cohorts[0].pk].registered for day in days]
            assert after == [
                n - all(each.values()) for n, each in zip(before, apart, strict=True)
            ], f"life {number}"
            merged += 1
            transaction.set_rollback(True)
    assert merged > 2


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_a_thousand_lives_agree_with_a_recount_of_the_raw_rows(stage, part):
    for number in range(part * 100, (part + 1) * 100):
        agree(number, stage)
