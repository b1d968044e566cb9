"""What a plan leaves open: parts without anybody responsible, follow-up, effect or resources.

What a plan does not use at all is no gap: where no activity has measures, none is asked for, and
an assignment description is asked for where other activities of the plan state theirs.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy, ngettext

from documents.choices import Severity
from plans.choices import Assignment, CellKind, GapKind
from plans.rules.measures import Answerer, Entry, Matrix, Part, years_in
from plans.rules.references import write
from plans.rules.reviews import PlanFinding

MISSING = {
    CellKind.FOLLOW_UP: GapKind.NO_FOLLOW_UP,
    CellKind.EFFECT: GapKind.NO_EFFECT,
    CellKind.RESOURCE: GapKind.NO_RESOURCE,
}
ASSIGNMENTS = (GapKind.ASSIGNMENT_MISSING, GapKind.ASSIGNMENT_DOUBTFUL)


@dataclass(frozen=True)
class MatrixFacts:
    """What the coverage needs to know of an activity."""

    pk: int
    name: str
    assignment: str
    matrix: Matrix
    assignment_note: str = ""


@dataclass(frozen=True)
class PartCoverage:
    """One part with all that applies to it, and what it lacks."""

    part: Part
    answerers: tuple[Answerer, ...]
    applying: dict[str, tuple[Entry, ...]]
    outside: tuple[int, ...]

    @cached_property
    def gaps(self) -> list[GapKind]:
        answered = (
            [GapKind.NOBODY]
            if not self.answerers
            else [GapKind.BODY]
            if all(each.is_body for each in self.answerers)
            else []
        )
        lacking = [gap for kind, gap in MISSING.items() if not self.applying[kind]]
        return [*answered, *lacking, *([GapKind.OUTSIDE] if self.outside else [])]

    @property
    def outside_text(self) -> str:
        return ", ".join(str(year) for year in self.outside)

    @property
    def columns(self) -> list[tuple[Any, list[tuple[Entry, bool]], GapKind | None]]:
        """Each column: its name, (entry, only parts of it) for what applies, what is missing."""
        return [
            (
                capfirst(kind.label),
                [(entry, entry.is_partial(self.part.number)) for entry in self.applying[kind]],
                None if self.applying[kind] else MISSING[kind],
            )
            for kind in CellKind
        ]


@dataclass(frozen=True)
class Gap:
    """One thing that an activity leaves open: of these parts, or of all of it (no numbers)."""

    kind: GapKind
    numbers: tuple[int, ...] = ()
    of_all: bool = True
    detail: str = ""

    @property
    def parts_text(self) -> str:
        """Which parts, such as “parts 2 and 3”; empty where it is all of them."""
        numbers = write((number, False) for number in self.numbers)
        said = ngettext("part %(numbers)s", "parts %(numbers)s", len(self.numbers))
        return "" if self.of_all else said % {"numbers": numbers}

    @property
    def sentence(self) -> str:
        """What is open, in a sentence."""
        said = {"parts": self.parts_text, "detail": self.detail}
        return str((OF_ALL if self.of_all else OF_PARTS)[self.kind]) % said


OF_ALL: dict[GapKind, str | Promise] = {
    GapKind.NOBODY: gettext_lazy("Nobody is responsible: name a function or a person."),
    GapKind.BODY: gettext_lazy("A body is responsible, not a person: %(detail)s."),
    GapKind.NO_FOLLOW_UP: gettext_lazy("No follow-up is planned."),
    GapKind.NO_EFFECT: gettext_lazy("No expected effect is stated."),
    GapKind.NO_RESOURCE: gettext_lazy("No resources are stated."),
    GapKind.OUTSIDE: gettext_lazy("It reaches outside the plan's period: %(detail)s."),
    GapKind.NO_PARTS: gettext_lazy("It has no measures, as other activities of the plan have."),
    GapKind.ASSIGNMENT_MISSING: gettext_lazy(
        "It is not stated whether an assignment description clarifies it."
    ),
    GapKind.ASSIGNMENT_DOUBTFUL: gettext_lazy(
        "It is doubtful whether an assignment description clarifies it: “%(detail)s”."
    ),
}
OF_PARTS: dict[GapKind, str | Promise] = {
    GapKind.NOBODY: gettext_lazy("Nobody is responsible for %(parts)s."),
    GapKind.BODY: gettext_lazy("A body is responsible for %(parts)s, not a person: %(detail)s."),
    GapKind.NO_FOLLOW_UP: gettext_lazy("No follow-up is planned of %(parts)s."),
    GapKind.NO_EFFECT: gettext_lazy("No expected effect is stated of %(parts)s."),
    GapKind.NO_RESOURCE: gettext_lazy("No resources are stated for %(parts)s."),
    GapKind.OUTSIDE: gettext_lazy("Outside the plan's period: %(parts)s (%(detail)s)."),
}


@dataclass(frozen=True)
class ActivityCoverage:
    """One activity: its parts, and what it leaves open."""

    facts: MatrixFacts
    parts: tuple[PartCoverage, ...]
    assignment_gap: GapKind | None
    lacks_parts: bool
    followed_outside: tuple[tuple[Entry, tuple[int, ...]], ...]

    @cached_property
    def gaps(self) -> list[Gap]:
        """What is open, each kind once."""
        found = [self._of_parts(kind) for kind in (GapKind.NOBODY, GapKind.BODY, *MISSING.values())]
        if self.lacks_parts:
            found.append(Gap(GapKind.NO_PARTS))
        if self.assignment_gap:
            found.append(Gap(self.assignment_gap, detail=self.facts.assignment_note))
        outside = self._of_parts(GapKind.OUTSIDE)
        if outside is None and self.followed_outside:
            outside = Gap(GapKind.OUTSIDE, detail=self._years())
        return [gap for gap in [*found, outside] if gap is not None]

    @property
    def own_kinds(self) -> list[GapKind]:
        """What it leaves open as a whole, beside what its parts do."""
        own = [self.assignment_gap] if self.assignment_gap else []
        own += [GapKind.NO_PARTS] if self.lacks_parts else []
        is_late = self.followed_outside and not any(each.outside for each in self.parts)
        return [*own, *([GapKind.OUTSIDE] if is_late else [])]

    def has_gap(self, kind: str) -> bool:
        return any(gap.kind == kind for gap in self.gaps)

    def _of_parts(self, kind: GapKind) -> Gap | None:
        numbers = tuple(each.part.number for each in self.parts if kind in each.gaps)
        if not numbers:
            return None
        detail = {GapKind.BODY: self._bodies, GapKind.OUTSIDE: self._years}.get(kind, str)()
        return Gap(kind, numbers, len(numbers) == len(self.parts), detail)

    def _bodies(self) -> str:
        bodies = (each.title for each in self.facts.matrix.answerers if each.is_body)
        return ", ".join(dict.fromkeys(bodies))

    def _years(self) -> str:
        years = {year for each in self.parts for year in each.outside}
        years |= {year for _entry, found in self.followed_outside for year in found}
        return ", ".join(str(year) for year in sorted(years))


@dataclass(frozen=True)
class Coverage:
    """A plan's activities with what each leaves open."""

    years: range
    activities: tuple[ActivityCoverage, ...]

    @property
    def has_parts(self) -> bool:
        return any(each.parts for each in self.activities)

    @property
    def part_count(self) -> int:
        return sum(len(each.parts) for each in self.activities)

    @property
    def with_gaps(self) -> list[ActivityCoverage]:
        return [each for each in self.activities if each.gaps]

    @property
    def counts(self) -> list[tuple[GapKind, int]]:
        """How many activities leave what open, in the order of the kinds; none are left out."""
        counted = Counter(gap.kind for each in self.activities for gap in each.gaps)
        return [(kind, counted[kind]) for kind in GapKind if counted[kind]]


