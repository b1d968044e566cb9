"""A worker is killed in the middle of a package: another takes its job up, and it is bound once."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued

from config.settings_test import WEB_DATABASE_URL
from desk import tasks as desk_tasks
from documents.models import Document, PackagePart
from documents.services import documents
from funding.pdf.packages import PackagePaper
from tests.browser.site import as_url
from tests.factories.funding import MeetingFactory
from tests.funding.services.conftest import HELD, make_proposal

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240  # seconds: two cores may be busy


@contextmanager
def worker(**settings):
    """Run a job worker on the test's database, as production does, with settings of its own."""
    database = as_url(WEB_DATABASE_URL, connection.settings_dict["NAME"])
    environment = {**os.environ, "DATABASE_URL": database, "DEMO": "1", **settings}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "manage.py", "procrastinate", "worker"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=60)


def until(is_so, what):
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.1)


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks "
            "WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
        )
        return cursor.fetchone()[0]


def killed_at(lock, process):
    """Kill the worker while it waits for what we hold."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(lock)
        until(somebody_waits, f"the worker to reach: {lock}")
        os.kill(process.pid, signal.SIGKILL)
        process.wait(timeout=60)


def take_up():
    """Let the killed worker be missed, as it is after a while, and its jobs be taken up."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'"
        )
    with suppress(AlreadyEnqueued):  # by the clock of the worker that was killed
        desk_tasks.take_up_stalled_jobs.defer(timestamp=0)


def package_survives(board, writer, matters):
    """Kill one worker over a part and one over the binding; the third finishes, once."""
    meeting = MeetingFactory(board=board, held_on=HELD)
    for place in range(matters):
        number = f"LN HSTD {place:06d}"
        make_proposal(board, meeting, title=f"Ärende {place}", diary_number=number)
    rendering = documents.request_issue(PackagePaper(), meeting, by=writer)
    assert rendering.parts.count() == matters + 1
    with worker() as first:
        killed_at("LOCK TABLE documents_packagepart IN SHARE MODE", first)
    left = ProcrastinateJob.objects.filter(task_name="documents.make_part", status="doing")
    assert left.count() == 1
    take_up()
    with worker() as second:
        numbers = f"SELECT pg_advisory_xact_lock({documents.NUMBERING}, {board.pk})"
        killed_at(numbers, second)
    assert not PackagePart.objects.filter(made_at__isnull=True).exists()
    assert Document.objects.count() == 0
    take_up()
    with worker(), worker():
        until(lambda: not _is_under_way(rendering), "the package to be bound")
        until(lambda: not PackagePart.objects.exists(), "its parts to be forgotten")
    rendering.refresh_from_db()
    document = Document.objects.get()
    assert (rendering.state, rendering.document) == ("done", document)
    assert (document.number, len(document.snapshot["parts"])) == (1, matters + 1)
    jobs = ProcrastinateJob.objects.filter(task_name__startswith="documents.")
    made = jobs.filter(task_name="documents.make_part", status="succeeded").count()
    assert made == matters + 1
    assert jobs.filter(task_name="documents.render").count() == 1


def _is_under_way(rendering) -> bool:
    rendering.refresh_from_db()
    return rendering.is_under_way


@pytest.mark.long
@pytest.mark.xdist_group("kill drill")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("matters", [2, 50])
def test_killed_workers_leave_a_package_that_is_bound_once(board, writer, matters):
    package_survives(board, writer, matters)
