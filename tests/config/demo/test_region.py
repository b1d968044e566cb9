"""The demo region has the figures of its sources, and live work beside them."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.models import Organization, OrganizationRole, User
from config.demo import plans_halmstad
from config.demo.logins import LOGINS
from funding.choices import AnswerState, RoundState
from funding.models import Decision, Proposal, Round
from funding.queries import share_tables_of, standings_of
from plans.models import Plan
from programs.models import SubGoal
from tests.facts import seed_000, seed_003

pytestmark = pytest.mark.django_db


@pytest.fixture
def past(demo):
    return Round.objects.get(first_year=2017, last_year=2019)


@pytest.fixture
def twin(demo):
    return Round.objects.latest("opened_at")


def test_demo_is_built_once(demo):
    counts = (User.objects.count(), Organization.objects.count(), Decision.objects.count())
    call_command("load_demo", verbosity=0)
    again = (User.objects.count(), Organization.objects.count(), Decision.objects.count())
    assert again == counts


@pytest.mark.parametrize("which", ["past", "twin"])
def test_both_rounds_have_the_sums_of_the_source(which, request):
    round_ = request.getfixturevalue(which)
    table = share_tables_of([round_])[round_.pk]
    assert len(table.rows) == 7
    assert set(table.sums.values()) == set(table.applied.values()) == {Decimal(920_000)}
    assert table.total == Decimal(2_760_000)
    assert set(table.local.sums.values()) == {Decimal(200_000)}
    assert {row.short: row.amounts[table.years[0]] for row in table.local.rows} == {
        name: Decimal(amount) for name, amount in seed_000.SHARES.items()
    }


def test_the_round_of_2016_is_in_force_since_the_last_one_counted(past):
    standing = standings_of([past])[past.pk]
    assert (standing.state, standing.since) == (RoundState.IN_FORCE, date(2016, 12, 21))


def test_the_twin_is_conditional_with_a_financier_at_every_stage(twin):
    standing = standings_of([twin])[twin.pk]
    assert standing.state == RoundState.CONDITIONAL
    assert {each.state for each in standing.answers} == {
        AnswerState.YES,
        AnswerState.RECORDED,
        AnswerState.ON_AGENDA,
        AnswerState.NOT_ANSWERED,
    }
    assert len(standing.waiting) == 6
    states = set(Proposal.objects.filter(round=twin).values_list("state", flat=True))
    assert states == {"decided", "on_agenda", "ready", "draft"}


def test_the_proposal_of_halmstad_is_found_by_its_diary_number(past):
    proposal = Proposal.objects.get(diary_number="LN HSTD 150021")
    assert (proposal.round, proposal.financier.short_name) == (past, "Halmstad")
    assert proposal.dated_on == date(2016, 11, 21)


def test_eight_reported_goals_have_a_status_each(past):
    goals = SubGoal.objects.filter(project=past.project).current().with_status()
    assert [goal.number for goal in goals] == list(range(1, 9))
    assert all(goal.status_word for goal in goals)


def test_every_demo_login_signs_in_and_sees_their_page(demo, client):
    for email, _role in LOGINS:
        answer = client.post(reverse("login"), {"username": email, "password": "demo"})
        assert answer.status_code == 302, email
        assert client.get(reverse("dashboards:home")).status_code == 200, email


def test_boards_are_valid_in_the_demo(demo):
    held = OrganizationRole.objects.filter(kind="secretary").values("organization")
    boards = Organization.objects.filter(pk__in=held)
    assert boards.count() == boards.valid_now().count() == 7


def test_plan_of_halmstad_is_part_of_the_demo(demo):
    plan = Plan.objects.get(name=plans_halmstad.NAME)
    assert plan.activities.count() == len(seed_003.ACTIVITIES)


def test_the_twin_has_a_scenario_that_spreads_what_hylte_leaves(twin):
    rows = list(twin.scenarios.get(name="Hylte säger nej").shares.select_related("financier"))
    amounts = {row.financier.short_name or row.financier.name: row.amount for row in rows}
    assert "Hylte" not in amounts
    assert amounts["Laholm"] == 20_444
    assert sum(row.amount for row in rows) == 2_760_000
