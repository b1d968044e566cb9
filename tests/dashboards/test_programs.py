"""The page of a program says of each goal what the lists say."""

import pytest

from dashboards.figures import goals_by_status
from dashboards.queries.programs import ProjectView
from programs.models import SubGoal
from tests.factories.programs import GoalStatusFactory, StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db


def test_goals_without_an_update_are_named_and_drawn_apart_from_all_others():
    waiting = SubGoalFactory(number=1)
    project = waiting.project
    word = GoalStatusFactory(program=project.program, word="Inte påbörjat", tone="muted")
    StatusUpdateFactory(goal=SubGoalFactory(project=project, number=2), status=word)
    chart = goals_by_status(ProjectView(project, list(SubGoal.objects.with_status()), []))
    assert [row[0] for row in chart.table.rows] == ["No update yet", "Inte påbörjat"]
    assert len(set(chart.looks.values())) == 2
