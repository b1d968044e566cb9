"""How a fingerprint is written: the SHA-256 of a file, as 64 digits from 0 to f."""

import re

WRITTEN = re.compile(r"[0-9a-f]{64}")
BETWEEN = re.compile(r"[\s:\-\u200b\ufeff]+")


def read(text: str) -> str:
    """Return a fingerprint as it is stored, from the ways it is written; "" when it is none."""
    digits = BETWEEN.sub("", text).lower().removeprefix("sha256").removeprefix("0x")
    return digits if WRITTEN.fullmatch(digits) else ""
