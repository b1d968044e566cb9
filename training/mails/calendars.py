"""A session as a calendar file (iCalendar, RFC 5545), for every calendar program."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from training.models import Session

FOLD = 73  # RFC 5545, 3.1: a line has at most 75 octets; the fold's own space is one


def invitation(session: Session, url: str) -> str:
    """Return one event; without a time of day it fills the day."""
    said = (f"DESCRIPTION:{_text(session.note)}", f"URL:{url}")
    return _written(_event(session, *said))


def calendar(sessions: Iterable[Session]) -> str:
    """Return all events of a cohort for its participants: no notes, and no address of a page."""
    return _written(line for session in sessions for line in _event(session))


def _written(events: Iterable[str]) -> str:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Malbild//Malbild//SV",
        "METHOD:PUBLISH",
        *events,
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(session: Session, *said: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:session-{session.pk}@malbild",
        f"SEQUENCE:{session.version}",
        f"DTSTAMP:{_moment(session.updated_at)}",
        *_when(session),
        f"SUMMARY:{_text(_summary(session))}",
        f"LOCATION:{_text(session.place or session.cohort.place)}",
        *said,
        f"STATUS:{'CANCELLED' if session.is_called_off else 'CONFIRMED'}",
        "END:VEVENT",
    ]


def _summary(session: Session) -> str:
    kind = session.get_kind_display()
    about = session.title or (kind[:1].upper() + kind[1:])
    return _("%(session)s, %(cohort)s") % {"session": about, "cohort": session.cohort}


def _when(session: Session) -> list[str]:
    day = session.held_on
    if session.begins_at is None:
        return [
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(1):%Y%m%d}",
        ]
    begins = timezone.make_aware(datetime.combine(day, session.begins_at or time()))
    ends = begins + timedelta(minutes=int(Decimal(session.hours) * 60))
    return [f"DTSTART:{_moment(begins)}", f"DTEND:{_moment(ends)}"]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> str:
    """Break a long line between characters, counted in octets."""
    parts, part, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > FOLD:
            parts.append(part)
            part, size = "", 0
        part, size = part + letter, size + octets
    return "\r\n ".join([*parts, part])
