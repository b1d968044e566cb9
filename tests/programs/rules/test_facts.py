"""What the data says against the status of a goal."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest

from programs.rules.facts import facts_of, follows_from, is_stale, update_due_on

TODAY = date(2018, 12, 31)


def goal(**facts):
    """An ongoing goal, updated today, without target and due day, in a running project."""
    program = SimpleNamespace(stale_after_days=180)
    project = SimpleNamespace(
        starts_on=date(2017, 1, 1), ends_on=date(2019, 12, 31), program=program
    )
    given = {
        "pk": 7,
        "number": 2,
        "project": project,
        "target": None,
        "target_unit": "",
        "actual": None,
        "due_on": None,
        "began_on": None,
        "created_at": datetime(2016, 12, 1, 12, tzinfo=UTC),
        "ended_on": None,
        "status_word": "pågår",
        "status_as_of": TODAY,
        "is_done": False,
        "is_ended": False,
        "says_target_is_met": False,
    }
    return SimpleNamespace(**given | facts)


def achieved(**facts):
    word = {"status_word": "uppnått", "is_done": True, "is_ended": True}
    return goal(**word, says_target_is_met=True, **facts)


def codes(one):
    return [fact.finding.code for fact in facts_of(one, TODAY) if fact.finding]


THIRTY = {"target": Decimal(30), "target_unit": "deltagare"}


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (achieved(**THIRTY, actual=Decimal(0)), ["done_below_target"]),
        (achieved(**THIRTY, actual=Decimal(29)), ["done_below_target"]),
        (achieved(**THIRTY, actual=Decimal(30)), []),
        (achieved(**THIRTY, actual=Decimal(31)), []),
        (achieved(**THIRTY), ["done_without_actual"]),
        (achieved(), []),
        # "Handed over" and "partly achieved" count as done and do not say that the target is met.
        (goal(**THIRTY, is_done=True, is_ended=True, actual=Decimal(0)), []),
        (goal(**THIRTY, actual=Decimal(0)), []),
        (goal(**THIRTY, actual=Decimal(30)), ["open_with_target_met"]),
        (goal(**THIRTY, actual=Decimal(30), status_word=None), []),
    ],
)
def test_status_is_held_against_target_and_actual(one, expected):
    assert codes(one) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (goal(due_on=date(2018, 12, 30)), ["overdue"]),
        (goal(due_on=TODAY), []),
        (achieved(due_on=date(2018, 1, 1)), []),
        (goal(due_on=date(2018, 12, 30), ended_on=date(2018, 6, 1)), []),
    ],
)
def test_passed_due_day_of_what_is_awaited_is_overdue(one, expected):
    assert codes(one) == expected


def test_many_days_are_told_as_a_number_is_written():
    (late,) = facts_of(goal(due_on=date(2016, 1, 1)), TODAY)
    assert "1\u00a0095 days ago" in late.finding.message


def test_goal_without_a_due_day_is_held_against_the_end_of_its_project():
    late = goal()
    late.project.ends_on = date(2018, 12, 30)
    assert codes(late) == ["open_after_project"]
    done = achieved()
    done.project.ends_on = date(2018, 12, 30)
    assert codes(done) == []


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (goal(status_as_of=date(2018, 7, 4)), False),  # 180 days ago
        (goal(status_as_of=date(2018, 7, 3)), True),
        (goal(status_as_of=None), True),  # silent since its project began
        (goal(status_as_of=None, began_on=date(2018, 12, 1)), False),
        (goal(status_as_of=None, began_on=date(2016, 2, 1)), True),
        (achieved(status_as_of=date(2017, 7, 3)), False),
        (goal(status_as_of=date(2017, 7, 3), ended_on=date(2018, 1, 1)), False),
    ],
)
def test_goal_is_stale_when_its_program_has_waited_too_long(one, expected):
    assert is_stale(one, TODAY) is expected
    assert ("stale" in codes(one)) is expected


def test_goal_entered_today_in_a_project_begun_long_ago_is_stale_at_once():
    entered = goal(status_as_of=None, created_at=datetime(2018, 7, 3, 22, 30, tzinfo=UTC))
    assert follows_from(entered) == date(2018, 7, 4)  # the day in Sweden
    assert not is_stale(entered, TODAY)
    before = goal(status_as_of=None, created_at=datetime(2018, 7, 3, 12, tzinfo=UTC))
    assert is_stale(before, TODAY)
    ahead = goal(status_as_of=None)
    ahead.project.starts_on = date(2018, 12, 1)
    assert follows_from(ahead) == date(2018, 12, 1)


def test_update_of_a_past_year_tells_the_silence_whenever_it_was_entered():
    imported = goal(status_as_of=date(2018, 1, 31), created_at=datetime(2018, 12, 30, tzinfo=UTC))
    assert is_stale(imported, TODAY)


def test_program_without_a_limit_has_no_stale_goals():
    silent = goal(status_as_of=date(2010, 1, 1))
    silent.project.program.stale_after_days = None
    assert update_due_on(silent) is None
    assert not is_stale(silent, TODAY)


def test_finding_names_goal_status_target_and_actual():
    [fact] = facts_of(achieved(**THIRTY, actual=Decimal("0.5")), TODAY)
    assert (fact.label, fact.value) == ("Target", "target 30 deltagare, actual 0,5")
    assert fact.finding.where == "Goal 2"
    assert "“uppnått”" in fact.finding.message
    assert "0,5 of 30 deltagare" in fact.finding.message
    assert not fact.finding.blocks


def test_reason_given_for_one_actual_does_not_hold_for_another():
    def finding(actual):
        [fact] = facts_of(achieved(**THIRTY, actual=Decimal(actual)), TODAY)
        return fact.finding.fact

    assert finding(0) == finding(0) != finding(1)
