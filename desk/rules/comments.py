"""What must hold when people comment: pure functions that yield their reasons."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

EDITED_WITHIN = timedelta(hours=24)


def obstacles_to_ask(
    person: int | None, due_on: Any, *, askable: Collection[int]
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) why nobody can be asked so."""
    if person is not None and person not in askable:
        yield "assigned_to", _("This person may not see what it is about.")
    if due_on is not None and person is None:
        yield "due_on", _("Say whom you ask, or leave the day empty.")


def obstacles_to_decide(
    *, may_decide: bool, has_meetings: bool, has_occasion: bool
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) why this is not written down as a decision of the group."""
    if not may_decide:
        yield "kind", _("The strategist of the program writes down what the group decides.")
    elif has_meetings and not has_occasion:
        yield "occasion", _("Say at which meeting the group decided it.")


def obstacles_to_edit(
    *, written_at: datetime, now: datetime, answers: int, is_settled: bool
) -> Iterator[str]:
    """Yield why the text stays as it is."""
    if now - written_at > EDITED_WITHIN:
        yield _("A comment is edited within a day of being written. Write an answer instead.")
    if answers:
        yield _("Somebody has answered it. Write an answer instead.")
    if is_settled:
        yield _("It is resolved or withdrawn.")


def obstacles_to_answer(*, is_withdrawn: bool, is_answer: bool) -> Iterator[str]:
    """Yield why it cannot be answered."""
    if is_withdrawn:
        yield _("It has been withdrawn.")
    if is_answer:
        yield _("Answer what it answers: answers stand one below the other.")


def obstacles_to_resolve(
    *, is_withdrawn: bool, is_resolved: bool, is_answer: bool
) -> Iterator[str]:
    """Yield why it cannot be marked as resolved."""
    if is_withdrawn:
        yield _("It has been withdrawn.")
    if is_resolved:
        yield _("It is resolved already.")
    if is_answer:
        yield _("What it answers is resolved, not the answer.")


def obstacles_to_reopen(*, is_withdrawn: bool, is_resolved: bool) -> Iterator[str]:
    """Yield why it cannot be opened again."""
    if is_withdrawn:
        yield _("It has been withdrawn.")
    elif not is_resolved:
        yield _("It is open.")


def obstacles_to_withdraw(*, is_withdrawn: bool) -> Iterator[str]:
    """Yield why it cannot be withdrawn."""
    if is_withdrawn:
        yield _("It has been withdrawn already.")
