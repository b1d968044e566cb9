"""Price plans: what is not spread is said, and a share keeps to its plan."""

from decimal import Decimal

import pytest

from funding.rules.prices import (
    Prices,
    faults_of_prices,
    obstacles_to_delete,
    obstacles_to_price,
    obstacles_to_span,
    obstacles_to_spread,
)
from funding.rules.shares import Cell, ShareRow, ShareTable
from tests.facts import seed_002

PLAN = Prices(
    pk=1,
    name="Processledare",
    seat_price=Decimal(seed_002.SEAT_PRICE),
    first_year=2016,
    last_year=2018,
    years={2017: Decimal(seed_002.PRICE_2017)},
)


def plain(reasons) -> list[str]:
    return [reason.replace("\u00a0", " ") for reason in reasons]


def test_what_is_not_spread_over_years_is_said_plainly():
    assert PLAN.unspread == seed_002.UNSPREAD
    words = PLAN.unspread_in_words.replace("\u00a0", " ")
    assert words == "13 000 kr of 22 000 kr per seat is not spread over the years."


def test_a_price_that_stands_on_years_leaves_nothing_to_say():
    years = {2016: Decimal(4_000), 2017: Decimal(9_000), 2018: Decimal(9_000)}
    whole = Prices(1, "Hel", Decimal(22_000), 2016, 2018, years)
    assert (whole.unspread, whole.unspread_in_words) == (0, "")


def test_no_more_than_the_price_is_spread():
    years = {2016: Decimal(13_001), 2017: Decimal(9_000)}
    assert plain(obstacles_to_spread(Decimal(22_000), 2016, 2018, years)) == [
        "The years add up to 22 001 kr per seat, more than the 22 000 kr in all."
    ]
    assert not list(obstacles_to_spread(Decimal(22_001), 2016, 2018, years))


def test_a_price_stands_in_a_year_of_the_plan():
    years = {2015: Decimal(1), 2017: Decimal(1), 2019: Decimal(1)}
    assert list(obstacles_to_spread(Decimal(10), 2016, 2018, years)) == [
        "There is a price in 2015 and 2019, outside the years of the plan, 2016–2018."
    ]


@pytest.mark.parametrize(
    ("first", "last", "reasons"),
    [
        (2016, 2018, []),
        (2016, 2016, []),
        (2018, 2016, ["The last year comes before the first."]),
        (2016, 2026, ["A price plan spans at most 10 years."]),
    ],
)
def test_the_years_of_a_plan_follow_one_another(first, last, reasons):
    assert list(obstacles_to_span(first, last)) == reasons


def test_a_plan_that_a_round_asks_by_stays():
    assert list(obstacles_to_delete(is_used=True))
    assert not list(obstacles_to_delete(is_used=False))


def test_a_share_asks_for_what_its_plan_says_of_the_year():
    assert not list(obstacles_to_price(2017, Decimal(9_000), PLAN))
    assert plain(obstacles_to_price(2017, Decimal(8_000), PLAN)) == [
        "8 000 kr per seat in 2017 is not what “Processledare” says: 9 000 kr."
    ]
    assert plain(obstacles_to_price(2018, Decimal(9_000), PLAN)) == [
        "“Processledare” says no price for 2018."
    ]


def test_only_shares_at_another_price_than_their_plans_are_named():
    def row(pk, price, plan_id):
        cell = Cell(14 * Decimal(price), 14, Decimal(price), plan_id=plan_id)
        return ShareRow(pk, f"Nämnd {pk}", f"N{pk}", True, {2017: cell})

    rows = (row(1, 9_000, 1), row(2, 8_000, 1), row(3, 8_000, None))
    table = ShareTable((2017,), rows, {})
    assert plain(faults_of_prices(table, [PLAN])) == [
        "Nämnd 2: 8 000 kr per seat in 2017 is not what “Processledare” says: 9 000 kr."
    ]
