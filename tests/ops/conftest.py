"""A clone of nothing but ops/, so that no script touches the one under test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

OPS = Path(__file__).resolve().parents[2] / "ops"


@pytest.fixture
def clone(tmp_path):
    """Return a function that runs a script of ops/ in a folder of its own, with a space in it."""
    root = tmp_path / "a clone"
    shutil.copytree(OPS, root / "ops", ignore=shutil.ignore_patterns("__pycache__"))

    def run(module, *arguments, **values):
        known = {key: value for key, value in os.environ.items() if "DATABASE" not in key}
        return subprocess.run(
            [sys.executable, "-m", f"ops.{module}", *arguments],
            cwd=root,
            env={**known, **values},
            capture_output=True,
            text=True,
            check=False,
        )

    run.root = root
    yield run
    run("stop", "--clean")
