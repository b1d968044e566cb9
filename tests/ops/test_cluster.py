"""The private cluster: starts after a crash, lets two roles in and nobody else."""

import os
import signal

import psycopg
import pytest

from ops import environment


@pytest.fixture
def cluster(clone):
    def run(verb):
        return clone("cluster", verb)

    run.root = clone.root
    run.lines = lambda: dict(
        line.split("=", 1) for line in run("urls").stdout.splitlines() if "=" in line
    )
    run.data = (clone.root / "var" / "postgres").resolve
    return run


def test_cluster_starts_once_and_again_after_it_was_killed(cluster):
    assert cluster("start").stdout.splitlines() == [
        "Making the database cluster.",
        "Database cluster started.",
    ]
    assert cluster("start").stdout == "Database cluster runs already.\n"

    os.kill(int((cluster.data() / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    assert cluster("start").stdout == "Database cluster started.\n"

    assert cluster("status").returncode == 0
    assert cluster("stop").stdout == "Database cluster stopped.\n"
    assert cluster("status").returncode == 3
    assert cluster("stop").stdout == "No database cluster runs.\n"


def test_cluster_lets_in_owner_and_web_role_and_nobody_else(cluster):
    cluster("start")
    lines = cluster.lines()
    with psycopg.connect(lines["DATABASE_OWNER_URL"]) as owner:
        owner.execute("CREATE TABLE tried (word text)")
        owner.execute("INSERT INTO tried VALUES ('ö'), ('a'), ('ä'), ('z'), ('å')")
        words = owner.execute("SELECT word FROM tried ORDER BY word").fetchall()
    assert "".join(word for (word,) in words) == "azåäö"

    with psycopg.connect(lines["DATABASE_URL"], autocommit=True) as web:
        for statement in ("CREATE TABLE mine (i int)", "SELECT * FROM tried", "CREATE DATABASE x"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                web.execute(statement)

    asked = lines["DATABASE_URL"]
    for refused in (
        asked.replace(environment.WEB_ROLE, "postgres"),
        asked.replace(environment.WEB_ROLE, environment.OWNER_ROLE),
    ):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(refused).close()


def test_lost_passwords_are_set_anew_and_the_data_kept(cluster):
    cluster("start")
    with psycopg.connect(cluster.lines()["DATABASE_OWNER_URL"]) as owner:
        owner.execute("CREATE TABLE kept (i int)")
    (cluster.root / "var" / "env").unlink()

    assert "setting new ones" in cluster("start").stdout
    with psycopg.connect(cluster.lines()["DATABASE_OWNER_URL"]) as owner:
        assert owner.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_a_lock_file_with_another_process_number_does_not_keep_it_from_starting(cluster):
    cluster("start")
    cluster("stop")
    file = cluster.data() / "postmaster.pid"
    file.write_text(f"{os.getpid()}\n{cluster.data()}\n0\n5432\n\n\n0 0\n")
    assert cluster("start").stdout == "Database cluster started.\n"


def test_database_url_in_the_environment_means_no_cluster_of_ours(clone):
    done = clone("cluster", "start", DATABASE_URL="postgresql://somebody@elsewhere/db")
    assert done.stdout == "DATABASE_URL points to another server: there is nothing to do here.\n"
    assert not (clone.root / "var").exists()
