"""The database itself keeps a pledge as it was recorded, whoever asks."""

from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from core.grants import append_only_tables
from funding.models import Pledge, PledgeAmount
from tests.conftest import become
from tests.factories.accounts import BoardFactory, FoundationFactory, UserFactory
from tests.factories.funding import ProposalFactory, RoundSourceFactory

pytestmark = pytest.mark.django_db


@contextmanager
def refused(words=""):
    with pytest.raises(DatabaseError, match=words), transaction.atomic():
        yield


@pytest.fixture
def source(db):
    return RoundSourceFactory()


def pledge_of(source, financier=None, **fields):
    today = timezone.localdate()
    return Pledge.objects.create(
        **{
            "round": source.round,
            "source": source,
            "financier": financier or FoundationFactory(),
            "outcome": "approved",
            "given_on": today,
            "recorded_on": today,
            "reference": "Dnr 1",
            "recorded_by": UserFactory(),
            **fields,
        }
    )


@pytest.fixture
def pledge(source):
    made = pledge_of(source)
    PledgeAmount.objects.create(pledge=made, year=2017, amount=Decimal(5))
    return made


def test_the_web_role_may_neither_change_nor_delete_it(pledge):
    assert {"funding_pledge", "funding_pledgeamount"} <= append_only_tables()
    for rows in (Pledge.objects.filter(pk=pledge.pk), PledgeAmount.objects.all()):
        with refused("permission denied"):
            rows.update(version=7)
        with refused("permission denied"):
            rows._raw_delete(rows.db)


@pytest.mark.parametrize("kind", ["body", "department", "unit"])
def test_an_authority_of_ours_answers_by_no_letter(source, kind):
    financier = BoardFactory() if kind == "body" else FoundationFactory(kind=kind)
    with refused("an authority of ours answers by the decisions of its body"):
        pledge_of(source, financier)


def test_a_financier_answers_one_way_only(source, pledge):
    with refused("has answered by letter"):
        ProposalFactory(round=source.round, source=source, financier=pledge.financier)
    other = FoundationFactory()
    ProposalFactory(round=source.round, source=source, financier=other)
    with refused("not a pledge"):
        pledge_of(source, other)


def test_it_answers_a_source_of_its_own_round(source):
    with refused("a source of another round"):
        pledge_of(source, round=RoundSourceFactory().round)


def test_there_is_one_first_pledge_and_each_is_replaced_once(source, pledge):
    with pytest.raises(IntegrityError), transaction.atomic():
        pledge_of(source, pledge.financier)
    following = {"replaces": pledge, "reason": "Nytt"}
    pledge_of(source, pledge.financier, **following)
    with pytest.raises(IntegrityError), transaction.atomic():
        pledge_of(source, pledge.financier, **following)


def test_it_replaces_its_own_and_a_correction_keeps_the_day(source, pledge):
    with refused("does not follow"):
        pledge_of(source, replaces=pledge, reason="Nytt")
    later = {"recorded_on": pledge.recorded_on + timedelta(days=1)}
    with refused("does not follow"):
        pledge_of(
            source, pledge.financier, replaces=pledge, reason="Fel", is_correction=True, **later
        )


@pytest.mark.parametrize(
    "fields",
    [
        {"reference": "", "note": ""},
        {"reason": "Utan att ersätta"},
        {"is_correction": True},
        {"recorded_on": date(2016, 1, 1)},
    ],
)
def test_what_a_pledge_must_say_is_held_by_the_database(source, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        pledge_of(source, **fields)


@pytest.mark.django_db(transaction=True)
def test_nothing_is_added_to_it_afterwards_and_not_even_the_owner_changes_it(database_roles):
    pledge = pledge_of(RoundSourceFactory())
    with refused("final"):
        PledgeAmount.objects.create(pledge=pledge, year=2017, amount=Decimal(5))
    forged = pledge_of(RoundSourceFactory(), written_in=1)
    forged.refresh_from_db()
    assert forged.written_in != 1
    owner, web = database_roles
    become(*owner)
    try:
        with refused("final"):
            Pledge.objects.filter(pk=pledge.pk).update(outcome="rejected")
        with refused("final"):
            Pledge.objects.filter(pk=pledge.pk)._raw_delete("default")
        with refused("final"), connection.cursor() as cursor:
            cursor.execute("TRUNCATE funding_pledge CASCADE")
    finally:
        become(*web)
