"""What waits in the boards: proposals, held meetings, what is to be registered."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting
from dashboards.queries.together import together
from funding.choices import ProposalState
from funding.models import Decision, Delivery, Meeting, Proposal
from funding.rules.meetings import NOTICE_WITHIN

Rows = Iterable[Any]


@together
def _deliveries(user: Any, _today: date) -> QuerySet:
    waiting = Delivery.objects.waiting_for(user).select_related("source__round", "financier")
    return waiting.only("source__round__title", "source__round__answer_by", "financier__name")


@together
def _proposals(user: Any, _today: date) -> QuerySet:
    waiting = Proposal.objects.waiting_for(user).select_related("round", "financier")
    asked = waiting.with_newest().with_question()
    return asked.only("title", "state", "round__answer_by", "financier__name", "source__number")


@together
def _meetings(user: Any, _today: date) -> QuerySet:
    return Meeting.objects.waiting_for(user).with_counts().select_related("board")


@together
def _unnumbered(user: Any, _today: date) -> QuerySet:
    return Proposal.objects.waiting_for_number(user).select_related("financier")


@together
def _extracts(user: Any, _today: date) -> QuerySet:
    waiting = Decision.objects.waiting_for(user)
    return waiting.select_related("meeting__board", "proposal__financier")


def deliveries(user: Any) -> Iterator[Waiting]:
    for delivery in _deliveries(user):
        yield Waiting(
            what=_("Start the proposal"),
            subject=delivery.source.round.title,
            place=str(delivery.financier),
            url=reverse("funding:proposal_start", args=[delivery.pk]),
            icon="file-earmark-plus",
            kind=WaitingKind.PROPOSAL,
            due_on=delivery.source.round.answer_by,
            posts=True,
        )


def proposals(user: Any) -> Iterator[Waiting]:
    what_in = {
        ProposalState.DRAFT: (_("Complete the proposal"), "pencil"),
        ProposalState.IN_REVIEW: (_("Review the proposal"), "eye"),
        ProposalState.READY: (_("Put it on an agenda"), "calendar-plus"),
    }
    for proposal in _proposals(user):
        what, icon = what_in[proposal.shown_state]
        question = proposal.question if proposal.is_being_written else ""
        if question and proposal.shown_state == ProposalState.DRAFT:
            what, icon = _("Referred back: complete the proposal"), "arrow-return-left"
        if proposal.is_stale and proposal.is_being_written:
            what, icon = _("Take over the new version"), "arrow-repeat"
        yield Waiting(
            what=what,
            subject=proposal.title,
            place=str(proposal.financier),
            url=proposal.get_absolute_url(),
            icon=icon,
            kind=WaitingKind.PROPOSAL,
            due_on=proposal.round.answer_by,
            question=question,
        )


def meetings(user: Any) -> Iterator[Waiting]:
    """Held meetings: decisions to record, minutes to adjust (within 14 days), then to post."""
    for meeting in _meetings(user):
        url = meeting.get_absolute_url()
        if meeting.adjusted_on is not None:
            what, icon = _("Announce the minutes"), "megaphone"
            due_on = meeting.adjusted_on + NOTICE_WITHIN
            url = reverse("funding:meeting_notice", args=[meeting.pk])
        elif meeting.undecided:
            what, icon, due_on = _("Record the decisions"), "pencil-square", meeting.held_on
        else:
            what, icon = _("Enter the day the minutes were adjusted"), "calendar-check"
            due_on = meeting.held_on + timedelta(days=14)
        yield Waiting(
            what=what,
            subject=str(meeting),
            place=str(meeting.board),
            url=url,
            icon=icon,
            kind=WaitingKind.MEETING,
            due_on=due_on,
        )


def registrations(user: Any) -> Iterator[Waiting]:
    for proposal in _unnumbered(user):
        yield Waiting(
            what=_("Enter the diary number"),
            subject=proposal.title,
            place=str(proposal.financier),
            url=reverse("funding:proposal_register", args=[proposal.pk]),
            icon="hash",
            kind=WaitingKind.REGISTRATION,
        )
    for decision in _extracts(user):
        is_delegated = decision.is_delegated
        yield Waiting(
            what=_("Register the decision") if is_delegated else _("Register the extract"),
            subject=f"{decision}: {decision.title}",
            place=str(decision.proposal.financier),
            url=reverse("funding:decision_register_extract", args=[decision.pk]),
            icon="journal-check",
            kind=WaitingKind.REGISTRATION,
            # the notice must be up by the second day after, and the extract with it (sweden.md)
            due_on=decision.closed_on + NOTICE_WITHIN,
        )


def reports(rows: Rows) -> Iterator[Waiting]:
    """Decisions of delegates that no meeting of my boards has been told of."""
    for row in rows:
        yield Waiting(
            what=_("Report the decision to a meeting"),
            subject=f"{row['delegate']}: {row['title']}",
            place=row["place"],
            url=reverse("funding:delegation_report", args=[row["pk"]]),
            icon="megaphone",
            kind=WaitingKind.REGISTRATION,
        )


def shared(rows: Rows) -> Iterator[Waiting]:
    """Drafts that left my authorities: that they left is to be registered."""
    for row in rows:
        yield Waiting(
            what=_("Register the shared draft"),
            subject=_("%(title)s, to %(authority)s")
            % {"title": row["title"], "authority": row["to"]},
            place=row["place"],
            url=reverse("funding:shared_draft_register", args=[row["pk"]]),
            icon="box-arrow-up-right",
            kind=WaitingKind.REGISTRATION,
        )
