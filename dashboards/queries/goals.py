"""Facts from everywhere about goals, and where they contradict what has been reported."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType

import evaluation.queries
import funding.queries
import programs.queries
import training.queries
from core.models import ask, once
from documents.rules.findings import Finding, with_reasons
from programs.models import Project, SubGoal
from programs.rules.facts import REVIEW, GoalFact

KIND = REVIEW
# Put together once: every overview asks it, and Django takes as long for it as for forty goals.
KEPT = """
    SELECT object_id, code, fact, reason FROM documents_findingoverride
     WHERE kind = %(kind)s AND content_type_id = %(type)s AND object_id = ANY(%(projects)s)
     ORDER BY kept_at
"""
SOURCES = (
    programs.queries.facts_for,
    funding.queries.facts_for,
    training.queries.facts_for,
    evaluation.queries.facts_for,
)


@dataclass(frozen=True)
class Contradiction:
    """A finding about one goal, kept with a reason or not."""

    goal: SubGoal
    finding: Finding


def goals_of(projects: Iterable[Project]) -> list[SubGoal]:
    """Return the current goals of the projects with all that facts are made of; one query."""
    goals = SubGoal.objects.filter(project__in=projects).current().with_status().with_actual()
    return list(goals.select_related("project__program"))


def goals_in_hand(project: Project) -> list[SubGoal]:
    """Return the goals of the project that a review has in hand: what is read of it, once."""
    goals = goals_of([project])
    for goal in goals:
        goal.project = project
    return goals


def facts_for(goals: Iterable[SubGoal], user: Any = None) -> dict[int, list[GoalFact]]:
    """Return every app's facts about each goal, by its id; see programs.queries.facts_for."""
    goals = list(goals)
    facts: dict[int, list[GoalFact]] = {goal.pk: [] for goal in goals}
    for source in SOURCES:
        for pk, found in source(goals, user).items():
            facts[pk] += found
    return facts


def contradictions_of(goals: Iterable[SubGoal], user: Any = None) -> list[Contradiction]:
    """Return what contradicts what about the goals, in their order; kept ones carry the reason."""
    goals = list(goals)
    facts = facts_for(goals, user)
    found = {pk: [each.finding for each in of if each.finding] for pk, of in facts.items()}
    return contradictions_in(goals, found)


def contradictions_in(
    goals: Iterable[SubGoal], findings: dict[int, list[Finding]]
) -> list[Contradiction]:
    """Return the contradictions that are known already with their reasons; one query."""
    goals = list(goals)
    projects = {goal.project_id: goal.project for goal in goals}
    kept = reasons_kept(*projects.values()) if len(projects) == 1 else reasons_of(projects)
    return [
        Contradiction(goal, finding)
        for goal in goals
        for finding in with_reasons(findings[goal.pk], kept.get(goal.project_id, {}))
    ]


def reasons_kept(project: Project) -> dict[int, dict[tuple[str, str], str]]:
    """Return the reasons that findings about a project were kept with; asked for once."""
    return once(project, "reasons", lambda: reasons_of([project.pk]))


def reasons_of(projects: Iterable[int]) -> dict[int, dict[tuple[str, str], str]]:
    """Return the reasons that findings were kept with, by project and (code, fact); one query."""
    reasons: dict[int, dict[tuple[str, str], str]] = {}
    type_id = ContentType.objects.get_for_model(Project).pk
    for pk, code, fact, reason in ask(KEPT, kind=REVIEW, type=type_id, projects=list(projects)):
        reasons.setdefault(pk, {})[code, fact] = reason
    return reasons
