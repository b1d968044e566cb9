"""Shares of the columns of a long table: figures never break, texts part what is left."""

from decimal import Decimal

from documents.rules.columns import shares

COLUMNS = [
    {"label": "Finansiär", "kind": "text"},
    {"label": "Konto", "kind": "text"},
    {"label": "Budget", "kind": "kr"},
    {"label": "Dag", "kind": "day"},
]


def rows(count=200, budget=Decimal(40_000), account="Resor"):
    cells = ["Lokala nämnden i Halmstad", account, budget, "2017-01-01"]
    return [{"cells": cells} for _each in range(count)]


def test_a_short_table_finds_its_widths_itself():
    assert shares(COLUMNS, rows(count=99)) == []


def test_the_shares_fill_the_page_and_long_texts_have_most():
    found = shares(COLUMNS, rows())
    assert sum(found) == 100
    assert found[0] > found[1] > 0


def test_a_column_of_figures_has_room_for_the_longest():
    few = shares(COLUMNS, rows())[2]
    sums = ["Summa", "", Decimal(999_999_999_999), ""]
    assert shares(COLUMNS, rows(), sums)[2] > few
    mixed = [*rows(), *rows(1, budget=Decimal(999_999_999_999)), *rows(1, budget=None)]
    assert shares(COLUMNS, mixed)[2] > few
    assert 0.01 * shares(COLUMNS, mixed)[2] * 163 >= len("999 999 999 999") * 1.65 + 4


def test_a_single_long_text_does_not_starve_the_others():
    usual = shares(COLUMNS, rows())
    assert shares(COLUMNS, [*rows(), *rows(1, account="x" * 5000)]) == usual


def test_columns_that_do_not_fit_side_by_side_are_left_to_the_engine():
    wide = [{"label": str(n), "kind": "kr"} for n in range(12)]
    cells = [Decimal(999_999_999_999)] * 12
    assert shares(wide, [{"cells": cells}] * 200) == []


def test_a_head_is_not_broken_within_a_word():
    named = [{"label": "Processledarutbildning", "kind": "text"}, *COLUMNS]
    found = shares(named, [{"cells": ["x", *each["cells"]]} for each in rows()])
    assert 0.01 * found[0] * 163 >= len("Processledarutbildning") * 1.9 + 4
