"""Sums and answers across rounds, shares, proposals, decisions; read-only, in constant queries.

What is asked here passes by `visible_to` on purpose: an Answer holds only what everybody who
sees the round may know. Ask for rounds that the person sees.

Written as SQL, for half a dozen pages ask it (see core.models.ask).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from json import loads
from typing import Any

from django.utils import timezone

from accounts.choices import OUTSIDE_KINDS
from accounts.models import OrganizationRole
from core.models import ask, once
from funding.choices import ProposalState
from funding.models import Round
from funding.rules.answers import Answer, Verdict, answer
from funding.rules.goals import money_fact
from funding.rules.rounds import Standing, standing
from funding.rules.shares import Cell, ShareRow, ShareTable
from programs.models import Project, SubGoal
from programs.rules.facts import GoalFact

OUTSIDE = [kind.value for kind in OUTSIDE_KINDS]
LETTER = "pledge"
# Local boards first; a financier is asked by the newest source that reached it.
SHARES = """
    SELECT share.round_id, share.financier_id, financier.name, financier.short_name,
           financier.municipality_id IS NOT NULL AS is_local,
           financier.kind = ANY(%(outside)s),
           (SELECT max(delivery.id)
              FROM funding_delivery delivery
              JOIN funding_roundsource source ON source.id = delivery.source_id
             WHERE source.round_id = share.round_id
               AND delivery.financier_id = share.financier_id),
           max(share.since_number),
           array_agg(share.year ORDER BY share.year),
           array_agg(share.least_amount ORDER BY share.year),
           array_agg(share.amount ORDER BY share.year),
           array_agg(share.seats ORDER BY share.year),
           array_agg(share.seat_price ORDER BY share.year),
           array_agg(share.percentage ORDER BY share.year),
           array_agg(share.price_plan_id ORDER BY share.year)
      FROM funding_share share
      JOIN accounts_organization financier ON financier.id = share.financier_id
     WHERE share.round_id = ANY(%(rounds)s)
     GROUP BY share.round_id, share.financier_id, financier.id, financier.name,
              financier.short_name, financier.municipality_id, financier.kind
     ORDER BY is_local DESC, financier.name, financier.id
"""
APPLIED = """
    SELECT round_id, year, amount
      FROM funding_appliedamount
     WHERE round_id = ANY(%(rounds)s)
     ORDER BY year
"""
# The version of each round that was the newest on each day, where a later one has come since.
# Rounds opened before they were entered here have their day in the content.
EARLIER = """
    WITH version AS (
        SELECT id, round_id, number, content,
               max(number) OVER (PARTITION BY round_id) AS newest,
               coalesce((content->>'delivered_on')::date,
                        (created_at AT TIME ZONE 'Europe/Stockholm')::date) AS delivered_on
          FROM funding_roundsource
         WHERE round_id = ANY(%(rounds)s)
    ), valid AS (
        SELECT DISTINCT ON (day, round_id) version.*, day
          FROM version
         CROSS JOIN unnest(%(days)s::date[]) AS day
         WHERE number = 1 OR delivered_on <= day
         ORDER BY day, round_id, number DESC
    )
    SELECT valid.day, valid.round_id, valid.content->>'answer_by', valid.content->'applied',
           financier.id, financier.name, financier.short_name,
           financier.municipality_id IS NOT NULL AS is_local,
           financier.kind = ANY(%(outside)s),
           (SELECT id FROM funding_delivery
             WHERE source_id = valid.id AND financier_id = financier.id),
           max(coalesce((share->>'since')::integer, 1)),
           array_agg((share->>'year')::integer ORDER BY share->>'year'),
           array_agg((share->>'least_amount')::numeric ORDER BY share->>'year'),
           array_agg((share->>'amount')::numeric ORDER BY share->>'year'),
           array_agg((share->>'seats')::integer ORDER BY share->>'year'),
           array_agg((share->>'seat_price')::numeric ORDER BY share->>'year')
      FROM valid
     CROSS JOIN jsonb_array_elements(valid.content->'shares') share
      JOIN accounts_organization financier ON financier.id = (share->>'financier_id')::bigint
     WHERE valid.number < valid.newest
     GROUP BY valid.day, valid.id, valid.round_id, valid.content, financier.id,
              financier.name, financier.short_name, financier.municipality_id, financier.kind
     ORDER BY is_local DESC, financier.name, financier.id
