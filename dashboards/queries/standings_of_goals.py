"""The goals of a program as they stood on days, and what contradicts their status."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse

from core.models import ask
from dashboards.rules.standings import Contradiction, GoalRow, ProgramStanding, ProjectRow, State
from documents.rules.findings import Finding, with_reasons
from evaluation.rules.goals import facts_of_indicator, facts_of_milestone
from funding.choices import RoundState
from funding.rules.goals import money_fact
from programs.models.goals import NO_UPDATE
from programs.rules.facts import findings_of
from training.rules.goals import facts_of as facts_of_cohort

# What stood on each day as SubGoalQuerySet.on, with_status and with_actual say it.
GOALS = """
    SELECT day, goal.project_id, goal.id, goal.number, goal.title,
           coalesce(person.name, nullif(organization.short_name, ''), organization.name, ''),
           goal.due_on, goal.target, goal.target_unit,
           coalesce(goal.began_on, (goal.created_at AT TIME ZONE 'Europe/Stockholm')::date),
           status.id, status.word, status.tone, status.icon, coalesce(status.position, 0),
           coalesce(own.as_of, carried.as_of), coalesce(own.reason, carried.reason, ''),
           coalesce(status.counts_as_done, false), coalesce(status.ends_follow_up, false),
           coalesce(status.says_target_is_met, false), coalesce(stated.actual, brought.actual),
           own.as_of IS NULL AND carried.as_of IS NOT NULL
      FROM unnest(%(days)s::date[]) AS day
      JOIN programs_subgoal goal ON goal.project_id = ANY(%(projects)s)
       AND (goal.began_on IS NULL OR goal.began_on <= day)
       AND (goal.ended_on IS NULL OR goal.ended_on > day)
      LEFT JOIN accounts_user person ON person.id = goal.responsible_person_id
      LEFT JOIN accounts_organization organization
             ON organization.id = goal.responsible_organization_id
      LEFT JOIN LATERAL (
           SELECT as_of, status_id, reason FROM programs_statusupdate
            WHERE goal_id = goal.id AND as_of <= day
            ORDER BY as_of DESC, id DESC LIMIT 1
      ) own ON true
      LEFT JOIN programs_statusupdate carried
             ON carried.id = goal.carried_update_id AND carried.as_of <= day
      LEFT JOIN programs_goalstatus status
             ON status.id = coalesce(own.status_id, carried.status_id)
      LEFT JOIN LATERAL (
           SELECT actual FROM programs_statusupdate
            WHERE goal_id = goal.id AND as_of <= day AND actual IS NOT NULL
            ORDER BY as_of DESC, id DESC LIMIT 1
      ) stated ON true
      LEFT JOIN programs_statusupdate brought
             ON brought.id = goal.carried_actual_id AND brought.as_of <= day
     ORDER BY day, goal.project_id, goal.position, goal.number, goal.id
"""
# What goals rest on, and the reasons that contradictions were kept with.
TIES = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(tie.goal_id, tie.milestone_id)
                               ORDER BY tie.goal_id, tie.milestone_id), '[]')
       FROM evaluation_goalmilestone tie
       JOIN programs_subgoal goal ON goal.id = tie.goal_id
       JOIN programs_project project ON project.id = goal.project_id
      WHERE project.program_id = %(program)s),
    (SELECT coalesce(jsonb_agg(jsonb_build_array(tie.goal_id, tie.indicator_id)
                               ORDER BY tie.goal_id, tie.indicator_id), '[]')
       FROM evaluation_goalindicator tie
       JOIN programs_subgoal goal ON goal.id = tie.goal_id
       JOIN programs_project project ON project.id = goal.project_id
      WHERE project.program_id = %(program)s),
    (SELECT coalesce(jsonb_agg(jsonb_build_array(tie.goal_id, tie.cohort_id)
                               ORDER BY tie.goal_id, tie.cohort_id), '[]')
       FROM training_goalcohort tie
       JOIN programs_subgoal goal ON goal.id = tie.goal_id
       JOIN programs_project project ON project.id = goal.project_id
      WHERE project.program_id = %(program)s),
    (SELECT coalesce(jsonb_agg(jsonb_build_array(object_id, code, fact, reason,
                               (kept_at AT TIME ZONE 'Europe/Stockholm')::date)
                               ORDER BY kept_at), '[]')
       FROM documents_findingoverride kept
       JOIN programs_project project ON project.id = kept.object_id
      WHERE kept.kind = %(review)s AND kept.content_type_id = %(project_type)s
        AND project.program_id = %(program)s)
"""
Ties = tuple[list, list, list, list]  # goal–milestone, goal–indicator, goal–cohort, reasons


