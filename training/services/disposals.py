"""Decisions on disposal: prepared by one, approved by another, carried out whole or not at all."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import asdict
from typing import Any

from django.contrib.sessions.models import Session as WebSession
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from core.history import verb
from core.models import ask
from core.rules import refuse
from documents.models import Document
from training.models import (
    Cohort,
    Contact,
    Disposal,
    DisposalCohort,
    Participant,
    StageNote,
    due_cohorts,
)
from training.queries import counts_of, ledger_of, told_of
from training.rules import disposals as rules

TASK = "training.tasks.dispose"
MARK = "[…]"  # stands where a name was
SUBJECTS = """
    SELECT d.id FROM documents_document d
    JOIN training_subjects(%(pk)s) s USING (content_type_id, object_id)
"""


@verb(_("prepared a disposal"))
def prepare(disposal: Disposal, cohorts: Collection[int], *, by) -> Disposal:
    """Write down which cohorts' names are to go, and what that would take away."""
    due = due_cohorts(timezone.localdate()).filter(pk__in=cohorts).select_for_update(of=("self",))
    found = list(due.select_related("course"))
    open_ones = DisposalCohort.objects.filter(disposal__in=Disposal.objects.under_way())
    refuse(
        rules.obstacles_to_prepare(
            cohorts,
            [each.pk for each in found],
            [each.course.program_id for each in found],
            open_ones.filter(cohort__in=cohorts).values_list("cohort", flat=True),
        )
    )
    disposal.program_id = found[0].course.program_id
    disposal.prepared_by = by
    disposal.save()
    for each in sorted(found, key=lambda cohort: cohort.pk):
        DisposalCohort.objects.create(disposal=disposal, cohort=each)
    Disposal.objects.filter(pk=disposal.pk).update(preview=preview_of(disposal))
    disposal.refresh_from_db()
    return disposal


@verb(_("approved the disposal"))
def approve(disposal: Disposal, *, by) -> Disposal:
    """Let the worker carry out what another person has prepared."""
    now = Disposal.objects.locked(disposal.pk)
    refuse(
        rules.obstacles_to_approve(
            is_waiting=not (now.approved_at or now.stopped_at),
            is_preparer=now.prepared_by_id == by.pk,
            is_due=is_due(now),
        )
    )
    now.approved_by, now.approved_at = by, timezone.now()
    now.save_fields("approved_by", "approved_at")
    app.configure_task(TASK).defer(disposal_id=now.pk)
    return now


@verb(_("stopped the disposal"))
def stop(disposal: Disposal, *, by, reason: str) -> Disposal:
    """Let a prepared decision come to nothing; the reason is in its history."""
    now = Disposal.objects.locked(disposal.pk)
    refuse(rules.obstacles_to_stop(is_waiting=not (now.approved_at or now.stopped_at)))
    now.stopped_at = timezone.now()
    now.save_fields("stopped_at")
    return now


@verb(_("tried the disposal again"))
def retry(disposal: Disposal, *, by) -> Disposal:
    """Let the worker try again what could not be carried out."""
    now = Disposal.objects.locked(disposal.pk)
    refuse(rules.obstacles_to_retry(has_failed=bool(now.problem) and not now.done_at))
    now.problem = ""
    now.save_fields("problem")
    app.configure_task(TASK).defer(disposal_id=now.pk)
    return now


@verb(_("carried out the disposal"))
def carry_out(disposal: Disposal, *, by, figures: Callable | None = None) -> Disposal:
    """Let the names go, all or none, and see that every count is as it was.

    `figures` counts the cohorts: `figures_of`, unless something else must not change either.
    """
    figures = figures or figures_of
    now = Disposal.objects.locked(disposal.pk)
    if now.done_at:  # by another worker
        return now
    cohorts = list(Cohort.objects.filter(disposals__disposal=now).order_by("pk"))
    before = figures(cohorts)
    counts = {"cohorts": _in_short(cohorts), "sessions": _forget_sessions(words_of(now))}
    titles = {}
    for language in ("sv", "en"):
        with translation.override(language):
            titles[language] = gettext("Disposed of: the names in it were kept for a time only")
    with translation.override("sv"):
        reference = str(now)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT training_dispose(%s, %s, %s, %s, %s)",
            [now.pk, json.dumps(counts), reference, json.dumps(titles), MARK],
        )
    if figures(cohorts) != before:
        raise ValidationError(_("A count would have changed, so nothing was disposed of."))
    now.refresh_from_db()
    return now


