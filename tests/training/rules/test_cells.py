"""What a published breakdown hides, and that nothing follows from what it shows."""

from collections import Counter
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


def fills(counts, out, total):
    """Return every way to fill the hidden cells that gives the published total."""
    shown = {key: n for key, n in counts.items() if key not in out}
    rest = total - sum(shown.values())
    keys = sorted(out)
    ways = (way for way in product(range(rest + 1), repeat=len(keys)) if sum(way) == rest)
    return [{**shown, **dict(zip(keys, way, strict=True))} for way in ways]


def people_of(*breakdowns):
    """Return people (a value of each breakdown) whose counts are exactly the breakdowns."""
    columns = [[key for key, n in sorted(each.items()) for _ in range(n)] for each in breakdowns]
    return list(zip(*columns, strict=True))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("pqr"), st.sampled_from("xy")),
        min_size=2,
        max_size=18,
    )
)
def test_three_breakdowns_of_the_same_people_do_not_solve_one_another(people):
    """Each way to fill one of them fits people that also give every way to fill the others."""
    counted = [Counter(each) for each in zip(*people, strict=True)]
    published = [(counts, hidden(counts)) for counts in counted]
    ways = [fills(counts, out, len(people)) for counts, out in published]
    for place, (counts, out) in enumerate(published):
        for key in out if len(counts) > 1 else ():
            found = set()
            for mine in ways[place]:
                others = [way[-1] if n != place else mine for n, way in enumerate(ways)]
                rebuilt = people_of(*others)
                assert len(rebuilt) == len(people)
                seen = [Counter(column) for column in zip(*rebuilt, strict=True)]
                for (truth, secret), told in zip(published, seen, strict=True):
                    assert all(told[k] == n for k, n in truth.items() if k not in secret)
                found.add(seen[place][key])
            assert len(found) > 1, (key, counts)
