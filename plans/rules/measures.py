"""The numbered matrix of an activity as plain facts: who and what applies to which part."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from core.periods import years_text
from documents.rules.remembered import remembered
from documents.rules.years import ISO_DAY, named_years
from plans.choices import CellKind
from plans.rules.references import Link, write

HIGHEST = 999
SCHOOL_YEAR = re.compile(r"(?<![\d/-])(\d\d)/(\d\d)(?![\d/])")


def years_in(text: str) -> set[int]:
    """Return the calendar years that a text about time names: “läsåret 22/23”, “juni 2023”."""
    return set(_years_in(text)) if text else set()


@remembered
def _years_in(text: str) -> set[int]:
    years = named_years(text) | {int(day[:4]) for day in ISO_DAY.findall(text)}
    for first, last in SCHOOL_YEAR.findall(text):
        if int(last) == int(first) + 1:  # else a day and a month, perhaps
            years |= {2000 + int(first), 2000 + int(last)}
    return years


# ---------- the facts ----------


@dataclass(frozen=True)
class Part:
    """One numbered part: what is done, and when."""

    number: int
    text: str
    when: str = ""
    first_year: int | None = None
    last_year: int | None = None
    pk: int | None = None

    @property
    def years(self) -> set[int]:
        """The calendar years that it lies in, as far as it says."""
        stated = years_in(self.when)
        if self.first_year:
            stated |= set(range(self.first_year, (self.last_year or self.first_year) + 1))
        return stated

    @property
    def when_text(self) -> str:
        """When, in the words of the plan, with the years where the words do not name them."""
        years = years_text(self.first_year, self.last_year)
        if not years or years_in(self.when):
            return self.when or years
        return f"{self.when} ({years})" if self.when else years


@dataclass(frozen=True)
class Entry:
    """A follow-up, an effect or a resource; without links it applies to every part."""

    kind: str
    text: str
    links: tuple[Link, ...] = ()
    when: str = ""
    forum: str = ""
    responsible: str = ""

    @property
    def is_general(self) -> bool:
        return not self.links

    @property
    def applies_text(self) -> str:
        return write(self.links)

    def is_partial(self, number: int) -> bool:
        return (number, True) in self.links

    def applies_to(self, number: int) -> bool:
        return self.is_general or any(number == each for each, _partial in self.links)


@dataclass(frozen=True)
class Answerer:
    """Who answers for the activity, or for some of its parts; a body where no person is named."""

    title: str
    who: str = ""
    is_body: bool = False
    numbers: tuple[int, ...] = ()

    @property
    def applies_text(self) -> str:
        return write((number, False) for number in self.numbers)

    def answers_for(self, number: int) -> bool:
        return not self.numbers or number in self.numbers


@dataclass(frozen=True)
class Matrix:
    """All of an activity's matrix, in order."""

    parts: tuple[Part, ...] = ()
    entries: tuple[Entry, ...] = ()
    answerers: tuple[Answerer, ...] = ()

    def of_kind(self, kind: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.kind == kind]

    def applying(self, kind: str, number: int) -> list[Entry]:
        return [entry for entry in self.of_kind(kind) if entry.applies_to(number)]

    def answering(self, number: int) -> list[Answerer]:
        return [each for each in self.answerers if each.answers_for(number)]

    @property
    def is_empty(self) -> bool:
        return not (self.parts or self.entries or self.answerers)

    @property
    def rows(self) -> "list[Row]":
        return laid_out(self)

    @property
    def unanswered(self) -> list[Part]:
        return [part for part in self.parts if not self.answering(part.number)]

    @property
    def unanswered_text(self) -> str:
        return write((part.number, False) for part in self.unanswered)


# ---------- how it stands on paper ----------


@dataclass(frozen=True)
class Slot:
    """One cell of the table on paper: it spans the rows that it applies to alike."""

    kind: str
    entries: tuple[Entry, ...]
    numbers: tuple[int, ...]
    span: int
    # Nothing of its own, but what applies to all parts stands in the last row.
    is_covered: bool = False

    @property
    def label(self) -> Any:
        return CellKind(self.kind).label

    @property
    def parts_text(self) -> str:
        """Which parts it applies to, where these are several."""
        return write((number, False) for number in self.numbers) if len(self.numbers) > 1 else ""

    @property
    def said(self) -> list[tuple[Entry, bool]]:
        """Each entry, and whether it applies only to parts of the part."""
        only = self.numbers[0] if len(self.numbers) == 1 else 0
        return [(entry, entry.is_partial(only)) for entry in self.entries]


@dataclass(frozen=True)
class Row:
    """A row of the table on paper: a part (none: all of them), and the slots that begin in it."""

    part: Part | None
    slots: tuple[Slot, ...]


def laid_out(matrix: Matrix) -> list[Row]:
    """Return the rows of the matrix as on paper.

    In a column where nothing is numbered, everything spans all parts. Where some is, the rest
    stands in a row of its own under the parts.
    """
    rows = len(matrix.parts)
    if not rows:
        return [Row(None, tuple(_general_slots(matrix, CellKind.values)))] if matrix.entries else []
    mixed = [kind for kind in CellKind.values if _is_mixed(matrix.of_kind(kind))]
    begun: dict[int, list[Slot]] = {place: [] for place in range(rows)}
    for kind in CellKind.values:
        for place, slot in _column(matrix, kind, has_foot=bool(mixed) and kind not in mixed):
            begun[place].append(slot)
    order = list(CellKind.values)
    laid = [
        Row(part, tuple(sorted(begun[place], key=lambda slot: order.index(slot.kind))))
        for place, part in enumerate(matrix.parts)
    ]
    return [*laid, Row(None, tuple(_general_slots(matrix, mixed)))] if mixed else laid


