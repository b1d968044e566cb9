"""Set-up: every step once, one line each; a second time it only looks whether anything changed."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ops import cluster, environment, packages
from ops.clone import PYTHON, ROOT, VAR, VENV, OpsError, carry_out, ended, folder, locked, say

OLDEST_NPM = 7  # the first that reads our lock file
PIP = ["--no-input", "--disable-pip-version-check", "--no-cache-dir", "--quiet"]
# Everything is named with its hash, and nothing may run code of its own while being installed.
PINNED = ["--require-hashes", "--no-deps", "--only-binary=:all:"]


@contextmanager
def step(name: str, line: str, files: Iterable[Path], *more: str) -> Iterator[bool]:
    """Tell whether what a step depends on has changed since it last went well.

    The block runs either way and looks at the answer; leaving it without an error stamps the step.
    """
    digest = hashlib.sha256("\0".join(more).encode())
    for path in sorted(files):
        digest.update(b"\0" + os.fsencode(path.relative_to(ROOT)) + b"\0" + path.read_bytes())
    stamp = folder("stamps") / name
    due = not stamp.exists() or stamp.read_text() != digest.hexdigest()
    if due:
        say(line)
    yield due
    if due:
        stamp.write_text(digest.hexdigest())


def forget(*names: str) -> None:
    for name in names:
        (VAR / "stamps" / name).unlink(missing_ok=True)


def make_venv() -> None:
    """Keep .venv while its Python runs, is new enough and lies where it was made."""
    if _venv_fits():
        return
    say(f"Making .venv with Python {sys.version.split()[0]}.")
    forget("python", "python-tests", "python-node")
    carry_out([sys.executable, "-m", "venv", "--clear", VENV], "Making .venv")


def _venv_fits() -> bool:
    script = VENV / "bin" / "pip"
    if not script.is_file() or os.fsencode(VENV) not in script.read_bytes():
        return False  # never made, or moved here from elsewhere
    command = [PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 12))"]
    try:
        return not subprocess.run(command, check=False, capture_output=True).returncode
    except OSError:
        return False


def install_python(name: str, requirements: str, line: str) -> None:
    path = ROOT / requirements
    with step(name, line, [path]) as due:
        if due:
            command = [PYTHON, "-m", "pip", "install", *PIP, *PINNED, "-r", path]
            carry_out(command, f"Installing {requirements}")


def install_npm() -> None:
    """Fonts, icons, style sheets and htmx, as package-lock.json names them by hash."""
    if not (ROOT / "node_modules").is_dir():
        forget("npm")
    files = [ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc"]
    with step("npm", "Installing npm packages.", files) as due:
        if due:
            npm, path = _npm()
            options = [
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--cache",
                VAR / "cache" / "npm",
            ]
            values = {**os.environ, "PATH": path, "npm_config_update_notifier": "false"}
            carry_out([npm, "ci", *options], "npm ci", env=values)
            shutil.rmtree(VAR / "cache" / "npm", ignore_errors=True)


def _npm() -> tuple[Path, str]:
    """An npm that works and the path it needs: the machine's, or one brought into .venv."""
    path = os.environ.get("PATH", os.defpath)
    if program := shutil.which("npm"):
        silent = {"capture_output": True, "text": True, "check": False, "cwd": ROOT}
        version = subprocess.run([program, "--version"], **silent).stdout.partition(".")[0]
        if version.isdigit() and int(version) >= OLDEST_NPM:
            return Path(program), path
    install_python("python-node", "requirements-node.txt", "Installing Node.js into .venv.")
    return VENV / "bin" / "npm", f"{VENV / 'bin'}{os.pathsep}{path}"


def compile_messages() -> None:
    catalogs = list((ROOT / "locale").glob("*/LC_MESSAGES/django.po"))
    if not all(path.with_suffix(".mo").exists() for path in catalogs):
        forget("messages")
    if not catalogs:
        return
    with step("messages", "Compiling translations.", catalogs) as due:
        for path in catalogs if due else ():
            command = ["msgfmt", "--check-format", "-o", path.with_suffix(".mo"), path]
            carry_out(command, f"Compiling {path.relative_to(ROOT)}")


def migrate() -> None:
    """Bring the tables and the web role's rights up to date, as the owner."""
    values = environment.of_owner()
    if environment.has_own_server():
        forget("migrate")  # its state is not ours to know
    where = values["DATABASE_OWNER_URL"]
    with step("migrate", "Migrating the database.", _code(), where) as due:
        if due:
            command = [PYTHON, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
            carry_out(command, "Migrating", env=values)


def _code() -> list[Path]:
    """Our apps' Python: tables, rights and their triggers come from any of it."""
    apps = [path.parent for path in ROOT.glob("*/apps.py")]
    found = [path for app in apps for path in app.rglob("*.py")]
    return [*found, *(ROOT / "config").glob("*.py"), ROOT / "requirements.txt"]


def collect_static() -> None:
    if not (VAR / "static").is_dir():
        forget("static")
    ours = [path for path in (ROOT / "static").rglob("*") if path.is_file()]
    rest = [ROOT / "package-lock.json", ROOT / "requirements.txt", ROOT / "config" / "settings.py"]
    with step("static", "Collecting static files.", [*ours, *rest]) as due:
        if due:
            command = [PYTHON, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
            carry_out(command, "Collecting static files", env=environment.of_web())


@contextmanager
def ready(*, tests: bool, data: bool = True) -> Iterator[None]:
    """Set up what the block needs and keep the database running for it."""
    if VAR.exists() and not os.access(VAR, os.W_OK):
        raise OpsError(f"{VAR} belongs to {VAR.owner()}: run make as that user.")
    with locked("setup", waiting="Another set-up is running here: waiting for it."):
        packages.ensure(tests=tests)
        make_venv()
        install_python("python", "requirements.txt", "Installing Python packages.")
        if tests:
            install_python("python-tests", "requirements-dev.txt", "Installing test tools.")
        install_npm()
        compile_messages()
        cluster.ensure()
    with cluster.used():
        with locked("setup"):
            collect_static()
            if data:
                migrate()
        yield


def main() -> int:
    with ready(tests=True):
        say("Set up: make run serves it, make test proves it.")
    return 0


if __name__ == "__main__":
    sys.exit(ended(main))
