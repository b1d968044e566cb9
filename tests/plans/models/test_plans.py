"""What an edition of a plan is: who sees it, in which state it is, what it costs."""

from datetime import date

import pytest

from plans.choices import PlanState
from plans.models import Plan
from tests.factories.accounts import OrganizationFactory, OrganizationRoleFactory, UserFactory
from tests.factories.plans import ActivityFactory, CostLineFactory, PlanFactory, adopt
from tests.factories.programs import ProgramRoleFactory

pytestmark = pytest.mark.django_db


def test_a_draft_is_seen_in_its_organization_and_program_only():
    role = ProgramRoleFactory(kind="steering_group")
    plan = PlanFactory(program=role.program)
    writer = OrganizationRoleFactory(organization=plan.organization, kind="responsible").person
    assert list(Plan.objects.visible_to(writer)) == [plan]
    assert list(Plan.objects.visible_to(role.person)) == [plan]
    elsewhere = OrganizationRoleFactory(organization=OrganizationFactory()).person
    assert list(Plan.objects.visible_to(elsewhere)) == []


def test_an_adopted_plan_is_seen_by_everybody():
    plan = adopt(PlanFactory())
    assert list(Plan.objects.visible_to(UserFactory())) == [plan]


def test_a_later_adopted_edition_supersedes():
    first = adopt(PlanFactory())
    second = PlanFactory(
        organization=first.organization, name=first.name, edition=2, replaces=first
    )
    states = {p.edition: p.state for p in Plan.objects.with_state()}
    assert states == {1: PlanState.ADOPTED, 2: PlanState.DRAFT}
    adopt(second, on=date(2020, 5, 4))
    states = {p.edition: p.state for p in Plan.objects.with_state()}
    assert states == {1: PlanState.SUPERSEDED, 2: PlanState.ADOPTED}
    assert list(Plan.objects.with_state().in_state(PlanState.SUPERSEDED)) == [first]


def test_the_total_is_the_sum_of_all_lines():
    plan = PlanFactory()
    for amount in (40_000, 2_000):
        CostLineFactory(activity=ActivityFactory(plan=plan), amount=amount)
    CostLineFactory(amount=9)
    PlanFactory()
    totals = Plan.objects.with_total().order_by("pk").values_list("total", flat=True)
    assert list(totals) == [42_000, 9, None]
