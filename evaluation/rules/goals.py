"""What milestones and indicators say about the goals that rest on them, and contradict."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import decimal
from core.periods import iso_date
from documents.choices import Severity
from documents.rules.findings import Finding
from evaluation.choices import MilestoneState
from evaluation.rules.figures import is_reached
from evaluation.rules.milestones import slip_in_words
from programs.rules.facts import GoalFact


def facts_of_milestone(goal: Any, milestone: Any, today: date) -> Iterator[GoalFact]:
    """Yield where a milestone stands that the goal rests on, with what contradicts its status."""
    state = milestone.state_on(today)
    if state == MilestoneState.MET:
        told = _("met on %(day)s, %(slip)s")
        day = milestone.met_on
    else:
        told = _("%(state)s, due on %(day)s, %(slip)s")
        day = milestone.due_on
    words = {"state": state.label, "day": iso_date(day), "slip": slip_in_words(milestone.slip)}
    finding = _of_milestone(goal, milestone, state)
    yield GoalFact(str(milestone), told % words, milestone.get_absolute_url(), finding)


def _of_milestone(goal: Any, milestone: Any, state: MilestoneState) -> Finding | None:
    told = {
        "word": goal.status_word,
        "what": milestone.title,
        "planned": iso_date(milestone.planned_on),
        "day": iso_date(milestone.due_on),
        "slip": slip_in_words(milestone.slip),
    }
    if state == MilestoneState.MET:
        return None
    if goal.is_done and milestone.slip > 0:
        message = _(
            "The status is “%(word)s”, but the milestone “%(what)s” is not met: it was planned on "
            "%(planned)s and has been moved to %(day)s, %(slip)s."
        )
        return _warn(goal, "done_with_slipped_milestone", message % told, milestone)
    if goal.is_done:
        message = _(
            "The status is “%(word)s”, but the milestone “%(what)s”, due on %(day)s, is not met."
        )
        return _warn(goal, "done_with_open_milestone", message % told, milestone)
    if goal.due_on is not None and milestone.due_on > goal.due_on and not goal.is_ended:
        message = _(
            "The goal is due on %(due)s, before the milestone “%(what)s” that it rests on: it is "
            "due on %(day)s, %(slip)s."
        )
        told["due"] = iso_date(goal.due_on)
        return _warn(goal, "milestone_after_goal", message % told, milestone)
    return None


def facts_of_indicator(
    goal: Any, indicator: Any, period: Any, reached: Decimal | None, target: Decimal | None
) -> Iterator[GoalFact]:
    """Yield the newest published figure of an indicator that measures for the goal."""
    words = {
        "period": period,
        "value": decimal(reached),
        "unit": indicator.unit,
        "target": decimal(target),
    }
    told = _("%(period)s: %(value)s %(unit)s") % words
    if target is not None:
        told = _("%(period)s: %(value)s %(unit)s, target %(target)s %(unit)s") % words
    finding = None
    if goal.is_done and is_reached(indicator.direction, reached, target) is False:
        message = _(
            "The status is “%(word)s”, but “%(what)s” was %(value)s %(unit)s in %(period)s; the "
            "target is %(target)s."
        ) % {**words, "word": goal.status_word, "what": indicator.name}
        fact = f"indicator {indicator.pk}: {period.pk}: {reached} / {target}"
        finding = _finding(goal, "done_with_indicator_off_target", message, fact)
    yield GoalFact(indicator.name, told, indicator.get_absolute_url(), finding)


def _warn(goal: Any, code: str, message: str, milestone: Any) -> Finding:
    fact = f"milestone {milestone.pk}: {milestone.planned_on} > {milestone.due_on}"
    return _finding(goal, code, message, fact)


def _finding(goal: Any, code: str, message: str, fact: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARN,
        where=_("Goal %(number)s") % {"number": goal.number},
        message=message,
        fact=f"goal {goal.pk}: {goal.status_word}: {fact}",
    )
