"""What a reporting round lays on Min sida: of those who are asked, and of its strategist."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from dashboards.queries.waiting import waiting_for
from programs.models import StatusUpdate
from programs.services import reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    ReportingRoundFactory,
    SubGoalFactory,
)

SOON = timezone.localdate() + timedelta(days=7)


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def program(db):
    return ProgramFactory()


@pytest.fixture
def person(db):
    return UserFactory()


@pytest.fixture
def prepared(program, person):
    """Two goals of one person, in a round that is being prepared."""
    GoalStatusFactory(program=program)
    project = ProjectFactory(program=program)
    round_ = ReportingRoundFactory(program=program, name="Delår 1", opened_at=None, due_on=SOON)
    for number in (1, 2):
        AskedFactory(
            round=round_, goal=SubGoalFactory(project=project, number=number), person=person
        )
    return round_


def told(user):
    return [(each.what, each.subject, each.due_on) for each in waiting_for(user)]


def answer(round_, goal, by):
    status = round_.program.statuses.get()
    update = StatusUpdate(
        goal=goal, as_of=date(2018, 12, 31), status=status, report="Ja.", reporting_round=round_
    )
    return updates.send(update, by=by)


def test_a_round_in_preparation_waits_for_its_strategist_alone(prepared, strategist, person):
    assert told(strategist) == [("Complete and open the reporting round", "Delår 1", SOON)]
    assert told(person) == []
    assert told(ProgramRoleFactory(kind="strategist").person) == []
    assert told(ProgramRoleFactory(program=prepared.program, kind="project_leader").person) == []


def test_an_open_round_waits_for_who_is_asked_until_all_of_theirs_is_answered(
    prepared, strategist, person
):
    round_ = reportings.open(prepared, by=strategist)
    first, second = (row.goal for row in round_.asked.order_by("goal__number"))
    assert told(person) == [("Report on your goals", "2 goals, Delår 1", SOON)]
    assert told(strategist) == []
    sent = answer(round_, first, person)
    assert told(person) == [("Report on your goals", "1 goal, Delår 1", SOON)]
    answer(round_, second, person)
    assert told(person) == []
    assert told(strategist) == [("Close the reporting round", "Delår 1", SOON)]
    updates.send_back(sent, comment="Mer.", by=strategist)
    assert told(person) == [("Complete what you reported", "1 goal, Delår 1", SOON)]


def test_when_the_day_has_passed_the_strategist_is_to_remind(prepared, strategist, person):
    round_ = reportings.open(prepared, by=strategist)
    round_.due_on = timezone.localdate() - timedelta(days=1)
    round_.save_fields("due_on")
    assert [each[0] for each in told(strategist)] == ["Remind those who have not answered"]
    assert [each.is_late for each in waiting_for(person)] == [True]
    reportings.close(round_, by=strategist, is_confirmed=True)
    assert told(strategist) == []
    assert told(person) == []
