"""What is done with seats: booked, asked for, changed, carried over once."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from funding.models import Round
from funding.queries import share_tables_of
from funding.rules.shares import Cell, ShareTable
from funding.services import rounds
from programs.models import Project
from training.models import BookingShare, Participant, SeatBooking, SeatCarry
from training.queries import price_of
from training.rules import seats as rules
from training.rules.asks import (
    Booked,
    Draft,
    draft_of,
    obstacles_to_propose,
    obstacles_to_tie,
)


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
            is_asked=booking.asked.exists(),
        )
    )
    booking.delete()


def draft_for(bookings: Iterable[int], round_: Round | None = None) -> Draft:
    """Return what a round, or a new one, would ask for from these bookings; nothing is written."""
    rows = SeatBooking.objects.filter(pk__in=bookings)
    rows = list(
        rows.select_related("organization", "cohort__price_plan").order_by(
            "organization__name", "cohort__starts_on", "pk"
        )
    )
    cohorts = {each.cohort_id: each.cohort for each in rows}
    prices = {pk: price_of(cohort) for pk, cohort in cohorts.items()}
    asked: dict[int, dict[int, str]] = {each.pk: {} for each in rows}
    links = BookingShare.objects.filter(booking__in=rows)
    for pk, year, name in links.values_list("booking", "share__year", "share__round__name"):
        asked[pk][year] = name
    booked = [
        Booked(
            pk=each.pk,
            body_id=each.organization_id,
            body=each.organization.name,
            cohort=each.cohort.name,
            seats=each.seats,
            price=prices[each.cohort_id],
            plan_id=each.cohort.price_plan_id,
            asked=asked[each.pk],
        )
        for each in rows
    ]
    if round_ is None:
        return draft_of(booked)
    return draft_of(booked, _cells(share_tables_of([round_])[round_.pk]), round_.years)


def _cells(table: ShareTable) -> dict[tuple[int, int], Cell]:
    return {(row.financier_id, y): cell for row in table.rows for y, cell in row.cells.items()}


@verb(_("asked for booked seats"))
def propose(round_: Round, bookings: Iterable[int], *, by) -> Round:
    """Add shares for booked seats to a round that is being prepared; what it has stays as it is.

    What is applied for grows with the shares where the two agreed, and else stays too.
    """
    round_ = Round.objects.locked(round_.pk)
    table = share_tables_of([round_])[round_.pk]
    draft = draft_for(bookings, round_)
    refuse(obstacles_to_propose(draft))
    cells = _cells(table)
    applied = dict(table.applied)
    for year in draft.years:
        if applied.get(year, Decimal(0)) == table.sums[year]:
            applied[year] = table.sums[year] + draft.amount_of(year)
    for ask in draft.asks:
        cells[ask.body_id, ask.year] = Cell(ask.amount, ask.seats, ask.price, plan_id=ask.plan_id)
    least = {(row.financier_id, year): kr for row in table.rows for year, kr in row.least.items()}
    rounds.set_shares(round_, by=by, applied=applied, shares=cells, least=least)
    shares = {(each.financier_id, each.year): each for each in round_.shares.all()}
    for ask in draft.asks:
        for each in ask.bookings:
            share = shares[ask.body_id, ask.year]
            BookingShare.objects.create(booking_id=each.pk, share=share, seats=each.seats)
    return round_


@verb(_("prepared a round of booked seats"))
def propose_anew(project: Project, bookings: Iterable[int], *, by, **texts: str) -> Round:
    """Prepare a new round of a project from booked seats; `texts` are its name, title, clause."""
    bookings = list(bookings)
    draft = draft_for(bookings)
    refuse(obstacles_to_propose(draft))
    first, last = draft.years[0], draft.years[-1]
    round_ = rounds.create(
        project, by=by, first_year=first, last_year=last, is_conditional=False, **texts
    )
    return propose(round_, bookings, by=by)


@verb(_("tied a booking to a share"))
def tie(link: BookingShare, *, by) -> BookingShare:
    """Say that a share that was made by hand asks for a booking."""
    booking = SeatBooking.objects.select_related("cohort__course").get(pk=link.booking_id)
    share = link.share
    refuse(
        obstacles_to_tie(
            is_same_body=share.financier_id == booking.organization_id,
            has_seats=share.seats is not None,
            is_same_program=share.round.project.program_id == booking.cohort.course.program_id,
        )
    )
    link.seats = booking.seats
    link.save()
    return link


@verb(_("took a share off a booking"))
def untie(link: BookingShare, *, by) -> None:
    """Let a share no longer belong to a booking; the share itself stays."""
    link.delete()


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
