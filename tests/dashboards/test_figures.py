"""The money figure adds up: in force, only decided and not decided are what is applied for."""

from decimal import Decimal

from dashboards.figures import cells_table, financiers_table, kronor_per_year, years_table
from dashboards.rules.standings import Money, MoneyTable

NBSP = "\u00a0"


def kr(number: int) -> str:
    return f"{number:,}".replace(",", NBSP)


def money(applied, decided, in_force, paid=0, used=0):
    return Money(*map(Decimal, (applied, decided, in_force, paid, used)))


TABLE = MoneyTable(
    {
        (1, 2017): money(40_000, 40_000, 40_000, 30_000, 35_000),
        (1, 2018): money(40_000, 40_000, 40_000),
        (2, 2017): money(60_000, 60_000, 0),
        (3, 2017): money(20_000, 0, 0),
    },
    {1: "A-nämnden", 2: "B-nämnden", 3: "C-nämnden"},
)


def test_bar_of_a_year_is_what_is_applied_for():
    first, second = kronor_per_year(TABLE).bars
    assert [(part.tone, part.value) for part in first.parts] == [
        ("good", Decimal(40_000)),
        ("wait", Decimal(60_000)),
        ("muted", Decimal(20_000)),
    ]
    assert (first.total, second.total) == (Decimal(120_000), Decimal(40_000))


def test_tables_have_the_same_sums_by_year_by_financier_and_cell_by_cell():
    sums = [f"{kr(160_000)}", kr(140_000), kr(80_000), kr(30_000), kr(35_000), kr(45_000)]
    by_year, by_financier = years_table(TABLE), financiers_table(TABLE)
    assert [row[0] for row in by_year.rows] == ["2017", "2018"]
    assert [row[0] for row in by_financier.rows] == ["A-nämnden", "B-nämnden", "C-nämnden"]
    assert by_year.sums[1:] == by_financier.sums[1:] == cells_table(TABLE).sums[2:] == sums


def test_what_is_left_is_in_force_and_not_used():
    row = years_table(TABLE).rows[0]
    assert row[1:] == [kr(120_000), kr(100_000), kr(40_000), kr(30_000), kr(35_000), kr(5_000)]


def test_what_is_paid_leads_to_its_payments():
    row = years_table(TABLE, "/payments/?program=1").rows[0]
    assert 'href="/payments/?program=1&amp;year=2017&amp;state=paid"' in row[4]
