"""A new edition holds everything; the next period what was chosen, moved to its own years."""

import pytest
from django.core.exceptions import ValidationError

from plans.models import CellLink, Plan, ResponsibleLink
from plans.queries import cost_table_of, editions_of
from plans.rules.editions import difference
from plans.services import activities, editions
from tests.factories.accounts import UserFactory
from tests.factories.plans import (
    CellFactory,
    CellLinkFactory,
    MeasureFactory,
    OrganizerFactory,
    PlanFactory,
    PlanIndicatorFactory,
    ResponsibleFactory,
    ResponsibleLinkFactory,
    adopt,
)
from tests.facts import seed_004

pytestmark = pytest.mark.django_db


@pytest.fixture
def full(seed_plan):
    """The seed's plan, adopted, with a matrix on its first activity."""
    activity = seed_plan.activities.order_by("position").first()
    OrganizerFactory(activity=activity)
    part = MeasureFactory(activity=activity, number=1, first_year=2019)
    cell = CellFactory(activity=activity, forum="Nätverket")
    CellLinkFactory(cell=cell, measure=part, is_partial=True)
    who = ResponsibleFactory(activity=activity, title="Rektor")
    ResponsibleLinkFactory(responsible=who, measure=part)
    PlanIndicatorFactory(plan=seed_plan, heading=seed_plan.headings.get())
    return adopt(seed_plan)


@pytest.fixture
def person(db):
    return UserFactory()


def test_a_new_edition_holds_everything_of_the_adopted_one(full, person):
    new = editions.new_edition(full, by=person)
    assert (new.edition, new.replaces, new.written_by, new.is_adopted) == (2, full, person, False)
    same = difference(*editions_of(full, new))
    assert same.is_empty
    assert same.has_costs
    table = cost_table_of(new)
    assert (table.sums, table.total) == (seed_004.COMPUTED, seed_004.COMPUTED_IN_ALL)
    assert [each.difference for each in table.declared()] == [500]
    first = new.activities.order_by("position").first()
    assert first.heading in new.headings.all()
    assert first.continues.plan == full
    assert [each.organization for each in first.organizing.all()]
    link = CellLink.objects.get(cell__activity=first)
    assert (link.is_partial, link.measure.activity) == (True, first)
    assert ResponsibleLink.objects.get(responsible__activity=first).measure.activity == first
    assert new.indicators.get().heading == new.headings.get()


def test_a_new_edition_is_made_of_the_adopted_one_and_once(full, person):
    draft = editions.new_edition(full, by=person)
    for plan in (full, draft, PlanFactory()):
        with pytest.raises(ValidationError):
            editions.new_edition(plan, by=person)
    adopt(draft)
    with pytest.raises(ValidationError):
        editions.new_edition(full, by=person)
    assert editions.new_edition(draft, by=person).edition == 3


def roll(plan, person, **changes):
    fields = {"name": "Aktivitetsplan 2023–2026", "first_year": 2023, "last_year": 2026}
    pks = [each.pk for each in plan.activities.all()]
    return editions.roll(plan, by=person, **{**fields, "activities": pks, **changes})


def test_a_plan_is_rolled_on_with_the_activities_that_were_chosen(full, person):
    chosen = full.activities.filter(number__in=["2.1.1", "2.7"])
    new = roll(full, person, activities=[each.pk for each in chosen])
    assert (new.rolled_from, new.replaces, new.edition) == (full, None, 1)
    carried = new.activities.order_by("position")
    assert [(each.number, each.continues) for each in carried] == [
        (each.number, each) for each in chosen.order_by("position")
    ]
    assert carried[0].measures.get().text
    assert not cost_table_of(new).has_lines
    assert not new.declared_totals.exists()


def test_amounts_move_as_many_years_as_the_period(full, person):
    new = roll(full, person, with_costs=True)
    assert cost_table_of(new).sums == {y + 4: kr for y, kr in seed_004.COMPUTED.items()}
    last = new.activities.get(number="2.7").costs.get(year=2025)
    assert (last.last_year, last.is_approximate) == (2026, True)


def test_what_falls_outside_a_shorter_period_stays_behind(full, person):
    new = roll(full, person, last_year=2025, with_costs=True)
    assert new.activities.get(number="2.7").costs.get(year=2025).last_year == 2026  # marked
    shorter = roll(full, person, name="Kort", last_year=2023, with_costs=True)
    assert cost_table_of(shorter).total == seed_004.COMPUTED[2019]


def test_the_next_period_begins_after_this_one_and_from_an_adopted_plan(full, person):
    with pytest.raises(ValidationError) as refused:
        roll(full, person, first_year=2022)
    assert list(refused.value.message_dict) == ["last_year"]
    with pytest.raises(ValidationError):
        roll(PlanFactory(), person)
    assert Plan.objects.filter(first_year=2023).count() == 0


def test_the_difference_names_what_was_added_removed_and_changed(full, person):
    new = editions.new_edition(full, by=person)
    by_number = {each.number: each for each in new.activities.all()}
    activities.remove(by_number["2.5"], by=person)
    activities.revise(by_number["2.6"], by=person, title="Ny rubrik", number="2.5")
    activities.add(new, by=person, number="2.8", title="Helt ny")
    by_number["2.2"].costs.filter(year=2019).update(amount=500_000)
    found = difference(*editions_of(full, new))
    assert [each.name for each in found.added] == ["2.8 Helt ny"]
    assert [each.name for each in found.removed] == [
        "2.5 Stärka ungas psykiska hälsa - minska skolavhopp"
    ]
    changed = {each.before.name.split()[0]: each for each in found.changed}
    assert set(changed) == {"2.2", "2.6"}
    assert [(t.before, t.after) for t in changed["2.6"].texts] == [
        ("2.6", "2.5"),
        ("Stärka ledarskapet i skolutvecklingsfrågor", "Ny rubrik"),
    ]
    (amount,) = changed["2.2"].amounts
    assert (amount.year, amount.before, amount.after) == (2019, 400_000, 500_000)
    assert {each.year: each.difference for each in found.sums}[2019] == 100_000 - 1_000_000
    assert found.total.difference == -900_000


def test_the_difference_names_what_changed_in_matrix_goals_indicators_and_declared_totals(
    full, person
):
    new = editions.new_edition(full, by=person)
    first = new.activities.order_by("position").first()
    first.measures.update(text="Nytt sätt", last_year=2020)
    first.cells.update(forum="Rektorerna")
    first.responsibles.update(title="Skolchef")
    first.organizing.all().delete()
    new.headings.update(title="Nytt mål")
    new.indicators.update(definition="Ny definition")
    new.declared_totals.filter(activity=None).update(amount=1)
    new.declared_totals.filter(activity=first, place="text").update(amount=2)
    found = difference(*editions_of(full, new))
    assert {str(text.label) for text in found.texts} == {
        "headings",
        "indicators",
        "declared totals",
    }
    changed = next(each for each in found.changed if each.after.pk == first.pk)
    kind = full.activities.order_by("position").first().cells.get().get_kind_display()
    after = {str(text.label): text.after for text in changed.texts}
    assert "Rektorerna" in after[kind]
    assert after[kind].endswith("(applies to parts of 1)")
    assert after["measures"] == "1. Nytt sätt (2019–2020)"
    assert after["responsible"] == "Skolchef (applies to 1)"
    assert after["organizers"] == ""
    assert "text, in all: 2\u00a0kr" in after["declared totals"]


def test_a_difference_without_costs_has_none_to_show():
    assert not difference(*editions_of(PlanFactory(), PlanFactory())).has_costs
