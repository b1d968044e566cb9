"""The regions for measuring stand like those of the demo."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from documents.models import Document
from funding.models import Decision, Meeting, Proposal, Round
from funding.queries import standings_of
from plans.models import Plan
from programs.models import StatusUpdate, SubGoal
from tests.bench import pages

# One process builds the region for all that is asked of it.
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("scale")]


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """Build a region in a transaction that is taken back when the last test has asked."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_scale", "--size", "1", verbosity=0)
        yield
        transaction.set_rollback(True)


def test_a_region_has_some_hundred_goals_and_every_stage_of_a_proposal(built):
    assert SubGoal.objects.count() == 300
    assert StatusUpdate.objects.count() == 1200
    assert Round.objects.count() == 12
    assert set(Proposal.objects.values_list("state", flat=True)) == {
        "draft",
        "in_review",
        "ready",
        "on_agenda",
        "decided",
    }
    decided = Proposal.objects.filter(state="decided").count()
    assert Decision.objects.counted().count() == Document.objects.count() == decided
    assert Meeting.objects.filter(adjusted_on__lt=timezone.localdate()).exists()


def test_its_past_rounds_are_in_force_and_its_newest_wait(built):
    states = [str(each.state) for each in standings_of(Round.objects.all()).values()]
    assert sorted(states) == ["conditional"] * 3 + ["in_force"] * 9


def test_the_next_region_stands_beside_the_first(built):
    call_command("load_scale", "--size", "1", verbosity=0)
    assert SubGoal.objects.count() == 600
    assert User.objects.filter(email="strateg.002@skala.example").exists()


def test_it_has_plans_of_every_state_with_costs(built):
    plans = Plan.objects.with_state().with_total()
    assert {str(each.state) for each in plans} == {"draft", "adopted"}
    assert {each.total for each in plans} == {9_000_000}


def test_every_page_that_is_measured_answers(built, client):
    for page in pages.of_the_regions():
        client.cookies.load(page.cookie)
        assert client.get(page.path).status_code == 200, page.name
