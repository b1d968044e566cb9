"""Where a program stands on a day, put together from what each app knows of it.

*As it stood* goes by the facts' own days, so that it holds for imported years as well. No clock
is asked: the day comes in.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from json import loads
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from core.models import ask
from dashboards.queries.standings_of_evaluation import (
    INDICATORS,
    MILESTONES,
    RECOMMENDATIONS,
    indicators_on,
    milestones_on,
    recommendations_on,
)
from dashboards.queries.standings_of_goals import TIES, contradictions_in, goals_on
from dashboards.queries.standings_of_groups import GROUPS, groups_on, meetings_in
from dashboards.queries.standings_of_money import (
    DUE,
    ROUNDS,
    money_of,
    payments_on,
    rounds_in,
    rounds_on,
    spent_on,
)
from dashboards.queries.standings_of_training import COHORTS, cohorts_on, stages_on
from dashboards.rules.standings import ProgramStanding, ProjectRow, State
from programs.choices import ProjectPhase
from programs.models import Program, Project, programs_held
from programs.rules.facts import REVIEW

PROJECTS = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(id, name, starts_on, ends_on,
                               (created_at AT TIME ZONE 'Europe/Stockholm')::date)
                               ORDER BY starts_on DESC, name, id), '[]')
       FROM programs_project WHERE program_id = %(program)s)
"""
# Everything that has few rows, in one question: as many as the page has parts would be too many.
PARTS = (PROJECTS, ROUNDS, DUE, COHORTS, MILESTONES, INDICATORS, RECOMMENDATIONS, GROUPS, TIES)
FACTS = f"SELECT {','.join(PARTS)}"


def standing_of(
    program: Program, user: Any, day: date, *, today: date | None = None
) -> ProgramStanding:
    """Return where the program stood on a day, for one of its people; see `standings_of`."""
    (found,) = standings_of(program, user, [day], today=today)
    return found


def standings_of(
    program: Program, user: Any, days: Iterable[date], *, today: date | None = None
) -> list[ProgramStanding]:
    """Return where the program stood on each day; eight queries, however many days and rows.

    For its people, who see all of it (`user` None: for the operator); nobody else is told
    anything. What has no day of its own, such as on which agenda a proposal is, is told of `today`
    only.
    """
    days = list(days)
    if user is not None and program.pk not in programs_held(user):
        return [ProgramStanding(program.pk, day) for day in days]
    projects, rounds, due, cohorts, milestones, indicators, recommended, groups, met, *ties = (
        _facts(program, days)
    )
    entered = rounds_in(rounds)
    known = {day: _projects_on(day, program, projects, entered) for day in days}
    rows = rounds_on(days, entered, today)
    spent = spent_on(days, [each.round.pk for each in entered], [row[0] for row in projects])
    goals = goals_on(days, known, [row[0] for row in projects])
    stages = stages_on(days, program.pk) if cohorts else {}
    meetings = meetings_in(groups, met)
    found = []
    for day in days:
        standing = ProgramStanding(
            program_id=program.pk,
            day=day,
            projects=tuple(known[day].values()),
            goals=goals[day],
            rounds=rows[day],
            money=money_of(rows[day], spent[day], known[day]),
            cohorts=cohorts_on(day, cohorts, stages),
            milestones=milestones_on(day, milestones),
            indicators=indicators_on(day, indicators),
            recommendations=recommendations_on(day, recommended),
            payments=payments_on(day, due),
            groups=groups_on(day, groups, meetings),
            meetings=tuple(each for each in meetings if each.held_on <= day),
        )
        found.append(replace(standing, contradictions=contradictions_in(standing, tuple(ties))))
    return found


def _facts(program: Program, days: list[date]) -> list[Any]:
    """Return the rows of all parts; numbers with decimals are Decimal, days are as written."""
    (row,) = ask(
        FACTS,
        program=program.pk,
        first=min(days),
        last=max(days),
        review=REVIEW,
        project_type=ContentType.objects.get_for_model(Project).pk,
    )
    return [loads(part, parse_float=Decimal) for part in row]


def _projects_on(
    day: date, program: Program, rows: Iterable[list], rounds: Iterable[Any]
) -> dict[int, ProjectRow]:
    """Return the projects that had begun, been entered, or asked for money by the day."""
    on = day.isoformat()
    asking = {each.round.project_id for each in rounds if each.is_opened(day)}
    url = reverse("programs:project_detail", args=[0])
    found = {}
    for pk, name, starts_on, ends_on, entered_on in rows:
        if starts_on > on and entered_on > on and pk not in asking:
            continue
        phase = _phase(starts_on, ends_on, on)
        state = State(str(phase.label), *ProjectPhase.tones[phase])
        address = url.replace("/0/", f"/{pk}/")
        days = date.fromisoformat(starts_on), date.fromisoformat(ends_on)
        found[pk] = ProjectRow(pk, name, address, *days, state, program)
    return found


def _phase(starts_on: str, ends_on: str, on: str) -> ProjectPhase:
    if on < starts_on:
        return ProjectPhase.PLANNED
    return ProjectPhase.RUNNING if on <= ends_on else ProjectPhase.ENDED
