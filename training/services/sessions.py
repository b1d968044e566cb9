"""What is done with sessions: planned, called off, and who was there."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import uuid4

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from training.choices import Presence
from training.models import Attendance, Participant, Session, SessionModule
from training.rules import sessions as rules
from training.rules.series import obstacles_to_call_off_rest, obstacles_to_revise_rest

FIELDS = ("kind", "title", "held_on", "begins_at", "hours", "leader", "place", "note")


@verb(_("planned a session"))
def create(session: Session, *, by, modules: Iterable[int] = ()) -> Session:
    """Save a new session of a cohort and which modules it teaches."""
    session.save()
    _teach(session, modules)
    return session


@verb(_("planned a series of sessions"))
def create_series(session: Session, days: Iterable[date], *, by, modules=()) -> list[Session]:
    """Save one session like this for each of the days."""
    made = []
    days = sorted(set(days))
    series = uuid4() if len(days) > 1 else None
    for day in days:
        each = Session(cohort_id=session.cohort_id, **{f: getattr(session, f) for f in FIELDS})
        each.held_on, each.series = day, series
        made.append(create(each, by=by, modules=modules))
    return made


@verb(_("revised a session"))
def revise(session: Session, *, by, modules: Iterable[int] | None = None) -> Session:
    """Save the session as it now stands, and what it teaches where that is given."""
    Session.objects.locked(session.pk)
    wrong = rules.obstacles_to_day(
        has_attendance=session.attendances.exists(),
        held_on=session.held_on,
        today=timezone.localdate(),
    )
    refuse_fields({"held_on": wrong})
    session.save_fields(*FIELDS)
    if modules is not None:
        _teach(session, modules)
    return session


@verb(_("revised the rest of a series"))
def revise_rest(session: Session, *, by, modules: Iterable[int] | None = None) -> list[Session]:
    """Write what the session now says to it and all that follow it in its series, but their days.

    What is called off, or has attendance, stays as it is.
    """
    rest = list(open_rest_of(session).select_for_update(of=("self",)))
    refuse(obstacles_to_revise_rest(rest))
    names = [name for name in FIELDS if name != "held_on"]
    for each in rest:
        for name in names:
            setattr(each, name, getattr(session, name))
        each.save_fields(*names)
        if modules is not None:
            _teach(each, modules)
    return rest


def open_rest_of(session: Session):
    """Return those of `rest_of` that are neither called off nor have attendance."""
    return rest_of(session).filter(is_called_off=False, attendances__isnull=True)


def rest_of(session: Session):
    """Return the session and those that come after it in its series."""
    if session.series is None:
        return Session.objects.filter(pk=session.pk)
    return Session.objects.filter(
        cohort=session.cohort_id, series=session.series, held_on__gte=session.held_on
    )


@verb(_("called off a session"))
def call_off(session: Session, *, by, reason: str) -> Session:
    """Call a session off; it stays in sight, and counts nowhere."""
    session = Session.objects.locked(session.pk)
    refuse(
        rules.obstacles_to_call_off(
            is_called_off=session.is_called_off, has_attendance=session.attendances.exists()
        )
    )
    session.is_called_off = True
    session.save_fields("is_called_off")
    return session


@verb(_("called off the rest of a series"))
def call_off_rest(session: Session, *, by, reason: str) -> list[Session]:
    """Call off the session and all that follow it in its series, but those with attendance."""
    rest = list(open_rest_of(session).select_for_update(of=("self",)).order_by("held_on", "pk"))
    refuse(obstacles_to_call_off_rest(rest))
    for each in rest:
        each.is_called_off = True
        each.save_fields("is_called_off")
    return rest


@verb(_("took attendance"))
def take_attendance(session: Session, presences: Mapping[int, str], *, by) -> Session:
    """Write who was there: participant id → presence, "" takes the entry back.

    What is the same is not written again, so that a list sent twice changes nothing. Participants
    of other cohorts are refused; supervision may be given to some only.
    """
    session = Session.objects.locked(session.pk)
    refuse(
        rules.obstacles_to_attendance(
            is_called_off=session.is_called_off,
            held_on=session.held_on,
            today=timezone.localdate(),
        )
    )
    mine = Participant.objects.filter(cohort=session.cohort_id).counted()
    known = set(mine.values_list("pk", flat=True))
    refuse(rules.obstacles_to_entries(presences, known))
    held = {each.participant_id: each for each in session.attendances.select_for_update()}
    for pk, presence in presences.items():
        row = held.get(pk)
        if row is None and presence:
            Attendance.objects.create(session=session, participant_id=pk, presence=presence)
        elif row is not None and not presence:
            row.delete()
        elif row is not None and row.presence != presence:
            row.presence = presence
            row.made_up_on = None if presence == Presence.PRESENT else row.made_up_on
            row.save_fields("presence", "made_up_on")
    return session


@verb(_("noted what was made up"))
def make_up(attendance: Attendance, on: date | None, *, by) -> Attendance:
    """Note the day on which somebody who was away went through the session, or take it back."""
    attendance = Attendance.objects.locked(attendance.pk)
    refuse(
        rules.obstacles_to_make_up(
            presence=attendance.presence,
            held_on=attendance.session.held_on,
            on=on,
            today=timezone.localdate(),
        )
    )
    attendance.made_up_on = on
    attendance.save_fields("made_up_on")
    return attendance


def _teach(session: Session, modules: Iterable[int]) -> None:
    wanted = set(modules)
    held = set(session.modules.values_list("module_id", flat=True))
    session.modules.filter(module_id__in=held - wanted).delete()
    for module in sorted(wanted - held):
        SessionModule.objects.create(session=session, module_id=module)
