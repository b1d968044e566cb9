"""What holds for sessions and attendance."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.money import decimal
from core.periods import iso_date
from training.choices import Presence, SessionKind


def supervision_sentence(sessions: Iterable[Any]) -> str:
    """Return how often one was supervised alone, how often several were, and the hours in all.

    Sessions come with how many were `present` or `made_up`; nothing where nobody was supervised.
    """
    supervisions = [each for each in sessions if each.kind == SessionKind.SUPERVISION]
    held = [(each.present + each.made_up, each.hours) for each in supervisions]
    held = [(people, hours) for people, hours in held if people]
    if not held:
        return ""
    alone = sum(people == 1 for people, _hours in held)
    return _("Supervision: %(alone)s, %(groups)s, %(hours)s hours in all.") % {
        "alone": ngettext("%(n)d time alone", "%(n)d times alone", alone) % {"n": alone},
        "groups": ngettext("%(n)d time in a group", "%(n)d times in a group", len(held) - alone)
        % {"n": len(held) - alone},
        "hours": decimal(sum((hours for _people, hours in held), Decimal(0))),
    }


def attendance_sentence(attendances: Iterable[Any]) -> str:
    """Return how often a participant was there, and what became of the other times."""
    rows = list(attendances)
    if not rows:
        return ""
    made_up = sum(row.made_up_on is not None for row in rows)
    open_rows = [row for row in rows if row.made_up_on is None]
    there = sum(row.presence == Presence.PRESENT for row in open_rows)
    excused = sum(row.presence == Presence.EXCUSED for row in open_rows)
    return _(
        "There %(there)d of %(all)d times, made up %(made_up)d, excused %(excused)d, away %(away)d."
    ) % {
        "there": there,
        "all": len(rows),
        "made_up": made_up,
        "excused": excused,
        "away": len(open_rows) - there - excused,
    }


def obstacles_to_call_off(*, is_called_off: bool, has_attendance: bool) -> Iterable[Any]:
    """Yield why a session cannot be called off."""
    if is_called_off:
        yield gettext_lazy("The session has been called off already.")
    if has_attendance:
        yield gettext_lazy("Attendance has been taken: take it back first.")


def obstacles_to_day(*, has_attendance: bool, held_on: date, today: date) -> Iterable[Any]:
    """Yield why a session cannot be on a day: who was there has been counted up to today."""
    if has_attendance and held_on > today:
        yield gettext_lazy("Attendance has been taken: the day cannot lie ahead.")


def obstacles_to_attendance(*, is_called_off: bool, held_on: date, today: date) -> Iterable[Any]:
    """Yield why attendance cannot be taken of a session."""
    if is_called_off:
        yield gettext_lazy("The session has been called off.")
    if held_on > today:
        yield _("The session is on %(day)s: attendance is taken from that day.") % {
            "day": iso_date(held_on)
        }


def obstacles_to_entries(presences: Mapping[int, str], known: Collection[int]) -> Iterable[Any]:
    """Yield what is wrong with a list of who was there."""
    if set(presences) - set(known):
        yield gettext_lazy("Somebody on the list does not belong to this cohort.")
    if set(presences.values()) - {"", *Presence.values}:
        yield gettext_lazy("Choose present, absent or excused.")


def obstacles_to_make_up(
    *, presence: str, held_on: date, on: date | None, today: date
) -> Iterable[Any]:
    """Yield why a session cannot be noted as made up on a day."""
    if on is None:
        return
    if presence == Presence.PRESENT:
        yield gettext_lazy("Whoever was there has nothing to make up.")
    if on < held_on or on > today:
        yield _("Choose a day from %(day)s until today.") % {"day": iso_date(held_on)}
