"""What the data says about a goal beside its status, and where the two contradict each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import decimal
from core.periods import iso_date
from documents.choices import Severity
from documents.rules.findings import Finding

REVIEW = "project"  # a finding about a goal is kept under the review of its project


@dataclass(frozen=True)
class GoalFact:
    """One thing that the data says about a goal; `finding` where it contradicts the status."""

    label: str
    value: str
    url: str = ""
    finding: Finding | None = None


def facts_of(goal: Any, today: date) -> Iterator[GoalFact]:
    """Yield what a goal's own figures and days say.

    `goal` has what SubGoal has after `with_status` and `with_actual`: target and actual in one
    unit, due_on, status_word, says_target_is_met, is_ended, status_as_of, began_on, created_at,
    and with its project.
    """
    if goal.target is not None:
        yield _target(goal)
    if goal.due_on is not None:
        yield _due(goal, today)
    elif left_open := _left_open(goal, today):
        yield GoalFact(_("Project ended"), iso_date(goal.project.ends_on), finding=left_open)
    if silence := _silence(goal, today):
        yield GoalFact(_("Last updated"), iso_date(follows_from(goal)), finding=silence)


def findings_of(goal: Any, today: date) -> Iterator[Finding]:
    """Yield what contradicts a goal's status, and nothing else: a page of hundreds has no time."""
    found = _against_target(goal) if goal.target is not None else None
    late = _overdue(goal, today) if goal.due_on is not None else _left_open(goal, today)
    yield from (each for each in (found, late, _silence(goal, today)) if each is not None)


def follows_from(goal: Any) -> date:
    """Return the day from which silence about a goal counts.

    Its newest update; of a goal without one the later of the project's start and the day that the
    goal came: by a change of the goals, or as it was entered.
    """
    if goal.status_as_of:
        return goal.status_as_of
    entered = goal.began_on or timezone.localdate(goal.created_at)
    return max(entered, goal.project.starts_on)


def update_due_on(goal: Any) -> date | None:
    """Return the last day that the program lets pass without an update; None: it sets no limit."""
    limit = goal.project.program.stale_after_days
    return None if limit is None else follows_from(goal) + timedelta(limit)


def is_stale(goal: Any, today: date) -> bool:
    """Whether nobody has updated a goal in follow-up for longer than its program allows."""
    last = update_due_on(goal)
    return last is not None and _is_awaited(goal) and last < today


def _is_awaited(goal: Any) -> bool:
    return not (goal.is_ended or goal.is_done or goal.ended_on)


def _target(goal: Any) -> GoalFact:
    unit = goal.target_unit
    if goal.actual is None:
        value = _("target %(target)s %(unit)s, no actual stated") % {
            "target": decimal(goal.target),
            "unit": unit,
        }
    else:
        value = _("target %(target)s %(unit)s, actual %(actual)s") % {
            "target": decimal(goal.target),
            "unit": unit,
            "actual": decimal(goal.actual),
        }
    return GoalFact(_("Target"), value, finding=_against_target(goal))


def _against_target(goal: Any) -> Finding | None:
    target, actual = goal.target, goal.actual
    told = {
        "word": goal.status_word,
        "target": decimal(target),
        "actual": decimal(actual if actual is not None else Decimal(0)),
        "unit": goal.target_unit,
    }
    if goal.says_target_is_met and actual is None:
        message = _(
            "The status is “%(word)s”, but nobody has stated how many of %(target)s %(unit)s "
            "were reached. State the actual in an update, or choose another status."
        )
        return _finding(goal, "done_without_actual", message % told, f"{target} != None")
    if goal.says_target_is_met and actual < target:
        message = _(
            "The status is “%(word)s”, but the actual is %(actual)s of %(target)s %(unit)s. "
            "Correct the one that is wrong, or keep it with a reason."
        )
        return _finding(goal, "done_below_target", message % told, f"{target} != {actual}")
    is_met = actual is not None and actual >= target
    if is_met and goal.status_word is not None and _is_awaited(goal):
        message = _(
            "The target of %(target)s %(unit)s is reached (%(actual)s), but the status is still "
            "“%(word)s”."
        )
        return _finding(goal, "open_with_target_met", message % told, f"{target} <= {actual}")
    return None


def _due(goal: Any, today: date) -> GoalFact:
    return GoalFact(_("Due on"), iso_date(goal.due_on), finding=_overdue(goal, today))


def _overdue(goal: Any, today: date) -> Finding | None:
    if goal.due_on >= today or not _is_awaited(goal):
        return None
    days = (today - goal.due_on).days
    message = ngettext(
        "The goal was due on %(day)s, %(days)s day ago, and is not reported as done or ended.",
        "The goal was due on %(day)s, %(days)s days ago, and is not reported as done or ended.",
        days,
    ) % {"day": iso_date(goal.due_on), "days": decimal(Decimal(days))}
    return _finding(goal, "overdue", message, f"{goal.due_on}")


def _left_open(goal: Any, today: date) -> Finding | None:
    ends_on = goal.project.ends_on
    if ends_on >= today or not _is_awaited(goal):
        return None
    message = _("The project ended on %(day)s, and the goal is not reported as done or ended.") % {
        "day": iso_date(ends_on)
    }
    return _finding(goal, "open_after_project", message, iso_date(ends_on))


def _silence(goal: Any, today: date) -> Finding | None:
    if not is_stale(goal, today):
        return None
    since = follows_from(goal)
    message = _(
        "Nobody has updated the goal since %(day)s; its program expects an update every "
        "%(limit)s days."
    ) % {"day": iso_date(since), "limit": goal.project.program.stale_after_days}
    return _finding(goal, "stale", message, f"{since}")


def _finding(goal: Any, code: str, message: str, fact: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARN,
        where=_("Goal %(number)s") % {"number": goal.number},
        message=message,
        fact=f"goal {goal.pk}: {goal.status_word}: {fact}",
    )
