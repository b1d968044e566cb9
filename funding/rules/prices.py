"""Price plans: what of a seat's price is spread over years, and who asks for another price (kr)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import years_text
from funding.rules.shares import NOTHING, ShareTable, listed

MOST_YEARS = 10


@dataclass(frozen=True)
class Prices:
    """What one seat costs: in all, and in each year as far as it is spread (kr)."""

    pk: int
    name: str
    seat_price: Decimal
    first_year: int
    last_year: int
    years: Mapping[int, Decimal] = field(default_factory=dict)

    @cached_property
    def spread(self) -> Decimal:
        return sum(self.years.values(), NOTHING)

    @property
    def unspread(self) -> Decimal:
        return self.seat_price - self.spread

    @property
    def unspread_in_words(self) -> str:
        return unspread_in_words(self.seat_price, self.spread)


def unspread_in_words(seat_price: Decimal, spread: Decimal) -> str:
    """Say what of a seat's price stands on no year; empty when all of it does."""
    if spread == seat_price:
        return ""
    return _("%(unspread)s of %(price)s per seat is not spread over the years.") % {
        "unspread": kronor(seat_price - spread),
        "price": kronor(seat_price),
    }


def obstacles_to_span(first: int, last: int) -> Iterator[str]:
    """The years of a plan follow one another and are few enough to be shown."""
    if last < first:
        yield _("The last year comes before the first.")
    elif last - first >= MOST_YEARS:
        yield _("A price plan spans at most %(count)d years.") % {"count": MOST_YEARS}


def obstacles_to_spread(
    seat_price: Decimal, first: int, last: int, years: Mapping[int, Decimal]
) -> Iterator[str]:
    """No more than the price is spread, and only over the years of the plan."""
    outside = [year for year in sorted(years) if not first <= year <= last]
    if outside and first <= last:
        yield _("There is a price in %(outside)s, outside the years of the plan, %(years)s.") % {
            "outside": listed(outside),
            "years": years_text(first, last),
        }
    total = sum(years.values(), NOTHING)
    if total > seat_price:
        yield _("The years add up to %(total)s per seat, more than the %(price)s in all.") % {
            "total": kronor(total),
            "price": kronor(seat_price),
        }


def obstacles_to_delete(is_used: bool) -> Iterator[str]:
    """A price that somebody is asked to pay stays."""
    if is_used:
        yield _("A round asks for seats at this price: the plan stays.")


def obstacles_to_price(year: int, price: Decimal, plan: Prices) -> Iterator[str]:
    """A share at a plan's price asks for what the plan says of that year, and nothing else."""
    words = {"plan": plan.name, "year": year, "price": kronor(price)}
    if year not in plan.years:
        yield _("“%(plan)s” says no price for %(year)d.") % words
    elif plan.years[year] != price:
        words["said"] = kronor(plan.years[year])
        yield _("%(price)s per seat in %(year)d is not what “%(plan)s” says: %(said)s.") % words


def faults_of_prices(table: ShareTable, plans: Iterable[Prices]) -> Iterator[str]:
    """Yield each share whose price per seat is no longer what its plan says of the year."""
    by_id = {plan.pk: plan for plan in plans}
    for row in table.rows:
        for year, cell in sorted(row.cells.items()):
            plan = by_id.get(cell.plan_id)
            if plan is not None:
                for reason in obstacles_to_price(year, cell.seat_price, plan):
                    yield f"{row.financier}: {reason}"
