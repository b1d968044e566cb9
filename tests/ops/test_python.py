"""The search for a Python that make can start with."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "ops" / "python.sh"
REFUSES = "#!/bin/sh\necho 'pyenv: version not installed' >&2\nexit 127\n"
RUNS = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'


@pytest.fixture
def find(tmp_path):
    """Return a function that lays programs into a bare machine and searches it."""

    def search(programs):
        for name in ("ls", "sort"):
            lay(f"bin/{name}", f'#!/bin/sh\nexec {shutil.which(name)} "$@"\n')
        for name, text in programs.items():
            lay(name, text)
        return subprocess.run(
            ["/bin/sh", SCRIPT],
            cwd=tmp_path,
            env={"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )

    def lay(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    return search


@pytest.mark.parametrize(
    "where",
    ["bin/python3.14", "bin/python3.12", "bin/python3", ".pyenv/versions/3.13.2/bin/python3"],
)
def test_python_is_found_behind_names_that_do_not_run(find, where):
    refusing = {"bin/python3.14": REFUSES, "bin/python3.13": REFUSES, "bin/python3": REFUSES}
    done = find({**refusing, where: RUNS})
    assert (done.returncode, done.stdout.strip()) == (0, sys.executable)


def test_python_is_found_through_uv(find):
    uv = '#!/bin/sh\n[ "$1 $2" = "python find" ] && echo "$HOME/kept/python3"\n'
    done = find({"bin/uv": uv, "kept/python3": RUNS})
    assert (done.returncode, done.stdout.strip()) == (0, sys.executable)


def test_one_line_says_what_is_missing(find):
    done = find({"bin/python3": REFUSES})
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "Python 3.12 or newer is needed" in done.stderr
