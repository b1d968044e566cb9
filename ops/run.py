"""make run: the application as production serves it, with its workers, until Ctrl-C."""

import ctypes
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException

from ops import environment
from ops.clone import PYTHON, ROOT, OpsError, carry_out, ended, folder, say
from ops.setup import ready

HOST = "127.0.0.1"
LOGINS = """\
  strateg@demo.example                 strategist of the program Välmående ger resultat
  projektledare@demo.example           its project leader
  sekreterare.halmstad@demo.example    board secretary (so too hylte, kungsbacka, laholm, varberg,
                                       falkenberg, and sekreterare.region@demo.example)
  sekreterare2.halmstad@demo.example   second officer of Halmstad: approver
  registrator@demo.example             registrar
  styrgrupp@demo.example               steering group member
  chef@demo.example                    approver of the program: changes of goals, plans
  planerare.halmstad@demo.example      plans Halmstad's schools (forvaltningschef.halmstad adopts)
  strateg.orebro@demo.example          plans for Region Örebro län (chef.orebro adopts)
  utvarderare@demo.example             evaluator
  admin@demo.example                   administrator (so too admin2@demo.example)
  Password of all: demo"""
SOMEBODY_IS_KNOWN = """
import os, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    print(connection.execute("SELECT EXISTS (SELECT FROM accounts_user)").fetchone()[0])
"""
PR_SET_PDEATHSIG = 1


def main() -> int:
    port = _port()
    with _only_one(), ready(tests=False):
        _load_demo()
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, _interrupt)
        children: dict[str, subprocess.Popen] = {}
        try:
            _serve(port, children)
        except KeyboardInterrupt:
            say("\nStopping.")
        finally:
            _stop(children)
    return 0


def _interrupt(*_) -> None:
    raise KeyboardInterrupt


def _port() -> int:
    text = os.environ.get("PORT", "") or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise OpsError(f"PORT={text} is no port: say make run PORT=8001.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except PermissionError:
            raise OpsError(f"Port {text} is for root alone: say make run PORT=8001.") from None
        except OSError:
            raise OpsError(f"Port {text} is taken: say make run PORT={int(text) + 1}.") from None
    return int(text)


@contextmanager
def _only_one() -> Iterator[None]:
    """One run per clone; make stop finds it by the number kept here."""
    with (folder("locks") / "run").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OpsError("make run is already on here: make stop ends it.") from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield
        lock.truncate(0)


def _load_demo() -> None:
    """Fill an empty database with the demo region."""
    values = environment.of_web()
    asked = {**environment.read(environment.ENV), **values}
    command = [PYTHON, "-c", SOMEBODY_IS_KNOWN]
    if carry_out(command, "Asking the database", env=asked).strip() == "False":
        say("Loading the demo region.")
        carry_out([PYTHON, "manage.py", "load_demo"], "Loading the demo region", env=values)


def _serve(port: int, children: dict[str, subprocess.Popen]) -> None:
    """Start web server and worker, say where they are, and wait until one of them ends."""
    os.environ.setdefault("SITE_URL", f"http://{HOST}:{port}")  # where links in mails lead
    # Preloaded, the workers share what they import: 104 instead of 130 MiB in all, as measured.
    web = ["-m", "gunicorn", "config.wsgi:application", "--bind", f"{HOST}:{port}"]
    web += ["--workers", "2", "--timeout", "60", "--graceful-timeout", "10"]
    web += ["--preload", "--no-control-socket", "--log-level", "warning"]
    children["web server"] = _start(web)
    for number in range(1, _workers() + 1):
        children[f"worker {number}"] = _start(["manage.py", "procrastinate", "worker"])
    _wait_for(port, children["web server"])
    say(f"\nMålbild runs on http://{HOST}:{port} (Ctrl-C stops it).\n\n{LOGINS}\n")
    say(f"Mails are not sent but written as files to {_mails()}\n")
    gone = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
    names = {child.pid: name for name, child in children.items()}
    name = names.get(gone.si_pid, "database")  # the cluster is our child when this run started it
    raise OpsError(f"The {name} has ended (status {gone.si_status}): stopping everything.")


def _mails() -> str:
    """Where a demo writes its mails, as one would type it."""
    return os.environ.get("EMAIL_DIR", "var/mail")


def _workers() -> int:
    """Two where there are cores for them: the documents of a package are made side by side."""
    return min(2, os.cpu_count() or 1)


def _start(arguments: list[str]) -> subprocess.Popen:
    """A child in a session of its own: Ctrl-C reaches us alone, and we stop it in good order."""
    values = {**environment.of_web(), "XDG_CACHE_HOME": str(folder("cache"))}
    return subprocess.Popen(
        [PYTHON, *arguments],
        cwd=ROOT,
        env=values,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_end_with_parent,
    )


def _end_with_parent() -> None:
    """Ask Linux to end this process too when make run is killed outright."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _wait_for(port: int, server: subprocess.Popen) -> None:
    """Until a page is answered, whatever it says: the port alone is open long before."""
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        connection = HTTPConnection(HOST, port, timeout=60)
        try:
            connection.request("GET", "/")
            connection.getresponse()
        except (OSError, HTTPException):
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()
    raise OpsError("The web server did not start.")


def _stop(children: dict[str, subprocess.Popen]) -> None:
    """End what was started: asked first, killed after a while."""
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)
    for child in children.values():
        if child.poll() is None:
            child.terminate()
    end = time.monotonic() + 20
    for child in children.values():
        try:
            child.wait(max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()


if __name__ == "__main__":
    sys.exit(ended(main))
