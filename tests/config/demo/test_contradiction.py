"""Facts contradict two goals of the demo: that is there to be seen, and nothing else is."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from config.authentication import DEMO_DOMAIN
from config.demo import texts
from dashboards.queries.goals import contradictions_of, goals_of
from programs.models import Program, Project

pytestmark = pytest.mark.django_db


@pytest.fixture
def contradictions(demo):
    found = contradictions_of(goals_of(Project.objects.all()))
    return {each.finding.code: each for each in found}


@pytest.fixture
def contradiction(contradictions):
    return contradictions["done_below_target"]


def test_nothing_but_a_target_and_what_rests_on_the_evaluation_is_contradicted(contradictions):
    assert set(contradictions) == {
        "done_below_target",
        "done_with_slipped_milestone",
        "done_with_indicator_off_target",
    }
    resting = {each.goal for code, each in contradictions.items() if code != "done_below_target"}
    assert [(goal.number, goal.project.starts_on.year) for goal in resting] == [(4, 2017)]


def test_one_goal_is_called_achieved_with_less_than_its_target(contradiction):
    assert (contradiction.finding.code, contradiction.finding.overridden) == (
        "done_below_target",
        False,
    )
    goal = contradiction.goal
    assert goal.project.starts_on > Project.objects.get(starts_on__year=2017).ends_on
    assert (goal.actual, goal.target) == (4, 12)
    assert texts.INVENTED in goal.updates.get().reason


@pytest.mark.parametrize("login", ["strateg", "styrgrupp"])
def test_the_overview_and_the_goal_show_it(contradiction, login):
    client = Client()
    person = User.objects.get(email=f"{login}{DEMO_DOMAIN}")
    client.force_login(person, backend="config.authentication.PasswordBackend")
    goal = contradiction.goal
    overview = reverse("dashboards:program_dashboard", args=[Program.objects.get().pk])
    facts = reverse("dashboards:goal_facts", args=[goal.pk])
    for url in (overview, facts):
        assert contradiction.finding.message in unescape(client.get(url).content.decode()), url