"""
# What they answered: boards by decisions on their proposals, who is outside by letter ('pledge').
ANSWERS = """
    SELECT proposal.round_id, proposal.financier_id, proposal.id, proposal.state, agenda.held_on,
           (SELECT max(coalesce(settled_on, received_on)) FROM funding_appeal
             WHERE decision_id = decision.id AND outcome = 'annulled'),
           source.number,
           decision.id, decision.outcome, decision.paragraph, decision.extract_registered_on,
           coalesce(decision.decided_on, meeting.held_on),
           coalesce(decision.decided_on, meeting.adjusted_on),
           ARRAY(SELECT year FROM funding_decidedamount
                  WHERE decision_id = decision.id ORDER BY year),
           ARRAY(SELECT amount FROM funding_decidedamount
                  WHERE decision_id = decision.id ORDER BY year)
      FROM funding_proposal proposal
      JOIN funding_roundsource source ON source.id = proposal.source_id
      LEFT JOIN funding_meeting agenda ON agenda.id = proposal.meeting_id
      LEFT JOIN funding_decision decision ON decision.proposal_id = proposal.id
      LEFT JOIN funding_meeting meeting ON meeting.id = decision.meeting_id
     WHERE proposal.round_id = ANY(%(rounds)s)
     UNION ALL
    SELECT pledge.round_id, pledge.financier_id, NULL, 'pledge', NULL, NULL, source.number,
           pledge.id, pledge.outcome, NULL, pledge.recorded_on, pledge.given_on,
           pledge.recorded_on,
           ARRAY(SELECT year FROM funding_pledgeamount WHERE pledge_id = pledge.id ORDER BY year),
           ARRAY(SELECT amount FROM funding_pledgeamount WHERE pledge_id = pledge.id ORDER BY year)
      FROM funding_pledge pledge
      JOIN funding_roundsource source ON source.id = pledge.source_id
     WHERE pledge.round_id = ANY(%(rounds)s)
       AND NOT EXISTS (SELECT FROM funding_pledge correction
                        WHERE correction.replaces_id = pledge.id AND correction.is_correction)
     ORDER BY 3, 8
"""


def share_tables_of(rounds: Iterable[Round]) -> dict[int, ShareTable]:
    """Return each round's share table by the round's id; two queries in all, none for none."""
    rounds = list(rounds)
    if not rounds:
        return {}
    ids = [each.pk for each in rounds]
    rows: dict[int, list[ShareRow]] = {pk: [] for pk in ids}
    for row in ask(SHARES, rounds=ids, outside=OUTSIDE):
        rows[row[0]].append(_share_row(*row[1:]))
    applied: dict[int, dict[int, Decimal]] = {pk: {} for pk in ids}
    for pk, year, amount in ask(APPLIED, rounds=ids):
        applied[pk][year] = amount
    return {
        each.pk: ShareTable(tuple(each.years), tuple(rows[each.pk]), applied[each.pk])
        for each in rounds
    }


def answers_of(
    rounds: Iterable[Round],
    tables: dict[int, ShareTable] | None = None,
    counted_by: date | None = None,
) -> dict[int, list[Answer]]:
    """Return each round's answers, one a financier, by the round's id.

    With `counted_by` only from the decisions that counted by that day. Three queries in all; one
    when the share tables are given.
    """
    rounds = list(rounds)
    if not rounds:
        return {}
    tables = tables if tables is not None else share_tables_of(rounds)
    return _answers_in(ask(ANSWERS, rounds=[each.pk for each in rounds]), tables, counted_by)


def _answers_in(
    rows: Iterable[tuple], tables: dict[int, ShareTable], counted_by: date | None
) -> dict[int, list[Answer]]:
    """Return what the rows of ANSWERS answer to what was asked, by the round's id."""
    verdicts: dict[tuple[int, int], list[Verdict]] = {}
    live: dict[tuple[int, int], dict] = {}
    for pk, financier, proposal, state, agenda_on, annulled_on, number, decision, *ruling in rows:
        is_letter = state == LETTER
        if not is_letter and state != ProposalState.WITHDRAWN and counted_by is None:
            is_on_agenda = state == ProposalState.ON_AGENDA
            live[pk, financier] = {
                "proposal_id": proposal,
                "agenda_on": agenda_on if is_on_agenda else None,
            }
        is_annulled = annulled_on is not None and (counted_by is None or annulled_on <= counted_by)
        if decision is not None and not is_annulled:
            verdict = _verdict(number, decision, *ruling, is_letter=is_letter)
            if counted_by is None or (verdict.counted_on and verdict.counted_on <= counted_by):
                verdicts.setdefault((pk, financier), []).append(verdict)
    return {
        pk: [
            answer(
                row,
                verdicts.get((pk, row.financier_id), ()),
                **live.get((pk, row.financier_id), {}),
            )
            for row in table.rows
        ]
        for pk, table in tables.items()
    }


