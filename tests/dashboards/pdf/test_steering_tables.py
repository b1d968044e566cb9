"""Of a large program the paper tells what asks for a look, and its sums still add up in sight."""

from datetime import date, timedelta
from decimal import Decimal

from dashboards.pdf import steering_facts, steering_money, steering_parts
from dashboards.rules.standings import (
    GoalRow,
    MilestoneRow,
    Money,
    MoneyTable,
    ProgramStanding,
    ProjectRow,
    RoundRow,
    State,
)
from evaluation.choices import MilestoneState
from funding.choices import RoundState
from funding.rules.rounds import Standing
from funding.rules.shares import ShareTable

THEN, DAY = date(2018, 3, 1), date(2018, 6, 1)
GOING, DONE = State("Pågår", "info"), State("Uppnått", "good")


def project(pk=1, ends_on=date(2019, 12, 31)):
    name = f"Projekt {pk}"
    return ProjectRow(pk, name, "", date(2017, 1, 1), ends_on, State("going on"), program=None)


def goal(pk, state=GOING, of=None, **said):
    told = {
        "project": of or project(),
        "number": pk,
        "title": f"Mål {pk}",
        "state": state,
        "status_id": 1,
        "position": 1,
        "status_word": state.word,
        "status_as_of": THEN,
        "reason": "",
        "is_done": state == DONE,
        "is_ended": False,
        "says_target_is_met": False,
        "due_on": date(2019, 12, 31),
        "responsible": "",
        "target": None,
        "target_unit": "",
        "actual": None,
        "began_on": date(2017, 1, 1),
    }
    return GoalRow(pk, f"{pk}. Mål {pk}", "", **{**told, **said})


def standing(**parts):
    return ProgramStanding(1, parts.pop("day", DAY), **parts)


def names(table):
    return [row["cells"][0] for row in table["rows"]]


# ---------- goals ----------


def test_of_many_goals_those_are_told_that_changed_or_are_overdue():
    then = standing(day=THEN, goals=tuple(goal(pk) for pk in range(1, 201)))
    changed = {7: {"state": DONE}, 9: {"due_on": THEN}}
    now = standing(goals=tuple(goal(pk, **changed.get(pk, {})) for pk in range(1, 201)))
    table = steering_parts.goals_table(then, now)
    assert names(table) == ["7. Mål 7", "9. Mål 9"]
    assert table["note"].startswith("2 of 200 goals are told")


def test_goals_of_projects_that_are_over_are_counted_and_not_told():
    over = project(2, ends_on=date(2017, 12, 31))
    now = standing(goals=(goal(1), goal(2, of=over), goal(3, of=over)))
    table = steering_parts.goals_table(standing(day=THEN), now)
    assert names(table) == ["1. Mål 1"]
    assert table["note"] == "2 goals of projects that are over are counted above."


def test_goals_of_several_projects_stand_under_their_names():
    now = standing(goals=(goal(1), goal(2, of=project(2))))
    table = steering_parts.goals_table(standing(day=THEN), now)
    assert [(row["cells"][0], row["kind"]) for row in table["rows"]] == [
        ("Projekt 1", "part"),
        ("1. Mål 1", ""),
        ("Projekt 2", "part"),
        ("2. Mål 2", ""),
    ]


def test_more_changes_than_there_is_room_for_are_counted():
    then = standing(day=THEN, goals=tuple(goal(pk) for pk in range(1, 51)))
    now = standing(goals=tuple(goal(pk, DONE) for pk in range(1, 51)))
    table = steering_parts.changes(then, now, but=0)
    assert len(table["rows"]) == steering_parts.MOST_CHANGES
    assert table["note"] == "34 more changes are told on the program's page."


# ---------- money ----------


def round_row(pk, state):
    shares = ShareTable((2018,), (), {2018: Decimal(1_000)})
    told = Standing(state, ())
    return RoundRow(pk, f"Omgång {pk}", "", 1, 2018, 2018, THEN, None, told, shares)


def test_of_many_rounds_those_that_wait_are_told_first():
    rounds = [round_row(pk, RoundState.IN_FORCE) for pk in range(1, 31)]
    rounds += [round_row(pk, RoundState.CONDITIONAL) for pk in range(31, 36)]
    table = steering_money.rounds_table(standing(rounds=tuple(rounds)))
    assert len(table["rows"]) == steering_money.MOST
    assert set(names(table)) >= {f"Omgång {pk}" for pk in range(31, 36)}
    assert table["note"] == "15 more rounds stand on the program's page."


def test_the_smallest_of_many_financiers_share_a_line_and_the_sums_are_of_all():
    names_of = {pk: f"Nämnd {pk:02}" for pk in range(1, 31)}
    cells = {(pk, 2018): Money(applied=Decimal(100 * pk)) for pk in names_of}
    now = standing(money=MoneyTable(cells, names_of))
    table = steering_money.by_financier(now)
    assert names(table)[-1] == "10 others"
    applied = [row["cells"][1] for row in table["rows"]]
    assert sum(applied) == table["sums"][1] == sum(100 * pk for pk in names_of)
    assert table["sums"][1] == steering_money.by_year(now)["sums"][1]


# ---------- evaluation ----------


def milestone(pk, met_on=None):
    state = MilestoneState.MET if met_on else MilestoneState.PLANNED
    planned = DAY + timedelta(days=pk)
    return MilestoneRow(pk, f"Steg {pk}", "", "", f"Steg {pk}", planned, planned, met_on, 0, state)


def test_of_many_milestones_those_that_are_not_met_are_drawn():
    met = [milestone(pk, met_on=THEN) for pk in range(1, 31)]
    ahead = [milestone(pk) for pk in range(31, 34)]
    drawn = steering_facts.timeline_part(standing(milestones=(*met, *ahead)))
    labels = [strip["label"] for strip in drawn["strips"]]
    assert len(labels) == steering_facts.MOST_ROWS
    assert labels[-3:] == ["Steg 31", "Steg 32", "Steg 33"]
    assert {len(strip["values"]) for strip in drawn["strips"]} == {len(drawn["heads"]) - 1}


def test_what_a_program_does_not_have_is_left_out():
    none = standing()
    assert steering_parts.goals_table(none, none) is None
    assert steering_parts.changes(none, none, but=0) is None
    assert steering_money.rounds_table(none) is None
    assert steering_money.by_year(none) is None
    assert steering_facts.timeline_part(none) is None
    assert steering_facts.cohorts_table(none) is None
