"""When somebody can stand in for another."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from accounts.rules.roles import in_words, overlaps

Period = tuple[date, date]


def obstacles_to_appoint(
    *,
    period: Period,
    is_oneself: bool,
    are_active: bool,
    today: date,
    held: Iterable[Period],
) -> Iterator[str]:
    """Yield why a person cannot stand in for another; `held` are the periods of the same two."""
    first, last = period
    if is_oneself:
        yield _("Nobody is their own deputy: choose somebody else.")
    if not are_active:
        yield _("Both must be able to sign in.")
    if last < first:
        yield _("The last day lies before the first.")
    elif last < today:
        yield _("The last day has passed already.")
    yield from (
        _("The same person stands in already, %(period)s.") % {"period": in_words(each)}
        for each in held
        if overlaps(period, each)
    )


def obstacles_to_end(period: Period, last_day: date, today: date) -> Iterator[str]:
    """Yield why a deputyship cannot end on a day."""
    first, last = period
    if last < today:
        yield _("It has ended already.")
    elif last_day >= last:
        yield _("It ends on %(day)s anyway. Choose an earlier day.") % {"day": last.isoformat()}
    if last_day < first:
        yield _("The last day lies before the first.")
