"""What a change of adopted goals may say; each reason stands at its field."""

from datetime import date
from decimal import Decimal

import pytest

from programs.rules.changes import Ended, Ground, faults_of, obstacles_to_settle
from programs.rules.lineages import Words

ADOPTED = date(2016, 12, 21)
DAY = date(2018, 3, 1)
TODAY = date(2018, 6, 1)
GROUND = Ground(adopted_on=ADOPTED, today=TODAY, starts_on=date(2017, 1, 1), taken=[1, 2])
FOUR = Ended(4, Words(4, "Uppföljning"))
FIVE = Ended(5, Words(5, "Forskning"))


def fields(kind, before=(), after=(), day=DAY, ground=GROUND):
    rows = dict(enumerate(after, 1))
    return [name for name, _reason in faults_of(kind, day, list(before), rows, ground)]


RIGHT = [
    ("split", [FOUR], [Words(4, "Enkäter"), Words(9, "Intervjuer")]),
    ("merge", [FOUR, FIVE], [Words(4, "Forskning och uppföljning")]),
    ("reword", [FOUR], [Words(4, "Kvalificerad uppföljning")]),
    ("reword", [FOUR], [Words(6, "Uppföljning")]),
    ("add", [], [Words(8, "Jämställdhet")]),
    ("withdraw", [FOUR, FIVE], []),
]
WRONG = [
    ("split", [FOUR], [Words(4, "Enkäter")], "title_2"),
    ("split", [], [Words(4, "Enkäter"), Words(9, "Intervjuer")], "before"),
    ("split", [FOUR, FIVE], [Words(4, "Enkäter"), Words(9, "Intervjuer")], "before"),
    ("merge", [FOUR], [Words(4, "Allt")], "before"),
    ("merge", [FOUR, FIVE], [], "title_1"),
    ("merge", [FOUR, FIVE], [Words(4, "Allt"), Words(5, "Mer")], "title_2"),
    ("reword", [FOUR], [Words(4, "Uppföljning")], "title_1"),
    ("reword", [FOUR], [], "title_1"),
    ("add", [], [], "title_1"),
    ("add", [FOUR], [Words(8, "Nytt")], "before"),
    ("withdraw", [], [], "before"),
    ("withdraw", [FOUR], [Words(4, "Kvar")], "title_1"),
    ("reword", [FOUR], [Words(2, "Taget nummer")], "number_1"),
    ("split", [FOUR], [Words(4, "Ett"), Words(4, "Två")], "number_2"),
    ("reword", [FOUR], [Words(4, " ")], "title_1"),
    ("reword", [FOUR], [Words(4, "Antal", target=Decimal(30))], "target_unit_1"),
    ("reword", [FOUR], [Words(4, "Snart", due_on=date(2016, 1, 1))], "due_on_1"),
]


@pytest.mark.parametrize(("kind", "before", "after"), RIGHT)
def test_a_right_change_has_no_fault(kind, before, after):
    assert fields(kind, before, after) == []


@pytest.mark.parametrize(("kind", "before", "after", "field"), WRONG)
def test_what_is_wrong_is_said_at_its_field(kind, before, after, field):
    assert fields(kind, before, after) == [field]


@pytest.mark.parametrize(
    ("day", "is_right"),
    [
        (date(2016, 12, 20), False),
        (ADOPTED, True),
        (TODAY, True),
        (date(2018, 6, 2), False),
    ],
)
def test_a_change_holds_from_the_adoption_until_today(day, is_right):
    assert fields("add", [], [Words(8, "Nytt")], day) == ([] if is_right else ["changed_on"])


def test_goals_that_are_not_adopted_are_edited_freely():
    ground = Ground(adopted_on=None, today=TODAY, starts_on=date(2017, 1, 1))
    assert fields("add", [], [Words(8, "Nytt")], ground=ground) == ["changed_on"]


def test_a_change_cannot_reach_back_before_its_goals_began_or_were_last_reported_on():
    begun = Ended(4, Words(4, "Uppföljning"), began_on=date(2018, 3, 2))
    reported = Ended(4, Words(4, "Uppföljning"), reported_on=date(2018, 3, 2))
    same_day = Ended(4, Words(4, "Uppföljning"), began_on=DAY, reported_on=DAY)
    after = [Words(4, "Nya ord")]
    assert fields("reword", [begun], after) == ["changed_on"]
    assert fields("reword", [reported], after) == ["changed_on"]
    assert fields("reword", [same_day], after) == []


def test_a_goal_that_has_ended_cannot_change_again():
    ended = Ended(4, Words(4, "Uppföljning"), ended_on=date(2018, 2, 1))
    assert fields("withdraw", [ended]) == ["before"]


@pytest.mark.parametrize(
    ("state", "by", "undoes", "is_free"),
    [
        ("proposed", "another", False, True),
        ("proposed", "writer", False, False),
        ("approved", "another", False, False),
        ("declined", "another", False, False),
        ("proposed", "writer", True, True),
        ("proposed", "another", True, False),
        ("approved", "writer", True, False),
    ],
)
def test_who_settles_a_change_and_who_takes_it_back(state, by, undoes, is_free):
    reasons = list(obstacles_to_settle(state, "somebody", "writer", by, undoes=undoes))
    assert (reasons == []) == is_free
