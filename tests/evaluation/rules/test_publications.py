"""What is published of a period, and that no hidden cell follows from all of it together."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.rules.figures import Cell, Parts
from evaluation.rules.publications import hidden, publish
from tests.evaluation.solving import can_differ, is_determined

SHARE = (0, 1)
DIMENSIONS = ["municipality", "gender", "takes_part"]


def rows(**counts):
    """Return rows of as many people, half of whom say yes."""
    return {key: {"": Parts(n, Decimal(n // 2))} for key, n in counts.items()}


def test_a_table_without_small_cells_hides_nothing():
    assert hidden(rows(a=14, b=5, c=0), SHARE) == frozenset()


def test_a_small_cell_takes_the_smallest_other_with_it():
    assert hidden(rows(a=14, b=3, c=6, d=8), SHARE) == {"b", "c"}


def test_small_cells_that_together_are_few_take_one_more_with_them():
    assert hidden(rows(a=2, b=2, c=9, d=20), SHARE) == {"a", "b", "c"}


def test_a_table_of_one_small_cell_and_nothing_beside_it_is_not_published():
    assert hidden(rows(a=3), SHARE) is None
    found = publish([(Cell(gender="male"), Parts(3, Decimal(1)))], ["gender"], SHARE)
    assert (found.tables, found.withheld) == ((), ("gender",))


def test_hidden_cells_that_all_say_no_take_others_with_them():
    """0 of 9 in the hidden rows would tell that nobody in each of them said yes."""
    table = {
        "a": {"": Parts(3, Decimal(0))},
        "b": {"": Parts(6, Decimal(0))},
        "c": {"": Parts(20, Decimal(7))},
        "d": {"": Parts(30, Decimal(7))},
    }
    assert hidden(table, SHARE) == {"a", "b", "c"}


def test_a_small_group_hides_the_whole_row():
    table = {
        "Hylte": {"with": Parts(2, Decimal(1)), "without": Parts(40, Decimal(9))},
        "Laholm": {"with": Parts(8, Decimal(3)), "without": Parts(9, Decimal(3))},
        "Varberg": {"with": Parts(30, Decimal(9)), "without": Parts(30, Decimal(9))},
    }
    assert hidden(table, SHARE) == {"Hylte", "Laholm"}


def test_groups_that_are_small_in_all_are_told_nowhere():
    measured = [
        (Cell(gender="male", takes_part="with"), Parts(3, Decimal(1))),
        (Cell(gender="male", takes_part="without"), Parts(20, Decimal(9))),
        (Cell(gender="female", takes_part="without"), Parts(20, Decimal(9))),
    ]
    found = publish(measured, ["gender", "takes_part"], SHARE)
    (gender,) = (table for table in found.tables if table.dimension == "gender")
    assert gender.groups == ("",)
    assert gender.rows["male"] == {"": Parts(23, Decimal(10))}


def test_what_counts_no_people_hides_nothing():
    measured = [(Cell(municipality=1), Parts(1)), (Cell(municipality=2), Parts(2))]
    found = publish(measured, ["municipality"], (0, None), counts_people=False)
    assert found.tables[0].rows == {1: {"": Parts(1)}, 2: {"": Parts(2)}}


# ---------- somebody tries to work the hidden cells out ----------


def test_hiding_only_the_small_cell_is_found_out():
    """The solver finds what there is to find."""
    equations = [(frozenset({0, 1, 2}), 20), (frozenset({1}), 9), (frozenset({2}), 8)]
    assert is_determined(frozenset({0}), equations, 3)
    assert not can_differ(frozenset({0}), 3, equations, 3)
    two = equations[:2]
    assert not is_determined(frozenset({0}), two, 3)
    assert can_differ(frozenset({0}), 3, two, 3)


def test_zeros_that_whole_numbers_give_away_are_found_out():
    """a + b + c = 5 and a + b = 5: c can only be nobody, though no equation says so alone."""
    equations = [(frozenset({0, 1, 2, 3}), 5), (frozenset({0, 1}), 5)]
    assert not is_determined(frozenset({2}), equations, 4)
    assert not can_differ(frozenset({2}), 0, equations, 4)


@st.composite
def figures(draw):
    """Figures of a few municipalities, by gender, with and without the program: yes and no."""
    places = range(1, draw(st.integers(2, 4)) + 1)
    few = st.integers(0, draw(st.sampled_from([3, 6, 12])))
    return [
        (Cell(municipality=place, gender=gender, takes_part=group), draw(few), draw(few))
        for place in places
        for gender in ("female", "male")
        for group in ("with", "without")
    ]


def forms_of(cells, published):
    """Return what is shown and what is hidden, each as the cells that it adds up."""
    whole = frozenset(range(len(cells)))
    shown, unseen = [whole], []
    for table in published.tables:
        for key, row in table.rows.items():
            mine = {n for n in whole if getattr(cells[n], table.dimension) == key}
            for group in {"", *table.groups}:
                form = frozenset(n for n in mine if group in ("", cells[n].takes_part))
                (shown if row is not None else unseen).append(form)
    return shown, unseen


@settings(max_examples=60, deadline=None)
@given(figures())
def test_no_hidden_cell_can_be_worked_out_from_all_tables_together(figures):
    """Neither how many were asked nor how many of them said yes, or no."""
    cells = [cell for cell, _yes, _no in figures]
    measured = [(cell, Parts(yes + no, Decimal(yes))) for cell, yes, no in figures]
    shown, unseen = forms_of(cells, publish(measured, DIMENSIONS, SHARE))
    for column in (1, 2):
        values = [figure[column] for figure in figures]
        equations = [(form, sum(values[n] for n in form)) for form in shown]
        for form in unseen:
            actual = sum(values[n] for n in form)
            assert not is_determined(form, equations, len(cells))
            assert can_differ(form, actual, equations, len(cells)), (form, actual)


@settings(max_examples=60, deadline=None)
@given(figures())
def test_every_shown_cell_has_five_or_nobody(figures):
    measured = [(cell, Parts(yes + no, Decimal(yes))) for cell, yes, no in figures]
    for table in publish(measured, DIMENSIONS, SHARE).tables:
        shown = [parts for row in table.rows.values() if row for parts in row.values()]
        assert not [parts for parts in shown if 0 < parts.count < 5]


@pytest.mark.parametrize("bounds", [(0, None), (1, 5)])
def test_sums_at_the_end_of_their_scale_are_not_told_of_hidden_rows(bounds):
    low, _high = bounds
    table = {key: {"": Parts(n, Decimal(low * n))} for key, n in (("a", 2), ("b", 9))}
    table["c"] = {"": Parts(10, Decimal(low * 10 + 3))}
    assert hidden(table, bounds) == {"a", "b", "c"}
