"""Verbs on proposals: start, revise, review, approve, register, put on an agenda, withdraw."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User, organizations_held
from core.history import verb
from core.rules import refuse
from desk.services import mails
from documents.rules.findings import Finding
from documents.services import reviews
from funding.choices import ProposalState
from funding.mails import proposals as words
from funding.models import (
    Clause,
    Decision,
    Delivery,
    Meeting,
    Proposal,
    RoundSource,
    Signatory,
)
from funding.pdf.proposals import ProposalPaper
from funding.rules import proposals as rules
from funding.rules import sources
from funding.services import agendas, text_blocks
from funding.services import proposal_rows as rows

PAPER = ProposalPaper()
TAKEN = {
    "one_proposal_per_diary_number_of_an_authority": _(
        "Another proposal of this authority has that diary number."
    ),
    "one_live_proposal_per_round_and_financier": _(
        "The board already has a proposal in this round."
    ),
}


@verb(_("started the proposal from what was delivered"))
def draft(delivery: Delivery, *, by: User, follows: Proposal | None = None) -> Proposal:
    """Start the board's own draft: the delivered texts, its clause, its addressee, its officer.

    With `follows` it revises one that is decided, and carries its diary number on.
    """
    round_, board = delivery.source.round, delivery.financier
    delivery = _newest(delivery)
    live = Proposal.objects.live().filter(round=round_, financier=board)
    if follows is None:
        refuse(rules.obstacles_to_draft(has_live=live.exists()))
    else:
        follows = Proposal.objects.locked(follows.pk)
        refuse(obstacles_to_follow(follows))
    source = sources.read(delivery.source.content)
    texts = {name: text for name, text in source.texts.items() if name != "clause_template"}
    with _kept_apart():
        proposal = Proposal.objects.create(
            round=round_,
            source=delivery.source,
            financier=board,
            addressee=board.name,
            sender_unit=board.sender_unit,
            officer_name=by.name,
            officer_title=by.title,
            written_by=by,
            follows=follows,
            diary_number=follows.diary_number if follows else "",
            **{**texts, "title": texts["title"] or round_.title},
        )
    clause = sources.clause_for(
        source.texts["clause_template"], board=board.in_clauses, share=source.share_of(board.pk)
    )
    if clause:
        Clause.objects.create(proposal=proposal, text=sources.styled(clause, board.clause_style))
    Signatory.objects.create(proposal=proposal, name=by.name, title=by.title)
    if fields := text_blocks.begin(proposal):
        proposal.save_fields(*fields)
    return proposal


@verb(_("changed the proposal"))
def revise(
    proposal: Proposal,
    *,
    by: User,
    fields: Mapping[str, Any],
    clauses: Sequence[tuple[int | None, str]],
    signatories: Sequence[tuple[str, str]],
    recipients: Sequence[str],
    consequences: Mapping[str, tuple[bool, str]] | None = None,
    basis: Sequence[tuple[date | None, str]] | None = None,
) -> Proposal:
    """Write the proposal's fields and rows; a change takes it back from review to draft.

    `clauses` are (id of the row or None, text) in their order, `signatories` (name, title). A
    clause that is not among them is removed; the others keep their rows. `consequences` are (is it
    affected, why) by kind and `basis` (day, document); left out, they stay as they are.
    """
    proposal = Proposal.objects.locked(proposal.pk)
    refuse(rules.obstacles_to_revise(proposal.state))
    changed = [name for name, value in fields.items() if getattr(proposal, name) != value]
    if "diary_number" in changed:
        refuse(_wrong_with(proposal, fields["diary_number"]))
    for name in changed:
        setattr(proposal, name, fields[name])
    touched = [
        rows.write_clauses(proposal, clauses),
        rows.write_signatories(proposal, signatories),
        rows.write_recipients(proposal, recipients),
        rows.write_consequences(proposal, consequences),
        rows.write_basis(proposal, basis),
    ]
    if not changed and not any(touched):
        return proposal
    with _kept_apart():
        rows.mark_written(proposal, by, *changed)
    return proposal


@verb(_("sent to review"))
def send_to_review(proposal: Proposal, *, by: User) -> Proposal:
    """Ask the board's other officers to read and approve it."""
    proposal = Proposal.objects.locked(proposal.pk)
    refuse(rules.obstacles_to_send_to_review(proposal.state))
    _tell(proposal, _officers(proposal), words.asked_to_review(proposal, by.name), by)
    return _moved(proposal, ProposalState.IN_REVIEW)


