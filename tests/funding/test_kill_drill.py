"""The web process is killed in the middle of recording a decision: never half a decision."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from datetime import date
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse

from config.settings_test import WEB_DATABASE_URL
from funding.models import DecidedAmount, Decision, DecisionClause
from funding.services import decisions
from tests.browser.site import as_url, free_port
from tests.factories.funding import (
    ClauseFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    ShareFactory,
    open_round,
)
from tests.funding.views.conftest import answer

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
TOKEN = "k" * 32
# The tables that recording writes to, in its order: to hold one still stops it right there.
STOPS = (
    "funding_proposal",
    "funding_agendaitem",
    "funding_decision",
    "funding_decidedamount",
    "funding_decisionclause",
)
PATIENCE = 30  # seconds: two cores may be busy


@contextmanager
def served():
    """Serve the test's database as production does, with one worker; give port and process."""
    port = free_port()
    database = as_url(WEB_DATABASE_URL, connection.settings_dict["NAME"])
    environment = {**os.environ, "DATABASE_URL": database, "DEMO": "1"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"{HOST}:{port}"]
    command += ["--workers", "1", "--preload", "--no-control-socket", "--log-level", "critical"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        until(lambda: _answers(port), "the web process to start")
        yield port, process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def until(is_so, what):
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


def _answers(port) -> bool:
    with suppress(OSError, HTTPException):
        sent(port, "GET", "/accounts/login/", "")
        return True
    return False


def sent(port, method, path, cookie, said=None):
    """Send a request and return its status."""
    link = HTTPConnection(HOST, port, timeout=PATIENCE)
    headers = {"Cookie": cookie, "Host": HOST}
    if said is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    link.request(method, path, urlencode(said) if said else None, headers)
    try:
        return link.getresponse().status
    finally:
        link.close()


class Drill:
    """One secretary before the real site, with a new matter for each attempt."""

    def __init__(self, board, writer, client, port, process):
        self.board, self.client, self.port, self.process = board, client, port, process
        client.force_login(writer, backend="config.authentication.PasswordBackend")
        names = {settings.CSRF_COOKIE_NAME: TOKEN, settings.SESSION_COOKIE_NAME: ""}
        names[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.cookie = "; ".join(f"{name}={value}" for name, value in names.items())
        self.number = 0

    def matter(self):
        """Put a new proposal on the agenda of a new meeting; return it and what is posted of it."""
        self.number += 1
        day = date.fromordinal(date(2016, 1, 1).toordinal() + self.number)
        meeting = MeetingFactory(board=self.board, held_on=day)
        proposal = ProposalFactory(
            financier=self.board,
            meeting=meeting,
            state="on_agenda",
            diary_number=f"LN HSTD {self.number:06d}",
        )
        DeliveryFactory(source=proposal.source, financier=self.board)
        for year in proposal.round.years:
            ShareFactory(round=proposal.round, financier=self.board, year=year)
        open_round(proposal.round)
        ClauseFactory(proposal=proposal)
        at = reverse("funding:decision_record", args=[proposal.pk])
        form = self.client.get(at).context["form"]
        said = answer(form, outcome="approved", paragraph=self.number)
        return proposal, at, {**said, "csrfmiddlewaretoken": TOKEN}

    def post(self, at, said):
        with suppress(OSError, HTTPException):
            return sent(self.port, "POST", at, self.cookie, said)

    def killed_at(self, table):
        """Kill the worker while it waits to write to a table; return the proposal."""
        proposal, at, said = self.matter()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table} IN SHARE MODE")
            thread = self.begin(at, said)
            until(self.somebody_waits, f"the web process to reach {table}")
            self.kill()
        thread.join(timeout=PATIENCE)
        return proposal

    def killed_after(self, seconds):
        """Kill the worker so long after the request was sent; return the proposal."""
        proposal, at, said = self.matter()
        thread = self.begin(at, said)
        time.sleep(seconds)
        self.kill()
        thread.join(timeout=PATIENCE)
        return proposal

    def begin(self, at, said):
        thread = threading.Thread(target=self.post, args=(at, said))
        thread.start()
        return thread

    def kill(self):
        for pid in self.workers():
            os.kill(pid, signal.SIGKILL)

    def workers(self):
        """Return the worker's process id; there is one but for the moment when it is born anew."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def somebody_waits(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT EXISTS (SELECT FROM pg_locks "
                "WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
            )
            return cursor.fetchone()[0]

    def is_quiet(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = current_user "
                "AND datname = current_database() AND pid <> pg_backend_pid())"
            )
            return cursor.fetchone()[0]

    def was_recorded(self, proposal) -> bool:
        """Say it when the database has noticed that the killed process is gone."""
        until(self.is_quiet, "the killed process's connection to end")
        return self.is_recorded(proposal)

    def is_recorded(self, proposal) -> bool:
        """Say whether the decision is there, whole; nothing of it may be there otherwise."""
        proposal.refresh_from_db()
        item = proposal.items.get()
        decision = Decision.objects.filter(proposal=proposal).first()
        if decision is None:
            left = Decision.pgh_event_model.objects.filter(proposal=proposal)
            assert (proposal.state, item.paragraph, left.count()) == ("on_agenda", None, 0)
            return False
        asked = decisions.question_of(proposal)
        said = decisions.ruling_of(decision)
        assert (said.outcome, dict(said.amounts)) == ("approved", dict(asked.amounts))
        assert (said.clauses, said.paragraph) == (asked.clauses, item.paragraph)
        assert (proposal.state, item.paragraph) == ("decided", decision.paragraph)
        return True


@pytest.fixture
def drill(transactional_db, board, writer, client):
    with served() as (port, process):
        yield Drill(board, writer, client, port, process)


def whole_or_nothing(drill, rounds):
    """Kill it at each place of the writing and at a random moment, so many times each."""
    proposal, at, said = drill.matter()
    began = time.monotonic()
    assert drill.post(at, said) == 302
    took = time.monotonic() - began
    chance = Random(1315)  # noqa: S311, it only chooses moments
    whole = int(drill.is_recorded(proposal))
    for __ in range(rounds):
        for table in STOPS:
            stopped = drill.killed_at(table)
            assert not drill.was_recorded(stopped), table
            whole += drill.was_recorded(drill.killed_after(chance.uniform(0, 1.5 * took)))
    assert Decision.objects.count() == whole
    assert DecidedAmount.objects.count() == 3 * whole
    assert DecisionClause.objects.count() == whole
    again = reverse("funding:decision_record", args=[stopped.pk])
    until(lambda: bool(drill.workers()), "a new worker")
    form = drill.client.get(again).context["form"]
    said = answer(form, outcome="approved", paragraph=900)
    assert drill.post(again, {**said, "csrfmiddlewaretoken": TOKEN}) == 302
    assert drill.is_recorded(stopped)


@pytest.mark.xdist_group("kill drill")
def test_killed_web_process_leaves_a_decision_whole_or_not_at_all(drill):
    whole_or_nothing(drill, rounds=1)


@pytest.mark.long
@pytest.mark.xdist_group("kill drill")
def test_fifty_killed_web_processes_leave_decisions_whole_or_not_at_all(drill):
    whole_or_nothing(drill, rounds=5)
