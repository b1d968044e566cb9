"""A database of its own for measuring: made by the owner, filled and used by the web role."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from ops import environment

ROOT = Path(__file__).resolve().parents[2]
NAME = "malbild_bench"


class Database:
    """Addresses of the database for owner and web, and what is done with it."""

    def __init__(self) -> None:
        owner, web = environment.of_owner(), environment.read(environment.ENV)
        self._served = owner["DATABASE_OWNER_URL"]
        self._owner = _renamed(self._served)
        self._web = _renamed(os.environ.get("DATABASE_URL") or web["DATABASE_URL"])

    def environment(self, *, owner: bool = False) -> dict[str, str]:
        """Return the environment of a process that works in this database."""
        return {
            **environment.of_web(),
            "DATABASE_URL": self._owner if owner else self._web,
            "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
            "DEMO": "1",
        }

    def make(self) -> None:
        self.drop()
        self._as_owner(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))
        self.manage("migrate", "--no-input", "--verbosity", "0", owner=True)
        self.manage("load_demo")

    def grow(self, size: int) -> None:
        """Add regions, then let the planner know."""
        if size:
            self.manage("load_scale", "--size", str(size))
        with psycopg.connect(self._owner, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")

    def drop(self) -> None:
        name = sql.Identifier(NAME)
        self._as_owner(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def manage(self, *arguments: str, owner: bool = False) -> None:
        subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment(owner=owner),
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def _as_owner(self, statement: sql.Composed) -> None:
        with psycopg.connect(self._served, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def made() -> Iterator[Database]:
    """Give an empty database with the demo region, and take it away afterwards."""
    database = Database()
    database.make()
    try:
        yield database
    finally:
        database.drop()


def _renamed(address: str) -> str:
    return urlunsplit(urlsplit(address)._replace(path=f"/{NAME}"))