def coverage(activities: Iterable[MatrixFacts], years: range) -> Coverage:
    """Work out what the activities of a plan for these years leave open."""
    known = list(activities)
    uses_parts = any(each.matrix.parts for each in known)
    states_assignments = any(each.assignment != Assignment.NOT_STATED for each in known)
    return Coverage(
        years,
        tuple(
            ActivityCoverage(
                facts=each,
                parts=tuple(_parts(each.matrix, years)),
                assignment_gap=_assignment_gap(each.assignment, states_assignments),
                lacks_parts=uses_parts and not each.matrix.parts,
                followed_outside=tuple(_followed_outside(each.matrix, years)),
            )
            for each in known
        ),
    )


def _parts(matrix: Matrix, years: Collection[int]) -> Iterator[PartCoverage]:
    entries = {kind: matrix.of_kind(kind) for kind in MISSING} if matrix.parts else {}
    for part in matrix.parts:
        applying = {
            kind: tuple(each for each in of_kind if each.applies_to(part.number))
            for kind, of_kind in entries.items()
        }
        outside = tuple(sorted(part.years.difference(years)))
        yield PartCoverage(part, tuple(matrix.answering(part.number)), applying, outside)


def _followed_outside(
    matrix: Matrix, years: Collection[int]
) -> Iterator[tuple[Entry, tuple[int, ...]]]:
    """Yield each follow-up that is to take place outside the plan's period, and in which years."""
    for entry in matrix.of_kind(CellKind.FOLLOW_UP):
        outside = tuple(sorted(years_in(entry.when).difference(years)))
        if outside:
            yield entry, outside


def _assignment_gap(assignment: str, is_stated_elsewhere: bool) -> GapKind | None:
    if assignment == Assignment.DOUBTFUL:
        return GapKind.ASSIGNMENT_DOUBTFUL
    is_missing = assignment == Assignment.NOT_STATED and is_stated_elsewhere
    return GapKind.ASSIGNMENT_MISSING if is_missing else None


def findings(covered: Coverage) -> Iterator[PlanFinding]:
    """Yield what the review of the plan says of it: each activity's gaps, as something to look at.

    The fact holds the years and parts, so that a reason to keep it falls when they change.
    """
    for each in covered.activities:
        for gap in each.gaps:
            parts = ",".join(str(number) for number in gap.numbers)
            yield PlanFinding(
                code=gap.kind.value,
                severity=Severity.WARN,
                where=each.facts.name,
                message=gap.sentence,
                fact=f"{each.facts.name}: {parts} {gap.detail}".strip(),
                activity_id=each.facts.pk,
                part="activity" if gap.kind in ASSIGNMENTS else "matrix",
            )
