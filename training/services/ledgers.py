"""Questions about seats over cohorts: bookings, shares that ask for them, decisions, payments.

Asks funding what is decided, as every page does; the bookings are those that the person sees.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from django.db.models import Case, F, OuterRef, Subquery, Sum, When

from documents.rules.findings import Finding
from funding.choices import PaymentKind
from funding.models import Payment, PricePlan, PriceYear, Round
from funding.queries import standings_of, standings_on
from programs.models import Project
from training.models import BookingShare, SeatBooking
from training.queries import cohorts_of, lines_of
from training.rules.cohorts import findings_of
from training.rules.ledgers import (
    NOTHING,
    Price,
    SeatLedger,
    YearMoney,
    contracted,
    lines_with,
    parted,
)

Key = tuple[int, int, int]  # round, financier, year


def ledger_over(bookings: Iterable[SeatBooking], day: date | None = None) -> SeatLedger:
    """Return the ledger of these bookings, whatever their cohorts, as it stood on a day.

    A constant number of queries. `bookings` is a queryset.
    """
    if day is not None:
        bookings = bookings.filter(booked_on__lte=day)
    rows = list(
        bookings.select_related("organization", "cohort__price_plan").order_by(
            "organization__name", "organization", "cohort__starts_on", "cohort", "pk"
        )
    )
    prices = _prices({row.cohort_id: row.cohort.price_plan for row in rows})
    names = {row.cohort_id: row.cohort.name for row in rows}
    money = money_of([row.pk for row in rows], day)
    lines = lines_with(lines_of(rows, prices, names, day), money)
    years = {year for line in lines for year in (*line.price.years, *line.money)}
    return SeatLedger(lines, tuple(sorted(years)))


def _prices(plans: Mapping[int, PricePlan | None]) -> dict[int, Price]:
    """Return what a seat costs, by cohort; one query."""
    years: dict[int, dict[int, Decimal]] = {}
    of = {plan.pk for plan in plans.values() if plan is not None}
    for plan, year, kr in PriceYear.objects.filter(plan__in=of).values_list(
        "plan", "year", "amount"
    ):
        years.setdefault(plan, {})[year] = kr
    return {
        cohort: Price(Decimal(plan.seat_price), years.get(plan.pk, {})) if plan else Price()
        for cohort, plan in plans.items()
    }


def money_of(keys: list[int], day: date | None = None) -> dict[int, dict[int, YearMoney]]:
    """Return what is asked for, decided and paid for each booking and year.

    A share may ask for several bookings of its body: what it gives goes to the oldest first.
    """
    own = BookingShare.objects.filter(booking__in=keys).values("share")
    links = BookingShare.objects.filter(share__in=own).select_related("share__round__project")
    links = list(links.order_by("booking__cohort__starts_on", "booking"))
    if not links:
        return {}
    decided = _decided({link.share.round for link in links}, day)
    paid = _paid({link.share.round_id for link in links}, day)
    found: dict[int, dict[int, YearMoney]] = {}
    of_share: dict[int, list[BookingShare]] = {}
    for link in links:
        of_share.setdefault(link.share_id, []).append(link)
    for group in of_share.values():
        for link, each in _parts(group, decided, paid):
            of_booking = found.setdefault(link.booking_id, {})
            of_booking[link.share.year] = _added(of_booking.get(link.share.year), each)
    return {key: found[key] for key in keys if key in found}


def _parts(group: list[BookingShare], decided: Mapping[Key, Decimal], paid: Mapping[Key, Decimal]):
    """Yield each booking of one share with its part of the share's seats and kr."""
    share = group[0].share
    key = (share.round_id, share.financier_id, share.year)
    given, price = decided.get(key, NOTHING), share.seat_price or NOTHING
    seats = [link.seats for link in group]
    kr = [each * price for each in seats]
    columns = (
        parted(share.seats or 0, seats),
        parted(contracted(share.seats or 0, price, given), seats),
        parted(given, kr),
        parted(paid.get(key, NOTHING), kr),
    )
    for place, link in enumerate(group):
        yield link, YearMoney(*(column[place] for column in columns))


def _added(first: YearMoney | None, second: YearMoney) -> YearMoney:
    if first is None:
        return second
    names = ("asked", "contracted", "decided", "paid")
    return YearMoney(*(getattr(first, name) + getattr(second, name) for name in names))


def _decided(rounds: Iterable[Round], day: date | None) -> dict[Key, Decimal]:
    opened = [each for each in rounds if each.is_opened]
    if not opened:
        return {}
    standings = standings_of(opened) if day is None else standings_on(opened, day)
    return {
        (pk, answer.financier_id, year): kr
        for pk, standing in standings.items()
        for answer in standing.answers
        for year, kr in answer.decided.items()
    }


def _paid(rounds: Iterable[int], day: date | None) -> dict[Key, Decimal]:
    """Return what is paid and not repaid."""
    found = Payment.objects.filter(round__in=rounds, paid_on__isnull=False).order_by()
    if day is not None:
        found = found.filter(paid_on__lte=day)
    signed = Case(When(kind=PaymentKind.INSTALMENT, then=F("amount")), default=-F("amount"))
    rows = found.values_list("round", "financier", "year").annotate(kr=Sum(signed))
    return {(pk, financier, year): kr for pk, financier, year, kr in rows}


def findings_for(project: Project) -> Iterator[Finding]:
    """Yield what a review of the project finds about its cohorts' seats; one query."""
    spread = PriceYear.objects.filter(plan=OuterRef("price_plan")).order_by().values("plan")
    cohorts = cohorts_of(project).with_seats().with_registered().select_related("price_plan")
    kr = Subquery(spread.annotate(kr=Sum("amount")).values("kr"))
    for each in cohorts.annotate(spread=kr).order_by("starts_on", "pk"):
        price = each.price_plan.seat_price if each.price_plan else NOTHING
        unspread = price - (each.spread or NOTHING)
        yield from findings_of(each, each.registered, each.booked * unspread, each.booked * price)
