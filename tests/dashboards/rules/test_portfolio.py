"""Sums over what a person sees: never a part of what is not theirs, never a small number."""

from decimal import Decimal
from random import Random

import pytest

from dashboards.rules.portfolio import Entry, Sums, added, entries, gathered, published
from funding.choices import RoundState
from funding.rules.ledgers import Ledger, Line
from funding.rules.payments import Money
from funding.rules.rounds import Standing
from training.rules.cells import hidden

IDS = (1, 2, 3)


def sums(*of) -> Sums:
    return Sums(*(None if each is None else Decimal(each) for each in of))


def test_what_is_left_is_what_can_be_had_and_is_not_paid():
    assert sums(100, 80, 60, 20).left == 40


def test_sum_with_something_untold_is_untold_and_so_is_what_is_left():
    both = sums(100, 80, 80, 20) + sums(10, 10, 10, None)
    assert both == sums(110, 90, 90, None)
    assert both.left is None


def ledger(**money) -> Ledger:
    kr = {name: Decimal(value) for name, value in money.items()}
    return Ledger((Line(7, "Halmstad", {2017: Money(**kr)}),))


@pytest.mark.parametrize(
    ("state", "in_force"), [(RoundState.IN_FORCE, 40), (RoundState.LAPSED, 0), ("conditional", 0)]
)
def test_only_a_round_in_force_has_money_left(state, in_force):
    of = ledger(asked=50, decided=40, paid=30, repaid=5)
    (entry,) = entries(of, Standing(RoundState(state), ()), IDS, lambda financier: True)
    assert entry == Entry(1, 2, 3, 7, 2017, sums(50, 40, in_force, 25))


def test_payments_of_others_are_not_told():
    of = ledger(asked=50, decided=40, paid=30)
    told = entries(of, Standing(RoundState.IN_FORCE, ()), IDS, lambda financier: financier != 7)
    assert [each.sums for each in told] == [sums(50, 40, 40, None)]


def test_that_others_have_paid_without_being_asked_is_not_told_either():
    of = ledger(paid=30)
    assert not list(entries(of, Standing(RoundState.IN_FORCE, ()), IDS, lambda financier: False))


def test_entries_without_what_they_are_gathered_by_are_left_out():
    here, there = (Entry(1, 2, 3, pk, 2017, sums(10, 0, 0, 0)) for pk in (7, 8))
    places = {7: "Halmstad"}
    by = gathered([here, there], lambda each: places.get(each.financier_id))
    assert by == {"Halmstad": [here]}
    assert added([here, there]) == sums(20, 0, 0, 0)


def test_number_that_one_cohort_hides_is_hidden_in_the_sum():
    counts = {1: {"Halmstad": 14, "Hylte": 7, "Laholm": 9}, 2: {"Halmstad": 8, "Hylte": 2}}
    assert hidden(counts[2]) == {"Halmstad", "Hylte"}
    assert published(counts) == {"Halmstad": None, "Hylte": None, "Laholm": 9}


def test_order_of_the_cohorts_changes_nothing():
    counts = {1: {"Halmstad": 3, "Hylte": 7, "Laholm": 9}, 2: {"Halmstad": 8, "Hylte": 20}}
    assert published(counts) == published(dict(reversed(counts.items())))


@pytest.mark.parametrize("seed", range(40))
def test_sums_say_nothing_that_the_cohorts_do_not_say(seed):
    """A shown sum is made of shown cells alone, and what is hidden is never one number alone."""
    random = Random(seed)  # noqa: S311, no secret
    places = ["Halmstad", "Hylte", "Laholm", "Varberg", ""]
    counts = {
        cohort: {place: random.choice([0, 1, 2, 4, 5, 9, 20]) for place in places}
        for cohort in range(random.randint(1, 4))
    }
    told = published(counts)
    out = {place for of in counts.values() for place in hidden(of)}
    assert {place for place, n in told.items() if n is None} == out
    assert len(out) != 1
    for place in set(told) - out:
        assert told[place] == sum(of[place] for of in counts.values())
