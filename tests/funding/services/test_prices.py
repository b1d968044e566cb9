"""Verbs of price plans, with somebody else's change in between."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from funding.models import PricePlan
from funding.services import prices
from tests.factories.accounts import UserFactory
from tests.factories.funding import RoundFactory, ShareFactory
from tests.factories.programs import ProgramFactory

pytestmark = pytest.mark.django_db
FACTS = {"name": "Platser", "seat_price": Decimal(22_000), "first_year": 2016, "last_year": 2018}


@pytest.fixture
def by():
    return UserFactory()


@pytest.fixture
def plan(by):
    years = {2017: Decimal(9_000)}
    return prices.create(ProgramFactory(), by=by, years=years, note="", **FACTS)


def years_of(plan) -> dict:
    return {row.year: row.amount for row in plan.years.all()}


def test_a_plan_keeps_its_years_and_says_what_is_not_spread(plan):
    found = PricePlan.objects.all().with_spread().get()
    assert (found.spread, found.unspread) == (9_000, 13_000)
    assert years_of(plan) == {2017: 9_000}


def test_revise_writes_only_the_years_that_changed(plan, by):
    kept = plan.years.get(year=2017)
    wanted = {2017: Decimal(9_000), 2018: Decimal(13_000)}
    prices.revise(plan, by=by, years=wanted, name="Andra platser")
    plan.refresh_from_db()
    assert (plan.name, plan.version) == ("Andra platser", 2)
    assert years_of(plan) == {2017: 9_000, 2018: 13_000}
    assert plan.years.get(year=2017).pk == kept.pk
    assert kept.events.count() == 1


def test_revise_checks_the_years_against_the_plan_as_it_is_now(plan, by):
    stale = PricePlan.objects.get(pk=plan.pk)
    prices.revise(plan, by=by, years={2017: Decimal(9_000)}, last_year=2017)
    with pytest.raises(ValidationError, match="outside the years of the plan, 2016–2017"):
        prices.revise(stale, by=by, years={2018: Decimal(1)}, name="Platser")
    assert years_of(plan) == {2017: 9_000}


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ({2016: Decimal(22_001)}, "more than the"),
        ({2019: Decimal(1)}, "outside the years"),
    ],
)
def test_nothing_is_written_of_what_is_refused(plan, by, years, words):
    with pytest.raises(ValidationError, match=words):
        prices.revise(plan, by=by, years=years, name="Annat")
    plan.refresh_from_db()
    assert (plan.name, years_of(plan)) == ("Platser", {2017: 9_000})


def test_shares_keep_the_price_they_were_asked_at(plan, by):
    round_ = RoundFactory(project__program=plan.program)
    share = ShareFactory(
        round=round_, fixed_amount=None, seats=14, seat_price=Decimal(9_000), price_plan=plan
    )
    prices.revise(plan, by=by, years={2017: Decimal(8_000)})
    share.refresh_from_db()
    assert (share.seat_price, share.amount) == (9_000, 126_000)


def test_a_plan_that_a_share_stands_on_is_not_deleted(plan, by):
    round_ = RoundFactory(project__program=plan.program)
    ShareFactory(round=round_, fixed_amount=None, seats=1, seat_price=1, price_plan=plan)
    with pytest.raises(ValidationError, match="the plan stays"):
        prices.delete(plan, by=by)
    assert PricePlan.objects.filter(pk=plan.pk).exists()


def test_an_unused_plan_is_deleted_with_its_years(plan, by):
    prices.delete(plan, by=by)
    assert not PricePlan.objects.exists()
