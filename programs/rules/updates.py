"""What an update of a goal needs before it is sent."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from programs.choices import ReportingState


def earliest_day(project_starts_on: date) -> date:
    """Return the first day an update can be dated: a year before the project, for its preparation.

    A convention of this house, not of a law: it lets goals be followed while the funding is being
    decided, and stops a mistyped year.
    """
    try:
        return project_starts_on.replace(year=project_starts_on.year - 1)
    except ValueError:  # 29 February
        return project_starts_on.replace(year=project_starts_on.year - 1, day=28)


def obstacles_to_day(as_of: date, today: date, project_starts_on: date) -> Iterator[str]:
    """An update says how it stood on a day that has come, in the project's time."""
    if as_of > today:
        yield _("An update cannot be dated in the future: today is %(day)s.") % {"day": today}
    first = earliest_day(project_starts_on)
    if as_of < first:
        yield _(
            "The project starts on %(start)s: "
            "an update can be dated from %(first)s at the earliest."
        ) % {"start": project_starts_on, "first": first}


def obstacles_to_day_of_goal(as_of: date, began_on: date | None) -> Iterator[str]:
    """A goal that came of a change of goals is followed from the day that the change holds."""
    if began_on is not None and as_of < began_on:
        yield _("The goal holds from %(day)s: it has no updates of earlier days.") % {
            "day": began_on
        }


def obstacles_to_as_of(
    as_of: date, today: date, project_starts_on: date, began_on: date | None
) -> Iterator[str]:
    """Yield all that is wrong with the day that an update of a goal describes."""
    yield from obstacles_to_day(as_of, today, project_starts_on)
    yield from obstacles_to_day_of_goal(as_of, began_on)


def obstacles_to_report_on(ended_on: date | None) -> Iterator[str]:
    """A goal that a change has ended is followed no more; what came of it is."""
    if ended_on is not None:
        yield _("The goal ended on %(day)s and is not reported on any more.") % {"day": ended_on}


def obstacles_to_status(status_program: Any, goal_program: Any) -> Iterator[str]:
    """The word must be one of the goal's own program."""
    if status_program != goal_program:
        yield _("Choose one of the program's own words.")


def obstacles_to_reason(previous: Any, status: Any, reason: str) -> Iterator[str]:
    """A change of status needs a written reason (domain.md); the first status is no change.

    `previous` is the status as it stood before that day, or None.
    """
    if previous is not None and previous != status and not reason.strip():
        yield _("The status changes from “%(old)s” to “%(new)s”: write the reason.") % {
            "old": previous,
            "new": status,
        }


def obstacles_to_report(report: str) -> Iterator[str]:
    if not report.strip():
        yield _("Write what has been done, or that nothing has.")


def obstacles_to_actual(actual: Decimal | None, *, has_target: bool) -> Iterator[str]:
    """An actual is told in the unit of the target, and says nothing without it."""
    if actual is None:
        return
    if not has_target:
        yield _("The goal has no target that an actual could be compared to.")
    if actual < 0:
        yield _("The actual cannot be less than 0.")


def obstacles_to_answer_round(state: Any, *, is_asked: bool) -> Iterator[str]:
    """An update answers a reporting round while it is open, about a goal that it asks about."""
    if state == ReportingState.PREPARING:
        yield _("The reporting round is not open yet.")
    if state == ReportingState.CLOSED:
        yield _("The reporting round is closed: its report is frozen.")
    if not is_asked:
        yield _("The reporting round does not ask about this goal.")


def obstacles_to_answers(foreign: Collection) -> Iterator[str]:
    """`foreign` are the questions that are answered and not asked."""
    if foreign:
        yield _("An answer belongs to a question that is not asked.")


def obstacles_to_answer(text: str, *, is_required: bool) -> Iterator[str]:
    if is_required and not text.strip():
        yield _("This question must be answered.")


def obstacles_to_return(
    *,
    is_own: bool,
    is_newest: bool,
    is_returned: bool,
    ended_on: date | None,
    round_state: Any = None,
) -> Iterator[str]:
    """An update is returned once, by somebody else, while no later one has followed it.

    `round_state` is that of the reporting round it answers, None where it answers none.
    """
    if is_own:
        yield _("Nobody returns an update of their own: write a new one.")
    if is_returned:
        yield _("The update has been returned already.")
    if not is_newest:
        yield _("A later update has been sent: only the newest one of a goal is returned.")
    if round_state == ReportingState.CLOSED:
        yield _(
            "The update stands in the frozen report of a closed reporting round. "
            "Open the round again first, or ask for a new update."
        )
    yield from obstacles_to_report_on(ended_on)


def obstacles_to_comment(comment: str) -> Iterator[str]:
    if not comment.strip():
        yield _("Write what is missing.")


def obstacles_to_overtake(seen: Any, newest: Any) -> Iterator[str]:
    """Somebody sent an update while this one was being written: it must have been read.

    `seen` and `newest` are ids of updates, or None where there is none.
    """
    if seen != newest:
        yield _(
            "An update was sent while you were writing; it is shown above. "
            "Read it, and send yours if it still holds."
        )


def obstacles_to_write(has_words: bool, today: date, project_starts_on: date) -> Iterator[str]:
    """Yield why nobody can write an update on a goal today."""
    if not has_words:
        yield _("The program has no status words yet: its strategist chooses them.")
    first = earliest_day(project_starts_on)
    if today < first:
        yield _("The project starts on %(start)s: updates can be written from %(first)s.") % {
            "start": project_starts_on,
            "first": first,
        }
