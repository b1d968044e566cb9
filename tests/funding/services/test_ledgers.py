"""Ledgers: every sum of a round's money is that of a plain recount."""

from decimal import Decimal
from random import Random

import pytest

from funding.services.ledgers import ledgers_of
from tests.factories.funding import (
    PaymentFactory,
)
from tests.funding.conftest import financier_of
from tests.funding.services.conftest import in_force
from tests.funding.services.test_payments import DAY


@pytest.mark.django_db
class TestLedger:
    def test_ledger_of_random_rounds_is_what_a_plain_recount_gives(self):
        random = Random(2016)  # noqa: S311
        rounds = []
        for number in range(6):
            shares = {
                f"Ort {number} {n}": random.randrange(1, 90) * 1_000
                for n in range(random.randrange(1, 6))
            }
            round_, boards = in_force(**shares)
            rounds.append((round_, boards, shares))
            for _ in range(random.randrange(0, 30)):
                _random_payment(random, round_, random.choice(list(boards.values())))
        found = ledgers_of([each for each, __, __ in rounds])
        for round_, boards, shares in rounds:
            ledger = found[round_.pk]
            assert ledger.total.decided == 2 * sum(shares.values())
            for name, test in PLAIN.items():
                rows = [each for each in round_.payments.all() if test(each)]
                assert getattr(ledger.total, name) == sum(each.amount for each in rows), name
                for board in boards.values():
                    for year in round_.years:
                        own = [r for r in rows if (r.financier_id, r.year) == (board.pk, year)]
                        line = next(x for x in ledger.lines if x.financier_id == board.pk)
                        assert getattr(line.years[year], name) == sum(each.amount for each in own)

    def test_financier_who_is_asked_no_longer_keeps_its_payments(self, stage):
        round_, __ = stage
        gone = PaymentFactory(round=round_, financier=financier_of("Laholm"))
        line = ledgers_of([round_])[round_.pk].lines[-1]
        assert (line.financier_id, line.total.planned) == (gone.financier_id, gone.amount)
        assert line.total.decided == 0

    def test_ledgers_cost_four_queries_whatever_there_is(self, django_assert_num_queries):
        made = [in_force(Halmstad=40_000)[0]]
        with django_assert_num_queries(4):
            ledgers_of(made)
        made += [in_force(Halmstad=40_000, Hylte=20_000)[0] for _ in range(3)]
        for round_ in made:
            PaymentFactory(round=round_, financier=round_.shares.first().financier)
        with django_assert_num_queries(4):
            ledgers_of(made)


PLAIN = {
    "planned": lambda p: p.kind == "instalment" and p.state == "planned",
    "requested": lambda p: p.kind == "instalment" and p.state == "requested",
    "paid": lambda p: p.kind == "instalment" and p.state == "paid",
    "owed": lambda p: p.kind == "repayment" and p.state != "paid",
    "repaid": lambda p: p.kind == "repayment" and p.state == "paid",
}


def _random_payment(random, round_, board):
    state = random.choice(["planned", "requested", "paid"])
    PaymentFactory(
        round=round_,
        financier=board,
        year=random.choice([2017, 2018]),
        kind=random.choice(["instalment", "instalment", "repayment"]),
        amount=Decimal(random.randrange(1, 20_000)),
        requested_on=None if state == "planned" else DAY,
        paid_on=DAY if state == "paid" else None,
    )
