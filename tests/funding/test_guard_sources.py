"""An opened round changes only with a new delivered source, and asks what that source says."""

import json

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from core.views.doors import RESTRICT_VIOLATION
from funding.models import Round, RoundSource
from funding.services import rounds, sources
from tests.factories.accounts import UserFactory
from tests.factories.funding import AppliedAmountFactory, RoundFactory, ShareFactory
from tests.funding.test_guard import as_owner  # noqa: F401, a fixture

pytestmark = pytest.mark.django_db(transaction=True)
NEW_SOURCE = (
    "INSERT INTO funding_roundsource (created_at, updated_at, version, round_id, number, content,"
    " reason, created_by_id, written_in) SELECT now(), now(), 1, round_id, {number}, {content}, '',"
    " created_by_id, {written_in} FROM funding_roundsource WHERE number = 1"
)
LESS = "UPDATE funding_share SET fixed_amount = 30000"


def new_source(*, number=2, amount=None, written_in="0"):
    """Return SQL that writes the next source; with an amount for the only share."""
    content = "content"
    if amount is not None:
        content = f"jsonb_set(content, '{{shares,0,amount}}', '\"{amount}\"')"
    return NEW_SOURCE.format(number=number, content=content, written_in=written_in)


@pytest.fixture
def opened():
    """A round of one year with one share of 40 000 kr, delivered by the service."""
    round_ = RoundFactory(last_year=2017)
    ShareFactory(round=round_, financier__body_type="board")
    AppliedAmountFactory(round=round_, amount=40_000)
    return rounds.open(round_, by=UserFactory())


def do(*statements):
    with transaction.atomic(), connection.cursor() as cursor:
        for sql in statements:
            cursor.execute(sql)


def refused(*statements):
    with pytest.raises(IntegrityError) as caught:
        do(*statements)
    assert caught.value.__cause__.sqlstate == RESTRICT_VIOLATION


def test_service_changes_texts_and_shares_with_a_new_source(opened):
    board = opened.shares.get().financier_id
    sources.deliver(
        opened,
        by=UserFactory(),
        reason="Lägre anslag",
        fields={"title": "Ny rubrik"},
        shares={(board, 2017): 30_000},
        applied={2017: 30_000},
    )
    changed = Round.objects.get()
    assert (changed.title, changed.shares.get().amount) == ("Ny rubrik", 30_000)


def test_share_changes_in_the_transaction_of_a_source_that_says_so(opened):
    applied = "UPDATE funding_appliedamount SET amount = 30000"
    source = NEW_SOURCE.format(
        number=2,
        content="jsonb_set(jsonb_set(content, '{shares,0,amount}', '\"30000\"'),"
        " '{applied,2017}', '\"30000\"')",
        written_in="0",
    )
    do(source, LESS, applied)
    assert opened.shares.get().amount == 30_000
    refused("UPDATE funding_share SET fixed_amount = 20000")


@pytest.mark.parametrize(
    "statements",
    [
        (LESS,),
        # the source says another amount than the share, the other way round, or is not the newest
        (new_source(), LESS),
        (new_source(amount=30_000),),
        (new_source(), "UPDATE funding_share SET least_amount = 1"),
        (new_source(), "UPDATE funding_share SET since_number = 2"),
        (new_source(), "DELETE FROM funding_share"),
        (new_source(), "UPDATE funding_appliedamount SET amount = 1"),
        (new_source(number=3),),
        # what no version changes
        (new_source(), "UPDATE funding_round SET opened_at = NULL"),
        (new_source(), "UPDATE funding_round SET is_conditional = false"),
        (new_source(), "UPDATE funding_round SET last_year = 2030"),
        (new_source(), "DELETE FROM funding_round"),
    ],
)
def test_anything_else_is_refused(opened, statements):
    refused(*statements)
    assert (opened.shares.get().amount, opened.sources.count()) == (40_000, 1)


def test_texts_stay_when_the_transaction_of_their_source_has_ended(opened):
    rewrite = "UPDATE funding_round SET title = 'Annan'"
    refused(rewrite)
    do(new_source(), rewrite)
    refused("UPDATE funding_round SET title = 'En till'")
    assert Round.objects.get().title == "Annan"


def test_transaction_that_wrote_a_source_is_not_what_the_client_says(opened):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT txid_current()")
        now = cursor.fetchone()[0]
        cursor.execute(new_source(written_in=str(now + 1000)))
        assert RoundSource.objects.get(number=2).written_in == now
    with pytest.raises(Exception, match="permission denied"):
        do("UPDATE funding_roundsource SET written_in = txid_current()")


def test_owner_is_held_to_the_newest_source_too(opened, as_owner):  # noqa: F811
    for statements in ([LESS], [new_source(), LESS], [new_source(amount=1)]):
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            for sql in statements:
                as_owner.execute(sql)
            as_owner.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_what_is_delivered_says_minimum_and_since_when_it_is_asked(opened):
    content = opened.sources.get().content
    assert json.loads(json.dumps(content["shares"]))[0] | {"financier_id": 0, "financier": ""} == {
        "financier_id": 0,
        "financier": "",
        "year": 2017,
        "amount": "40000",
        "seats": None,
        "seat_price": None,
        "least_amount": None,
        "since": 1,
    }
