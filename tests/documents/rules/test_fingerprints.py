"""A fingerprint is read in the ways that people and programs write it."""

import pytest

from documents.rules import fingerprints

DIGITS = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "text",
    [
        DIGITS,
        DIGITS.upper(),
        f"  {DIGITS}\n",
        " ".join(DIGITS[i : i + 8] for i in range(0, 64, 8)),
        ":".join(DIGITS[i : i + 2] for i in range(0, 64, 2)),
        f"SHA-256: {DIGITS}",
        f"\ufeff{DIGITS}",
    ],
)
def test_it_is_read_however_it_is_written(text):
    assert fingerprints.read(text) == DIGITS


@pytest.mark.parametrize(
    "text", ["", "abc", DIGITS[:-1], DIGITS + "0", DIGITS[:-1] + "g", "\x00" * 64, "٣" * 64]
)
def test_what_is_none_is_not_guessed_at(text):
    assert fingerprints.read(text) == ""
