"""Where news comes from: for each kind of event whose rows tell it, and in what it happened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from evaluation.models import Milestone, Recommendation
from funding.models import Decision, Round
from plans.models import Plan
from programs.choices import ChangeState
from programs.models import GoalChange, ReportingRound, StatusUpdate

Told = tuple[str, str, str, str]  # what happened, with what, where it stands, icon


@dataclass(frozen=True)
class Source:
    """Rows that tell of an event: when it was, the ways to what can be followed, how it is told.

    The ways are listed from the narrowest on; `rows` gives what the person may see.
    """

    rows: Callable[[Any], Any]
    at: str
    ways: Mapping[str, str]
    names: tuple[str, ...]
    tell: Callable[[Mapping[str, Any]], Told]
    has_moment: bool = True


def _update(row: Mapping[str, Any]) -> Told:
    goal = f"{row['goal__number']}. {row['goal__title']}"
    subject = _("%(goal)s: %(status)s") % {"goal": goal, "status": row["status__word"]}
    url = reverse("programs:goal_detail", args=[row["goal_id"]])
    return _("A status update was sent"), subject, url, "clipboard-data"


def _reporting(row: Mapping[str, Any], what: str, icon: str) -> Told:
    return what, row["name"], reverse("programs:reporting_detail", args=[row["pk"]]), icon


def _change(row: Mapping[str, Any]) -> Told:
    url = reverse("programs:change_detail", args=[row["pk"]])
    return _("A change of goals was approved"), row["reason"][:200], url, "signpost-split"


def _round(row: Mapping[str, Any]) -> Told:
    url = reverse("funding:round_detail", args=[row["pk"]])
    return _("A funding round was opened"), row["name"], url, "pie-chart"


def _decision(row: Mapping[str, Any]) -> Told:
    outcome = Decision(outcome=row["outcome"]).get_outcome_display()
    subject = _("%(board)s: %(outcome)s") % {
        "board": row["proposal__financier__name"],
        "outcome": outcome,
    }
    url = reverse("funding:decision_detail", args=[row["pk"]])
    return _("A decision was registered"), subject, url, "check2-square"


def _plan(row: Mapping[str, Any]) -> Told:
    plan = Plan(pk=row["pk"], name=row["name"], edition=row["edition"])
    return _("A plan was adopted"), str(plan), plan.get_absolute_url(), "card-checklist"


def _milestone(row: Mapping[str, Any]) -> Told:
    url = reverse("evaluation:milestone_detail", args=[row["pk"]])
    return _("A milestone was met"), row["title"], url, "flag"


def _recommendation(row: Mapping[str, Any]) -> Told:
    url = reverse("evaluation:recommendation_detail", args=[row["pk"]])
    return _("A recommendation was written"), f"{row['number']}. {row['title']}", url, "lightbulb"


IN_EVALUATION = {
    "evaluation": "evaluation_id",
    "project": "evaluation__project_id",
    "program": "evaluation__project__program_id",
}
SOURCES = {
    "updates": Source(
        rows=lambda user: StatusUpdate.objects.visible_to(user),
        at="created_at",
        ways={
            "goal": "goal_id",
            "reporting": "reporting_round_id",
            "project": "goal__project_id",
            "program": "goal__project__program_id",
        },
        names=("goal__number", "goal__title", "status__word"),
        tell=_update,
    ),
    "opened": Source(
        rows=lambda user: ReportingRound.objects.visible_to(user),
        at="opened_at",
        ways={"reporting": "pk", "program": "program_id"},
        names=("name",),
        tell=lambda row: _reporting(row, _("A reporting round was opened"), "clipboard-plus"),
    ),
    "closed": Source(
        rows=lambda user: ReportingRound.objects.visible_to(user),
        at="closed_at",
        ways={"reporting": "pk", "program": "program_id"},
        names=("name",),
        tell=lambda row: _reporting(row, _("A reporting round was closed"), "lock"),
    ),
    "changes": Source(
        rows=lambda user: GoalChange.objects.visible_to(user).filter(state=ChangeState.APPROVED),
        at="settled_on",
        ways={"project": "project_id", "program": "project__program_id"},
        names=("reason",),
        tell=_change,
        has_moment=False,
    ),
    "rounds": Source(
        rows=lambda user: Round.objects.all().visible_to(user),
        at="opened_at",
        ways={"round": "pk", "project": "project_id", "program": "project__program_id"},
        names=("name",),
        tell=_round,
    ),
    "decisions": Source(
        rows=lambda user: Decision.objects.counted().visible_to(user),
        at="extract_registered_on",
        ways={
            "round": "proposal__round_id",
            "organization": "proposal__financier_id",
            "project": "proposal__round__project_id",
            "program": "proposal__round__project__program_id",
        },
        names=("outcome", "proposal__financier__name"),
        tell=_decision,
        has_moment=False,
    ),
    "plans": Source(
        rows=lambda user: Plan.objects.visible_to(user),
        at="adopted_on",
        ways={"plan": "pk", "organization": "organization_id", "program": "program_id"},
        names=("name", "edition"),
        tell=_plan,
        has_moment=False,
    ),
    "milestones": Source(
        rows=lambda user: Milestone.objects.visible_to(user),
        at="met_on",
        ways=IN_EVALUATION,
        names=("title",),
        tell=_milestone,
        has_moment=False,
    ),
    "recommendations": Source(
        rows=lambda user: Recommendation.objects.visible_to(user),
        at="created_at",
        ways=IN_EVALUATION,
        names=("number", "title"),
        tell=_recommendation,
    ),
}
