"""How plain text becomes type: paragraphs, lists, and spaces that do not break a line."""

import re
from dataclasses import dataclass

NBSP = "\u00a0"
BULLET = re.compile(r"^\s*[-–•]\s+")
# A thousands' space, a number and its unit, a sign and its number belong on one line.
BOUND = re.compile(
    r"(?<=\d)[ \u202f](?=\d{3}(?!\d))|(?<=\d) (?=(?:kr|kronor|mkr|tkr|%|st)\b|%)|(?<=§) (?=\d)"
)


@dataclass(frozen=True)
class Part:
    """A paragraph (`text`) or a list (`points`)."""

    text: str = ""
    points: tuple[str, ...] = ()


def bound(text: str) -> str:
    """Return the text with no-break spaces in 40 000 kr, 12 % and § 14 (sweden.md, "Writing")."""
    return BOUND.sub(NBSP, text)


def parts(text: str) -> list[Part]:
    """Return the paragraphs and lists of a plain text.

    An empty line parts paragraphs; lines that begin with "- " are a list, also directly under a
    paragraph; single line breaks within a paragraph are spaces.
    """
    found: list[Part] = []
    for block in re.split(r"\n\s*\n", bound(text.replace("\r\n", "\n")).strip()):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        running: list[str] = []
        points: list[str] = []
        for line in lines:
            if BULLET.match(line):
                points.append(BULLET.sub("", line))
            elif points:
                points[-1] = f"{points[-1]} {line}"
            else:
                running.append(line)
        if running:
            found.append(Part(text=" ".join(running)))
        if points:
            found.append(Part(points=tuple(points)))
    return found
