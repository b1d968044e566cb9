"""Payments by their rules: parts that add up, and what can be planned, requested, paid, repaid."""

from datetime import date
from decimal import Decimal
from random import Random
from types import SimpleNamespace

import pytest

from funding.choices import PaymentState
from funding.rules import payments as rules
from funding.rules.ledgers import Ledger, Line, merged
from funding.rules.payments import Footing, Money

TODAY = date(2018, 3, 1)


def kr(number):
    return Decimal(number)


def footing(why_not="", **money):
    return Footing("Hyltenämnden", 2017, Money(**{k: kr(v) for k, v in money.items()}), why_not)


def payment(state, kind="instalment", amount=20_000):
    return SimpleNamespace(
        state=state,
        kind=kind,
        amount=kr(amount),
        requested_on=date(2017, 5, 2),
        request_reference="R 7",
        paid_on=date(2017, 6, 2),
        payment_reference="V 9",
    )


PLANNED, REQUESTED, PAID = (payment(state) for state in PaymentState)


class TestParts:
    @pytest.mark.parametrize("parts", rules.PARTS)
    @pytest.mark.parametrize("amount", [1, 11, 12, 13, 20_000, 720_000, 999_999])
    def test_parts_add_up_to_the_krona_and_none_is_empty(self, amount, parts):
        found = rules.parted(kr(amount), parts)
        assert sum(found) == amount
        assert all(part > 0 and part == int(part) for part in found)
        assert max(found) - min(found) <= 1
        assert len(found) == min(parts, amount)

    def test_due_days_are_the_first_or_the_last_of_each_part(self):
        assert rules.due_days(2017, 2, at_end=False) == [date(2017, 1, 1), date(2017, 7, 1)]
        quarters = [date(2017, 3, 31), date(2017, 6, 30), date(2017, 9, 30), date(2017, 12, 31)]
        assert rules.due_days(2017, 4, at_end=True) == quarters
        assert rules.due_days(2017, 1, at_end=True) == [date(2017, 12, 31)]
        assert rules.due_days(2020, 12, at_end=True)[1] == date(2020, 2, 29)


class TestMoney:
    def test_remaining_is_decided_less_paid_and_what_is_repaid_can_be_paid_again(self):
        money = footing(decided=40_000, paid=30_000, repaid=10_000).money
        assert (money.received, money.remaining, money.unplanned) == (20_000, 20_000, 20_000)

    def test_unplanned_leaves_out_what_is_planned_and_requested(self):
        money = footing(decided=40_000, planned=5_000, requested=10_000, paid=20_000).money
        assert money.unplanned == 5_000

    def test_sums_of_random_ledgers_are_those_of_their_parts(self):
        random = Random(4)  # noqa: S311
        for _ in range(50):
            lines = [
                Line(
                    pk,
                    f"Nämnd {pk}",
                    {
                        year: Money(*(kr(random.randrange(100_000)) for _ in range(7)))
                        for year in random.sample(range(2017, 2022), random.randrange(1, 5))
                    },
                )
                for pk in range(random.randrange(1, 8))
            ]
            halves = [Ledger(tuple(lines[:3])), Ledger(tuple(lines[2:]))]
            for ledger in (Ledger(tuple(lines)), merged(halves)):
                of_lines = [money for line in ledger.lines for money in line.years.values()]
                for name in rules.MEASURES:
                    total = sum(getattr(each, name) for each in of_lines)
                    assert getattr(ledger.total, name) == total
                    assert sum(getattr(each, name) for each in ledger.sums.values()) == total


