"""What the machine must have: looked for by its effect, installed by apt-get where allowed."""

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ops import environment
from ops.clone import OpsError, carry_out, say
from ops.place import programs

Probe = Callable[[], object]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
JARS = {  # what veraPDF needs of Java's old XML binding, and who brings it
    "jaxb-api": "libjaxb-api-java",
    "jaxb-core": "libjaxb-java",
    "jaxb-runtime": "libjaxb-java",
    "txw2": "libtxw2-java",
    "istack-commons-runtime": "libistack-commons-java",
    "javax.activation": "libactivation-java",
    "stax-ex": "libstax-ex-java",
    "FastInfoset": "libfastinfoset-java",
}
WITHOUT_CLUSTER = Path("/etc/postgresql-common/createcluster.d/malbild.conf")


def _library(name: str) -> Probe:
    def probe() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return probe


def _program(*names: str) -> Probe:
    return lambda: any(shutil.which(name) for name in names)


def _jar(name: str) -> Probe:
    return Path(f"/usr/share/java/{name}.jar").exists


def _can_make_venv() -> bool:
    importlib.invalidate_caches()
    return bool(importlib.util.find_spec("ensurepip"))  # Debian leaves it out of its Python


def needed(*, tests: bool) -> list[tuple[Probe, str]]:
    """What to look for, and the Debian package that brings it."""
    found = [
        (_can_make_venv, f"python3.{sys.version_info.minor}-venv"),
        (_library("libpango-1.0.so.0"), "libpango-1.0-0"),
        (_library("libpangoft2-1.0.so.0"), "libpangoft2-1.0-0"),
        (_library("libharfbuzz-subset.so.0"), "libharfbuzz-subset0"),
        (_program("msgfmt"), "gettext"),
    ]
    if not environment.has_own_server():
        found.append((programs, "postgresql"))
    if tests:
        found += [
            (_program(*BROWSERS), "chromium"),
            (_program("java"), "default-jre-headless"),
            (_program("pdftotext"), "poppler-utils"),
            *((_jar(name), package) for name, package in JARS.items()),
        ]
    return found


def ensure(*, tests: bool) -> None:
    """Install what is missing, or stop with the command that would."""
    missing = sorted({package for probe, package in needed(tests=tests) if not probe()})
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise OpsError(f"Install what these Debian packages bring: {' '.join(missing)}")
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    before = _as_root()
    if before is None:
        raise OpsError(f"System packages are missing. Type: sudo {' '.join(command)}")
    say(f"Installing system packages: {' '.join(missing)}.")
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    apt += ["-o", "DPkg::Lock::Timeout=300"]
    carry_out([*apt, "update"], "apt-get update")
    with _no_default_cluster(before, new="postgresql" in missing):
        carry_out([*apt, *command[1:]], "apt-get install")
    if left := sorted({package for probe, package in needed(tests=tests) if not probe()}):
        raise OpsError(f"Installed, but not usable here: {' '.join(left)}.")


def _as_root() -> list[str] | None:
    """What to put before a command to run it as root; None where that takes a password."""
    if not os.geteuid():
        return []
    if not shutil.which("sudo"):
        return None
    silent = {"stdin": subprocess.DEVNULL, "capture_output": True, "check": False}
    return None if subprocess.run(["sudo", "-n", "true"], **silent).returncode else ["sudo", "-n"]


@contextmanager
def _no_default_cluster(before: list[str], *, new: bool) -> Iterator[None]:
    """Keep Debian's package from making and starting a cluster of its own: ours is enough."""
    if not new or WITHOUT_CLUSTER.exists():
        yield
        return
    carry_out([*before, "mkdir", "-p", WITHOUT_CLUSTER.parent], "Preparing apt-get")
    text = "create_main_cluster = false\n"
    carry_out([*before, "tee", WITHOUT_CLUSTER], "Preparing apt-get", input=text)
    try:
        yield
    finally:
        carry_out([*before, "rm", "-f", WITHOUT_CLUSTER], "Tidying up after apt-get")
