"""What of a strategy can be removed."""

from programs.rules import strategies


def test_what_projects_are_aligned_to_stays():
    assert list(strategies.obstacles_to_remove(0)) == []
    assert list(strategies.obstacles_to_remove(2)) == [
        "2 projects are aligned to it, and their motivations are kept."
    ]


def test_strategy_with_objectives_stays():
    assert list(strategies.obstacles_to_remove_strategy(0)) == []
    assert list(strategies.obstacles_to_remove_strategy(1)) == [
        "The strategy has 1 objective: remove it first."
    ]


def test_strategy_ends_after_it_begins():
    assert list(strategies.obstacles_to_years(2014, 2020)) == []
    assert list(strategies.obstacles_to_years(2014, None)) == []
    assert list(strategies.obstacles_to_years(2014, 2013)) == [
        "The strategy cannot end before it begins (2014)."
    ]
