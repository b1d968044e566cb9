"""The web server with one sync worker, the job worker, and the memory that they take."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.database import ROOT, Database

HOST = "127.0.0.1"
MIB = 1024


@contextmanager
def web(database: Database) -> Iterator[tuple[int, subprocess.Popen]]:
    """Serve as production does, with one sync worker; give the port and the process."""
    port = _free_port()
    command = ["-m", "gunicorn", "config.wsgi:application", "--bind", f"{HOST}:{port}"]
    command += ["--workers", "1", "--preload", "--no-control-socket", "--log-level", "error"]
    with _running(command, database) as process:
        _wait_for(port)
        yield port, process


@contextmanager
def worker(database: Database) -> Iterator[subprocess.Popen]:
    """Run the job worker."""
    with _running(["manage.py", "procrastinate", "worker"], database) as process:
        yield process


def fetch(port: int, path: str, cookie: str) -> tuple[float, int, int]:
    """Return (seconds, status, bytes) of one GET."""
    connection = HTTPConnection(HOST, port, timeout=60)
    began = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie, "Host": HOST})
    response = connection.getresponse()
    size = len(response.read())
    took = time.perf_counter() - began
    connection.close()
    return took, response.status, size


def pss(process: subprocess.Popen) -> float:
    """Return the memory (PSS, MiB) of the process's worker, or of itself where it has none."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    pid = children[0] if children else str(process.pid)
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / MIB


@contextmanager
def _running(command: list[str], database: Database) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=database.environment())
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def _wait_for(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            fetch(port, "/", "")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("The web server did not start.")
