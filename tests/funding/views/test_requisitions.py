"""The page on which several instalments of a round are requested in one go."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from funding.models import Payment
from funding.services import payments
from tests.factories.accounts import FoundationFactory, OrganizationRoleFactory
from tests.factories.funding import PaymentFactory
from tests.factories.programs import ProgramRoleFactory
from tests.funding.conftest import text_of
from tests.funding.services.test_payments import in_force

TODAY = timezone.localdate


@pytest.fixture
def stage(db):
    round_, boards = in_force(Halmstad=40_000, Hylte=20_000)
    for board in boards.values():
        for due_on in (TODAY(), TODAY() + timedelta(days=90)):
            PaymentFactory(round=round_, financier=board, due_on=due_on, amount=5_000)
    return round_, boards


@pytest.fixture
def strategist(stage):
    return ProgramRoleFactory(program=stage[0].project.program, kind="strategist").person


@pytest.fixture
def page(stage):
    return reverse("funding:round_request_payments", args=[stage[0].pk])


def chosen(*made, **more):
    """What is posted when these payments are chosen, each with its own number."""
    boxes = {f"choose_{each.pk}": "on" for each in made}
    numbers = {f"number_{each.pk}": f"R {each.pk}" for each in made}
    return {"on": TODAY().isoformat(), **boxes, **numbers, **more}


def test_what_is_due_soon_is_chosen_beforehand(strategist, page, signed_in):
    form = signed_in(strategist).get(page).context["form"]
    soon = {each.due_on <= TODAY(): box.value() for each, box, _ in form.grid()}
    assert soon == {True: True, False: False}
    assert len(form.grid()) == 4


def test_the_chosen_are_requested_and_the_others_left_alone(strategist, stage, page, signed_in):
    first, second, *others = Payment.objects.order_by("due_on", "pk")
    response = signed_in(strategist).post(page, chosen(first, second), follow=True)
    assert "The payments are requested." in text_of(response)
    wanted = {first.pk: f"R {first.pk}", second.pk: f"R {second.pk}"}
    found = Payment.objects.filter(requested_on=TODAY())
    assert dict(found.values_list("pk", "request_reference")) == wanted
    assert all(each.requested_on is None for each in Payment.objects.exclude(pk__in=wanted))
    assert len(others) == 2


def test_bad_input_is_answered_at_its_row_and_nothing_is_requested(strategist, page, signed_in):
    client, made = signed_in(strategist), list(Payment.objects.order_by("due_on", "pk"))
    first, second = made[:2]
    for sent, field in (
        ({"on": TODAY().isoformat()}, "__all__"),
        (chosen(first, on=""), "on"),
        (chosen(first, **{f"number_{first.pk}": " "}), f"number_{first.pk}"),
        (chosen(first, **{f"number_{first.pk}": "x" * 61}), f"number_{first.pk}"),
        (chosen(first, choose_999999="on"), "__all__"),
    ):
        response = client.post(page, sent)
        assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    same = {f"number_{each.pk}": "R 1" for each in (first, second)}
    response = client.post(page, chosen(first, second, **same))
    assert set(response.context["form"].errors) == set(same)
    assert not Payment.objects.filter(requested_on__isnull=False).exists()


def test_what_somebody_else_requested_meanwhile_is_not_dropped_in_silence(
    strategist, page, signed_in
):
    first, second = Payment.objects.order_by("due_on", "pk")[:2]
    payments.request(first, on=TODAY(), number="R 1", by=strategist)
    response = signed_in(strategist).post(page, chosen(first, second))
    assert "A chosen payment is not planned any more" in text_of(response)
    second.refresh_from_db()
    assert second.requested_on is None


def test_nobody_but_the_strategist_of_the_program_requests(stage, page, signed_in):
    round_, boards = stage
    payment = Payment.objects.first()
    reader = ProgramRoleFactory(program=round_.project.program, kind="steering_group").person
    secretary = OrganizationRoleFactory(organization=boards["Hylte"]).person
    stranger = ProgramRoleFactory(kind="strategist").person
    for person, status in ((reader, 403), (secretary, 403), (stranger, 404)):
        client = signed_in(person)
        sent = client.post(page, chosen(payment)).status_code
        assert (client.get(page).status_code, sent) == (status, status)
    assert not Payment.objects.filter(requested_on__isnull=False).exists()


def test_the_ledger_leads_there_and_says_why_it_does_not(strategist, stage, page, signed_in):
    client = signed_in(strategist)
    ledger = reverse("funding:round_ledger", args=[stage[0].pk])
    assert f'href="{page}"' in client.get(ledger).content.decode()
    Payment.objects.all().delete()
    assert "No payment is planned" in text_of(client.get(ledger))
    assert client.get(page).status_code == 302


def test_thirty_payments_ask_as_much_as_two(stage, strategist, signed_in, page):
    client = signed_in(strategist)
    client.get(page)

    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get(page)
        return len(asked)

    few = queries()
    for _ in range(30):
        PaymentFactory(round=stage[0], financier=FoundationFactory(), due_on=TODAY())
    assert queries() == few <= 15
