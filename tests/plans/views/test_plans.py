"""Pages of plans: who may open them, what they show, and what they refuse."""

import csv
import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from plans.models import Plan
from plans.services import editions
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.factories.plans import ActivityFactory, PlanFactory, adopt
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.facts import seed_004
from tests.plans.conftest import url, words

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def test_a_draft_is_hidden_from_strangers_and_shown_to_its_own(
    seed_plan, planner, approver, outsider, signed_in
):
    page = url("plan_detail", seed_plan)
    assert signed_in(outsider).get(page).status_code == 404
    assert signed_in(planner).get(page).status_code == 200
    assert signed_in(approver).get(page).status_code == 200
    edit = url("plan_edit", seed_plan)
    assert signed_in(outsider).get(edit).status_code == 404
    assert signed_in(approver).get(edit).status_code == 403
    listed = signed_in(outsider).get(reverse("plans:plan_list"))
    assert seed_plan.name not in words(listed)


def test_an_adopted_plan_is_read_by_everybody_and_written_by_nobody(
    seed_plan, planner, outsider, signed_in
):
    adopt(seed_plan)
    client = signed_in(outsider)
    page = client.get(url("plan_detail", seed_plan))
    assert page.status_code == 200
    assert url("plan_costs", seed_plan) not in words(page)
    activity = seed_plan.activities.first()
    assert client.get(url("activity_detail", activity)).status_code == 200
    assert client.get(url("plan_costs", seed_plan)).status_code == 403
    writer = signed_in(planner)
    for name in ("plan_edit", "plan_costs", "plan_declared"):
        assert writer.get(url(name, seed_plan)).headers["Location"] == url("plan_detail", seed_plan)
    assert writer.post(url("plan_costs", seed_plan), {}).status_code == 422


def test_the_page_shows_every_sum_and_what_is_declared_beside_it(seed_plan, planner, signed_in):
    response = signed_in(planner).get(url("plan_detail", seed_plan))
    page = words(response)
    for said in (
        "3 520 000",
        "3 170 000",
        "1 970 000",
        "8 660 000",
        "500 kr more than the sum",
        "600 000 kr less than the sum",
        "covers 2021/2022",
        "2:a halvåret",
    ):
        assert said in page, said


def test_the_page_loads_the_review_with_every_finding(seed_plan, planner, signed_in):
    client, address = signed_in(planner), url("plan_review", seed_plan)
    page = words(client.get(url("plan_detail", seed_plan)))
    assert f'hx-get="{address}"' in page
    assert f'<a href="{address}">' in page
    whole, part = client.get(address), client.get(address, headers={"HX-Request": "true"})
    said = "The plan covers 2022, but no amount is entered for it."
    assert said in words(whole) and said in words(part)
    assert "<html" in words(whole) and "<html" not in words(part)
    found = [shown.finding.code for shown in whole.context["others"]]
    assert found.count("title_differs") == len(seed_004.TITLES_DIFFER)


def test_who_may_adopt_is_told_on_the_page_what_stops_it(seed_plan, approver, signed_in):
    page = words(signed_in(approver).get(url("plan_detail", seed_plan)))
    assert "600 000 kr less than the sum" in page.split("This is not possible yet:")[1]


def test_the_list_is_narrowed_to_an_organization_by_its_name(seed_plan, planner, signed_in):
    other = adopt(PlanFactory(name="En annans plan"))
    client, address = signed_in(planner), reverse("plans:plan_list")
    narrowed = words(client.get(address, {"organization": seed_plan.organization.name.lower()}))
    assert seed_plan.name in narrowed and other.name not in narrowed
    narrowed = words(client.get(address, {"organization": other.organization.name[:-1]}))
    assert other.name in narrowed and seed_plan.name not in narrowed


def test_pages_of_a_plan_stay_within_their_queries(seed_plan, planner, approver, signed_in):
    names = (
        "plan_detail",
        "plan_review",
        "plan_history",
        "plan_costs",
        "plan_declared",
        "plan_edit",
    )
    asked = {}
    for person in (planner, approver):
        client = signed_in(person)
        for name in names:
            with CaptureQueriesContext(connection) as captured:
                client.get(url(name, seed_plan))
            asked[name, person.name] = len(captured)
    activity, client = seed_plan.activities.first(), signed_in(planner)
    for name in ("activity_detail", "activity_edit", "activity_history"):
        with CaptureQueriesContext(connection) as captured:
            client.get(url(name, activity))
        asked[name, planner.name] = len(captured)
    assert {key: n for key, n in asked.items() if n > MOST_QUERIES} == {}


