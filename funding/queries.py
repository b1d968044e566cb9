"""Sums and answers across rounds, shares, proposals, decisions; read-only, in constant queries.

What is asked here passes by `visible_to` on purpose: an Answer holds only what everybody who
sees the round may know. Ask for rounds that the person sees.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from accounts.models import OrganizationRole
from funding.choices import ProposalState
from funding.models import (
    AppliedAmount,
    DecidedAmount,
    Decision,
    Delivery,
    Proposal,
    Round,
    Share,
)
from funding.rules.answers import Answer, Verdict, answer
from funding.rules.goals import money_fact
from funding.rules.rounds import Standing, standing
from funding.rules.shares import Cell, ShareRow, ShareTable
from programs.models import SubGoal
from programs.rules.facts import GoalFact


def share_tables_of(rounds: Iterable[Round]) -> dict[int, ShareTable]:
    """Return each round's share table by the round's id; two queries in all."""
    rounds = list(rounds)
    ids = [each.pk for each in rounds]
    cells: dict[int, dict[int, dict[int, Cell]]] = {pk: {} for pk in ids}
    financiers: dict[tuple[int, int], dict] = {}
    for share in _shares(ids):
        cell = Cell(share["amount"], share["seats"], share["seat_price"])
        round_id, financier = share["round_id"], share["financier_id"]
        cells[round_id].setdefault(financier, {})[share["year"]] = cell
        financiers.setdefault((round_id, financier), share)
    applied: dict[int, dict[int, Decimal]] = {pk: {} for pk in ids}
    amounts = AppliedAmount.objects.filter(round__in=ids).order_by("year")
    for round_id, year, amount in amounts.values_list("round_id", "year", "amount"):
        applied[round_id][year] = amount
    return {
        each.pk: ShareTable(
            years=tuple(each.years),
            rows=tuple(
                sorted(
                    (
                        _share_row(financiers[each.pk, financier], by_year)
                        for financier, by_year in cells[each.pk].items()
                    ),
                    key=lambda row: not row.is_local,
                )
            ),
            applied=applied[each.pk],
        )
        for each in rounds
    }


def answers_of(
    rounds: Iterable[Round], tables: dict[int, ShareTable] | None = None
) -> dict[int, list[Answer]]:
    """Return each round's answers, one a financier, by the round's id.

    Four queries in all; two when the share tables are given.
    """
    rounds = list(rounds)
    ids = [each.pk for each in rounds]
    tables = tables if tables is not None else share_tables_of(rounds)
    verdicts: dict[tuple[int, int], list[Verdict]] = {}
    for decision in _decisions(ids):
        key = (decision["proposal__round_id"], decision["proposal__financier_id"])
        verdicts.setdefault(key, []).append(_verdict(decision))
    proposals = {
        (row["round_id"], row["financier_id"]): row
        for row in Proposal.objects.filter(round__in=ids)
        .live()
        .order_by("pk")
        .values("pk", "round_id", "financier_id", "state", "meeting__held_on")
    }
    return {pk: [_answer(row, pk, verdicts, proposals) for row in tables[pk].rows] for pk in ids}


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


# Values and not models: a list of 25 rounds reads some 500 shares.
def _shares(ids: list[int]):
    deliveries = Delivery.objects.filter(
        source__round=OuterRef("round"), financier=OuterRef("financier")
    )
    return (
        Share.objects.filter(round__in=ids)
        .order_by("round_id", "financier__name", "financier_id", "year")
        .values(
            "round_id",
            "financier_id",
            "year",
            "amount",
            "seats",
            "seat_price",
            "financier__name",
            "financier__short_name",
            "financier__municipality_id",
            delivery_id=Subquery(deliveries.order_by("-pk").values("pk")[:1]),
        )
    )


def _share_row(share: dict, by_year: dict[int, Cell]) -> ShareRow:
    name = share["financier__name"]
    return ShareRow(
        financier_id=share["financier_id"],
        financier=name,
        short=share["financier__short_name"] or name,
        is_local=share["financier__municipality_id"] is not None,
        cells=by_year,
        is_asked=share["delivery_id"] is not None,
        delivery_id=share["delivery_id"],
    )


def _decisions(ids: list[int]):
    amounts = DecidedAmount.objects.filter(decision=OuterRef("pk")).order_by("year")
    return (
        Decision.objects.filter(proposal__round__in=ids)
        .with_counted_on()
        .order_by("pk")
        .values(
            "pk",
            "outcome",
            "counted_on",
            "paragraph",
            "meeting__held_on",
            "proposal__round_id",
            "proposal__financier_id",
            decided=ArraySubquery(amounts.values(json=JSONObject(y="year", kr="amount"))),
        )
    )


def _verdict(decision: dict) -> Verdict:
    return Verdict(
        pk=decision["pk"],
        outcome=decision["outcome"],
        counted_on=decision["counted_on"],
        amounts={each["y"]: Decimal(each["kr"]) for each in decision["decided"]},
        held_on=decision["meeting__held_on"],
        paragraph=decision["paragraph"],
    )


def _answer(row: ShareRow, round_id: int, verdicts: dict, proposals: dict) -> Answer:
    key = (round_id, row.financier_id)
    proposal = proposals.get(key, {})
    is_on_agenda = proposal.get("state") == ProposalState.ON_AGENDA
    return answer(
        row,
        verdicts.get(key, []),
        agenda_on=proposal.get("meeting__held_on") if is_on_agenda else None,
        proposal_id=proposal.get("pk"),
    )


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what funding knows about each goal's project, by the goal's id (see programs).

    The newest opened round of each project speaks; four queries, whatever the number of goals.
    """
    goals = list(goals)
    rounds = Round.objects.filter(
        project__in={goal.project_id for goal in goals}, opened_at__isnull=False
    )
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
