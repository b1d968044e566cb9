"""Have a file judged or prepared in a process of its own; this module itself loads nothing.

A file that somebody sends is read by a program that knows no password of ours, cannot run for
ever and cannot take all memory; and the web process stays as small as it is.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 30


class ApartError(Exception):
    """The work came to nothing: the file broke it, or it took too long."""


def judge(stored: bytes, signed: bytes, roots: list[str]) -> dict[str, Any]:
    """Return what is to be said of a signed file (documents.signing.verdicts)."""
    return json.loads(_work({"do": "judge", "roots": roots}, stored, signed))


def prepare(pdf: bytes, labels: dict[str, str]) -> bytes:
    """Return the file with empty fields to be signed (documents.signing.fields)."""
    return _work({"do": "prepare", "labels": labels}, pdf)


def _work(order: dict[str, Any], *files: bytes) -> bytes:
    head = json.dumps({**order, "lengths": [len(each) for each in files]}).encode()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "documents.signing"],
            input=b"\n".join([head, b"".join(files)]),
            capture_output=True,
            timeout=SECONDS,
            cwd=ROOT,
            env={},
            check=True,
        )
    except subprocess.SubprocessError as error:
        raise ApartError(type(error).__name__) from error
    return done.stdout
