"""What waits in an evaluation: for who answers, who evaluates and who leads, and nobody else."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dashboards.queries.waiting import waiting_for
from evaluation.models import Response
from tests.factories.accounts import UserFactory
from tests.factories.evaluation import (
    EvaluationFactory,
    EvaluationRoleFactory,
    IndicatorFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.factories.programs import ProgramFactory, ProgramRoleFactory, ProjectFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def evaluation(program):
    return EvaluationFactory(project=ProjectFactory(program=program))


@pytest.fixture
def program(db):
    return ProgramFactory()


def told(user):
    return [(each.what, each.subject, each.due_on) for each in waiting_for(user)]


def test_recommendations_wait_for_who_answers_for_them(evaluation):
    ada = UserFactory()
    day = date(2019, 6, 1)
    rows = [
        RecommendationFactory(
            evaluation=evaluation, number=n, title=f"Råd {n}", responsible=ada, due_on=day
        )
        for n in (1, 2, 3, 4)
    ]
    for row, verdict in ((rows[1], "accepted"), (rows[2], "declined")):
        Response.objects.create(
            recommendation=row,
            verdict=verdict,
            reason="Skäl.",
            action="Nätverk.",
            responded_on=date(2019, 3, 1),
        )
    rows[3].closed_on = day
    rows[3].save()
    assert told(ada) == [
        ("Answer the recommendation", "1. Råd 1", day),
        ("Carry out what was recommended", "2. Råd 2", day),
    ]
    assert told(UserFactory()) == []


def test_late_milestones_wait_for_who_evaluates_and_leads(evaluation, program):
    today = timezone.localdate()
    late = today - timedelta(days=3)
    MilestoneFactory(evaluation=evaluation, title="Försenad", planned_on=late)
    MilestoneFactory(evaluation=evaluation, planned_on=today + timedelta(days=3))
    MilestoneFactory(evaluation=evaluation, planned_on=late, met_on=late)
    MilestoneFactory(planned_on=late)  # of another program
    waits = [("Say whether the milestone is met", "Försenad", late)]
    assert told(EvaluationRoleFactory(evaluation=evaluation).person) == waits
    leader = ProgramRoleFactory(program=program, kind="project_leader").person
    assert told(leader) == waits
    steering = ProgramRoleFactory(program=program, kind="steering_group").person
    assert told(steering) == []


def test_figures_wait_to_be_approved_by_another_and_to_be_put_right(evaluation, program):
    evaluator = EvaluationRoleFactory(evaluation=evaluation).person
    leader = ProgramRoleFactory(program=program, kind="project_leader").person
    indicator = IndicatorFactory(program=program, evaluation=evaluation, name="Trivsel")
    period = PeriodFactory(program=program, name="Hösten")
    for gender, state in (("female", "reported"), ("male", "reported"), ("", "returned")):
        MeasurementFactory(
            indicator=indicator,
            period=period,
            gender=gender,
            state=state,
            reported_by=evaluator,
        )
    assert told(evaluator) == [
        ("Put the returned figures right", "Trivsel, Hösten (1 figure)", None)
    ]
    assert told(leader) == [("Approve or return the figures", "Trivsel, Hösten (2 figures)", None)]
