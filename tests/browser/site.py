"""The real site for the stories: its own database, gunicorn and a worker, with the demo region."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "manage.py")]


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def as_url(url: str, database: str) -> str:
    """Return the connection string of the same role for another database."""
    return make_conninfo(**{**conninfo_to_dict(url), "dbname": database})


@contextmanager
def database(owner_url: str, name: str):
    """An empty database for as long as the stories run."""
    with psycopg.connect(owner_url, autocommit=True) as connection:
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        connection.execute(drop)
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield
        finally:
            connection.execute(drop)


@contextmanager
def running(owner_url: str, web_url: str, name: str, mail: Path):
    """The demo region, served as `make run` serves it; gives its address."""
    port = free_port()
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
    quiet = {"cwd": ROOT, "check": True, "stdout": subprocess.DEVNULL}
    with database(owner_url, name):
        subprocess.run([*MANAGE, "migrate", "-v", "0"], env=owner, **quiet)
        subprocess.run([*MANAGE, "collectstatic", "--noinput", "-v", "0"], env=environment, **quiet)
        subprocess.run([*MANAGE, "load_demo"], env=environment, **quiet)
        address = f"127.0.0.1:{port}"
        commands = [
            [
                sys.executable,
                "-m",
                "gunicorn",
                "config.wsgi",
                "-b",
                address,
                "-w",
                "2",
                "--no-control-socket",
            ],
            [*MANAGE, "procrastinate", "worker"],
        ]
        log = (mail.parent / "site.log").open("w")
        children = [
            subprocess.Popen(c, cwd=ROOT, env=environment, stdout=log, stderr=log) for c in commands
        ]
        try:
            _wait_for(f"http://{address}/accounts/login/", children)
            yield f"http://{address}"
        finally:
            for child in children:
                child.terminate()
            for child in children:
                child.wait(timeout=20)
            log.close()


def _wait_for(url: str, children) -> None:
    for _ in range(150):
        assert all(child.poll() is None for child in children), "the site did not start"
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310, our own address
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("the site did not answer")
