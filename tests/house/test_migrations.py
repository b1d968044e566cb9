"""The migrations are complete, named, and can be taken back."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from config.settings_test import OWNER_DATABASE_URL
from ops.place import programs
from tests.browser.site import as_url, database
from tests.house.test_floors import FLOORS

ROOT = Path(__file__).resolve().parents[2]
# As an installation did that took each step while it was the newest.
STEP_BY_STEP = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
executor = MigrationExecutor(connection)
executor.loader = MigrationLoader(connection, replace_migrations=False)
graph = executor.loader.graph
executor.migrate([key for key in graph.leaf_nodes() if not graph.nodes[key].replaces])
"""


@pytest.mark.django_db
def test_no_migration_is_missing(capsys):
    call_command("makemigrations", "--check", "--dry-run", verbosity=1)
    assert "No changes detected" in capsys.readouterr().out


@pytest.mark.django_db
def test_every_migration_can_be_taken_back():
    loader = MigrationLoader(connection)
    ours = {key: m for key, m in loader.disk_migrations.items() if key[0] in FLOORS}
    assert ours
    for key, migration in ours.items():
        assert all(operation.reversible for operation in migration.operations), key


def test_migrations_have_a_subject():
    for path in ROOT.glob("*/migrations/0*.py"):
        assert "auto_" not in path.name, path


@pytest.mark.django_db
def test_steps_taken_at_once_leave_none_of_theirs_out():
    steps = MigrationLoader(connection, replace_migrations=False).disk_migrations
    for (app, _), at_once in steps.items():
        if app in FLOORS and at_once.replaces:
            last = at_once.name.partition("_squashed_")[2]
            assert [name for _, name in at_once.replaces] == [
                name
                for label, name in sorted(steps)
                if label == app and name <= last and not steps[app, name].replaces
            ], at_once


def test_what_follows_steps_taken_at_once_names_the_last_of_them():
    """Named itself, what replaces them would be carried out beside them where they are taken."""
    steps = MigrationLoader(None, replace_migrations=False).disk_migrations
    at_once = {key for key, step in steps.items() if step.replaces and key[0] in FLOORS}
    assert at_once
    others = {key: step.dependencies for key, step in steps.items() if key not in at_once}
    assert {key for key, needed in others.items() if at_once & {*map(tuple, needed)}} == set()


@pytest.mark.long
def test_steps_taken_one_by_one_lead_to_the_same_database_as_all_at_once():
    assert schema_of("by_step", STEP_BY_STEP) == schema_of("at_once")


def schema_of(name: str, code: str = "") -> list[str]:
    """Return what a database says of itself, migrated from nothing; by some code at first."""
    name = f"{name}{os.environ.get('TEST_DATABASE_SUFFIX', '')}_{os.getpid()}"
    url = as_url(OWNER_DATABASE_URL, name)
    manage = [sys.executable, str(ROOT / "manage.py")]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", "DATABASE_URL": url}
    with database(OWNER_DATABASE_URL, name, "template1"):
        if code:
            command = [*manage, "shell", "--no-imports", "-c", code]
            subprocess.run(command, env=environment, check=True)
        subprocess.run([*manage, "migrate", "-v", "0"], env=environment, check=True)
        dump = [str(programs(None) / "pg_dump"), "--schema-only", url]
        said = subprocess.run(dump, check=True, capture_output=True, text=True).stdout
    return [line for line in said.splitlines() if not re.match(r"\\(un)?restrict ", line)]
