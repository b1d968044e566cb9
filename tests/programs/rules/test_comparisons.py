"""Which goals of a later report came of which of an earlier one; from plain data alone."""

from datetime import date

import pytest

from programs.choices import Fate
from programs.rules.comparisons import compared, said_of
from programs.rules.lineages import Step


def goals(*numbers, title="Mål"):
    return [{"id": n, "number": n, "title": title, "answer": None} for n in numbers]


def steps(*told):
    return [
        Step(pk, kind, date(2018, pk, 1), tuple(before), tuple(after))
        for pk, (kind, before, after) in enumerate(told, 1)
    ]


def pairs(then, now, *told):
    return [
        ([goal["id"] for goal in pair.then], pair.now and pair.now["id"], pair.fate)
        for pair in compared(goals(*then), goals(*now), steps(*told))
    ]


@pytest.mark.parametrize(
    ("then", "now", "told", "expected"),
    [
        ([1, 2], [1, 2], [], [([1], 1, None), ([2], 2, None)]),
        ([1], [2], [], [([], 2, None), ([1], None, None)]),
        ([3, 4], [5], [("merge", [3, 4], [5])], [([3, 4], 5, Fate.MERGED)]),
        (
            [3],
            [5, 6],
            [("split", [3], [5, 6])],
            [([3], 5, Fate.SPLIT), ([3], 6, Fate.SPLIT)],
        ),
        # through a goal that neither report has
        ([3], [6], [("reword", [3], [5]), ("reword", [5], [6])], [([3], 6, Fate.REWORDED)]),
        # what was merged before the earlier report is not joined once more
        (
            [3, 5],
            [6],
            [("merge", [3, 4], [5]), ("reword", [5], [6])],
            [([5], 6, Fate.REWORDED), ([3], None, Fate.MERGED)],
        ),
        # its successor is not asked about in the later report
        ([3], [], [("reword", [3], [5])], [([3], None, Fate.REWORDED)]),
        # answered before it ended, and so still in the report, beside what came of it
        ([3], [3, 5], [("reword", [3], [5])], [([3], 3, None), ([3], 5, Fate.REWORDED)]),
        ([], [5], [("add", [], [5])], [([], 5, Fate.ADDED)]),
        ([5], [], [("withdraw", [5], [])], [([5], None, Fate.WITHDRAWN)]),
    ],
)
def test_goals_are_joined_along_their_changes(then, now, told, expected):
    assert pairs(then, now, *told) == expected


def test_goal_that_was_renamed_without_a_change_shows_its_words_of_before():
    (pair,) = compared(goals(1, title="Förr"), goals(1, title="Nu"))
    assert [goal["title"] for goal in pair.before] == ["Förr"]
    (pair,) = compared(goals(1), goals(1))
    assert pair.before == []


def test_change_is_said_by_the_numbers_of_its_goals():
    (merge,) = steps(("merge", [13, 14], [20]))
    assert said_of(merge, {13: 3, 14: 4, 20: 3}) == "3 and 4 → 3, merged 2018-01-01"
