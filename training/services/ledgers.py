"""Questions about seats over cohorts: bookings, shares that ask for them, decisions, payments.

Asks funding what is decided, as every page does; the bookings are those that the person sees.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, QuerySet, Subquery, Sum, When
from django.db.models.functions import JSONObject

from core.models import once
from documents.rules.findings import Finding
from funding.choices import PaymentKind
from funding.models import Payment, PriceYear, Round
from funding.queries import standings_of, standings_on
from programs.models import Project
from training.models import BookingShare, Cohort, SeatBooking, SeatCarry
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


def ledger_over(
    bookings: Iterable[SeatBooking], day: date | None = None, *, has_money: bool = True
) -> SeatLedger:
    """Return the ledger of these bookings, whatever their cohorts, as it stood on a day.

    `bookings` is a queryset. Six queries; two when what is decided and paid is left out
    (`has_money`).
    """
    if day is not None:
        bookings = bookings.filter(booked_on__lte=day)
    rows = list(
        _with_prices(bookings)
        .select_related("organization", "cohort__price_plan")
        .order_by("organization__name", "organization", "cohort__starts_on", "cohort", "pk")
    )
    prices = {row.cohort_id: _price(row) for row in rows}
    names = {row.cohort_id: row.cohort.name for row in rows}
    carried = _carried(rows, day)
    money = money_of([row.pk for row in rows], day) if has_money else {}
    lines = lines_with(lines_of(rows, prices, names, day, carried), money)
    years = {year for line in lines for year in (*line.price.years, *line.money)}
    return SeatLedger(lines, tuple(sorted(years)))


def _with_prices(bookings: Any) -> Any:
    """Annotate what the cohort's price plan says of each year, and the seats carried over."""
    years = PriceYear.objects.filter(plan=OuterRef("cohort__price_plan")).order_by("year")
    pair = JSONObject(year="year", kr="amount")
    carry = JSONObject(seats="seats", on="carried_on")
    out = SeatCarry.objects.filter(source=OuterRef("pk")).order_by()
    into = SeatCarry.objects.filter(target=OuterRef("pk")).order_by()
    return bookings.annotate(
        price_years=ArraySubquery(years.values(row=pair)),
        went=ArraySubquery(out.values(row=carry)),
        came=ArraySubquery(into.values(row=carry)),
    )


def _price(row: Any) -> Price:
    plan = row.cohort.price_plan
    if plan is None:
        return Price()
    years = {each["year"]: Decimal(str(each["kr"])) for each in row.price_years}
    return Price(Decimal(plan.seat_price), years)


def _carried(rows: list[Any], day: date | None) -> tuple[dict[int, int], dict[int, int]]:
    """Return the seats that went out of, and came into, each booking by a day."""
    last = (day or date.max).isoformat()

    def seats(carries: list[dict[str, Any]]) -> int:
        return sum(each["seats"] for each in carries if each["on"] <= last)

    return {row.pk: seats(row.went) for row in rows}, {row.pk: seats(row.came) for row in rows}


def money_of(keys: list[int], day: date | None = None) -> dict[int, dict[int, YearMoney]]:
    """Return what is asked for, decided and paid for each booking and year.

    A share may ask for several bookings of its body: what it gives goes to the oldest first.
    """
    own = BookingShare.objects.filter(booking__in=keys).values("share")
    links = BookingShare.objects.filter(share__in=own).select_related("share__round__project")
    links = links.annotate(paid=_paid(day)).order_by("booking__cohort__starts_on", "booking")
    links = list(links)
    if not links:
        return {}
    decided = _decided({link.share.round for link in links}, day)
    found: dict[int, dict[int, YearMoney]] = {}
    of_share: dict[int, list[BookingShare]] = {}
    for link in links:
        of_share.setdefault(link.share_id, []).append(link)
    for group in of_share.values():
        for link, each in _parts(group, decided):
            of_booking = found.setdefault(link.booking_id, {})
            of_booking[link.share.year] = _added(of_booking.get(link.share.year), each)
    return {key: found[key] for key in keys if key in found}


def _parts(group: list[Any], decided: Mapping[Key, Decimal]):
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
        parted(group[0].paid or NOTHING, kr),
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


def _paid(day: date | None) -> Subquery:
    """What is paid to the share of a link, and not repaid."""
    found = Payment.objects.filter(
        round=OuterRef("share__round"),
        financier=OuterRef("share__financier"),
        year=OuterRef("share__year"),
        paid_on__lte=day or date.max,
    )
    signed = Case(When(kind=PaymentKind.INSTALMENT, then=F("amount")), default=-F("amount"))
    return Subquery(found.order_by().values("round").annotate(kr=Sum(signed)).values("kr"))


def findings_for(project: Project) -> Iterator[Finding]:
    """Yield what a review of the project finds about its cohorts' seats; one query at most."""
    for each in reviewed_cohorts(project):
        price = each.price_plan.seat_price if each.price_plan else NOTHING
        unspread = price - (each.spread or NOTHING)
        yield from findings_of(each, each.registered, each.booked * unspread, each.booked * price)


def reviewed_cohorts(project: Project) -> list[Cohort]:
    """Return the project's cohorts with what a review asks of them; asked for once.

    Seats that are booked, people registered, kr of a seat that are spread over years (`spread`).
    """
    return once(project, "cohorts", lambda: list(_reviewed(project)))


def _reviewed(project: Project) -> QuerySet[Cohort]:
    spread = PriceYear.objects.filter(plan=OuterRef("price_plan")).order_by().values("plan")
    cohorts = cohorts_of(project).with_seats().with_registered().select_related("price_plan")
    kr = Subquery(spread.annotate(kr=Sum("amount")).values("kr"))
    return cohorts.annotate(spread=kr).order_by("starts_on", "pk")
