"""What holds for booked seats: never fewer than are used, carried over once to a later cohort."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


def obstacles_to_seats(seats: int, used: int, carried_out: int) -> Iterable[Any]:
    """Yield why a booking cannot be changed to this many seats."""
    if seats < carried_out:
        yield _("%(carried)d of the seats are carried over to another cohort.") % {
            "carried": carried_out
        }
    elif seats < used:
        yield _("%(used)d participants have seats of this booking.") % {"used": used}


def obstacles_to_remove(
    *, has_participants: bool, has_carried: bool, is_asked: bool = False
) -> Iterable[Any]:
    """Yield why a booking cannot be removed."""
    if has_participants:
        yield gettext_lazy("The booking pays for participants: give them another one first.")
    if has_carried:
        yield gettext_lazy("Seats have been carried over from or to this booking.")
    if is_asked:
        yield gettext_lazy("A funding round asks for these seats: take the share away there first.")


def obstacles_to_carry(
    *,
    seats: int,
    unused: int,
    is_same_body: bool,
    is_later: bool,
    is_carried: bool,
    is_received: bool,
    reason: str,
) -> Iterable[Any]:
    """Yield why seats cannot be carried over; `unused` are those nobody has or has left."""
    if not is_same_body:
        yield gettext_lazy("Seats are carried over within one body's own bookings.")
    if not is_later:
        yield gettext_lazy("Seats are carried over to a cohort that starts later.")
    if is_carried or is_received:
        yield gettext_lazy("Seats of this booking have been carried over already: once is all.")
    if seats > unused:
        yield _("%(unused)d seats are unused.") % {"unused": max(unused, 0)}
    if not reason.strip():
        yield gettext_lazy("Say why the seats are carried over.")