@verb(_("sent back"))
def send_back(proposal: Proposal, *, by: User, reason: str) -> Proposal:
    """Give it back to its author, who is told what has to be changed; an approval is void."""
    proposal = Proposal.objects.locked(proposal.pk)
    is_overtaken = _has_newer(proposal.source) and not _has_met(proposal)
    refuse(rules.obstacles_to_send_back(proposal.state, reason, is_overtaken=is_overtaken))
    agendas.take_off(proposal)
    proposal.meeting = None
    proposal.approved_by = None
    proposal.approved_alone_because = ""
    _tell(proposal, _authors(proposal), words.sent_back(proposal, by.name, reason), by)
    return _moved(proposal, ProposalState.DRAFT, "meeting", "approved_by", "approved_alone_because")


@verb(_("marked as ready"))
def mark_ready(
    proposal: Proposal, *, by: User, reason: str = "", version: int | None = None
) -> Proposal:
    """Approve it: nothing stops its issue, and it can be put on an agenda.

    `version` is the one that was read: a later one is not approved unseen. The only officer of a
    board approves their own text with a reason, which is shown.
    """
    proposal = Proposal.objects.locked(proposal.pk)
    refuse(rules.obstacles_to_approve_version(version, proposal.version))
    is_own, is_single_officer = own_and_single(proposal, by)
    refuse(
        [
            *rules.obstacles_to_mark_ready(
                proposal.state,
                findings_of(proposal),
                is_own=is_own,
                is_single_officer=is_single_officer,
                is_stale=_has_newer(proposal.source),
            ),
            *(rules.obstacles_to_approve_alone(reason) if is_own and is_single_officer else ()),
        ]
    )
    proposal.approved_by = by
    proposal.approved_alone_because = reason.strip() if is_own else ""
    if not is_own:
        _tell(proposal, _authors(proposal), words.approved(proposal, by.name), by)
    return _moved(proposal, ProposalState.READY, "approved_by", "approved_alone_because")


@verb(_("entered the diary number"))
def register(proposal: Proposal, *, by: User, diary_number: str, reason: str = "") -> Proposal:
    """Enter the number that the authority's registrar has given; nothing else changes.

    Once the text is approved, a number that stands on it is changed by the registrar alone, with
    a reason.
    """
    proposal = Proposal.objects.locked(proposal.pk)
    number = rules.tidy_number(diary_number)
    refuse([*obstacles_to_register(proposal, by, reason=reason), *_wrong_with(proposal, number)])
    proposal.diary_number = number
    with _kept_apart():
        proposal.save_fields("diary_number")
    return proposal


@verb(_("put on the agenda"))
def put_on_agenda(proposal: Proposal, *, by: User, meeting: Meeting) -> Proposal:
    """Put it on the agenda of a meeting of its own board, or move it to another one."""
    proposal = Proposal.objects.locked(proposal.pk)
    meeting = Meeting.objects.locked(meeting.pk)
    refuse(
        rules.obstacles_to_put_on_agenda(
            proposal.state,
            is_own_meeting=meeting.board_id == proposal.financier_id,
            is_adjusted=meeting.adjusted_on is not None,
        )
    )
    agendas.place(proposal, meeting)
    proposal.meeting = meeting
    return _moved(proposal, ProposalState.ON_AGENDA, "meeting")


@verb(_("withdrew the proposal"))
def withdraw(proposal: Proposal, *, by: User, reason: str) -> Proposal:
    """End it without a decision; it stays where it is, with the reason, and may be started anew."""
    proposal = Proposal.objects.locked(proposal.pk)
    refuse(rules.obstacles_to_withdraw(proposal.state, reason))
    agendas.take_off(proposal)
    proposal.meeting = None
    return _moved(proposal, ProposalState.WITHDRAWN, "meeting")


