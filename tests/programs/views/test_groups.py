"""Pages of groups: who sees, who keeps, what is shown."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.models import Group, GroupMember
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.groups import (
    AdjustmentFactory,
    GroupFactory,
    GroupMeetingFactory,
    GroupMemberFactory,
)
from tests.factories.programs import SubGoalFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def to(name, pk):
    return reverse(f"programs:{name}", args=[pk])


@pytest.fixture
def group(program):
    return GroupFactory(
        program=program, organization=program.organization, kind="steering", interval_weeks=4
    )


@pytest.fixture
def seat(group):
    return GroupMemberFactory(group=group, person=UserFactory(name="Siv Säte"))


@pytest.fixture
def meeting(group):
    return GroupMeetingFactory(group=group, notes="Läget gicks igenom.")


@pytest.fixture
def adjustment(meeting, goal):
    return AdjustmentFactory(meeting=meeting, goal=goal, text="Dagen flyttas.")


@pytest.fixture
def things(group, seat, meeting, adjustment):
    return {"group": group, "member": seat, "meeting": meeting, "adjustment": adjustment}


CHANGE = [
    ("group_edit", "group"),
    ("group_end", "group"),
    ("group_member_create", "group"),
    ("group_member_end", "member"),
    ("group_meeting_create", "group"),
    ("group_meeting_edit", "meeting"),
    ("group_meeting_remove", "meeting"),
    ("adjustment_create", "meeting"),
    ("adjustment_edit", "adjustment"),
    ("adjustment_remove", "adjustment"),
]


@pytest.mark.parametrize(("name", "noun"), CHANGE)
def test_strategist_keeps_the_group_members_read_it_strangers_find_nothing(
    name, noun, things, strategist, seat, outsider, stranger, signed_in
):
    url = to(name, things[noun].pk)
    for person, code in ((strategist, 200), (seat.person, 403), (outsider, 404), (stranger, 404)):
        assert signed_in(person).get(url).status_code == code
    for person, code in ((seat.person, 403), (outsider, 404), (stranger, 404)):
        assert signed_in(person).post(url).status_code == code


@pytest.mark.parametrize("name", ["group_detail", "group_meeting_detail"])
def test_members_see_their_group_and_its_meetings(name, group, meeting, seat, outsider, signed_in):
    url = to(name, meeting.pk if "meeting" in name else group.pk)
    assert signed_in(seat.person).get(url).status_code == 200
    assert signed_in(outsider).get(url).status_code == 404
    assert signed_in(UserFactory()).get(url).status_code == 404


def test_member_whose_term_has_ended_sees_neither_group_nor_program(
    group, seat, program, signed_in
):
    pages = [group.get_absolute_url(), program.get_absolute_url()]
    assert [signed_in(seat.person).get(url).status_code for url in pages] == [200, 200]
    seat.valid_to = TODAY - timedelta(days=1)
    seat.save()
    assert [signed_in(seat.person).get(url).status_code for url in pages] == [404, 404]


def test_list_shows_each_their_own(group, seat, outsider, signed_in):
    GroupFactory(name="Främmande grupp")
    url = reverse("programs:group_list")
    page = signed_in(seat.person).get(url)
    assert group.name in page.content.decode()
    assert "Främmande" not in page.content.decode()
    assert signed_in(UserFactory()).get(url).status_code == 403
    assert group.name not in signed_in(outsider).get(url).content.decode()


def test_who_acts_for_an_organization_keeps_its_own_groups_but_not_a_programs(
    group, program, signed_in
):
    own = GroupFactory(organization=program.organization)
    role = OrganizationRoleFactory(organization=program.organization, kind="responsible")
    client = signed_in(role.person)
    assert client.get(to("group_edit", own.pk)).status_code == 200
    assert client.get(to("group_edit", group.pk)).status_code == 403
    approver = OrganizationRoleFactory(organization=program.organization, kind="approver").person
    assert signed_in(approver).get(to("group_edit", own.pk)).status_code == 403


def test_administrator_adds_members_but_not_themselves_to_see_a_program(group, signed_in):
    role = OrganizationRoleFactory(organization=group.organization, kind="administrator")
    client, other = signed_in(role.person), UserFactory()
    facts = {"kind": "member", "valid_from": TODAY.isoformat()}
    url = to("group_member_create", group.pk)
    refused = client.post(url, {**facts, "person": role.person.pk})
    assert refused.status_code == 422
    assert "nobody gives that to themselves" in refused.content.decode()
    assert client.post(url, {**facts, "person": other.pk}).status_code == 302
    assert [each.person for each in group.members.all()] == [other]


def test_group_is_set_up_in_ones_own_program_or_organization(
    program, strategist, outsider, signed_in
):
    facts = {"name": "Styrgruppen", "kind": "steering", "interval_weeks": "8"}
    facts["organization"] = program.organization.pk
    url = reverse("programs:group_create")
    refused = signed_in(strategist).post(url, facts)
    assert list(refused.context["form"].errors) == ["program"]
    foreign = signed_in(outsider).post(url, {**facts, "program": program.pk})
    assert list(foreign.context["form"].errors) == ["program"]
    assert not Group.objects.exists()
    answer = signed_in(strategist).post(url, {**facts, "program": program.pk})
    made = Group.objects.get()
    assert answer.headers["Location"] == made.get_absolute_url()
    assert (made.program, made.interval_weeks) == (program, 8)


def test_page_shows_members_former_members_and_an_overdue_meeting(
    group, seat, meeting, strategist, signed_in
):
    former = GroupMemberFactory(group=group, valid_to=TODAY - timedelta(days=1))
    page = signed_in(strategist).get(group.get_absolute_url())
    assert page.context["members"] == [seat]
    assert page.context["former"] == [former]
    assert "overdue" in page.content.decode()


def test_chair_stands_first_and_secretary_last(group, strategist, signed_in):
    kinds = ("secretary", "member", "chair")
    for kind in kinds:
        GroupMemberFactory(group=group, kind=kind, person=UserFactory(name=f"A {kind}"))
    page = signed_in(strategist).get(group.get_absolute_url())
    assert [each.kind for each in page.context["members"]] == ["chair", "member", "secretary"]


def test_goal_of_an_adjustment_is_named_to_those_who_see_the_goal(
    meeting, adjustment, goal, strategist, group, signed_in
):
    group.kind = "working"
    group.save()
    worker = GroupMemberFactory(group=group).person
    url = meeting.get_absolute_url()
    assert goal.title in signed_in(strategist).get(url).content.decode()
    text = signed_in(worker).get(url).content.decode()
    assert "Dagen flyttas." in text
    assert goal.title not in text


def test_meeting_is_noted_with_what_was_adjusted_at_which_goal(group, goal, strategist, signed_in):
    client = signed_in(strategist)
    facts = {"held_on": "2018-09-12", "place": "Halmstad", "notes": "Vi talade."}
    answer = client.post(to("group_meeting_create", group.pk), facts)
    meeting = group.meetings.get()
    assert answer.headers["Location"] == meeting.get_absolute_url()
    adjusted = {"text": "Dagen flyttas.", "goal": goal.pk, "position": "1"}
    client.post(to("adjustment_create", meeting.pk), adjusted)
    assert [(each.text, each.goal) for each in meeting.adjustments.all()] == [
        ("Dagen flyttas.", goal)
    ]


def test_goal_of_another_program_cannot_be_adjusted(meeting, strategist, signed_in):
    facts = {"text": "x", "goal": SubGoalFactory().pk, "position": "1"}
    answer = signed_in(strategist).post(to("adjustment_create", meeting.pk), facts)
    assert list(answer.context["form"].errors) == ["goal"]


def test_project_page_tells_when_the_group_meets_next(
    group, meeting, project, strategist, signed_in
):
    GroupMeetingFactory(group=group, held_on=TODAY + timedelta(days=3))
    client = signed_in(strategist)
    assert client.get(project.get_absolute_url()).context["steps"] == []  # it has ended
    project.ends_on = TODAY
    project.save()
    page = client.get(project.get_absolute_url())
    (found,) = page.context["steps"]
    told = (found.title, found.day, found.is_late, found.is_booked)
    assert told == (group.name, TODAY + timedelta(days=3), False, True)
    booked = [each["pk"] for each in page.context["object"].group_rows]
    assert booked == [group.pk]


def test_ended_group_is_not_shown_as_going_on(group, seat, program, strategist, signed_in):
    client = signed_in(strategist)
    facts = {"last_day": (TODAY - timedelta(days=1)).isoformat(), "reason": "Klart."}
    assert client.post(to("group_end", group.pk), facts).status_code == 302
    page = client.get(program.get_absolute_url())
    assert page.context["object"].group_rows == []
    assert GroupMember.objects.get().valid_to == TODAY - timedelta(days=1)


def test_goal_stays_when_somebody_who_does_not_see_it_edits_the_adjustment(
    group, adjustment, goal, signed_in
):
    role = OrganizationRoleFactory(organization=group.organization, kind="administrator")
    client = signed_in(role.person)
    page = client.get(to("adjustment_edit", adjustment.pk))
    assert goal.title not in page.content.decode().split("<main")[-1].split("History")[0]
    facts = {"text": "Dagen står fast.", "position": "1", "seen": page.context["seen"]}
    assert client.post(to("adjustment_edit", adjustment.pk), facts).status_code == 302
    adjustment.refresh_from_db()
    assert (adjustment.text, adjustment.goal) == ("Dagen står fast.", goal)
