"""What is done with seats: booked, changed, carried over once."""

from datetime import date

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from training.models import Participant, SeatBooking, SeatCarry
from training.rules import seats as rules


@verb(_("booked seats"))
def book(booking: SeatBooking, *, by) -> SeatBooking:
    """Save a body's booking in a cohort."""
    booking.save()
    return booking


@verb(_("changed a booking"))
def revise(booking: SeatBooking, *, by) -> SeatBooking:
    """Save the booking as it now stands; never fewer seats than are used or carried over."""
    SeatBooking.objects.locked(booking.pk)
    refuse_fields({"seats": rules.obstacles_to_seats(booking.seats, _used(booking), _out(booking))})
    booking.save_fields("seats", "booked_on", "note")
    return booking


@verb(_("removed a booking"))
def remove(booking: SeatBooking, *, by) -> None:
    """Delete a booking that pays for nobody."""
    booking = SeatBooking.objects.locked(booking.pk)
    refuse(
        rules.obstacles_to_remove(
            has_participants=booking.participants.exists(),
            has_carried=SeatCarry.objects.filter(source=booking).exists()
            or booking.received.exists(),
        )
    )
    booking.delete()


@verb(_("carried seats over"))
def carry_over(
    source: SeatBooking, target: SeatBooking, seats: int, *, on: date, reason: str, by
) -> SeatCarry:
    """Let a body use seats of one cohort that nobody has in a later one: once."""
    source = SeatBooking.objects.locked(source.pk)
    target = SeatBooking.objects.locked(target.pk)
    refuse(
        rules.obstacles_to_carry(
            seats=seats,
            unused=source.seats - _used(source) + _freed(source),
            is_same_body=source.organization_id == target.organization_id,
            is_later=target.cohort.starts_on > source.cohort.starts_on,
            is_carried=SeatCarry.objects.filter(source=source).exists(),
            is_received=source.received.exists(),
            reason=reason,
        )
    )
    return SeatCarry.objects.create(
        source=source, target=target, seats=seats, carried_on=on, reason=reason
    )


def _used(booking: SeatBooking) -> int:
    return Participant.objects.filter(booking=booking).registered().count()


def _freed(booking: SeatBooking) -> int:
    dropped = Participant.objects.filter(booking=booking).counted().with_stage()
    return dropped.filter(stage="dropped_out").count()


def _out(booking: SeatBooking) -> int:
    carried = SeatCarry.objects.filter(source=booking).aggregate(sum=Sum("seats"))
    return carried["sum"] or 0
