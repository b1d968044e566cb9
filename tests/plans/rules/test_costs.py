"""Sums of a plan, and how what is declared is put beside them."""

from decimal import Decimal

import pytest
from django.utils import translation

from plans.rules.costs import CostRow, CostTable, Declared, Line

ROWS = (
    CostRow(1, "2.1", "Conference", {2019: Line(Decimal(100)), 2020: Line(Decimal(50))}),
    CostRow(2, "2.2", "Network", {2020: Line(Decimal(7), last_year=2021)}),
)


def table(**stated) -> CostTable:
    return CostTable((2019, 2020, 2021), ROWS, stated.get("stated", {}))


def test_sums_of_rows_columns_and_all_are_computed():
    costs = table()
    assert costs.sums == {2019: 100, 2020: 57, 2021: 0}
    assert ([row.total for row in costs.rows], costs.total) == ([150, 7], 157)
    computed = [costs.computed(*key) for key in ((1, 2019), (2, 2019), (1, None), (9, None))]
    assert computed == [100, 0, 150, 0]
    assert (costs.computed(None, 2020), costs.computed(None, None)) == (57, 157)


def test_a_line_over_two_years_counts_in_its_first():
    assert table().sums[2021] == 0
    assert ROWS[1].lines[2020].years_text(2020) == "2020/2021"


def test_places_that_say_the_same_are_named_together():
    stated = {(1, None): (("table", Decimal(150)), ("text", Decimal(150)), ("note", Decimal(1)))}
    shown = table(stated=stated).shown(1)
    assert [(each.place, each.difference) for each in shown] == [("table, text", 0), ("note", -149)]
    assert len(table(stated=stated).declared(1)) == 3


@pytest.mark.parametrize(
    ("declared", "said"),
    [(160, "3\u00a0kr more than the sum"), (150, "7\u00a0kr less than the sum"), (157, "")],
)
def test_a_difference_is_said_in_words(declared, said):
    with translation.override("en"):
        assert Declared(Decimal(declared), Decimal(157)).in_words == said


def test_it_knows_which_columns_and_rows_are_worth_showing():
    assert not table().has_declared_rows
    assert table(stated={(None, None): ()}).has_declared_rows
    assert table(stated={(None, 2019): ()}).has_declared_sums
    assert not table(stated={(1, 2019): ()}).has_declared_sums
