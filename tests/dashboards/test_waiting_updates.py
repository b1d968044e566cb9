"""Updates that were sent back wait on My page, once for each person."""

import pytest
from django.urls import reverse
from django.utils import translation

from dashboards.queries.waiting import waiting_for
from programs.services import updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db


def waits(person) -> list[tuple[str, str]]:
    with translation.override("en"):
        return [(str(each.what), each.url) for each in waiting_for(person)]


@pytest.fixture
def program():
    return ProgramFactory(stale_after_days=None)


@pytest.fixture
def people(program):
    """A project leader, a strategist, and somebody outside who answers for the goal."""
    roles = [ProgramRoleFactory(program=program, kind=kind) for kind in KINDS]
    return [role.person for role in roles] + [UserFactory()]


KINDS = ("project_leader", "strategist")


@pytest.fixture
def goal(program, people):
    project = ProjectFactory(program=program)
    return SubGoalFactory(project=project, responsible_person=people[2])


def returned(goal, people, **fields):
    leader, strategist, _ = people
    status = GoalStatusFactory(program=goal.project.program)
    sent = StatusUpdateFactory(goal=goal, status=status, author=leader, **fields)
    return updates.send_back(sent, comment="Hur många?", by=strategist)


def test_returned_update_waits_for_its_author_and_who_answers_for_the_goal(goal, people):
    row = ("Complete the update", reverse("programs:update_create", args=[goal.pk]))
    returned(goal, people)
    assert [waits(person) for person in people] == [[row], [], [row]]
    StatusUpdateFactory(goal=goal, status=goal.updates.get().status)
    assert [waits(person) for person in people] == [[], [], []]


def test_returned_answer_stands_once_with_the_round_that_asks(goal, people):
    leader, _, answerable = people
    asked = AskedFactory(goal=goal, person=leader)
    returned(goal, people, reporting_round=asked.round)
    assert [what for what, _ in waits(leader)] == ["Complete what you reported"]
    assert waits(answerable) == [
        ("Complete the update", reverse("programs:update_create", args=[goal.pk]))
    ]
    asked.person = answerable
    asked.save()
    in_round = reverse("programs:reporting_write", args=[asked.round.pk])
    assert waits(leader) == [("Complete the update", f"{in_round}#goal-{goal.pk}")]
    assert [what for what, _ in waits(answerable)] == ["Complete what you reported"]
