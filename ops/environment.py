"""The installation's settings: var/env for every process, var/owner.env for who owns the tables."""

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ops.clone import VAR

ENV = VAR / "env"
OWNER_ENV = VAR / "owner.env"
WEB_ROLE = "malbild_web"
OWNER_ROLE = "malbild_owner"
DATABASE = "malbild"


def has_own_server() -> bool:
    """Whether DATABASE_URL in the environment points to a server that is not ours to run."""
    return bool(os.environ.get("DATABASE_URL"))


def read(path: Path) -> dict[str, str]:
    """The KEY=VALUE lines of a file; of a missing one, none."""
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {key.strip(): value.strip() for key, value in pairs}


def write(path: Path, values: dict[str, str]) -> None:
    """Keep the values in a file that its owner alone can read; the old or the new, never half."""
    if read(path) == values:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".new")
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.writelines(f"{key}={value}\n" for key, value in values.items())
    half.replace(path)


def url(role: str, password: str, sockets: Path) -> str:
    """The libpq address of our cluster; with its port, so that PGPORT cannot lead elsewhere."""
    return f"postgresql://{role}:{password}@/{DATABASE}?host={quote(str(sockets))}&port=5432"


def passwords() -> tuple[str, str] | None:
    """The passwords of web and owner as the files have them, or None when one is lost."""
    kept = (
        read(ENV).get("DATABASE_URL", ""),
        read(OWNER_ENV).get("DATABASE_OWNER_URL", ""),
    )
    web, owner = (unquote(urlsplit(url).password or "") for url in kept)
    return (web, owner) if web and owner else None


def keep(sockets: Path | None = None, web: str = "", owner: str = "") -> None:
    """Write the files: what a person changed stays, the addresses follow the cluster."""
    values = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "127.0.0.1,localhost,[::1]",
        "DEMO": "1",
        "EMAIL_DIR": "var/mail",
        **read(ENV),
    }
    if sockets:
        values["DATABASE_URL"] = url(WEB_ROLE, web, sockets)
        values["DATABASE_WEB_ROLE"] = WEB_ROLE
        write(OWNER_ENV, {"DATABASE_OWNER_URL": url(OWNER_ROLE, owner, sockets)})
    write(ENV, values)


def of_web() -> dict[str, str]:
    """The environment of web process and worker: never with the owner's address in it."""
    values = {**os.environ, "PYTHONUNBUFFERED": "1"}
    values.pop("DATABASE_OWNER_URL", None)
    if has_own_server():
        values.setdefault("DATABASE_WEB_ROLE", _user(values["DATABASE_URL"]))
    return values


def of_owner() -> dict[str, str]:
    """The environment of what migrates: connected as the owner, granting to the web role."""
    values = {**of_web(), **read(OWNER_ENV)}
    if has_own_server():
        values["DATABASE_OWNER_URL"] = os.environ.get(
            "DATABASE_OWNER_URL", os.environ["DATABASE_URL"]
        )
    return {**values, "DATABASE_URL": values["DATABASE_OWNER_URL"]}


def _user(address: str) -> str:
    parts = urlsplit(address)
    return unquote(parts.username or parse_qs(parts.query).get("user", [""])[0])
