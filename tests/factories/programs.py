"""The smallest valid programs, projects, goals."""

from datetime import UTC, date, datetime

import factory
from factory.django import DjangoModelFactory

from programs.models import (
    Asked,
    GoalStatus,
    Program,
    ProgramRole,
    Project,
    Question,
    ReportingRound,
    StatusUpdate,
    SubGoal,
)
from tests.factories.accounts import RegionFactory, UserFactory


class ProgramFactory(DjangoModelFactory):
    class Meta:
        model = Program

    organization = factory.SubFactory(RegionFactory)
    name = factory.Sequence(lambda n: f"Satsning {n}")


class ProgramRoleFactory(DjangoModelFactory):
    class Meta:
        model = ProgramRole

    person = factory.SubFactory(UserFactory)
    program = factory.SubFactory(ProgramFactory)
    kind = "strategist"


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = Project

    program = factory.SubFactory(ProgramFactory)
    name = factory.Sequence(lambda n: f"Projekt {n}")
    starts_on = date(2017, 1, 1)
    ends_on = date(2019, 12, 31)


class GoalStatusFactory(DjangoModelFactory):
    class Meta:
        model = GoalStatus

    program = factory.SubFactory(ProgramFactory)
    word = factory.Sequence(lambda n: f"Läge {n}")
    position = factory.Sequence(lambda n: n % 1000)


class SubGoalFactory(DjangoModelFactory):
    class Meta:
        model = SubGoal

    project = factory.SubFactory(ProjectFactory)
    number = factory.Sequence(lambda n: n % 10_000 + 1)
    title = factory.Sequence(lambda n: f"Delmål {n}")


class StatusUpdateFactory(DjangoModelFactory):
    class Meta:
        model = StatusUpdate

    goal = factory.SubFactory(SubGoalFactory)
    as_of = date(2018, 6, 30)
    status = factory.SubFactory(
        GoalStatusFactory, program=factory.SelfAttribute("..goal.project.program")
    )
    author = factory.SubFactory(UserFactory)


class ReportingRoundFactory(DjangoModelFactory):
    """A round that is open."""

    class Meta:
        model = ReportingRound

    program = factory.SubFactory(ProgramFactory)
    kind = "annual"
    name = factory.Sequence(lambda n: f"Uppföljning {n}")
    first_day = date(2018, 1, 1)
    last_day = date(2018, 12, 31)
    due_on = date(2019, 1, 31)
    opened_at = datetime(2018, 12, 1, 8, tzinfo=UTC)


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    round = factory.SubFactory(ReportingRoundFactory)
    position = factory.Sequence(lambda n: n % 1000)
    text = factory.Sequence(lambda n: f"Vad hände, fråga {n}?")


class AskedFactory(DjangoModelFactory):
    class Meta:
        model = Asked

    goal = factory.SubFactory(SubGoalFactory)
    round = factory.SubFactory(
        ReportingRoundFactory, program=factory.SelfAttribute("..goal.project.program")
    )
