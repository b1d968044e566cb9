"""Attendance: when it may be entered, copied, and what it cannot say."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from funding.rules.agendas import obstacles_to_change

__all__ = ["faults_of_attendees", "obstacles_to_change", "obstacles_to_copy"]


def obstacles_to_copy(
    adjusted_on: date | None, *, has_attendees: bool, has_last: bool
) -> Iterator[str]:
    """Those of the last meeting are copied once, into an empty list."""
    yield from obstacles_to_change(adjusted_on)
    if has_attendees:
        yield _("Who attended is entered already: change the list instead.")
    elif not has_last:
        yield _("No earlier meeting of the board says who attended.")


def faults_of_attendees(names: Iterable[str]) -> Iterator[str]:
    """Nobody attends a meeting twice."""
    for name, times in Counter(names).items():
        if times > 1:
            yield _("%(name)s stands there twice.") % {"name": name}
