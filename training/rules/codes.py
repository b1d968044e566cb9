"""Codes of links that open something without an account: made from the site's secret, never kept.

A row keeps a random salt and the hash of its code. The code itself is worked out from the salt and
the site's secret when somebody may see it: whoever reads the database alone can open nothing.
"""

import base64
import hashlib
import secrets

from django.utils.crypto import salted_hmac

BYTES = 24  # 192 bits: nobody guesses one


def new_salt() -> str:
    return secrets.token_hex(16)


def code_of(kind: str, salt: str) -> str:
    """Return the code of a link of a kind, for the last part of its address."""
    digest = salted_hmac(f"training.links.{kind}", salt, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest[:BYTES]).decode()


def hash_of(code: str) -> str:
    """Return what is kept of a code, and looked up by."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


def source_of(address: str, link: int) -> str:
    """Return by what tries from one network address are counted at one link: not the address."""
    digest = salted_hmac("training.links.source", f"{link} {address}", algorithm="sha256")
    return digest.hexdigest()[:32]
