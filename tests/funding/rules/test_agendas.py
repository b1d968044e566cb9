"""What may be put on an agenda, moved, numbered; no database."""

from datetime import date

import pytest
from django.utils import translation

from funding.rules import agendas as rules
from funding.rules.agendas import Minutes

HELD, TODAY = date(2016, 12, 12), date(2017, 1, 10)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_item_is_late_from_the_day_after_the_deadline():
    due = date(2016, 12, 1)
    assert not rules.is_late(HELD, None, HELD)
    assert not rules.is_late(due, due, HELD)
    assert rules.is_late(date(2016, 12, 2), due, HELD)
    assert rules.is_late(HELD, due, HELD)
    assert not rules.is_late(TODAY, due, HELD), "entered afterwards"


def test_item_with_its_paragraph_leaves_by_an_outcome_and_not_silently():
    assert not list(rules.obstacles_to_remove(None, None, is_decided=False))
    assert list(rules.obstacles_to_remove(None, 7, is_decided=False)) == [
        "It has § 7: record the outcome “taken off the agenda” instead."
    ]
    assert list(rules.obstacles_to_remove(None, 7, is_decided=True)) == [
        "Its outcome is recorded: undo that first."
    ]
    assert len(list(rules.obstacles_to_remove(HELD, None, is_decided=False))) == 1


def test_order_is_of_the_items_that_are_there_now():
    now = {1: None, 2: None, 3: None}
    assert not list(rules.obstacles_to_reorder(None, now, [3, 1, 2]))
    for wanted in ([1, 2], [1, 2, 3, 4], [1, 1, 2], []):
        assert list(rules.obstacles_to_reorder(None, now, wanted)) == [
            "The agenda has changed since you opened it: load the page again and look."
        ]


def test_items_with_their_paragraph_keep_their_order():
    now = {1: 10, 2: 11, 3: None}
    assert not list(rules.obstacles_to_reorder(None, now, [3, 1, 2]))
    assert list(rules.obstacles_to_reorder(None, now, [2, 1, 3])) == [
        "Items that have their § keep their order."
    ]


def test_numbering_waits_for_the_meeting_and_stops_at_adjusted_minutes():
    assert not list(rules.obstacles_to_number(TODAY, None, TODAY))
    assert len(list(rules.obstacles_to_number(date(2017, 1, 11), None, TODAY))) == 1
    assert len(list(rules.obstacles_to_number(HELD, HELD, TODAY))) == 1


def test_only_a_recorded_outcome_is_undone_until_the_minutes_are_adjusted():
    assert not list(rules.obstacles_to_undo(None, "noted"))
    assert list(rules.obstacles_to_undo(None, "")) == ["No outcome is recorded."]
    assert len(list(rules.obstacles_to_undo(HELD, "noted"))) == 1


def test_proposed_numbers_go_on_from_the_highest_of_the_year_in_the_order_of_the_agenda():
    assert rules.proposed({5: None, 3: None}, taken=[41, 7]) == {5: 42, 3: 43}
    assert rules.proposed({5: 42, 3: None, 4: 43, 9: None}, taken=[41]) == {
        5: 42,
        3: 44,
        4: 43,
        9: 45,
    }
    assert rules.proposed({1: None}, taken=[]) == {1: 1}


def test_number_is_free_given_once_and_of_an_undecided_item():
    faults = rules.faults_of_numbers({1: 7, 2: 8, 3: 8, 4: 9, 5: None}, {7: "Mötet"}, {4})
    assert list(faults) == [
        (1, "§ 7 is taken: it stands in the minutes of Mötet."),
        (3, "§ 8 is given twice."),
        (4, "Its outcome is recorded: the § is corrected there."),
    ]


def test_who_numbers_what_another_has_numbered_meanwhile_is_told():
    assert not list(rules.obstacles_to_seen(None, "1:7"))
    assert not list(rules.obstacles_to_seen("1:7", "1:7"))
    assert len(list(rules.obstacles_to_seen("1:", "1:7"))) == 1


def test_minutes_of_a_matter_say_what_was_changed_or_asked_for():
    assert not list(rules.faults_of_minutes(Minutes(7, "noted"), {}))
    for outcome in ("changed", "referred"):
        (fault,) = rules.faults_of_minutes(Minutes(7, outcome), {})
        assert fault[0] == "minutes"
    (fault,) = rules.faults_of_minutes(Minutes(7, "approved"), {7: "Mötet"})
    assert fault == ("paragraph", "§ 7 is taken: it stands in the minutes of Mötet.")
