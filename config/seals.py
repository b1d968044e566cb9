"""The keys that seal documents, as the environment names them: whole, or not at all.

A key is either a PKCS#12 file and its passphrase, or a token behind a PKCS#11 library. The
environment names the installation's own; `SEAL_KEYS` names a file with those of authorities that
have one each. Without any of them nothing is sealed. The worker alone needs the keys themselves.
"""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

# What a key consists of, and how the environment calls it.
FILE = {"file": "SEAL_FILE", "passphrase": "SEAL_PASSPHRASE"}
TOKEN = {
    "library": "SEAL_PKCS11_LIBRARY",
    "token": "SEAL_PKCS11_TOKEN",
    "certificate": "SEAL_PKCS11_CERTIFICATE",
    "pin": "SEAL_PKCS11_PIN",
}
KINDS = (FILE, TOKEN)


def key_of(environment: Mapping[str, str]) -> dict[str, str]:
    """Return where the installation's key is, or nothing; stop when something of it is missing."""
    called = FILE | TOKEN
    given = {part: environment[name] for part, name in called.items() if environment.get(name)}
    return _whole(given, called)


def keys_of(path: str) -> dict[int, dict[str, str]]:
    """Return the keys of authorities by the number of the organization, as a TOML file has them.

    An organization's number is the one in the address of its page; its name is not used, for it
    may change, and another's seal would then stand under a document.
    """
    if not path:
        return {}
    try:
        tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise ImproperlyConfigured("SEAL_KEYS names no TOML file that can be read.") from None
    return dict(_keys(tables))


def _keys(tables: Mapping[str, Any]) -> Iterator[tuple[int, dict[str, str]]]:
    known = FILE | TOKEN
    for number, parts in tables.items():
        if not number.isdecimal() or not isinstance(parts, dict):
            raise ImproperlyConfigured(
                f"In SEAL_KEYS each part is headed by an organization's number, not by {number}."
            )
        strange = [name for name in parts if name not in known]
        if strange:
            raise ImproperlyConfigured(f"In SEAL_KEYS, {number} has unknown {', '.join(strange)}.")
        given = {name: str(value) for name, value in parts.items() if value}
        if not given:
            raise ImproperlyConfigured(f"In SEAL_KEYS, {number} has no key.")
        called = {name: f"{name} of {number} in SEAL_KEYS" for name in known}
        yield int(number), _whole(given, called)


def _whole(given: dict[str, str], called: Mapping[str, str]) -> dict[str, str]:
    """Return a key that has all its parts, or nothing; `called` says how to name a part."""
    kinds = [[name for name in kind if name in given] for kind in KINDS]
    if all(kinds):
        raise ImproperlyConfigured(f"Name {called['file']} or {called['library']}, not both.")
    for kind, some in zip(KINDS, kinds, strict=True):
        missing = [called[name] for name in kind if name not in given]
        if some and missing:
            raise ImproperlyConfigured(f"To seal documents, also set {', '.join(missing)}.")
    if "file" in given and not Path(given["file"]).is_file():
        raise ImproperlyConfigured(f"{called['file']} names no file that can be read.")
    if "library" in given and find_spec("pkcs11") is None:
        raise ImproperlyConfigured("A PKCS#11 token needs the package python-pkcs11: install it.")
    return given


def roots_of(paths: list[str]) -> list[str]:
    """Return the files with the certificates of trusted issuers; each must be there."""
    missing = [path for path in paths if not Path(path).is_file()]
    if missing:
        raise ImproperlyConfigured(f"SIGNATURE_ROOTS names no file: {', '.join(missing)}.")
    return paths
