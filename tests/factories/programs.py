"""The smallest valid programs, projects, goals."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from programs.models import GoalStatus, Program, ProgramRole, Project, StatusUpdate, SubGoal
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
