"""The plan of seed 004 as rows, and the people around it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.factories.accounts import OrganizationFactory, OrganizationRoleFactory, UserFactory
from tests.factories.plans import (
    ActivityFactory,
    CostLineFactory,
    DeclaredTotalFactory,
    HeadingFactory,
    PlanFactory,
)
from tests.facts import seed_004


@pytest.fixture
def seed_plan(db):
    """The plan of seed 004, a draft: ten activities, their costs, what is declared."""
    plan = PlanFactory(
        organization=OrganizationFactory(kind="region", name="Region Örebro län", parent=None),
        name="Aktivitetsplan 2019–2022",
        financier=OrganizationFactory(name="Nämnden för regional tillväxt"),
    )
    heading = HeadingFactory(plan=plan, number="2.1", title="Genom RUC", position=1)
    made = {}
    for position, fact in enumerate(seed_004.ACTIVITIES, 1):
        made[fact.number] = activity = ActivityFactory(
            plan=plan,
            heading=heading if fact.number.startswith("2.1.") else None,
            position=position,
            number=fact.number,
            title=fact.title,
            short_title=fact.in_table if fact.in_table != fact.title else "",
        )
        for line in fact.lines:
            CostLineFactory(
                activity=activity,
                year=line.year,
                last_year=line.last_year,
                amount=Decimal(line.amount),
                note=line.note,
                is_approximate=fact.is_approximate,
            )
        for place, total in (("text", fact.declared_in_text), ("tabell", fact.declared_in_table)):
            DeclaredTotalFactory(plan=plan, activity=activity, amount=Decimal(total), place=place)
    DeclaredTotalFactory(plan=plan, amount=Decimal(seed_004.DECLARED_IN_ALL), place="tabell")
    return plan


@pytest.fixture
def planner(seed_plan):
    """One writes: answers for the plans of the organization."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Vera Planerare"),
        organization=seed_plan.organization,
        kind="responsible",
    ).person


@pytest.fixture
def approver(seed_plan):
    """One adopts: approver of the organization."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Dag Godkännare"),
        organization=seed_plan.organization,
        kind="approver",
    ).person


@pytest.fixture
def outsider(db):
    """One is a stranger: writes the plans of another organization."""
    return OrganizationRoleFactory(
        organization=OrganizationFactory(name="Annan region", parent=None), kind="responsible"
    ).person


def url(name, obj):
    return reverse(f"plans:{name}", args=[obj.pk])


def words(response) -> str:
    return response.content.decode().replace("\u00a0", " ")
