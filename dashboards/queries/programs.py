"""Where a program stands: its goals by status, its rounds, its money, what changed lately."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from dashboards.queries.goals import Contradiction, contradictions_in
from funding.choices import RoundState
from funding.models import Round
from funding.queries import share_tables_of, standings_of
from funding.rules.goals import money_fact
from funding.rules.rounds import Standing
from funding.rules.shares import ShareTable
from programs.models import Program, Project, StatusUpdate, SubGoal
from programs.rules.facts import findings_of

TOLD_OF_A_CHANGE = (
    *("as_of", "reason", "goal__number", "goal__title", "author__name"),
    *("status__word", "status__tone", "status__icon"),
)
LATELY = timedelta(days=90)  # what a steering group that meets each quarter has not seen


@dataclass(frozen=True)
class RoundView:
    """A round with its computed state and its shares."""

    round: Round
    standing: Standing
    table: ShareTable


@dataclass(frozen=True)
class ProjectView:
    """A project with its goals (with status) and its rounds."""

    project: Project
    goals: list[SubGoal]
    rounds: list[RoundView]

    @property
    def done(self) -> int:
        return sum(1 for goal in self.goals if goal.is_done)


def projects_of(program: Program, user: Any) -> list[ProjectView]:
    """Return the program's projects, newest first, with all that the page shows of them.

    A constant number of queries, however many projects, goals and rounds there are.
    """
    projects = list(program.projects.visible_to(user))
    known = {project.pk: project for project in projects}
    goals: dict[int, list[SubGoal]] = {project.pk: [] for project in projects}
    for goal in (
        SubGoal.objects.filter(project__in=projects)
        .visible_to(user)
        .current()
        .with_status()
        .with_actual()
        .select_related("responsible_person")
    ):
        goal.project = known[goal.project_id]
        goals[goal.project_id].append(goal)
    rounds: dict[int, list[RoundView]] = {project.pk: [] for project in projects}
    for view in round_views(Round.objects.filter(project__in=projects).visible_to(user)):
        rounds[view.round.project_id].append(view)
    return [ProjectView(each, goals[each.pk], rounds[each.pk]) for each in projects]


def round_views(rounds: Iterable[Round]) -> list[RoundView]:
    """Return the rounds with their standing and shares, in a constant number of queries."""
    rounds = list(rounds)
    tables = share_tables_of(rounds)
    standings = standings_of(rounds, tables=tables)
    return [RoundView(each, standings[each.pk], tables[each.pk]) for each in rounds]


def disagreeing(projects: Iterable[ProjectView], today: date) -> list[Contradiction]:
    """Return what contradicts what about the projects' goals, what nobody has kept first.

    Made of what the page has read already, and one query for the reasons.
    """
    goals = [goal for view in projects for goal in view.goals]
    findings = {goal.pk: list(findings_of(goal, today)) for goal in goals}
    for view in projects:
        opened = [each for each in view.rounds if each.round.is_opened]
        newest = max(opened, key=lambda each: (each.round.first_year, each.round.pk), default=None)
        has_lapsed = newest is not None and newest.standing.state == RoundState.LAPSED
        for goal in view.goals if has_lapsed else ():  # other money contradicts nothing
            of_money = money_fact(goal, newest.round, newest.standing).finding
            findings[goal.pk] += [of_money] if of_money else []
    return sorted(contradictions_in(goals, findings), key=lambda each: each.finding.overridden)


def changed_lately(program: Program, user: Any, today: date | None = None) -> list[StatusUpdate]:
    """Return the updates of the last quarter, newest first, at most ten."""
    since = (today or timezone.localdate()) - LATELY
    updates = StatusUpdate.objects.filter(goal__project__program=program, as_of__gte=since)
    return list(
        updates.visible_to(user)
        .newest_first()
        .select_related("goal", "status", "author")
        .only(*TOLD_OF_A_CHANGE)[:10]
    )
