"""A sending is planned once a person and day, and a step of a reminder once for ever."""

from datetime import date, timedelta

import pytest

from desk.models import Mail, Reminder, Sending
from desk.services import sendings
from desk.services.sendings import Step
from tests.factories.accounts import UserFactory
from tests.threads import at_once

DAY = date(2026, 11, 23)
STEP = Step("goal /programs/goals/1/", date(2026, 11, 30), -7)


def plan(person, day=DAY, steps=(STEP,), **kwargs):
    given = {"has_digest": False, "subject": "Påminnelse", **kwargs}
    return sendings.plan(person, day=day, steps=steps, **given)


@pytest.mark.django_db
def test_a_sending_is_a_mail_that_is_worded_when_it_leaves():
    person = UserFactory()
    sending = plan(person)
    assert (sending.mail.recipient, sending.mail.words_kind, sending.mail.words_of) == (
        person,
        "sending",
        sending.pk,
    )
    assert (sending.mail.subject, sending.mail.body, sending.mail.state) == (
        "Påminnelse",
        "",
        "waiting",
    )


@pytest.mark.django_db
def test_a_step_is_never_sent_again_on_another_day():
    person = UserFactory()
    assert plan(person) is not None
    assert plan(person, DAY + timedelta(days=1)) is None
    moved = Step(STEP.item, STEP.due_on + timedelta(days=9), STEP.step)
    assert plan(person, DAY + timedelta(days=9), [STEP, moved]) is not None
    assert Reminder.objects.count() == Sending.objects.count() == Mail.objects.count() == 2


@pytest.mark.django_db
def test_a_day_has_one_mail_for_a_person():
    person = UserFactory()
    assert plan(person, steps=[], has_digest=True) is not None
    assert plan(person) is None
    assert plan(UserFactory()) is not None
    assert (Mail.objects.count(), Reminder.objects.count()) == (2, 1)


@pytest.mark.django_db
def test_nothing_new_is_no_mail():
    assert plan(UserFactory(), steps=[]) is None
    assert (Mail.objects.count(), Sending.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_plan_at_once_write_one_mail():
    person = UserFactory()
    assert at_once(*[lambda: plan(person)] * 3) == [None] * 3
    assert (Mail.objects.count(), Reminder.objects.count()) == (1, 1)
