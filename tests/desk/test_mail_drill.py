"""A worker is killed between the mail server and its note: the mail arrives once."""

import os
import signal
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from desk import tasks
from desk.models import Mail
from desk.services import mails
from tests.factories.accounts import UserFactory
from tests.funding.test_package_drill import take_up, until
from tests.funding.test_package_drill import worker as running
from tests.smtp import Post, serving

HERE = "http://127.0.0.1"


def worker(post):
    """Run a job worker whose mails go to this server."""
    return running(
        DEMO="",
        ALLOWED_HOSTS="127.0.0.1",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=str(post.port),
        EMAIL_PLAIN="1",
        SITE_URL=HERE,
    )


def is_done(mail) -> bool:
    jobs = ProcrastinateJob.objects.filter(task_name="desk.tasks.send_mail")
    return jobs.get(args={"mail_id": mail.pk}).status == "succeeded"


@pytest.mark.long
@pytest.mark.xdist_group("kill drill")
@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_after_the_server_took_the_mail_leaves_it_uncertain_and_once():
    with serving(Post()) as post:
        post.goes_on.clear()
        (mail,) = mails.send(
            to=[UserFactory(email="vera@example.org")], subject="Ny", body="Text", by=None
        )
        with worker(post) as first:
            assert post.got_one.wait(timeout=120)
            os.kill(first.pid, signal.SIGKILL)
            first.wait(timeout=60)
        post.goes_on.set()
        mail.refresh_from_db()
        assert (mail.state, mail.sent_at) == ("sending", None)
        take_up()
        with worker(post), worker(post):
            until(lambda: is_done(mail), "the job to be taken up")
        Mail.objects.update(taken_at=timezone.now() - timedelta(hours=1))
        tasks.send_stuck_mails(0)
        mail.refresh_from_db()
        assert (mail.state, mail.attempts, len(post.letters)) == ("uncertain", 1, 1)
        (other,) = mails.send(
            to=[UserFactory(email="dag@example.org")], subject="Ny", body="Text", by=None
        )
        with worker(post), worker(post):
            until(lambda: is_done(other), "the next mail to be sent")
        assert len(post.letters) == 2