def goals_on(
    days: Iterable[date], projects: Mapping[date, Mapping[int, ProjectRow]], known: list[int]
) -> dict[date, tuple[GoalRow, ...]]:
    """Return the goals of the day's projects, in the order of those, as they stood; one query."""
    found: dict[date, dict[int, list[GoalRow]]] = {
        day: {pk: [] for pk in there} for day, there in projects.items()
    }
    to_goal = reverse("programs:goal_detail", args=[0])
    for day, project, *facts in ask(GOALS, days=list(days), projects=known):
        if project in projects[day]:
            found[day][project].append(_goal(projects[day][project], to_goal, *facts))
    return {day: tuple(goal for of in own.values() for goal in of) for day, own in found.items()}


def _goal(
    project, to_goal, pk, number, title, responsible, due_on, target, unit, began_on,
    status_id, word, tone, icon, position, as_of, reason, is_done, is_ended, says_target_is_met,
    actual, is_carried,
) -> GoalRow:  # fmt: skip
    is_told = word is not None
    state = State(word, tone, icon) if is_told else State(*_said(NO_UPDATE))
    return GoalRow(
        pk=pk,
        name=f"{number}. {title}",
        url=to_goal.replace("/0/", f"/{pk}/"),
        project=project,
        number=number,
        title=title,
        state=state,
        position=position,
        status_id=status_id,
        is_carried=is_carried,
        status_word=word,
        status_as_of=as_of,
        reason=reason,
        is_done=is_done,
        is_ended=is_ended,
        says_target_is_met=says_target_is_met,
        due_on=due_on,
        responsible=responsible,
        target=target,
        target_unit=unit,
        actual=actual,
        began_on=began_on,
    )


def _said(standing: Any) -> tuple[str, str, str]:
    return str(standing), standing.tone, standing.icon


# ---------- contradictions ----------


def contradictions_in(standing: ProgramStanding, ties: Ties) -> tuple[Contradiction, ...]:
    """Return what contradicted the goals' status on the day; what nobody had kept stands first.

    Made of what has been read already.
    """
    found = {goal.pk: list(findings_of(goal, standing.day)) for goal in standing.goals}
    _add_money(standing, found)
    _add_facts(standing, ties, found)
    reasons: dict[int, dict[tuple[str, str], str]] = {}
    for project, code, fact, reason, kept_on in ties[3]:
        if kept_on <= standing.day.isoformat():
            reasons.setdefault(project, {})[code, fact] = reason
    told = [
        Contradiction(goal, finding)
        for goal in standing.goals
        for finding in with_reasons(found[goal.pk], reasons.get(goal.project.pk, {}))
    ]
    return tuple(sorted(told, key=lambda each: each.is_kept))


def _add_money(standing: ProgramStanding, found: dict[int, list[Finding]]) -> None:
    for project in standing.projects:
        opened = [
            each
            for each in standing.rounds_of(project)
            if each.standing.state != RoundState.PREPARING
        ]
        newest = max(opened, key=lambda each: (each.first_year, each.pk), default=None)
        if newest is None or newest.standing.state != RoundState.LAPSED:
            continue  # other money contradicts nothing
        for goal in standing.goals_of(project):
            _add(found, goal, [money_fact(goal, newest, newest.standing)])


def _add_facts(standing: ProgramStanding, ties: Ties, found: dict[int, list[Finding]]) -> None:
    goals = {goal.pk: goal for goal in standing.goals}
    milestones = {each.pk: each for each in standing.milestones}
    indicators = {each.pk: each for each in standing.indicators}
    cohorts = {each.pk: each for each in standing.cohorts}
    of_milestones, of_indicators, of_cohorts, _reasons = ties
    for pk, cohort in of_cohorts:
        if pk in goals and cohort in cohorts:
            row = cohorts[cohort]
            _add(found, goals[pk], facts_of_cohort(goals[pk], row, row.count))
    for pk, milestone in of_milestones:
        if pk in goals and milestone in milestones:
            told = facts_of_milestone(goals[pk], milestones[milestone], standing.day)
            _add(found, goals[pk], told)
    for pk, indicator in of_indicators:
        row = indicators.get(indicator)
        if pk in goals and row is not None and row.value is not None:
            told = facts_of_indicator(goals[pk], row, row.period, row.value, row.target)
            _add(found, goals[pk], told)


def _add(found: dict[int, list[Finding]], goal: GoalRow, facts: Iterable[Any]) -> None:
    found[goal.pk] += [each.finding for each in facts if each.finding]
