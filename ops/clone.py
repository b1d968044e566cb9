"""The clone that the scripts work in, its var/ folder, and how they speak and stop."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


class OpsError(Exception):
    """Why make cannot go on, in one line that says what to do."""


def say(text: str) -> None:
    print(text, flush=True)


def ended(main: Callable[[], int | None]) -> int:
    """Run a script's main function and return its exit status; trouble is told in one line."""
    try:
        return main() or 0
    except OpsError as trouble:
        print(trouble, file=sys.stderr, flush=True)
        return 1
    except PermissionError as error:
        print(f"{error.strerror}: {error.filename}. Run make as its owner.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def folder(name: str) -> Path:
    """A folder under var/, made when missing."""
    path = VAR / name
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def locked(name: str, *, waiting: str = "") -> Iterator[None]:
    """Let one process at a time into the block; `waiting` is said by those that must wait."""
    with (folder("locks") / name).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if waiting:
                say(waiting)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def carry_out(command: list, what: str, **options) -> str:
    """Run a command silently and return what it wrote; on failure show its last lines."""
    options.setdefault("cwd", ROOT)
    done = subprocess.run(
        [os.fspath(part) for part in command],
        stdin=options.pop("stdin", subprocess.DEVNULL) if "input" not in options else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        **options,
    )
    if done.returncode:
        last = "\n".join(done.stdout.strip().splitlines()[-15:])
        raise OpsError(f"{last}\n{what} failed (status {done.returncode}).")
    return done.stdout
