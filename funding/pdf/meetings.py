"""A meeting's agenda as a paper (kallelse, föredragningslista): when, where, and each matter."""

from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.periods import iso_date, running_date
from documents.paper import Paper
from documents.rules.findings import Finding
from funding.models import AgendaItem, Meeting, Proposal
from funding.pdf.proposals import ProposalPaper
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
        ever = obj.items.aggregate(item=Max("updated_at"), proposal=Max("proposal__updated_at"))
        called = obj.attendees.aggregate(at=Max("updated_at"))["at"]
        return max(filter(None, [obj.updated_at, called, *ever.values()]))

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
    """Return the agenda in its order with all that is said of each matter, in constant queries."""
    items = meeting.items.prefetch_related(
        "proposal__clauses",
        "proposal__basis",
        "proposal__recipients",
        "proposal__attachments",
        "reported__decision__proposal",
    )
    found = list(items)
    pks = [item.proposal_id for item in found if item.proposal_id]
    newest = Proposal.objects.filter(pk__in=pks).with_newest().only("state", "source__number")
    stale = {each.pk: each.is_stale for each in newest}
    for item in found:
        item.meeting, item.is_stale = meeting, stale.get(item.proposal_id, False)
    return found


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
        "reported": [
            {"title": each.decision.title, "decision": str(each.decision)}
            for each in item.reported.all()
        ],
    }
    if proposal is None:
        reports = said["reported"]
        return {**said, "kind": _("Reported decisions") if reports else _("Other matter")}
    own = (iso_date(proposal.dated_on), str(ProposalPaper.verbose_name))
    rows = [own, *((iso_date(each.dated_on), each.title) for each in proposal.basis.all())]
    return {
        **said,
        "kind": _("Matter to decide"),
        "clauses": [{"text": each.text} for each in proposal.clauses.all()],
        "summary": proposal.summary,
        "basis": [f"{title}, {day}" if day else title for day, title in rows],
        "recipients": [each.name for each in proposal.recipients.all()],
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
        is_stale=item.is_stale,
    )
