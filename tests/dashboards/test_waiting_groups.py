"""A group that should have met waits for who calls it, until a meeting is held or booked."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dashboards.queries.waiting import waiting_for
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.groups import GroupFactory, GroupMeetingFactory, GroupMemberFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


def make_group(program, days=30, weeks=4, **fields):
    """A group whose last meeting lies so many days back."""
    organization = fields.pop("organization", None) or program.organization
    group = GroupFactory(program=program, organization=organization, interval_weeks=weeks, **fields)
    GroupMeetingFactory(group=group, held_on=TODAY - timedelta(days=days))
    return group


def told(person):
    person = type(person).objects.get(pk=person.pk)  # its roles are asked once
    return [(each.what, each.subject, each.url, each.due_on) for each in waiting_for(person)]


def row(group, late=2):
    url = reverse("programs:group_meeting_create", args=[group.pk])
    return ("Call the group to a meeting", str(group), url, TODAY - timedelta(days=late))


def test_a_group_of_a_program_waits_for_its_strategist_alone(program, strategist):
    group = make_group(program)
    others = [
        ProgramRoleFactory(program=program, kind=kind).person
        for kind in ("approver", "project_leader", "steering_group")
    ]
    others.append(ProgramRoleFactory(kind="strategist").person)
    others.append(GroupMemberFactory(group=group, kind="chair").person)
    for kind in ("secretary", "administrator"):
        role = OrganizationRoleFactory(organization=program.organization, kind=kind)
        others.append(role.person)
    assert told(strategist) == [row(group)]
    assert [told(person) for person in others] == [[]] * len(others)


@pytest.mark.parametrize(
    ("kind", "is_told"),
    [("secretary", True), ("responsible", True), ("approver", False), ("administrator", False)],
)
def test_a_group_without_a_program_waits_for_the_officers_of_its_organization(board, kind, is_told):
    group = make_group(None, organization=board)
    person = OrganizationRoleFactory(organization=board, kind=kind).person
    assert told(person) == ([row(group)] if is_told else [])
    assert told(OrganizationRoleFactory(kind=kind).person) == []


def test_a_group_waits_from_the_day_after_its_interval_until_it_meets(program, strategist):
    group = make_group(program, days=28)
    assert told(strategist) == []
    group.meetings.update(held_on=TODAY - timedelta(days=29))
    assert told(strategist) == [row(group, late=1)]
    booked = GroupMeetingFactory(group=group, held_on=TODAY + timedelta(days=60))
    assert told(strategist) == []
    booked.held_on = TODAY
    booked.save()
    assert told(strategist) == []


def test_groups_that_have_no_interval_never_met_or_have_ended_do_not_wait(program, strategist):
    make_group(program, weeks=None)
    GroupFactory(program=program, organization=program.organization, interval_weeks=4)
    make_group(program, ended_on=TODAY - timedelta(days=1))
    assert told(strategist) == []


def test_groups_cost_the_same_queries_one_or_thirty(program, strategist, signed_in):
    client = signed_in(strategist)

    def asked():
        with CaptureQueriesContext(connection) as captured:
            page = client.get(reverse("dashboards:home"))
        assert page.status_code == 200
        return len(captured), len(page.context["waiting"])

    make_group(program)
    asked()
    few, one = asked()
    for _ in range(29):
        make_group(program)
    many, thirty = asked()
    assert (one, thirty) == (1, 30)
    assert few == many <= 15


def test_the_row_leads_to_where_the_meeting_is_booked(program, strategist, signed_in):
    make_group(program)
    url = told(strategist)[0][2]
    day = (TODAY + timedelta(days=7)).isoformat()
    answer = signed_in(strategist).post(url, {"held_on": day, "place": "", "notes": ""})
    assert answer.status_code == 302
    assert told(strategist) == []
