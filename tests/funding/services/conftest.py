"""What tests of several verbs share: a question to a board with its answers, a round in force."""

from datetime import date
from decimal import Decimal

import pytest

from accounts.models import Organization
from funding.rules.decisions import Ruling
from tests.factories.funding import (
    ClauseFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    ShareFactory,
    open_round,
    round_in_force,
)
from tests.factories.programs import ProgramRoleFactory
from tests.funding.conftest import financier_of

HELD = date(2016, 12, 12)
KR = Decimal(40_000)
CLAUSE = "att Halmstadsnämnden medfinansierar tjänsten med 40 000 kr per år, 2017–2019"
YES = Ruling(
    paragraph=7,
    outcome="approved",
    amounts=dict.fromkeys((2017, 2018, 2019), KR),
    clauses=(CLAUSE,),
)
NO = Ruling(paragraph=7, outcome="rejected")
REFERRAL = Ruling(paragraph=7, outcome="referred", asked_for="En bättre budget")
TABLED = Ruling(paragraph=7, outcome="tabled")


def make_proposal(board, meeting, beside=(), **fields):
    """Make a proposal on the agenda, 40 000 kr a year for 2017–2019, with one clause.

    `beside` are other boards that its round asks; a round that is given is opened afterwards.
    """
    is_given = "round" in fields
    fields.setdefault("round", RoundFactory())
    fields.setdefault("state", "on_agenda")
    proposal = ProposalFactory(financier=board, meeting=meeting, **fields)
    DeliveryFactory(source=proposal.source, financier=board)
    for year in YES.amounts:
        ShareFactory(round=proposal.round, financier=board, year=year)
    for other in beside:
        ShareFactory(round=proposal.round, financier=other)
    if not is_given:
        open_round(proposal.round)
    ClauseFactory(proposal=proposal, text=CLAUSE)
    return proposal


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD)


@pytest.fixture
def proposal(board, meeting):
    return make_proposal(board, meeting)


def reasons(caught):
    return {field: len(errors) for field, errors in caught.value.error_dict.items()}


def in_force(fields=None, waits=(), **shares):
    """Make a round of these financiers (kr a year, 2017–2018) in force, but for who `waits`."""
    boards = {name: _board(name) for name in shares}
    years = {"first_year": 2017, "last_year": 2018}
    round_ = round_in_force(
        {boards[name]: amount for name, amount in shares.items()},
        waits=[boards[name] for name in waits],
        **{**years, **(fields or {})},
    )
    return round_, boards


def _board(name):
    made = Organization.objects.filter(name=f"Lokala nämnden i {name}").first()
    return made or financier_of(name)


@pytest.fixture
def stage(db):
    return in_force(Halmstad=40_000, Hylte=20_001)


@pytest.fixture
def by(stage):
    return ProgramRoleFactory(program=stage[0].project.program, kind="strategist").person
