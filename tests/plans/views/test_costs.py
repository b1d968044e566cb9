"""The grid of costs: sums, lines over two years, notes, years outside, and two who save at once."""

from decimal import Decimal

import pytest
from django.urls import reverse

from plans.models import CostLine
from plans.queries import years_in_use
from plans.rules.costs import Line
from plans.services import activities, costs, plans
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.plans import ActivityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def grid(seed_plan):
    return reverse("plans:plan_costs", args=[seed_plan.pk])


def posted(page) -> dict:
    """Return what a browser would send of a grid that nobody has touched."""
    form = page.context["form"]
    said = {"seen": page.context["seen"], "row": []}
    for name, field in form.fields.items():
        value = field.prepare_value(form[name].value())
        if value is True:
            said[name] = "on"
        elif value not in (None, False):
            said[name] = value
    said["row"] = sorted({name.split("_")[1] for name in form.fields})
    return said


def cell(activity, year, kind="cost"):
    return f"{kind}_{activity.pk}_{year}"


def test_saving_what_nobody_touched_changes_nothing(seed_plan, planner, signed_in, grid):
    client = signed_in(planner)
    before = list(CostLine.objects.order_by("pk").values())
    assert client.post(grid, posted(client.get(grid))).status_code == 302
    assert list(CostLine.objects.order_by("pk").values()) == before


def test_a_cell_takes_spaces_and_empty_takes_the_line_away(seed_plan, planner, signed_in, grid):
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    said = posted(client.get(grid))
    said |= {cell(activity, 2019): "40 000", cell(activity, 2020): "", cell(activity, 2022): "7 kr"}
    client.post(grid, said)
    stored = dict(activity.costs.values_list("year", "amount"))
    assert stored == {2019: 40_000, 2021: 400_000, 2022: 7}


def test_notes_approximations_and_lines_over_two_years_are_kept_by_line(
    seed_plan, planner, signed_in, grid
):
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    said = posted(client.get(grid))
    said |= {
        cell(activity, 2021, "note"): "höstterminen",
        cell(activity, 2021, "approximate"): "on",
        cell(activity, 2021, "over"): "on",
    }
    client.post(grid, said)
    line = activity.costs.get(year=2021)
    assert (line.note, line.is_approximate, line.last_year) == ("höstterminen", True, 2022)
    said = posted(client.get(grid))
    del said[cell(activity, 2021, "over")]
    client.post(grid, said)
    assert activity.costs.get(year=2021).last_year is None


def test_a_line_over_two_years_in_the_last_year_of_a_plan_is_accepted_and_marked(
    seed_plan, planner, signed_in, grid
):
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    said = posted(client.get(grid))
    said |= {cell(activity, 2022): "50 000", cell(activity, 2022, "over"): "on"}
    assert client.post(grid, said).status_code == 302
    assert activity.costs.get(year=2022).last_year == 2023
    body = client.get(grid).content.decode()
    assert "2022/2023: reaches beyond the period" in body
    assert "beyond the period of the plan" in body
    found = [each.message for each in plans.findings_of(seed_plan) if each.code == "two_years"]
    assert any("2022/2023" in said and "beyond the period" in said for said in found)
    # It counts in its first year, and so does not keep the period from being changed.
    assert max(years_in_use(seed_plan)) == 2022
    unmarked = posted(client.get(grid))
    assert client.post(grid, unmarked).status_code == 302
    assert activity.costs.get(year=2022).last_year == 2023


def test_a_note_without_an_amount_is_asked_about_beside_the_cell(
    seed_plan, planner, signed_in, grid
):
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    said = posted(client.get(grid)) | {cell(activity, 2022, "note"): "kommer"}
    answer = client.post(grid, said)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [cell(activity, 2022)]
    assert "kommer" in answer.content.decode()


def test_years_outside_the_period_and_nonsense_are_refused(seed_plan, planner, signed_in, grid):
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    outside = posted(client.get(grid)) | {cell(activity, 2023): "1"}
    answer = client.post(grid, outside)
    assert answer.context["form"].non_field_errors() == [
        "2023 lies outside the years of the plan, 2019–2022."
    ]
    nonsense = posted(client.get(grid)) | {cell(activity, 2019): "ungefär tusen"}
    answer = client.post(grid, nonsense)
    assert answer.status_code == 422
    assert "ungefär tusen" in answer.content.decode()


def test_the_second_to_save_chooses_cell_by_cell(seed_plan, planner, signed_in, grid):
    first, second = seed_plan.activities.filter(number__in=["2.2", "2.3"]).order_by("number")
    client = signed_in(planner)
    mine = posted(client.get(grid))
    mine |= {cell(first, 2019): "1", cell(second, 2019): "2"}
    other = UserFactory(name="Olle Annan")
    costs.set_costs(seed_plan, by=other, lines={(first.pk, 2019): Line(Decimal(99))})
    asked = client.post(grid, mine)
    (conflict,) = asked.context["conflict"]
    assert (conflict.mine, conflict.theirs, conflict.who) == ("1", "99", "Olle Annan")
    assert conflict.name == cell(first, 2019)
    assert first.costs.get(year=2019).amount == 99
    chosen = mine | {"seen": asked.context["seen"], f"keep_{cell(first, 2019)}": "theirs"}
    assert client.post(grid, chosen).status_code == 302
    assert first.costs.get(year=2019).amount == 99
    assert second.costs.get(year=2019).amount == 2


