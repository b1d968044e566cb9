"""The migrations are complete, named, and can be taken back."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests.house.test_floors import FLOORS

ROOT = Path(__file__).resolve().parents[2]


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
