"""From decided to reported goals: what became of each, worked out from the recorded changes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from programs.choices import ChangeKind, Fate


@dataclass(frozen=True)
class Words:
    """What a goal says, whatever row it stands in."""

    number: int
    title: str
    purpose: str = ""
    target: Decimal | None = None
    target_unit: str = ""
    due_on: date | None = None

    @property
    def said(self) -> tuple:
        """All but the number."""
        return (self.title, self.purpose, self.target, self.target_unit, self.due_on)


def words_of(row: Any) -> Words:
    """Return what a goal, an adopted goal or a goal after a change says."""
    return Words(**{each.name: getattr(row, each.name) for each in fields(Words)})


@dataclass(frozen=True)
class Step:
    """An approved change: the goals (ids) that it ended and those that it began."""

    pk: int
    kind: str
    changed_on: date
    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True)
class Thread:
    """One decided goal, or one added later, followed to what stands of it.

    `ends` are the goals that stand; `shares_with` the other roots that ended in the same goals.
    """

    root: int
    is_decided: bool
    fate: Fate
    steps: tuple[Step, ...] = ()
    ends: tuple[int, ...] = ()
    shares_with: tuple[int, ...] = ()


def threads_of(
    decided: Iterable[int],
    steps: Iterable[Step],
    words: Mapping[int, Words],
    standing: Collection[int],
) -> list[Thread]:
    """Return a thread for each decided goal, then for each goal that came without one before it.

    `standing` are the goals that stand on the day; `steps` those that hold by then.
    """
    steps = sorted(steps, key=lambda step: (step.changed_on, step.pk))
    decided = sorted(decided, key=lambda pk: words[pk].number)
    born = {goal for step in steps for goal in step.after if step.before}
    came = sorted(
        {goal for step in steps for goal in step.after} | set(standing),
        key=lambda pk: (words[pk].number, pk),
    )
    added = [goal for goal in came if goal not in born and goal not in decided]
    paths = {root: _follow(root, steps, standing) for root in [*decided, *added]}
    return [
        Thread(
            root=root,
            is_decided=root in decided,
            fate=_fate(root, root in decided, path, ends, words),
            steps=path,
            ends=tuple(sorted(ends, key=lambda pk: (words[pk].number, pk))),
            shares_with=tuple(
                other for other, (__, theirs) in paths.items() if other != root and theirs & ends
            ),
        )
        for root, (path, ends) in paths.items()
    ]


def _follow(
    root: int, steps: Iterable[Step], standing: Collection[int]
) -> tuple[tuple[Step, ...], frozenset[int]]:
    """Return the changes that the goal went through, in order, and what stands of it."""
    reached, path = {root}, []
    for step in steps:
        if reached & set(step.before) or root in step.after:
            path.append(step)
            reached |= set(step.after) if reached & set(step.before) else set()
    return tuple(path), frozenset(reached & set(standing))


def _fate(
    root: int,
    is_decided: bool,
    path: tuple[Step, ...],
    ends: frozenset[int],
    words: Mapping[int, Words],
) -> Fate:
    """Say in one word what became of it: what weighs most of all that happened."""
    kinds = {step.kind for step in path}
    if not ends:
        return Fate.WITHDRAWN
    if not is_decided:
        return Fate.ADDED
    if ChangeKind.MERGE in kinds:
        return Fate.MERGED
    if ChangeKind.SPLIT in kinds:
        return Fate.SPLIT
    (end,) = ends
    if end == root:
        return Fate.UNCHANGED
    is_same = words[end].said == words[root].said
    return Fate.RENUMBERED if is_same else Fate.REWORDED


# ---------- in words ----------


@dataclass(frozen=True)
class Sum:
    """How many decided (or added) goals met one fate, and how many goals stand of them."""

    fate: Fate
    roots: int
    ends: int


def sums_of(threads: Iterable[Thread]) -> list[Sum]:
    """Return a sum for each fate that some goal met, in the order of the fates."""
    threads = list(threads)
    found = []
    for fate in Fate:
        met = [thread for thread in threads if thread.fate == fate]
        if met:
            ends = {end for thread in met for end in thread.ends}
            found.append(Sum(fate, len(met), len(ends)))
    return found


def said_of(thread: Thread, words: Mapping[int, Words]) -> str:
    """Say what became of a goal as a short sentence, with the numbers of those it met."""
    own = words[thread.root].number
    ends = [words[end].number for end in thread.ends]
    if thread.fate == Fate.MERGED and thread.shares_with:
        others = [words[other].number for other in thread.shares_with]
        return ngettext(
            "Merged with goal %(numbers)s", "Merged with goals %(numbers)s", len(others)
        ) % {"numbers": listed(others)}
    if thread.fate == Fate.SPLIT:
        return _("Split into goals %(numbers)s") % {"numbers": listed(ends)}
    if thread.fate == Fate.RENUMBERED:
        return _("Only the number is new: %(old)s is now %(new)s") % {"old": own, "new": ends[0]}
    if thread.fate == Fate.REWORDED and ends[0] != own:
        return _("Reworded, with the new number %(new)s") % {"new": ends[0]}
    return str(thread.fate.label)


def listed(numbers: Iterable[int]) -> str:
    """Write numbers in running text: 3, 4 and 5."""
    *most, last = [str(number) for number in sorted(numbers)]
    return _("%(most)s and %(last)s") % {"most": ", ".join(most), "last": last} if most else last


def sentences(sums: Iterable[Sum]) -> Iterator[str]:
    """Yield each sum as a few words: “2 goals merged into 1”."""
    words = {
        Fate.UNCHANGED: lambda n: ngettext("%(n)d unchanged", "%(n)d unchanged", n),
        Fate.RENUMBERED: lambda n: ngettext(
            "%(n)d with a new number only", "%(n)d with new numbers only", n
        ),
        Fate.REWORDED: lambda n: ngettext("%(n)d reworded", "%(n)d reworded", n),
        Fate.WITHDRAWN: lambda n: ngettext("%(n)d withdrawn", "%(n)d withdrawn", n),
        Fate.ADDED: lambda n: ngettext("%(n)d added", "%(n)d added", n),
    }
    for each in sums:
        facts = {"n": each.roots, "ends": each.ends}
        if each.fate == Fate.MERGED:
            yield _("%(n)d merged into %(ends)d") % facts
        elif each.fate == Fate.SPLIT:
            yield _("%(n)d split into %(ends)d") % facts
        else:
            yield words[each.fate](each.roots) % facts
