"""Questions about how far a cohort has come: what is left to do, supervision, modules taught."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q

from training.choices import SessionKind, Stage
from training.models import (
    Attendance,
    Cohort,
    Course,
    Module,
    Participant,
    Session,
    SessionModule,
)
from training.queries import attended
from training.rules.cohorts import Left
from training.rules.sentences import CohortCount


def left_in(cohort: Cohort, count: CohortCount, sessions: Iterable[Session], day: date) -> Left:
    """Return what is not done yet in a cohort on a day; three queries, none for what was counted.

    `sessions` come with their counts; `count` has who applied and who waits.
    """
    held = [each for each in sessions if each.held_on <= day and not each.is_called_off]
    taught = SessionModule.objects.filter(
        module=OuterRef("pk"), session__cohort=cohort, session__is_called_off=False
    )
    modules = Module.objects.filter(course=cohort.course_id).with_newest()
    modules = list(modules.annotate(is_taught=Exists(taught)).order_by("number"))
    silent = 0
    if cohort.course.requires_process:
        people = Participant.objects.filter(cohort=cohort, process__isnull=True).counted()
        people = people.with_stage(day).filter(stage__in=(Stage.ACTIVE, Stage.COMPLETED))
        silent = people.count()
    return Left(
        applied=count.applied,
        waiting=count.waiting,
        without_attendance=sum(not each.entered for each in held),
        lacking_somebody=_lacking_somebody(each.pk for each in held if each.entered),
        without_process=silent,
        untaught=[str(each) for each in modules if not each.is_taught],
        to_review=[str(each) for each in modules if each.review_by and each.review_by < day],
    )


def _lacking_somebody(sessions: Iterable[int]) -> int:
    """Count the sessions that lack somebody who took part that day; one query.

    A supervision is for those who come: nobody is missing there.
    """
    entered = Attendance.objects.filter(
        session=OuterRef(OuterRef("pk")), participant=OuterRef("pk")
    )
    # who completed on the very day was there to the end
    called = Q(stage=Stage.ACTIVE) | Q(stage=Stage.COMPLETED, stage_since=OuterRef("held_on"))
    people = Participant.objects.filter(cohort=OuterRef("cohort")).counted()
    people = people.with_stage(OuterRef(OuterRef("held_on"))).filter(called, ~Exists(entered))
    rows = Session.objects.filter(pk__in=list(sessions)).exclude(kind=SessionKind.SUPERVISION)
    return rows.filter(Exists(people)).count()


@dataclass(frozen=True)
class Supervised:
    """How often one participant was supervised: alone, in a group, and the hours."""

    participant: Participant
    alone: int = 0
    in_group: int = 0
    hours: Decimal = Decimal(0)

    @property
    def times(self) -> int:
        return self.alone + self.in_group


def supervised_in(cohort: Cohort) -> list[Supervised]:
    """Return who of a cohort has been supervised, the most often first; one query."""
    rows = attended().filter(session__cohort=cohort, session__kind=SessionKind.SUPERVISION)
    rows = list(rows.select_related("session", "participant__contact").order_by("session", "pk"))
    there = Counter(row.session_id for row in rows)
    found: dict[int, Supervised] = {}
    for row in rows:
        now = found.get(row.participant_id, Supervised(row.participant))
        is_alone = there[row.session_id] == 1
        found[row.participant_id] = replace(
            now,
            alone=now.alone + is_alone,
            in_group=now.in_group + (not is_alone),
            hours=now.hours + row.session.hours,
        )
    return sorted(found.values(), key=lambda each: (-each.times, each.participant.number))


def taught_in(course: Course) -> dict[tuple[int, int], list[Session]]:
    """Return the sessions that taught each module in each cohort of a course; one query."""
    rows = SessionModule.objects.filter(module__course=course, session__is_called_off=False)
    found: dict[tuple[int, int], list[Session]] = {}
    for row in rows.select_related("session").order_by("session__held_on", "pk"):
        found.setdefault((row.module_id, row.session.cohort_id), []).append(row.session)
    return found
