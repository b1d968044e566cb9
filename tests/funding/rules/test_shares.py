"""Percentages come to whole kronor whose sum is exact; what is enough lies within the share."""

import random
from decimal import Decimal

import pytest

from core.money import whole
from funding.rules.shares import (
    Cell,
    ShareRow,
    ShareTable,
    obstacles_to_least,
    obstacles_to_percentages,
    out_of_step,
    with_percentages,
    worked_out,
)


def parts(applied, *percentages) -> list[int]:
    given = {pk: Decimal(p) for pk, p in enumerate(percentages, 1)}
    return [int(amount) for amount in worked_out(Decimal(applied), given).values()]


def of(percentage, amount=0) -> Cell:
    return Cell(Decimal(amount), percentage=Decimal(percentage))


def plain(reasons) -> list[str]:
    return [reason.replace("\u00a0", " ") for reason in reasons]


@pytest.mark.parametrize(
    ("applied", "percentages", "amounts"),
    [
        (920_000, ("25", "75"), [230_000, 690_000]),
        (100, ("33.3333", "33.3333", "33.3334"), [33, 33, 34]),
        (1, ("50", "50"), [1, 0]),  # equal remainders: the lower id
        (10, ("12.5", "12.5", "75"), [1, 1, 8]),  # ,25 and ,25 and ,5: the largest remainder
        (1_000, ("0.05", "99.95"), [0, 1_000]),  # equal remainders: the larger percentage
        (1_000, ("33.3333",), [333]),
        (0, ("40", "60"), [0, 0]),
        (3, ("20", "20", "20", "20", "20"), [1, 1, 1, 0, 0]),
    ],
)
def test_percentages_come_to_whole_kronor_with_an_exact_sum(applied, percentages, amounts):
    assert parts(applied, *percentages) == amounts


def test_any_percentages_add_up_to_the_rounded_part_and_none_is_a_krona_off():
    chance = random.Random(920_000)  # noqa: S311, the same numbers every time
    for _n in range(500):
        applied = Decimal(chance.randrange(10**9))
        cuts = sorted(chance.sample(range(1, 1_000_000), chance.randrange(2, 9)))
        sizes = [b - a for a, b in zip([0, *cuts], [*cuts, 1_000_000], strict=True)]
        given = {pk: Decimal(size) / 10_000 for pk, size in enumerate(sizes)}
        given.pop(chance.randrange(len(given)) if chance.random() < 0.5 else -1, None)
        found = worked_out(applied, given)
        assert sum(found.values()) == whole(sum(applied * p / 100 for p in given.values()))
        assert all(abs(found[pk] - applied * p / 100) < 1 for pk, p in given.items())


def test_only_percentages_are_worked_out_and_each_year_by_itself():
    fixed = Cell(Decimal(40_000))
    cells = {(1, 2017): of(10), (2, 2017): fixed, (1, 2018): of(20)}
    found = with_percentages({2017: Decimal(100_000), 2018: Decimal(50_000)}, cells)
    assert found == {
        (1, 2017): of(10, 10_000),
        (2, 2017): fixed,
        (1, 2018): of(20, 10_000),
    }


def test_a_percentage_is_of_something_and_of_no_more_than_the_whole():
    cells = {(1, 2017): of("60"), (2, 2017): of("40.5"), (1, 2018): of(10)}
    assert list(obstacles_to_percentages({2017: Decimal(1)}, cells)) == [
        "The percentages of 2017 add up to 100,5 %, more than the whole.",
        "The percentages of 2018 need to know how much is applied for.",
    ]


def test_what_is_applied_for_anew_puts_percentages_out_of_step():
    row = ShareRow(1, "Regionstyrelsen", "RS", False, {2017: of("25.0000", 230_000)})
    assert not list(out_of_step(ShareTable((2017,), (row,), {2017: Decimal(920_000)})))
    assert plain(out_of_step(ShareTable((2017,), (row,), {2017: Decimal(800_000)}))) == [
        "Regionstyrelsen, 2017: 25 % of what is applied for is 200 000 kr, but 230 000 kr is "
        "asked for."
    ]


def test_a_percentage_reads_as_it_was_written():
    assert [str(of(p)).replace("\u00a0", " ") for p in ("25.0000", "12.5", "100")] == [
        "25 %",
        "12,5 %",
        "100 %",
    ]


def test_what_is_enough_lies_within_the_share():
    share = Cell(Decimal(40_000))
    assert not list(obstacles_to_least(share, Decimal(40_000), 2017))
    assert not list(obstacles_to_least(share, Decimal(0), 2017))
    assert plain(obstacles_to_least(share, Decimal(40_001), 2017)) == [
        "40 001 kr is more than the share that is asked for, 40 000 kr."
    ]
    assert list(obstacles_to_least(None, Decimal(1), 2017)) == [
        "There is no share in 2017 for this to be enough of."
    ]
