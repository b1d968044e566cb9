"""When a role in a program can be given; it is ended by the rules of every role."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from accounts.rules.roles import Period, in_words, obstacles_to_end, overlaps

__all__ = ["obstacles_to_end", "obstacles_to_give"]


def obstacles_to_give(
    *, period: Period, is_for_oneself: bool, is_active: bool, held: Iterable[Period]
) -> Iterator[str]:
    """Yield why the person cannot get the role; `held` are the periods of the same role."""
    first, last = period
    if is_for_oneself:
        yield _("Nobody gives themselves a role: ask another administrator.")
    if not is_active:
        yield _("The person is deactivated. Let them sign in again first.")
    if first and last and last < first:
        yield _("The role cannot end before it begins.")
    yield from (
        _("The person already holds this role %(period)s.") % {"period": in_words(each)}
        for each in held
        if overlaps(period, each)
    )
