"""A decision as a paper (protokollsutdrag): what was decided, by whom, and how to appeal it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.periods import iso_date, running_date
from documents.paper import Paper
from documents.rules.findings import Finding
from funding.choices import (
    PREPARATORY,
    YES,
    AppealOutcome,
)
from funding.models import (
    Decision,
)
from funding.pdf.extracts import DECISIONS, Extract, facts_of, read_of
from funding.pdf.meetings import sender_of
from funding.pdf.proposals import ProposalPaper
from funding.pdf.schemas import DECISION
from funding.rules import extracts
from funding.rules.appeals import is_late


class DecisionPaper(Paper):
    """The extract of the minutes for one decision, or what a delegate decided (sweden.md)."""

    kind = "decision"
    verbose_name = gettext_lazy("Decision with its extract")
    template = "funding/decisions/pdf.html"
    version = "1"
    view_permission = "funding.view_meeting"  # until it is issued it is the board's own
    issue_permission = "funding.change_decision"
    languages = ("sv", "en")
    schema = DECISION
    labels: ClassVar = {
        **extracts.PLACES,
        "marks": gettext_lazy("What has become of it"),
        "ruling": gettext_lazy("Decision"),
        "lead": gettext_lazy("Decision"),
        "votes": gettext_lazy("Motions and votes"),
        "corrections": gettext_lazy("Corrections"),
        "minutes": gettext_lazy("Minutes and notice"),
        "appealing": gettext_lazy("How to appeal"),
    }

    def queryset(self):
        return DECISIONS.all()

    def language(self, obj: Decision) -> str:
        return obj.proposal.language

    def owner(self, obj: Decision) -> Organization:
        return obj.proposal.financier

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return f"{super().file_name(snapshot)} {snapshot['day']}"

    def changed_at(self, obj: Decision) -> datetime:
        """Return when the decision, its meeting or what stands beside it last changed."""
        read = read_of(obj)
        meeting = [obj.meeting] if obj.meeting else []
        return max(each.updated_at for each in (obj, *meeting, *read.corrections, *read.appeals))

    def obstacles_to_issue(self, obj: Decision):
        if obj.closed_on is None:
            yield gettext_lazy("The minutes are not adjusted yet.")

    def findings(self, obj: Decision) -> list[Finding]:
        return list(extracts.findings(facts_of(read_of(obj))))

    def snapshot(self, obj: Decision) -> dict[str, Any]:
        """Return the extract's content; amounts in kr, names as the minutes have them."""
        read = read_of(obj)
        decision, board = read.decision, read.board
        return {
            "kind_label": _label(decision),
            "title": decision.title,
            "diary_number": decision.diary_number,
            "day": iso_date(decision.day),
            "text_language": read.proposal.language,
            "sender": sender_of(board),
            "facts": _head(decision),
            "addressee": "",
            "marks": _marks(read),
            "clauses": [{"text": text} for text in decision.adopted],
            "clause_style": board.clause_style,
            "ruling": _ruling(read),
            "lead": _lead(read) if decision.adopted else "",
            "asked_for": decision.asked_for,
            "money": _money(read),
            "summary": read.proposal_then.summary,
            "basis": _basis(read),
            "motions": decision.motions,
            "votes": _votes(decision),
            "reservations": decision.reservations,
            "attendance": read.attendance,
            "corrections": _corrections(read),
            "minutes": _minutes(read),
            "appealing": _appealing(read),
            "signatures": {
                "unit": _("True extract, certified by"),
                "people": [
                    {
                        "name": decision.recorded_by.name,
                        "role": decision.recorded_by.title or _("Board secretary"),
                    }
                ],
            },
            "recipients": read.recipients,
        }


def _label(decision: Decision) -> str:
    return _("Decision by delegation") if decision.is_delegated else _("Extract of the minutes")


def _head(decision: Decision) -> list[dict[str, str]]:
    if decision.is_delegated:
        rows = [
            (_("Decided on"), iso_date(decision.decided_on)),
            (_("Delegate"), decision.delegate),
            (_("Point of the delegation order"), decision.delegation_point),
        ]
    else:
        rows = [
            (_("Meeting"), iso_date(decision.meeting.held_on)),
            (_("Place"), decision.meeting.place),
            ("§", str(decision.paragraph)),
        ]
    rows += [
        (_("Diary number"), decision.diary_number or "–"),
        (_("Outcome"), str(decision.answer.label).capitalize()),
    ]
    return [{"label": label, "value": value} for label, value in rows if value]


def _marks(read: Extract) -> list[str]:
    """Say plainly at the top what has become of the decision since it was made."""
    decision = read.decision
    marks = []
    for appeal in read.appeals:
        if appeal.outcome == AppealOutcome.ANNULLED:
            words = {"day": _day(appeal.settled_on), "court": appeal.court or _("a court")}
            marks.append(
                _("Annulled by %(court)s on %(day)s. The decision holds no longer.") % words
            )
    pending = [a.received_on for a in read.appeals if a.outcome == AppealOutcome.PENDING]
    in_time = [day for day in pending if not is_late(day, decision.posted_on)]
    if in_time and not marks:
        words = {"day": _day(min(in_time))}
        marks.append(
            _("Appealed on %(day)s. The decision counts until a court has annulled it.") % words
        )
    if decision.replaced_by_id:
        later = Decision.objects.select_related("meeting__board").get(pk=decision.replaced_by_id)
        marks.append(_("Replaced by a later decision: %(decision)s.") % {"decision": later})
    if decision.replaces_id:
        earlier = Decision.objects.select_related("meeting__board").get(pk=decision.replaces_id)
        marks.append(_("Replaces an earlier decision: %(decision)s.") % {"decision": earlier})
    if read.corrections:
        marks.append(_("A clerical error is corrected: see Corrections."))
    return marks


