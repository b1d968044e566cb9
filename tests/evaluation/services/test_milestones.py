"""Milestones: the first day stays, each new one has a reason, goals that rest on one are told."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from desk.models import Mail
from evaluation.choices import MilestoneState
from evaluation.models import GoalMilestone, Milestone, MilestoneRevision
from evaluation.services import milestones
from tests.factories.accounts import UserFactory
from tests.factories.evaluation import MilestoneFactory
from tests.factories.programs import SubGoalFactory

pytestmark = pytest.mark.django_db
FEBRUARY = date(2019, 2, 28)


@pytest.fixture
def report(evaluation):
    return MilestoneFactory(evaluation=evaluation, title="Slutrapport")


def dated(milestone, day=None):
    return Milestone.objects.with_due(day).get(pk=milestone.pk)


def test_a_new_day_slips_from_the_first_one(report, evaluator):
    milestones.postpone(report, date(2018, 12, 20), by=evaluator, reason="Få svar.")
    milestones.postpone(report, FEBRUARY, by=evaluator, reason="Analysen tar tid.")
    now = dated(report)
    assert (now.planned_on, now.due_on, now.slip) == (date(2018, 10, 31), FEBRUARY, 120)
    assert now.state_on(date(2018, 11, 1)) == MilestoneState.SLIPPED
    assert now.state_on(date(2019, 3, 1)) == MilestoneState.LATE


def test_the_day_that_held_then_is_still_known(report, evaluator):
    milestones.postpone(report, FEBRUARY, by=evaluator, reason="Få svar.", on=date(2018, 10, 15))
    assert dated(report, date(2018, 10, 14)).due_on == date(2018, 10, 31)
    assert dated(report, date(2018, 10, 15)).due_on == FEBRUARY


def test_a_new_day_wants_a_reason_and_another_day(report, evaluator):
    with pytest.raises(ValidationError, match="why it gets a new day"):
        milestones.postpone(report, FEBRUARY, by=evaluator, reason=" ")
    with pytest.raises(ValidationError, match="holds already"):
        milestones.postpone(report, report.planned_on, by=evaluator, reason="x")
    assert not MilestoneRevision.objects.exists()


def test_who_answers_for_a_goal_is_told_when_its_milestone_slips(report, project, evaluator):
    answers, other = UserFactory(), UserFactory()
    goal = SubGoalFactory(project=project, number=4, responsible_person=answers)
    SubGoalFactory(project=project, number=5, responsible_person=other)
    GoalMilestone.objects.create(milestone=report, goal=goal)
    milestones.postpone(report, FEBRUARY, by=evaluator, reason="Få svar.")
    (mail,) = Mail.objects.all()
    assert (mail.recipient, mail.path) == (answers, goal.get_absolute_url())
    assert "120" in mail.body and "Få svar." in mail.body


def test_a_milestone_is_not_met_before_what_it_depends_on(evaluation, report, evaluator):
    data = MilestoneFactory(evaluation=evaluation, title="Data insamlade")
    milestones.revise(report, by=evaluator, needs=[data.pk])
    with pytest.raises(ValidationError, match="Data insamlade"):
        milestones.meet(report, by=evaluator, on=FEBRUARY)
    milestones.meet(data, by=evaluator, on=date(2018, 9, 1))
    milestones.meet(report, by=evaluator, on=FEBRUARY)
    assert dated(report).state_on(FEBRUARY) == MilestoneState.MET
    with pytest.raises(ValidationError, match="Slutrapport"):
        milestones.reopen(data, by=evaluator, reason="Fel dag.")


def test_milestones_do_not_depend_on_each_other_in_a_circle(evaluation, report, evaluator):
    between, last = MilestoneFactory.create_batch(2, evaluation=evaluation)
    milestones.revise(between, by=evaluator, needs=[report.pk])
    milestones.revise(last, by=evaluator, needs=[between.pk])
    with pytest.raises(ValidationError, match="circle"):
        milestones.revise(report, by=evaluator, needs=[last.pk])


def test_a_met_milestone_is_not_moved(report, evaluator):
    milestones.meet(report, by=evaluator, on=FEBRUARY)
    with pytest.raises(ValidationError, match="is met"):
        milestones.postpone(report, date(2019, 4, 1), by=evaluator, reason="x")
