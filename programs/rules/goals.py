"""What a sub-goal needs: a number of its own, a unit for its target, a day in its project."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _


def obstacles_to_number(number: int, taken: Collection[int]) -> Iterator[str]:
    """`taken` are the numbers of the project's other goals."""
    if number in taken:
        yield _(
            "The project already has a goal with number %(number)s; the next free one is %(free)s."
        ) % {
            "number": number,
            "free": next_number(taken),
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


def obstacles_to_delete(update_count: int) -> Iterator[str]:
    """Only a goal that nobody has reported on can be deleted: what was reported stays."""
    if update_count:
        yield _("The goal has updates, and what has been reported is kept.")