def _lead(read: Extract) -> str:
    who = read.decision.delegate or read.board.in_clauses
    return _("%(who)s decides") % {"who": who}


def _ruling(read: Extract) -> str:
    """Say in a sentence what was decided where it was not what the clauses say."""
    decision = read.decision
    who = decision.delegate or read.board.in_clauses
    day = decision.tabled_to.held_on if decision.tabled_to else None
    return extracts.ruling_in_words(decision.outcome, who, day)


def _money(read: Extract) -> dict[str, Any] | None:
    """Return what was decided by year (kr), beside what was asked where that differs."""
    decided = read.decided
    if read.decision.outcome not in YES or not decided:
        return None
    asked = read.source.share_of(read.board.pk)
    years = sorted({*decided, *asked})
    is_other = any(asked.get(year, 0) != decided.get(year, 0) for year in years)

    def cells(wanted: Decimal, got: Decimal) -> list[Decimal]:
        return [wanted, got, got - wanted] if is_other else [got]

    rows = [(year, asked.get(year, Decimal(0)), decided.get(year, Decimal(0))) for year in years]
    totals = cells(*(sum((row[at] for row in rows), Decimal(0)) for at in (1, 2)))
    return {
        "caption": _("What was decided, by year"),
        "unit": "kr",
        "head": _("Year"),
        "columns": [_("Asked"), _("Decided"), _("Difference")] if is_other else [_("Decided")],
        "rows": [{"label": str(y), "amounts": cells(a, d), "kind": ""} for y, a, d in rows],
        "sums": {"label": _("In all"), "amounts": totals} if len(rows) > 1 else None,
    }


def _basis(read: Extract) -> list[str]:
    proposal = read.proposal_then
    own = (iso_date(proposal.dated_on), str(ProposalPaper.verbose_name))
    return [f"{title}, {day}" if day else title for day, title in (own, *read.basis)]


def _votes(decision: Decision) -> dict[str, Any] | None:
    """Return how the votes fell, in the order of the minutes."""
    if decision.votes_for is None:
        return None
    said = [
        (_("For the decision"), decision.votes_for),
        (_("Against"), decision.votes_against),
        (_("Abstained"), decision.votes_abstained or 0),
    ]
    return {
        "caption": _("How the votes fell"),
        "columns": [
            {"label": _("Voted"), "kind": "text"},
            {"label": _("Votes"), "kind": "number"},
        ],
        "rows": [{"cells": [label, votes]} for label, votes in said],
    }


def _corrections(read: Extract) -> dict[str, Any] | None:
    """Return the corrections that stand beside the decision, each with its reason."""
    if not read.corrections:
        return None
    labels = [_("Date"), _("It says"), _("It should say"), _("Reason")]
    rows = [[iso_date(c.corrected_on), c.wrong, c.right, c.reason] for c in read.corrections]
    return {
        "caption": _("Clerical errors, corrected beside the decision"),
        "columns": [
            {"label": label, "kind": "text" if place else "day"}
            for place, label in enumerate(labels)
        ],
        "rows": [{"cells": cells} for cells in rows],
    }


def _minutes(read: Extract) -> list[str]:
    """Say when the minutes were adjusted and announced, or what a delegate reported."""
    decision = read.decision
    if decision.is_delegated:
        if decision.reported_on is None:
            said = [_("The decision is not reported to a meeting yet.")]
        else:
            words = {"day": _day(decision.reported_on)}
            said = [_("Reported to the meeting on %(day)s.") % words]
    elif decision.closed_on is None:
        said = [_("The minutes are not adjusted yet.")]
    else:
        said = [_("The minutes were adjusted on %(day)s.") % {"day": _day(decision.closed_on)}]
    if decision.posted_on:
        words = {"day": _day(decision.posted_on)}
        said.append(_("The notice was posted on %(day)s.") % words)
    return said


def _appealing(read: Extract) -> list[str]:
    """Say how to appeal and until when, one paragraph each (sweden.md, "Meetings")."""
    if read.decision.outcome in PREPARATORY:
        return [_("The decision only prepares or puts off the matter: it cannot be appealed.")]
    said = [
        _(
            "Whoever is a member of the municipality or region can appeal the decision and have "
            "its lawfulness tried under the Local Government Act. The appeal is made in writing "
            "and handed in to the administrative court. State which decision it is about, why it "
            "is unlawful and what shall change, with name, address and signature."
        ),
        _(
            "The appeal must have reached the court within three weeks from the day on which the "
            "notice of the adjusted minutes was posted. When the last day is a Saturday, a Sunday, "
            "a public holiday, Midsummer's Eve, Christmas Eve or New Year's Eve, the next weekday "
            "is enough."
        ),
    ]
    if read.last_day:
        said.append(_("The last day to appeal is %(day)s.") % {"day": _day(read.last_day)})
    else:
        said.append(_("The last day to appeal is known when the notice has been posted."))
    return said


def _day(day: date | None) -> str:
    return running_date(day, get_language() or "sv")
