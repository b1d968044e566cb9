"""When a role can be given and when it can be ended."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.utils.translation import gettext as _

from accounts.choices import OrganizationKind, OrganizationRoleKind
from core.periods import iso_date

FOR_BODIES_ONLY = (OrganizationRoleKind.SECRETARY, OrganizationRoleKind.APPROVER)
Period = tuple[date | None, date | None]


def obstacles_to_give(
    *,
    kind: str,
    period: Period,
    is_for_oneself: bool,
    is_active: bool,
    organization_kind: str,
    organization_period: Period,
    held: Iterable[Period],
) -> Iterator[str]:
    """Yield why the person cannot get the role; `held` are the periods of the same role."""
    first, last = period
    yield from obstacles_to_receive(is_for_oneself=is_for_oneself, is_active=is_active)
    if first and last and last < first:
        yield _("The role cannot end before it begins.")
    elif not overlaps(period, organization_period):
        yield _("The organization does not exist in that time.")
    if kind in FOR_BODIES_ONLY and organization_kind != OrganizationKind.BODY:
        yield _("Only a body has secretaries and approvers.")
    if kind == OrganizationRoleKind.ADMINISTRATOR and organization_kind != OrganizationKind.REGION:
        # An administrator administers everything, whatever the role was given for.
        yield _("Only a region has administrators.")
    yield from (
        _("The person already holds this role %(period)s.") % {"period": in_words(each)}
        for each in held
        if overlaps(period, each)
    )


def obstacles_to_receive(*, is_for_oneself: bool, is_active: bool) -> Iterator[str]:
    """Yield why a person cannot get any role from this administrator."""
    if is_for_oneself:
        yield _("Nobody gives themselves a role: ask another administrator.")
    if not is_active:
        yield _("The person is deactivated. Let them sign in again first.")


def obstacles_to_end(
    *, period: Period, last_day: date, today: date, is_for_oneself: bool
) -> Iterator[str]:
    """Yield why a role cannot end on a day; the day before it began takes it back."""
    first, last = period
    if is_for_oneself:
        yield _("Nobody ends a role of their own: ask another administrator.")
    if last is not None and last < today:
        yield _("The role ended %(day)s.") % {"day": iso_date(last)}
    elif last is not None and last < last_day:
        yield _("The role already ends %(day)s. To prolong it, give it anew.") % {
            "day": iso_date(last)
        }
    if first is not None and last_day < first - timedelta(days=1):
        yield _("The role began %(day)s: it cannot end earlier than the day before.") % {
            "day": iso_date(first)
        }


def obstacles_to_leave(
    left: Iterable[Period], stay: Iterable[Period], today: date
) -> Iterator[str]:
    """Yield why administrators cannot go: on some day from today on nobody would administer.

    `left` are the periods that would lose theirs, `stay` those of all who remain.
    """
    stay = list(stay)
    gaps = [day for each in left if (day := first_day_alone(each, stay, today))]
    if gaps and min(gaps) <= today:
        yield _(
            "Nobody would be left to administer. "
            "Give somebody else the role of administrator first."
        )
    elif gaps:
        yield _(
            "From %(day)s nobody would administer. "
            "Give somebody else the role of administrator first."
        ) % {"day": iso_date(min(gaps))}


def first_day_alone(period: Period, others: Iterable[Period], today: date) -> date | None:
    """Return the first day of the period, from today on, that no other period has; or None."""
    day, last = max(period[0] or today, today), period[1] or date.max
    others = sorted((first or date.min, end or date.max) for first, end in others)
    for first, end in others:
        if first > day or day > last:
            break
        if end == date.max:
            return None
        day = max(day, end + timedelta(days=1))
    return day if day <= last else None


def overlaps(one: Period, other: Period) -> bool:
    """Say whether two periods (from, to; None is open) share a day."""
    latest_first = max((day for day in (one[0], other[0]) if day), default=date.min)
    earliest_last = min((day for day in (one[1], other[1]) if day), default=date.max)
    return latest_first <= earliest_last


def in_words(period: Period) -> str:
    """Write a period for a sentence."""
    first, last = (iso_date(day) for day in period)
    if first and last:
        return _("from %(first)s to %(last)s") % {"first": first, "last": last}
    if first:
        return _("from %(first)s") % {"first": first}
    return _("to %(last)s") % {"last": last} if last else _("without an end")
