"""Reads the installation's settings from the environment and from var/env beside it."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent


def load(path: Path) -> None:
    """Fill what the environment lacks from a file of KEY=VALUE lines, if there is one."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        key, separator, value = line.partition("=")
        if separator and not line.startswith("#"):
            os.environ.setdefault(key.strip(), value.strip())


def require(*names: str) -> list[str]:
    """Return the named variables, or stop with the name of every one that is missing."""
    missing = [name for name in names if not os.environ.get(name)]
    if missing:
        raise ImproperlyConfigured(
            f"Missing in the environment and in var/env: {', '.join(missing)}. "
            "'make setup' writes a local var/env; docs/operations.md describes production."
        )
    return [os.environ[name] for name in names]


def flag(name: str) -> bool:
    return os.environ.get(name, "0").lower() in ("1", "true", "yes")


def listed(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]
