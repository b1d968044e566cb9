"""What comes next in a project, as its page tells it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories.programs import (
    AskedFactory,
    ProjectFactory,
    ReportingRoundFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def round_(program, goal):
    round_ = ReportingRoundFactory(program=program, due_on=TODAY - timedelta(days=2))
    AskedFactory(round=round_, goal=goal)
    return round_


def steps_on(page):
    return [(step.kind, step.title, step.is_late) for step in page.context["steps"]]


def test_round_is_next_only_in_a_project_whose_goals_it_asks_about(
    round_, program, project, member, signed_in
):
    client = signed_in(member)
    other = ProjectFactory(program=program)
    assert steps_on(client.get(project.get_absolute_url())) == [("round", round_.name, True)]
    assert steps_on(client.get(other.get_absolute_url())) == []


def test_round_whose_last_day_has_passed_is_told_as_late(round_, project, member, signed_in):
    client = signed_in(member)
    assert "the answers were due" in client.get(project.get_absolute_url()).content.decode()
    round_.due_on = TODAY
    round_.save()
    assert steps_on(client.get(project.get_absolute_url())) == [("round", round_.name, False)]


def test_what_is_next_stands_in_the_order_of_its_days(round_, project, member, signed_in):
    soon = SubGoalFactory(project=project, number=8, due_on=TODAY)
    later = ReportingRoundFactory(program=project.program, due_on=TODAY + timedelta(days=9))
    AskedFactory(round=later, goal=soon)
    page = signed_in(member).get(project.get_absolute_url())
    assert [step.title for step in page.context["steps"]] == [round_.name, str(soon), later.name]
