"""What a cohort says about the goals that rest on it."""

from datetime import date
from decimal import Decimal

import pytest

from dashboards.queries.goals import contradictions_of, goals_of
from tests.factories.programs import (
    GoalStatusFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.training import ParticipantFactory
from training.choices import Stage
from training.models import GoalCohort
from training.queries import facts_for

pytestmark = pytest.mark.django_db
DAY = date(2018, 6, 1)


@pytest.fixture
def goal(program, cohort):
    project = ProjectFactory(program=program)
    goal = SubGoalFactory(project=project, target=Decimal(30), target_unit="deltagare")
    GoalCohort.objects.create(cohort=cohort, goal=goal)
    return goal


def report(goal, *, is_done, actual=None):
    status = GoalStatusFactory(program=goal.project.program, counts_as_done=is_done)
    StatusUpdateFactory(goal=goal, status=status, as_of=DAY, actual=actual)


def codes(goal):
    found = contradictions_of(goals_of([goal.project]))
    ours = ("done_without_completed", "done_while_active", "actual_not_registered")
    return [each.finding.code for each in found if each.finding.code in ours]


def test_a_goal_is_told_how_many_of_its_cohort_completed(goal, cohort, strategist):
    ParticipantFactory(cohort=cohort, staged=(Stage.COMPLETED, DAY))
    ParticipantFactory(cohort=cohort, staged=(Stage.DROPPED_OUT, DAY))
    (fact,) = facts_for(goals_of([goal.project]), strategist)[goal.pk]
    assert fact.value == "2 registered, 1 completed (50 %), 1 dropped out: 1 moved away."
    assert fact.url == cohort.get_absolute_url()


def test_done_while_nobody_has_completed_is_a_contradiction(goal, cohort):
    report(goal, is_done=True, actual=Decimal(30))
    assert codes(goal) == ["done_without_completed"]


def test_done_while_some_still_take_part_is_a_contradiction(goal, cohort):
    ParticipantFactory(cohort=cohort, staged=(Stage.COMPLETED, DAY))
    ParticipantFactory(cohort=cohort)
    report(goal, is_done=True, actual=Decimal(2))
    assert codes(goal) == ["done_while_active"]


def test_an_actual_in_participants_is_held_against_the_registered(goal, cohort):
    ParticipantFactory.create_batch(3, cohort=cohort)
    report(goal, is_done=False, actual=Decimal(5))
    assert codes(goal) == ["actual_not_registered"]
    report(goal, is_done=False, actual=Decimal(3))
    assert codes(goal) == []


def test_a_stranger_is_told_nothing_of_the_cohort(goal, stranger):
    assert facts_for(goals_of([goal.project]), stranger) == {goal.pk: []}
