"""Verbs of rounds."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from core.history import history_of
from desk.models import Mail
from funding.models import Delivery, Round, RoundSource, Share
from funding.queries import share_tables_of
from funding.rules.shares import Cell
from funding.services import rounds
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.programs import ProjectFactory, SubGoalFactory
from tests.funding.conftest import YEARS

FACTS = {
    "name": "Omgång 2017",
    "first_year": 2017,
    "last_year": 2018,
    "title": "Medfinansiering",
    "clause_template": "att {board} ger {amount}",
}


def test_create_prepares_a_round_and_says_who_did_it(db):
    by = UserFactory(name="Stig Strateg")
    round_ = rounds.create(ProjectFactory(), by=by, **FACTS)
    assert not round_.is_opened
    assert [entry.who for entry in history_of(round_)] == ["Stig Strateg"]


def test_create_refuses_years_that_run_backwards(db):
    with pytest.raises(ValidationError):
        rounds.create(ProjectFactory(), by=None, **{**FACTS, "last_year": 2016})
    assert not Round.objects.exists()


def test_revise_keeps_years_that_have_amounts(seed_round):
    with pytest.raises(ValidationError):
        rounds.revise(seed_round, by=None, last_year=2018)
    seed_round.refresh_from_db()
    assert seed_round.last_year == 2019


def test_set_shares_writes_only_what_changed(seed_round, financiers, strategist):
    hylte, laholm = financiers["Hylte"].pk, financiers["Laholm"].pk
    table = share_tables_of([seed_round])[seed_round.pk]
    shares = {(row.financier_id, year): c for row in table.rows for year, c in row.cells.items()}
    shares[hylte, 2017] = Cell(Decimal(126_000), 14, Decimal(9_000))
    shares[laholm, 2019] = None
    rounds.set_shares(
        seed_round, by=strategist, applied={**table.applied, 2018: None}, shares=shares
    )
    told = Share.objects.get(round=seed_round, financier=hylte, year=2017)
    assert (told.fixed_amount, told.seats, told.seat_price) == (None, 14, 9_000)
    assert told.amount == 126_000
    assert not Share.objects.filter(round=seed_round, financier=laholm, year=2019).exists()
    events = Share.events.rel.related_model.objects.filter(round=seed_round)
    written = events.filter(pgh_context__isnull=False)
    assert sorted(written.values_list("pgh_label", flat=True)) == ["delete", "update"]
    with translation.override("en"):
        told = [(each.label, each.old, each.new) for each in history_of(events)[0].changes]
    assert ("Lokala nämnden i Laholm, 2019: Amount (kr)", "20\u00a0000", "") in told
    assert ("Lokala nämnden i Hylte, 2017: Seats", "", "14") in told


def test_set_shares_refuses_a_year_outside_the_round(seed_round, financiers):
    with pytest.raises(ValidationError, match="2025"):
        rounds.set_shares(
            seed_round,
            by=None,
            applied={},
            shares={(financiers["Hylte"].pk, 2025): Cell(Decimal(1))},
        )
    assert seed_round.shares.count() == 21


def test_open_delivers_one_frozen_source_to_all_seven(seed_round, financiers, strategist):
    SubGoalFactory(project=seed_round.project, number=1, title="Slutföra utbildningen")
    rounds.open(seed_round, by=strategist, at=datetime(2016, 11, 21, 9, tzinfo=UTC))
    seed_round.refresh_from_db()
    assert seed_round.opened_at == datetime(2016, 11, 21, 9, tzinfo=UTC)
    source = RoundSource.objects.get(round=seed_round)
    assert set(source.deliveries.values_list("financier", flat=True)) == {
        body.pk for body in financiers.values()
    }
    content = source.content
    assert content["applied"] == {str(year): "920000" for year in YEARS}
    assert content["goals"] == [{"number": 1, "title": "Slutföra utbildningen"}]
    assert (content["first_year"], content["last_year"]) == (2017, 2019)
    assert content["project"]["starts_on"] == "2017-01-01"
    assert content["title"] == seed_round.title
    hylte = [s for s in content["shares"] if s["financier_id"] == financiers["Hylte"].pk]
    assert hylte == [
        {
            "financier_id": financiers["Hylte"].pk,
            "financier": "Lokala nämnden i Hylte",
            "year": year,
            "amount": "20000",
            "seats": None,
            "seat_price": None,
            "least_amount": None,
            "since": 1,
        }
        for year in YEARS
    ]


def test_open_tells_the_secretaries_of_the_boards_and_nobody_else(
    seed_round, financiers, strategist
):
    secretary = OrganizationRoleFactory(organization=financiers["Hylte"]).person
    OrganizationRoleFactory(organization=financiers["Hylte"], kind="registrar")
    rounds.open(seed_round, by=strategist)
    mail = Mail.objects.get()
    assert (mail.recipient, mail.caused_by) == (secretary, strategist)
    assert mail.path == seed_round.get_absolute_url()
    assert "60\u00a0000\u00a0kr" in mail.body


def test_open_refuses_with_every_reason_and_leaves_nothing(seed_round, financiers, strategist):
    Share.objects.filter(round=seed_round, year=2018, financier=financiers["Hylte"]).delete()
    seed_round.clause_template = "att {nämnd} ger {amount}"
    seed_round.save_fields("clause_template")
    body = financiers["Laholm"]
    body.body_type = "council"
    body.save()
    with pytest.raises(ValidationError) as refusal:
        rounds.open(seed_round, by=strategist)
    assert len(refusal.value.messages) == 3
    assert not RoundSource.objects.exists()
    assert not Delivery.objects.exists()


def test_a_round_is_opened_once(opened, strategist):
    with pytest.raises(ValidationError):
        rounds.open(opened, by=strategist)
    assert opened.sources.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda r: rounds.revise(r, by=None, name="Annat"),
        lambda r: rounds.set_shares(r, by=None, applied={}, shares={}),
        lambda r: rounds.delete(r, by=None),
    ],
)
def test_nothing_of_an_open_round_is_rewritten(opened, change):
    with pytest.raises(ValidationError):
        change(opened)
    assert Round.objects.get(pk=opened.pk).name == opened.name
    assert opened.shares.count() == 21


def test_delete_takes_a_prepared_round_away_with_its_shares(seed_round):
    rounds.delete(seed_round, by=None)
    assert not Round.objects.exists()
    assert not Share.objects.exists()