def standings_of(
    rounds: Iterable[Round],
    *,
    today: date | None = None,
    tables: dict[int, ShareTable] | None = None,
) -> dict[int, Standing]:
    """Return each round's state with names, reasons, gap and what lapses, by the round's id."""
    rounds = list(rounds)
    answers = answers_of(rounds, tables)
    today = today or timezone.localdate()
    return {
        each.pk: standing(
            answers[each.pk],
            is_opened=each.is_opened,
            is_conditional=each.is_conditional,
            answer_by=each.answer_by,
            today=today,
        )
        for each in rounds
    }


def opened_rounds(project: Project) -> list[Round]:
    """Return a project's opened rounds by their first year; asked for once."""
    rounds = Round.objects.filter(project=project, opened_at__isnull=False)
    return once(project, "opened rounds", lambda: list(rounds.order_by("first_year", "pk")))


def standings_now(project: Project) -> dict[int, Standing]:
    """Return how a project's opened rounds stand today, by the round's id; asked for once."""
    return once(project, "standings", lambda: standings_of(opened_rounds(project)))


@dataclass(frozen=True)
class Version:
    """What a round asked on a day: its table, and the day to answer by."""

    table: ShareTable
    answer_by: date | None


def versions_on(rounds: Iterable[Round], day: date) -> dict[int, Version]:
    """Return what each opened round asked on a day, by its id; three queries in all."""
    return versions_over(rounds, [day])[day]


def versions_over(rounds: Iterable[Round], days: Iterable[date]) -> dict[date, dict[int, Version]]:
    """Return what each opened round asked on each day, by its id; three queries in all."""
    rounds, days = list(rounds), list(days)
    if not rounds:
        return {day: {} for day in days}
    rows: dict[tuple[date, int], list[ShareRow]] = {}
    said: dict[tuple[date, int], tuple] = {}
    ids = [each.pk for each in rounds]
    for day, pk, answer_by, applied, *row in ask(EARLIER, rounds=ids, outside=OUTSIDE, days=days):
        said[day, pk] = (answer_by, applied)
        rows.setdefault((day, pk), []).append(_share_row(*row))
    tables = share_tables_of(
        each for each in rounds if any((day, each.pk) not in said for day in days)
    )

    def version(each: Round, day: date) -> Version:
        if (day, each.pk) not in said:
            return Version(tables[each.pk], each.answer_by)
        answer_by, applied = said[day, each.pk]
        kr = {int(year): Decimal(amount) for year, amount in loads(applied).items()}
        table = ShareTable(tuple(each.years), tuple(rows[day, each.pk]), kr)
        return Version(table, date.fromisoformat(answer_by) if answer_by else None)

    return {day: {each.pk: version(each, day) for each in rounds} for day in days}


