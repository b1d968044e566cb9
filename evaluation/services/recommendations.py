"""What is done with findings and recommendations: written, answered, carried out, closed."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from evaluation.mails import recommendations as words
from evaluation.models import Finding, Recommendation, Response
from evaluation.rules import recommendations as rules


@verb(_("wrote down a finding"))
def find(finding: Finding, *, by) -> Finding:
    """Save a new finding of an evaluation."""
    finding.save()
    return finding


@verb(_("revised the finding"))
def revise_finding(finding: Finding, *, by) -> Finding:
    """Save the finding as it now stands on the object."""
    finding.save_fields("number", "title", "text", "indicator", "period", "collection")
    return finding


@verb(_("recommended something"))
def recommend(recommendation: Recommendation, *, by) -> Recommendation:
    """Save a new recommendation; who is responsible is asked for an answer."""
    recommendation.save()
    _ask(recommendation, by)
    return recommendation


@verb(_("revised the recommendation"))
def revise(recommendation: Recommendation, *, by) -> Recommendation:
    """Save the recommendation as it now stands; a new responsible is asked for an answer."""
    before = Recommendation.objects.locked(recommendation.pk)
    refuse(rules.obstacles_to_revise(is_closed=before.closed_on is not None))
    is_other = before.responsible_id != recommendation.responsible_id
    recommendation.save_fields(
        "number", "title", "text", "finding", "organization", "responsible", "due_on"
    )
    if is_other and before.done_on is None:
        _ask(recommendation, by)
    return recommendation


@verb(_("answered the recommendation"))
def respond(response: Response, *, by, responsible=None) -> Response:
    """Save what whom it concerns answers; an earlier answer stays beside it."""
    recommendation = Recommendation.objects.locked(response.recommendation_id)
    responsible = responsible or recommendation.responsible
    refuse_fields(
        rules.obstacles_to_respond(
            response.verdict,
            reason=response.reason,
            action=response.action,
            has_responsible=responsible is not None,
            due_on=response.due_on,
            is_closed=recommendation.closed_on is not None,
        )
    )
    response.author, response.responded_on = by, response.responded_on or timezone.localdate()
    response.save()
    recommendation.responsible, recommendation.due_on = responsible, response.due_on
    recommendation.done_on, recommendation.evidence = None, ""
    recommendation.save_fields("responsible", "due_on", "done_on", "evidence")
    return response


@verb(_("reported the recommendation as carried out"))
def carry_out(recommendation: Recommendation, *, by, on: date, evidence: str) -> Recommendation:
    """Say that what was answered is done, and what shows it."""
    now = Recommendation.objects.with_verdict().locked(recommendation.pk)
    refuse(
        rules.obstacles_to_carry_out(
            verdict=now.verdict,
            is_done=now.done_on is not None,
            is_closed=now.closed_on is not None,
            evidence=evidence,
            on=on,
            today=timezone.localdate(),
        )
    )
    now.done_on, now.evidence = on, evidence.strip()
    now.save_fields("done_on", "evidence")
    return now


@verb(_("closed the recommendation"))
def close(recommendation: Recommendation, *, by, note: str, on: date | None = None):
    """Close a recommendation that is done or was declined."""
    now = Recommendation.objects.with_verdict().locked(recommendation.pk)
    refuse(
        rules.obstacles_to_close(
            verdict=now.verdict,
            is_done=now.done_on is not None,
            is_closed=now.closed_on is not None,
            note=note,
        )
    )
    now.closed_on, now.closing_note = on or timezone.localdate(), note.strip()
    now.save_fields("closed_on", "closing_note")
    return now


@verb(_("opened the recommendation again"))
def reopen(recommendation: Recommendation, *, by, reason: str) -> Recommendation:
    """Open a recommendation again that is closed, or reported as done without being so."""
    now = Recommendation.objects.locked(recommendation.pk)
    is_open = now.closed_on is None and now.done_on is None
    refuse(rules.obstacles_to_reopen(is_open=is_open, reason=reason))
    now.closed_on, now.closing_note, now.done_on, now.evidence = None, "", None, ""
    now.save_fields("closed_on", "closing_note", "done_on", "evidence")
    return now


def _ask(recommendation: Recommendation, by) -> None:
    if recommendation.responsible is not None and recommendation.responsible != by:
        mails.send(
            to=[recommendation.responsible],
            path=recommendation.get_absolute_url(),
            by=by,
            **words.asked(recommendation),
        )
