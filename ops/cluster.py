"""The project's own PostgreSQL cluster: made, started and stopped without touching any other."""

import fcntl
import os
import re
import secrets
import shutil
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ops import environment
from ops.clone import VAR, OpsError, carry_out, ended, folder, locked, say
from ops.place import SOCKET, Place, make_private, place, programs_for

# How a client introduces itself: protocol 3.0, who it is, which database it wants.
HELLO = struct.pack("!i", 3 << 16) + (
    f"user\0{environment.WEB_ROLE}\0database\0{environment.DATABASE}\0\0".encode()
)
SETTINGS = """
# Written by ops/cluster.py
listen_addresses = ''
max_connections = 60
shared_buffers = 256MB
jit = off
# for disks without moving parts: else a list of few reads all rows of the country
random_page_cost = 1.1
log_line_prefix = '%m [%p] %q%u@%d '
"""
DOORS = f"""# Written by ops/cluster.py: two roles, each with its password; nobody else logs in.
local all {environment.OWNER_ROLE},{environment.WEB_ROLE} scram-sha-256
"""


def ensure() -> None:
    """Make the cluster, its two roles and its database once; renew passwords that were lost."""
    if environment.has_own_server():
        environment.keep()
        return
    with locked("cluster"):
        where = place()
        known = environment.passwords()
        if not (where.data / "PG_VERSION").exists():
            say("Making the database cluster.")
            known = _make(where)
        elif not known:
            say("The database passwords are lost: setting new ones.")
            _stop(where)
            known = _set_passwords(where, where.data, "ALTER")
        environment.keep(where.sockets, *known)


