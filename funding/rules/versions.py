"""The versions of a proposal, put together from the events of its rows. Pure functions."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Happened:
    """One event: which row of which kind became what; `values` None where it was removed."""

    at: datetime
    key: Any  # what was done in one go has one key
    who: int | None
    verb: str
    kind: str
    row: int
    order: int  # of the events of its kind
    values: Any


@dataclass(frozen=True)
class Version:
    """How the proposal read after something had been done with its text."""

    number: int
    at: datetime
    who: int | None
    verb: str
    parts: dict[str, str]


def versions(
    events: Iterable[Happened], parts_of: Callable[[dict[str, list[Any]]], dict[str, str]]
) -> list[Version]:
    """Return each version that reads otherwise than the one before, the oldest first.

    `parts_of` turns the rows of a moment, by kind and in the order they came, into texts by part.
    """
    rows: dict[str, dict[int, Any]] = {}
    found: list[Version] = []
    acts: dict[Any, list[Happened]] = {}
    for each in events:
        acts.setdefault(each.key, []).append(each)
    for done in sorted(acts.values(), key=_moment):
        done.sort(key=lambda each: (each.kind, each.order))
        for each in done:
            of_kind = rows.setdefault(each.kind, {})
            if each.values is None:
                of_kind.pop(each.row, None)
            else:
                of_kind[each.row] = each.values
        parts = parts_of({kind: list(each.values()) for kind, each in rows.items()})
        if not found or parts != found[-1].parts:
            last = done[-1]
            found.append(Version(len(found) + 1, last.at, last.who, last.verb, parts))
    return found


def _moment(done: list[Happened]) -> tuple[datetime, int]:
    """Return when something was done; at one moment, in the order that the proposal itself knows.

    Whatever is written in a row of a proposal is marked on the proposal as well.
    """
    own = (each.order for each in done if each.kind == "Proposal")
    return min(each.at for each in done), min(own, default=sys.maxsize)


def chosen(found: Sequence[Version], number: str, default: int) -> Version:
    """Return the version with this number, or the one at the default place."""
    if number.isdecimal() and len(number) < 6 and 1 <= int(number) <= len(found):
        return found[int(number) - 1]
    return found[max(0, len(found) + default)]
