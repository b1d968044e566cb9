"""What a reporting round needs before it is opened, changed, reminded of, closed, opened anew."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from programs.choices import ReportingState


def obstacles_to_period(first_day: date, last_day: date) -> Iterator[str]:
    if last_day < first_day:
        yield _("The period ends before it begins.")


def obstacles_to_due_day(due_on: date, first_day: date) -> Iterator[str]:
    """Answers can be due before the period is over, but not before it has begun."""
    if due_on < first_day:
        yield _("The answers are due before the period begins, %(day)s.") % {
            "day": iso_date(first_day)
        }


def obstacles_to_name(name: str, taken: Collection[str]) -> Iterator[str]:
    """Two rounds of a program are told apart by their names."""
    if name.strip().casefold() in {each.strip().casefold() for each in taken}:
        yield _("The program has a reporting round of this name already.")


def obstacles_to_change(state: Any) -> Iterator[str]:
    if state == ReportingState.CLOSED:
        yield _("The reporting round is closed: its report is frozen.")


def obstacles_to_questions(state: Any) -> Iterator[str]:
    """What has been asked stays as it was: answers would belong to other questions."""
    if state != ReportingState.PREPARING:
        yield _("The questions cannot be changed once the round is open.")


def obstacles_to_ask(
    state: Any, nobody: Iterable[Any], answered: Iterable[Any], foreign: Iterable[Any]
) -> Iterator[str]:
    """Yield why a round cannot ask about these goals.

    `nobody` are its goals that nobody would be asked about, `answered` those that would be taken
    away though they are answered, `foreign` those that are no current goals of its program.
    """
    yield from obstacles_to_change(state)
    if state == ReportingState.OPEN:
        for goal in nobody:
            yield _("The round is open: choose who is asked about goal %(goal)s.") % {"goal": goal}
    for goal in answered:
        yield _("Goal %(goal)s is answered: it stays in the round.") % {"goal": goal}
    for goal in foreign:
        yield _("Goal %(goal)s is no current goal of the program.") % {"goal": goal}


def obstacles_to_open(
    state: Any,
    *,
    goals: Collection[Any],
    nobody: Iterable[Any],
    away: Iterable[Any],
    ended: Iterable[Any],
    due_on: date,
    today: date,
    has_words: bool,
) -> Iterator[str]:
    """Yield every reason why nobody can be asked yet.

    Of the round's goals, `nobody` is asked about some, those of `away` cannot sign in any more,
    and some have `ended` by a change of the goals.
    """
    if state != ReportingState.PREPARING:
        yield _("The reporting round has been opened already.")
        return
    if not goals:
        yield _("The round asks about no goal yet.")
    for goal in nobody:
        yield _("Nobody is asked about goal %(goal)s.") % {"goal": goal}
    for person in away:
        yield _("%(person)s is asked, but may no longer sign in.") % {"person": person}
    for goal in ended:
        yield _("Goal %(goal)s has ended: take it out of the round.") % {"goal": goal}
    if due_on < today:
        yield _("The last day for the answers, %(day)s, has passed: choose a later one.") % {
            "day": iso_date(due_on)
        }
    if not has_words:
        yield _("The program has no status words yet: its strategist chooses them.")


def obstacles_to_delete(state: Any) -> Iterator[str]:
    if state != ReportingState.PREPARING:
        yield _("A reporting round that has been opened is kept.")


def obstacles_to_remind(state: Any) -> Iterator[str]:
    if state != ReportingState.OPEN:
        yield _("Only an open round is reminded of.")


def obstacles_to_recipients(chosen: Collection[Any], awaited: Collection[Any]) -> Iterator[str]:
    """Those are reminded whose answers are awaited, and nobody else."""
    if not chosen:
        yield _("Choose whom to remind.")
    for person in chosen:
        if person not in awaited:
            yield _("Nothing is awaited from %(person)s any more.") % {"person": person}


def obstacles_to_text(text: str) -> Iterator[str]:
    if not text.strip():
        yield _("Write what they are told.")


def obstacles_to_close(state: Any) -> Iterator[str]:
    if state != ReportingState.OPEN:
        yield _("Only an open round can be closed.")


def obstacles_to_close_without(missing: Collection[Any], is_confirmed: bool) -> Iterator[str]:
    """A report that lacks answers is frozen only by somebody who has said that it shall be."""
    if missing and not is_confirmed:
        goals = "; ".join(str(goal) for goal in missing)
        yield _("Confirm that the report is frozen without these answers: %(goals)s.") % {
            "goals": goals
        }


def obstacles_to_reopen(state: Any, reason: str) -> Iterator[str]:
    if state != ReportingState.CLOSED:
        yield _("Only a closed round can be opened again.")
    if not reason.strip():
        yield _("Write why the round is opened again.")
