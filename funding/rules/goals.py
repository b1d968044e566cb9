"""What the money of a project says about its goals."""

from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from documents.choices import Severity
from documents.rules.findings import Finding
from funding.choices import RoundState
from programs.rules.facts import GoalFact


def money_fact(goal: Any, asked: Any, standing: Any) -> GoalFact:
    """Return how the money of the goal's project stands: the state of its newest opened round.

    A goal that is being worked on while its project's round has lapsed is a contradiction.
    """
    state = RoundState(standing.state)
    value = str(state.label)
    if standing.gap_total:
        value = _("%(state)s, %(gap)s missing in all") % {
            "state": value,
            "gap": kronor(standing.gap_total),
        }
    finding = None
    is_worked_on = goal.status_word is not None and not (goal.is_done or goal.is_ended)
    if state == RoundState.LAPSED and is_worked_on:
        message = _(
            "The status is “%(word)s”, but the project’s funding round “%(round)s” has lapsed."
        ) % {"word": goal.status_word, "round": asked}
        finding = Finding(
            code="open_without_money",
            severity=Severity.WARN,
            where=_("Goal %(number)s") % {"number": goal.number},
            message=message,
            fact=f"goal {goal.pk}: {goal.status_word}: round {asked.pk} lapsed",
        )
    return GoalFact(str(asked), value, asked.get_absolute_url(), finding)
