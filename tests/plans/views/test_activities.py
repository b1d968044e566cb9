"""Pages of activities and headings: their parts, their organizers, what the history tells."""

import pytest

from plans.services import activities
from tests.factories.accounts import OrganizationFactory
from tests.factories.plans import HeadingFactory
from tests.plans.conftest import url, words

pytestmark = pytest.mark.django_db


def test_an_activity_says_an_assignment_in_other_words_only_once(seed_plan, planner, signed_in):
    client, activity = signed_in(planner), seed_plan.activities.get(number="2.2")
    for assignment, note, said in (("yes", "Yes", "Yes"), ("doubtful", "Ja?", "Doubtful (”Ja?”)")):
        activity.assignment, activity.assignment_note = assignment, note
        activity.save()
        facts = dict(client.get(activity.get_absolute_url()).context["facts"])
        assert facts["Clarified in an assignment description"] == said


def test_history_names_an_activity_without_a_number_by_its_title(seed_plan, planner, signed_in):
    client = signed_in(planner)
    activities.add(seed_plan, by=planner, number="", title="Läslyft", purpose="Fler ska läsa.")
    told = words(client.get(url("plan_history", seed_plan)))
    assert "Läslyft: Purpose" in told
    assert ">: " not in told


def test_headings_and_activities_are_moved_and_removed_without_script(
    seed_plan, planner, outsider, signed_in
):
    client = signed_in(planner)
    first, second = seed_plan.activities.filter(number__in=["2.1.1", "2.1.2"]).order_by("number")
    client.post(url("activity_move", first), {"step": "1"})
    order = seed_plan.activities.filter(heading__isnull=False).order_by("position")
    assert [each.number for each in order] == ["2.1.2", "2.1.1", "2.1.3", "2.1.4"]
    heading = seed_plan.headings.get()
    other = HeadingFactory(plan=seed_plan, position=2, title="Andra")
    client.post(url("heading_move", other), {"step": "-1"})
    assert list(seed_plan.headings.order_by("position")) == [other, heading]
    kept = client.post(url("heading_remove", heading))
    assert "move them to another heading first" in words(kept)
    client.post(url("heading_remove", other))
    assert list(seed_plan.headings.all()) == [heading]
    client.post(url("activity_remove", second))
    assert not seed_plan.activities.filter(pk=second.pk).exists()
    assert signed_in(outsider).post(url("activity_move", first)).status_code == 404


def test_organizers_are_written_as_names_and_known_by_variants(seed_plan, planner, signed_in):
    university = OrganizationFactory(name="Örebro universitet", kind="university", parent=None)
    centre = OrganizationFactory(name="Utvecklingscentrum", short_name="RUC", parent=university)
    client = signed_in(planner)
    page = url("activity_create", seed_plan)
    said = {"number": "3", "title": "Ny", "assignment": "not_stated"}
    wrong = client.post(page, {**said, "organizers": "RUC\nFinns inte"})
    assert wrong.context["form"].errors["organizers"] == ["No organization is called “Finns inte”."]
    client.post(page, {**said, "organizers": "ruc\nÖrebro universitet"})
    activity = seed_plan.activities.get(number="3")
    assert [o.organization for o in activity.organizing.all()] == [centre, university]
    twice = client.post(page, {**said, "number": "3."})
    assert "has the number 3." in words(twice)


def test_a_change_of_organizers_stands_in_the_plans_history_too(seed_plan, planner, signed_in):
    region = OrganizationFactory(name="Region Exempel", parent=None)
    activity = seed_plan.activities.get(number="2.1.1")
    activities.revise(activity, by=planner, organizers=[region])
    told = words(signed_in(planner).get(url("plan_history", seed_plan)))
    assert "Region Exempel" in told


def test_an_ambiguous_name_is_asked_about_and_told_apart_by_its_parent(
    seed_plan, planner, signed_in
):
    parents = [OrganizationFactory(name=f"Högskola {n}", parent=None) for n in (1, 2)]
    centres = [OrganizationFactory(name="Centrum", parent=parent) for parent in parents]
    client = signed_in(planner)
    page = url("activity_create", seed_plan)
    said = {"number": "3", "title": "Ny", "assignment": "not_stated"}
    asked = client.post(page, {**said, "organizers": "Centrum"})
    assert "Centrum (Högskola 1), Centrum (Högskola 2)" in words(asked)
    client.post(page, {**said, "organizers": "Centrum (Högskola 2)"})
    activity = seed_plan.activities.get(number="3")
    assert [o.organization for o in activity.organizing.all()] == [centres[1]]
    form = client.get(url("activity_edit", activity)).context["form"]
    assert form["organizers"].value() == "Centrum (Högskola 2)"
