"""The grid's percentages, price plans and least amounts: what is written, kept and refused."""

import re
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from funding.models import PricePlan, Share
from funding.rules.shares import Cell
from funding.services import prices, rounds
from tests.factories.funding import PriceYearFactory
from tests.funding.conftest import LOCAL, text_of, url
from tests.funding.views.test_round_forms import grid, seen_by


@pytest.fixture
def client(signed_in, strategist):
    return signed_in(strategist)


@pytest.fixture
def plan(seed_round):
    return PriceYearFactory(plan__program=seed_round.project.program).plan


def post(client, round_, **changes):
    return client.post(url("shares", round_), grid(round_, seen=seen_by(client, round_), **changes))


def share_of(financier, year=2017) -> Share:
    return Share.objects.get(financier=financier, year=year)


def in_percent(financiers) -> dict:
    """Every share of 2017 as a percentage: thirds that no whole kronor are."""
    rest = dict.fromkeys(LOCAL, "3,3333 %")
    return {
        f"share_{body.pk}_2017": rest.get(name, "80,0002 %") for name, body in financiers.items()
    }


def test_percentages_are_worked_out_and_kept_beside_their_amounts(client, seed_round, financiers):
    response = post(client, seed_round, **in_percent(financiers))
    assert response.status_code == 302
    shares = Share.objects.filter(year=2017)
    assert sum(share.amount for share in shares) == 920_000
    hylte = share_of(financiers["Hylte"])
    assert (hylte.percentage, hylte.amount) == (Decimal("3.3333"), 30_666)
    page = text_of(client.get(url("detail", seed_round)))
    assert "30 666 3,3333 %" in page
    assert "the shares add up to it" in page
    assert 'value="3,3333\u00a0%"' in client.get(url("shares", seed_round)).content.decode()


def test_saving_percentages_again_is_no_change_and_no_conflict(client, seed_round, financiers):
    post(client, seed_round, **in_percent(financiers))
    hylte = share_of(financiers["Hylte"])
    before = hylte.events.count()
    assert post(client, seed_round, **in_percent(financiers)).status_code == 302
    assert hylte.events.count() == before


def test_another_amount_applied_for_is_worked_out_when_the_shares_are_set_again(
    client, seed_round, financiers
):
    post(client, seed_round, **in_percent(financiers))
    seed_round.applied.filter(year=2017).update(amount=800_000)
    page = text_of(client.get(url("detail", seed_round)))
    assert "Hylte, 2017: 3,3333 % of what is applied for is 26 66" in page
    assert post(client, seed_round, **in_percent(financiers)).status_code == 302
    shares = Share.objects.filter(year=2017)
    assert sum(share.amount for share in shares) == 800_000
    assert "but 30 666 kr is asked for" not in text_of(client.get(url("detail", seed_round)))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"Hylte": "60 %", "Laholm": "41 %"}, "add up to 101 %, more than the whole"),
        ({"applied": "", "Hylte": "10 %"}, "need to know how much is applied for"),
    ],
)
def test_percentages_that_cannot_be_are_refused_and_nothing_is_written(
    client, seed_round, financiers, changes, words
):
    named = {
        "applied_2017" if name == "applied" else f"share_{financiers[name].pk}_2017": text
        for name, text in changes.items()
    }
    response = post(client, seed_round, **named)
    assert response.status_code == 422
    assert words in text_of(response)
    assert share_of(financiers["Hylte"]).amount == 20_000


def test_seats_take_the_price_of_the_plan_that_is_chosen(client, seed_round, financiers, plan):
    hylte = financiers["Hylte"]
    changes = {f"share_{hylte.pk}_2017": "14 ×", f"plan_{hylte.pk}": plan.pk}
    changes |= {f"share_{hylte.pk}_{year}": "" for year in (2018, 2019)}
    assert post(client, seed_round, **changes).status_code == 302
    share = share_of(hylte)
    assert (share.seats, share.seat_price, share.amount) == (14, 9_000, 126_000)
    assert share.price_plan == plan
    page = client.get(url("shares", seed_round)).content.decode()
    assert f'<option value="{plan.pk}" selected>' in page


@pytest.mark.parametrize(
    ("text", "chosen", "field", "words"),
    [
        ("14 × 8 000", True, "share", "is not what “Prisplan” says: 9 000 kr."),
        ("14 ×", False, "share", "choose a price plan"),
        ("40 000", True, "plan", "A price plan is for seats"),
    ],
)
def test_what_does_not_fit_the_plan_is_said_at_its_field(
    client, seed_round, financiers, plan, text, chosen, field, words
):
    plan.name = "Prisplan"
    plan.save()
    hylte = financiers["Hylte"].pk
    changes = {f"share_{hylte}_{year}": "" for year in (2018, 2019)}
    changes |= {f"share_{hylte}_2017": text, f"plan_{hylte}": plan.pk if chosen else ""}
    response = post(client, seed_round, **changes)
    assert response.status_code == 422
    name = {"share": f"share_{hylte}_2017", "plan": f"plan_{hylte}"}[field]
    errors = response.context["form"].errors
    assert set(errors) == {name}
    assert words in errors[name][0].replace("\u00a0", " ")


