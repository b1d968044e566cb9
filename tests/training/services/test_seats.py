"""Seats: booked, never fewer than used, carried over once."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from funding.models import Payment
from tests.factories.funding import (
    AppliedAmountFactory,
    DecisionFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import ProjectFactory
from tests.factories.training import CohortFactory, ParticipantFactory, SeatBookingFactory
from training.choices import Stage
from training.models import BookingShare, SeatBooking
from training.queries import ledger_of
from training.rules.cohorts import seat_warnings
from training.rules.ledgers import YearMoney
from training.services import seats
from training.services.ledgers import ledger_over

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


def test_a_round_is_prepared_from_what_is_booked(booking, strategist):
    project = ProjectFactory(program=booking.cohort.course.program)
    round_ = seats.propose_anew(
        project,
        [booking.pk],
        by=strategist,
        name="Platser 2017",
        title="Platser",
        clause_template="x",
    )
    (share,) = round_.shares.all()
    assert (share.year, share.seats, share.seat_price, share.amount) == (2017, 14, 9000, 126_000)
    assert [each.amount for each in round_.applied.all()] == [126_000]
    assert [(each.booking, each.seats) for each in share.bookings.all()] == [(booking, 14)]
    assert not round_.is_opened
    with pytest.raises(ValidationError, match="not asked for already"):
        seats.propose(round_, [booking.pk], by=strategist)


def test_shares_of_a_prepared_round_are_never_overwritten(booking, strategist):
    other = SeatBookingFactory(cohort=booking.cohort, seats=3)
    round_ = RoundFactory(project__program=booking.cohort.course.program)
    by_hand = ShareFactory(round=round_, financier=booking.organization, year=2017)
    AppliedAmountFactory(round=round_, year=2017, amount=by_hand.amount)
    AppliedAmountFactory(round=round_, year=2018, amount=5)
    seats.propose(round_, [booking.pk, other.pk], by=strategist)
    by_hand.refresh_from_db()
    assert (by_hand.fixed_amount, by_hand.seats) == (40_000, None)
    assert round_.shares.get(financier=other.organization).seats == 3
    assert dict(round_.applied.values_list("year", "amount")) == {2017: 67_000, 2018: 5}


def test_an_opened_round_takes_no_more_seats(booking, strategist):
    round_ = open_round(RoundFactory(project__program=booking.cohort.course.program))
    with pytest.raises(ValidationError):
        seats.propose(round_, [booking.pk], by=strategist)
    assert not round_.shares.exists()


def test_what_is_booked_later_stands_beside_what_was_asked_for(booking, strategist):
    round_ = RoundFactory(project__program=booking.cohort.course.program)
    seats.propose(round_, [booking.pk], by=strategist)
    booking.seats = 16
    seats.revise(booking, by=strategist)
    assert round_.shares.get().seats == 14
    ledger = ledger_over(SeatBooking.objects.all())
    assert [line.year(2017).asked for line in ledger.lines] == [14]
    assert any(
        "16 seats are booked, but 14" in each for each in seat_warnings(booking.cohort, ledger)
    )


def test_seats_that_a_round_asks_for_are_not_removed(booking, strategist):
    round_ = RoundFactory(project__program=booking.cohort.course.program)
    seats.propose(round_, [booking.pk], by=strategist)
    with pytest.raises(ValidationError, match="A funding round asks for these seats"):
        seats.remove(booking, by=strategist)


def test_a_share_is_tied_to_bookings_of_its_own_body_only(booking, strategist):
    round_ = RoundFactory(project__program=booking.cohort.course.program)
    kwargs = {"fixed_amount": None, "seats": 14, "seat_price": 9000, "round": round_}
    mine = ShareFactory(financier=booking.organization, **kwargs)
    theirs = ShareFactory(**kwargs)
    assert seats.tie(BookingShare(booking=booking, share=mine), by=strategist).seats == 14
    with pytest.raises(ValidationError, match="asks another body"):
        seats.tie(BookingShare(booking=booking, share=theirs), by=strategist)


def test_ledger_tells_what_is_decided_and_paid_of_the_booked_seats(booking, strategist):
    later = CohortFactory(
        course=booking.cohort.course,
        price_plan=booking.cohort.price_plan,
        starts_on=date(2017, 1, 1),
        ends_on=date(2018, 1, 1),
    )
    second = SeatBookingFactory(cohort=later, organization=booking.organization, seats=2)
    project = ProjectFactory(program=booking.cohort.course.program)
    round_ = seats.propose_anew(
        project, [booking.pk, second.pk], by=strategist, name="x", title="x", clause_template="x"
    )
    open_round(round_)
    source = RoundSourceFactory(round=round_)
    proposal = ProposalFactory(
        round=round_, financier=booking.organization, source=source, state="decided"
    )
    DecisionFactory(proposal=proposal, amounts={2017: 135_000}, counted=True)
    Payment.objects.create(
        round=round_,
        financier=booking.organization,
        year=2017,
        amount=60_000,
        due_on=DAY,
        requested_on=DAY,
        paid_on=DAY,
    )
    ledger = ledger_over(SeatBooking.objects.all())
    told = [(line.booked, line.year(2017)) for line in ledger.lines]
    assert told == [
        (14, YearMoney(14, 14, Decimal(126_000), Decimal(60_000))),
        (2, YearMoney(2, 1, Decimal(9_000), Decimal(0))),
    ]
    ((_key, _name, body),) = ledger.parts("organization")
    assert (body.of_year("decided", 2017), body.of_year("paid", 2017)) == (135_000, 60_000)
    assert len(ledger.parts("cohort")) == 2
    before = ledger_over(SeatBooking.objects.all(), date(2016, 7, 1))
    assert [line.year(2017).decided for line in before.lines] == [0, 0]
