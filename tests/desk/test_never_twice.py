"""No mail goes out twice: not by two workers, one that dies, or a server that refuses."""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from desk import tasks
from desk.models import Mail
from desk.services import mails
from tests.factories.accounts import UserFactory
from tests.smtp import HANGS_UP, Post, mailers, serving
from tests.threads import at_once


@pytest.fixture
def post(settings):
    with serving(Post()) as post:
        settings.MAILERS = mailers(post)
        yield post


def written() -> Mail:
    (mail,) = mails.send(
        to=[UserFactory(email="vera@example.org")], subject="Ny", body="Text", by=None
    )
    return mail


def fate(mail: Mail) -> tuple[str, int, str]:
    mail.refresh_from_db()
    return mail.state, mail.attempts, mail.answer


def long_ago(mail: Mail) -> None:
    Mail.objects.filter(pk=mail.pk).update(
        created_at=timezone.now() - timedelta(hours=1), taken_at=timezone.now() - timedelta(hours=1)
    )


@pytest.mark.django_db
def test_a_mail_that_the_server_takes_is_sent(post):
    mail = written()
    assert mails.deliver(mail.pk)
    assert fate(mail) == ("sent", 1, "")
    assert "Message-ID: <mail-" in post.letters[0]


@pytest.mark.django_db
@pytest.mark.parametrize("where", ["to_recipient", "to_letter"])
def test_a_mail_that_the_server_refuses_is_not_tried_again_by_itself(post, where):
    setattr(post, where, "550 no such person")
    mail = written()
    assert not mails.deliver(mail.pk)
    assert fate(mail) == ("refused", 1, "550 no such person")
    got = len(post.letters)
    long_ago(mail)
    tasks.send_stuck_mails(0)
    assert fate(mail)[:2] == ("refused", 1)
    assert len(post.letters) == got


@pytest.mark.django_db
def test_a_server_that_asks_to_come_back_gets_the_mail_later(post):
    post.to_recipient = "451 come back later"
    mail = written()
    with pytest.raises(OSError, match="come back"):
        mails.deliver(mail.pk)
    assert fate(mail) == ("waiting", 1, "451 come back later")
    post.to_recipient = "250 fine"
    long_ago(mail)
    tasks.send_stuck_mails(0)
    assert fate(mail) == ("sent", 2, "")
    assert len(post.letters) == 1


@pytest.mark.django_db
def test_a_server_that_is_away_gets_the_mail_later(settings):
    with serving(Post()) as gone:
        settings.MAILERS = mailers(gone)
    mail = written()
    with pytest.raises(OSError):
        mails.deliver(mail.pk)
    assert fate(mail)[:2] == ("waiting", 1)


@pytest.mark.django_db
def test_a_talk_that_breaks_off_leaves_an_uncertain_mail_that_is_not_sent_again(post):
    post.to_letter = HANGS_UP
    mail = written()
    assert not mails.deliver(mail.pk)
    assert fate(mail)[:2] == ("uncertain", 1)
    long_ago(mail)
    tasks.send_stuck_mails(0)
    assert not mails.deliver(mail.pk)
    assert (fate(mail)[0], len(post.letters)) == ("uncertain", 1)


@pytest.mark.django_db
def test_an_address_that_no_letter_can_have_is_refused(post):
    mail = written()
    Mail.objects.filter(pk=mail.pk).update(recipient=None, address="åsa b@example.org")
    assert not mails.deliver(mail.pk)
    assert fate(mail)[0] == "refused"


@pytest.mark.django_db
def test_a_person_can_choose_to_send_an_uncertain_mail_once_more(post):
    post.to_letter = HANGS_UP
    mail = written()
    mails.deliver(mail.pk)
    post.to_letter = "250 taken"
    mails.send_again(mail, by=mail.recipient)
    assert mails.deliver(mail.pk)
    assert fate(mail)[:2] == ("sent", 2)
    with pytest.raises(ValidationError, match="has been sent"):
        mails.send_again(mail, by=mail.recipient)


@pytest.mark.django_db
def test_what_a_dead_worker_had_taken_up_becomes_uncertain_after_a_while(post):
    mail = written()
    Mail.objects.filter(pk=mail.pk).update(state="sending", taken_at=timezone.now(), attempts=1)
    tasks.send_stuck_mails(0)
    assert fate(mail)[0] == "sending"
    long_ago(mail)
    tasks.send_stuck_mails(0)
    tasks.send_mail(mail.pk)
    assert (fate(mail)[0], post.letters) == ("uncertain", [])


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_a_mail_once(post):
    mail = written()
    assert at_once(*[lambda: mails.deliver(mail.pk)] * 3) == [None] * 3
    assert (fate(mail)[:2], len(post.letters)) == (("sent", 1), 1)


@pytest.mark.django_db(transaction=True)
def test_that_a_mail_is_being_sent_is_noted_before_the_server_has_answered(post):
    post.goes_on.clear()
    mail = written()

    def deliver():
        mails.deliver(mail.pk)
        connection.close()

    thread = threading.Thread(target=deliver)
    thread.start()
    assert post.got_one.wait(timeout=30)
    assert fate(mail)[0] == "sending"
    assert not mails.deliver(mail.pk)
    post.goes_on.set()
    thread.join(timeout=30)
    assert (fate(mail)[0], len(post.letters)) == ("sent", 1)
