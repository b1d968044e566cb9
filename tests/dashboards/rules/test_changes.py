"""What changed between two days, without a database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from dashboards.rules.changes import changes_between, signed, updated_unchanged
from dashboards.rules.standings import (
    CohortRow,
    GoalRow,
    MeetingRow,
    MilestoneRow,
    Money,
    MoneyTable,
    ProgramStanding,
    ProjectRow,
    State,
)
from evaluation.choices import MilestoneState
from training.rules.sentences import CohortCount

THEN, NOW = date(2018, 1, 31), date(2018, 6, 30)
PROJECT = ProjectRow(1, "Projekt", "/p/1/", date(2017, 1, 1), date(2019, 12, 31), State("x"), None)
GOAL = GoalRow(
    pk=3,
    name="3. Ett stöd",
    url="/g/3/",
    project=PROJECT,
    number=3,
    title="Ett stöd",
    state=State("Pågår", "info"),
    position=1,
    status_word="Pågår",
    status_as_of=THEN,
    reason="",
    is_done=False,
    is_ended=False,
    says_target_is_met=False,
    due_on=None,
    responsible="",
    target=Decimal(30),
    target_unit="deltagare",
    actual=Decimal(20),
    began_on=THEN,
)
MILESTONE = MilestoneRow(
    pk=1,
    name="Underlag",
    url="/m/1/",
    evaluation="U",
    title="Underlag",
    planned_on=date(2018, 5, 31),
    due_on=date(2018, 5, 31),
    met_on=None,
    slip=0,
    state=MilestoneState.PLANNED,
)


def told(then=None, now=None):
    """Return the changes as (section, what, from, to, why)."""
    then = ProgramStanding(1, THEN, **(then or {}))
    now = ProgramStanding(1, NOW, **(now or {}))
    return [
        (
            each.section,
            each.row.name,
            each.before and str(each.before),
            each.after and str(each.after),
            each.why,
        )
        for each in changes_between(then, now)
    ]


def test_nothing_has_changed_where_nothing_has():
    same = {"goals": (GOAL,), "milestones": (MILESTONE,)}
    assert told(same, same) == []


def test_status_goes_from_one_word_to_another_with_its_reason():
    achieved = replace(GOAL, state=State("Uppnått", "good"), reason="Alla har gått.")
    assert told({"goals": (GOAL,)}, {"goals": (achieved,)}) == [
        ("goals", "3. Ett stöd", "Pågår", "Uppnått", "Alla har gått.")
    ]


def test_new_and_ended_goals_are_told():
    other = replace(GOAL, pk=4, name="4. Ett nytt")
    assert told({"goals": (GOAL,)}, {"goals": (other,)}) == [
        ("goals", "4. Ett nytt", None, "Pågår", ""),
        ("goals", "3. Ett stöd", "Pågår", None, ""),
    ]


def test_new_actual_is_told_where_the_status_is_the_same():
    more = replace(GOAL, actual=Decimal(27), status_as_of=NOW)
    assert told({"goals": (GOAL,)}, {"goals": (more,)}) == [
        ("goals", "3. Ett stöd", "20 deltagare", "27 deltagare", "")
    ]


def test_goal_that_is_updated_with_the_same_status_is_counted_apart():
    again = replace(GOAL, status_as_of=NOW)
    then, now = ProgramStanding(1, THEN, goals=(GOAL,)), ProgramStanding(1, NOW, goals=(again,))
    assert changes_between(then, now) == []
    assert updated_unchanged(then, now) == [again]


def test_milestone_that_moves_says_why():
    moved = replace(
        MILESTONE,
        due_on=date(2018, 9, 28),
        state=MilestoneState.SLIPPED,
        revised=(date(2018, 9, 28),),
        reason="Enkäten kom sent.",
    )
    assert told({"milestones": (MILESTONE,)}, {"milestones": (moved,)}) == [
        (
            "milestones",
            "Underlag",
            "planned 2018-05-31",
            "postponed 2018-09-28",
            "Enkäten kom sent.",
        )
    ]


def test_money_and_participants_are_told_in_numbers():
    before = CohortRow(1, "Omgång", "/c/1/", THEN, NOW, 30, 30, CohortCount(active=28, dropped=3))
    after = replace(before, count=CohortCount(completed=27, dropped=4))
    money = {(1, 2017): Money(paid=Decimal(40_000))}
    found = told(
        {"cohorts": (before,)}, {"cohorts": (after,), "money": MoneyTable(money, {1: "Nämnden"})}
    )
    assert [each[:4] for each in found] == [
        ("money", "Paid", "0\u00a0kr", "40\u00a0000\u00a0kr"),
        ("cohorts", "Omgång: taking part", "28", "0"),
        ("cohorts", "Omgång: completed", "0", "27"),
        ("cohorts", "Omgång: dropped out", "3", "4"),
    ]


def test_meetings_between_the_days_are_told_once():
    met = MeetingRow(1, "Styrgruppen", "/m/1/", 1, date(2018, 3, 1))
    assert told({}, {"meetings": (met,)}) == [("meetings", "Styrgruppen", None, "held", "")]
    assert told({"meetings": (met,)}, {"meetings": (met,)}) == []


def test_difference_is_written_with_its_sign():
    assert [signed(number) for number in (2, 0, -3)] == ["+2", "±0", "\u22123"]
