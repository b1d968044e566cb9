"""What a sub-goal needs, when its words are frozen, and how far it has come."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import decimal, percent

# What a decision adopts with a goal: from then on it changes by recorded changes alone.
WORDS = ("number", "title", "purpose", "target", "target_unit", "due_on")


def obstacles_to_number(
    number: int, taken: Collection[int], ended: Collection[int] = ()
) -> Iterator[str]:
    """`taken` are the numbers of the project's other current goals, `ended` of those before."""
    if number in taken:
        yield _(
            "The project already has a goal with number %(number)s; the next free one is %(free)s."
        ) % {
            "number": number,
            "free": next_number([*taken, *ended]),
        }


def next_number(taken: Collection[int]) -> int:
    """Return the number after the highest one in use: a gap is left, since papers refer to it."""
    return max(taken, default=0) + 1


def obstacles_to_target_unit(target: Decimal | None, unit: str) -> Iterator[str]:
    """A number says nothing without its unit, and a unit nothing without its number."""
    if target is not None and not unit:
        yield _("Say what the target counts, such as participants.")
    if target is None and unit:
        yield _("Write the number that is aimed at, or leave the unit empty.")


def obstacles_to_due_day(due_on: date | None, project_starts_on: date) -> Iterator[str]:
    """A goal can be due after its project's end (a final report), never before its start."""
    if due_on is not None and due_on < project_starts_on:
        yield _("The goal cannot be due before its project starts (%(day)s).") % {
            "day": project_starts_on
        }


def obstacles_to_reword(is_adopted: bool) -> Iterator[str]:
    """The words of adopted goals are those of a decision; who answers for them is not."""
    if is_adopted:
        yield _(
            "The goals of the project are adopted: this changes only by a recorded change of the "
            "goals, which somebody else approves."
        )


def obstacles_to_add(is_adopted: bool) -> Iterator[str]:
    """A new goal beside adopted ones is a change of the goals, too."""
    if is_adopted:
        yield _(
            "The goals of the project are adopted: a new one is added by a recorded change of the "
            "goals, which somebody else approves."
        )


def obstacles_to_edit(ended_on: date | None) -> Iterator[str]:
    """A goal that a change has ended stays as it was; what came of it is edited."""
    if ended_on is not None:
        yield _("The goal ended on %(day)s and stays as it was.") % {"day": ended_on}


def obstacles_to_delete(update_count: int, is_adopted: bool = False) -> Iterator[str]:
    """Only a goal that nobody has reported on or decided can be deleted."""
    if update_count:
        yield _("The goal has updates, and what has been reported is kept.")
    if is_adopted:
        yield _("The goals of the project are adopted: a goal is withdrawn, and not deleted.")


def obstacles_to_delete_asked(rounds: Iterable[Any]) -> Iterator[str]:
    """A goal that a reporting round asks about stays while it does."""
    for each in rounds:
        yield _("The reporting round “%(round)s” asks about the goal: take it out there first.") % {
            "round": each
        }


def obstacles_to_delete_adjusted(is_adjusted: bool) -> Iterator[str]:
    """What a group wrote about a goal at a meeting stays, and the goal with it."""
    if is_adjusted:
        yield _("A group has noted at a meeting what was adjusted in the goal.")


def obstacles_to_delete_written(own: bool, others: Iterable[Any]) -> Iterator[str]:
    """What somebody is writing is not thrown away behind their back; its content is theirs."""
    if own:
        yield _("You have a draft of an update of the goal: throw it away first.")
    for each in others:
        yield _("%(who)s has a draft of an update of the goal, and has to throw it away first.") % {
            "who": each
        }


def consequences_of_delete(forsaken: Iterable[Any]) -> Iterator[str]:
    """Yield what happens when a goal is deleted; nobody can finish the drafts of `forsaken`."""
    yield _("Nobody has reported on it.")
    yield _("Its number becomes free.")
    for each in forsaken:
        yield _(
            "A draft of an update by %(who)s, who can no longer send it, is thrown away with it."
        ) % {"who": each}


def share_reached(actual: Decimal | None, target: Decimal | None) -> str:
    """Return the actual as a share of the target, "" where one is missing or the target is 0."""
    return "" if actual is None or not target else percent(actual, target)


def target_words(target: Decimal | None, unit: str, actual: Decimal | None = None) -> str:
    """Write a target with the newest actual beside it: 28 of 30 participants."""
    if target is None:
        return ""
    if actual is None:
        return f"{decimal(target)} {unit}"
    facts = {"actual": decimal(actual), "target": decimal(target), "unit": unit}
    return _("%(actual)s of %(target)s %(unit)s") % facts
