"""Every figure of where a program stood equals what is counted again from the rows."""

from collections import Counter
from random import Random

import pytest

from dashboards.queries.standings import standings_of
from dashboards.rules.standings import ProgramStanding
from tests.dashboards.made_up import MadeUp
from tests.dashboards.recount import recounted

pytestmark = pytest.mark.django_db

FEW, MANY, DAYS = 3, 60, 5


def told(standing: ProgramStanding) -> dict:
    """Return the figures of a standing in the form in which they are counted again."""
    return {
        "projects": {row.pk for row in standing.projects},
        "goals": {
            row.pk: (row.status_id, row.actual, row.is_overdue(standing.day))
            for row in standing.goals
        },
        "statuses": {each.state.word: each.count for each in standing.statuses},
        "rounds": {
            row.pk: (
                row.standing.state.value,
                {each.financier_id for each in row.standing.waiting},
            )
            for row in standing.rounds
        },
        "money": {
            key: (each.applied, each.decided, each.in_force, each.paid, each.used)
            for key, each in standing.money.cells.items()
        },
        "payments": {row.pk for row in standing.payments},
        "cohorts": {
            row.pk: (
                row.count.applied,
                row.count.waiting,
                row.count.active,
                row.count.completed,
                row.count.dropped,
                row.booked,
                row.cost_per_completed,
            )
            for row in standing.cohorts
        },
        "milestones": {
            row.pk: (row.planned_on, row.due_on, row.met_on, row.slip, row.state.value)
            for row in standing.milestones
        },
        "indicators": {
            row.pk: (None if row.value is None else float(row.value), row.target)
            for row in standing.indicators
        },
        "recommendations": {
            row.pk: (row.due_on, row.state.value) for row in standing.recommendations
        },
        "meetings": {row.pk: len(row.adjustments) for row in standing.meetings},
        "groups": {row.pk: (row.last and row.last.held_on, row.next_on) for row in standing.groups},
        "contradictions": dict(
            Counter((each.goal.pk, each.finding.code) for each in standing.contradictions)
        ),
    }


def check(seed: int) -> None:
    """Make two programs up, so that one could leak into the other, and count one again."""
    made = MadeUp(Random(seed))  # noqa: S311, the same program every time
    MadeUp(Random(seed + 10_000))  # noqa: S311, the same program every time
    days = sorted(made.day() for _ in range(DAYS))
    for standing in standings_of(made.program, None, days):
        assert told(standing) == recounted(made.program.pk, standing.day)
        check_sums(standing)


def check_sums(standing: ProgramStanding) -> None:
    """What is summed across is what is summed down, and what is left is what is over."""
    money = standing.money
    for sums in (
        [money.of_year(year) for year in money.years],
        [money.of_financier(pk) for pk, _name in money.financiers],
    ):
        for name in ("applied", "decided", "in_force", "paid", "used", "left"):
            assert sum(getattr(each, name) for each in sums) == getattr(money.total, name)
    assert sum(each.count for each in standing.statuses) == len(standing.goals)


@pytest.mark.parametrize("seed", range(FEW))
def test_figures_are_what_is_counted_again(seed):
    check(seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(FEW, MANY))
def test_figures_of_many_programs_are_what_is_counted_again(seed):
    check(seed)
