"""When a plan may be written, adopted, deleted, copied, rolled on: reasons, without a database."""

from datetime import date

import pytest
from django.utils import translation

from documents.choices import Severity
from documents.rules.findings import Finding
from plans.rules import plans as rules
from plans.rules.activities import obstacles_to_number


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


READY = {
    "is_adopted": False,
    "is_own": False,
    "has_activities": True,
    "is_overtaken": False,
    "findings": (),
}
BLOCK = Finding("declared_total", Severity.BLOCK, "all", "500 kr too much")
WARN = Finding("two_years", Severity.WARN, "2.7", "2021/2022")
KEPT = Finding("declared_total", Severity.BLOCK, "all", "x", overridden_reason="So it says.")


def test_a_plan_that_is_ready_can_be_adopted():
    assert list(rules.obstacles_to_adopt(**READY)) == []
    assert list(rules.obstacles_to_adopt(**READY | {"findings": (WARN, KEPT)})) == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"is_adopted": True}, "already been adopted"),
        ({"is_own": True}, "somebody else has to adopt it"),
        ({"has_activities": False}, "without activities"),
        ({"is_overtaken": True}, "Another edition"),
        ({"findings": (BLOCK, WARN)}, "all: 500 kr too much"),
    ],
)
def test_whatever_stands_in_the_way_of_adopting_is_said(changes, reason):
    (said,) = rules.obstacles_to_adopt(**READY | changes)
    assert reason in str(said)


@pytest.mark.parametrize(
    ("last", "left"), [(2026, []), (2025, []), (2024, [2021]), (2023, [2020, 2021])]
)
def test_amounts_that_find_no_year_in_a_shorter_period_are_named(last, left):
    assert rules.years_left_behind({2019, 2020, 2021}, 2019, 2023, last) == left


def test_years_follow_one_another_and_keep_what_is_in_use():
    assert list(rules.obstacles_to_years(2019, 2022, {2019, 2022})) == []
    assert len(list(rules.obstacles_to_years(2022, 2019, ()))) == 1
    assert len(list(rules.obstacles_to_years(2000, 2022, ()))) == 1
    assert list(rules.obstacles_to_years(2019, 2020, {2018, 2021})) == [
        "There are amounts in 2018, 2021: take them away first."
    ]


def test_an_amount_stands_in_one_of_the_years():
    assert list(rules.obstacles_to_set(range(2019, 2023), {2019, 2022})) == []
    assert list(rules.obstacles_to_set(range(2019, 2023), {2023})) == [
        "2023 lies outside the years of the plan, 2019–2022."
    ]


def test_a_decision_is_entered_when_it_has_been_made():
    today = date(2026, 11, 22)
    assert list(rules.obstacles_to_day(today, today)) == []
    assert list(rules.obstacles_to_day(date(2026, 11, 23), today))


@pytest.mark.parametrize(
    ("is_adopted", "others_wrote", "stops"),
    [(False, False, False), (True, False, True), (False, True, True)],
)
def test_only_an_own_draft_is_deleted(is_adopted, others_wrote, stops):
    assert bool(list(rules.obstacles_to_delete(is_adopted, others_wrote=others_wrote))) == stops


@pytest.mark.parametrize(
    ("is_adopted", "is_superseded", "is_begun", "stops"),
    [
        (True, False, False, False),
        (False, False, False, True),
        (True, True, False, True),
        (True, False, True, True),
    ],
)
def test_a_new_edition_is_made_of_the_adopted_one_once(is_adopted, is_superseded, is_begun, stops):
    state = {"is_adopted": is_adopted, "is_superseded": is_superseded}
    assert bool(list(rules.obstacles_to_new_edition(**state, is_begun=is_begun))) == stops
    assert bool(list(rules.obstacles_to_roll(**state))) == (stops and not is_begun)


def test_the_next_period_begins_after_this_one():
    assert list(rules.obstacles_to_next_years(2022, 2023, 2026)) == []
    assert list(rules.obstacles_to_next_years(2022, 2022, 2026))


@pytest.mark.parametrize(
    ("number", "stops"),
    [("2.1", True), ("2.1.", True), (" 2. 1", True), ("2.10", False), ("", False)],
)
def test_a_number_names_one_activity(number, stops):
    assert bool(list(obstacles_to_number(number, ["2.1", ""]))) == stops
