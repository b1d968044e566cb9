"""Applications: who may send one in, whose turn it is when a seat is free, what a link needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.periods import iso_date

MOST_OF_A_SOURCE = 10  # applications in an hour from one network address: a school has but one
MOST_OF_A_LINK = 200  # applications in a day by one link


@dataclass(frozen=True)
class Waits:
    """Somebody on the waiting list: whose seat it would be (None: not decided)."""

    participant: int
    booking: int | None


def obstacles_to_apply(from_source: int, at_link: int) -> Iterator[Any]:
    """Yield that so many applications have just come in that a machine may be sending them."""
    if from_source >= MOST_OF_A_SOURCE or at_link >= MOST_OF_A_LINK:
        yield gettext_lazy(
            "Many applications have just been sent from here. Wait an hour and send yours again."
        )


def obstacles_to_open(open_until: date, today: date, latest: date) -> Iterator[Any]:
    """Yield why a link cannot be open until that day."""
    if open_until < today:
        yield gettext_lazy("The day has passed already.")
    elif open_until > latest:
        yield _("A link is open until %(day)s at the latest.") % {"day": iso_date(latest)}


def next_in_line(
    waiting: Sequence[Waits], free: int, free_of: Mapping[int, int]
) -> Iterator[Waits]:
    """Yield who is next for each free seat, in the order they wait.

    Where a body pays, one of its own seats must be free as well.
    """
    left = dict(free_of)
    for each in waiting:
        if free <= 0:
            return
        if each.booking is not None:
            if left.get(each.booking, 0) <= 0:
                continue
            left[each.booking] -= 1
        free -= 1
        yield each


def obstacles_to_answer(chosen: Iterable[int], answerable: Iterable[int]) -> Iterator[Any]:
    """Yield why those chosen cannot be answered together."""
    wanted = set(chosen)
    if not wanted:
        yield gettext_lazy("Choose at least one.")
    elif wanted - set(answerable):
        yield gettext_lazy("Somebody has been answered meanwhile. Load the page again and look.")


def obstacles_to_crowd(registered: int, more: int, capacity: int, reason: str) -> Iterator[Any]:
    """Yield that a reason is wanted when all that are admitted are more than there are seats."""
    if registered + more > capacity and not reason.strip():
        yield _(
            "There are %(capacity)d seats, and %(registered)d would be registered. "
            "Say why more take part."
        ) % {"capacity": capacity, "registered": registered + more}
