"""All documents of a meeting as one file: its agenda, then what belongs to each matter."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.periods import iso_date, running_date
from documents.choices import Severity
from documents.models import Document
from documents.paper import Paper
from documents.rules.findings import Finding
from funding.models import AgendaItem, Meeting
from funding.pdf.decisions import DecisionPaper
from funding.pdf.meetings import AgendaPaper, items_of, sender_of
from funding.pdf.proposals import ProposalPaper
from funding.pdf.schemas import PACKAGE


class PackagePaper(Paper):
    """A meeting's package: what is issued goes along as it is, the rest as a draft."""

    kind = "package"
    verbose_name = gettext_lazy("Meeting package")
    template = "funding/meetings/package_pdf.html"
    version = "1"
    view_permission = "funding.view_meeting"
    issue_permission = "funding.change_meeting"
    languages = ("sv", "en")
    is_bound = True
    is_editable = False
    schema = PACKAGE
    labels: ClassVar = {"parts": gettext_lazy("Contents"), "item": gettext_lazy("Item")}

    def queryset(self):
        return Meeting.objects.select_related("board__parent")

    def owner(self, obj: Meeting) -> Organization:
        return obj.board

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return f"{snapshot['kind_label']} {snapshot['day']}"

    def changed_at(self, obj: Meeting) -> datetime:
        return AgendaPaper().changed_at(obj)

    def findings(self, obj: Meeting) -> list[Finding]:
        return list(_findings(self.papers_of(obj, "sv")))

    def snapshot(self, obj: Meeting) -> dict[str, Any]:
        """Return the contents, and under "parts" which paper of which object each part is."""
        day = running_date(obj.held_on, get_language() or "sv")
        return {
            "kind_label": str(self.verbose_name),
            "title": _("Documents for %(board)s, %(day)s")
            % {"board": obj.board.in_clauses, "day": day},
            "day": iso_date(obj.held_on),
            "sender": sender_of(obj.board),
            "facts": [
                {"label": _("Meeting"), "value": iso_date(obj.held_on)},
                *([{"label": _("Place"), "value": obj.place}] if obj.place else []),
            ],
            "addressee": "",
            "parts": self.papers_of(obj, get_language() or "sv"),
        }

    def papers_of(self, meeting: Meeting, language: str) -> list[dict[str, Any]]:
        """Return the documents of a meeting in the order of its agenda, in constant queries.

        The version of what goes along as a draft tells whether it changed before it was bound.
        """
        parts = [_part(AgendaPaper, meeting, _("Agenda"), language, meeting.version)]
        for number, item in enumerate(items_of(meeting), 1):
            parts += _parts_of(item, number)
        issued = _issued(parts)
        for part in parts:
            in_language = (part["kind"], part["id"], part["language"])
            found = issued.get(in_language)
            part["document"] = found and {"id": found.pk, "reference": found.reference}
            part["sha256"] = found.sha256 if found else ""
        return parts


def _parts_of(item: AgendaItem, number: int) -> Iterable[dict[str, Any]]:
    """Yield the proposal of an item, or the decisions by delegation that are reported under it."""
    if item.proposal:
        proposal = item.proposal
        yield {
            **_part(ProposalPaper, proposal, proposal.title, proposal.language, proposal.version),
            "item": number,
            "diary_number": proposal.diary_number,
            "attachments": len(proposal.attached),
        }
    for decision in item.told:
        language = decision.proposal.language
        yield {
            **_part(DecisionPaper, decision, decision.title, language, decision.version),
            "item": number,
            "diary_number": decision.diary_number,
        }


def _part(paper: type[Paper], obj: Any, title: str, language: str, version: int) -> dict[str, Any]:
    return {
        "kind": paper.kind,
        "kind_label": str(paper.verbose_name),
        "id": obj.pk,
        "title": title,
        "language": language,
        "version": version,
        "item": None,
        "diary_number": "",
        "attachments": 0,
    }


def _issued(parts: list[dict[str, Any]]) -> dict[tuple[str, int, str], Document]:
    """Return the valid document of each part that has been issued, by kind, object, language."""
    documents = Document.objects.valid().defer("snapshot").order_by("issued_at", "pk")
    mine = documents.filter(
        kind__in={part["kind"] for part in parts}, object_id__in={part["id"] for part in parts}
    )
    return {(each.kind, each.object_id, each.language): each for each in mine}


def _findings(parts: list[dict[str, Any]]) -> Iterable[Finding]:
    """Yield each part that goes along as a draft: a package may be sent out before it is issued."""
    if len(parts) == 1:
        yield Finding(
            "empty_package",
            Severity.WARN,
            _("Meeting package"),
            _("The package holds the agenda alone: no document belongs to any matter."),
        )
    for part in parts:
        if not part["document"]:
            yield Finding(
                "draft_in_package",
                Severity.WARN,
                part["title"],
                _("It is not issued: it goes along as a draft, marked on every page."),
                fact=f"{part['kind']} {part['id']}",
            )
