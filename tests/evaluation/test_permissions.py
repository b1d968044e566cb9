"""Who sees and may what: the evaluator their own evaluation, and nothing of another."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from evaluation.models import (
    Evaluation,
    GoalIndicator,
    GoalMilestone,
    Indicator,
    Measurement,
    Milestone,
    Period,
    Recommendation,
)
from evaluation.services import evaluations
from tests.factories.accounts import UserFactory
from tests.factories.evaluation import (
    DataCollectionFactory,
    EvaluationFactory,
    EvaluationRoleFactory,
    FindingFactory,
    IndicatorFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
    SurveyQuestionFactory,
)
from tests.factories.programs import ProjectFactory, SubGoalFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(evaluation, indicator, period):
    """One of each noun, twice: of this evaluation, and of another of the same program."""
    other = EvaluationFactory(project=evaluation.project)
    theirs = IndicatorFactory(program=evaluation.project.program, evaluation=other)
    for each, measure in ((evaluation, indicator), (other, theirs)):
        milestone = MilestoneFactory(evaluation=each)
        goal = SubGoalFactory(project=each.project)
        GoalMilestone.objects.create(milestone=milestone, goal=goal)
        GoalIndicator.objects.create(indicator=measure, goal=goal)
        collection = DataCollectionFactory(evaluation=each)
        SurveyQuestionFactory(collection=collection)
        MeasurementFactory(indicator=measure, period=period)
        FindingFactory(evaluation=each)
        RecommendationFactory(evaluation=each)
    return evaluation, other


NOUNS = [
    "Evaluation",
    "Milestone",
    "DataCollection",
    "SurveyQuestion",
    "Indicator",
    "Measurement",
    "Finding",
    "Recommendation",
]


def seen(user):
    return {name: apps.get_model("evaluation", name).objects.visible_to(user) for name in NOUNS}


def test_the_evaluator_sees_their_own_evaluation_and_no_other(rows, evaluator):
    own, other = rows
    assert {name: found.count() for name, found in seen(evaluator).items()} == dict.fromkeys(
        NOUNS, 1
    )
    assert Evaluation.objects.visible_to(evaluator).get() == own
    assert not Milestone.objects.visible_to(evaluator).filter(evaluation=other)
    assert not GoalMilestone.objects.visible_to(evaluator)
    assert not GoalIndicator.objects.visible_to(evaluator)


def test_the_evaluator_sees_the_periods_of_the_program_alone(rows, period, evaluator):
    PeriodFactory()
    assert list(Period.objects.visible_to(evaluator)) == [period]


def test_the_steering_group_reads_all_but_what_is_not_published(rows, steering):
    counts = {name: found.count() for name, found in seen(steering).items()}
    raw = {"Measurement": 0, "SurveyQuestion": 0}
    assert counts == {**dict.fromkeys(NOUNS, 2), **raw}


def test_who_holds_no_role_sees_nothing(rows):
    stranger = UserFactory()
    EvaluationFactory(project=ProjectFactory())
    assert {name: found.count() for name, found in seen(stranger).items()} == dict.fromkeys(
        NOUNS, 0
    )


def test_who_answers_for_a_recommendation_sees_it_and_nothing_else(rows):
    answers = UserFactory()
    mine = Recommendation.objects.first()
    mine.responsible = answers
    mine.save_fields("responsible")
    counts = {name: found.count() for name, found in seen(answers).items()}
    assert counts == {**dict.fromkeys(NOUNS, 0), "Recommendation": 1}
    assert answers.has_perm("evaluation.answer_recommendation", mine)
    assert not answers.has_perm("evaluation.close_recommendation", mine)


def test_an_evaluator_whose_work_has_ended_sees_nothing(evaluation):
    role = EvaluationRoleFactory(
        evaluation=evaluation, valid_from=timezone.localdate() - timedelta(9)
    )
    assert Evaluation.objects.visible_to(role.person).exists()
    evaluations.end_role(role, by=None)
    again = type(role.person).objects.get(pk=role.person_id)
    assert not Evaluation.objects.visible_to(again).exists()


@pytest.mark.parametrize(
    ("permission", "may"),
    [
        ("view_evaluation", {"evaluator", "strategist", "leader", "steering"}),
        ("change_evaluation", {"strategist"}),
        ("change_milestone", {"evaluator", "strategist", "leader"}),
        ("view_answers", {"evaluator", "strategist", "leader"}),
        ("enter_measurement", {"evaluator", "strategist", "leader"}),
        ("approve_measurement", {"strategist", "leader"}),
        ("change_indicator", {"strategist", "leader"}),
        ("change_finding", {"evaluator", "strategist", "leader"}),
    ],
)
def test_each_may_what_their_role_says(
    permission, may, rows, evaluator, strategist, leader, steering
):
    people = {
        "evaluator": evaluator,
        "strategist": strategist,
        "leader": leader,
        "steering": steering,
        "stranger": UserFactory(),
    }
    objects = {
        "milestone": Milestone,
        "measurement": Measurement,
        "indicator": Indicator,
    }
    model = objects.get(permission.split("_")[1], Evaluation)
    own = list(model.objects.visible_to(evaluator))
    others = [row for row in model.objects.all() if row not in own]
    name = f"evaluation.{permission}"
    for row in own:
        assert {who for who, person in people.items() if person.has_perm(name, row)} == may
    for row in others:
        found = {who for who, person in people.items() if person.has_perm(name, row)}
        assert found == may - {"evaluator"}