def standings_on(
    rounds: Iterable[Round], day: date, versions: dict[int, Version] | None = None
) -> dict[int, Standing]:
    """Return each opened round's state as it stood on a day: by what it asked that day, and by
    the decisions that counted by then.

    What was on an agenda or only recorded that day has no date of its own and is left out.
    """
    rounds = list(rounds)
    versions = versions if versions is not None else versions_on(rounds, day)
    return standings_over(rounds, {day: versions})[day]


def standings_over(
    rounds: Iterable[Round],
    versions: dict[date, dict[int, Version]],
    today: date | None = None,
) -> dict[date, dict[int, Standing]]:
    """Return each opened round's state on each day of `versions_over`; one query.

    As `standings_on`; on `today` with what is on an agenda or only recorded.
    """
    rounds = list(rounds)
    rows = ask(ANSWERS, rounds=[each.pk for each in rounds]) if rounds else []
    found: dict[date, dict[int, Standing]] = {}
    for day, asked in versions.items():
        tables = {each.pk: asked[each.pk].table for each in rounds}
        answers = _answers_in(rows, tables, None if day == today else day)
        found[day] = {
            each.pk: standing(
                answers[each.pk],
                is_opened=True,
                is_conditional=each.is_conditional,
                answer_by=asked[each.pk].answer_by,
                today=day,
            )
            for each in rounds
        }
    return found


def officers_of(financiers: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of each financier's secretaries, by the financier's id."""
    roles = OrganizationRole.objects.filter(organization__in=list(financiers), kind="secretary")
    names: dict[int, list[str]] = {}
    for board, name in (
        roles.held_now()
        .order_by("person__name")
        .values_list("organization_id", "person__name")
        .distinct()
    ):
        names.setdefault(board, []).append(name)
    return names


def _share_row(
    financier_id, name, short, is_local, is_outside, delivery_id, since, years, least, *of_years
) -> ShareRow:
    return ShareRow(
        financier_id=financier_id,
        financier=name,
        short=short or name,
        is_local=is_local,
        is_outside=is_outside,
        cells={year: Cell(*cell) for year, *cell in zip(years, *of_years, strict=True)},
        is_asked=delivery_id is not None,
        delivery_id=delivery_id,
        least={year: kr for year, kr in zip(years, least, strict=True) if kr is not None},
        since=since,
    )


def _verdict(
    number,
    pk,
    outcome,
    paragraph,
    registered_on,
    held_on,
    adjusted_on,
    years,
    amounts,
    *,
    is_letter,
) -> Verdict:
    counts = adjusted_on is not None and registered_on is not None
    return Verdict(
        pk=pk,
        outcome=outcome,
        counted_on=max(adjusted_on, registered_on) if counts else None,
        amounts=dict(zip(years, amounts, strict=True)),
        held_on=held_on,
        paragraph=paragraph,
        number=number,
        is_letter=is_letter,
    )


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what funding knows about each goal's project, by the goal's id (see programs).

    The newest opened round of each project speaks; constant queries, whatever the number of goals.
    """
    goals = list(goals)
    projects = {goal.project_id: goal.project for goal in goals}
    if len(projects) == 1 and user is None and today is None:
        (project,) = projects.values()
        newest = {each.project_id: each for each in opened_rounds(project)}
        standings = standings_now(project)
    else:
        rounds = Round.objects.filter(project__in=projects, opened_at__isnull=False)
        if user is not None:
            rounds = rounds.visible_to(user)
        newest = {each.project_id: each for each in rounds.order_by("first_year", "pk")}
        standings = standings_of(newest.values(), today=today)
    facts: dict[int, list[GoalFact]] = {goal.pk: [] for goal in goals}
    for goal in goals:
        if goal.project_id in newest:
            asked = newest[goal.project_id]
            facts[goal.pk].append(money_fact(goal, asked, standings[asked.pk]))
    return facts
