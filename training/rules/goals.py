"""What the cohorts that a goal rests on say about it, and whether its status contradicts them."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from core.money import decimal
from documents.choices import Severity
from documents.rules.findings import Finding
from programs.rules.facts import GoalFact
from training.rules.sentences import CohortCount, stage_sentence


def facts_of(goal: Any, cohort: Any, count: CohortCount) -> Iterator[GoalFact]:
    """Yield how many are registered and completed, with what contradicts the goal's status."""
    finding = _finding(goal, cohort, count)
    yield GoalFact(str(cohort), stage_sentence(count), cohort.get_absolute_url(), finding)


def _finding(goal: Any, cohort: Any, count: CohortCount) -> Finding | None:
    told = {"word": goal.status_word, "cohort": cohort, "active": count.active}
    if goal.is_done and not count.completed:
        message = _("The status is “%(word)s”, but nobody has completed “%(cohort)s”.")
        return _warn(goal, cohort, "done_without_completed", message % told, "0")
    if goal.is_done and count.active:
        message = _(
            "The status is “%(word)s”, but %(active)d still take part in “%(cohort)s”: "
            "say who has completed it."
        )
        return _warn(goal, cohort, "done_while_active", message % told, str(count.active))
    if _counts_participants(goal) and goal.actual is not None and goal.actual != count.registered:
        message = _(
            "The goal's actual is %(actual)s %(unit)s, but %(registered)d are registered in "
            "“%(cohort)s”. Correct the one that is wrong."
        ) % {
            **told,
            "actual": decimal(goal.actual),
            "unit": goal.target_unit,
            "registered": count.registered,
        }
        fact = f"{goal.actual} != {count.registered}"
        return _warn(goal, cohort, "actual_not_registered", message, fact)
    return None


def _counts_participants(goal: Any) -> bool:
    unit = (goal.target_unit or "").casefold()
    return goal.target is not None and unit.startswith(("deltagare", "participant"))


def _warn(goal: Any, cohort: Any, code: str, message: str, fact: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARN,
        where=_("Goal %(number)s") % {"number": goal.number},
        message=message,
        fact=f"goal {goal.pk}: {goal.status_word}: cohort {cohort.pk}: {fact}",
    )
