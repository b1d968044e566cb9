"""The smallest valid groups, members, meetings."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from programs.models import Adjustment, Group, GroupMeeting, GroupMember
from tests.factories.accounts import OrganizationFactory, UserFactory


class GroupFactory(DjangoModelFactory):
    class Meta:
        model = Group

    organization = factory.SubFactory(OrganizationFactory)
    kind = "working"
    name = factory.Sequence(lambda n: f"Grupp {n}")


class GroupMemberFactory(DjangoModelFactory):
    class Meta:
        model = GroupMember

    group = factory.SubFactory(GroupFactory)
    person = factory.SubFactory(UserFactory)
    valid_from = date(2017, 1, 1)


class GroupMeetingFactory(DjangoModelFactory):
    class Meta:
        model = GroupMeeting

    group = factory.SubFactory(GroupFactory)
    held_on = date(2018, 3, 1)


class AdjustmentFactory(DjangoModelFactory):
    class Meta:
        model = Adjustment

    meeting = factory.SubFactory(GroupMeetingFactory)
    text = "Tidplanen flyttas."
