"""A course of a program, its strategist, and a cohort with the price of seed 002."""

import pytest

from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.factories.training import CohortFactory, CourseFactory, price_plan


@pytest.fixture
def program(db):
    return ProgramFactory(name="Välmående ger resultat")


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def leader(program):
    return ProgramRoleFactory(program=program, kind="project_leader").person


@pytest.fixture
def steering(program):
    return ProgramRoleFactory(program=program, kind="steering_group").person


@pytest.fixture
def course(program):
    return CourseFactory(program=program, name="Processledarutbildning", required_days=2)


@pytest.fixture
def cohort(course):
    plan = price_plan(course.program, y2017=9000)
    return CohortFactory(course=course, name="2016–2018", price_plan=plan)
