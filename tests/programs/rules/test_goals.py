"""Rules of sub-goals, without a database."""

from datetime import date
from decimal import Decimal

from programs.rules import goals


def test_number_in_use_is_refused_with_the_next_free_one():
    assert list(goals.obstacles_to_number(2, [1, 2, 8])) == [
        "The project already has a goal with number 2; the next free one is 9."
    ]
    assert list(goals.obstacles_to_number(3, [1, 2, 8])) == []


def test_next_number_leaves_gaps_since_papers_refer_to_numbers():
    assert [goals.next_number([]), goals.next_number([1, 2, 8])] == [1, 9]


def test_target_needs_its_unit_and_a_unit_its_target():
    assert list(goals.obstacles_to_target_unit(Decimal(30), "")) == [
        "Say what the target counts, such as participants."
    ]
    assert list(goals.obstacles_to_target_unit(None, "deltagare")) == [
        "Write the number that is aimed at, or leave the unit empty."
    ]
    assert list(goals.obstacles_to_target_unit(Decimal(0), "avhopp")) == []
    assert list(goals.obstacles_to_target_unit(None, "")) == []


def test_goal_is_not_due_before_its_project_starts():
    starts_on = date(2017, 1, 1)
    assert list(goals.obstacles_to_due_day(date(2016, 12, 31), starts_on)) == [
        "The goal cannot be due before its project starts (2017-01-01)."
    ]
    assert list(goals.obstacles_to_due_day(starts_on, starts_on)) == []
    assert list(goals.obstacles_to_due_day(None, starts_on)) == []


def test_reported_goal_is_not_deleted():
    assert list(goals.obstacles_to_delete(0)) == []
    assert list(goals.obstacles_to_delete(1)) == [
        "The goal has updates, and what has been reported is kept."
    ]
