"""Payments through their verbs: planned, requested, paid, taken back, repaid; two at once."""

from datetime import date
from decimal import Decimal

import psycopg
import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from core.history import history_of
from funding.models import FundingChange, Payment
from funding.rules.payments import Money
from funding.services import payments
from funding.services.ledgers import ledgers_of
from funding.services.payments import Event
from tests.factories.accounts import UserFactory
from tests.factories.funding import (
    DeliveryFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.funding.conftest import decide, financier_of
from tests.funding.services.conftest import in_force
from tests.funding.test_guard import as_owner, refused  # noqa: F401, a fixture
from tests.threads import one_after_the_other

DAY = date(2017, 5, 2)


def plan(round_, board, by, *, amount=20_000, year=2017, parts=1):
    amounts = {(board.pk, year): Decimal(amount)}
    return payments.plan(round_, amounts=amounts, parts=parts, at_end=False, by=by)


def requested(round_, board, by, **fields):
    (payment,) = plan(round_, board, by, **fields)
    on = DAY.replace(year=payment.year)
    return payments.request(payment, on=on, number=f"R {payment.pk}", by=by)


def paid(round_, board, by, **fields):
    payment = requested(round_, board, by, **fields)
    return payments.book(payment, on=payment.requested_on, reference="V 1", by=by)


def money_of(round_, board, year=2017) -> Money:
    ledger = ledgers_of([round_])[round_.pk]
    return next(each for each in ledger.lines if each.financier_id == board.pk).years[year]


def event(board, kind="repayment", **fields):
    said = {"decided_on": DAY, "text": "Betalas tillbaka", "reason": "Två gånger"}
    return Event(kind=kind, financier=board, **{**said, **fields})


class TestPlanning:
    def test_plan_parts_every_year_to_the_krona(self, stage, by):
        round_, boards = stage
        amounts = {
            (board.pk, year): money.decided
            for board in boards.values()
            for year in round_.years
            for money in [money_of(round_, board, year)]
        }
        made = payments.plan(round_, amounts=amounts, parts=4, at_end=True, by=by)
        assert len(made) == 16
        hylte = [each for each in made if each.financier == boards["Hylte"] and each.year == 2018]
        assert [each.amount for each in hylte] == [5_001, 5_000, 5_000, 5_000]
        assert [each.due_on.month for each in hylte] == [3, 6, 9, 12]
        assert all(money_of(round_, b, y).unplanned == 0 for b in boards.values() for y in (2017,))

    def test_more_than_decided_is_refused_beside_its_amount(self, stage, by):
        round_, boards = stage
        plan(round_, boards["Hylte"], by, amount=20_000)
        with pytest.raises(ValidationError) as caught:
            plan(round_, boards["Hylte"], by, amount=2)
        assert list(caught.value.message_dict) == [f"amount_{boards['Hylte'].pk}_2017"]
        assert Payment.objects.count() == 1

    def test_nothing_is_planned_in_a_round_that_waits_for_somebody(self, db):
        round_, boards = in_force(waits=["Laholm"], Halmstad=40_000, Laholm=20_000)
        with pytest.raises(ValidationError) as caught:
            plan(round_, boards["Halmstad"], None)
        assert "conditional and not in force" in str(caught.value)
        assert not Payment.objects.exists()

    def test_round_without_the_condition_is_paid_by_those_who_said_yes(self, db):
        round_ = RoundFactory(is_conditional=False)
        boards = [financier_of(name) for name in ("Halmstad", "Hylte", "Laholm")]
        for board in boards:
            ShareFactory(round=round_, financier=board)
            source = round_.sources.first() or RoundSourceFactory(round=round_)
            DeliveryFactory(source=source, financier=board)
        open_round(round_)
        decide(round_, boards[0])
        decide(round_, boards[1], outcome="rejected")
        assert plan(round_, boards[0], None)
        for board in boards[1:]:
            with pytest.raises(ValidationError) as caught:
                plan(round_, board, None)
            assert "has not said yes" in str(caught.value)

    def test_decision_that_does_not_count_gives_no_money(self, db):
        round_ = RoundFactory(is_conditional=False)
        board = financier_of("Halmstad")
        ShareFactory(round=round_, financier=board)
        DeliveryFactory(source=RoundSourceFactory(round=round_), financier=board)
        open_round(round_)
        decide(round_, board, counted=False)
        with pytest.raises(ValidationError):
            plan(round_, board, None)

    def test_revise_keeps_within_what_is_decided_and_in_its_year(self, stage, by):
        round_, boards = stage
        (payment,) = plan(round_, boards["Halmstad"], by, amount=30_000)
        changed = payments.revise(payment, amount=Decimal(40_000), due_on=DAY, by=by)
        assert (changed.amount, changed.due_on) == (40_000, DAY)
        for amount, due_on, field in (
            (40_001, DAY, "amount"),
            (1, date(2016, 12, 31), "due_on"),
        ):
            with pytest.raises(ValidationError) as caught:
                payments.revise(payment, amount=Decimal(amount), due_on=due_on, by=by)
            assert list(caught.value.message_dict) == [field]

    def test_only_what_is_planned_is_taken_away(self, stage, by):
        round_, boards = stage
        (payment,) = plan(round_, boards["Halmstad"], by)
        payments.remove(payment, by=by)
        assert not Payment.objects.exists()
        for made in (requested, paid):
            with pytest.raises(ValidationError):
                payments.remove(made(round_, boards["Halmstad"], by), by=by)


class TestSteps:
    def test_planned_is_requested_and_paid_and_the_history_says_by_whom(self, stage, by):
        round_, boards = stage
        payment = paid(round_, boards["Halmstad"], by, amount=15_000)
        assert (payment.state, payment.requested_on, payment.paid_on) == ("paid", DAY, DAY)
        money = money_of(round_, boards["Halmstad"])
        assert (money.paid, money.remaining) == (15_000, 25_000)
        told = [(each.verb, each.who) for each in history_of(payment)]
        assert told == [
            ("entered the payment as paid", by.name),
            ("requested the payment", by.name),
            ("planned the payments", by.name),
        ]

    def test_number_is_used_once_in_a_round(self, stage, by):
        round_, boards = stage
        first = requested(round_, boards["Halmstad"], by)
        (second,) = plan(round_, boards["Hylte"], by)
        with pytest.raises(ValidationError) as caught:
            payments.request(second, on=DAY, number=first.request_reference, by=by)
        assert list(caught.value.message_dict) == ["number"]
        assert str(boards["Halmstad"]) in str(caught.value)

    def test_number_of_a_requisition_taken_back_is_free(self, stage, by):
        round_, boards = stage
        payment = requested(round_, boards["Halmstad"], by)
        number = payment.request_reference
        back = payments.take_back(payment, by=by, reason="Fel nummer")
        assert (back.state, back.request_reference) == ("planned", "")
        assert payments.request(back, on=DAY, number=number, by=by).state == "requested"

    def test_nothing_is_requested_before_its_year(self, stage, by):
        round_, boards = stage
        (payment,) = plan(round_, boards["Halmstad"], by, year=2018)
        with pytest.raises(ValidationError) as caught:
            payments.request(payment, on=date(2017, 12, 31), number="R 1", by=by)
        assert list(caught.value.message_dict) == ["on"]

    def test_nothing_is_paid_ahead_of_today(self, stage, by):
        round_, boards = stage
        payment = requested(round_, boards["Halmstad"], by)
        tomorrow = date.fromordinal(timezone.localdate().toordinal() + 1)
        with pytest.raises(ValidationError):
            payments.book(payment, on=tomorrow, reference="", by=by)

    def test_lower_decision_that_replaces_another_stops_what_is_above_it(self, db):
        round_, boards = in_force({"is_conditional": False}, Halmstad=40_000)
        board = boards["Halmstad"]
        first = paid(round_, board, None, amount=20_000)
        (second,) = plan(round_, board, None, amount=20_000)
        decide(round_, board, on=date(2018, 12, 1), amounts={2017: 30_000, 2018: 30_000})
        with pytest.raises(ValidationError):
            payments.request(second, on=DAY, number="R 2", by=None)
        second = payments.revise(second, amount=Decimal(10_000), due_on=DAY, by=None)
        assert payments.request(second, on=DAY, number="R 2", by=None).state == "requested"
        assert first.amount == 20_000


class TestAfterwards:
    def test_mistaken_payment_is_mended_by_a_repayment_beside_it(self, stage, by):
        round_, boards = stage
        board = boards["Halmstad"]
        paid(round_, board, by, amount=40_000)
        said = event(board, amount=Decimal(15_000), reference="Dnr 4")
        back = payments.repay(round_, said, year=2017, due_on=DAY, by=by)
        change = FundingChange.objects.get()
        assert (change.kind, change.reason, change.reference) == (
            "repayment",
            "Två gånger",
            "Dnr 4",
        )
        assert money_of(round_, board).owed == 15_000
        payments.book(back, on=DAY, reference="V 2", by=by)
        money = money_of(round_, board)
        assert (money.paid, money.repaid, money.remaining) == (40_000, 15_000, 15_000)
        assert paid(round_, board, by, amount=15_000).state == "paid"

    def test_no_more_is_repaid_than_was_received(self, stage, by):
        round_, boards = stage
        board = boards["Halmstad"]
        paid(round_, board, by, amount=10_000)
        payments.repay(round_, event(board, amount=Decimal(6_000)), year=2017, due_on=DAY, by=by)
        with pytest.raises(ValidationError):
            payments.repay(
                round_, event(board, amount=Decimal(4_001)), year=2017, due_on=DAY, by=by
            )
        assert FundingChange.objects.count() == 1

    def test_extension_gives_a_new_last_day_and_the_next_must_be_later(self, stage, by):
        round_, __ = stage
        ends_on = date(round_.project.ends_on.year + 1, 6, 30)
        payments.change(round_, event(None, "extension", ends_on=ends_on), by=by)
        assert payments.last_day_of(round_) == ends_on
        with pytest.raises(ValidationError) as caught:
            payments.change(round_, event(None, "extension", ends_on=ends_on), by=by)
        assert list(caught.value.message_dict) == ["ends_on"]

    def test_change_is_entered_without_changing_any_decision(self, stage, by):
        round_, boards = stage
        before = money_of(round_, boards["Halmstad"])
        payments.change(round_, event(boards["Halmstad"], "alteration"), by=by)
        assert money_of(round_, boards["Halmstad"]) == before


OF_PAYMENTS = [
    "UPDATE funding_payment SET amount = 1 WHERE paid_on IS NOT NULL",
    "UPDATE funding_payment SET paid_on = NULL WHERE paid_on IS NOT NULL",
    "UPDATE funding_payment SET note = 'x' WHERE paid_on IS NOT NULL",
    "DELETE FROM funding_payment WHERE paid_on IS NOT NULL",
]
OF_CHANGES = [
    "UPDATE funding_fundingchange SET reason = 'x'",
    "DELETE FROM funding_fundingchange",
]


class TestGuard:
    @pytest.mark.parametrize("sql", OF_PAYMENTS)
    def test_database_refuses_to_change_what_is_paid(self, stage, by, sql):
        round_, boards = stage
        paid(round_, boards["Halmstad"], by)
        with connection.cursor() as cursor:
            refused(lambda: cursor.execute(sql))

    def test_database_lets_what_is_not_paid_change(self, stage, by):
        round_, boards = stage
        payment = requested(round_, boards["Halmstad"], by)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE funding_payment SET note = 'x' WHERE id = %s", [payment.pk])
            assert cursor.rowcount == 1


@pytest.mark.django_db(transaction=True)
def test_owner_is_refused_too(as_owner):  # noqa: F811, the fixture
    round_, boards = in_force(Halmstad=40_000)
    paid(round_, boards["Halmstad"], UserFactory())
    payments.change(round_, event(None, "alteration"), by=UserFactory())
    emptying = [f"TRUNCATE funding_{table} CASCADE" for table in ("payment", "fundingchange")]
    for sql in [*OF_PAYMENTS, *OF_CHANGES, *emptying]:
        with pytest.raises(psycopg.errors.RestrictViolation), as_owner.transaction():
            as_owner.execute(sql)


@pytest.mark.django_db(transaction=True)
class TestTwoAtOnce:
    def test_two_who_pay_the_same_instalment_pay_it_once(self):
        round_, boards = in_force(Halmstad=40_000)
        one, other = UserFactory(), UserFactory()
        payment = requested(round_, boards["Halmstad"], one)
        met = one_after_the_other(
            lambda: payments.book(payment, on=DAY, reference="V 1", by=one),
            lambda: payments.book(payment, on=DAY, reference="V 2", by=other),
        )
        assert met.messages == ["It is paid: entered as paid on 2017-05-02, reference V 1."]
        assert money_of(round_, boards["Halmstad"]).paid == 20_000

    def test_two_who_use_the_same_number_use_it_once(self):
        round_, boards = in_force(Halmstad=40_000, Hylte=20_000)
        (first,) = plan(round_, boards["Halmstad"], None)
        (second,) = plan(round_, boards["Hylte"], None)
        met = one_after_the_other(
            lambda: payments.request(first, on=DAY, number="R 1", by=None),
            lambda: payments.request(second, on=DAY, number="R 1", by=None),
        )
        assert "The number R 1 is taken by the requisition for" in met.messages[0]
        assert Payment.objects.filter(request_reference="R 1").count() == 1

    def test_two_who_plan_the_same_year_plan_it_once(self):
        round_, boards = in_force(Halmstad=40_000)

        def whole():
            plan(round_, boards["Halmstad"], None, amount=40_000)

        met = one_after_the_other(whole, whole)
        assert "is more than the 0\u00a0kr" in met.messages[0]
        assert money_of(round_, boards["Halmstad"]).planned == 40_000


def test_rows_of_one_plan_are_written_together_or_not_at_all(stage, by):
    round_, boards = stage
    amounts = {
        (boards["Halmstad"].pk, 2017): Decimal(1),
        (boards["Hylte"].pk, 2017): Decimal(10**6),
    }
    with pytest.raises(ValidationError), transaction.atomic():
        payments.plan(round_, amounts=amounts, parts=1, at_end=False, by=by)
    assert not Payment.objects.exists()
