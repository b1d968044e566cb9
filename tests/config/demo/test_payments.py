"""The demo's round of 2016 is paid to the krona; what came after stands beside it, marked."""

import pytest

from config.demo import texts
from config.demo.payments import EXTENDED_TO, GIVEN_BACK
from funding.models import FundingChange, Payment, Round
from funding.rules.rounds import RoundState
from funding.services.ledgers import ledgers_of, standing_of
from tests.facts import seed_000

pytestmark = pytest.mark.django_db


@pytest.fixture
def round_(demo):
    return Round.objects.get(first_year=2017, last_year=2019)


def test_every_krona_of_the_paper_is_paid_in_its_year(round_):
    ledger = ledgers_of([round_])[round_.pk]
    assert {year: money.paid for year, money in ledger.sums.items()} == dict.fromkeys(
        seed_000.YEARS, seed_000.APPLIED
    )
    assert ledger.total.decided == ledger.total.paid == 3 * seed_000.APPLIED
    assert ledger.total.remaining == ledger.total.repaid == GIVEN_BACK
    for payment in round_.payments.filter(kind="instalment"):
        assert payment.requested_on.year == payment.paid_on.year == payment.year


def test_it_is_in_force_as_before_and_what_is_invented_says_so(round_):
    assert standing_of(round_).state == RoundState.IN_FORCE
    assert set(Payment.objects.filter(round=round_).values_list("note", flat=True)) == {
        texts.INVENTED
    }
    kinds = {each.kind: each for each in FundingChange.objects.filter(round=round_)}
    assert kinds.keys() == {"extension", "repayment"}
    assert kinds["extension"].ends_on == EXTENDED_TO
    assert {each.reason for each in kinds.values()} == {texts.INVENTED}
