"""Parts of a decision's page: what can be done with it, and what stands beside it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core.history import events_of
from core.views import Action
from core.views.doors import with_back
from funding.choices import AppealOutcome
from funding.models import (
    Appeal,
    Correction,
    DecidedAmount,
    Decision,
    DecisionClause,
    Meeting,
    ReportedDecision,
)
from funding.rules import appeals as rules
from funding.rules import decisions as own_rules
from funding.rules import delegations as delegation_rules
from funding.services import decisions, delegations, proposals

FULL = Decision.objects.select_related(
    "proposal__round__project__program", "proposal__financier", "meeting__board"
)
PARTS = (DecidedAmount, DecisionClause, Correction, Appeal, ReportedDecision)


def events_with(decision: Decision) -> list[Any]:
    """Return the events of everything that belongs to a decision."""
    return [events_of(model, decision_id=decision.pk) for model in PARTS]


# ---------- what can be done ----------


def actions_on(decision: Decision, user: Any) -> list[Action]:
    """Return what the person can do with a decision (asked `with_counted_on` and `with_life`)."""
    paper = _reading(decision, user)
    if decision.counted_on is None:
        return [*_registering(decision, user), *paper, *_changing(decision, user)]
    return [*_reporting(decision, user), *paper, *_afterwards(decision, user)]


def _reading(decision: Decision, user: Any) -> list[Action]:
    """The extract is made and issued from its own page, by the board's own people."""
    if not user.has_perm("funding.view_meeting", decision):
        return []
    url = reverse("documents:preview", kwargs={"kind": "decision", "pk": decision.pk})
    label = _("Read the decision as a paper") if decision.is_delegated else _("Read the extract")
    return [_action(label, url, "file-earmark-text")]


def _registering(decision: Decision, user: Any) -> list[Action]:
    if not user.has_perm("funding.register_extract", decision):
        return []
    label = _("Register the decision") if decision.is_delegated else _("Register the extract")
    return [
        _action(
            label,
            _url("decision_register_extract", decision) + f"?version={decision.version}",
            "inbox",
            own_rules.obstacles_to_register(decision.closed_on, decision.extract_registered_on),
            "primary",
        )
    ]


def _changing(decision: Decision, user: Any) -> list[Action]:
    if not user.has_perm("funding.change_decision", decision):
        return []
    if decision.is_delegated:
        reasons = delegations.obstacles_to_undo(decision, decision.proposal)
        return [_action(_("Undo"), _url("delegation_undo", decision), "trash", reasons, "danger")]
    edit = own_rules.obstacles_to_revise(decision.meeting.adjusted_on)
    undo = decisions.obstacles_to_undo(decision, decision.proposal, decision.meeting)
    return [
        _action(_("Correct"), _url("decision_edit", decision), "pencil", edit),
        _action(_("Undo"), _url("decision_undo", decision), "trash", undo, "danger"),
    ]


def _reporting(decision: Decision, user: Any) -> list[Action]:
    """A delegate's decision is reported; a report to the wrong meeting is taken back."""
    if not decision.is_delegated or not user.has_perm("funding.report_decision", decision):
        return []
    if decision.reported_on is None:
        url = _url("delegation_report", decision)
        return [_action(_("Report to a meeting"), url, "megaphone", (), "primary")]
    meeting = Meeting.objects.filter(items__reported__decision=decision).first()
    if list(delegation_rules.obstacles_to_take_back(meeting.held_on, meeting.adjusted_on)):
        return []
    url = _url("delegation_take_back", decision)
    return [Action(_("Take the report back"), url, icon="arrow-return-left")]


def _afterwards(decision: Decision, user: Any) -> list[Action]:
    actions = []
    if user.has_perm("funding.correct_decision", decision):
        url = _url("decision_correct", decision)
        actions.append(_action(_("Correct a clerical error"), url, "pencil-square"))
    if user.has_perm("funding.add_appeal", decision):
        reasons = rules.obstacles_to_register(
            decision.outcome,
            decision.counted_on,
            is_annulled=any(a["outcome"] == AppealOutcome.ANNULLED for a in decision.appealed),
        )
        url = _url("appeal_create", decision)
        actions.append(_action(_("Register an appeal"), url, "envelope-exclamation", reasons))
    if user.has_perm("funding.add_proposal", decision.proposal):
        reasons = proposals.obstacles_to_follow(decision.proposal)
        if not reasons:
            url = reverse("funding:proposal_follow", args=[decision.proposal_id])
            label = _("Start a revised proposal")
            actions.append(Action(label, url, icon="file-earmark-plus"))
    return actions


def _action(label, url, icon, reasons=(), tone="default") -> Action:
    return Action(label, url, method="get", tone=tone, icon=icon, reasons=list(reasons))


def _url(name: str, decision: Decision) -> str:
    return reverse(f"funding:{name}", args=[decision.pk])


# ---------- what stands beside ----------


def sequels_of(decision: Decision, user: Any) -> dict[str, Any]:
    """Return corrections, appeals, and the decisions before and after, for those who see it."""
    return {
        "corrections": list(decision.corrections.select_related("corrected_by")),
        "appeals": [_appeal(each, decision, user) for each in decision.appeals.all()],
        **_neighbors(decision, user),
    }


def _appeal(appeal: Appeal, decision: Decision, user: Any) -> dict[str, Any]:
    may_settle = user.has_perm("funding.settle_appeal", decision)
    is_open = appeal.outcome == AppealOutcome.PENDING
    return {
        "row": appeal,
        "is_late": rules.is_late(appeal.received_on, decision.posted_on),
        "settle": with_back(
            reverse("funding:appeal_settle", args=[appeal.pk]), decision.get_absolute_url()
        )
        if is_open and may_settle
        else "",
    }


def _neighbors(decision: Decision, user: Any) -> dict[str, Decision | None]:
    """Return the decisions that this one replaces and is replaced by; only those that are seen."""
    if decision.replaces_id is None and decision.replaced_by_id is None:
        return {"earlier": None, "later": None}
    pks = {decision.replaces_id, decision.replaced_by_id} - {None}
    seen = Decision.objects.filter(pk__in=pks).visible_to(user).select_related("meeting__board")
    found = {each.pk: each for each in seen}
    return {
        "earlier": found.get(decision.replaces_id),
        "later": found.get(decision.replaced_by_id),
    }
