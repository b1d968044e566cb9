"""Sums and differences of a budget, without a database."""

from decimal import Decimal

from programs.rules import budgets
from programs.rules.budgets import Amounts, BudgetTable, Line


def kr(budget=None, actual=None, forecast=None):
    return Amounts(*(None if n is None else Decimal(n) for n in (budget, actual, forecast)))


def line(cells, account="staff", financier=1):
    return Line(account, financier, "Staff", "Regionstyrelsen", cells)


def test_what_nobody_stated_stays_unstated_in_a_sum():
    assert budgets.total([kr(100), kr(50, 30)]) == kr(150, 30, None)
    assert budgets.total([]) == Amounts()


def test_difference_is_budget_less_cost_and_empty_until_a_cost_is_stated():
    assert (kr(100).left, kr(100, 30).left, kr(None, 30).left) == (None, 70, -30)
    assert (kr(100).left_by_forecast, kr(100, None, 130).left_by_forecast) == (None, -30)


def test_a_cost_of_nothing_is_stated():
    assert kr(100, 0).left == 100
    assert kr(0).is_stated
    assert not kr().is_stated


def test_table_adds_up_by_year_by_line_and_in_all():
    table = BudgetTable(
        (2017, 2018),
        (
            line({2017: kr(100, 90), 2018: kr(200)}),
            line({2018: kr(40, 50)}, financier=2),
        ),
    )
    assert table.sums == {2017: kr(100, 90), 2018: kr(240, 50)}
    assert [each.total for each in table.lines] == [kr(300, 90), kr(40, 50)]
    assert table.total == kr(340, 140)
    assert table.total.left == 200


def test_rows_of_a_table_cover_every_year():
    table = BudgetTable((2017, 2018), (line({2018: kr(40, 50)}),))
    (row,) = table.rows(table.lines[0], ["left"])
    assert (row.cells, row.total) == (((2017, None), (2018, -10)), -10)
    assert [each.total for each in table.rows()] == [40, 50, None]


def test_years_are_the_projects_one_before_and_one_after():
    assert budgets.years_allowed(2017, 2019) == (2016, 2017, 2018, 2019, 2020)
    assert budgets.years_allowed(2017, 2018, in_use=[2030]) == (2016, 2017, 2018, 2019, 2030)
    assert budgets.years_shown(2017, 2018, [2016]) == (2016, 2017, 2018)


def test_budget_is_refused_years_outside_and_too_many_lines():
    allowed = (2016, 2017, 2018)
    assert list(budgets.obstacles_to_set(allowed, [2016, 2018], 40)) == []
    assert list(budgets.obstacles_to_set(allowed, [2021], 41)) == [
        "The budget has the years 2016–2018: the project's, one before, one after.",
        "A budget has at most 40 lines: put some together.",
    ]