def test_a_year_that_the_plan_does_not_price_is_said_at_its_cell(
    client, seed_round, financiers, plan
):
    hylte = financiers["Hylte"].pk
    changes = {f"share_{hylte}_2017": "14 ×", f"share_{hylte}_2018": "14 ×"}
    changes |= {f"share_{hylte}_2019": "", f"plan_{hylte}": plan.pk}
    response = post(client, seed_round, **changes)
    assert set(response.context["form"].errors) == {f"share_{hylte}_2018"}


def test_a_plan_of_another_program_is_neither_offered_nor_taken(
    client, seed_round, financiers, plan, strategist
):
    foreign = PriceYearFactory(plan__name="Främmande").plan
    hylte = financiers["Hylte"]
    changes = {f"share_{hylte.pk}_2017": "14 × 9 000", f"plan_{hylte.pk}": foreign.pk}
    response = post(client, seed_round, **changes)
    assert f"plan_{hylte.pk}" in response.context["form"].errors
    assert "Främmande" not in client.get(url("shares", seed_round)).content.decode()
    cell = Cell(Decimal(9_000), 1, Decimal(9_000), plan_id=foreign.pk)
    with pytest.raises(ValidationError, match="belongs to another program"):
        rounds.set_shares(seed_round, by=strategist, applied={}, shares={(hylte.pk, 2017): cell})
    assert share_of(hylte).amount == 20_000


def test_a_plan_that_changes_keeps_the_round_from_opening(
    client, seed_round, financiers, plan, strategist
):
    hylte = financiers["Hylte"]
    changes = {f"share_{hylte.pk}_2017": "2 ×", f"plan_{hylte.pk}": plan.pk}
    changes |= {f"share_{hylte.pk}_{year}": "" for year in (2018, 2019)}
    post(client, seed_round, **changes)
    prices.revise(PricePlan.objects.get(pk=plan.pk), by=strategist, years={2017: Decimal(8_000)})
    page = text_of(client.get(url("detail", seed_round)))
    assert f"{hylte}: 9 000 kr per seat in 2017 is not what" in page


def test_the_least_that_is_enough_is_kept_and_taken_away(client, seed_round, financiers):
    hylte = financiers["Hylte"]
    assert post(client, seed_round, **{f"least_{hylte.pk}_2017": "15 000"}).status_code == 302
    assert share_of(hylte).least_amount == 15_000
    assert share_of(hylte, 2018).least_amount is None
    page = client.get(url("shares", seed_round)).content.decode()
    assert "<details open" in page
    assert post(client, seed_round, **{f"least_{hylte.pk}_2017": ""}).status_code == 302
    assert share_of(hylte).least_amount is None


@pytest.mark.parametrize("text", ["-1", "2,5 miljoner", "200 %", "20 001", "<b>"])
def test_a_least_that_cannot_be_is_said_at_its_field(client, seed_round, financiers, text):
    name = f"least_{financiers['Hylte'].pk}_2017"
    response = post(client, seed_round, **{name: text})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {name}


def test_a_least_of_no_share_is_refused(client, seed_round, financiers):
    hylte = financiers["Hylte"].pk
    changes = {f"share_{hylte}_2017": "", f"least_{hylte}_2017": "1 000"}
    response = post(client, seed_round, **changes)
    assert set(response.context["form"].errors) == {f"least_{hylte}_2017"}


def test_two_who_set_the_least_at_once_choose(client, seed_round, financiers):
    name = f"least_{financiers['Hylte'].pk}_2017"
    mine = grid(seed_round, seen=seen_by(client, seed_round), **{name: "10 000"})
    theirs = grid(seed_round, seen=mine["seen"], **{name: "12 000"})
    assert client.post(url("shares", seed_round), theirs).status_code == 302
    response = client.post(url("shares", seed_round), mine)
    conflict = {each.name: (each.mine, each.theirs) for each in response.context["conflict"]}
    assert conflict == {name: ("10 000", "12\u00a0000")}
    assert share_of(financiers["Hylte"]).least_amount == 12_000


def test_on_a_phone_each_least_amount_says_that_it_is_the_least(client, seed_round, financiers):
    page = client.get(url("shares", seed_round)).content.decode()
    cells = re.findall(r'data-label="([^"]*)" data-cell="least y(\d+)"', page)
    assert cells == [
        (f"At least {year}", str(year)) for _ in financiers for year in seed_round.years
    ]
    assert set(re.findall(r'data-label="([^"]*)" data-cell="applied', page)) == {
        str(year) for year in seed_round.years
    }


def test_the_grid_of_two_hundred_financiers_was_turned_away_with_an_empty_page(
    client, seed_round, financiers
):
    cells = {f"cell_{each}": "" for each in range(2_000)}
    assert post(client, seed_round, **cells).status_code == 302
