"""Who sees a group, and when it meets next."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from programs.models import Adjustment, Group, GroupMeeting, GroupMember
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.groups import (
    AdjustmentFactory,
    GroupFactory,
    GroupMeetingFactory,
    GroupMemberFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def group(program):
    return GroupFactory(program=program, kind="working", interval_weeks=4)


def seen(person, model=Group):
    return list(model.objects.visible_to(type(person).objects.get(pk=person.pk)))


def test_group_and_all_in_it_are_seen_by_its_members_its_program_and_its_organization(
    group, strategist, member, outsider
):
    other = GroupFactory()  # somebody else's, that could leak
    AdjustmentFactory(meeting__group=other)
    seat = GroupMemberFactory(group=group)
    adjustment = AdjustmentFactory(meeting=GroupMeetingFactory(group=group))
    officer = OrganizationRoleFactory(organization=group.organization, kind="secretary").person
    for person in (seat.person, strategist, member, officer):
        assert seen(person) == [group]
        assert seen(person, GroupMember) == [seat]
        assert seen(person, GroupMeeting) == [adjustment.meeting]
        assert seen(person, Adjustment) == [adjustment]
    for person in (outsider, UserFactory()):
        assert seen(person) == []
        assert seen(person, GroupMeeting) == []
        assert seen(person, Adjustment) == []


def test_former_member_does_not_see_the_group(group):
    former = GroupMemberFactory(group=group, valid_to=TODAY - timedelta(days=1))
    assert seen(former.person) == []


def test_next_meeting_is_reckoned_from_the_last_one_that_was_held(group):
    for days in (70, 30):
        GroupMeetingFactory(group=group, held_on=TODAY - timedelta(days=days))
    found = Group.objects.with_meetings(TODAY).get()
    assert found.last_met_on == TODAY - timedelta(days=30)
    assert found.next_meeting_on == TODAY - timedelta(days=2)
    assert found.is_meeting_overdue


def test_booked_meeting_comes_before_the_interval(group):
    GroupMeetingFactory(group=group, held_on=TODAY - timedelta(days=30))
    for days in (9, 5):
        GroupMeetingFactory(group=group, held_on=TODAY + timedelta(days=days))
    found = Group.objects.with_meetings(TODAY).get()
    assert found.next_meeting_on == TODAY + timedelta(days=5)
    assert not found.is_meeting_overdue


def test_members_are_counted_on_the_day(group):
    GroupMemberFactory(group=group)
    GroupMemberFactory(group=group, valid_to=date(2018, 1, 1))
    GroupFactory()
    counts = Group.objects.with_member_count(TODAY).values_list("pk", "member_count")
    assert dict(counts)[group.pk] == 1
    assert sorted(dict(counts).values()) == [0, 1]


def test_ended_groups_do_not_go_on(group):
    GroupFactory(ended_on=TODAY - timedelta(days=1))
    last_day = GroupFactory(ended_on=TODAY)
    assert set(Group.objects.going_on(TODAY)) == {group, last_day}


def test_overdue_in_sql_is_what_the_group_itself_says(group):
    GroupMeetingFactory(group=group, held_on=TODAY - timedelta(days=29))
    for days, weeks, ended_on in [
        (28, 4, None),
        (90, None, None),
        (90, 4, TODAY),
        (90, 4, TODAY - timedelta(days=1)),
        (-5, 4, None),
    ]:
        other = GroupFactory(interval_weeks=weeks, ended_on=ended_on)
        GroupMeetingFactory(group=other, held_on=TODAY - timedelta(days=days))
    GroupFactory(interval_weeks=4)
    groups = Group.objects.with_meetings(TODAY)
    said = {each.pk for each in groups if each.is_meeting_overdue}
    assert set(Group.objects.overdue(TODAY).values_list("pk", flat=True)) == said
    assert group.pk in said and len(said) == 2
