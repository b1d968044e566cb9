"""The real site for the stories: its own database, gunicorn and a worker, with the demo region."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
SERVER = [sys.executable, "-m", "gunicorn", "config.wsgi", "-w", "2", "--no-control-socket"]
TRIES = 150


@dataclass(frozen=True)
class Site:
    """The running site: its address, and a way to prepare what a story begins with."""

    address: str
    environment: dict[str, str]

    def prepare(self, scene: str) -> Any:
        """Play a function of scenes.py in the site's database, as the web role; what it returns."""
        code = f"import json; from tests.browser.scenes import {scene} as s; print(json.dumps(s()))"
        played = subprocess.run(
            [*MANAGE, "shell", "--no-imports", "-c", code],
            cwd=ROOT,
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
        )
        return json.loads(played.stdout)


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def as_url(url: str, database: str) -> str:
    """Return the connection string of the same role for another database."""
    return make_conninfo(**{**conninfo_to_dict(url), "dbname": database})


@contextmanager
def database(owner_url: str, name: str, migrated: str) -> Iterator[None]:
    """A database without rows for as long as the stories run, copied from the migrated one."""
    with psycopg.connect(owner_url, autocommit=True) as connection:
        _drop_forgotten(connection, name)
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(migrated)
            )
        )
        try:
            with psycopg.connect(as_url(owner_url, name)):  # no other run takes it for forgotten
                yield
        finally:
            _drop(connection, name)


def _drop_forgotten(connection: psycopg.Connection, name: str) -> None:
    """Drop what runs that were killed have left; their names end with the process id."""
    names = connection.execute(
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s)",
        [name.rstrip("0123456789")],
    )
    for (other,) in names.fetchall():
        with suppress(psycopg.errors.ObjectInUse):
            connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(other)))


def _drop(connection: psycopg.Connection, name: str) -> None:
    """Drop it once nobody is connected: the owner may not end another role's connection."""
    statement = sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name))
    for last in [False] * TRIES + [True]:
        try:
            connection.execute(statement)
            return
        except psycopg.errors.ObjectInUse:
            if last:
                raise
            time.sleep(0.2)


@contextmanager
def running(owner_url: str, web_url: str, name: str, migrated: str, mail: Path) -> Iterator[Site]:
    """The demo region, served as `make run` serves it."""
    address = f"127.0.0.1:{free_port()}"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATABASE_URL": as_url(web_url, name),
        "DEMO": "1",
        "ALLOWED_HOSTS": "127.0.0.1",
        "EMAIL_DIR": str(mail),
        "PYTHONWARNINGS": "default",
    }
    owner = {**environment, "DATABASE_URL": as_url(owner_url, name)}
    with database(owner_url, name, migrated), (mail.parent / "site.log").open("w") as log:
        collecting = subprocess.Popen(
            [*MANAGE, "collectstatic", "--noinput", "-v", "0"], env=environment, stdout=log
        )
        for command, env in (("migrate", owner), ("load_demo", environment)):
            subprocess.run([*MANAGE, command, "-v", "0"], cwd=ROOT, env=env, check=True, stdout=log)
        assert collecting.wait() == 0, "the static files could not be collected"
        commands = [[*SERVER, "-b", address], [*MANAGE, "procrastinate", "worker"]]
        children = [
            subprocess.Popen(c, cwd=ROOT, env=environment, stdout=log, stderr=log) for c in commands
        ]
        try:
            _wait_for(f"http://{address}/accounts/login/", children)
            yield Site(f"http://{address}", environment)
        finally:
            for child in children:
                child.terminate()
            for child in children:
                child.wait(timeout=20)


def _wait_for(url: str, children: list[subprocess.Popen]) -> None:
    for _ in range(TRIES):
        assert all(child.poll() is None for child in children), "the site did not start"
        try:
            with urllib.request.urlopen(url, timeout=20):  # noqa: S310, our own address
                return
        except OSError:  # nobody listens yet, or not quickly
            time.sleep(0.2)
    raise AssertionError("the site did not answer")
