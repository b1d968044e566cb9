"""The demo's plan of Region Örebro län holds the facts of seed 004, its errors included."""

import json
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from config.demo import plans_orebro
from plans.models import Plan
from plans.queries import activities_of, cost_table_of
from plans.services import plans
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.facts import seed_004

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions():
    """The adopted edition and the draft after it, by number."""
    university = OrganizationFactory(name="Örebro universitet", parent=None)
    organizations = {
        "orebro": OrganizationFactory(name=seed_004.REGION, kind="region", parent=None),
        "orebro centre": OrganizationFactory(name=seed_004.CENTRE, parent=university),
    }
    people = {"strateg.orebro": UserFactory(), "chef.orebro": UserFactory()}
    plans_orebro.make(organizations, people)
    return {each.edition: each for each in Plan.objects.with_state()}


@pytest.mark.parametrize("number", [1, 2])
def test_every_activity_stands_as_in_the_source(editions, number):
    plan = editions[number]
    assert (plan.first_year, plan.last_year) == seed_004.PERIOD
    activities = activities_of(plan)
    rows = {row.activity_id: row for row in cost_table_of(plan).rows}
    assert [each.number for each in activities] == [fact.number for fact in seed_004.ACTIVITIES]
    for each, fact in zip(activities, seed_004.ACTIVITIES, strict=True):
        assert (each.title, each.in_tables) == (fact.title, fact.in_table)
        assert tuple(each.organizer_names) == fact.organizers
        lines = [
            seed_004.Line(year, int(line.amount), line.note, line.last_year)
            for year, line in rows[each.pk].lines.items()
        ]
        assert tuple(lines) == fact.lines
        assert {line.is_approximate for line in rows[each.pk].lines.values()} == {
            fact.is_approximate
        }


@pytest.mark.parametrize("number", [1, 2])
def test_sums_are_computed_and_declared_totals_kept_beside_them(editions, number):
    table = cost_table_of(editions[number])
    assert table.sums == seed_004.COMPUTED
    assert table.total == seed_004.COMPUTED_IN_ALL
    assert table.stated[None, None] == (("tabell", Decimal(seed_004.DECLARED_IN_ALL)),)
    for row, fact in zip(table.rows, seed_004.ACTIVITIES, strict=True):
        assert table.stated[row.activity_id, None] == (
            ("tabell", fact.declared_in_table),
            ("text", fact.declared_in_text),
        )


def test_the_review_finds_every_contradiction_of_the_source_and_nothing_else(editions):
    found = [(each.code, each.fact) for each in plans.findings_of(editions[2])]
    assert sorted(found) == sorted(
        [
            ("declared_total", "all all tabell: 8660500 != 8660000"),
            ("declared_total", "2.2 all text: 600000 != 1200000"),
            ("two_years", "2.7: 2021/2022"),
            ("year_without_amount", "2022"),
            *(("title_differs", _differ(number)) for number in seed_004.TITLES_DIFFER),
            ("missing_financier", ""),
        ]
    )


def _differ(number: str) -> str:
    fact = next(each for each in seed_004.ACTIVITIES if each.number == number)
    return f"{number}: {fact.title} != {fact.in_table}"[:300]


def test_the_adopted_edition_keeps_its_errors_with_a_reason(editions):
    assert [editions[n].state for n in (1, 2)] == ["adopted", "draft"]
    kept = [each.code for each in plans.findings_of(editions[1]) if each.overridden]
    assert kept == ["declared_total", "declared_total"]


def test_review_prints_it_all_and_fails_while_something_blocks(editions, capsys):
    with pytest.raises((SystemExit, CommandError)):
        call_command("review", "plan", str(editions[2].pk))
    assert len(capsys.readouterr().out.splitlines()) == 8
    call_command("review", "plan", str(editions[1].pk), "--json")
    said = json.loads(capsys.readouterr().out)
    assert [each["stops"] for each in said] == [False] * 8