def _make(where: Place) -> tuple[str, str]:
    """Create everything in a folder beside, and move it in place when it is whole."""
    if where.data.exists() and any(where.data.iterdir()):
        raise OpsError(f"{where.data} is no database cluster: move it away.")
    if where.sockets != VAR / "run":
        make_private(where.sockets, where.user)
    half = where.data.with_name("postgres.new")
    shutil.rmtree(half, ignore_errors=True)
    make_private(half, where.user)
    command = [programs_for(where) / "initdb", "--pgdata", half, "--username=postgres"]
    # The superuser has no password and no door: single-user mode is the only way in.
    command += ["--auth=reject", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"]
    command += ["--locale-provider=icu", "--icu-locale=sv-SE"]
    carry_out(command, "Making the database cluster", **where.as_user)
    with (half / "postgresql.conf").open("a") as file:
        file.write(SETTINGS)
    (half / "pg_hba.conf").write_text(DOORS)
    known = _set_passwords(where, half, "CREATE")
    _single_user(
        where, half, [f"CREATE DATABASE {environment.DATABASE} OWNER {environment.OWNER_ROLE}"]
    )
    half.rename(where.data)
    if where.data != VAR / "postgres":
        (VAR / "postgres").symlink_to(where.data)
    return known


def _set_passwords(where: Place, data: Path, verb: str) -> tuple[str, str]:
    web, owner = secrets.token_hex(24), secrets.token_hex(24)
    # CREATEDB lets the owner make the databases of the tests.
    _single_user(
        where,
        data,
        [
            f"{verb} ROLE {environment.OWNER_ROLE} LOGIN CREATEDB PASSWORD '{owner}'",
            f"{verb} ROLE {environment.WEB_ROLE} LOGIN PASSWORD '{web}'",
        ],
    )
    return web, owner


def _single_user(where: Place, data: Path, statements: list[str]) -> None:
    """Run statements without a server; each is one line, and an error has no exit status."""
    command = [programs_for(where) / "postgres", "--single", "-D", data, "postgres"]
    what = "Preparing the database cluster"
    written = carry_out(command, what, input="\n".join(statements) + "\n", **where.as_user)
    if errors := re.findall(r"(?:ERROR|FATAL|PANIC): .*", written):
        raise OpsError(f"{what} failed: {errors[0]}")


def answers(where: Place) -> bool:
    """Whether the server takes connections: it asks for the password, or is still starting."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(5)
        try:
            connection.connect(str(where.socket))
            connection.sendall(struct.pack("!i", len(HELLO) + 4) + HELLO)
            return connection.recv(1024).startswith(b"R")
        except OSError:
            return False


def start(where: Place | None = None) -> bool:
    """Start the cluster unless it runs, after a crash too; return whether this call did it."""
    where = where or place()
    if answers(where):
        return False
    if not (where.data / "PG_VERSION").exists():
        raise OpsError("There is no database cluster yet: make setup.")
    make_private(where.sockets, where.user)
    _forget_stale(where)
    for _attempt in range(10):
        if _started(where):
            return True
        # What a killed server's children hold is free when they have noticed.
        time.sleep(1)
    last = "\n".join(_log().read_text(errors="replace").splitlines()[-5:])
    raise OpsError(f"{last}\nPostgreSQL did not start: see {_log()}.")


def _started(where: Place) -> bool:
    with _log().open("ab") as log:
        server = subprocess.Popen(
            [
                programs_for(where) / "postgres",
                "-D",
                where.data,
                "-k",
                where.sockets,
                "-p",
                "5432",
            ],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **where.as_user,
        )
    while server.poll() is None:
        if answers(where):
            server.returncode = 0  # it lives on without us: no warning when this object goes
            return True
        time.sleep(0.05)
    return False


def _log() -> Path:
    return folder("log") / "postgres.log"


def _server_pid(file: Path, where: Place) -> int | None:
    """The process a lock file names, if it lives and is a server in our data folder."""
    try:
        pid = int(file.read_text().split()[0])
        working_in = Path(f"/proc/{pid}/cwd").readlink()
    except (OSError, ValueError, IndexError):
        return None
    return pid if working_in == where.data.resolve() else None


def _forget_stale(where: Place) -> None:
    """Remove the lock files of a killed server: their number may be another process's by now."""
    for file in (where.data / "postmaster.pid", where.sockets / f"{SOCKET}.lock"):
        if file.exists() and not _server_pid(file, where):
            file.unlink()


def _stop(where: Place) -> bool:
    """Stop the cluster if it runs; open transactions are rolled back. Return whether it ran."""
    pid = _server_pid(where.data / "postmaster.pid", where)
    if not pid:
        return False
    for sign, seconds in ((signal.SIGINT, 30), (signal.SIGQUIT, 10)):
        os.kill(pid, sign)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not _server_pid(where.data / "postmaster.pid", where):
                return True
            time.sleep(0.05)
    raise OpsError(f"PostgreSQL (process {pid}) does not stop.")


@contextmanager
def used() -> Iterator[None]:
    """Keep the cluster running for a block; the last to leave stops what such a block started."""
    if environment.has_own_server():
        yield
        return
    mark = folder("locks") / "started-for-a-while"
    with (folder("locks") / "users").open("a") as users:
        with locked("cluster"):
            fcntl.flock(users, fcntl.LOCK_SH)
            if start():
                mark.touch()
        try:
            yield
        finally:
            with locked("cluster"):
                try:
                    fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    pass  # somebody else still uses it
                else:
                    if mark.exists():
                        _stop(place())
                        mark.unlink()


def start_to_stay() -> bool:
    """Start the cluster until somebody stops it; return whether it did not run before."""
    with locked("cluster"):
        (folder("locks") / "started-for-a-while").unlink(missing_ok=True)
        return start()


def start_if_ours() -> None:
    """For manage.py: start the cluster that var/env points to, if it is set up and stands still."""
    if environment.has_own_server() or not environment.passwords():
        return
    where = place()
    if not answers(where) and (where.data / "PG_VERSION").exists():
        start_to_stay()


def stop() -> bool:
    """Stop the cluster whoever started it; return whether it ran."""
    with locked("cluster"):
        (folder("locks") / "started-for-a-while").unlink(missing_ok=True)
        return _stop(place())


def remove() -> None:
    """Stop the cluster and remove what lies outside the clone."""
    if not VAR.exists():
        return
    where = place()
    stop()
    if where.sockets != VAR / "run":
        shutil.rmtree(where.sockets, ignore_errors=True)


def main() -> int:
    verb = sys.argv[1] if len(sys.argv) == 2 else ""
    if environment.has_own_server():
        say("DATABASE_URL points to another server: there is nothing to do here.")
    elif verb == "start":
        ensure()
        say("Database cluster started." if start_to_stay() else "Database cluster runs already.")
    elif verb == "stop":
        say("Database cluster stopped." if VAR.exists() and stop() else "No database cluster runs.")
    elif verb == "status":
        where = place()
        runs = answers(where)
        say(f"{'runs' if runs else 'stands still'}: {where.data}, socket {where.socket}")
        return 0 if runs else 3
    elif verb == "urls":
        for path in (environment.ENV, environment.OWNER_ENV):
            for key, value in environment.read(path).items():
                if key.endswith("_URL"):
                    say(f"{key}={value}")
    else:
        raise OpsError("Say one of: start, stop, status, urls.")
    return 0


if __name__ == "__main__":
    sys.exit(ended(main))
