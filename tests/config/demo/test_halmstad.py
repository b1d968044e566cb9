"""The demo holds Halmstad's development plan 2022, and its coverage names exactly its gaps."""

import pytest
from django.urls import reverse

from accounts.models import User
from config.demo import plans_halmstad
from plans.choices import GapKind, PlanState
from plans.models import Plan
from plans.queries import activities_of, coverage_of, matrix_of
from plans.services.plans import findings_of
from programs.models import Group
from tests.facts import seed_003

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(demo):
    return Plan.objects.with_state().get(name=plans_halmstad.NAME)


@pytest.fixture
def covered(plan):
    return coverage_of(plan)


def beginning(name):
    """The activity of the source with which a title begins."""
    (found,) = [each.begins for each in seed_003.ACTIVITIES if name.startswith(each.begins)]
    return found


def applies(matrix, kind):
    return [entry.applies_text for entry in matrix.of_kind(kind)]


def test_plan_is_adopted_by_the_head_for_one_year(plan):
    assert (plan.organization.name, plan.organization.parent.name) == (
        "Barn- och ungdomsförvaltningen i Halmstad",
        "Halmstads kommun",
    )
    assert (plan.first_year, plan.last_year) == (seed_003.YEAR, seed_003.YEAR)
    assert (plan.state, plan.adopted_by) == (PlanState.ADOPTED, seed_003.ADOPTED_BY)


def test_each_goal_has_a_steering_group_and_the_fourth_the_three_indicators(plan):
    goals = list(plan.headings.filter(is_goal=True))
    assert len(goals) == seed_003.GOALS == plan.headings.count()
    groups = {goal.steering_group for goal in goals}
    assert len(groups) == seed_003.GOALS
    weeks = {(group.kind, group.interval_weeks) for group in groups}
    assert weeks == {("steering", seed_003.WEEKS_BETWEEN_MEETINGS)}
    assert [each.name for each in goals[3].indicators.all()] == seed_003.INDICATORS
    assert all(each.definition for each in plan.indicators.all())
    assert plan.indicators.count() == len(seed_003.INDICATORS)


def test_activities_have_the_parts_links_and_responsible_of_the_source(plan):
    held = [
        seed_003.Activity(
            beginning(each.title),
            int(each.heading.number),
            each.assignment,
            each.assignment_note,
            [(a.title, a.applies_text) for a in matrix.answerers],
            len(matrix.parts),
            applies(matrix, "follow_up"),
            applies(matrix, "effect"),
            applies(matrix, "resource"),
        )
        for each in activities_of(plan)
        for matrix in [matrix_of(each)]
    ]
    assert held == seed_003.ACTIVITIES
    assert all(each.background for each in activities_of(plan))


def test_parts_are_numbered_from_one(plan):
    for each in activities_of(plan):
        numbers = [part.number for part in matrix_of(each).parts]
        assert numbers == list(range(1, len(numbers) + 1)), each


def test_the_body_that_is_responsible_is_the_steering_group_of_the_goal(plan):
    bodies = [
        (each.heading.steering_group, named.group)
        for each in activities_of(plan)
        for named in each.responsibles.filter(is_body=True)
    ]
    assert len(bodies) == 2
    assert {group for pair in bodies for group in pair} == {
        Group.objects.get(name="Styrgruppen för kompetens och profession")
    }


def test_coverage_names_exactly_the_gaps_of_the_source(covered):
    found = {
        (gap.kind.value, beginning(each.facts.name), () if gap.of_all else gap.numbers)
        for each in covered.activities
        for gap in each.gaps
        if gap.kind != GapKind.OUTSIDE
    }
    assert found == seed_003.GAPS


def test_coverage_names_exactly_the_parts_outside_the_year(covered):
    outside = {
        beginning(each.facts.name): {
            part.part.number: part.outside for part in each.parts if part.outside
        }
        for each in covered.activities
        if each.has_gap(GapKind.OUTSIDE)
    }
    assert outside == seed_003.OUTSIDE
    later = {
        beginning(each.facts.name): years
        for each in covered.activities
        for _entry, years in each.followed_outside
    }
    assert later == seed_003.FOLLOWED_OUTSIDE


def test_review_of_the_plan_finds_each_gap_once_and_stops_nothing(plan, covered):
    findings = findings_of(plan)
    gaps = sorted(gap.kind.value for each in covered.activities for gap in each.gaps)
    assert sorted(each.code for each in findings if each.code != "title_differs") == gaps
    assert not [each for each in findings if each.stops]


def test_review_finds_the_titles_that_the_list_of_contents_words_otherwise(plan):
    found = [each.fact for each in findings_of(plan) if each.code == "title_differs"]
    assert found == [f": {text} != {contents}" for text, contents in seed_003.TITLES_DIFFER]


def test_planner_makes_a_new_edition_and_edits_a_matrix(plan, client):
    planner = User.objects.get(email="planerare.halmstad@demo.example")
    client.force_login(planner, backend="config.authentication.PasswordBackend")
    client.post(reverse("plans:plan_new_edition", args=[plan.pk]))
    draft = Plan.objects.get(replaces=plan)
    activity = activities_of(draft)[0]
    assert client.get(reverse("plans:activity_matrix", args=[activity.pk])).status_code == 200
    assert [gap.kind for gap in coverage_of(draft).activities[0].gaps] == [
        gap.kind for gap in coverage_of(plan).activities[0].gaps
    ]
