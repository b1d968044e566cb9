"""A draft of a plan waits for those who may adopt it, and never for who wrote any of it."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from dashboards.queries.waiting import waiting_for
from plans.models import Plan
from plans.queries import authors_of
from plans.rules.costs import Line
from plans.rules.measures import AnswererRow, EntryRow, MatrixRows, PartRow
from plans.services import activities, costs, editions, headings, measures
from plans.services import plans as verbs
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.plans import ActivityFactory, PlanFactory, adopt
from tests.factories.programs import ProgramFactory, ProgramRoleFactory

pytestmark = pytest.mark.django_db
ROWS = ("measures", "cells", "responsibles")


@pytest.fixture
def plan(board, writer):
    """A draft of the board with one activity."""
    plan = PlanFactory(organization=board, written_by=writer, name="Aktivitetsplan")
    ActivityFactory(plan=plan)
    return plan


def told(person):
    person = type(person).objects.get(pk=person.pk)  # its roles are asked once
    return [(each.what, each.subject, each.place, each.url) for each in waiting_for(person)]


def row(plan):
    place, url = str(plan.organization), plan.get_absolute_url()
    return ("Review and adopt the plan", str(plan), place, url)


def test_a_draft_waits_for_who_approves_for_its_organization_and_nobody_else(
    plan, writer, decider, stranger, administrator
):
    elsewhere = OrganizationRoleFactory(kind="approver").person
    assert told(decider) == [row(plan)]
    for person in (writer, stranger, administrator, elsewhere):
        assert told(person) == []


def test_a_draft_of_a_program_waits_for_its_approver(plan):
    plan.program = ProgramFactory()
    plan.save()
    people = {
        kind: ProgramRoleFactory(program=plan.program, kind=kind).person
        for kind in ("approver", "strategist", "project_leader", "steering_group")
    }
    assert told(people.pop("approver")) == [row(plan)]
    assert [told(person) for person in people.values()] == [[], [], []]
    assert told(ProgramRoleFactory(kind="approver").person) == []


def test_what_cannot_be_adopted_does_not_wait(plan, board, decider, writer):
    PlanFactory(organization=board, name="Utan aktiviteter")
    done = PlanFactory(organization=board, name="Antagen")
    ActivityFactory(plan=done)
    adopt(done)
    overtaken, later = (editions.new_edition(_with_state(done), by=None), _again(done))
    adopt(later)
    assert told(decider) == [row(plan)]
    verbs.adopt(plan, by=decider, adopted_by="Nämnden", adopted_on=plan.created_at.date())
    assert told(decider) == []
    assert Plan.objects.filter(pk=overtaken.pk, adopted_on=None).exists()


def _with_state(plan):
    return Plan.objects.with_state().get(pk=plan.pk)


def _again(plan):
    """Another edition in the place of the same one, with its activity."""
    return ActivityFactory(
        plan=PlanFactory(organization=plan.organization, name=plan.name, edition=3, replaces=plan)
    ).plan


MATRIX = MatrixRows(
    [PartRow("p1", "Insats", number=1)],
    [EntryRow("f1", "follow_up", "Enkät", applies="1")],
    [AnswererRow("a1", "Rektor", applies="1")],
)


@pytest.mark.parametrize(
    "write",
    [
        lambda plan, by: verbs.revise(plan, by=by, note="Ny"),
        lambda plan, by: headings.add(plan, by=by, title="Ny"),
        lambda plan, by: activities.revise(plan.activities.get(), by=by, title="Ny"),
        lambda plan, by: activities.remove(activities.add(plan, by=by, title="Ny"), by=None),
        lambda plan, by: costs.set_costs(
            plan, by=by, lines={(plan.activities.get().pk, 2019): Line(Decimal(100))}
        ),
        lambda plan, by: measures.save_matrix(plan.activities.get(), MATRIX, by=by),
    ],
    ids=["plan", "heading", "activity", "removed activity", "cost", "matrix"],
)
def test_whoever_wrote_any_of_it_is_not_asked_to_adopt_it(plan, decider, board, write):
    other = OrganizationRoleFactory(organization=board, kind="approver").person
    write(plan, decider)
    assert (told(decider), told(other)) == ([], [row(plan)])
    assert decider.pk in authors_of(plan)


@pytest.mark.parametrize("linked", ["cell", "answerer"])
def test_whoever_only_linked_the_matrix_is_not_asked_to_adopt_it(plan, decider, linked):
    activity = plan.activities.get()
    measures.save_matrix(activity, linked_so(activity), by=None)
    applies = {"cell": ("1", ""), "answerer": ("", "1")}[linked]
    measures.save_matrix(activity, linked_so(activity, *applies), by=decider)
    assert told(decider) == []


def linked_so(activity, cell="", answerer=""):
    """The matrix as it is stored, with these links."""
    pks = [getattr(activity, rows).values_list("pk", flat=True).first() for rows in ROWS]
    return MatrixRows(
        [PartRow("p1", "Insats", pks[0], number=1)],
        [EntryRow("f1", "follow_up", "Enkät", pks[1], applies=cell)],
        [AnswererRow("a1", "Rektor", pks[2], applies=answerer)],
    )


def test_plans_cost_the_same_queries_one_or_thirty(board, decider, signed_in):
    client = signed_in(decider)

    def asked():
        with CaptureQueriesContext(connection) as captured:
            page = client.get(reverse("dashboards:home"))
        assert page.status_code == 200
        return len(captured), len(page.context["waiting"])

    ActivityFactory(plan=PlanFactory(organization=board, written_by=UserFactory()))
    asked()
    few, one = asked()
    for _ in range(29):
        ActivityFactory(plan=PlanFactory(organization=board))
    many, thirty = asked()
    assert (one, thirty) == (1, 30)
    assert few == many <= 15


def test_the_row_leads_to_a_page_from_which_the_plan_is_adopted(plan, decider, signed_in):
    client = signed_in(decider)
    page = client.get(told(decider)[0][3])
    assert reverse("plans:plan_adopt", args=[plan.pk]) in page.content.decode()
    assert authors_of(plan) == {plan.written_by_id}
