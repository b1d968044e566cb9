"""Pages of price plans: who sees and changes them, bad input, two people at once."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse

from funding.models import PricePlan, PriceYear
from funding.services import prices
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory
from tests.factories.funding import (
    DeliveryFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.funding.conftest import text_of

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"funding:price_{name}", args=args)


@pytest.fixture
def program():
    return ProgramFactory()


@pytest.fixture
def strategist(program):
    return ProgramRoleFactory(program=program, kind="strategist").person


@pytest.fixture
def plan(program, strategist):
    return prices.create(
        program,
        by=strategist,
        years={2017: Decimal(9_000)},
        name="Processledare 2016",
        seat_price=Decimal(22_000),
        first_year=2016,
        last_year=2018,
        note="Intern anteckning",
    )


def posted(**changes) -> dict:
    facts = {
        "name": "Processledare 2016",
        "seat_price": "22 000",
        "first_year": "2016",
        "last_year": "2018",
        "note": "",
        "price_2017": "9 000",
    }
    return facts | changes


def seen_by(client, plan) -> str:
    page = client.get(url("edit", plan.pk)).content.decode()
    return re.search(r'name="seen" value="([^"]+)"', page)[1]


def test_a_strategist_makes_a_plan_and_the_page_says_what_is_not_spread(
    signed_in, strategist, program
):
    client = signed_in(strategist)
    response = client.post(url("create"), posted(program=program.pk), follow=True)
    made = PricePlan.objects.get()
    assert response.redirect_chain[-1][0] == made.get_absolute_url()
    page = text_of(response)
    assert "13 000 kr of 22 000 kr per seat is not spread over the years." in page
    assert {row.year: row.amount for row in made.years.all()} == {2017: 9_000}


def test_a_plan_of_a_foreign_program_is_refused(signed_in, strategist):
    response = signed_in(strategist).post(url("create"), posted(program=ProgramFactory().pk))
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"program"}
    assert not PricePlan.objects.exists()


@pytest.mark.parametrize("text", ["-1", "2,5 miljoner", "200 %", "nio tusen", "9" * 50, "<b>"])
def test_bad_prices_are_said_at_their_fields_and_nothing_is_written(
    signed_in, strategist, program, text
):
    data = posted(program=program.pk, seat_price=text, price_2017=text)
    response = signed_in(strategist).post(url("create"), data)
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"seat_price", "price_2017"}
    assert not PricePlan.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"seat_price": "0"}, "seat_price"),
        ({"first_year": "2018", "last_year": "2016"}, "last_year"),
        ({"last_year": "2090"}, "last_year"),
        ({"first_year": "år ett"}, "first_year"),
        ({"price_2018": "13 001"}, "__all__"),
    ],
)
def test_years_and_sums_that_cannot_be_are_refused(signed_in, strategist, program, changes, field):
    response = signed_in(strategist).post(url("create"), posted(program=program.pk, **changes))
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {field}


def test_asking_for_other_years_shows_their_fields_and_keeps_what_is_written(
    signed_in, strategist, program
):
    data = posted(program=program.pk, name="", last_year="2020", price_2017="9 000", grow="1")
    response = signed_in(strategist).post(url("create"), data)
    assert response.status_code == 200
    form = response.context["form"]
    assert form.years == [2016, 2017, 2018, 2019, 2020]
    assert form["price_2017"].value() == "9 000"
    assert not form.errors
    assert not PricePlan.objects.exists()


def test_a_second_plan_of_the_same_name_is_refused(signed_in, strategist, program, plan):
    response = signed_in(strategist).post(url("create"), posted(program=program.pk))
    assert response.status_code == 422
    assert "already has a price plan of this name" in text_of(response)


def test_the_second_to_save_chooses_year_by_year(signed_in, strategist, plan):
    client = signed_in(strategist)
    mine = posted(seen=seen_by(client, plan), price_2017="8 000")
    theirs = posted(seen=mine["seen"], price_2017="7 000", price_2018="1 000")
    assert client.post(url("edit", plan.pk), theirs).status_code == 302
    response = client.post(url("edit", plan.pk), mine)
    conflict = {each.name: (each.mine, each.theirs) for each in response.context["conflict"]}
    assert conflict == {"price_2017": ("8 000", "7\u00a0000")}
    again = {**mine, "keep_price_2017": "mine", "seen": response.context["seen"]}
    assert client.post(url("edit", plan.pk), again).status_code == 302
    years = PriceYear.objects.filter(plan=plan).values_list("year", "amount")
    assert dict(years) == {2017: 8_000, 2018: 1_000}


def test_a_year_with_a_price_is_not_left_out(signed_in, strategist, plan):
    client = signed_in(strategist)
    data = posted(seen=seen_by(client, plan), first_year="2018")
    response = client.post(url("edit", plan.pk), data)
    assert response.status_code == 422
    assert "There is a price in 2017, outside the years of the plan" in text_of(response)
    assert 2017 in response.context["form"].years


def test_a_board_that_is_asked_for_seats_sees_the_plan_and_no_other_boards_round(
    signed_in, strategist, program, plan
):
    board, other = BoardFactory(name="Nämnden A"), BoardFactory(name="Nämnden B hemlig")
    secretary = OrganizationRoleFactory(organization=board, kind="secretary").person
    stranger = OrganizationRoleFactory(organization=BoardFactory(), kind="secretary").person
    for financier, name in ((board, "Vår omgång"), (other, "Deras omgång")):
        round_ = RoundFactory(project__program=program, name=name)
        ShareFactory(
            round=round_,
            financier=financier,
            fixed_amount=None,
            seats=14,
            seat_price=Decimal(8_000),
            price_plan=plan,
        )
        DeliveryFactory(source=RoundSourceFactory(round=round_), financier=financier)
        open_round(round_)
    page = text_of(signed_in(secretary).get(url("detail", plan.pk)))
    assert "14 × 8 000" in page
    assert "8 000 kr per seat in 2017 is not what “Processledare 2016” says: 9 000 kr." in page
    assert "Deras omgång" not in page
    assert "Intern anteckning" not in page
    assert signed_in(secretary).get(url("edit", plan.pk)).status_code == 403
    assert signed_in(stranger).get(url("detail", plan.pk)).status_code == 404
    assert "Deras omgång" in text_of(signed_in(strategist).get(url("detail", plan.pk)))


def test_a_project_leader_reads_and_changes_nothing(signed_in, program, plan):
    leader = ProgramRoleFactory(program=program, kind="project_leader").person
    client = signed_in(leader)
    assert client.get(url("detail", plan.pk)).status_code == 200
    assert client.get(url("edit", plan.pk)).status_code == 403
    assert client.get(url("create")).status_code == 403
    assert client.post(url("delete", plan.pk)).status_code == 403


def test_a_plan_without_shares_is_deleted_after_asking(signed_in, strategist, plan):
    client = signed_in(strategist)
    assert "Delete “Processledare 2016”?" in text_of(client.get(url("delete", plan.pk)))
    assert client.post(url("delete", plan.pk)).status_code == 302
    assert not PricePlan.objects.exists()


def test_the_history_tells_each_years_price(signed_in, strategist, plan):
    prices.revise(plan, by=strategist, years={2017: Decimal(9_500)})
    page = text_of(signed_in(strategist).get(url("detail", plan.pk)))
    assert "made the price plan" in page
    assert "9 500" in page


def test_years_that_cannot_be_read_were_an_error_page_when_the_plan_was_edited(
    signed_in, strategist, plan
):
    client = signed_in(strategist)
    response = client.post(url("edit", plan.pk), posted(first_year="två tusen sexton"))
    assert response.status_code == 422
    assert "två tusen sexton" in response.content.decode()
    assert PricePlan.objects.get().first_year == 2016