def fail(disposal: Disposal, reasons: Iterable[Any] = ()) -> None:
    """Say on the decision why it could not be carried out: nothing of it was."""
    with translation.override(disposal.approved_by.language):
        disposal.problem = " ".join(str(each) for each in reasons) or gettext(
            "The database refused. Nothing was disposed of; try again, or tell support."
        )
    disposal.save_fields("problem")


def is_due(disposal: Disposal) -> bool:
    """Say whether the time of every cohort of the decision is up, and there is something to go."""
    chosen = list(disposal.cohorts.values_list("cohort", flat=True))
    due = due_cohorts(timezone.localdate()).filter(pk__in=chosen)
    return bool(chosen) and due.count() == len(chosen)


def words_of(disposal: Disposal) -> list[str]:
    """Return the names, addresses and numbers that are looked for everywhere."""
    return ask("SELECT training_disposed_words(%(pk)s)", pk=disposal.pk)[0][0]


def preview_of(disposal: Disposal) -> dict[str, Any]:
    """Return what carrying it out would take away: counts of rows, and no name."""
    cohorts = disposal.cohorts.values("cohort")
    of_them = Participant.objects.filter(cohort__in=cohorts)
    contacts = Contact.objects.filter(participant__in=of_them)
    papers = Document.objects.filter(pk__in=[pk for (pk,) in ask(SUBJECTS, pk=disposal.pk)])
    due = papers.due(timezone.localdate()).count()
    emails = {each.casefold() for each in contacts.values_list("email", flat=True) if each}
    found = json.loads(ask("SELECT training_mentions(%(pk)s)", pk=disposal.pk)[0][0])
    return {
        "people": contacts.count(),
        "addresses": len(emails),
        "removed": {
            "training_contact": contacts.count(),
            "training_stagenote": StageNote.objects.filter(change__participant__in=of_them).count(),
        },
        "documents": due,
        "documents_kept": papers.kept().count() - due,
        "redacted": found["redact"] | found["delete"],
        "told": found["tell"],
    }


def figures_of(cohorts: Iterable[Cohort]) -> Any:
    """Return everything that is counted about the cohorts, as plain data."""
    keys = [each.pk for each in cohorts]
    told = [
        [asdict(counts_of(keys)[each.pk]), asdict(told_of(each)), asdict(ledger_of(each))]
        for each in cohorts
    ]
    return json.loads(json.dumps(told, default=str))


def _in_short(cohorts: Iterable[Cohort]) -> list[dict[str, Any]]:
    """Return the counts that the record keeps: the same before and after."""
    keys = [each.pk for each in cohorts]
    counts = counts_of(keys)
    return [
        {
            "cohort": each.pk,
            "name": each.name,
            "registered": counts[each.pk].registered,
            "completed": counts[each.pk].completed,
            "dropped": counts[each.pk].dropped,
            "attendances": sum(kind.attendances for kind in counts[each.pk].sessions.values()),
        }
        for each in cohorts
    ]


def _forget_sessions(words: Collection[str]) -> int:
    """End the sessions that hold one of the names, and forget those that have ended."""
    WebSession.objects.filter(expire_date__lt=timezone.now()).delete()
    gone = [
        each.pk
        for each in WebSession.objects.all()
        if any(word in _said_in(each) for word in words)
    ]
    return WebSession.objects.filter(pk__in=gone).delete()[0]


def _said_in(session: WebSession) -> str:
    return json.dumps(session.get_decoded(), ensure_ascii=False, default=str).casefold()