def test_the_second_is_not_asked_about_cells_that_only_the_first_touched(
    seed_plan, planner, signed_in, grid
):
    first, second = seed_plan.activities.filter(number__in=["2.2", "2.3"]).order_by("number")
    client = signed_in(planner)
    mine = posted(client.get(grid)) | {cell(second, 2019): "2"}
    theirs = {
        (first.pk, 2019): None,
        (first.pk, 2020): Line(Decimal(99), note="deras", is_approximate=True),
        (first.pk, 2022): Line(Decimal(7)),
    }
    costs.set_costs(seed_plan, by=UserFactory(), lines=theirs)
    assert client.post(grid, mine).status_code == 302
    kept = first.costs.get(year=2020)
    assert (kept.amount, kept.note, kept.is_approximate) == (99, "deras", True)
    assert dict(first.costs.values_list("year", "amount")) == {2020: 99, 2021: 400_000, 2022: 7}
    assert second.costs.get(year=2019).amount == 2


def test_a_mark_that_both_changed_is_asked_about(seed_plan, planner, signed_in, grid):
    activity = seed_plan.activities.get(number="2.7")
    client = signed_in(planner)
    mine = posted(client.get(grid)) | {cell(activity, 2019, "note"): "min"}
    line = Line(Decimal(720_000), note="deras", is_approximate=True)
    costs.set_costs(seed_plan, by=UserFactory(), lines={(activity.pk, 2019): line})
    (conflict,) = client.post(grid, mine).context["conflict"]
    assert (conflict.mine, conflict.theirs) == ("min", "deras")


def test_declared_totals_that_only_somebody_else_changed_are_theirs(seed_plan, planner, signed_in):
    page = f"{reverse('plans:plan_declared', args=[seed_plan.pk])}?place=text"
    client = signed_in(planner)
    mine = posted(client.get(page)) | {"declared_0_2019": "5"}
    activity = seed_plan.activities.get(number="2.2")
    theirs = {(activity.pk, None): Decimal(9)}
    costs.set_declared(seed_plan, by=UserFactory(), place="text", totals=theirs)
    assert client.post(page, mine).status_code == 302
    stored = seed_plan.declared_totals.filter(place="text")
    assert stored.get(activity=activity).amount == 9
    assert stored.get(activity=None).amount == 5


def test_an_activity_that_somebody_added_meanwhile_keeps_its_costs(
    seed_plan, planner, signed_in, grid
):
    client = signed_in(planner)
    mine = posted(client.get(grid))
    added = ActivityFactory(plan=seed_plan)
    line = Line(Decimal(5), note="deras", is_approximate=True)
    costs.set_costs(seed_plan, by=UserFactory(), lines={(added.pk, 2019): line})
    assert client.post(grid, mine).status_code == 302
    kept = added.costs.get(year=2019)
    assert (kept.amount, kept.note, kept.is_approximate) == (5, "deras", True)


def test_an_amount_for_an_activity_that_is_gone_is_not_lost_without_a_word(
    seed_plan, planner, signed_in, grid
):
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    mine = posted(client.get(grid)) | {cell(activity, 2019): "123"}
    activities.remove(activity, by=UserFactory())
    answer = client.post(grid, mine)
    assert answer.status_code == 422
    assert "no longer in the plan" in answer.content.decode()


def test_declared_totals_are_written_place_by_place(seed_plan, planner, signed_in):
    page = reverse("plans:plan_declared", args=[seed_plan.pk])
    activity = seed_plan.activities.get(number="2.2")
    client = signed_in(planner)
    shown = client.get(page, {"place": "text"})
    said = posted(shown)
    assert said[f"declared_{activity.pk}_0"] == "600\u00a0000"
    said |= {f"declared_{activity.pk}_0": "1 200 000", "declared_0_2019": "3 520 000"}
    assert client.post(f"{page}?place=text", said).status_code == 302
    stored = seed_plan.declared_totals.filter(place="text")
    assert stored.get(activity=activity, year=None).amount == 1_200_000
    assert stored.get(activity=None, year=2019).amount == 3_520_000
    assert seed_plan.declared_totals.get(activity=None, year=None).place == "tabell"
    new = posted(client.get(page, {"place": "bilaga"})) | {"declared_0_0": "1"}
    client.post(f"{page}?place=bilaga", new)
    assert seed_plan.declared_totals.get(place="bilaga").amount == 1


def test_only_those_who_plan_for_it_set_costs(seed_plan, approver, outsider, signed_in, grid):
    assert signed_in(outsider).post(grid, {}).status_code == 404
    assert signed_in(approver).post(grid, {}).status_code == 403
    role = OrganizationRoleFactory(organization=seed_plan.organization, kind="registrar")
    assert signed_in(role.person).get(grid).status_code == 403


def test_history_of_the_plan_says_which_amounts_were_set(seed_plan, planner, signed_in):
    client, activity = signed_in(planner), seed_plan.activities.get(number="2.4")
    lines = {(activity.pk, 2019): Line(Decimal(650_000)), (activity.pk, 2020): None}
    costs.set_costs(seed_plan, by=planner, lines=lines)
    history = client.get(reverse("plans:plan_history", args=[seed_plan.pk])).context["history"]
    (told,) = [each for each in history if each.verb == "set the costs"]
    amounts = {each.label: (each.old, each.new) for each in told.changes}
    digital = "Morgondagens skola och utbildning genom digitalisering"
    assert amounts[f"2.4 {digital}, 2019: Amount"] == ("600\u00a0000", "650\u00a0000")
    assert amounts[f"2.4 {digital}, 2020: Amount"] == ("1\u00a0000\u00a0000", "")
    history = client.get(reverse("plans:activity_history", args=[activity.pk])).context["history"]
    (own,) = [each for each in history if each.verb == "set the costs"]
    assert {each.label for each in own.changes} == set(amounts)
