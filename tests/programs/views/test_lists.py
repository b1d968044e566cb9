"""Lists: constant queries, filters, search, exports, and nothing of other programs."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from programs.models import ProgramRole, Strategy
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.factories.programs import (
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def more_programs(program, person):
    ProgramRoleFactory(program=ProgramFactory(), person=person)


def more_projects(program, person):
    ProjectFactory(program=program)


def more_goals(program, person):
    goal = SubGoalFactory(
        project=program.projects.first() or ProjectFactory(program=program),
        responsible_person=UserFactory(),
        responsible_organization=OrganizationFactory(),
        due_on=date(2019, 12, 31),
    )
    StatusUpdateFactory(goal=goal)


def more_strategies(program, person):
    Strategy.objects.create(organization=program.organization, name="Strategi")


def more_roles(program, person):
    ProgramRoleFactory()


LISTS = [
    ("program_list", more_programs),
    ("project_list", more_projects),
    ("goal_list", more_goals),
    ("strategy_list", more_strategies),
    ("role_list", more_roles),
]


@pytest.mark.parametrize(("name", "more"), LISTS)
def test_list_asks_as_often_for_30_rows_as_for_1(
    name, more, program, strategist, administrator, signed_in
):
    person = administrator if name == "role_list" else strategist
    url = reverse(f"programs:{name}")
    counts = []
    for rows in (1, 29):
        for _ in range(rows):
            more(program, person)
        client = signed_in(person)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(url, {"per_page": "50"}).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15


SECRETS = [
    "En annan satsning",
    "Hemligt projekt",
    "Hemligt delmål",
    "Hemligt läge",
    "Hemlig Person",
    "Hemlig avdelning",
]


@pytest.fixture
def others(outsider):
    """A goal of another program, whose every word would be a leak."""
    held = ProgramRole.objects.get(person=outsider)
    goal = SubGoalFactory(
        project=ProjectFactory(program=held.program, name="Hemligt projekt"),
        title="Hemligt delmål",
        responsible_person=UserFactory(name="Hemlig Person"),
        responsible_organization=OrganizationFactory(name="Hemlig avdelning"),
    )
    StatusUpdateFactory(goal=goal, status__word="Hemligt läge", report="Hemlig redovisning")
    return goal


@pytest.mark.parametrize(
    "query", ["", "?q=Hemligt", "?export=csv", "?status=null", "?awaited=update"]
)
@pytest.mark.parametrize("name", ["program_list", "project_list", "goal_list"])
def test_list_export_search_and_choices_name_nothing_of_other_programs(
    name, query, others, goal, strategist, administrator, stranger, signed_in
):
    for person in (strategist, administrator, stranger):
        answer = signed_in(person).get(reverse(f"programs:{name}") + query)
        text = answer.content.decode()
        assert [secret for secret in SECRETS if secret in text] == [], person


def test_project_of_others_cannot_be_chosen_for_a_goal(others, strategist, signed_in):
    url = reverse("programs:goal_create")
    answer = signed_in(strategist).post(url, {"project": others.project_id, "title": "Intrång"})
    assert answer.status_code == 422
    assert "Hemligt" not in answer.content.decode()


@pytest.fixture
def goals(project, going_on, achieved):
    """Three goals: one overdue, one achieved, one without an update."""
    late = SubGoalFactory(project=project, number=1, title="Sent", due_on=date(2019, 1, 1))
    done = SubGoalFactory(project=project, number=2, title="Klart", due_on=date(2019, 1, 1))
    SubGoalFactory(project=project, number=3, title="Nytt", responsible_person=UserFactory())
    StatusUpdateFactory(goal=late, status=going_on)
    StatusUpdateFactory(goal=done, status=achieved)
    return {"late": late, "done": done}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({}, ["Sent", "Klart", "Nytt"]),
        ({"awaited": "overdue"}, ["Sent"]),
        ({"status": "null"}, ["Nytt"]),
        ({"q": "klart"}, ["Klart"]),
        ({"q": "klart fördjupning"}, ["Klart"]),
        ({"sort": "-title"}, ["Nytt", "Klart", "Sent"]),
        ({"project": "999999999999999999999"}, []),
    ],
)
def test_goal_list_narrows_and_sorts(query, titles, goals, member, signed_in):
    page = signed_in(member).get(reverse("programs:goal_list"), query)
    assert [row.record.title for row in page.context["table"].page.object_list] == titles


@pytest.fixture
def awaited(goals, project, going_on):
    """One more goal, that is not due and was updated long ago; of the others one is overdue."""
    project.program.stale_after_days = 180
    project.program.save()
    project.starts_on, project.ends_on = TODAY - timedelta(days=100), TODAY
    project.save()
    silent = SubGoalFactory(project=project, number=4, title="Tyst")
    StatusUpdateFactory(goal=silent, status=going_on, as_of=TODAY - timedelta(days=181))
    StatusUpdateFactory(goal=goals["late"], status=going_on, as_of=TODAY - timedelta(days=180))


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"awaited": "update"}, ["Sent", "Tyst"]),
        ({"awaited": "overdue"}, ["Sent"]),
        ({"awaited": "stale"}, ["Tyst"]),
        ({"awaited": "update", "sort": "-title"}, ["Tyst", "Sent"]),
        ({"awaited": "update", "q": "tyst"}, ["Tyst"]),
        ({"awaited": "update", "status": "null"}, []),
        ({"awaited": "update", "term": "ended"}, []),
        ({"awaited": "everything"}, []),
    ],
)
def test_goal_list_and_its_file_narrow_to_what_waits_for_an_update(
    query, titles, awaited, member, signed_in
):
    client, url = signed_in(member), reverse("programs:goal_list")
    page = client.get(url, query)
    assert [row.record.title for row in page.context["table"].page.object_list] == titles
    if not page.context["problems"]:
        rows = client.get(url, {**query, "export": "csv"}).content.decode("utf-8-sig").splitlines()
        assert [row.split(";")[1] for row in rows[1:]] == titles


def test_goal_list_narrowed_to_what_waits_asks_as_often_for_30_rows_as_for_1(
    program, member, signed_in, django_assert_num_queries
):
    program.stale_after_days = 1
    program.save()
    client, url = signed_in(member), reverse("programs:goal_list") + "?awaited=update"
    more_goals(program, member)
    client.get(url)
    with CaptureQueriesContext(connection) as once:
        client.get(url)
    for _ in range(24):
        more_goals(program, member)
    with django_assert_num_queries(len(once)):
        page = client.get(url)
    assert len(page.context["table"].page.object_list) == 25
    assert len(once) <= 15


def test_goal_list_narrows_to_a_status(goals, achieved, member, signed_in):
    page = signed_in(member).get(reverse("programs:goal_list"), {"status": achieved.pk})
    assert [row.record.title for row in page.context["table"].page.object_list] == ["Klart"]


def test_goal_list_shows_current_goals_until_others_are_asked_for(goals, member, signed_in):
    goals["done"].ended_on = date(2018, 7, 1)
    goals["done"].save()
    client, url = signed_in(member), reverse("programs:goal_list")
    shown = {
        term: [row.record.title for row in client.get(url, {"term": term}).context["table"].rows]
        for term in ("", "ended", "all")
    }
    assert shown == {
        "": ["Sent", "Nytt"],
        "ended": ["Klart"],
        "all": ["Sent", "Klart", "Nytt"],
    }
    assert not client.get(url).context["is_filtered"]


def test_goal_list_goes_by_the_order_that_was_chosen_and_then_by_number(goals, member, signed_in):
    goals["late"].position = 2
    goals["late"].save()
    page = signed_in(member).get(reverse("programs:goal_list"))
    assert [row.record.number for row in page.context["table"].rows] == [2, 3, 1]


def test_goal_list_shows_the_newest_actual_beside_the_target(goals, going_on, member, signed_in):
    goals["late"].target, goals["late"].target_unit = Decimal(30), "deltagare"
    goals["late"].save()
    StatusUpdateFactory(goal=goals["late"], status=going_on, actual=28)
    text = signed_in(member).get(reverse("programs:goal_list")).content.decode()
    assert '<span>28 of 30<br><span class="quiet unit">deltagare</span></span>' in text


def test_goal_list_marks_what_is_overdue(goals, member, signed_in):
    text = signed_in(member).get(reverse("programs:goal_list")).content.decode()
    assert text.count("tone-wait") == 1


def test_goal_export_gives_each_fact_its_own_column(goals, going_on, member, signed_in):
    goals["late"].target, goals["late"].target_unit = Decimal("87.5"), "procent"
    goals["late"].save()
    StatusUpdateFactory(goal=goals["late"], status=going_on, actual=80)
    answer = signed_in(member).get(reverse("programs:goal_list"), {"export": "csv"})
    first = answer.content.decode("utf-8-sig").splitlines()[1]
    expected = "1;Sent;Projektfördjupning;Pågår;2018-06-30;87,5;80;procent;2019-01-01;;"
    assert first == expected


def test_project_list_narrows_to_a_phase(program, member, signed_in):
    ProjectFactory(program=program, name="Förr", ends_on=date(2019, 12, 31))
    ProjectFactory(program=program, name="Nu", ends_on=date(2099, 12, 31))
    page = signed_in(member).get(reverse("programs:project_list"), {"phase": "running"})
    assert [row.record.name for row in page.context["table"].page.object_list] == ["Nu"]
