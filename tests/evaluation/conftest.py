"""A program with an evaluation: who evaluates, who leads, who reads."""

import pytest

from tests.factories.evaluation import (
    EvaluationFactory,
    EvaluationRoleFactory,
    IndicatorFactory,
    PeriodFactory,
)
from tests.factories.programs import ProgramFactory, ProgramRoleFactory, ProjectFactory


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
def project(program):
    return ProjectFactory(program=program)


@pytest.fixture
def evaluation(project):
    return EvaluationFactory(project=project, title="Skapar satsningen värde?")


@pytest.fixture
def evaluator(evaluation):
    return EvaluationRoleFactory(evaluation=evaluation).person


@pytest.fixture
def indicator(program, evaluation):
    return IndicatorFactory(program=program, evaluation=evaluation)


@pytest.fixture
def period(program):
    return PeriodFactory(program=program)
