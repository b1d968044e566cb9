"""A deputy sees what waits for the absent one, as far as their own roles reach, and no further."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from dashboards.queries.deputies import deputies_of, stand_in
from desk.models import Deputy
from funding.services import proposals
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.programs import ProgramRoleFactory, ProjectFactory, SubGoalFactory
from tests.factories.rounds_2016 import delivered

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LATE = TODAY - timedelta(days=9)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def deputy_for(absent, person, first=TODAY, last=TODAY):
    return Deputy.objects.create(absent=absent, deputy=person, first_day=first, last_day=last)


def told(deputy):
    found = stand_in(deputy, deputy.deputy)
    return [(each.what, each.subject) for each in found.waiting], found.untold


def test_who_stands_in_is_asked_by_the_day(writer, decider):
    deputy_for(writer, decider, TODAY - timedelta(9), TODAY - timedelta(1))
    deputy_for(writer, decider, TODAY + timedelta(1), TODAY + timedelta(9))
    assert deputies_of(decider) == []
    now = deputy_for(writer, decider)
    assert deputies_of(decider) == [now]
    assert deputies_of(writer) == []
    writer.is_active = False
    writer.save()
    assert deputies_of(decider) == []


def test_a_deputy_without_the_role_learns_nothing_but_how_much_waits(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    draft = proposals.draft(world.delivery("Halmstad"), by=writer)
    assert told(deputy_for(writer, UserFactory())) == ([], 1)
    assert draft.title not in str(told(deputy_for(writer, UserFactory())))


def test_a_deputy_in_the_same_board_opens_it_and_one_in_another_does_not(
    board, other_board, writer, stranger
):
    world = delivered(halmstad=board, hylte=other_board)
    proposals.draft(world.delivery("Halmstad"), by=writer)
    colleague = UserFactory()
    OrganizationRoleFactory(person=colleague, organization=board, kind="secretary")
    assert [what for what, _ in told(deputy_for(writer, colleague))[0]] == ["Complete the proposal"]
    assert told(deputy_for(writer, stranger)) == ([], 1)


def test_a_deputy_in_the_program_may_open_the_goals_of_the_absent():
    absent = UserFactory()
    role = ProgramRoleFactory(kind="project_leader")
    project = ProjectFactory(program=role.program)
    SubGoalFactory(
        project=project, number=1, title="Nätverk", responsible_person=absent, due_on=LATE
    )
    SubGoalFactory(number=2, title="Hemligt", responsible_person=absent, due_on=LATE)
    deputy = deputy_for(absent, role.person)
    assert told(deputy) == ([("Report on the goal", "1. Nätverk")], 1)


def test_the_page_is_for_the_deputy_alone_and_for_the_time_it_lasts(writer, decider, signed_in):
    now = deputy_for(writer, decider)
    past = deputy_for(writer, decider, LATE, LATE)
    client = signed_in(decider)
    url = reverse("dashboards:standing_in", args=[now.pk])
    assert client.get(url).status_code == 200
    assert f'hx-get="{url}"' in client.get("/").content.decode()
    assert client.get(reverse("dashboards:standing_in", args=[past.pk])).status_code == 404
    for other in (writer, UserFactory()):
        assert signed_in(other).get(url).status_code == 404
