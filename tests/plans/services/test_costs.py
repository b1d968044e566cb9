"""Setting costs and declared totals: only what changed is written, nothing outside the period."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from plans.models import CostLine, DeclaredTotal
from plans.queries import cost_table_of
from plans.rules.costs import Line
from plans.services import costs
from tests.factories.plans import ActivityFactory, CostLineFactory, PlanFactory, adopt
from tests.facts import seed_004

pytestmark = pytest.mark.django_db


def test_the_plan_of_the_source_is_computed_and_compared(seed_plan):
    table = cost_table_of(seed_plan)
    assert table.sums == seed_004.COMPUTED
    assert table.total == seed_004.COMPUTED_IN_ALL
    (in_all,) = table.declared()
    assert (in_all.amount, in_all.difference) == (seed_004.DECLARED_IN_ALL, 500)
    wrong = {
        (row.number, each.place, each.difference)
        for row in table.rows
        for each in table.declared(row.activity_id)
        if each.difference
    }
    assert wrong == {("2.2", "text", -600_000)}
    assert [row.total for row in table.rows] == [fact.total for fact in seed_004.ACTIVITIES]


def test_set_costs_writes_changes_adds_and_takes_away(planner, seed_plan):
    first, second = seed_plan.activities.order_by("position")[:2]
    untouched = CostLine.objects.get(activity=second, year=2019)
    costs.set_costs(
        seed_plan,
        by=planner,
        lines={
            (first.pk, 2019): Line(Decimal(1), note="ny"),
            (first.pk, 2020): None,
            (first.pk, 2022): Line(Decimal(2), is_approximate=True),
            (second.pk, 2019): Line(untouched.amount),
        },
    )
    stored = dict(CostLine.objects.filter(activity=first).values_list("year", "amount"))
    assert stored == {2019: 1, 2021: 200_000, 2022: 2}
    assert CostLine.objects.get(pk=untouched.pk).version == untouched.version


@pytest.mark.parametrize("line", [Line(Decimal(1)), Line(Decimal(1), last_year=2024)])
def test_set_costs_refuses_years_outside_the_period(planner, seed_plan, line):
    activity = seed_plan.activities.first()
    year = 2023
    with pytest.raises(ValidationError, match="2023"):
        costs.set_costs(seed_plan, by=planner, lines={(activity.pk, year): line})


def test_set_costs_leaves_activities_of_other_plans_alone(planner, seed_plan):
    other = ActivityFactory()
    costs.set_costs(seed_plan, by=planner, lines={(other.pk, 2019): Line(Decimal(1))})
    assert not other.costs.exists()


def test_set_declared_writes_one_place_and_leaves_the_others(planner, seed_plan):
    activity = seed_plan.activities.get(number="2.2")
    costs.set_declared(
        seed_plan,
        by=planner,
        place="text",
        totals={(activity.pk, None): Decimal(1_200_000), (None, 2019): Decimal(5)},
    )
    stated = cost_table_of(seed_plan).stated
    assert stated[activity.pk, None] == (("tabell", 1_200_000), ("text", 1_200_000))
    assert stated[None, 2019] == (("text", 5),)
    costs.set_declared(seed_plan, by=planner, place="text", totals={(None, 2019): None})
    assert not DeclaredTotal.objects.filter(plan=seed_plan, year=2019).exists()


def test_costs_of_an_adopted_plan_are_final(planner):
    line = CostLineFactory()
    plan = adopt(line.activity.plan)
    with pytest.raises(ValidationError):
        costs.set_costs(plan, by=planner, lines={(line.activity_id, 2019): None})
    with pytest.raises(ValidationError):
        costs.set_declared(plan, by=planner, place="", totals={(None, None): Decimal(1)})


@pytest.fixture
def planner(request):
    """Somebody who writes; the seed's planner where the seed's plan is asked for."""
    if "seed_plan" in request.fixturenames:
        return request.getfixturevalue("seed_plan").written_by
    return PlanFactory().written_by
