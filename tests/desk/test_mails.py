"""Mails are written with the act, sent once by the worker, and read by nobody else."""

from datetime import timedelta

import pytest
from django.core import mail as outgoing
from django.db import connection, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from desk import tasks
from desk.models import Mail
from desk.services import mails
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def written(email="vera@example.org", **kwargs):
    person = UserFactory(email=email)
    (mail,) = mails.send(**{"to": [person], "subject": "Ny", "body": "Text", "by": None} | kwargs)
    return mail


def jobs():
    names = ProcrastinateJob.objects.order_by("id")
    return list(names.values_list("task_name", "args", "attempts"))


def test_send_writes_the_mail_and_its_job():
    mail = written(path="/desk/mails/")
    assert list(Mail.objects.values_list("subject", "body", "path", "sent_at")) == [
        ("Ny", "Text", "/desk/mails/", None)
    ]
    assert jobs() == [("desk.tasks.send_mail", {"mail_id": mail.pk}, 0)]


def test_send_leaves_nothing_when_the_act_is_taken_back():
    with pytest.raises(RuntimeError), transaction.atomic():
        written()
        raise RuntimeError
    assert (Mail.objects.count(), jobs()) == (0, [])


def test_send_writes_once_to_each_active_person():
    one, gone = UserFactory(), UserFactory(is_active=False)
    sent = mails.send(to=[one, gone, one], subject="Ny", body="Text", by=None)
    assert [mail.recipient for mail in sent] == [one]


def test_send_speaks_the_language_of_each_recipient():
    people = [UserFactory(language="sv"), UserFactory(language="en")]
    with translation.override("en"):
        sent = mails.send(
            to=people,
            subject=lambda: translation.get_language(),
            body=gettext_lazy("Monday"),
            by=None,
        )
    assert [(mail.subject, mail.body) for mail in sent] == [("sv", "måndag"), ("en", "Monday")]


def test_send_keeps_a_subject_on_one_line_of_bearable_length():
    assert (
        written(subject="Ny\r\nBcc: alla@example.org" + "x" * 300).subject
        == ("Ny Bcc: alla@example.org" + "x" * 300)[:200]
    )


def test_task_sends_the_mail_with_the_page_it_is_about(settings):
    settings.SITE_URL = "https://malbild.example.org"
    mail = written(path="/funding/proposals/1/")
    tasks.send_mail(mail.pk)
    (message,) = outgoing.outbox
    assert (message.to, message.subject, message.body) == (
        ["vera@example.org"],
        "Ny",
        "Text\n\nhttps://malbild.example.org/funding/proposals/1/\n",
    )
    mail.refresh_from_db()
    assert mail.sent_at is not None


def test_task_does_not_send_a_mail_twice():
    mail = written()
    tasks.send_mail(mail.pk)
    tasks.send_mail(mail.pk)
    assert len(outgoing.outbox) == 1


def test_task_passes_over_a_mail_that_is_not_there():
    tasks.send_mail(0)
    assert outgoing.outbox == []


def test_periodic_task_sends_what_is_stuck_and_leaves_what_is_new():
    old, new = written(subject="Gammal"), written("b@example.org")
    Mail.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(minutes=11))
    tasks.send_stuck_mails(0)
    assert [message.subject for message in outgoing.outbox] == ["Gammal"]
    assert list(Mail.objects.unsent()) == [new]


def test_periodic_task_goes_on_after_a_mail_that_fails(monkeypatch):
    first, second = written(), written("b@example.org")
    long_ago = timezone.now() - timedelta(hours=1)
    Mail.objects.filter(pk=first.pk).update(created_at=long_ago - timedelta(hours=1))
    Mail.objects.filter(pk=second.pk).update(created_at=long_ago)
    deliver = mails.deliver

    def refused_by_the_server(mail_id):
        if mail_id == first.pk:
            raise ConnectionRefusedError
        return deliver(mail_id)

    monkeypatch.setattr(mails, "deliver", refused_by_the_server)
    tasks.send_stuck_mails(0)
    assert list(Mail.objects.unsent()) == [first]


@pytest.mark.django_db(transaction=True)
def test_job_of_a_killed_worker_is_taken_up_and_finished_once():
    mail = written()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) "
            "VALUES (now() - interval '1 hour') RETURNING id"
        )
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', attempts = 1, "
            "worker_id = (SELECT max(id) FROM procrastinate_workers)"
        )
    tasks.take_up_stalled_jobs.defer(timestamp=0)
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    assert [message.to for message in outgoing.outbox] == [["vera@example.org"]]
    mail.refresh_from_db()
    assert mail.sent_at is not None
    done = ProcrastinateJob.objects.filter(task_name="desk.tasks.send_mail")
    assert list(done.values_list("status", flat=True)) == ["succeeded"]


@pytest.mark.django_db(transaction=True)
def test_job_that_kills_every_worker_is_given_up():
    written()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', attempts = 5")
    tasks.take_up_stalled_jobs.defer(timestamp=0)
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    left = ProcrastinateJob.objects.filter(task_name="desk.tasks.send_mail")
    assert list(left.values_list("status", flat=True)) == ["failed"]


def test_who_has_no_account_is_written_to_at_an_address(settings):
    settings.MAIL_LINKS = {"test": f"{__name__}.path_of"}
    (mail,) = mails.send_out(
        to=["ada@example.org", "ada@example.org"],
        subject="Ny",
        body="Text",
        by=None,
        link=("test", 7),
    )
    assert (mail.recipient, mail.to) == (None, "ada@example.org")
    assert mails.written_to("ada@example.org", timedelta(hours=1)) == 1
    assert mails.deliver(mail.pk)
    (sent,) = outgoing.outbox
    assert sent.to == ["ada@example.org"]
    assert sent.body == f"Text\n\n{settings.SITE_URL}/secret/7/\n"
    assert "secret" not in str(vars(Mail.objects.get()))


def path_of(number):
    return f"/secret/{number}/"
