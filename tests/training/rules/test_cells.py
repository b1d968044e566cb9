"""What a published breakdown hides, and that nothing follows from what it shows."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from training.rules.cells import hidden


def test_a_breakdown_without_small_cells_hides_nothing():
    assert hidden({"Halmstad": 14, "Hylte": 5, "Laholm": 0}) == frozenset()


def test_a_small_cell_takes_the_smallest_other_with_it():
    assert hidden({"Halmstad": 14, "Hylte": 3, "Laholm": 6, "Varberg": 8}) == {"Hylte", "Laholm"}


def test_small_cells_that_together_are_few_take_one_more_with_them():
    assert hidden({"a": 1, "b": 2, "c": 9, "d": 20}) == {"a", "b", "c"}


def test_zeros_are_hidden_with_small_cells_and_shown_without_them():
    assert hidden({"a": 1, "b": 0, "c": 7, "d": 9}) == {"a", "b", "c"}
    assert hidden({"a": 0, "b": 7}) == frozenset()


def test_small_cells_that_are_many_together_need_no_other():
    assert hidden({"a": 4, "b": 3, "c": 9}) == {"a", "b"}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=1, max_size=6))
def test_no_small_cell_can_be_worked_out_from_the_shown_ones_and_the_total(counts):
    cells = {str(n): count for n, count in enumerate(counts)}
    out = hidden(cells)
    shown = sum(count for key, count in cells.items() if key not in out)
    rest = sum(counts) - shown
    # Every way to fill the hidden cells with persons that gives the published total.
    ways = [w for w in product(range(rest + 1), repeat=len(out)) if sum(w) == rest]
    for place, key in enumerate(sorted(out)):
        if len(cells) > 1:
            assert len({way[place] for way in ways}) > 1, key