def test_the_cost_table_is_saved_as_a_file_with_computed_and_declared(
    seed_plan, planner, signed_in
):
    response = signed_in(planner).get(url("plan_detail", seed_plan), {"export": "csv"})
    text = response.content.decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert head[:7] == ["Number", "Activity (kr)", "2019", "2020", "2021", "2022", "In all"]
    learning = next(row for row in rows if row[0] == "2.2")
    assert learning[6:11] == ["1200000", "1200000", "0", "600000", "-600000"]
    assert rows[-1][1:9] == [
        "In all",
        "3520000",
        "3170000",
        "1970000",
        "0",
        "8660000",
        "8660500",
        "500",
    ]
    pilot = next(row for row in rows if row[0] == "2.7")
    assert "2021/2022: Approximate" in pilot[-1]
    book = signed_in(planner).get(url("plan_detail", seed_plan), {"export": "xlsx"})
    assert book.content[:2] == b"PK"


def test_a_plan_is_begun_by_whoever_plans_for_its_organization(planner, seed_plan, signed_in):
    said = {
        "kind": "development",
        "name": "Utvecklingsplan 2022",
        "organization": seed_plan.organization_id,
        "first_year": "2022",
        "last_year": "2022",
    }
    response = signed_in(planner).post(reverse("plans:plan_create"), said)
    plan = Plan.objects.get(name="Utvecklingsplan 2022")
    assert response.headers["Location"] == plan.get_absolute_url()
    assert plan.written_by == planner
    page = words(signed_in(planner).get(plan.get_absolute_url()))
    assert "No activity yet" in page
    again = signed_in(planner).post(reverse("plans:plan_create"), said)
    assert "has a plan of this name already" in words(again)


def test_a_strategist_plans_for_the_program_and_nobody_for_another_organization(signed_in):
    program = ProgramFactory()
    strategist = ProgramRoleFactory(program=program, kind="strategist").person
    said = {"kind": "activity", "name": "Plan", "first_year": "2022", "last_year": "2023"}
    client = signed_in(strategist)
    page = reverse("plans:plan_create")
    own = {**said, "organization": program.organization_id}
    assert client.post(page, own).status_code == 422
    assert client.post(page, {**own, "program": program.pk}).status_code == 302
    other = OrganizationFactory(parent=None)
    assert client.post(page, {**said, "organization": other.pk}).status_code == 422
    steering = ProgramRoleFactory(program=program, kind="steering_group").person
    assert signed_in(steering).get(page).status_code == 403


def test_a_period_that_leaves_out_amounts_is_refused_at_the_field(seed_plan, planner, signed_in):
    client = signed_in(planner)
    form = client.get(url("plan_edit", seed_plan)).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    seen = client.get(url("plan_edit", seed_plan)).context["seen"]
    answer = client.post(url("plan_edit", seed_plan), {**said, "first_year": "2020", "seen": seen})
    assert answer.status_code == 422
    assert answer.context["form"].errors["last_year"] == [
        "There are amounts in 2019: take them away first."
    ]


def test_the_approver_sees_why_not_and_then_adopts(seed_plan, planner, approver, signed_in):
    client = signed_in(approver)
    page = client.get(url("plan_detail", seed_plan))
    (adopting,) = [a for a in page.context["actions"] if a.label == "Adopt"]
    assert len(adopting.reasons) == 2
    said = {"adopted_by": "Regionstyrelsen", "adopted_on": "2018-11-06"}
    assert client.post(url("plan_adopt", seed_plan), said).status_code == 422
    seed_plan.declared_totals.all().delete()
    assert client.post(url("plan_adopt", seed_plan), said).status_code == 302
    seed_plan.refresh_from_db()
    assert (seed_plan.adopted_on, seed_plan.adopted_by) == (date(2018, 11, 6), "Regionstyrelsen")
    assert signed_in(planner).post(url("plan_adopt", seed_plan), said).status_code == 403


def test_who_wrote_it_is_told_that_somebody_else_adopts(seed_plan, signed_in):
    seed_plan.declared_totals.all().delete()
    both = seed_plan.written_by
    from tests.factories.accounts import OrganizationRoleFactory

    OrganizationRoleFactory(person=both, organization=seed_plan.organization, kind="approver")
    page = signed_in(both).get(url("plan_adopt", seed_plan))
    assert "somebody else has to adopt it" in words(page)


def test_new_edition_and_changes_are_reached_from_the_adopted_one(seed_plan, planner, signed_in):
    adopt(seed_plan)
    client = signed_in(planner)
    response = client.post(url("plan_new_edition", seed_plan))
    new = Plan.objects.get(edition=2)
    assert response.headers["Location"] == new.get_absolute_url()
    assert "The two editions say the same." in words(client.get(url("plan_changes", new)))
    new.activities.get(number="2.5").delete()
    new.activities.filter(number="2.4").update(purpose="Alla ska lära sig mer")
    changes = words(client.get(url("plan_changes", new)))
    assert "Alla ska lära sig mer" in changes.split("<ins>")[1]
    assert "Removed activities" in changes
    assert "2.5 Stärka ungas psykiska hälsa" in changes
    with CaptureQueriesContext(connection) as captured:
        client.get(url("plan_changes", new))
    assert len(captured) <= MOST_QUERIES
    assert client.get(url("plan_changes", seed_plan)).status_code == 404
    assert signed_in(UserFactory()).get(url("plan_changes", new)).status_code == 404


