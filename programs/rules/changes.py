"""Changes of adopted goals: what one may say, and what keeps it from being settled."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from programs.choices import ChangeKind, ChangeState
from programs.rules import goals as goal_rules
from programs.rules.lineages import Words


@dataclass(frozen=True)
class Ended:
    """A goal that a change would end: its words, and the days that bind it.

    `ended_on` is set when an earlier change has ended it; `reported_on` is the as-of day of its
    newest update.
    """

    pk: int
    words: Words
    began_on: date | None = None
    ended_on: date | None = None
    reported_on: date | None = None


@dataclass(frozen=True)
class Ground:
    """What a change is judged by: when the goals were adopted, today, which numbers are taken.

    `taken` are the numbers of the project's other goals that stand on the day or later.
    """

    adopted_on: date | None
    today: date
    starts_on: date
    taken: Collection[int] = ()


def shape_of(kind: str) -> tuple[int, int | None, int, int | None]:
    """Return the least and most goals before, and the least and most after (None: any number)."""
    return {
        ChangeKind.SPLIT: (1, 1, 2, None),
        ChangeKind.MERGE: (2, None, 1, 1),
        ChangeKind.REWORD: (1, 1, 1, 1),
        ChangeKind.ADD: (0, 0, 1, None),
        ChangeKind.WITHDRAW: (1, None, 0, 0),
    }[ChangeKind(kind)]


def faults_of(
    kind: str,
    changed_on: date,
    before: Collection[Ended],
    after: Mapping[int, Words],
    ground: Ground,
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for all that is wrong with a change.

    `after` are the words of the goals that would begin, by the row of the form they stand in; the
    fields of row 2 are number_2, title_2 …
    """
    yield from _faults_of_shape(kind, before, after)
    yield from _faults_of_day(changed_on, before, ground)
    for goal in before:
        if goal.ended_on is not None:
            yield (
                "before",
                _("Goal %(number)s ended on %(day)s: choose among those that stand.")
                % {"number": goal.words.number, "day": iso_date(goal.ended_on)},
            )
    yield from _faults_of_words(after, ground)
    if kind == ChangeKind.REWORD and len(before) == len(after) == 1:
        (goal,), ((row, words),) = before, after.items()
        if goal.words == words:
            yield f"title_{row}", _("Nothing in the goal changes. Write its new words.")


def _faults_of_shape(
    kind: str, before: Collection[Ended], after: Mapping[int, Words]
) -> Iterator[tuple[str, str]]:
    least, most, least_after, most_after = shape_of(kind)
    if len(before) < least:
        yield (
            "before",
            {
                ChangeKind.MERGE: _("Choose at least two goals to merge."),
                ChangeKind.WITHDRAW: _("Choose the goals that are withdrawn."),
            }.get(kind, _("Choose the goal that changes.")),
        )
    if most is not None and len(before) > most:
        yield (
            "before",
            _("An addition ends no goal.") if most == 0 else _("Only one goal can change so."),
        )
    row = next((row for row in range(1, 100) if row not in after), 1)
    if len(after) < least_after:
        yield (
            f"title_{row}",
            {
                ChangeKind.SPLIT: _("Write at least two goals that the goal is split into."),
                ChangeKind.MERGE: _("Write the goal that they are merged into."),
                ChangeKind.ADD: _("Write the goal that is added."),
            }.get(kind, _("Write the goal in its new words.")),
        )
    if most_after is not None and len(after) > most_after:
        yield (
            f"title_{max(after)}",
            _("A withdrawal begins no goal.")
            if most_after == 0
            else _("Only one goal can come of it."),
        )


def _faults_of_day(
    changed_on: date, before: Collection[Ended], ground: Ground
) -> Iterator[tuple[str, str]]:
    if ground.adopted_on is None:
        yield (
            "changed_on",
            _("The goals are not adopted yet: they are edited freely, without a recorded change."),
        )
    elif changed_on < ground.adopted_on:
        yield (
            "changed_on",
            _("The goals were adopted on %(day)s: a change holds from that day at the earliest.")
            % {"day": iso_date(ground.adopted_on)},
        )
    if changed_on > ground.today:
        yield (
            "changed_on",
            _("The day lies ahead. Enter the change when it holds: today is %(day)s.")
            % {"day": iso_date(ground.today)},
        )
    for goal in before:
        facts = {"number": goal.words.number}
        if goal.began_on is not None and changed_on < goal.began_on:
            yield (
                "changed_on",
                _("Goal %(number)s began on %(day)s, after the day of this change.")
                % {**facts, "day": iso_date(goal.began_on)},
            )
        if goal.reported_on is not None and changed_on < goal.reported_on:
            yield (
                "changed_on",
                _(
                    "Goal %(number)s has an update as of %(day)s: "
                    "the change can hold from that day at the earliest."
                )
                % {**facts, "day": iso_date(goal.reported_on)},
            )


def _faults_of_words(after: Mapping[int, Words], ground: Ground) -> Iterator[tuple[str, str]]:
    given: dict[int, int] = {}
    for row, words in after.items():
        if words.number in given:
            yield f"number_{row}", _("The number stands twice.")
        given[words.number] = row
        others = [number for number in ground.taken if number is not None]
        for reason in goal_rules.obstacles_to_number(words.number, others):
            yield f"number_{row}", reason
        if not words.title.strip():
            yield f"title_{row}", _("Write what the goal says.")
        for reason in goal_rules.obstacles_to_target_unit(words.target, words.target_unit):
            yield f"target_unit_{row}", reason
        for reason in goal_rules.obstacles_to_due_day(words.due_on, ground.starts_on):
            yield f"due_on_{row}", reason


# ---------- settling ----------


def obstacles_to_settle(
    state: str, settled_by: Any, proposed_by: Any, by: Any, *, undoes: bool = False
) -> Iterator[str]:
    """A change is settled once, and never by the one who wrote it.

    `undoes`: it is taken back, which only who wrote it does.
    """
    if state == ChangeState.APPROVED:
        yield _("The change has already been approved by %(who)s.") % {"who": settled_by}
    elif state == ChangeState.DECLINED:
        yield _("The change has already been declined by %(who)s.") % {"who": settled_by}
    elif undoes and proposed_by != by:
        yield _("Only the one who wrote the change takes it back; decline it instead.")
    elif not undoes and proposed_by == by:
        yield _("You wrote the change yourself: somebody else approves or declines it.")


def obstacles_to_reason(reason: str) -> Iterator[str]:
    if not reason.strip():
        yield _("Write why the goals change.")


def obstacles_to_decline(comment: str) -> Iterator[str]:
    if not comment.strip():
        yield _("Write why the change is declined.")
