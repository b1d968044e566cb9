"""Instalments wait for the program's strategist: soon to be requested, or late."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from dashboards.queries.waiting import waiting_for
from tests.factories.accounts import OrganizationRoleFactory
from tests.factories.funding import PaymentFactory, RoundFactory
from tests.factories.programs import ProgramRoleFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def round_():
    return RoundFactory(name="Omgången", opened_at=timezone.now())


@pytest.fixture
def strategist(round_):
    return ProgramRoleFactory(program=round_.project.program, kind="strategist").person


def pay(round_, days, **fields):
    return PaymentFactory(round=round_, due_on=TODAY + timedelta(days=days), **fields)


def told(person):
    person = type(person).objects.get(pk=person.pk)  # its roles are asked once
    return [(each.subject, each.place, each.url, each.due_on) for each in waiting_for(person)]


def row(round_, subject, days):
    url = reverse("funding:payment_list") + f"?round={round_.pk}"
    return (subject, round_.project.name, url, TODAY + timedelta(days=days))


def test_payments_of_a_round_wait_together_from_the_first_due_day(round_, strategist):
    pay(round_, 14)
    pay(round_, 3)
    late = {"requested_on": TODAY - timedelta(days=30)}
    pay(round_, -2, **late)
    pay(round_, 15)  # not soon
    pay(round_, 5, **late)  # requested, and not due yet
    pay(round_, -9, paid_on=TODAY, **late)
    assert told(strategist) == [row(round_, "3 payments, Omgången", -2)]


def test_they_wait_for_the_strategist_of_the_program_alone(round_, strategist):
    payment = pay(round_, 0)
    others = [
        ProgramRoleFactory(program=round_.project.program, kind=kind).person
        for kind in ("project_leader", "steering_group")
    ]
    others.append(ProgramRoleFactory(kind="strategist").person)
    others.append(OrganizationRoleFactory(organization=payment.financier, kind="secretary").person)
    assert told(strategist) == [row(round_, "1 payment, Omgången", 0)]
    assert [told(person) for person in others] == [[]] * len(others)


def test_thirty_cost_the_same_queries_as_one(round_, strategist):
    def cost():
        person = type(strategist).objects.get(pk=strategist.pk)
        with CaptureQueriesContext(connection) as captured:
            list(waiting_for(person))
        return len(captured)

    pay(round_, 0)
    one = cost()
    for _ in range(30):
        other = RoundFactory(project__program=round_.project.program, opened_at=timezone.now())
        pay(other, 1)
    assert cost() == one
