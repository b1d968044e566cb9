"""What is done with rows that look like one person: merged, told apart, tied as one way."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from training.choices import Presence, Stage, Verdict
from training.models import (
    Attendance,
    Cohort,
    Contact,
    LocalProcess,
    PairVerdict,
    Participant,
    ParticipantLink,
    StageChange,
)
from training.rules import doubles as rules
from training.rules import stages


@verb(_("merged two participants"), name="participants.merge")
def merge(kept: Participant, double: Participant, *, by, reason: str) -> Participant:
    """Let one of two rows of the same person count; nothing that either row tells is lost.

    Of every day the kept row tells the further of both stages, of every session that somebody
    was there; it takes over the booking and whatever else it has not got itself.
    """
    Cohort.objects.locked(kept.cohort_id)
    kept = Participant.objects.locked(kept.pk)
    double = Participant.objects.locked(double.pk)
    refuse(
        rules.obstacles_to_merge(
            is_same=kept.pk == double.pk,
            is_same_cohort=kept.cohort_id == double.cohort_id,
            is_merged=kept.merged_into_id is not None or double.merged_into_id is not None,
            has_gone_on=Participant.objects.filter(came_from__in=[kept, double]).exists(),
            came_twice=kept.came_from_id is not None and double.came_from_id is not None,
            reason=reason,
        )
    )
    _unite_stages(kept, double, by)
    _unite_attendance(kept, double)
    _unite_processes(kept, double)
    _unite_contacts(kept, double)
    came_from = double.came_from_id
    double.merged_into, double.came_from = kept, None
    double.save_fields("merged_into", "came_from")
    for name in ("booking_id", "unit_id", "municipality_id"):
        if getattr(kept, name) is None:
            setattr(kept, name, getattr(double, name))
    kept.came_from_id = kept.came_from_id or came_from
    kept.save_fields("booking", "unit", "municipality", "came_from")
    ParticipantLink.objects.filter(participant=double).update(is_closed=True)
    return kept


@verb(_("said what two rows are"))
def judge(one: Participant, *, other: Participant, verdict: str, by) -> PairVerdict:
    """Keep that two rows are two people, or one who takes part in both; they are not asked again.

    Each goes on counting in its own cohort.
    """
    first, second = _in_order(one, other)
    reasons = [
        *rules.obstacles_to_judge(
            is_same=first.pk == second.pk,
            is_same_program=first.cohort.course.program_id == second.cohort.course.program_id,
            is_merged=first.merged_into_id is not None or second.merged_into_id is not None,
        )
    ]
    if verdict == Verdict.SAME:
        same = first.cohort_id == second.cohort_id
        reasons += rules.obstacles_to_same(is_same_cohort=same)
    refuse(reasons)
    held = PairVerdict.objects.filter(first=first, second=second).first()
    if held is None:
        return PairVerdict.objects.create(first=first, second=second, verdict=verdict, author=by)
    held.verdict, held.author = verdict, by
    held.save_fields("verdict", "author")
    return held


@verb(_("let a participant go on from another cohort"))
def continue_from(new: Participant, old: Participant, *, by, on: date) -> Participant:
    """Say that one row is where the person of another went on: moved, though nobody wrote it.

    The old row no longer counts as registered in its cohort from that day; what was attended
    there counts in the new one.
    """
    for cohort in sorted({new.cohort_id, old.cohort_id}):
        Cohort.objects.locked(cohort)
    old = Participant.objects.with_stage(date.max).locked(old.pk)
    new = Participant.objects.locked(new.pk)
    today = timezone.localdate()
    refuse(
        [
            *rules.obstacles_to_judge(
                is_same=new.pk == old.pk,
                is_same_program=new.cohort.course.program_id == old.cohort.course.program_id,
                is_merged=new.merged_into_id is not None or old.merged_into_id is not None,
            ),
            *rules.obstacles_to_continue(
                is_same_cohort=new.cohort_id == old.cohort_id,
                is_same_course=new.cohort.course_id == old.cohort.course_id,
                is_continued=new.came_from_id is not None
                or Participant.objects.filter(came_from__in=[old, new]).exists(),
            ),
            *stages.obstacles_to_change(old.stage, old.stage_since, Stage.TRANSFERRED, on, today),
        ]
    )
    StageChange.objects.create(participant=old, stage=Stage.TRANSFERRED, on=on, author=by)
    new.came_from = old
    new.save_fields("came_from")
    judge(new, other=old, verdict=Verdict.SAME, by=by)
    return new


def _in_order(one: Participant, other: Participant) -> tuple[Participant, Participant]:
    first, second = sorted((one.pk, other.pk))
    rows = Participant.objects.select_related("cohort__course")
    return rows.locked(first), rows.locked(second)


def _steps(participant: Participant) -> list[rules.Step]:
    changes = participant.changes.order_by("on", "pk")
    return [rules.Step(each.stage, each.on, each.drop_reason) for each in changes]


def _unite_stages(kept: Participant, double: Participant, by) -> None:
    for step in rules.united(_steps(kept), _steps(double)):
        StageChange.objects.create(
            participant=kept,
            stage=step.stage,
            on=step.on,
            drop_reason=step.drop_reason,
            author=by,
        )


def _unite_attendance(kept: Participant, double: Participant) -> None:
    mine = {each.session_id: each for each in kept.attendances.select_for_update()}
    for theirs in double.attendances.all():
        own = mine.get(theirs.session_id)
        if own is None:
            Attendance.objects.create(
                session_id=theirs.session_id,
                participant=kept,
                presence=theirs.presence,
                made_up_on=theirs.made_up_on,
            )
        elif own.presence != Presence.PRESENT and _says_more(theirs, own):
            own.presence, own.made_up_on = theirs.presence, theirs.made_up_on
            own.save_fields("presence", "made_up_on")


def _says_more(theirs: Attendance, own: Attendance) -> bool:
    """Whether the other row was there, or went through it later, or was at least excused."""
    if theirs.presence == Presence.PRESENT:
        return True
    if own.made_up_on is not None:
        return False
    return theirs.made_up_on is not None or theirs.presence == Presence.EXCUSED


def _unite_processes(kept: Participant, double: Participant) -> None:
    theirs = LocalProcess.objects.filter(participant=double).first()
    if theirs is None:
        return
    own = LocalProcess.objects.filter(participant=kept).first()
    if own is None:
        theirs.participant = kept
        theirs.save_fields("participant")
    elif rules.is_further(theirs.state, own.state):
        own.state, own.started_on = theirs.state, theirs.started_on or own.started_on
        own.colleagues = theirs.colleagues if theirs.colleagues is not None else own.colleagues
        own.save_fields("state", "started_on", "colleagues")


def _unite_contacts(kept: Participant, double: Participant) -> None:
    own = Contact.objects.filter(participant=kept).first()
    theirs = Contact.objects.filter(participant=double).first()
    if own is None or theirs is None:
        return
    for name in ("email", "phone", "told_unit"):
        setattr(own, name, getattr(own, name) or getattr(theirs, name))
    own.save(update_fields=["email", "phone", "told_unit"])
