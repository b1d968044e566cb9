"""Who opens which page of programs: 404 for the stranger, 403 where one sees but may not act."""

import pytest
from django.urls import reverse

from programs.models import Alignment, StrategicChoice, StrategicObjective, Strategy
from tests.factories.programs import ProgramRoleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def things(program, project, goal, going_on):
    """One of everything, by what the URL names ask for."""
    strategy = Strategy.objects.create(organization=program.organization, name="Strategin")
    objective = StrategicObjective.objects.create(strategy=strategy, name="Målet")
    choice = StrategicChoice.objects.create(objective=objective, name="Valet")
    alignment = Alignment.objects.create(project=project, choice=choice, motivation="Därför.")
    return {
        "program": program,
        "project": project,
        "goal": goal,
        "status": going_on,
        "alignment": alignment,
    }


READ = [
    ("program_detail", "program"),
    ("program_history", "program"),
    ("status_list", "program"),
    ("project_detail", "project"),
    ("project_history", "project"),
]
CHANGE = [
    ("program_edit", "program"),
    ("status_create", "program"),
    ("status_edit", "status"),
    ("status_remove", "status"),
    ("project_edit", "project"),
    ("alignment_create", "project"),
    ("alignment_edit", "alignment"),
    ("alignment_remove", "alignment"),
    ("goal_edit", "goal"),
    ("goal_delete", "goal"),
]


def answers(client, name, pk):
    url = reverse(f"programs:{name}", args=[pk])
    return client.get(url).status_code, client.post(url).status_code


@pytest.mark.parametrize(("name", "noun"), [*READ, ("goal_detail", "goal")])
def test_everybody_in_the_program_reads(name, noun, things, strategist, leader, member, signed_in):
    url = reverse(f"programs:{name}", args=[things[noun].pk])
    codes = [signed_in(each).get(url).status_code for each in (strategist, leader, member)]
    assert codes == [200, 200, 200]


@pytest.mark.parametrize(("name", "noun"), [*READ, *CHANGE, ("goal_detail", "goal")])
def test_stranger_and_administrator_find_nothing(
    name, noun, things, outsider, stranger, administrator, signed_in
):
    url = reverse(f"programs:{name}", args=[things[noun].pk])
    for person in (outsider, stranger, administrator):
        client = signed_in(person)
        assert client.get(url).status_code == 404, person
        assert client.post(url).status_code in (404, 405), person


@pytest.mark.parametrize(("name", "noun"), CHANGE)
def test_steering_group_and_project_leader_see_but_may_not_change(
    name, noun, things, leader, member, strategist, signed_in
):
    for person in (leader, member):
        assert answers(signed_in(person), name, things[noun].pk) == (403, 403), person
    url = reverse(f"programs:{name}", args=[things[noun].pk])
    assert signed_in(strategist).get(url).status_code == 200


def test_project_leader_and_responsible_report_but_the_steering_group_does_not(
    goal, going_on, strategist, leader, responsible, member, outsider, signed_in
):
    url = reverse("programs:update_create", args=[goal.pk])
    people = (strategist, leader, responsible, member, outsider)
    assert [signed_in(each).get(url).status_code for each in people] == [200, 200, 200, 403, 404]
    assert signed_in(member).post(url).status_code == 403


def test_responsible_sees_the_goal_and_no_more_of_the_program(goal, responsible, signed_in):
    client = signed_in(responsible)
    page = client.get(goal.get_absolute_url())
    assert page.status_code == 200
    assert goal.project.get_absolute_url() not in page.content.decode()
    assert client.get(goal.project.get_absolute_url()).status_code == 404
    assert client.get(reverse("programs:goal_edit", args=[goal.pk])).status_code == 403


def test_roles_are_the_administrators(program, strategist, administrator, signed_in):
    role = ProgramRoleFactory(program=program, kind="steering_group")
    urls = [
        reverse("programs:role_list"),
        reverse("programs:role_create"),
        reverse("programs:role_detail", args=[role.pk]),
        reverse("programs:role_end", args=[role.pk]),
    ]
    assert [signed_in(administrator).get(url).status_code for url in urls] == [200] * 4
    assert [signed_in(strategist).get(url).status_code for url in urls] == [403] * 4


def test_new_projects_and_goals_are_the_strategists(project, strategist, member, signed_in):
    urls = [reverse("programs:project_create"), reverse("programs:goal_create")]
    assert [signed_in(strategist).get(url).status_code for url in urls] == [200, 200]
    assert [signed_in(member).get(url).status_code for url in urls] == [403, 403]
    lists = [reverse("programs:project_list"), reverse("programs:goal_list")]
    shown = [
        create in signed_in(person).get(page).content.decode()
        for person in (strategist, member)
        for page, create in zip(lists, urls, strict=True)
    ]
    assert shown == [True, True, False, False]


def test_ended_role_closes_the_program(program, member, signed_in):
    from datetime import date

    program.roles.filter(person=member).update(valid_to=date(2020, 1, 1))
    assert signed_in(member).get(program.get_absolute_url()).status_code == 404
