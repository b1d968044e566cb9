"""Seats: booked, never fewer than used, carried over once."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.training import CohortFactory, ParticipantFactory, SeatBookingFactory
from training.choices import Stage
from training.models import SeatBooking
from training.queries import ledger_of
from training.services import seats

pytestmark = pytest.mark.django_db
DAY = date(2018, 7, 1)


@pytest.fixture
def booking(cohort):
    return SeatBookingFactory(cohort=cohort, seats=14)


@pytest.fixture
def later(booking):
    cohort = CohortFactory(
        course=booking.cohort.course, starts_on=date(2018, 8, 1), ends_on=date(2019, 6, 1)
    )
    return SeatBookingFactory(cohort=cohort, organization=booking.organization, seats=2)


def test_ledger_counts_who_is_registered_once_and_who_left(booking):
    for stage in (Stage.ACTIVE, Stage.COMPLETED, Stage.DROPPED_OUT, Stage.APPLIED):
        ParticipantFactory(cohort=booking.cohort, booking=booking, staged=(stage, date(2016, 9, 1)))
    (line,) = ledger_of(booking.cohort).lines
    assert (line.booked, line.used, line.freed, line.completed) == (14, 3, 1, 1)
    assert (line.remaining, line.unused) == (11, 12)
    assert line.due(2017) == 126_000


def test_a_booking_is_not_made_smaller_than_what_is_used(booking, strategist):
    ParticipantFactory.create_batch(2, cohort=booking.cohort, booking=booking)
    booking.seats = 1
    with pytest.raises(ValidationError, match="2 participants have seats"):
        seats.revise(booking, by=strategist)
    booking.seats = 2
    seats.revise(booking, by=strategist)
    assert SeatBooking.objects.get().seats == 2


def test_a_booking_that_pays_for_somebody_is_not_removed(booking, strategist):
    ParticipantFactory(cohort=booking.cohort, booking=booking)
    with pytest.raises(ValidationError, match="pays for participants"):
        seats.remove(booking, by=strategist)


def test_unused_seats_are_carried_over_once_to_a_later_cohort(booking, later, strategist):
    seats.carry_over(booking, later, 3, on=DAY, reason="Tre kom inte.", by=strategist)
    (here,), (there,) = ledger_of(booking.cohort).lines, ledger_of(later.cohort).lines
    assert (here.available, there.available) == (11, 5)
    with pytest.raises(ValidationError, match="once is all"):
        seats.carry_over(booking, later, 1, on=DAY, reason="Fler.", by=strategist)


def test_seats_are_not_carried_beyond_what_is_unused_nor_to_another_body(
    booking, later, strategist
):
    ParticipantFactory.create_batch(12, cohort=booking.cohort, booking=booking)
    with pytest.raises(ValidationError, match="2 seats are unused"):
        seats.carry_over(booking, later, 3, on=DAY, reason="x", by=strategist)
    other = SeatBookingFactory(cohort=later.cohort)
    with pytest.raises(ValidationError, match="own bookings"):
        seats.carry_over(booking, other, 1, on=DAY, reason="x", by=strategist)
    with pytest.raises(ValidationError, match="starts later"):
        seats.carry_over(later, booking, 1, on=DAY, reason="x", by=strategist)
