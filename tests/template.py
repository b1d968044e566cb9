"""The migrated database that the test databases are copied from.

Migrating takes longer than a hundred tests. It is done once for each state of the migrations, in a
database named after what they say; every worker of every run copies that one. Where an earlier one
has begun with the same migrations, only what is new is added to a copy of it.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import OperationalError, connection

PREFIX = "template_malbild_"
KEPT = 12  # branches with other migrations keep theirs for a while
LOCK = 20_161  # any number that nobody else locks
quote = connection.ops.quote_name


def literal(text: str) -> str:
    """Return a text as SQL writes it: a comment takes no parameter."""
    return "'" + text.replace("'", "''") + "'"


def prepared() -> str:
    """Return the name of a database that is migrated as the code says; made where there is none."""
    said = _said()
    key = _fingerprint(said)
    name = PREFIX + key
    with connection._nodb_cursor() as server:
        # The other workers wait here; who works with other migrations does not.
        server.execute("SELECT pg_advisory_lock(%s, %s)", [LOCK, int(key[:7], 16)])
        if name not in _made(server):
            _make(server, name, said)
            for old in _made(server)[:-KEPT]:
                with suppress(OperationalError):  # another run copies it at this moment
                    _drop(server, old)
    return name


def _said() -> dict[str, str]:
    """Return what every migration says, ours and those of packages, as a hash by its file.

    Who plays them is said too: another version of Django begins anew.
    """
    players = {name: version(name) for name in ("django", "django-pgtrigger")}
    return players | {
        f"{app.label}/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest()
        for app in sorted(apps.get_app_configs(), key=lambda each: each.label)
        for path in sorted(Path(app.path, "migrations").glob("*.py"))
    }


def _fingerprint(said: dict[str, str]) -> str:
    """Return a short name of all that."""
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def _make(server: Any, name: str, said: dict[str, str]) -> None:
    """Migrate under another name first: what carries the name is complete."""
    unfinished = f"unfinished_{name}"
    _drop(server, unfinished)
    begun = _begun(server, said)
    start = f" TEMPLATE {quote(begun)}" if begun else ""
    server.execute(f"CREATE DATABASE {quote(unfinished)}{start}")
    with _connected_to(unfinished):
        call_command("migrate", verbosity=0, interactive=False, run_syncdb=True)
    server.execute(f"COMMENT ON DATABASE {quote(unfinished)} IS {literal(json.dumps(said))}")
    server.execute(f"ALTER DATABASE {quote(unfinished)} RENAME TO {quote(name)}")


def _begun(server: Any, said: dict[str, str]) -> str | None:
    """Return the newest template that has played nothing but migrations that still say the same."""
    server.execute(
        "SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database "
        "WHERE starts_with(datname, %s) ORDER BY oid DESC",
        [PREFIX],
    )
    for name, played in server.fetchall():
        if played and json.loads(played).items() <= said.items():
            return name
    return None


def _made(server: Any) -> list[str]:
    """Return the databases that are ready to be copied, the oldest first."""
    server.execute(
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY oid", [PREFIX]
    )
    return [name for (name,) in server.fetchall()]


def _drop(server: Any, name: str) -> None:
    server.execute(f"DROP DATABASE IF EXISTS {quote(name)}")


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    """Let Django work in another database for a while."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
