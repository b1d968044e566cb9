"""A proposal on an agenda and a decision about it, with something in each field that could leak."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from funding.rules.decisions import Ruling
from funding.services import decisions, meetings
from tests.factories.funding import (
    ClauseFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    ShareFactory,
    open_round,
)

HELD = date(2016, 12, 12)
CLAUSE = "att Halmstadsnämnden medfinansierar tjänsten med 40 000 kr per år, 2017–2019"


def decision_url(name, *args):
    return reverse(f"funding:decision_{name}", args=args)


def make_proposal(board, meeting, **fields):
    fields = {"diary_number": "LN HSTD 150021", **fields}
    proposal = ProposalFactory(financier=board, meeting=meeting, state="on_agenda", **fields)
    DeliveryFactory(source=proposal.source, financier=board)
    for year in (2017, 2018, 2019):
        ShareFactory(round=proposal.round, financier=board, year=year)
    open_round(proposal.round)
    ClauseFactory(proposal=proposal, text=CLAUSE)
    return proposal


def make_count(decision, writer, registrar):
    meetings.adjust_minutes(decision.meeting, on=HELD, by=writer)
    decisions.register_extract(decision, on=HELD, by=registrar)


def answer(form, **changes):
    """Return what a browser would send: what the form opened with, and what was changed."""
    said = {name: form[name].value() for name in form.fields}
    said = {name: form.fields[name].prepare_value(value) for name, value in said.items()}
    return {name: value for name, value in (said | changes).items() if value is not None}


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD)


@pytest.fixture
def proposal(board, meeting):
    return make_proposal(board, meeting)


@pytest.fixture
def decision(proposal, writer):
    """A decision that does not count, with something in each field that could leak."""
    ruling = Ruling(
        paragraph=4711,
        outcome="changed",
        amounts={2017: Decimal(31_337), 2018: Decimal(0), 2019: Decimal(0)},
        clauses=("att Halmstadsnämnden bara ger hemlig summa",),
        reservations="Hemlig reservation",
        note="Hemlig not",
    )
    return decisions.record(proposal, ruling, by=writer)
