"""Verbs on groups: members join and leave, and with them what they see."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from programs.models import GroupMember, programs_held
from programs.services import groups
from tests.factories.accounts import UserFactory
from tests.factories.groups import (
    AdjustmentFactory,
    GroupFactory,
    GroupMeetingFactory,
    GroupMemberFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def steering(program):
    return GroupFactory(program=program, organization=program.organization, kind="steering")


def held(person):
    """Ask anew, as the next request does."""
    return programs_held(type(person).objects.get(pk=person.pk))


def test_member_of_the_steering_group_sees_its_program_as_long_as_the_term_lasts(
    program, steering, strategist
):
    person = UserFactory()
    assert held(person) == frozenset()
    member = GroupMember(group=steering, person=person, valid_from=YESTERDAY)
    member = groups.join(member, by=strategist)
    assert held(person) == {program.pk}
    groups.leave(member, last_day=YESTERDAY, reason="Slutat.", by=strategist)
    assert held(person) == frozenset()


def test_member_of_a_working_group_does_not_see_the_program(program):
    group = GroupFactory(program=program, organization=program.organization, kind="working")
    assert held(GroupMemberFactory(group=group).person) == frozenset()


def test_member_of_a_steering_group_without_a_program_sees_none():
    group = GroupFactory(kind="steering")
    assert held(GroupMemberFactory(group=group).person) == frozenset()


def test_joining_twice_at_one_time_is_refused(steering, strategist):
    member = GroupMemberFactory(group=steering, valid_to=date(2018, 12, 31))
    again = GroupMember(group=steering, person=member.person, valid_from=date(2018, 6, 1))
    with pytest.raises(ValidationError, match="already a member"):
        groups.join(again, by=strategist)
    later = GroupMember(group=steering, person=member.person, valid_from=date(2019, 1, 1))
    assert groups.join(later, by=strategist).pk


def test_nobody_gives_themselves_the_sight_of_a_program(steering, strategist, outsider):
    own = GroupMember(group=steering, person=outsider, valid_from=TODAY)
    with pytest.raises(ValidationError, match="nobody gives that to themselves"):
        groups.join(own, by=outsider)
    secretary = GroupMember(group=steering, person=strategist, valid_from=TODAY)
    assert groups.join(secretary, by=strategist).pk  # sees the program already


def test_reason_for_leaving_goes_to_the_trail(steering, strategist):
    member = GroupMemberFactory(group=steering)
    groups.leave(member, last_day=TODAY, reason="Ny tjänst.", by=strategist)
    context = member.events.order_by("pgh_id").last().pgh_context
    assert (context["why"], context["by"]) == ("Ny tjänst.", strategist.pk)


def test_ending_a_group_ends_its_terms_and_what_they_give(program, steering, strategist):
    staying = GroupMemberFactory(group=steering)
    former = GroupMemberFactory(group=steering, valid_to=date(2018, 1, 1))
    coming = GroupMemberFactory(group=steering, valid_from=TODAY + timedelta(days=9))
    groups.end(steering, last_day=YESTERDAY, reason="Klart.", by=strategist)
    days = dict(steering.members.values_list("pk", "valid_to"))
    assert days == {staying.pk: YESTERDAY, former.pk: date(2018, 1, 1)}
    assert coming.pk not in days
    assert held(staying.person) == frozenset()


def test_two_groups_of_an_organization_have_two_names(steering, strategist):
    other = GroupFactory.build(organization=steering.organization, name=steering.name.upper())
    with pytest.raises(ValidationError, match="already has a group with this name"):
        groups.create(other, by=strategist)


def test_meeting_with_adjustments_is_not_removed(steering, strategist):
    meeting = GroupMeetingFactory(group=steering)
    adjustment = AdjustmentFactory(meeting=meeting)
    with pytest.raises(ValidationError, match="1 adjustment belongs to the meeting"):
        groups.remove_meeting(meeting, by=strategist)
    groups.remove_adjustment(adjustment, by=strategist)
    groups.remove_meeting(meeting, by=strategist)
    assert not steering.meetings.exists()
