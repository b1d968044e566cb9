"""Markers in texts: {{participants: Cohort 1}} stands for what the data says, until it is frozen.

A marker names what is told and of what. What it says comes from the floors above
(settings.LIVE_TEXTS); here is only how markers are found, replaced and reviewed.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from documents.choices import Severity
from documents.rules.findings import Finding
from documents.rules.passages import Passage

MARKER = re.compile(r"\{\{([^{}]{0,300})\}\}")
SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class LiveText:
    """Something that the data says: its markers (one for each language), and its words."""

    names: tuple[str, ...]
    text: str
    is_offered: bool = True  # to who writes; what is not is known all the same

    @property
    def marker(self) -> str:
        """The marker as a writer puts it into a text."""
        return "{{" + self.names[0] + "}}"


def has_markers(text: str | None) -> bool:
    """Say whether anything in a text looks like a marker."""
    return "{{" in (text or "")


def by_name(live: Iterable[LiveText]) -> dict[str, str]:
    """Return the words of each by all its names, as markers are looked up."""
    return {_key(name): each.text for each in live for name in each.names}


def resolved(text: str, known: Mapping[str, str], said: Callable[[str], str] | None = None) -> str:
    """Return a text with the words in the place of its markers; unknown markers stay.

    `said` makes of the words what is written, where they are frozen with their day.
    """

    def words(match: re.Match) -> str:
        found = known.get(_key(match[1]))
        if found is None:
            return match[0]
        return said(found) if said else found

    return MARKER.sub(words, text or "")


def unknown(text: str, known: Collection[str]) -> list[str]:
    """Return the markers of a text that stand for nothing, and braces that never close."""
    text = text or ""
    found = [match[0] for match in MARKER.finditer(text) if _key(match[1]) not in known]
    rest = MARKER.sub("", text)
    found += [f"{{{{{tail[:40].strip()}" for tail in rest.split("{{")[1:]]
    return list(dict.fromkeys(found))


def check_markers(passages: Iterable[Passage], known: Collection[str]) -> Iterator[Finding]:
    """Yield each marker that stands for nothing: it would be printed as it is."""
    for each in passages:
        for marker in unknown(each.text, known):
            message = _(
                "Nothing is known by “%(marker)s”: choose again from the list, or write it "
                "in your own words."
            )
            yield each.found(
                "unknown_marker", message % {"marker": marker}, marker, severity=Severity.BLOCK
            )


def obstacles_to_freeze(texts: Iterable[str], known: Collection[str]) -> Iterator[Any]:
    """Yield each marker that cannot be replaced by its words."""
    for marker in dict.fromkeys(marker for text in texts for marker in unknown(text, known)):
        yield _("Nothing is known by “%(marker)s”.") % {"marker": marker}


def as_of(words: str, day: date) -> str:
    """Return words with the day that they held on, as they are frozen into a text."""
    if words.startswith("\n"):  # a table stands by itself
        return "\n\n{}\n{}".format(_("As of %(day)s:") % {"day": day.isoformat()}, words)
    return _("As of %(day)s: %(words)s") % {"day": day.isoformat(), "words": words}


def _key(name: str) -> str:
    return SPACES.sub(" ", name).strip().casefold().replace(" :", ":").replace(": ", ":")
