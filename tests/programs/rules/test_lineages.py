"""What became of each goal, worked out from the recorded changes alone."""

from datetime import date

import pytest

from programs.choices import Fate
from programs.rules.lineages import Step, Words, sentences, sums_of, threads_of

DAY = date(2018, 3, 1)


def told(decided, steps, words, standing):
    """Return each thread as (number at the root, fate, numbers at the end)."""
    words = {pk: Words(number, title) for pk, (number, title) in words.items()}
    made = [
        Step(n, kind, DAY, tuple(before), tuple(after))
        for n, (kind, before, after) in enumerate(steps, 1)
    ]
    threads = threads_of(decided, made, words, standing)
    return threads, [
        (words[each.root].number, each.fate, [words[end].number for end in each.ends])
        for each in threads
    ]


def test_eight_decided_goals_become_eight_reported_ones():
    words = {n: (n, f"mål {n}") for n in range(1, 9)}
    words |= {
        12: (2, "mål 2, nya ord"),
        14: (4, "mål 4 och 5"),
        15: (5, "mål 6"),
        16: (6, "mål 8"),
        18: (8, "nytt"),
    }
    steps = [
        ("reword", [2], [12]),
        ("merge", [4, 5], [14]),
        ("reword", [6], [15]),
        ("reword", [8], [16]),
        ("add", [], [18]),
    ]
    threads, rows = told(range(1, 9), steps, words, {1, 12, 3, 14, 15, 16, 7, 18})
    assert rows == [
        (1, Fate.UNCHANGED, [1]),
        (2, Fate.REWORDED, [2]),
        (3, Fate.UNCHANGED, [3]),
        (4, Fate.MERGED, [4]),
        (5, Fate.MERGED, [4]),
        (6, Fate.RENUMBERED, [5]),
        (7, Fate.UNCHANGED, [7]),
        (8, Fate.RENUMBERED, [6]),
        (8, Fate.ADDED, [8]),
    ]
    assert list(sentences(sums_of(threads))) == [
        "3 unchanged",
        "2 with new numbers only",
        "1 reworded",
        "2 merged into 1",
        "1 added",
    ]
    assert threads[3].shares_with == (5,)
    assert not threads[-1].is_decided


def test_a_goal_is_followed_through_several_changes():
    words = {1: (1, "a"), 2: (1, "b"), 3: (1, "c"), 4: (2, "d")}
    steps = [("reword", [1], [2]), ("split", [2], [3, 4])]
    threads, rows = told([1], steps, words, {3, 4})
    assert rows == [(1, Fate.SPLIT, [1, 2])]
    assert [step.kind for step in threads[0].steps] == ["reword", "split"]
    assert list(sentences(sums_of(threads))) == ["1 split into 2"]


def test_a_goal_of_which_nothing_stands_is_withdrawn_whatever_happened_before():
    words = {1: (1, "a"), 2: (2, "b"), 3: (1, "c")}
    steps = [("merge", [1, 2], [3]), ("withdraw", [3], [])]
    __, rows = told([1, 2], steps, words, set())
    assert rows == [(1, Fate.WITHDRAWN, []), (2, Fate.WITHDRAWN, [])]


def test_an_added_goal_that_is_merged_into_a_decided_one_keeps_a_row_of_its_own():
    words = {1: (1, "a"), 2: (2, "b"), 3: (1, "c")}
    steps = [("add", [], [2]), ("merge", [1, 2], [3])]
    threads, rows = told([1], steps, words, {3})
    assert rows == [(1, Fate.MERGED, [1]), (2, Fate.ADDED, [1])]
    assert threads[0].shares_with == (2,)


def test_a_goal_that_stands_without_a_recorded_change_is_shown_and_has_no_reason():
    threads, rows = told([1], [], {1: (1, "a"), 9: (9, "b")}, {1, 9})
    assert rows == [(1, Fate.UNCHANGED, [1]), (9, Fate.ADDED, [9])]
    assert threads[1].steps == ()


def test_changes_are_followed_in_the_order_of_their_days_not_of_their_entry():
    words = {pk: Words(1, str(pk)) for pk in (1, 2, 3)}
    late = Step(1, "reword", date(2018, 6, 1), (2,), (3,))
    early = Step(2, "reword", date(2018, 1, 1), (1,), (2,))
    [thread] = threads_of([1], [late, early], words, {3})
    assert [step.pk for step in thread.steps] == [2, 1]
    assert thread.ends == (3,)


@pytest.mark.parametrize("standing", [{1}, set()])
def test_a_withdrawal_is_told_apart_from_a_goal_that_stands(standing):
    __, [(_, fate, _ends)] = told([1], [], {1: (1, "a")}, standing)
    assert fate == (Fate.UNCHANGED if standing else Fate.WITHDRAWN)
