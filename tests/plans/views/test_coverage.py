"""The coverage page shows what it is asked for, to those who see the plan, and as a file."""

import pytest
from django.urls import reverse

from plans.rules.measures import AnswererRow, EntryRow, MatrixRows, PartRow
from plans.services import measures
from tests.factories.accounts import OrganizationFactory, OrganizationRoleFactory
from tests.factories.plans import ActivityFactory, PlanFactory, adopt
from tests.house.sheets import Sheet

pytestmark = pytest.mark.django_db

PARTS = [PartRow("a", "Kartlägga", first_year=2019), PartRow("b", "Utbilda", first_year=2024)]
ENTRIES = [
    EntryRow("c", "follow_up", "Dialog", applies="1"),
    EntryRow("d", "effect", "Måluppfyllelse"),
    EntryRow("e", "resource", "Statsbidrag", applies="1 och delar av 2"),
]
ANSWERERS = [AnswererRow("f", "Rektor")]


@pytest.fixture
def plan():
    plan = PlanFactory()
    gappy = ActivityFactory(plan=plan, title="Underlag", number="1", position=1)
    measures.save_matrix(gappy, MatrixRows(PARTS, ENTRIES, ANSWERERS), by=None)
    whole = ActivityFactory(plan=plan, title="Fullständig", number="2", position=2)
    entries = [EntryRow(kind, kind, "något") for kind in ("follow_up", "effect", "resource")]
    measures.save_matrix(whole, MatrixRows(PARTS[:1], entries, ANSWERERS), by=None)
    return plan


@pytest.fixture
def page(plan, signed_in):
    role = OrganizationRoleFactory(organization=plan.organization, kind="registrar")
    return signed_in(role.person)


def address(plan, query=""):
    return reverse("plans:plan_coverage", args=[plan.pk]) + query


def shown(response):
    return [
        (each.facts.name, [part.part.number for part in parts])
        for each, parts in response.context["lines"]
    ]


def test_everything_is_shown_with_words_for_what_is_there_and_what_is_missing(plan, page):
    response = page.get(address(plan))
    assert shown(response) == [("1 Underlag", [1, 2]), ("2 Fullständig", [1])]
    text = response.content.decode()
    for said in ("Missing", "one in parts", "Outside: 2024", "Within", "Rektor"):
        assert said in text


@pytest.mark.parametrize(
    ("gap", "lines"),
    [
        ("any", [("1 Underlag", [2])]),
        ("no_follow_up", [("1 Underlag", [2])]),
        ("outside", [("1 Underlag", [2])]),
        ("nobody", []),
        ("no-such-gap", [("1 Underlag", [1, 2]), ("2 Fullständig", [1])]),
    ],
)
def test_only_the_gaps_that_are_asked_for_are_shown(gap, lines, plan, page):
    assert shown(page.get(address(plan, f"?gap={gap}"))) == lines


def test_choices_count_the_activities(plan, page):
    choices = page.get(address(plan, "?gap=any")).context["choices"]
    assert [(str(label), count, is_current) for label, count, _url, is_current in choices] == [
        ("All activities", 2, False),
        ("Only gaps", 1, True),
        ("No follow-up", 1, False),
        ("Outside the period", 1, False),
    ]


def test_file_has_the_rows_that_are_shown(plan, page):
    answer = page.get(address(plan, "?gap=any&export=csv"))
    head, row = answer.content.decode("utf-8-sig").splitlines()
    assert head.split(";")[:3] == ["Activity", "Part", "What is done"]
    assert row.split(";") == [
        "1 Underlag",
        "2",
        "Utbilda",
        "2024",
        "Rektor",
        "",
        "Måluppfyllelse",
        "Statsbidrag",
        "2024",
        "not stated",
        '"no follow-up',
        ' outside the period"',
    ]
    assert page.get(address(plan, "?export=xlsx")).content.startswith(b"PK")


def test_plan_without_measures_says_what_to_do(signed_in):
    plan = ActivityFactory().plan
    role = OrganizationRoleFactory(organization=plan.organization, kind="responsible")
    response = signed_in(role.person).get(address(plan))
    assert "No activity has measures yet" in response.content.decode()


def test_draft_is_hidden_from_others_and_an_adopted_plan_is_open(plan, signed_in):
    stranger = OrganizationRoleFactory(organization=OrganizationFactory(), kind="responsible")
    client = signed_in(stranger.person)
    assert client.get(address(plan)).status_code == 404
    adopt(plan)
    assert client.get(address(plan)).status_code == 200


def test_coverage_costs_the_same_for_one_activity_and_for_thirty(
    plan, page, django_assert_max_num_queries
):
    with django_assert_max_num_queries(10):
        page.get(address(plan))
    for _ in range(30):
        activity = ActivityFactory(plan=plan)
        measures.save_matrix(activity, MatrixRows(PARTS, ENTRIES, ANSWERERS), by=None)
    with django_assert_max_num_queries(10):
        response = page.get(address(plan))
    assert len(response.context["lines"]) == 32
    ids = Sheet(response.content.decode()).ids
    assert len(ids) == len(set(ids))
