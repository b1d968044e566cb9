"""A meeting's agenda as a paper (kallelse, föredragningslista): when, where, and each matter."""

from datetime import datetime
from typing import Any, ClassVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.models import once
from core.periods import iso_date, running_date
from documents.paper import Paper
from documents.rules.findings import Finding
from funding.models import (
    AgendaItem,
    Attachment,
    Basis,
    Clause,
    Decision,
    Meeting,
    Proposal,
    Recipient,
    ReportedDecision,
)
from funding.pdf.proposals import ProposalPaper
from funding.pdf.schemas import AGENDA
from funding.rules import callings
from funding.rules.agendas import is_late
from funding.rules.callings import CalledItem, CallingFacts


class AgendaPaper(Paper):
    """What a board is called to: draft until it is issued, which may be before the meeting."""

    kind = "agenda"
    verbose_name = gettext_lazy("Agenda")
    template = "funding/meetings/agenda_pdf.html"
    version = "1"
    view_permission = "funding.view_meeting"
    issue_permission = "funding.change_meeting"
    languages = ("sv", "en")
    schema = AGENDA
    labels: ClassVar = {
        "called": gettext_lazy("Called to the meeting"),
        "items": gettext_lazy("Agenda"),
    }

    def queryset(self):
        return Meeting.objects.select_related("board__parent")

    def owner(self, obj: Meeting) -> Organization:
        return obj.board

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return f"{snapshot['kind_label']} {snapshot['day']}"

    def changed_at(self, obj: Meeting) -> datetime:
        """Return when the meeting, its agenda or a proposal on it last changed."""
        items = items_of(obj)
        proposals = [item.proposal for item in items if item.proposal]
        return max(each.updated_at for each in (obj, *items, *proposals))

    def findings(self, obj: Meeting) -> list[Finding]:
        return list(callings.findings(facts_of(obj)))

    def snapshot(self, obj: Meeting) -> dict[str, Any]:
        """Return the agenda's content: each matter as the board meets it."""
        board = obj.board
        called = [
            {"name": each.name, "role": str(each.get_function_display())}
            for each in obj.attendees.all()
        ]
        return {
            "kind_label": _("Notice of the meeting and agenda"),
            "title": title_of(obj),
            "day": iso_date(obj.held_on),
            "sender": sender_of(board),
            "facts": _head(obj),
            "addressee": "",
            "clause_style": board.clause_style,
            "called": called,
            "items": [_item(item, number) for number, item in enumerate(items_of(obj), 1)],
        }


def items_of(meeting: Meeting) -> list[AgendaItem]:
    """Return the agenda in its order with all that is said of each matter, in three queries."""
    return once(meeting, "items", lambda: _read_items(meeting))


def _read_items(meeting: Meeting) -> list[AgendaItem]:
    items = list(meeting.items.all())
    proposals = _said().in_bulk([item.proposal_id for item in items if item.proposal_id])
    reports: dict[int, list[Decision]] = {}
    told = ReportedDecision.objects.filter(item__meeting=meeting)
    for report in told.select_related("decision__proposal"):
        reports.setdefault(report.item_id, []).append(report.decision)
    for item in items:
        item.meeting, item.told = meeting, reports.get(item.pk, [])
        if item.proposal_id:
            item.proposal = proposals[item.proposal_id]
    return items


def _said() -> Any:
    """Proposals with what an agenda says of them: clauses, basis, recipients, attachments."""
    mine = {"proposal": OuterRef("pk")}
    dated = JSONObject(title="title", dated_on="dated_on")
    return (
        Proposal.objects.with_newest()
        .defer("source__content", "background", "clarifications", "financial_text")
        .annotate(
            said_clauses=ArraySubquery(Clause.objects.filter(**mine).values("text")),
            said_basis=ArraySubquery(Basis.objects.filter(**mine).values(row=dated)),
            said_recipients=ArraySubquery(Recipient.objects.filter(**mine).values("name")),
            attached=ArraySubquery(Attachment.objects.filter(**mine).values("pk")),
        )
    )


def facts_of(meeting: Meeting) -> CallingFacts:
    """Return what the review looks at."""
    return CallingFacts(
        begins_at=meeting.begins_at,
        place=meeting.place,
        items=tuple(_called(each, n) for n, each in enumerate(items_of(meeting), 1)),
    )


def title_of(meeting: Meeting) -> str:
    """Return what the agenda of a meeting is called."""
    words = {
        "board": meeting.board.in_clauses,
        "day": running_date(meeting.held_on, get_language() or "sv"),
    }
    return _("Agenda of %(board)s, %(day)s") % words


def sender_of(board: Organization) -> dict[str, Any]:
    """Return the authority, the board in it, and where it is written to, each thing once."""
    authority = board.parent.name if board.parent else board.name
    address = [line.strip() for line in board.postal_address.splitlines()]
    unit = board.name if board.parent else board.sender_unit
    lines = [line for line in address if line not in ("", authority, unit)]
    return {"organization": authority, "unit": unit, "lines": lines}


def _head(meeting: Meeting) -> list[dict[str, str]]:
    rows = [
        (_("Date"), iso_date(meeting.held_on)),
        (_("Time"), meeting.begins_at.strftime("%H:%M") if meeting.begins_at else ""),
        (_("Place"), meeting.place),
        (_("Deadline for documents"), iso_date(meeting.documents_by)),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def _item(item: AgendaItem, number: int) -> dict[str, Any]:
    """Return a matter: a proposal with what it asks, another matter, or reported decisions."""
    proposal = item.proposal
    said = {
        "number": number,
        "anchor": f"item-{number}",
        "title": proposal.title if proposal else item.title,
        "diary_number": proposal.diary_number if proposal else item.diary_number,
        "language": proposal.language if proposal else "sv",
        "clauses": [],
        "summary": "",
        "basis": [],
        "recipients": [],
        "reported": [{"title": each.title, "decision": str(each)} for each in item.told],
    }
    if proposal is None:
        reports = said["reported"]
        return {**said, "kind": _("Reported decisions") if reports else _("Other matter")}
    own = (iso_date(proposal.dated_on), str(ProposalPaper.verbose_name))
    rows = [own, *((each["dated_on"] or "", each["title"]) for each in proposal.said_basis)]
    return {
        **said,
        "kind": _("Matter to decide"),
        "clauses": [{"text": text} for text in proposal.said_clauses],
        "summary": proposal.summary,
        "basis": [f"{title}, {day}" if day else title for day, title in rows],
        "recipients": proposal.said_recipients,
    }


def _called(item: AgendaItem, number: int) -> CalledItem:
    said = _item(item, number)
    placed_on, meeting = timezone.localdate(item.created_at), item.meeting
    return CalledItem(
        number=number,
        title=said["title"],
        diary_number=said["diary_number"],
        summary=said["summary"],
        clauses=tuple(each["text"] for each in said["clauses"]),
        is_matter=item.proposal is None,
        is_late=is_late(placed_on, meeting.documents_by, meeting.held_on),
        is_stale=bool(item.proposal and item.proposal.is_stale),
    )
