"""Rules of sub-goals, without a database."""

from datetime import date
from decimal import Decimal

from programs.rules import goals


def test_number_in_use_is_refused_with_the_next_free_one():
    assert list(goals.obstacles_to_number(2, [1, 2, 8])) == [
        "The project already has a goal with number 2; the next free one is 9."
    ]
    assert list(goals.obstacles_to_number(3, [1, 2, 8])) == []


def test_number_of_an_ended_goal_is_free_but_not_proposed():
    assert list(goals.obstacles_to_number(3, [1], ended=[3])) == []
    assert list(goals.obstacles_to_number(1, [1], ended=[3])) == [
        "The project already has a goal with number 1; the next free one is 4."
    ]


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
    assert list(goals.obstacles_to_delete(0, is_adopted=True)) == [
        "The goals of the project are adopted: a goal is withdrawn, and not deleted."
    ]


def test_words_of_adopted_goals_stay_and_no_goal_comes_beside_them():
    for rule in (goals.obstacles_to_reword, goals.obstacles_to_add):
        assert list(rule(False)) == []
        (reason,) = rule(True)
        assert reason.startswith("The goals of the project are adopted: ")


def test_ended_goal_stays_as_it_was():
    assert list(goals.obstacles_to_edit(None)) == []
    assert list(goals.obstacles_to_edit(date(2018, 7, 1))) == [
        "The goal ended on 2018-07-01 and stays as it was."
    ]


def test_target_is_written_with_the_newest_actual_beside_it():
    assert goals.target_words(Decimal("30.00"), "deltagare") == "30 deltagare"
    assert goals.target_words(Decimal("87.50"), "%", Decimal("80.00")) == "80 of 87,5 %"
    assert goals.target_words(Decimal(30), "deltagare", Decimal(0)) == "0 of 30 deltagare"
    assert goals.target_words(None, "", None) == ""


def test_share_is_told_where_there_is_something_to_reach():
    assert goals.share_reached(Decimal(28), Decimal("30.00")) == "93,3\u00a0%"
    assert goals.share_reached(Decimal(0), Decimal(30)) == "0,0\u00a0%"
    assert goals.share_reached(None, Decimal(30)) == ""
    assert goals.share_reached(Decimal(3), Decimal(0)) == ""
    assert goals.share_reached(Decimal(3), None) == ""
