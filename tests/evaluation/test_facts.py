"""What milestones and indicators say about the goals that rest on them."""

from datetime import date
from decimal import Decimal

import pytest

from evaluation.models import GoalIndicator, GoalMilestone, IndicatorTarget, Publication
from evaluation.queries import facts_for
from evaluation.services import milestones
from programs.models import SubGoal
from tests.factories.evaluation import MilestoneFactory
from tests.factories.programs import GoalStatusFactory, StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
DAY = date(2018, 12, 1)
FEBRUARY = date(2019, 2, 28)


@pytest.fixture
def goal(project):
    return SubGoalFactory(project=project, number=4)


@pytest.fixture
def report(evaluation, goal):
    milestone = MilestoneFactory(evaluation=evaluation, title="Slutrapport")
    GoalMilestone.objects.create(milestone=milestone, goal=goal)
    return milestone


def say(goal, *, is_done):
    status = GoalStatusFactory(program=goal.project.program, counts_as_done=is_done, word="Uppnått")
    StatusUpdateFactory(goal=goal, status=status, as_of=DAY)


def told(goal, user=None, today=DAY):
    goals = SubGoal.objects.filter(pk=goal.pk).with_status().with_actual()
    return facts_for(goals.select_related("project__program"), user, today)[goal.pk]


def codes(goal):
    return [fact.finding.code for fact in told(goal) if fact.finding]


def test_achieved_while_its_milestone_has_slipped_is_a_contradiction(goal, report, evaluator):
    """Seed 001: goal 4 as planned, its evaluation four months late and not there."""
    milestones.postpone(report, FEBRUARY, by=evaluator, reason="Få svar.")
    say(goal, is_done=True)
    (fact,) = told(goal)
    assert fact.finding.code == "done_with_slipped_milestone"
    assert "120 days later than planned" in fact.finding.message
    assert fact.url == report.get_absolute_url()


def test_achieved_while_its_milestone_is_open_is_a_contradiction(goal, report):
    say(goal, is_done=True)
    assert codes(goal) == ["done_with_open_milestone"]


def test_a_met_milestone_contradicts_nothing(goal, report, evaluator):
    milestones.meet(report, by=evaluator, on=date(2018, 11, 2))
    say(goal, is_done=True)
    (fact,) = told(goal)
    assert (fact.value, fact.finding) == ("met on 2018-11-02, 2 days later than planned", None)


def test_a_milestone_after_the_goals_own_day_is_a_contradiction(goal, report, evaluator):
    goal.due_on = date(2018, 12, 31)
    goal.save_fields("due_on")
    milestones.postpone(report, FEBRUARY, by=evaluator, reason="Få svar.")
    say(goal, is_done=False)
    assert codes(goal) == ["milestone_after_goal"]


def test_an_indicator_off_its_target_contradicts_an_achieved_goal(goal, indicator, period):
    GoalIndicator.objects.create(indicator=indicator, goal=goal)
    IndicatorTarget.objects.create(indicator=indicator, period=period, value=Decimal(60))
    say(goal, is_done=True)
    assert told(goal) == []
    Publication.objects.create(indicator=indicator, period=period, count=50, sum=Decimal(21))
    (fact,) = told(goal)
    assert fact.finding.code == "done_with_indicator_off_target"
    assert fact.value == f"{period}: 42 procent, target 60 procent"


def test_facts_are_told_to_the_programs_people(goal, report, steering, evaluator):
    assert len(told(goal, steering)) == 1
    assert told(goal, evaluator) == []


def test_facts_of_many_goals_take_as_many_questions_as_of_one(
    project, report, goal, django_assert_num_queries
):
    for _each in range(4):
        more = SubGoalFactory(project=project)
        GoalMilestone.objects.create(milestone=report, goal=more)
    goals = list(SubGoal.objects.with_status().with_actual())
    with django_assert_num_queries(2):
        facts_for(goals)
