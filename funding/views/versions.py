"""Two versions of a proposal side by side, word by word, from its trail."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from core.differences import Difference, difference
from core.history import VERBS, events_of
from core.periods import iso_date, iso_moment
from core.views import DetailPage
from funding.models import (
    Attachment,
    Basis,
    Clause,
    Consequence,
    Proposal,
    Recipient,
    Signatory,
)
from funding.rules.reviews import CONSEQUENCES, PLACES, PROSE
from funding.rules.versions import Happened, Version, chosen, versions
from funding.views.proposal_parts import LIST, WHOLE

KINDS = (Clause, Consequence, Basis, Attachment, Signatory, Recipient)
LABELS = {**PLACES, "attachments": gettext_lazy("Attachments")}
PARTS = (
    *("title", "diary_number", "dated_on", "officer_name", "addressee", "clauses"),
    *(*PROSE, *CONSEQUENCES, "basis", "attachments", "signatories", "recipients"),
)


@dataclass(frozen=True)
class Compared:
    """One part in both versions."""

    label: Any
    difference: Difference


class ProposalVersions(DetailPage):
    """What was written between two moments, part by part."""

    template_name = "funding/proposals/versions.html"
    permission_required = "funding.view_proposal"
    queryset = WHOLE

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("Compare versions")
        return frame

    def get_crumbs(self):
        return [LIST, (str(self.object), self.object.get_absolute_url())]

    def get_history(self):
        return None

    def get_context_data(self, **kwargs):
        found = versions(_events(self.object), _texts)
        asked = self.request.GET
        old = chosen(found, asked.get("old", ""), -2)
        new = chosen(found, asked.get("new", ""), -1)
        compared = [
            Compared(LABELS[part], difference(old.parts[part], new.parts[part])) for part in PARTS
        ]
        people = User.objects.in_bulk({each.who for each in found if each.who})
        return super().get_context_data(
            versions=[(each.number, _named(each, people)) for each in reversed(found)],
            old=(old.number, _named(old, people)),
            new=(new.number, _named(new, people)),
            changed=[each for each in compared if not each.difference.is_same],
            same=[each.label for each in compared if each.difference.is_same],
            url=reverse("funding:proposal_versions", args=[self.object.pk]),
            **kwargs,
        )


def _named(version: Version, people: dict[int, User]) -> str:
    who = people.get(version.who)
    words = (str(who) if who else "", str(VERBS.get(version.verb, "")))
    return f"{iso_moment(version.at)} {' '.join(filter(None, words))}".strip()


def _events(proposal: Proposal) -> list[Happened]:
    events = [("Proposal", event) for event in proposal.events.all()]
    for model in KINDS:
        rows = events_of(model, proposal=proposal.pk)
        events += [(model.__name__, event) for event in rows]
    return [_happened(kind, event) for kind, event in events]


def _happened(kind: str, event: Any) -> Happened:
    context = event.pgh_context or {}
    return Happened(
        at=event.pgh_created_at,
        key=event.pgh_context_id or (kind, event.pgh_id),
        who=context.get("by"),
        verb=context.get("verb") or "",
        kind=kind,
        row=event.pgh_obj_id,
        order=event.pgh_id,
        values=None if event.pgh_label == "delete" else event,
    )


def _texts(rows: dict[str, list[Any]]) -> dict[str, str]:
    """Return the texts of a moment by part, each row on a line of its own."""

    def lines(kind: str, *names: str) -> str:
        placed = sorted(rows.get(kind, ()), key=lambda row: row.position)
        said = (", ".join(filter(None, (_said(row, name) for name in names))) for row in placed)
        return "\n".join(said)

    [head] = rows.get("Proposal", [None])[:1]
    plain = ("title", "diary_number", "dated_on", "officer_name", "addressee", *PROSE)
    stated = {
        row.kind: f"{_('Yes') if row.is_affected else _('No')}. {row.reason}"
        for row in rows.get("Consequence", ())
    }
    return {
        **{name: _said(head, name) if head else "" for name in plain},
        **{kind: stated.get(kind, "") for kind in CONSEQUENCES},
        "clauses": lines("Clause", "text"),
        "basis": lines("Basis", "title", "dated_on"),
        "attachments": lines("Attachment", "title", "filename"),
        "signatories": lines("Signatory", "name", "title"),
        "recipients": lines("Recipient", "name"),
    }


def _said(row: Any, name: str) -> str:
    value = getattr(row, name)
    return iso_date(value) if name == "dated_on" else value
