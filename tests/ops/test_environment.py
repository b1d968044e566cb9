"""var/env and var/owner.env: closed to others, kept when edited, understood by libpq."""

from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from ops import environment


@pytest.fixture(autouse=True)
def files(monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "ENV", tmp_path / "var" / "env")
    monkeypatch.setattr(environment, "OWNER_ENV", tmp_path / "var" / "owner.env")
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WEB_ROLE"):
        monkeypatch.delenv(name, raising=False)


def test_addresses_are_understood_by_libpq():
    environment.keep(Path("/a folder/run"), "one", "two")
    assert conninfo_to_dict(environment.read(environment.ENV)["DATABASE_URL"]) == {
        "user": "malbild_web",
        "password": "one",
        "dbname": "malbild",
        "host": "/a folder/run",
        "port": "5432",
    }
    assert environment.passwords() == ("one", "two")


def test_what_a_person_changed_stays_and_the_address_follows_the_cluster():
    environment.keep(Path("/old"), "one", "two")
    secret = environment.read(environment.ENV)["SECRET_KEY"]
    environment.write(
        environment.ENV, {**environment.read(environment.ENV), "DEMO": "0", "LOG_LEVEL": "INFO"}
    )
    environment.keep(Path("/new"), "one", "two")
    kept = environment.read(environment.ENV)
    assert (kept["SECRET_KEY"], kept["DEMO"], kept["LOG_LEVEL"]) == (secret, "0", "INFO")
    assert "host=/new&" in kept["DATABASE_URL"]


def test_files_are_closed_to_others_and_the_web_process_gets_no_owner():
    environment.keep(Path("/run"), "one", "two")
    assert environment.ENV.stat().st_mode & 0o777 == 0o600
    assert environment.OWNER_ENV.stat().st_mode & 0o777 == 0o600
    assert "DATABASE_OWNER_URL" not in environment.read(environment.ENV)
    assert "DATABASE_OWNER_URL" not in environment.of_web()
    assert "malbild_owner:two@" in environment.of_owner()["DATABASE_URL"]


def test_another_server_is_migrated_by_its_owner_and_granted_to_its_user(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://web:1@db.example/app")
    assert environment.of_owner()["DATABASE_URL"] == "postgresql://web:1@db.example/app"
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://owner:2@db.example/app")
    assert environment.of_owner()["DATABASE_URL"] == "postgresql://owner:2@db.example/app"
    assert environment.of_owner()["DATABASE_WEB_ROLE"] == "web"
    assert "DATABASE_OWNER_URL" not in environment.of_web()
