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
