"""Setting a project's budget writes what changed and nothing else."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from programs.models import BudgetLine
from programs.rules.budgets import Amounts
from programs.services import budgets
from tests.factories.accounts import BoardFactory
from tests.factories.projects import BudgetLineFactory

pytestmark = pytest.mark.django_db


def kr(budget=None, actual=None, forecast=None):
    return Amounts(*(None if n is None else Decimal(n) for n in (budget, actual, forecast)))


def rows(project):
    fields = ("account", "financier", "year", "budget", "actual", "forecast")
    return sorted(project.budget_lines.values_list(*fields))


def test_set_lines_writes_new_changed_and_removed_lines(project, strategist):
    kept, changed, gone = (
        BudgetLineFactory(project=project, year=year) for year in (2017, 2018, 2019)
    )
    new = BoardFactory()
    budgets.set_lines(
        project,
        lines={
            (("staff", kept.financier_id), 2017): kr(40_000),
            (("staff", changed.financier_id), 2018): kr(40_000, 39_000),
            (("staff", gone.financier_id), 2019): kr(),
            (("travel", new.pk), 2020): kr(5_000, None, 6_000),
        },
        by=strategist,
    )
    assert rows(project) == sorted(
        [
            ("staff", kept.financier_id, 2017, 40_000, None, None),
            ("staff", changed.financier_id, 2018, 40_000, 39_000, None),
            ("travel", new.pk, 2020, 5_000, None, 6_000),
        ]
    )
    kept.refresh_from_db()
    assert kept.version == 1  # what has not changed is not written
    assert kept.events.count() == 1


def test_cost_without_a_budget_stands_against_nothing(project, strategist):
    board = BoardFactory()
    lines = {(("staff", board.pk), 2017): kr(None, 500)}
    budgets.set_lines(project, lines=lines, by=strategist)
    assert rows(project) == [("staff", board.pk, 2017, 0, 500, None)]


def test_set_lines_raises_the_projects_version_so_that_others_are_told(project, strategist):
    before = project.version
    budgets.set_lines(project, lines={}, by=strategist)
    project.refresh_from_db()
    assert project.version == before + 1


def test_set_lines_refuses_years_far_from_the_project_and_writes_nothing(project, strategist):
    board = BoardFactory()
    lines = {(("staff", board.pk), year): kr(1) for year in (2017, 2021)}
    with pytest.raises(ValidationError) as refusal:
        budgets.set_lines(project, lines=lines, by=strategist)
    assert "2016–2020" in refusal.value.messages[0]
    assert not BudgetLine.objects.exists()


def test_a_year_that_has_lines_stays_when_the_period_changes(project, strategist):
    line = BudgetLineFactory(project=project, year=2025)
    lines = {(("staff", line.financier_id), 2025): kr(7)}
    budgets.set_lines(project, lines=lines, by=strategist)
    assert rows(project) == [("staff", line.financier_id, 2025, 7, None, None)]
