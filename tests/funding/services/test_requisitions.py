"""Several instalments are requested in one go: all of them or none."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from core.history import history_of
from funding.models import Payment
from funding.services import payments
from tests.factories.accounts import UserFactory
from tests.factories.funding import PaymentFactory
from tests.funding.services.conftest import in_force
from tests.funding.services.test_payments import DAY, money_of, plan, requested
from tests.threads import one_after_the_other


def planned(stage, by):
    """One instalment of each board, by the board's name."""
    round_, boards = stage
    return {name: plan(round_, board, by, amount=10_000)[0] for name, board in boards.items()}


def numbered(made):
    return {each.pk: f"R {name}" for name, each in made.items()}


def test_all_are_requested_on_one_day_in_one_entry_of_the_history(stage, by):
    made = planned(stage, by)
    payments.request_several(stage[0], numbered(made), on=DAY, by=by)
    for name, each in made.items():
        each.refresh_from_db()
        assert (each.requested_on, each.request_reference) == (DAY, f"R {name}")
        assert history_of(each)[0].verb == "requested several payments"
        assert money_of(stage[0], each.financier).requested == Decimal(10_000)


def test_what_is_wrong_is_said_at_each_and_nothing_is_requested(stage, by):
    round_, boards = stage
    done = requested(round_, boards["Hylte"], by, amount=5_000)
    made = planned(stage, by)
    hylte, halmstad = made["Hylte"], made["Halmstad"]
    numbers = {hylte.pk: done.request_reference, halmstad.pk: "R 2", done.pk: "R 2"}
    with pytest.raises(ValidationError) as caught:
        payments.request_several(round_, numbers, on=DAY, by=by)
    said = caught.value.message_dict
    assert said.keys() == {f"number_{pk}" for pk in numbers}
    assert "is taken by the requisition" in said[f"number_{hylte.pk}"][0]
    assert said[f"number_{halmstad.pk}"] == ["The number R 2 stands at several payments."]
    assert "It is requested" in said[f"number_{done.pk}"][0]
    assert Payment.objects.filter(requested_on__isnull=False).count() == 1


@pytest.mark.parametrize(
    ("on", "words"),
    [(date(2016, 12, 31), "before that year begins"), (date(2116, 1, 1), "lies ahead")],
)
def test_a_day_that_is_wrong_for_a_payment_is_said_at_it(stage, by, on, words):
    made = planned(stage, by)
    with pytest.raises(ValidationError) as caught:
        payments.request_several(stage[0], numbered(made), on=on, by=by)
    assert all(words in reasons[0] for reasons in caught.value.message_dict.values())


def test_a_payment_of_another_round_is_not_among_them(stage, by):
    other = PaymentFactory()
    with pytest.raises(ValidationError, match="no longer there"):
        payments.request_several(stage[0], {other.pk: "R 1"}, on=timezone.localdate(), by=by)
    other.refresh_from_db()
    assert other.requested_on is None


@pytest.mark.django_db(transaction=True)
def test_of_two_who_request_at_once_the_second_is_told():
    round_, boards = in_force(Hylte=20_000)
    (payment,) = plan(round_, boards["Hylte"], None, amount=10_000)

    def request(number):
        payments.request_several(round_, {payment.pk: number}, on=DAY, by=UserFactory())

    met = one_after_the_other(lambda: request("R 1"), lambda: request("R 2"))
    assert "It is requested" in met.messages[0]
    payment.refresh_from_db()
    assert payment.request_reference == "R 1"
