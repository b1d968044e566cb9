"""The people of a program, and one of another that must not see anything."""

import psycopg
import pytest
from django.db import connection

from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    SubGoalFactory,
)


@pytest.fixture
def program(db):
    return ProgramFactory(name="Välmående ger resultat")


@pytest.fixture
def project(program):
    return ProjectFactory(program=program, name="Projektfördjupning")


@pytest.fixture
def goal(project):
    return SubGoalFactory(project=project, number=1, title="Slutföra utbildningen")


@pytest.fixture
def going_on(program):
    return GoalStatusFactory(program=program, word="Pågår", position=1)


@pytest.fixture
def achieved(program):
    return GoalStatusFactory(program=program, word="Uppnått", position=2, counts_as_done=True)


@pytest.fixture
def strategist(program):
    return _in(program, "strategist", "Stina Strateg")


@pytest.fixture
def leader(program):
    return _in(program, "project_leader", "Petra Projektledare")


@pytest.fixture
def member(program):
    """In the steering group: sees all of the program and changes nothing."""
    return _in(program, "steering_group", "Gustav Grupp")


@pytest.fixture
def responsible(goal):
    """Answers for the goal and holds no role in its program."""
    goal.responsible_person = UserFactory(name="Ansgar Ansvarig")
    goal.save()
    return goal.responsible_person


@pytest.fixture
def outsider(db):
    """Strategist of another program."""
    return _in(ProgramFactory(name="En annan satsning"), "strategist", "Ulla Utomstående")


def _in(program, kind, name):
    return ProgramRoleFactory(program=program, kind=kind, person=UserFactory(name=name)).person


@pytest.fixture
def as_owner(database_roles):
    """Connect to the test database as the owner, past the application."""
    (user, password), _ = database_roles
    at = connection.settings_dict
    with psycopg.connect(
        host=at["HOST"], port=at["PORT"] or None, dbname=at["NAME"], user=user, password=password
    ) as owner:
        yield owner
        owner.rollback()
