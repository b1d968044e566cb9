"""What a round would ask for from booked seats, and where it differs from what is booked later."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from training.rules.ledgers import Price, SeatLedger


@dataclass(frozen=True)
class Booked:
    """A booking as a round can ask for it; `plan_id` is None where the cohort has no price plan.

    `asked` names the round that asks for it already, by year.
    """

    pk: int
    body_id: int
    body: str
    cohort: str
    seats: int
    price: Price
    plan_id: int | None = None
    asked: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ask:
    """What one body would be asked for in one year: seats × price, and of which bookings."""

    body_id: int
    body: str
    year: int
    price: Decimal
    plan_id: int
    bookings: tuple[Booked, ...]

    @property
    def seats(self) -> int:
        return sum(each.seats for each in self.bookings)

    @property
    def amount(self) -> Decimal:
        return self.seats * self.price


@dataclass(frozen=True)
class Draft:
    """What a round would ask for anew, and what it would not, with the reasons."""

    asks: tuple[Ask, ...]
    left_out: tuple[str, ...]

    @property
    def years(self) -> list[int]:
        return sorted({each.year for each in self.asks})

    @property
    def seats(self) -> int:
        return sum(each.seats for each in self.asks)

    @property
    def amount(self) -> Decimal:
        return sum((each.amount for each in self.asks), Decimal(0))

    def amount_of(self, year: int) -> Decimal:
        return sum((each.amount for each in self.asks if each.year == year), Decimal(0))


def draft_of(
    bookings: Iterable[Booked],
    cells: Mapping[tuple[int, int], Any] | None = None,
    years: range | None = None,
) -> Draft:
    """Return what these bookings come to; `cells` are the shares there are, which stay.

    `years` are those of the round; all that have a price where a new round is made of it.
    """
    bookings = list(bookings)
    left_out = [*_unpriced(bookings)]
    groups: dict[tuple[int, int], list[Booked]] = {}
    for each in bookings:
        for year in sorted(each.price.years):
            if year in each.asked:
                left_out.append(_asked(each, year))
            elif each.price.years[year]:
                groups.setdefault((each.body_id, year), []).append(each)
    asks = []
    for (body, year), group in groups.items():
        reason = _left_out(group, year, (cells or {}).get((body, year)), years)
        if reason:
            left_out.append(reason)
            continue
        first = group[0]
        same = tuple(each for each in group if each.plan_id == first.plan_id)
        left_out += [_other_price(each, year) for each in group if each.plan_id != first.plan_id]
        price = Decimal(first.price.years[year])
        asks.append(Ask(body, first.body, year, price, first.plan_id or 0, same))
    return Draft(tuple(asks), tuple(left_out))


def _unpriced(bookings: Iterable[Booked]) -> Iterator[str]:
    """Yield the cohorts without a price, and what of the others stands on no year, once each."""
    without_year: dict[str, Decimal] = {}
    bare = set()
    for each in bookings:
        if each.plan_id is None:
            bare.add(each.cohort)
        elif each.price.unspread:
            kr = without_year.get(each.cohort, Decimal(0))
            without_year[each.cohort] = kr + each.seats * each.price.unspread
    for cohort in sorted(bare):
        yield _("%(cohort)s has no price plan.") % {"cohort": cohort}
    for cohort, kr in sorted(without_year.items()):
        told = {"cohort": cohort, "kr": kronor(kr)}
        yield _("%(cohort)s: %(kr)s stand on no year and are not asked for.") % told


def _left_out(group: list[Booked], year: int, cell: Any, years: range | None) -> str:
    told = {"who": group[0].body, "year": year, "cell": cell}
    if years is not None and year not in years:
        return _("%(who)s: %(year)d lies outside the years of the round.") % told
    if cell is not None:
        return _("%(who)s is asked for %(cell)s in %(year)d already: that stays as it is.") % told
    return ""


def _asked(booked: Booked, year: int) -> str:
    return _("%(who)s, %(cohort)s: “%(round)s” asks for the seats in %(year)d already.") % {
        "who": booked.body,
        "cohort": booked.cohort,
        "round": booked.asked[year],
        "year": year,
    }


def _other_price(booked: Booked, year: int) -> str:
    return _("%(who)s, %(cohort)s: a body is asked at one price in %(year)d.") % {
        "who": booked.body,
        "cohort": booked.cohort,
        "year": year,
    }


def obstacles_to_propose(draft: Draft) -> Iterator[str]:
    """Yield why nothing can be asked for."""
    if not draft.asks:
        yield _("There are no booked seats with a price of a year that are not asked for already.")


def obstacles_to_tie(
    *, is_same_body: bool, has_seats: bool, is_same_program: bool
) -> Iterator[str]:
    """Yield why a share cannot be said to ask for a booking."""
    if not is_same_body:
        yield _("The share asks another body.")
    if not has_seats:
        yield _("The share is an amount, and not seats at a price.")
    if not is_same_program:
        yield _("The round belongs to another program.")


def differences(ledger: SeatLedger) -> Iterator[str]:
    """Yield where other seats are booked than are asked for: neither follows the other."""
    for line in ledger.lines:
        for year, money in sorted(line.money.items()):
            if money.asked != line.booked:
                yield _(
                    "%(who)s, %(cohort)s: %(booked)d seats are booked, but %(asked)d are asked "
                    "for in %(year)d."
                ) % {
                    "who": line.organization,
                    "cohort": line.cohort,
                    "booked": line.booked,
                    "asked": money.asked,
                    "year": year,
                }
