"""Verbs of delivered sources: deliver a new version of an opened round; take it over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.choices import ProposalState
from funding.mails import sources as words
from funding.models import Clause, Delivery, PartAnswer, Proposal, Round, RoundSource, Share
from funding.queries import share_tables_of
from funding.rules.rounds import obstacles_to_deliver
from funding.rules.shares import Cell, ShareTable
from funding.rules.sources import (
    TEXTS,
    ChangedPart,
    changed_parts,
    clause_for,
    obstacles_to_take_over,
    read,
    resplit,
    styled,
)
from funding.services.rounds import DELIVERED_TEXTS, content_of, tell

CHANGEABLE = ("answer_by", *DELIVERED_TEXTS)


@verb(_("delivered a new version"))
def deliver(
    round_: Round,
    *,
    by: User,
    reason: str,
    fields: Mapping[str, Any] | None = None,
    shares: Mapping[tuple[int, int], Decimal] | None = None,
    applied: Mapping[int, Decimal] | None = None,
    at: datetime | None = None,
) -> RoundSource:
    """Change what an opened round asks: the next source, delivered to every financier.

    `fields` are of CHANGEABLE; `shares` kr by (financier's id, year) and `applied` kr by year are
    the whole new split, left out when it stays. Whoever has no share any more is told. `at` is the
    moment it counts from, now unless a version of the past is entered.
    """
    round_ = Round.objects.locked(round_.pk)
    plan = planned(round_, fields=fields, shares=shares, applied=applied, at=at)
    refuse(why_not_deliver(plan, reason))
    source = RoundSource.objects.create(
        round=round_,
        number=plan.number,
        content=plan.content,
        reason=reason.strip(),
        created_by=by,
    )
    _write_shares(round_, plan.after)
    round_.save_fields(*plan.changed)
    _hand_out(source, plan, by)
    return source


@dataclass(frozen=True)
class Plan:
    """What a round would ask in its next version; its fields are set in memory, not written."""

    round: Round
    number: int
    day: date
    before: ShareTable
    after: ShareTable
    changed: list[str]

    @property
    def content(self) -> dict[str, Any]:
        return content_of(self.round, self.after, self.day)

    @property
    def asked_anew(self) -> set[int]:
        """Those whose share is another one than before, by id."""
        return {row.financier_id for row in self.after.rows if row.since == self.number}

    @property
    def released(self) -> set[int]:
        """Those who would have no share any more, by id."""
        kept = {row.financier_id for row in self.after.rows}
        return {row.financier_id for row in self.before.rows} - kept


def planned(
    round_: Round,
    *,
    fields: Mapping[str, Any] | None = None,
    shares: Mapping[tuple[int, int], Decimal] | None = None,
    applied: Mapping[int, Decimal] | None = None,
    at: datetime | None = None,
) -> Plan:
    """Return what the round would become; writes nothing. See `deliver` for what is given."""
    number = 1 + round_.sources.count()
    before = share_tables_of([round_])[round_.pk]
    return Plan(
        round=round_,
        number=number,
        day=timezone.localdate(at or timezone.now()),
        before=before,
        after=before if shares is None else resplit(before, shares, applied or {}, number),
        changed=_set(round_, fields or {}),
    )


def why_not_deliver(plan: Plan, reason: str | None = None) -> list[str]:
    """Return every obstacle to delivering it; without a reason, one is asked for later."""
    return list(
        obstacles_to_deliver(
            plan.round,
            plan.after,
            reason=reason,
            on=plan.day,
            is_changed=bool(plan.changed) or plan.before != plan.after,
            has_new_day="answer_by" in plan.changed,
            is_asking_anew=bool(plan.asked_anew),
        )
    )


def _set(round_: Round, fields: Mapping[str, Any]) -> list[str]:
    """Set the fields that are changed and may be; return their names."""
    changed = [name for name in CHANGEABLE if name in fields]
    changed = [name for name in changed if getattr(round_, name) != fields[name]]
    for name in changed:
        setattr(round_, name, fields[name])
    return changed


def _write_shares(round_: Round, after: ShareTable) -> None:
    """Make the rows of shares and of what is applied for say what the table says."""
    stored = {(each.financier_id, each.year): each for each in round_.shares.all()}
    for row in after.rows:
        for year, cell in row.cells.items():
            share = stored.pop((row.financier_id, year), None) or Share(
                round=round_, financier_id=row.financier_id, year=year
            )
            if share.pk is None or share.since_number != row.since:
                _write(share, cell, row.least.get(year), row.since)
    for share in stored.values():
        share.delete()
    applied = {each.year: each for each in round_.applied.all()}
    for year, amount in after.applied.items():
        if applied[year].amount != amount:
            applied[year].amount = amount
            applied[year].save_fields("amount")


def _write(share: Share, cell: Cell, least: Decimal | None, since: int) -> None:
    """Ask for this from now on; an amount that was worked out from something else stands alone."""
    if share.pk is None or share.amount != cell.amount:
        share.fixed_amount = cell.amount
        share.seats = share.seat_price = share.percentage = share.price_plan = None
    share.least_amount, share.since_number = least, since
    share.save()


def _hand_out(source: RoundSource, plan: Plan, by: User) -> None:
    round_, reason = source.round, source.reason
    for row in plan.after.rows:
        Delivery.objects.create(source=source, financier_id=row.financier_id)
        is_asked_anew = row.financier_id in plan.asked_anew
        tell(
            row.financier_id,
            round_,
            subject=partial(words.delivered_subject, round_),
            body=partial(words.delivered_body, round_, row, reason, is_asked_anew=is_asked_anew),
            by=by,
        )
    for row in plan.before.rows:
        if row.financier_id in plan.released:
            tell(
                row.financier_id,
                round_,
                subject=partial(words.released_subject, round_),
                body=partial(words.released_body, round_, row, reason),
                by=by,
            )


@verb(_("answered a new version"))
def take_over(
    proposal: Proposal,
    *,
    by: User,
    answers: Mapping[str, bool],
    number: int,
    version: int,
) -> Proposal:
    """Take over (True) or leave (False) parts of the newest version; those not named wait.

    `number` and `version` are those of the source and the proposal that the person was shown.
    When every changed part is answered, the proposal stands on the new source.
    """
    proposal = Proposal.objects.locked(proposal.pk)
    news = news_for(proposal)
    left = [part for part in news.parts if part.name in answers]
    refuse(
        obstacles_to_take_over(
            is_being_written=proposal.is_being_written,
            is_asked=news.is_asked,
            is_newest=(number, version) == (news.source.number, proposal.version),
            unanswerable=[label_of(p.name) for p in left if p.follows and not answers[p.name]],
            is_answered=bool(left) or not news.parts,
        )
    )
    changed = [part for part in left if answers[part.name] and not part.follows]
    for part in left:
        PartAnswer.objects.create(
            proposal=proposal,
            source=news.source,
            part=part.name,
            is_taken=answers[part.name],
            answered_by=by,
        )
    fields = [_take(proposal, part, news.clause) for part in changed]
    if len(left) == len(news.parts):
        proposal.source = news.source
        fields.append("source")
    if changed:
        proposal.written_by, proposal.state = by, ProposalState.DRAFT
        proposal.approved_by, proposal.approved_alone_because = None, ""
        fields += ["written_by", "state", "approved_by", "approved_alone_because"]
    proposal.save_fields(*filter(None, fields))
    return proposal


@dataclass(frozen=True)
class News:
    """What a newer source says to one proposal: its parts that wait for an answer.

    `clause` is the row that was filled in from the round, if it is still there.
    """

    source: RoundSource
    parts: list[ChangedPart]
    is_asked: bool
    clause: Clause | None


def news_for(proposal: Proposal) -> News:
    """Return what the newest source of its round says otherwise; four queries."""
    board = proposal.financier
    newest = RoundSource.objects.filter(round=proposal.round_id).order_by("-number").first()
    old, new = read(proposal.source.content), read(newest.content)
    delivered = clause_for(
        old.texts["clause_template"], board=board.in_clauses, share=old.share_of(board.pk)
    )
    clauses = list(proposal.clauses.all())
    same = (each for each in clauses if each.text == styled(delivered, board.clause_style))
    clause = next(same, clauses[0] if clauses else None)
    own = {name: getattr(proposal, name) for name in TEXTS if name != "clause_template"}
    own["clause"] = clause.text if clause else ""
    parts = changed_parts(
        old,
        new,
        own,
        financier_id=board.pk,
        board=board.in_clauses,
        style=board.clause_style,
    )
    answered = set(proposal.part_answers.filter(source=newest).values_list("part", flat=True))
    return News(
        source=newest,
        parts=[part for part in parts if part.name not in answered],
        is_asked=board.pk in new.financiers,
        clause=clause,
    )


def label_of(part: str) -> str:
    """Return what a part of a proposal is called."""
    names = {"clause": _("proposed decision"), "goals": _("goals"), "shares": _("shares")}
    return capfirst(names[part] if part in names else Proposal._meta.get_field(part).verbose_name)


def _take(proposal: Proposal, part: ChangedPart, clause: Clause | None) -> str:
    """Write the new text of a part; return the field of the proposal that it is, if it is one."""
    if part.name != "clause":
        setattr(proposal, part.name, part.new)
        return part.name
    if clause is None:
        Clause.objects.create(proposal=proposal, text=part.new)
    else:
        clause.text = part.new
        clause.save_fields("text")
    return ""