@verb(_("started a revised proposal"))
def follow(proposal: Proposal, *, by: User) -> Proposal:
    """Start anew what the board has decided, from what was delivered to it last."""
    deliveries = Delivery.objects.filter(
        source__round=proposal.round_id, financier=proposal.financier_id
    )
    return draft(deliveries.order_by("pk").last(), by=by, follows=proposal)


def obstacles_to_follow(proposal: Proposal) -> list[str]:
    """Return why no revised proposal can be started after this one."""
    others = Proposal.objects.filter(round=proposal.round_id, financier=proposal.financier_id)
    return list(
        rules.obstacles_to_follow(
            counts=Decision.objects.counted().filter(proposal=proposal).exists(),
            is_decided=proposal.state == ProposalState.DECIDED,
            has_open=others.live().exclude(state=ProposalState.DECIDED).exists(),
            has_later=proposal.followed_by.live().exists(),
        )
    )


def findings_of(proposal: Proposal) -> list[Finding]:
    """Return what the review finds, with the reasons that people gave for keeping it."""
    return reviews.findings_of(PAPER, proposal)


def own_and_single(proposal: Proposal, by: User) -> tuple[bool, bool]:
    """Say whether the person wrote any of it, and whether they are the board's only officer."""
    is_own = (
        proposal.written_by_id == by.pk
        or Proposal.objects.filter(pk=proposal.pk).written_by(by).exists()
    )
    return is_own, is_own and proposal.officer_ids() == {by.pk}


def obstacles_to_register(
    proposal: Proposal, by: User, *, reason: str | None = None
) -> Iterable[Any]:
    """Return why this person cannot enter its diary number now; see the rule of that name."""
    return rules.obstacles_to_register(
        proposal.state,
        proposal.diary_number,
        is_registrar=proposal.financier_id in organizations_held(by, "registrar"),
        reason=reason,
    )


def _officers(proposal: Proposal) -> Iterable[User]:
    return User.objects.filter(pk__in=proposal.officer_ids())


def _authors(proposal: Proposal) -> Iterable[User]:
    """Return who is told about the text: who wrote it last, or all officers when they have left."""
    officers = list(_officers(proposal))
    return [each for each in officers if each.pk == proposal.written_by_id] or officers


def _moved(proposal: Proposal, state: str, *fields: str) -> Proposal:
    proposal.state = state
    proposal.save_fields("state", *fields)
    return proposal


def _tell(proposal: Proposal, people: Iterable[User], text: dict, by: User) -> None:
    mails.send(
        to=[person for person in people if person != by],
        path=proposal.get_absolute_url(),
        by=by,
        **text,
    )


def _wrong_with(proposal: Proposal, number: str) -> list[Any]:
    board = proposal.financier
    same = Proposal.objects.live().filter(financier=board, diary_number=number)
    if proposal.follows_id is not None:  # it carries on the number of those before it
        same = same.exclude(round=proposal.round_id)
    return list(
        rules.obstacles_to_diary_number(
            number,
            pattern=board.diary_pattern,
            example=board.diary_example,
            is_taken=bool(number) and same.exclude(pk=proposal.pk).exists(),
        )
    )


def _newest(delivery: Delivery) -> Delivery:
    """Return what reached the board last; who is no longer asked has nothing to begin from."""
    same = Delivery.objects.filter(
        source__round=delivery.source.round_id, financier=delivery.financier_id
    )
    newest = same.select_related("source").order_by("-source__number").first()
    is_asked, is_outside = not _has_newer(newest.source), delivery.financier.is_outside
    refuse(rules.obstacles_to_begin(is_asked=is_asked, is_outside=is_outside))
    return newest


def _has_met(proposal: Proposal) -> bool:
    return proposal.meeting is not None and proposal.meeting.held_on < timezone.localdate()


def _has_newer(source: RoundSource) -> bool:
    return RoundSource.objects.filter(round=source.round_id, number__gt=source.number).exists()


@contextmanager
def _kept_apart() -> Iterator[None]:
    """Say it in words when somebody else was first with the same number or the same round."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "")
        if name not in TAKEN:
            raise
        raise ValidationError(TAKEN[name]) from error
