"""What the pages of programs show and do."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from programs.models import Project
from programs.services import programs as program_services
from tests.factories.accounts import OrganizationFactory
from tests.factories.programs import StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db


def text_of(answer):
    return answer.content.decode()


def messages_of(answer):
    return [str(message) for message in answer.context["messages"]]


@pytest.fixture
def reported(project, going_on, achieved):
    """Eight goals, each reported on twice."""
    for number in range(1, 9):
        goal = SubGoalFactory(
            project=project,
            number=number,
            responsible_organization=OrganizationFactory(),
            due_on=date(2019, 12, 31),
        )
        StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 6, 30))
        StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31))
    return project


@pytest.mark.parametrize("name", ["program_detail", "status_list", "project_detail", "goal_detail"])
def test_detail_page_asks_at_most_15_questions(name, reported, program, strategist, signed_in):
    program_services.revise(program, by=strategist)
    pk = {"project_detail": reported.pk, "goal_detail": reported.goals.first().pk}
    client = signed_in(strategist)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(reverse(f"programs:{name}", args=[pk.get(name, program.pk)]))
    assert answer.status_code == 200
    assert len(queries) <= 15


def test_project_page_counts_goals_in_words_and_numbers(reported, achieved, member, signed_in):
    page = signed_in(member).get(reported.get_absolute_url())
    assert [(str(each.standing), each.count) for each in page.context["counts"]] == [("Uppnått", 8)]
    assert f"?project={reported.pk}&amp;status={achieved.pk}" in text_of(page)
    assert (page.context["done"], page.context["overdue"]) == (8, 0)


def test_project_page_loads_its_rounds_with_a_link_behind(project, member, signed_in):
    text = text_of(signed_in(member).get(project.get_absolute_url()))
    rounds = f"{reverse('funding:program_rounds', args=[project.program_id])}?project={project.pk}"
    assert f'hx-get="{rounds}"' in text
    assert f'href="{rounds}"' in text


def test_project_is_made_in_the_strategists_own_program(program, strategist, signed_in):
    facts = {
        "program": program.pk,
        "name": "Fortsatt arbete",
        "starts_on": "2027-01-01",
        "ends_on": "2029-12-31",
    }
    answer = signed_in(strategist).post(reverse("programs:project_create"), facts)
    made = Project.objects.get(name="Fortsatt arbete")
    assert answer.headers["Location"] == made.get_absolute_url()


def test_project_refusals_stand_beside_their_fields(project, strategist, signed_in):
    facts = {
        "program": project.program_id,
        "name": project.name,
        "starts_on": "2019-01-01",
        "ends_on": "2018-01-01",
    }
    answer = signed_in(strategist).post(reverse("programs:project_create"), facts)
    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "name": ["The program already has a project with this name."],
        "ends_on": ["The project cannot end before it starts (2019-01-01)."],
    }


def test_without_words_the_update_is_greyed_and_the_strategist_begins(
    program, goal, strategist, signed_in
):
    client = signed_in(strategist)
    write = client.get(goal.get_absolute_url()).context["actions"][0]
    assert list(write.reasons) == [
        "The program has no status words yet: its strategist chooses them."
    ]
    url = reverse("programs:status_begin", args=[program.pk])
    answer = client.post(url, follow=True)
    assert messages_of(answer) == ["The usual words are in place."]
    assert program.statuses.count() == 8
    assert client.get(url).status_code == 405
    again = client.post(url, follow=True)
    assert messages_of(again) == ["The program already has words of its own."]


def test_word_in_use_warns_before_it_is_rewritten(goal, going_on, strategist, signed_in):
    StatusUpdateFactory(goal=goal, status=going_on)
    page = signed_in(strategist).get(reverse("programs:status_edit", args=[going_on.pk]))
    assert "1 sent update uses this word" in text_of(page)


def test_administrator_gives_and_ends_a_role(program, administrator, outsider, signed_in):
    client = signed_in(administrator)
    facts = {
        "person": outsider.pk,
        "kind": "steering_group",
        "program": program.pk,
        "valid_from": "2026-01-01",
    }
    client.post(reverse("programs:role_create"), facts)
    role = program.roles.get(person=outsider)
    end = reverse("programs:role_end", args=[role.pk])
    assert list(client.post(end, {"last_day": ""}).context["form"].errors) == ["last_day", "reason"]
    client.post(end, {"last_day": "2026-06-30", "reason": "Har bytt uppdrag."})
    role.refresh_from_db()
    assert role.valid_to == date(2026, 6, 30)
    assert "Har bytt uppdrag." in text_of(client.get(role.get_absolute_url()))


def test_strategy_page_names_only_projects_that_the_person_sees(
    program, project, member, outsider, signed_in
):
    from programs.models import Alignment, StrategicChoice, StrategicObjective, Strategy

    strategy = Strategy.objects.create(organization=program.organization, name="Strategin")
    objective = StrategicObjective.objects.create(strategy=strategy, name="Målet")
    choice = StrategicChoice.objects.create(objective=objective, name="Valet")
    Alignment.objects.create(project=project, choice=choice, motivation="Hemlig motivering.")
    url = strategy.get_absolute_url()
    shown = [
        "Hemlig motivering." in text_of(signed_in(each).get(url)) for each in (member, outsider)
    ]
    assert shown == [True, False]
