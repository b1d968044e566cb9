"""Two frozen reports side by side: which goals of the later came of which of the earlier."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from programs.choices import ChangeKind, Fate
from programs.rules.lineages import Step, listed

FATES = {
    ChangeKind.MERGE: Fate.MERGED,
    ChangeKind.SPLIT: Fate.SPLIT,
    ChangeKind.REWORD: Fate.REWORDED,
    ChangeKind.ADD: Fate.ADDED,
    ChangeKind.WITHDRAW: Fate.WITHDRAWN,
}


@dataclass(frozen=True)
class Pair:
    """A goal of the later report with those of the earlier that it is, or came of.

    A goal that only one of them has stands alone; `steps` are the changes of the goals that
    explain it.
    """

    then: tuple[dict[str, Any], ...]
    now: dict[str, Any] | None
    steps: tuple[Step, ...] = ()

    @property
    def goal(self) -> dict[str, Any]:
        return self.now or self.then[0]

    @property
    def before(self) -> list[dict[str, Any]]:
        """The goals of the earlier report whose words or numbers were others."""
        words = (self.goal["number"], self.goal["title"])
        return [each for each in self.then if (each["number"], each["title"]) != words]

    @property
    def fate(self) -> Fate | None:
        """What happened to the goals between the reports, as far as the changes tell."""
        kinds = {step.kind for step in self.steps}
        return next((fate for kind, fate in FATES.items() if kind in kinds), None)

    @property
    def is_changed(self) -> bool:
        """Whether a goal that both reports know has another status than before."""
        if self.now is None or not self.then:
            return False
        return {_word(each) for each in self.then} != {_word(self.now)}


def compared(
    then: Collection[dict], now: Collection[dict], steps: Iterable[Step] = ()
) -> list[Pair]:
    """Return the goals of the later report (`now`), then those of the earlier that it lacks.

    `steps` are the approved changes of the goals by the day of the later report.
    """
    steps = sorted(steps, key=lambda step: (step.changed_on, step.pk))
    earlier = {goal["id"]: goal for goal in then}
    later = {goal["id"] for goal in now}
    pairs, found = [], set(later)
    for goal in now:
        if goal["id"] in earlier:
            pairs.append(Pair((earlier[goal["id"]],), goal))
            continue
        origins, path = _back(goal["id"], steps, earlier)
        found |= origins
        pairs.append(Pair(tuple(each for each in then if each["id"] in origins), goal, path))
    gone = [goal for goal in then if goal["id"] not in found]
    return [*pairs, *(Pair((goal,), None, _forth(goal["id"], steps)) for goal in gone)]


def _back(
    goal: int, steps: list[Step], earlier: Collection[int]
) -> tuple[set[int], tuple[Step, ...]]:
    """Follow a goal back to those of the earlier report: which, and through which changes."""
    wanted, origins, path = {goal}, set(), []
    for step in reversed(steps):
        if wanted & set(step.after):
            path.insert(0, step)
            wanted -= set(step.after)
            origins |= set(step.before) & set(earlier)
            wanted |= set(step.before) - set(earlier)
    return origins, tuple(path)


def _forth(goal: int, steps: list[Step]) -> tuple[Step, ...]:
    """Return the changes that a goal went through, in order."""
    reached, path = {goal}, []
    for step in steps:
        if reached & set(step.before):
            path.append(step)
            reached |= set(step.after)
    return tuple(path)


def said_of(step: Step, numbers: Mapping[int, int]) -> str:
    """Say a change by the numbers of its goals: “3 and 4 → 3, merged 2017-03-01”."""
    facts = {
        "before": listed(numbers[pk] for pk in step.before) if step.before else "",
        "after": listed(numbers[pk] for pk in step.after) if step.after else "",
        "day": iso_date(step.changed_on),
    }
    sentences = {
        ChangeKind.MERGE: _("%(before)s → %(after)s, merged %(day)s"),
        ChangeKind.SPLIT: _("%(before)s → %(after)s, split %(day)s"),
        ChangeKind.REWORD: _("%(before)s → %(after)s, reworded %(day)s"),
        ChangeKind.ADD: _("%(after)s, added %(day)s"),
        ChangeKind.WITHDRAW: _("%(before)s, withdrawn %(day)s"),
    }
    return sentences[ChangeKind(step.kind)] % facts


def _word(goal: dict[str, Any]) -> str | None:
    return goal["answer"]["status"]["word"] if goal["answer"] else None
