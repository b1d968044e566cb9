"""The seats of 2017 have the facts of their paper, and its gaps: the review finds each."""

import subprocess
from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.models import User
from config.demo import texts_seats
from documents.choices import Severity
from documents.services import printing
from funding.choices import ProposalState, RoundState
from funding.models import PricePlan, Proposal, Round
from funding.pdf.proposals import ProposalPaper
from funding.queries import share_tables_of, standings_of
from tests.facts import seed_002

pytestmark = pytest.mark.django_db
PAPER = ProposalPaper()


@pytest.fixture
def round_(demo):
    return Round.objects.get(name=texts_seats.ROUND)


@pytest.fixture
def draft(round_):
    return PAPER.find(Proposal.objects.get(round=round_).pk)


def sign_in(client, login: str) -> None:
    client.force_login(User.objects.get(email=f"{login}@demo.example"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_the_paper_of_the_seats_has_every_fact_of_its_source(draft):
    pdf = printing.make(printing.freeze(PAPER, draft))
    command = ["pdftotext", "-raw", "-", "-"]
    read = subprocess.run(command, input=pdf.content, capture_output=True, check=True)
    assert seed_002.missing(read.stdout.decode()) == []


def test_its_review_finds_what_the_source_lacks_and_nothing_else(draft):
    severities = {each.code: each.severity for each in PAPER.findings(draft)}
    assert len(PAPER.findings(draft)) == len(severities)
    assert severities == {
        code: Severity.BLOCK if blocks else Severity.WARN
        for code, blocks in seed_002.ERRORS.items()
    }


def test_it_is_halmstads_own_draft_and_cannot_be_issued(draft):
    assert (draft.financier.short_name, draft.state) == ("Halmstad", ProposalState.DRAFT)
    assert list(PAPER.obstacles_to_issue(draft))


def test_halmstad_is_asked_for_seats_times_the_price_of_the_year(round_):
    (row,) = share_tables_of([round_])[round_.pk].rows
    cell = row.cells[2017]
    assert (row.short, list(row.cells)) == ("Halmstad", [2017])
    assert (cell.seats, cell.seat_price) == (seed_002.SEATS, seed_002.PRICE_2017)
    assert cell.amount == seed_002.AMOUNT
    assert standings_of([round_])[round_.pk].state == RoundState.OPEN


def test_the_price_plan_says_how_much_stands_on_no_year(round_, client):
    plan = PricePlan.objects.with_spread().get(shares__round=round_)
    assert (plan.seat_price, plan.spread) == (seed_002.SEAT_PRICE, seed_002.PRICE_2017)
    assert plan.unspread == Decimal(seed_002.UNSPREAD)
    assert (plan.first_year, plan.last_year) == seed_002.PLAN_YEARS
    sign_in(client, "strateg")
    for page in (plan.get_absolute_url(), round_.get_absolute_url()):
        said = plain(client.get(page).content.decode())
        assert "13 000 kr of 22 000 kr per seat is not spread over the years." in said, page


@pytest.mark.parametrize("login", ["strateg", "styrgrupp"])
def test_the_people_of_the_program_read_that_its_gaps_are_meant(round_, client, login):
    sign_in(client, login)
    said = client.get(round_.get_absolute_url()).content.decode()
    assert "så att granskningen har något att finna" in said


def test_another_board_knows_nothing_of_the_seats(round_, client):
    sign_in(client, "sekreterare.hylte")
    assert client.get(round_.get_absolute_url()).status_code == 404
    listed = client.get(reverse("funding:round_list")).content.decode()
    assert texts_seats.ROUND not in listed


def test_its_project_is_one_of_the_program_beside_the_round_of_2016(round_):
    past = Round.objects.get(first_year=2017, last_year=2019)
    assert round_.project.program == past.project.program
    assert round_.project != past.project
    assert standings_of([past])[past.pk].state == RoundState.IN_FORCE
