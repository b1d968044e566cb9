"""Where the rows of lists are made: one person who may open them all."""

from dataclasses import dataclass
from datetime import date, timedelta

from accounts.models import Organization, User
from programs.models import Program
from tests.factories.accounts import (
    BoardFactory,
    OrganizationRoleFactory,
    RegionFactory,
    UserFactory,
)
from tests.factories.programs import (
    ProgramFactory,
    ProgramRoleFactory,
)

LETTERS = "ZÅÄÖAé"  # sorted as Swedish does: A, é, Z, Å, Ä, Ö
DAY = date(2017, 3, 1)


@dataclass
class Stage:
    """One person who may open every list, and what they hold their roles for."""

    viewer: User
    region: Organization
    program: Program


def stage() -> Stage:
    """Make the smallest stage: strategist, secretary, registrar and administrator in one."""
    viewer, region, program = UserFactory(name="Vera"), RegionFactory(), ProgramFactory()
    OrganizationRoleFactory(person=viewer, organization=region, kind="administrator")
    ProgramRoleFactory(person=viewer, program=program, kind="strategist")
    made = Stage(viewer, region, program)
    board_of(made, 0)
    return made


def named(what: str, n: int) -> str:
    """Return a name that begins with another letter than its neighbours'."""
    return f"{LETTERS[n % len(LETTERS)]}{what} {n}"


def day(n: int) -> date:
    return DAY + timedelta(days=n)


def board_of(stage: Stage, n: int) -> Organization:
    """A board that the viewer serves as secretary and registrar."""
    board = BoardFactory(name=named("nämnd", n), parent=stage.region)
    for kind in ("secretary", "registrar"):
        OrganizationRoleFactory(person=stage.viewer, organization=board, kind=kind)
    return board
