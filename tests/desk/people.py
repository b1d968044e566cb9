"""A program with its people, and what they talk about."""

from dataclasses import dataclass
from typing import Any

from accounts.models import User
from programs.models import Program, Project, SubGoal
from tests.factories.accounts import UserFactory
from tests.factories.groups import GroupFactory, GroupMeetingFactory, GroupMemberFactory
from tests.factories.programs import (
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    SubGoalFactory,
)


@dataclass
class Circle:
    program: Program
    project: Project
    goal: SubGoal
    meeting: Any
    strategist: User
    leader: User
    member: User
    responsible: User
    outsider: User


def circle() -> Circle:
    """A strategist, a leader, a member of the steering group; who answers for the goal; another."""
    program = ProgramFactory(name="Välmående ger resultat")
    project = ProjectFactory(program=program)
    responsible = UserFactory(name="Ansa Ansvarig")
    goal = SubGoalFactory(project=project, number=1, responsible_person=responsible)
    group = GroupFactory(program=program, organization=program.organization, kind="steering")
    member = GroupMemberFactory(group=group).person
    return Circle(
        program=program,
        project=project,
        goal=goal,
        meeting=GroupMeetingFactory(group=group),
        strategist=ProgramRoleFactory(program=program, kind="strategist").person,
        leader=ProgramRoleFactory(program=program, kind="project_leader").person,
        member=member,
        responsible=responsible,
        outsider=ProgramRoleFactory(kind="strategist").person,
    )
