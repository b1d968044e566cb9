"""A heading of a plan names its steering group, and leads to it for those who see it."""

import pytest
from django.urls import reverse

from tests.factories.accounts import UserFactory
from tests.factories.groups import GroupFactory, GroupMemberFactory
from tests.factories.plans import adopt

pytestmark = pytest.mark.django_db


def test_heading_leads_to_its_steering_group_for_those_who_see_it(seed_plan, planner, signed_in):
    group = GroupFactory(organization=seed_plan.organization, kind="steering", name="Styrgruppen")
    heading = seed_plan.headings.get()
    heading.steering_group = group
    heading.save()
    page = reverse("plans:plan_detail", args=[seed_plan.pk])
    link = f'href="{group.get_absolute_url()}"'
    assert link in signed_in(planner).get(page).content.decode()
    adopt(seed_plan)
    seat = GroupMemberFactory(group=group)
    assert link in signed_in(seat.person).get(page).content.decode()
    text = signed_in(UserFactory()).get(page).content.decode()
    assert "Styrgruppen" in text
    assert link not in text