def test_the_next_period_takes_along_what_is_chosen(seed_plan, planner, signed_in):
    adopt(seed_plan)
    client = signed_in(planner)
    form = client.get(url("plan_roll", seed_plan)).context["form"]
    assert form["name"].value() == "Aktivitetsplan 2023–2026"
    chosen = seed_plan.activities.get(number="2.2")
    said = {
        "name": "Aktivitetsplan 2023–2026",
        "first_year": "2023",
        "last_year": "2026",
        "activities": [chosen.pk],
        "with_costs": "on",
    }
    assert (
        client.post(url("plan_roll", seed_plan), {**said, "first_year": "2022"}).status_code == 422
    )
    client.post(url("plan_roll", seed_plan), said)
    new = Plan.objects.get(rolled_from=seed_plan)
    assert [each.number for each in new.activities.all()] == ["2.2"]
    page = words(client.get(new.get_absolute_url()))
    assert "The plan of the period before" in page
    carried = client.get(new.activities.get().get_absolute_url())
    assert carried.context["continues"] == chosen


def test_amounts_that_do_not_fit_in_the_next_period_are_told(seed_plan, planner, signed_in):
    adopt(seed_plan)
    client = signed_in(planner)
    said = {
        "name": "Kort plan",
        "first_year": "2023",
        "last_year": "2024",
        "activities": [seed_plan.activities.get(number="2.2").pk],
        "with_costs": "on",
    }
    told = words(client.post(url("plan_roll", seed_plan), said, follow=True))
    assert "the amounts of 2021 did not come along" in told
    fits = said | {"name": "Lång plan", "last_year": "2026"}
    told = words(client.post(url("plan_roll", seed_plan), fits, follow=True))
    assert "did not come along" not in told


def test_a_draft_of_the_next_edition_is_not_told_to_strangers(
    seed_plan, planner, outsider, signed_in
):
    adopt(seed_plan)
    new = editions.new_edition(seed_plan, by=planner)
    page = words(signed_in(outsider).get(url("plan_detail", seed_plan)))
    assert new.get_absolute_url() not in page
    assert new.get_absolute_url() in words(signed_in(planner).get(url("plan_detail", seed_plan)))


def test_an_only_organization_is_chosen_and_no_empty_choice_of_programs_is_shown(
    seed_plan, planner, signed_in
):
    form = signed_in(planner).get(reverse("plans:plan_create")).context["form"]
    assert form["organization"].value() == seed_plan.organization_id
    assert "program" not in form.fields
    run = ProgramRoleFactory(person=planner, kind="strategist").program
    form = signed_in(planner).get(reverse("plans:plan_create")).context["form"]
    assert list(form.fields["program"].queryset) == [run]
    assert form["organization"].value() is None


def test_panels_show_the_plans_that_the_person_sees(seed_plan, planner, outsider, signed_in):
    program = ProgramFactory()
    person = ProgramRoleFactory(program=program, kind="steering_group").person
    mine = ActivityFactory(plan=PlanFactory(program=program, name="Satsningens plan")).plan
    panel = reverse("plans:program_plans", args=[program.pk])
    assert mine.name in words(signed_in(person).get(panel, headers={"HX-Request": "true"}))
    assert signed_in(outsider).get(panel).status_code in (403, 404)
    panel = reverse("plans:organization_plans", args=[seed_plan.organization_id])
    assert seed_plan.name in words(signed_in(planner).get(panel))
    assert seed_plan.name not in words(signed_in(outsider).get(panel))


def test_what_somebody_else_wrote_in_cannot_be_deleted_and_says_so(seed_plan, planner, signed_in):
    client = signed_in(planner)  # the seed's plan was written by another
    actions = client.get(url("plan_detail", seed_plan)).context["actions"]
    (deleting,) = [action for action in actions if action.label == "Delete"]
    assert deleting.reasons == ["Somebody else has written in it: it is kept."]
    answer = client.post(url("plan_delete", seed_plan))
    assert answer.status_code == 422
    assert Plan.objects.filter(pk=seed_plan.pk).exists()
    own = PlanFactory(organization=seed_plan.organization, written_by=planner)
    assert client.post(url("plan_delete", own)).status_code == 302
    assert not Plan.objects.filter(pk=own.pk).exists()
