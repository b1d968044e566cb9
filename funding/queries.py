"""Sums and answers across rounds, shares, proposals, decisions; read-only, in constant queries.

What is asked here passes by `visible_to` on purpose: an Answer holds only what everybody who
sees the round may know. Ask for rounds that the person sees.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
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
from funding.rules.rounds import (
    Answer,
    Standing,
    Verdict,
    answer,
    standing,
)
from funding.rules.shares import Cell, ShareRow, ShareTable


def share_tables_of(rounds: Iterable[Round]) -> dict[int, ShareTable]:
    """Return each round's share table by the round's id; two queries in all."""
    rounds = list(rounds)
    ids = [each.pk for each in rounds]
    cells: dict[int, dict[int, dict[int, Cell]]] = {pk: {} for pk in ids}
    financiers: dict[tuple[int, int], Share] = {}
    for share in _shares(ids):
        cell = Cell(share.amount, share.seats, share.seat_price)
        cells[share.round_id].setdefault(share.financier_id, {})[share.year] = cell
        financiers.setdefault((share.round_id, share.financier_id), share)
    applied: dict[int, dict[int, Decimal]] = {pk: {} for pk in ids}
    for row in AppliedAmount.objects.filter(round__in=ids).order_by("year"):
        applied[row.round_id][row.year] = row.amount
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
        asked = decision.proposal
        key = (asked.round_id, asked.financier_id)
        verdicts.setdefault(key, []).append(_verdict(decision))
    proposals = {
        (row["round"], row["financier"]): row
        for row in Proposal.objects.filter(round__in=ids)
        .live()
        .values("pk", "round", "financier", "state", "meeting__held_on")
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


def _shares(ids: list[int]):
    deliveries = Delivery.objects.filter(
        source__round=OuterRef("round"), financier=OuterRef("financier")
    )
    officers = (
        OrganizationRole.objects.filter(organization=OuterRef("financier"), kind="secretary")
        .held_now()
        .order_by("person__name")
    )
    return (
        Share.objects.filter(round__in=ids)
        .select_related("financier")
        .annotate(is_asked=Exists(deliveries))
        .annotate(officers=ArraySubquery(officers.values("person__name")))
        .order_by("round", "financier__name", "financier", "year")
    )


def _share_row(share: Share, by_year: dict[int, Cell]) -> ShareRow:
    body = share.financier
    return ShareRow(
        financier_id=body.pk,
        financier=body.name,
        short=body.short_name or body.name,
        is_local=body.municipality_id is not None,
        cells=by_year,
        is_asked=share.is_asked,
        officers=tuple(dict.fromkeys(share.officers)),
    )


def _decisions(ids: list[int]):
    amounts = DecidedAmount.objects.filter(decision=OuterRef("pk")).order_by("year")
    return (
        Decision.objects.filter(proposal__round__in=ids)
        .select_related("proposal", "meeting")
        .with_counted_on()
        .annotate(decided=ArraySubquery(amounts.values(json=JSONObject(y="year", kr="amount"))))
        .order_by("pk")
    )


def _verdict(decision: Decision) -> Verdict:
    return Verdict(
        pk=decision.pk,
        outcome=decision.outcome,
        counted_on=decision.counted_on,
        amounts={each["y"]: Decimal(each["kr"]) for each in decision.decided},
        held_on=decision.meeting.held_on,
        paragraph=decision.paragraph,
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
