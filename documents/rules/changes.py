"""What differs between two snapshots of a paper, in words: nothing but plain data is looked at."""

import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.utils.translation import gettext as _

from core.differences import Difference, difference
from documents.rules.grids import Grid, grid_of
from documents.rules.labels import COMMON
from documents.rules.labels import UNSAID as NOT_SAID

# By what the rows of a list are known again, the surest first.
NAMES = ("id", "pk", "number", "label", "name", "title", "code", "year", "text")
CALLED = ("label", "title", "name", "goal", "question")
UNSAID = ("id", "pk", *NOT_SAID)  # they tell rows apart, or say nothing to people
PICTURE = ("data:", "<svg")
LONGEST_NAME = 90


@dataclass(frozen=True)
class Change:
    """One difference: where it is, what stood there and what stands there now.

    `path` are the keys that lead there, for links; `place` the same in words. `old` or `new` is
    None where there was, or is, nothing at all.
    """

    path: tuple[Any, ...]
    place: tuple[str, ...]
    old: str | None
    new: str | None

    @property
    def words(self) -> Difference:
        """The two texts, compared word by word."""
        return difference(self.old or "", self.new or "")

    @property
    def is_shown(self) -> bool:
        """Whether it can be shown as text; a picture can only be said to differ."""
        return not any((text or "").startswith(PICTURE) for text in (self.old, self.new))


class Comparison:
    """Compares the data of two snapshots; `labels` are a paper's own words for their keys."""

    def __init__(self, labels: Mapping[str, Any]) -> None:
        self.labels = {**COMMON, **labels}

    def changes(self, old: Any, new: Any) -> list[Change]:
        """Return every difference, in the order of the new snapshot; what is gone comes last."""
        found = list(self._compare(old, new, (), ()))
        # The facts of the head repeat what stands by itself in the data.
        told = {(each.old, each.new) for each in found if each.path[0] == "facts"}
        return [each for each in found if len(each.path) > 1 or (each.old, each.new) not in told]

    def _compare(self, old: Any, new: Any, path: tuple, place: tuple) -> Iterator[Change]:
        if old == new:
            return
        grids = grid_of(old), grid_of(new)
        if all(grids):
            yield from self._grids(*grids, path, place)
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self._mappings(old, new, path, place)
        elif isinstance(old, list) and isinstance(new, list):
            yield from self._lists(old, new, path, place)
        else:
            was, now = (None if _is_empty(each) else self._written(each) for each in (old, new))
            if was != now:
                yield Change(path, place, was, now)

    def _mappings(
        self, old: Mapping[str, Any], new: Mapping[str, Any], path: tuple, place: tuple
    ) -> Iterator[Change]:
        for key in [*new, *(key for key in old if key not in new)]:
            if key not in UNSAID:
                inner = (*place, word) if (word := self._word(key)) else place
                yield from self._compare(old.get(key), new.get(key), (*path, key), inner)

    def _lists(
        self, old: Sequence[Any], new: Sequence[Any], path: tuple, place: tuple
    ) -> Iterator[Change]:
        name = next((name for name in NAMES if _tells_apart(old, name, new)), None)
        if name is None:
            yield from self._aligned(old, new, path, place)
            return
        before, after = ({row[name]: row for row in rows} for rows in (old, new))
        for number, (key, row) in enumerate(after.items(), 1):
            yield from self._row(before.get(key), row, (*path, key), place, number)
        for number, (key, row) in enumerate(before.items(), 1):
            if key not in after:
                yield from self._row(row, None, (*path, key), place, number)
        common = before.keys() & after.keys()
        stayed = [[key for key in rows if key in common] for rows in (before, after)]
        if stayed[0] != stayed[1]:
            was, now = ("\n".join(_row_name(before[key]) for key in keys) for keys in stayed)
            yield Change(path, (*place, _("Order")), was, now)

    def _aligned(
        self, old: Sequence[Any], new: Sequence[Any], path: tuple, place: tuple
    ) -> Iterator[Change]:
        """Compare rows that have no name: what stands at the same place between equal ones."""
        ways = [[json.dumps(row, sort_keys=True) for row in rows] for rows in (old, new)]
        matcher = SequenceMatcher(None, *ways, autojunk=False)
        for tag, start, end, begin, stop in matcher.get_opcodes():
            if tag == "equal":
                continue
            for step in range(max(end - start, stop - begin)):
                was = old[start + step] if start + step < end else None
                now = new[begin + step] if begin + step < stop else None
                number = (begin if now is not None else start) + step + 1
                yield from self._row(was, now, (*path, number), place, number)

    def _row(self, old: Any, new: Any, path: tuple, place: tuple, number: int) -> Iterator[Change]:
        row = old if new is None else new
        inner = (*place, _called(row) or _("number %(number)d") % {"number": number})
        if old is not None and new is not None:
            yield from self._compare(old, new, path, inner)
        else:
            was, now = (None if each is None else self._written(each) for each in (old, new))
            yield Change(path, inner, was, now)

    def _grids(self, old: Grid, new: Grid, path: tuple, place: tuple) -> Iterator[Change]:
        for name in [*new.rows, *(name for name in old.rows if name not in new.rows)]:
            was, now = old.rows.get(name), new.rows.get(name)
            here, inner = (*path, name), (*place, name)
            if was is None or now is None:
                yield Change(here, inner, _cells(was), _cells(now))
                continue
            for column in [*now, *(column for column in was if column not in now)]:
                cells = was.get(column, ""), now.get(column, "")
                if cells[0] != cells[1]:
                    texts = (each or None for each in cells)
                    yield Change((*here, column), (*inner, column), *texts)
        yield from self._mappings(old.rest, new.rest, path, place)

    def _word(self, key: str) -> str:
        return str(self.labels.get(key, ""))

    def _written(self, value: Any) -> str:
        """Return a value of any shape as text, a line for each of its parts."""
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        grid = grid_of(value)
        if grid:
            return "\n".join(f"{name}: {_cells(cells)}" for name, cells in grid.rows.items())
        if isinstance(value, Mapping):
            said = {key: each for key, each in value.items() if key not in UNSAID and each}
            lines = [(self._word(key), self._written(each)) for key, each in said.items()]
            is_bare = len(lines) == 1
            return "\n".join(
                text if is_bare or not word else f"{word}: {text}" for word, text in lines
            )
        if isinstance(value, list):
            return "\n".join(self._written(each) for each in value)
        return "" if value is None else str(value)


def _tells_apart(old: Sequence[Any], name: str, new: Sequence[Any]) -> bool:
    """Say whether every row of both lists has a name of its own under this key."""
    for rows in (old, new):
        if not all(isinstance(row, Mapping) and _is_name(row.get(name)) for row in rows):
            return False
        if len({row[name] for row in rows}) < len(rows):
            return False
    return bool(old or new)


def _is_name(value: Any) -> bool:
    return value not in (None, "") and isinstance(value, Hashable)


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _called(row: Any) -> str:
    """Return what people call a row: its number and its title; nothing when it has neither."""
    if not isinstance(row, Mapping):
        return ""
    name = next((str(row[key]) for key in CALLED if isinstance(row.get(key), str) and row[key]), "")
    number = str(row.get("number") or "")
    return _shortened(name if name.startswith(number) else f"{number} {name}")


def _row_name(row: Mapping[str, Any]) -> str:
    return _called(row) or _shortened(str(row.get("text") or row.get("value") or row))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME].rsplit(' ', 1)[0]} …"


def _cells(cells: Mapping[str, str] | None) -> str | None:
    if cells is None:
        return None
    return ", ".join(f"{column}: {text}" for column, text in cells.items() if text)
