"""What the review of an agenda (kallelse) checks before it is sent out: gaps, and what is late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from documents.choices import Severity
from documents.rules.findings import Finding
from documents.rules.proofreading import proofread

WHERE = {
    "time": gettext_lazy("Time"),
    "place": gettext_lazy("Place"),
    "agenda": gettext_lazy("Agenda"),
}


@dataclass(frozen=True)
class CalledItem:
    """An item as its agenda says it; `is_matter`: it is no proposal."""

    number: int
    title: str
    diary_number: str = ""
    summary: str = ""
    clauses: tuple[str, ...] = ()
    is_matter: bool = False
    is_late: bool = False
    is_stale: bool = False


@dataclass(frozen=True)
class CallingFacts:
    """What the checks need to know of a meeting: plain values, no rows."""

    begins_at: time | None = None
    place: str = ""
    items: tuple[CalledItem, ...] = ()


def findings(facts: CallingFacts) -> Iterable[Finding]:
    """Yield everything that the review of an agenda finds, in the order of its parts."""
    if facts.begins_at is None:
        yield _warn("missing_time", WHERE["time"], _("Say at what time the meeting begins."))
    if not facts.place:
        yield _warn("missing_place", WHERE["place"], _("Say where the meeting is held."))
    if not facts.items:
        message = _("Nothing is on the agenda.")
        yield Finding("empty_agenda", Severity.BLOCK, WHERE["agenda"], message, False)
    for item in facts.items:
        yield from _item(item)
    yield from proofread((f"item {each.number}", _where(each), each.title) for each in facts.items)


def _item(item: CalledItem) -> Iterable[Finding]:
    where, fact = _where(item), f"item {item.title}"
    if item.is_late:
        message = _("It came to the agenda after the deadline for documents.")
        yield _warn("late_item", where, message, fact)
    if item.is_matter:
        return
    if not item.diary_number:
        message = _("Enter the diary number that the registrar has given.")
        yield Finding("missing_diary_number", Severity.BLOCK, where, message, fact=fact)
    if not item.clauses:
        message = _("Write what the board shall decide.")
        yield Finding("missing_clause", Severity.BLOCK, where, message, fact=fact)
    if not item.summary:
        message = _("Nothing says what the matter is about.")
        yield _warn("missing_summary", where, message, fact)
    if item.is_stale:
        message = _("A newer version was delivered than this proposal stands on.")
        yield _warn("stale_proposal", where, message, fact)


def _where(item: CalledItem) -> str:
    return _("Agenda, item %(number)d") % {"number": item.number}


def _warn(code: str, where: Any, message: str, fact: str = "") -> Finding:
    return Finding(code, Severity.WARN, where, message, fact=fact[:300])
