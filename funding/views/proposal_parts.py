"""What the pages of a proposal show: actions, facts, findings with the field that mends each."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.periods import iso_date
from core.views import Action
from core.views.doors import with_back
from documents.rules.findings import Finding
from funding.choices import ProposalState
from funding.models import Delivery, Proposal
from funding.rules import proposals as rules
from funding.rules.reviews import CONSEQUENCES, PLACES, PROSE
from funding.rules.sources import Source
from funding.services import decisions, proposals

WHOLE = Proposal.objects.select_related(
    "round", "source", "financier", "meeting__board", "written_by", "approved_by"
).with_newest()
LIST = (gettext_lazy("Proposals"), reverse_lazy("funding:proposal_list"))
FIELD_OF = {
    "missing_date": "dated_on",
    "missing_diary_number": "diary_number",
    "diary_number_pattern": "diary_number",
    "missing_officer": "officer_name",
    "missing_addressee": "addressee",
    "missing_recipient": "recipients",
    "missing_signatory": "signatory_1_name",
    "missing_condition": "condition_text",
}


@dataclass(frozen=True)
class ShownFinding:
    """A finding with the place where it is mended and the page where it is kept."""

    finding: Finding
    mend_url: str
    keep_url: str


@dataclass(frozen=True)
class ShareRow:
    """What the board is asked for in one year, beside what the round asks for in all."""

    label: str
    mine: Any
    all: Any
    seats: int | None = None
    seat_price: Any = None


def actions_for(proposal: Proposal, user: Any, findings: list[Finding]) -> list[Action]:
    """Return what this person can do with the proposal now, the most likely first."""
    may = {
        name: user.has_perm(f"funding.{name}_proposal", proposal)
        for name in ("change", "approve", "register")
    }
    actions: list[Action | None] = []
    if may["change"]:
        actions += _writing(proposal)
    if may["approve"]:
        actions += _approving(proposal, user, findings)
    if may["change"]:
        actions += _deciding(proposal)
    actions += [
        _get("preview", _("Read the paper"), "file-earmark-text", _paper(proposal, "preview"))
    ]
    if may["register"] and proposal.state not in rules.ENDED:
        label = (
            _("Change the diary number") if proposal.diary_number else _("Enter the diary number")
        )
        reasons = list(proposals.obstacles_to_register(proposal, user))
        url = _url(proposal, "register")
        actions.append(Action(label, url, method="get", icon="hash", reasons=reasons))
    if may["change"] and proposal.state not in rules.ENDED:
        label = _("Share outside the authority")
        actions.append(_get("share", label, "box-arrow-up-right", _url(proposal, "share")))
        actions.append(_get("withdraw", _("Withdraw"), "slash-circle", _url(proposal, "withdraw")))
    return [action for action in actions if action is not None]


def findings_for(
    proposal: Proposal, findings: list[Finding], *, may_write: bool
) -> list[ShownFinding]:
    """Return the findings with the field that mends each, and for writers the page to keep it."""
    can_mend = may_write and proposal.is_being_written
    edit = _url(proposal, "edit")
    keep = _paper(proposal, "finding_keep") if may_write else ""
    clauses = [f"clause_{row.pk}" for row in proposal.clauses.all()] if can_mend else []
    shown = []
    for each in findings:
        is_open = not each.overridden
        keep_url = f"{keep}?finding={each.key}" if keep and is_open and each.overridable else ""
        field = field_of(each, clauses) if can_mend else ""
        shown.append(
            ShownFinding(
                each,
                f"{edit}#id_{field}" if field else "",
                with_back(keep_url, proposal.get_absolute_url()) if keep_url else "",
            )
        )
    return shown


def facts_for(proposal: Proposal) -> list[tuple[Any, Any]]:
    """Return label and value of what stands beside the text."""
    approved = proposal.approved_by if proposal.is_approved else ""
    return [
        (PLACES["diary_number"], proposal.diary_number),
        (PLACES["dated_on"], iso_date(proposal.dated_on)),
        (_("Board"), proposal.financier.name),
        (PLACES["addressee"], proposal.addressee),
        (PLACES["officer_name"], ", ".join(filter(None, _officer(proposal)))),
        (_("Last written by"), proposal.written_by),
        (_("Approved by"), approved),
        (_("Meeting"), iso_date(proposal.meeting.held_on) if proposal.meeting else ""),
        (_("Language of the paper"), proposal.get_language_display()),
    ]


def share_rows(source: Source, financier_id: int) -> list[ShareRow]:
    """Return what the board is asked for year by year, and in all (kr)."""
    mine = {s.year: s for s in source.shares if s.financier_id == financier_id}
    rows = [
        ShareRow(
            str(year),
            mine[year].amount if year in mine else None,
            source.sum_of(year),
            mine[year].seats if year in mine else None,
            mine[year].seat_price if year in mine else None,
        )
        for year in source.years
    ]
    if len(rows) > 1:
        total = sum(share.amount for share in mine.values())
        rows.append(ShareRow(_("In all"), total, source.total))
    return rows


def parts_of(proposal: Proposal, source: Source) -> list[tuple[Any, str, tuple[str, ...]]]:
    """Return heading, text and numbered points of each part that is written, as on the paper."""
    parts = [(PLACES[name], getattr(proposal, name).strip(), ()) for name in PROSE]
    parts.insert(PROSE.index("background") + 1, (_("Goals"), "", source.goals))
    return [part for part in parts if part[1] or part[2]]


def _writing(proposal: Proposal) -> list[Action | None]:
    if proposal.state in rules.ENDED:
        return [_starting_anew(proposal)]
    is_draft = proposal.state == ProposalState.DRAFT
    actions: list[Action | None] = []
    if proposal.is_stale:
        label, tone = _("Take over the new version"), "primary" if is_draft else "default"
        url = _url(proposal, "take_over")
        actions.append(Action(label, url, method="get", tone=tone, icon="arrow-repeat"))
    actions += [
        Action(
            _("Write"),
            _url(proposal, "edit"),
            method="get",
            tone="primary" if is_draft and not proposal.is_stale else "default",
            reasons=list(rules.obstacles_to_revise(proposal.state)),
            icon="pencil",
        )
    ]
    if proposal.is_being_written:
        actions.append(
            _get("attachments", _("Attachments"), "paperclip", _url(proposal, "attachments"))
        )
    if is_draft:
        url = _url(proposal, "send_to_review")
        actions.append(Action(_("Send to review"), url, icon="eye"))
    return actions


def _starting_anew(proposal: Proposal) -> Action | None:
    if proposal.state != ProposalState.WITHDRAWN:
        return None
    board = {"financier": proposal.financier_id}
    same = Proposal.objects.live().filter(round=proposal.round_id, **board)
    deliveries = Delivery.objects.filter(~Exists(same), source__round=proposal.round_id, **board)
    newest = deliveries.order_by("-source__number").first()
    if newest is None:
        return None
    url = reverse("funding:proposal_start", args=[newest.pk])
    return Action(_("Start a new draft"), url, tone="primary", icon="plus-lg")


def _approving(proposal: Proposal, user: Any, findings: list[Finding]) -> list[Action | None]:
    actions: list[Action | None] = []
    if proposal.is_being_written:
        is_own, is_single_officer = proposals.own_and_single(proposal, user)
        reasons = rules.obstacles_to_mark_ready(
            proposal.state,
            findings,
            is_own=is_own,
            is_single_officer=is_single_officer,
            is_stale=proposal.is_stale,
        )
        actions.append(
            Action(
                _("Approve"),
                f"{_url(proposal, 'mark_ready')}?version={proposal.version}",
                method="get",
                tone="primary" if proposal.state == ProposalState.IN_REVIEW else "default",
                reasons=list(reasons),
                icon="check2",
            )
        )
    is_ahead = proposal.meeting is None or proposal.meeting.held_on >= timezone.localdate()
    is_overtaken = proposal.is_stale and is_ahead
    if not list(rules.obstacles_to_send_back(proposal.state, is_overtaken=is_overtaken)):
        url = _url(proposal, "send_back")
        actions.append(_get("send_back", _("Send back"), "arrow-return-left", url))
    return actions


def _deciding(proposal: Proposal) -> list[Action | None]:
    if list(rules.obstacles_to_put_on_agenda(proposal.state)):
        return []
    is_ready = proposal.state == ProposalState.READY
    agenda = Action(
        _("Put on an agenda") if is_ready else _("Move to another meeting"),
        _url(proposal, "put_on_agenda"),
        method="get",
        tone="primary" if is_ready else "default",
        icon="calendar-event",
    )
    if is_ready:
        delegated = reverse("funding:delegation_record", args=[proposal.pk])
        label = _("Record a decision by delegation")
        return [agenda, Action(label, delegated, method="get", icon="person-check")]
    record = Action(
        _("Record the decision"),
        reverse("funding:decision_record", args=[proposal.pk]),
        method="get",
        tone="primary",
        reasons=decisions.obstacles_to_record(proposal, proposal.meeting),
        icon="check2-square",
    )
    return [record, agenda]


def field_of(finding: Finding, clauses: list[str]) -> str:
    """Return the field that mends a finding; `clauses` are the fields in which one stands."""
    if finding.code in FIELD_OF:
        return FIELD_OF[finding.code]
    place = finding.anchor
    if place in CONSEQUENCES:
        return f"{place}_reason"
    if place == "signatories":
        return "signatory_1_name"
    if place in PLACES and place != "clauses":
        return place
    if not (finding.code + place).startswith("clause") and "clause" not in place:
        return ""
    number = place.removeprefix("clause ")
    row = int(number) - 1 if number.isdecimal() else 0
    return clauses[row] if row < len(clauses) else "clause_new1"


def _officer(proposal: Proposal) -> tuple[str, str]:
    return proposal.officer_name, proposal.officer_title


def _get(name: str, label: Any, icon: str, url: str) -> Action:
    return Action(label, url, method="get", icon=icon)


def _url(proposal: Proposal, verb: str) -> str:
    return reverse(f"funding:proposal_{verb}", args=[proposal.pk])


def _paper(proposal: Proposal, page: str) -> str:
    return reverse(f"documents:{page}", kwargs={"kind": "proposal", "pk": proposal.pk})
