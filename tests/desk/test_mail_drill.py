"""A worker is killed between the mail server and its note: the mail arrives once."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from config.settings_test import WEB_DATABASE_URL
from desk import tasks
from desk.models import Mail
from desk.services import mails
from tests.browser.site import as_url
from tests.factories.accounts import UserFactory
from tests.funding.test_package_drill import ROOT, take_up, until
from tests.smtp import Post, serving

HERE = "http://127.0.0.1"


@contextmanager
def worker(post):
    """Run a job worker as production does, on the test's database and mail server."""
    environment = {
        **os.environ,
        "DATABASE_URL": as_url(WEB_DATABASE_URL, connection.settings_dict["NAME"]),
        "DEMO": "",
        "ALLOWED_HOSTS": "127.0.0.1",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(post.port),
        "EMAIL_PLAIN": "1",
        "SITE_URL": HERE,
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "manage.py", "procrastinate", "worker"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=60)


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
