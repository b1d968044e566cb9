"""The steering group's page asks as little of a large program as of a small one."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from funding.models import Delivery, RoundSource, Share
from programs.models import StatusUpdate, SubGoal
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.evaluation import EvaluationFactory, MilestoneFactory, RecommendationFactory
from tests.factories.funding import DecisionFactory, ProposalFactory, RoundFactory, open_round
from tests.factories.groups import AdjustmentFactory, GroupFactory, GroupMeetingFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
)
from tests.factories.training import CohortFactory, CourseFactory
from training.models import Participant, StageChange

pytestmark = pytest.mark.django_db

MOST = 15


def made(*, goals, rounds, participants):
    """Return a program with so many goals, rounds and participants, each with something to tell."""
    program, author = ProgramFactory(), UserFactory()
    project = ProjectFactory(program=program)
    words = [GoalStatusFactory(program=program, position=place) for place in range(3)]
    rows = SubGoal.objects.bulk_create(
        SubGoal(project=project, number=n, title=f"Delmål {n}", due_on=date(2018, 1, 1))
        for n in range(1, goals + 1)
    )
    StatusUpdate.objects.bulk_create(
        StatusUpdate(goal=goal, as_of=day, status=words[n % 3], author=author, reason="Därför.")
        for n, goal in enumerate(rows)
        for day in (date(2018, 1, 31), date(2018, 6, 30), date(2018, 12, 31))
    )
    add_rounds(project, author, rounds)
    add_people(program, participants)
    evaluation = EvaluationFactory(project=project)
    for _ in range(3):
        MilestoneFactory(evaluation=evaluation)
        RecommendationFactory(evaluation=evaluation, due_on=date(2018, 5, 1))
    meeting = GroupMeetingFactory(group=GroupFactory(program=program, kind="steering"))
    AdjustmentFactory(meeting=meeting)
    return program


def add_rounds(project, author, count):
    boards = [BoardFactory() for _ in range(3)]
    for number in range(count):
        round_ = RoundFactory(project=project, is_conditional=number % 2 == 0)
        source = RoundSource.objects.create(
            round=round_, number=1, content={"delivered_on": "2016-11-21"}, created_by=author
        )
        Delivery.objects.bulk_create(Delivery(source=source, financier=each) for each in boards)
        Share.objects.bulk_create(
            Share(round=round_, financier=each, year=year, fixed_amount=Decimal(40_000))
            for each in boards
            for year in round_.years
        )
        open_round(round_)
        DecisionFactory(
            proposal=ProposalFactory(round=round_, source=source, financier=boards[0]),
            recorded_by=author,
            amounts=dict.fromkeys(round_.years, 40_000),
            counted=True,
        )


def add_people(program, count):
    cohort = CohortFactory(course=CourseFactory(program=program))
    people = Participant.objects.bulk_create(
        Participant(cohort=cohort, number=n, profession="teacher") for n in range(1, count + 1)
    )
    StageChange.objects.bulk_create(
        StageChange(participant=person, stage=stage, on=day)
        for person in people
        for stage, day in (
            ("applied", date(2016, 5, 1)),
            ("active", date(2016, 8, 15)),
            ("completed", date(2018, 6, 15)),
        )
    )


def opened(client, program, size):
    """Open the page as a member of the steering group; return how many queries it took."""
    client.force_login(ProgramRoleFactory(program=program, kind="steering_group").person)
    url = reverse("dashboards:program_dashboard", args=[program.pk])
    query = {"on": "2018-12-31", "since": "2018-03-01"}
    client.get(url, query)  # what is kept of content types is asked for once
    with CaptureQueriesContext(connection) as asked:
        shown = client.get(url, query)
    now = shown.context["now"]
    assert len(now.goals) == size["goals"]
    assert len(now.rounds) == size["rounds"]
    assert sum(each.count.completed for each in now.cohorts) == size["participants"]
    return len(asked)


SMALL = {"goals": 1, "rounds": 1, "participants": 1}
SOME = {"goals": 30, "rounds": 5, "participants": 60}
LARGE = {"goals": 200, "rounds": 40, "participants": 2_000}


def test_page_takes_as_many_queries_for_thirty_goals_as_for_one(client):
    one, some = (opened(client, made(**size), size) for size in (SMALL, SOME))
    assert one == some <= MOST


@pytest.mark.long
def test_page_of_a_large_program_takes_fifteen_queries_at_most(client):
    assert opened(client, made(**LARGE), LARGE) <= MOST
