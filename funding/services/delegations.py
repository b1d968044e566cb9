"""Verbs on decisions by delegation: record, undo, report to a meeting, take that back."""

from collections import defaultdict

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from funding.choices import ProposalState
from funding.models import AgendaItem, Decision, Meeting, Proposal, ReportedDecision
from funding.rules import delegations as rules
from funding.rules.decisions import Ruling, faults_of
from funding.rules.delegations import Delegation
from funding.services import agendas, decisions


@verb(_("recorded the decision by delegation"))
def record(proposal: Proposal, ruling: Ruling, delegation: Delegation, *, by: User) -> Decision:
    """Record what a delegate decided on a proposal that is ready; no meeting takes part in it."""
    proposal = Proposal.objects.locked(proposal.pk)
    refuse(rules.obstacles_to_record(proposal.state))
    _refuse_faults(ruling, delegation, proposal)
    decision = Decision(
        proposal=proposal,
        title=proposal.title,
        diary_number=proposal.diary_number,
        delegate=delegation.delegate,
        delegation_point=delegation.point,
        decided_on=delegation.decided_on,
        outcome=ruling.outcome,
        note=ruling.note,
        adopts_project=ruling.adopts_project,
        replaces=decisions.replaced_by(proposal, ruling.outcome),
        recorded_by=by,
    )
    proposal.state = ProposalState.DECIDED
    proposal.save_fields("state")
    decision.left_version = proposal.version
    decision.save()
    decisions.write_parts(decision, ruling)
    return decision


@verb(_("undid the recorded decision"))
def undo(decision: Decision, *, by: User, reason: str) -> Proposal:
    """Take a mistaken entry away; the proposal is ready again, and the trail keeps both."""
    decision = Decision.objects.locked(decision.pk)
    proposal = Proposal.objects.locked(decision.proposal_id)
    refuse(obstacles_to_undo(decision, proposal))
    decision.delete()
    proposal.state = ProposalState.READY
    proposal.save_fields("state")
    return proposal


@verb(_("reported the decision to a meeting"))
def report(decision: Decision, *, meeting: Meeting, by: User) -> ReportedDecision:
    """Report a delegate's decision under the item for such of a meeting's agenda."""
    decision = Decision.objects.locked(decision.pk)
    meeting = Meeting.objects.locked(meeting.pk)
    refuse(obstacles_to_report(decision))
    refuse_fields(
        {
            "meeting": rules.obstacles_to_meeting(
                decision.decided_on,
                meeting.held_on,
                meeting.adjusted_on,
                is_own=meeting.board_id == decision.proposal.financier_id,
            )
        }
    )
    item = AgendaItem.objects.filter(meeting=meeting, reported__isnull=False).first()
    if item is None:
        with translation.override(settings.LANGUAGE_CODE):  # it stands in the minutes
            title = gettext("Report of decisions by delegation")
        item = agendas.add_matter(meeting, title=title, by=by)
    return ReportedDecision.objects.create(item=item, decision=decision)


@verb(_("took the report to a meeting back"))
def take_back(decision: Decision, *, by: User) -> Decision:
    """Take a report to the wrong meeting back, until the meeting's minutes are adjusted."""
    decision = Decision.objects.locked(decision.pk)
    reported = ReportedDecision.objects.filter(decision=decision).select_related("item").first()
    meeting = Meeting.objects.locked(reported.item.meeting_id) if reported else None
    refuse(obstacles_to_take_back(meeting))
    reported.delete()
    return decision


def obstacles_to_undo(decision: Decision, proposal: Proposal) -> list[str]:
    """Return what keeps a delegate's recorded decision from being undone."""
    has_moved_on = proposal.version != decision.left_version
    found = rules.obstacles_to_undo(decision.extract_registered_on, has_moved_on=has_moved_on)
    return list(found)


def obstacles_to_report(decision: Decision) -> list[str]:
    """Return what keeps a decision from being reported to a meeting."""
    reported = Meeting.objects.filter(items__reported__decision=decision).first()
    return list(
        rules.obstacles_to_report(
            is_delegated=decision.is_delegated,
            registered_on=decision.extract_registered_on,
            reported_on=reported.held_on if reported else None,
        )
    )


def obstacles_to_take_back(meeting: Meeting | None) -> list[str]:
    """Return what keeps a report to this meeting from being taken back."""
    days = (meeting.held_on, meeting.adjusted_on) if meeting else (None, None)
    return list(rules.obstacles_to_take_back(*days))


def _refuse_faults(ruling: Ruling, delegation: Delegation, proposal: Proposal) -> None:
    faults = [
        *rules.faults_of(delegation, ruling.outcome, timezone.localdate()),
        *faults_of(ruling, decisions.question_of(proposal), {}),
    ]
    beside = defaultdict(list)
    for field, reason in faults:
        beside[field].append(reason)
    if beside:
        raise ValidationError(dict(beside))
