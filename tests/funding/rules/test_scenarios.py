"""Another split, worked out to the krona, without the database."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.rules.scenarios import beside, divided, obstacles_to_work_out, work_out
from funding.rules.shares import ShareTable
from tests.funding.rules.conftest import YEARS, row

NAMES = ("Kungsbacka", "Varberg", "Falkenberg", "Halmstad", "Hylte", "Laholm", "Regionen")
AMOUNTS = (40_000, 40_000, 40_000, 40_000, 20_000, 20_000, 720_000)
HYLTE = 5


def table():
    """Return the table of seed 000; Hylte is the fifth."""
    rows = [row(name, kr, pk=n) for n, (name, kr) in enumerate(zip(NAMES, AMOUNTS, strict=True), 1)]
    return ShareTable(YEARS, tuple(rows), dict.fromkeys(YEARS, Decimal(920_000)))


def of_year(split, year=2017):
    return {pk: kr for (pk, y), kr in split.shares.items() if y == year}


def test_what_hylte_leaves_is_spread_over_the_six_others_to_the_krona():
    split = work_out(table(), "spread", [HYLTE])
    for year in YEARS:
        assert of_year(split, year) == {
            1: 40_889,
            2: 40_889,
            3: 40_889,
            4: 40_889,
            6: 20_444,
            7: 736_000,
        }
        assert sum(of_year(split, year).values()) == split.applied[year] == 920_000


def test_one_is_asked_for_all_that_is_missing():
    split = work_out(table(), "ask_one", [HYLTE], asked=7)
    assert of_year(split)[7] == 740_000
    assert HYLTE not in of_year(split)
    assert sum(of_year(split).values()) == 920_000


def test_shrinking_leaves_the_others_as_they_are_and_applies_for_less():
    split = work_out(table(), "shrink", [HYLTE])
    assert split.applied == dict.fromkeys(YEARS, 900_000)
    assert of_year(split) == {1: 40_000, 2: 40_000, 3: 40_000, 4: 40_000, 6: 20_000, 7: 720_000}


def test_a_split_of_ones_own_begins_as_todays():
    split = work_out(table(), "own")
    assert beside(table(), split).sums.difference == 0
    assert not beside(table(), work_out(table(), "own", [HYLTE])).adds_up


@given(
    st.integers(0, 10**9).map(Decimal),
    st.lists(st.integers(0, 10**7).map(Decimal), min_size=1, max_size=8).filter(any),
)
def test_parts_add_up_exactly_and_none_is_a_krona_from_its_own(total, weights):
    parts = divided(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert part == part.to_integral_value()
        assert abs(part - total * weight / sum(weights)) < 1
        assert part >= 0


def test_equal_parts_differ_by_a_krona_at_most_the_first_getting_it():
    assert divided(Decimal(100), [Decimal(1)] * 3) == [34, 33, 33]


@pytest.mark.parametrize(
    ("kind", "without", "asked", "fields"),
    [
        ("spread", [], None, ["without"]),
        ("spread", list(range(1, 8)), None, ["without"]),
        ("ask_one", [HYLTE], None, ["asked"]),
        ("ask_one", [HYLTE], HYLTE, ["asked"]),
        ("ask_one", [], None, ["without", "asked"]),
        ("own", [], None, []),
        ("shrink", [HYLTE], None, []),
    ],
)
def test_what_is_missing_to_work_it_out_is_said_at_its_field(kind, without, asked, fields):
    found = obstacles_to_work_out(table(), kind, without, asked)
    assert [field for field, _reason in found] == fields


def test_a_year_that_only_they_fund_cannot_be_spread():
    alone = row("Ensam", 1000, pk=8)
    other = row("Annan", 1000, pk=9)
    del other.cells[2018]
    found = dict(obstacles_to_work_out(ShareTable(YEARS, (alone, other), {}), "spread", [8], None))
    assert "2018" in found["kind"]


def test_a_comparison_shows_differences_by_year_and_in_all():
    seen = beside(table(), work_out(table(), "spread", [HYLTE]))
    lines = {line.label: line for line in seen.lines}
    assert lines["Regionen"].differences(YEARS) == [16_000] * 3
    assert lines["Laholm"].difference == 1332
    assert lines["Hylte"].is_gone and lines["Hylte"].difference == -60_000
    assert seen.adds_up and seen.sums.difference == 0