class TestPlanning:
    def test_no_more_than_what_is_decided_and_not_planned(self):
        money = footing(decided=40_000, planned=10_000, paid=10_000)
        assert list(rules.obstacles_to_plan(money, kr(20_000))) == []
        (reason,) = rules.obstacles_to_plan(money, kr(20_001))
        assert "20\u00a0001\u00a0kr is more than the 20\u00a0000\u00a0kr" in reason

    def test_nothing_is_planned_without_money_to_be_had(self):
        assert list(rules.obstacles_to_plan(footing("No yes.", decided=9), kr(1))) == ["No yes."]

    def test_instalment_is_not_due_before_its_year(self):
        assert list(rules.obstacles_to_due(2017, date(2017, 1, 1))) == []
        assert list(rules.obstacles_to_due(2017, date(2018, 2, 1))) == []
        assert list(rules.obstacles_to_due(2017, date(2016, 12, 31)))

    def test_only_what_is_planned_changes(self):
        assert list(rules.obstacles_to_change(PLANNED)) == []
        assert list(rules.obstacles_to_change(REQUESTED))
        assert list(rules.obstacles_to_change(PAID))


class TestSteps:
    FULL = footing(decided=40_000, planned=20_000, requested=20_000)

    def test_planned_instalment_is_requested_and_requested_one_is_paid(self):
        assert list(rules.obstacles_to_request(PLANNED, self.FULL)) == []
        assert list(rules.obstacles_to_book(REQUESTED, self.FULL)) == []

    def test_second_to_request_is_told_of_the_first(self):
        (reason,) = rules.obstacles_to_request(REQUESTED, self.FULL)
        assert reason == "It is requested: on 2017-05-02, with the number R 7."

    def test_second_to_pay_is_told_of_the_first(self):
        for obstacles in (rules.obstacles_to_book, rules.obstacles_to_request):
            (reason,) = obstacles(PAID, self.FULL)
            assert reason == "It is paid: entered as paid on 2017-06-02, reference V 9."

    def test_what_is_only_planned_is_not_paid(self):
        assert list(rules.obstacles_to_book(PLANNED, self.FULL))

    @pytest.mark.parametrize("step", [rules.obstacles_to_request, rules.obstacles_to_book])
    def test_nothing_is_had_when_the_round_or_the_decision_fell(self, step):
        row = PLANNED if step is rules.obstacles_to_request else REQUESTED
        assert list(step(row, footing("Lapsed.", decided=40_000))) == ["Lapsed."]
        assert list(step(row, footing(decided=30_000, planned=20_000, requested=20_000)))

    def test_requisition_is_taken_back_until_it_is_paid(self):
        assert list(rules.obstacles_to_take_back(REQUESTED)) == []
        assert list(rules.obstacles_to_take_back(PLANNED))
        assert list(rules.obstacles_to_take_back(PAID))

    def test_no_day_ahead_or_before_the_year_or_before_the_requisition(self):
        assert list(rules.obstacles_to_day(2017, date(2017, 1, 1), TODAY)) == []
        assert list(rules.obstacles_to_day(2017, date(2016, 12, 31), TODAY))
        assert list(rules.obstacles_to_day(2017, date(2018, 3, 2), TODAY))
        since = date(2017, 5, 2)
        assert list(rules.obstacles_to_day(2017, date(2017, 5, 2), TODAY, since)) == []
        assert list(rules.obstacles_to_day(2017, date(2017, 5, 1), TODAY, since))


class TestRepaying:
    def test_no_more_goes_back_than_was_received(self):
        money = footing(paid=20_000, repaid=5_000, owed=5_000)
        assert list(rules.obstacles_to_repay(money, kr(10_000))) == []
        assert list(rules.obstacles_to_repay(money, kr(10_001)))

    def test_repayment_is_made_without_a_requisition(self):
        back = payment(PaymentState.PLANNED, "repayment", 5_000)
        assert list(rules.obstacles_to_book(back, footing(paid=5_000))) == []
        assert list(rules.obstacles_to_book(back, footing(paid=4_999)))
        assert list(rules.obstacles_to_request(back, footing(paid=5_000)))

    def test_extension_ends_later_than_what_it_extends(self):
        def faults(ends_on, on=TODAY):
            found = rules.obstacles_to_event(
                "extension", on, TODAY, ends_on=ends_on, last_day=date(2019, 12, 31)
            )
            return [field for field, __ in found]

        assert faults(date(2020, 1, 1)) == []
        assert faults(date(2019, 12, 31)) == ["ends_on"]
        assert faults(date(2020, 1, 1), on=date(2018, 3, 2)) == ["decided_on"]
