"""The cohorts of a program as they stood on days: counts, never names."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.urls import reverse

from core.models import ask
from dashboards.rules.standings import CohortRow
from training.choices import Stage
from training.rules.ledgers import Price, SeatLedger, SeatLine
from training.rules.sentences import CohortCount

COHORTS = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(cohort.id, cohort.name, cohort.starts_on,
                               cohort.ends_on, cohort.capacity,
                               (cohort.created_at AT TIME ZONE 'Europe/Stockholm')::date,
                               coalesce(plan.seat_price, 0),
                               (SELECT coalesce(jsonb_agg(jsonb_build_array(booked_on, seats)),
                                                '[]')
                                  FROM training_seatbooking WHERE cohort_id = cohort.id))
                               ORDER BY cohort.starts_on DESC, cohort.name, cohort.id), '[]')
       FROM training_cohort cohort
       JOIN training_course course ON course.id = cohort.course_id
       LEFT JOIN funding_priceplan plan ON plan.id = cohort.price_plan_id
      WHERE course.program_id = %(program)s)
"""
# How many stood at each stage on each day, and how many of them a booking of by then pays for.
STAGES = """
    SELECT day, participant.cohort_id, newest.stage, newest.drop_reason, count(*),
           count(*) FILTER (WHERE booking.booked_on <= day)
      FROM unnest(%(days)s::date[]) AS day
     CROSS JOIN training_participant participant
      JOIN training_cohort cohort ON cohort.id = participant.cohort_id
      JOIN training_course course ON course.id = cohort.course_id
     CROSS JOIN LATERAL (
           SELECT stage, drop_reason FROM training_stagechange
            WHERE participant_id = participant.id AND "on" <= day
            ORDER BY "on" DESC, id DESC LIMIT 1
      ) newest
      LEFT JOIN training_seatbooking booking ON booking.id = participant.booking_id
     WHERE course.program_id = %(program)s AND participant.merged_into_id IS NULL
     GROUP BY day, participant.cohort_id, newest.stage, newest.drop_reason
"""


def stages_on(days: Iterable[date], program: int) -> dict[tuple[date, int], list[tuple]]:
    """Return (stage, reason, how many, how many paid for) by day and cohort; one query."""
    found: dict[tuple[date, int], list[tuple]] = {}
    for day, cohort, *row in ask(STAGES, days=list(days), program=program):
        found.setdefault((day, cohort), []).append(tuple(row))
    return found


def cohorts_on(
    day: date, rows: Iterable[list], stages: dict[tuple[date, int], list[tuple]]
) -> tuple[CohortRow, ...]:
    """Return the cohorts of COHORTS that were there on the day, with their counts."""
    to_cohort = reverse("training:cohort_detail", args=[0])
    return tuple(
        _row(day, row, stages.get((day, row[0]), []), to_cohort)
        for row in rows
        if _is_there(day, row, stages)
    )


def _is_there(day: date, row: list, stages: dict) -> bool:
    pk, _name, starts_on, _ends_on, _capacity, entered_on, _price, bookings = row
    on = day.isoformat()
    began = starts_on <= on or entered_on <= on
    return began or (day, pk) in stages or any(booked_on <= on for booked_on, _seats in bookings)


def _row(day: date, row: list, stages: list[tuple], to_cohort: str) -> CohortRow:
    pk, name, starts_on, ends_on, capacity, _entered, price, bookings = row
    booked = sum(seats for booked_on, seats in bookings if booked_on <= day.isoformat())
    paid = sum(of for stage, _why, _n, of in stages if stage == Stage.COMPLETED)
    line = SeatLine(0, "", booked, completed=paid, price=Price(Decimal(price)))
    return CohortRow(
        pk=pk,
        name=name,
        url=to_cohort.replace("/0/", f"/{pk}/"),
        starts_on=date.fromisoformat(starts_on),
        ends_on=date.fromisoformat(ends_on),
        capacity=capacity,
        booked=booked,
        count=_count(stages),
        cost_per_completed=SeatLedger((line,)).cost_per_completed,
    )


def _count(rows: list[tuple]) -> CohortCount:
    stages = dict.fromkeys(Stage.values, 0)
    reasons: dict[str, int] = {}
    for stage, why, n, _paid in rows:
        stages[stage] += n
        if stage == Stage.DROPPED_OUT:
            reasons[why] = reasons.get(why, 0) + n
    return CohortCount(
        applied=stages[Stage.APPLIED],
        waiting=stages[Stage.WAITING],
        active=stages[Stage.ACTIVE],
        completed=stages[Stage.COMPLETED],
        dropped=stages[Stage.DROPPED_OUT],
        reasons=reasons,
    )