def _is_mixed(entries: Sequence[Entry]) -> bool:
    general = [entry for entry in entries if entry.is_general]
    return bool(general) and len(general) < len(entries)


def _general_slots(matrix: Matrix, kinds: Iterable[str]) -> Iterator[Slot]:
    for kind in kinds:
        general = tuple(entry for entry in matrix.of_kind(kind) if entry.is_general)
        yield Slot(kind, general, (), 1)


def _column(matrix: Matrix, kind: str, *, has_foot: bool) -> Iterator[tuple[int, Slot]]:
    """Yield (row, slot) down one column; neighbours with the same entries become one slot.

    `has_foot` says that a last row follows, which the last slot of this column reaches into.
    """
    entries = matrix.of_kind(kind)
    is_mixed = _is_mixed(entries)
    if is_mixed:
        entries = [entry for entry in entries if not entry.is_general]
    runs: list[tuple[tuple[Entry, ...], list[int]]] = []
    for part in matrix.parts:
        here = tuple(entry for entry in entries if entry.applies_to(part.number))
        is_whole = not any(entry.is_partial(part.number) for entry in here)
        if runs and is_whole and runs[-1][0] == here and not _is_partly(*runs[-1]):
            runs[-1][1].append(part.number)
        else:
            runs.append((here, [part.number]))
    place = 0
    for here, numbers in runs:
        is_last = place + len(numbers) == len(matrix.parts)
        span = len(numbers) + (is_last and has_foot)
        yield place, Slot(kind, here, tuple(numbers), span, is_mixed and not here)
        place += len(numbers)


def _is_partly(entries: Sequence[Entry], numbers: Sequence[int]) -> bool:
    return any(entry.is_partial(number) for entry in entries for number in numbers)


# ---------- what is written in the form ----------


@dataclass(frozen=True)
class PartRow:
    """A part as it was written; `key` names its fields. Without a number it gets the next."""

    key: str
    text: str
    pk: int | None = None
    number: int | None = None
    when: str = ""
    first_year: int | None = None
    last_year: int | None = None


@dataclass(frozen=True)
class EntryRow:
    """A follow-up, effect or resource as it was written.

    `applies` is what was written about parts; None leaves the links as they are, whatever
    numbers their parts have now.
    """

    key: str
    kind: str
    text: str
    pk: int | None = None
    applies: str | None = ""
    when: str = ""
    forum: str = ""
    responsible: str = ""


@dataclass(frozen=True)
class AnswererRow:
    """Who is responsible as it was written; a person, a group, another body, or nobody named."""

    key: str
    title: str
    pk: int | None = None
    applies: str | None = ""
    person: Any = None
    group: Any = None
    is_body: bool = False


@dataclass(frozen=True)
class MatrixRows:
    """A whole matrix as it was written: what is not in it is taken away."""

    parts: Sequence[PartRow] = field(default_factory=tuple)
    entries: Sequence[EntryRow] = field(default_factory=tuple)
    answerers: Sequence[AnswererRow] = field(default_factory=tuple)


def numbered(parts: Sequence[PartRow]) -> dict[str, int]:
    """Return the number of each part by its key; those without get the next ones."""
    given = {part.key: part.number for part in parts if part.number is not None}
    highest = max(given.values(), default=0)
    for part in parts:
        if part.number is None:
            highest += 1
            given[part.key] = highest
    return given


def obstacles_to_parts(parts: Sequence[PartRow]) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for each fault in the numbered parts."""
    numbers = numbered(parts)
    taken = Counter(numbers.values())
    for part in parts:
        number = numbers[part.key]
        if not 1 <= number <= HIGHEST:
            said = {"highest": HIGHEST}
            yield f"{part.key}_number", _("A part has a number from 1 to %(highest)d.") % said
        elif taken[number] > 1:
            said = {"number": number}
            yield f"{part.key}_number", _("Several parts have the number %(number)d.") % said
        if not part.text.strip():
            yield f"{part.key}_text", _("Write what is done, or empty the whole row.")
        yield from _faults_of_years(part)


def _faults_of_years(part: PartRow) -> Iterator[tuple[str, str]]:
    first, last = part.first_year, part.last_year
    if last is not None and first is None:
        yield f"{part.key}_first_year", _("Write the first year as well.")
    elif first is not None and last is not None and last < first:
        yield f"{part.key}_last_year", _("The last year is before the first.")


def obstacles_to_entry(row: EntryRow) -> Iterator[tuple[str, str]]:
    if not row.text.strip():
        yield f"{row.key}_text", _("Write what it is, or empty the whole row.")


def obstacles_to_answerer(row: AnswererRow) -> Iterator[tuple[str, str]]:
    if not row.title.strip():
        yield f"{row.key}_title", _("Write the function, such as head of department.")


def obstacles_to_keep_links(had: bool, left: bool) -> Iterator[str]:
    """Yield why links cannot stay as they are: without any, it would apply to every part."""
    if had and not left:
        yield _(
            "The part that this applied to is taken away: name another part, or take this away too."
        )
