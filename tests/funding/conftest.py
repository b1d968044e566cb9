"""The round of seed 000: seven financiers, 920 000 kr a year, 2017–2019."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from accounts.models import Organization
from tests.factories.accounts import BoardFactory, MunicipalityFactory, RegionFactory
from tests.factories.funding import (
    AppliedAmountFactory,
    DecidedAmountFactory,
    DecisionFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
)
from tests.factories.programs import ProgramRoleFactory

YEARS = (2017, 2018, 2019)
LOCAL = {
    "Kungsbacka": 40_000,
    "Varberg": 40_000,
    "Falkenberg": 40_000,
    "Halmstad": 40_000,
    "Hylte": 20_000,
    "Laholm": 20_000,
}
REGIONAL = 720_000


def financier_of(name: str) -> Organization:
    """The local board of a municipality, known in short by the municipality's name."""
    found = BoardFactory(name=f"Lokala nämnden i {name}", parent=None)
    found.short_name = name
    found.municipality = MunicipalityFactory(name=f"{name}s kommun")
    found.save()
    return found


@pytest.fixture
def seed_round(db):
    """The round of seed 000, being prepared."""
    round_ = RoundFactory(name="Medfinansiering 2017–2019")
    region = BoardFactory(name="Regionstyrelsen", body_type="executive", parent=RegionFactory())
    shares = [(financier_of(name), amount) for name, amount in LOCAL.items()]
    for financier, amount in [*shares, (region, REGIONAL)]:
        for year in YEARS:
            ShareFactory(round=round_, financier=financier, year=year, fixed_amount=Decimal(amount))
    for year in YEARS:
        AppliedAmountFactory(round=round_, year=year, amount=Decimal(920_000))
    return round_


@pytest.fixture
def opened(seed_round):
    """The round of seed 000, delivered to all seven."""
    from django.utils import timezone

    source = RoundSourceFactory(round=seed_round)
    for financier in {share.financier for share in seed_round.shares.all()}:
        DeliveryFactory(source=source, financier=financier)
    seed_round.opened_at = timezone.now()
    seed_round.save_fields("opened_at")
    return seed_round


@pytest.fixture
def strategist(seed_round):
    """One prepares: strategist of the round's program."""
    return ProgramRoleFactory(program=seed_round.project.program, kind="strategist").person


@pytest.fixture
def steering(seed_round):
    """One reads: member of the program's steering group."""
    return ProgramRoleFactory(program=seed_round.project.program, kind="steering_group").person


def decide(
    round_, financier, *, outcome="approved", on=None, amounts=None, counted=True, days_later=0
):
    """Let a financier answer; without `amounts` a yes gives its whole share."""
    proposal = round_.proposals.filter(financier=financier).first() or ProposalFactory(
        round=round_, financier=financier, source=round_.sources.first()
    )
    meeting = MeetingFactory(board=financier, **({"held_on": on} if on else {}))
    referral = {"asked_for": "Kostnad per plats"} if outcome == "referred" else {}
    decision = DecisionFactory(
        proposal=proposal, meeting=meeting, outcome=outcome, counted=False, **referral
    )
    if amounts is None:
        shares = round_.shares.filter(financier=financier) if outcome in YES else []
        amounts = {share.year: share.amount for share in shares}
    for year, amount in amounts.items():
        DecidedAmountFactory(decision=decision, year=year, amount=Decimal(amount))
    if counted:
        count(decision, days_later)
    return decision


YES = ("approved", "changed")


def count(decision, days_later=0):
    """Adjust the minutes on the day of the meeting, and register the extract then or later."""
    meeting = decision.meeting
    meeting.adjusted_on = meeting.held_on
    meeting.save_fields("adjusted_on")
    decision.extract_registered_on = meeting.held_on + timedelta(days=days_later)
    decision.extract_registered_by = decision.recorded_by
    decision.save_fields("extract_registered_on", "extract_registered_by")
    return decision


@pytest.fixture
def financiers(seed_round):
    """The seven financiers by short name."""
    bodies = Organization.objects.filter(pk__in=seed_round.shares.values("financier"))
    return {body.short_name or body.name: body for body in bodies}


def url(name, round_):
    return reverse(f"funding:round_{name}", args=[round_.pk])


def text_of(response) -> str:
    """The page's words without tags, with plain spaces."""
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)
