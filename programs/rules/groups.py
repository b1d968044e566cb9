"""Groups: when they meet next, who can join and leave, what a group needs."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.rules.roles import Period, in_words, overlaps
from core.periods import iso_date


def next_meeting(last: date | None, weeks: int | None, booked: date | None) -> date | None:
    """Return the day of the next meeting: the one that is booked, else by the group's interval."""
    if booked is not None:
        return booked
    return last + timedelta(weeks=weeks) if last and weeks else None


def is_overdue(expected: date | None, today: date, ended_on: date | None = None) -> bool:
    """Whether a meeting should have been held by now; an ended group meets no more."""
    if ended_on is not None and ended_on < today:
        return False
    return expected is not None and expected < today


def obstacles_to_name(name: str, others: Collection[str]) -> Iterator[str]:
    """`others` are the names of the organization's other groups."""
    if name.casefold() in {other.casefold() for other in others}:
        yield _("The organization already has a group with this name.")


def obstacles_to_join(
    *,
    period: Period,
    held: Iterable[Period],
    is_active: bool,
    gives_oneself_a_role: bool,
    ended_on: date | None,
) -> Iterator[str]:
    """Yield why a person cannot become a member; `held` are the terms they have in the group."""
    first, last = period
    if gives_oneself_a_role:
        yield _("The members of this group see its program: nobody gives that to themselves.")
    if not is_active:
        yield _("The person is deactivated. Let them sign in again first.")
    if first and last and last < first:
        yield _("The term cannot end before it begins.")
    if ended_on is not None and (last is None or last > ended_on):
        yield _("The group ended %(day)s.") % {"day": iso_date(ended_on)}
    yield from (
        _("The person is already a member %(period)s.") % {"period": in_words(each)}
        for each in held
        if overlaps(period, each)
    )


def obstacles_to_leave(*, period: Period, last_day: date | None, today: date) -> Iterator[str]:
    """Yield why a term cannot end on a day (None: it is not known yet)."""
    first, last = period
    if last is not None and last < today:
        yield _("The term ended %(day)s.") % {"day": iso_date(last)}
    elif last_day and first and last_day < first:
        yield _("The term cannot end before it begins (%(day)s).") % {"day": iso_date(first)}
    elif last_day and last is not None and last_day > last:
        yield _("The term ends %(day)s already: add a new one instead.") % {"day": iso_date(last)}


def obstacles_to_end(
    *, ended_on: date | None, last_day: date | None, last_met_on: date | None
) -> Iterator[str]:
    """Yield why a group cannot end on a day."""
    if ended_on is not None:
        yield _("The group ended %(day)s.") % {"day": iso_date(ended_on)}
    if last_day and last_met_on and last_day < last_met_on:
        yield _("The group has a meeting on %(day)s, after it would end.") % {
            "day": iso_date(last_met_on)
        }


def obstacles_to_meet(held_on: date | None, ended_on: date | None) -> Iterator[str]:
    """A group that has ended meets no more."""
    if held_on and ended_on and held_on > ended_on:
        yield _("The group ended %(day)s.") % {"day": iso_date(ended_on)}


def obstacles_to_remove_meeting(
    adjustments: int, papers: int = 0, decisions: int = 0
) -> Iterator[str]:
    """What was adjusted or decided at a meeting and what was issued for it are kept with it."""
    if papers:
        yield _("A paper has been issued for the meeting: the meeting is kept.")
    if decisions:
        yield _("Decisions of the group name the meeting: the meeting is kept.")
    if adjustments:
        yield ngettext(
            "%(count)s adjustment belongs to the meeting: remove it first.",
            "%(count)s adjustments belong to the meeting: remove them first.",
            adjustments,
        ) % {"count": adjustments}
