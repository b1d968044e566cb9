"""What is done with participants: from application to the end, moved, merged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import Outsider, verb
from core.rules import refuse
from training.choices import Stage
from training.models import (
    Cohort,
    Contact,
    LocalProcess,
    Participant,
    ProcessNote,
    StageChange,
    StageNote,
)
from training.queries import attended_by
from training.rules import stages as rules
from training.rules.retention import obstacles_to_edit

FIELDS = ("booking", "profession", "unit", "municipality")


@dataclass(frozen=True)
class Person:
    """Who a participant is: kept in the one table that is erased when its time is up."""

    name: str
    email: str = ""
    phone: str = ""
    told_unit: str = ""


@dataclass(frozen=True)
class Enrolment:
    """One row of an import: an unsaved participant, who it is, from which day, at which stage."""

    participant: Participant
    person: Person
    on: date
    stage: str = Stage.ACTIVE


@verb(_("imported participants"))
def enroll_all(cohort: Cohort, enrolments: Iterable[Enrolment], *, by) -> Cohort:
    """Enroll everybody of an import, or nobody."""
    for each in enrolments:
        enroll(each.participant, each.person, by=by, on=each.on, stage=each.stage)
    return cohort


@verb(_("enrolled a participant"))
def enroll(
    participant: Participant, person: Person, *, by, on: date, stage: str = Stage.ACTIVE
) -> Participant:
    """Save a new participant of a cohort, admitted or as an applicant from a day on."""
    cohort = Cohort.objects.locked(participant.cohort_id)
    today = timezone.localdate()
    reasons = [*rules.obstacles_to_change(None, None, stage, on, today)]
    if stage == Stage.ACTIVE:
        reasons += _obstacles_to_admit(cohort)
    refuse(reasons)
    newest = cohort.participants.aggregate(newest=Max("number"))["newest"]
    participant.number = (newest or 0) + 1
    participant.save()
    if person.name:  # of somebody who goes on after a disposal there is none
        Contact.objects.create(
            participant=participant,
            name=person.name,
            email=person.email,
            phone=person.phone,
            told_unit=person.told_unit,
        )
    _change(participant, stage, on, by)
    return participant


@verb(_("revised a participant"))
def revise(participant: Participant, person: Person | None = None, *, by) -> Participant:
    """Save the participant as it now stands on the object, and who it is where that is given."""
    if person is not None:
        has_names = Contact.objects.filter(participant=participant).exists()
        refuse(obstacles_to_edit(has_names=has_names))
    participant.save_fields(*FIELDS)
    if person is not None:
        _write(participant, person)
    return participant


@verb(_("changed the contact details"))
def reach_by(participant: Participant, person: Person, *, by) -> Participant:
    """Save the contact details of a participant; who has been erased is not written anew."""
    _write(participant, person)
    return participant


def _write(participant: Participant, person: Person) -> None:
    Contact.objects.filter(participant=participant).update(
        name=person.name, email=person.email, phone=person.phone
    )


@verb(_("changed a participant's stage"))
def move_on(
    participant: Participant,
    stage: str,
    *,
    by,
    on: date,
    drop_reason: str = "",
    note: str = "",
) -> Participant:
    """Let a participant come to a stage on a day; what the course requires is asked for."""
    cohort = Cohort.objects.locked(participant.cohort_id)
    now = Participant.objects.with_stage(date.max).locked(participant.pk)
    reasons = [
        *rules.obstacles_to_change(now.stage, now.stage_since, stage, on, timezone.localdate())
    ]
    if stage == Stage.ACTIVE and now.stage != Stage.DROPPED_OUT:
        reasons += _obstacles_to_admit(cohort)
    if stage == Stage.COMPLETED:
        done = attended_by([now.pk])[now.pk]
        reasons += rules.missing_to_complete(cohort.course, done)
    refuse(reasons)
    change = _change(now, stage, on, by, drop_reason if stage == Stage.DROPPED_OUT else "")
    if note.strip():
        StageNote.objects.create(change=change, text=note.strip())
    return now


@verb(_("moved a participant to another cohort"))
def transfer(participant: Participant, cohort: Cohort, *, by, on: date, booking=None):
    """Let a participant go on in another cohort of the course; what was attended counts there."""
    first, second = sorted((participant.cohort_id, cohort.pk))
    Cohort.objects.locked(first)
    Cohort.objects.locked(second)
    old = Participant.objects.with_stage(date.max).locked(participant.pk)
    today = timezone.localdate()
    reasons = [*rules.obstacles_to_change(old.stage, old.stage_since, Stage.TRANSFERRED, on, today)]
    reasons += rules.obstacles_to_transfer(
        is_same_cohort=old.cohort_id == cohort.pk,
        is_same_course=old.cohort.course_id == cohort.course_id,
        ends_on=cohort.ends_on,
        on=on,
    )
    reasons += _obstacles_to_admit(cohort)
    refuse(reasons)
    _change(old, Stage.TRANSFERRED, on, by)
    new = Participant(
        cohort=cohort,
        booking=booking,
        profession=old.profession,
        unit=old.unit,
        municipality=old.municipality,
        came_from=old,
    )
    person = Contact.objects.filter(participant=old).first()
    new = enroll(new, _person(person), by=by, on=on)
    process = LocalProcess.objects.filter(participant=old).first()
    if process is not None:
        process.participant = new
        process.save_fields("participant")
    return new


@verb(_("stated the process at the unit"))
def state_process(process: LocalProcess, *, by, note: str | None = None) -> LocalProcess:
    """Save how far a participant has come with colleagues at the own unit, and a note on it."""
    if process.pk is None:
        process.save()
    else:
        process.save_fields("state", "started_on", "colleagues")
    if note is not None and note.strip():
        ProcessNote.objects.update_or_create(process=process, defaults={"text": note.strip()})
    elif note is not None:
        ProcessNote.objects.filter(process=process).delete()
    return process


def _obstacles_to_admit(cohort: Cohort) -> list:
    registered = Participant.objects.filter(cohort=cohort).registered().count()
    return [*rules.obstacles_to_admit(registered, cohort.capacity, cohort.capacity_reason)]


def _change(participant, stage, on, by, drop_reason="") -> StageChange:
    return StageChange.objects.create(
        participant=participant,
        stage=stage,
        on=on,
        drop_reason=drop_reason,
        author=None if isinstance(by, Outsider) else by,
    )


def _person(contact: Contact | None) -> Person:
    if contact is None:
        return Person("")
    return Person(contact.name, contact.email, contact.phone, contact.told_unit)
