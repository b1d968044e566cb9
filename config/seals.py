"""The key that seals documents, as the environment names it: whole, or not at all.

Either a PKCS#12 file and its passphrase, or a token behind a PKCS#11 library. Without any of them
nothing is sealed. The worker alone needs them: the web process runs without.
"""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

FILE = {"SEAL_FILE": "file", "SEAL_PASSPHRASE": "passphrase"}
TOKEN = {
    "SEAL_PKCS11_LIBRARY": "library",
    "SEAL_PKCS11_TOKEN": "token",
    "SEAL_PKCS11_CERTIFICATE": "certificate",
    "SEAL_PKCS11_PIN": "pin",
}


def key_of(environment: Mapping[str, str]) -> dict[str, str]:
    """Return where the key is, or nothing; stop when something of it is missing."""
    file = {name: environment[name] for name in FILE if environment.get(name)}
    token = {name: environment[name] for name in TOKEN if environment.get(name)}
    if file and token:
        raise ImproperlyConfigured("Name SEAL_FILE or SEAL_PKCS11_LIBRARY, not both.")
    for given, wanted in ((file, FILE), (token, TOKEN)):
        missing = [name for name in wanted if name not in given]
        if given and missing:
            raise ImproperlyConfigured(f"To seal documents, also set {', '.join(missing)}.")
    if file and not Path(file["SEAL_FILE"]).is_file():
        raise ImproperlyConfigured("SEAL_FILE names no file that can be read.")
    if token and find_spec("pkcs11") is None:
        raise ImproperlyConfigured("A PKCS#11 token needs the package python-pkcs11: install it.")
    return {wanted[name]: value for given, wanted in ((file, FILE), (token, TOKEN))
            for name, value in given.items()}  # fmt: skip


def roots_of(paths: list[str]) -> list[str]:
    """Return the files with the certificates of trusted issuers; each must be there."""
    missing = [path for path in paths if not Path(path).is_file()]
    if missing:
        raise ImproperlyConfigured(f"SIGNATURE_ROOTS names no file: {', '.join(missing)}.")
    return paths
