"""Milestones, indicators and recommendations of a program as they stood on days."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from dashboards.rules.standings import IndicatorRow, MilestoneRow, RecommendationRow, Row
from evaluation.rules import milestones as of_milestones
from evaluation.rules import recommendations as of_recommendations
from evaluation.rules.figures import Parts, is_reached, value

MILESTONES = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(milestone.id, milestone.title, evaluation.title,
                               evaluation.starts_on, milestone.planned_on, milestone.met_on,
                               (milestone.created_at AT TIME ZONE 'Europe/Stockholm')::date,
                               (SELECT coalesce(jsonb_agg(jsonb_build_array(revised_on, due_on,
                                                          reason) ORDER BY revised_on, id), '[]')
                                  FROM evaluation_milestonerevision
                                 WHERE milestone_id = milestone.id))
                               ORDER BY milestone.planned_on, milestone.id), '[]')
       FROM evaluation_milestone milestone
       JOIN evaluation_evaluation evaluation ON evaluation.id = milestone.evaluation_id
       JOIN programs_project project ON project.id = evaluation.project_id
      WHERE project.program_id = %(program)s)
"""
INDICATORS = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(indicator.id, indicator.number, indicator.name,
                               indicator.figure, indicator.unit, indicator.direction,
                               indicator.baseline, indicator.baseline_on,
                               (indicator.created_at AT TIME ZONE 'Europe/Stockholm')::date,
                               (SELECT coalesce(jsonb_agg(jsonb_build_array(period.id, period.name,
                                                          period.ends_on, publication.count,
                                                          publication.sum,
                                                          (SELECT target.value
                                                             FROM evaluation_indicatortarget target
                                                            WHERE target.indicator_id = indicator.id
                                                              AND target.period_id = period.id))
                                                          ORDER BY period.starts_on,
                                                                   publication.id), '[]')
                                  FROM evaluation_publication publication
                                  JOIN evaluation_period period
                                    ON period.id = publication.period_id
                                 WHERE publication.indicator_id = indicator.id))
                               ORDER BY indicator.number, indicator.id), '[]')
       FROM evaluation_indicator indicator
      WHERE indicator.program_id = %(program)s)
"""
RECOMMENDATIONS = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(said.id, said.number, said.title,
                               evaluation.title, evaluation.ends_on,
                               coalesce(nullif(organization.short_name, ''), organization.name),
                               coalesce(person.name, ''), said.due_on, said.done_on,
                               said.closed_on,
                               (said.created_at AT TIME ZONE 'Europe/Stockholm')::date,
                               (SELECT coalesce(jsonb_agg(jsonb_build_array(responded_on, verdict,
                                                          due_on) ORDER BY responded_on, id), '[]')
                                  FROM evaluation_response WHERE recommendation_id = said.id))
                               ORDER BY evaluation.starts_on DESC, evaluation.id, said.number,
                                        said.id), '[]')
       FROM evaluation_recommendation said
       JOIN evaluation_evaluation evaluation ON evaluation.id = said.evaluation_id
       JOIN programs_project project ON project.id = evaluation.project_id
       JOIN accounts_organization organization ON organization.id = said.organization_id
       LEFT JOIN accounts_user person ON person.id = said.responsible_id
      WHERE project.program_id = %(program)s)
"""


def milestones_on(day: date, rows: Iterable[list]) -> tuple[MilestoneRow, ...]:
    """Return the milestones of MILESTONES that were there, with the days known by the day."""
    url = reverse("evaluation:milestone_detail", args=[0])
    return tuple(each for row in rows if (each := _milestone(day, url, *row)) is not None)


def _milestone(
    day, url, pk, title, evaluation, starts_on, planned_on, met_on, entered_on, revisions
) -> MilestoneRow | None:
    on = day.isoformat()
    known = [(due_on, reason) for revised_on, due_on, reason in revisions if revised_on <= on]
    if not (starts_on <= on or entered_on <= on or planned_on <= on or known):
        return None
    planned = date.fromisoformat(planned_on)
    moved = tuple(date.fromisoformat(due_on) for due_on, _reason in known)
    due = moved[-1] if moved else planned
    met = date.fromisoformat(met_on) if met_on is not None and met_on <= on else None
    return MilestoneRow(
        pk=pk,
        name=title,
        url=url.replace("/0/", f"/{pk}/"),
        evaluation=evaluation,
        title=title,
        planned_on=planned,
        due_on=due,
        met_on=met,
        slip=of_milestones.slip(planned, due, met),
        state=of_milestones.state(planned, due, met, day),
        revised=moved,
        reason=known[-1][1] if known else "",
    )


def indicators_on(day: date, rows: Iterable[list]) -> tuple[IndicatorRow, ...]:
    """Return the indicators of INDICATORS that were there, with the newest figure of a past period.

    A figure belongs to its period: it stands from the day after the period's end, whenever it was
    published.
    """
    urls = (
        reverse("evaluation:indicator_detail", args=[0]),
        reverse("evaluation:period_detail", args=[0]),
    )
    return tuple(each for row in rows if (each := _indicator(day, urls, *row)) is not None)


def _indicator(
    day, urls, pk, number, name, figure, unit, direction, baseline, baseline_on, entered_on,
    published,
) -> IndicatorRow | None:  # fmt: skip
    on = day.isoformat()
    points = [
        (Row(period, label, urls[1].replace("/0/", f"/{period}/")), reached, _decimal(target))
        for period, label, ends_on, count, total, target in published
        if ends_on <= on and (reached := value(figure, Parts(count, _decimal(total)))) is not None
    ]
    is_based = baseline_on is not None and baseline_on <= on
    if not (points or is_based or entered_on <= on):
        return None
    period, reached, target = points[-1] if points else (None, None, None)
    return IndicatorRow(
        pk=pk,
        name=name,
        url=urls[0].replace("/0/", f"/{pk}/"),
        number=number,
        unit=unit,
        direction=direction,
        baseline=_decimal(baseline),
        period=period,
        value=reached,
        target=target,
        is_reached=is_reached(direction, reached, target),
    )


def recommendations_on(day: date, rows: Iterable[list]) -> tuple[RecommendationRow, ...]:
    """Return the recommendations of RECOMMENDATIONS that had been made, as far as they had come."""
    url = reverse("evaluation:recommendation_detail", args=[0])
    return tuple(each for row in rows if (each := _recommendation(day, url, *row)) is not None)


def _recommendation(
    day, url, pk, number, title, evaluation, ends_on, organization, responsible, due_on, done_on,
    closed_on, entered_on, responses,
) -> RecommendationRow | None:  # fmt: skip
    on = day.isoformat()
    given = [(verdict, due) for responded_on, verdict, due in responses if responded_on <= on]
    days = (ends_on, entered_on, due_on, done_on, closed_on)
    if not given and not any(each is not None and each <= on for each in days):
        return None
    due = _due(due_on, given, has_later=len(given) < len(responses))
    state = of_recommendations.state(
        given[-1][0] if given else None, due, _day(done_on), _day(closed_on), day
    )
    return RecommendationRow(
        pk=pk,
        name=f"{number}. {title}",
        url=url.replace("/0/", f"/{pk}/"),
        evaluation=evaluation,
        organization=organization,
        responsible=responsible,
        due_on=due,
        state=state,
    )


def _due(due_on: str | None, given: list[tuple], *, has_later: bool) -> date | None:
    """Return the day that held: a later response may have moved the recommendation's own."""
    if not has_later:
        return _day(due_on)
    return _day(given[-1][1]) if given else None


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _decimal(number: Any) -> Decimal | None:
    return None if number is None else Decimal(number)
