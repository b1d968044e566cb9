"""What a reporting round says when it is closed, frozen as plain data."""

import hashlib
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.utils import timezone, translation

from accounts.models import User
from documents.paper import canonical, plain
from programs.models import Asked, ReportingRound, ReportingSnapshot, StatusUpdate, SubGoal

FORM = 1  # of the content: raised when it gets other parts, so that old ones are still read right


def take(round_: ReportingRound, by: User) -> ReportingSnapshot:
    """Freeze what the round says now; each time it is closed gets its own."""
    last = round_.snapshots.aggregate(last=Max("number"))["last"] or 0
    content = plain(content_of(round_, number=last + 1, closed_by=by))
    return ReportingSnapshot.objects.create(
        round=round_, number=last + 1, content=content, sha256=fingerprint(content), taken_by=by
    )


def fingerprint(content: Any) -> str:
    """Return the SHA-256 of the content in its one written form."""
    return hashlib.sha256(canonical(content)).hexdigest()


def content_of(round_: ReportingRound, *, number: int, closed_by: User) -> dict[str, Any]:
    """Return everything that the round's report says, goals without an answer named as such."""
    program = round_.program
    rows = round_.asked.with_answer().select_related(
        "person", "goal__project", "goal__responsible_person", "goal__responsible_organization"
    )
    rows = list(rows.order_by("goal__project__starts_on", "goal__project", *_within_project()))
    updates = _updates([row.answer_id for row in rows])
    before = _statuses_before(round_, [row.goal_id for row in rows])
    return {
        "form": FORM,
        "number": number,
        "program": {
            "id": program.pk,
            "name": program.name,
            "organization": str(program.organization),
        },
        "round": {
            "id": round_.pk,
            "name": round_.name,
            "kind": _in_each_language(round_.get_kind_display),
            "first_day": round_.first_day,
            "last_day": round_.last_day,
            "due_on": round_.due_on,
            "introduction": round_.introduction,
            "opened_at": round_.opened_at,
            "closed_at": round_.closed_at,
            "closed_by": closed_by.name,
        },
        "questions": [
            {"id": each.pk, "text": each.text, "is_required": each.is_required}
            for each in round_.questions.all()
        ],
        "goals": [
            _goal(row, updates.get(row.answer_id), before.get(row.goal_id), round_) for row in rows
        ],
    }


def _within_project() -> list[str]:
    return ["goal__position", "goal__number", "pk"]


def _in_each_language(word: Any) -> dict[str, str]:
    told = {}
    for code, __ in settings.LANGUAGES:
        with translation.override(code):
            told[code] = str(word())
    return told


def _updates(pks: list[int | None]) -> dict[int, StatusUpdate]:
    updates = StatusUpdate.objects.select_related("author", "status")
    return updates.prefetch_related("answers__question").in_bulk([pk for pk in pks if pk])


def _statuses_before(round_: ReportingRound, goals: list[int]) -> dict[int, Any]:
    """Return by goal the status as it stood before the period, where one was told."""
    earlier = SubGoal.objects.filter(pk__in=goals).with_status(on=_day_before(round_))
    return {goal.pk: _word(goal.standing) for goal in earlier if goal.newest_update_id}


def _day_before(round_: ReportingRound) -> date:
    return round_.first_day - timedelta(days=1)


def _goal(row: Asked, update: StatusUpdate | None, before: Any, round_: ReportingRound) -> dict:
    goal = row.goal
    return {
        "id": goal.pk,
        "number": goal.number,
        "title": goal.title,
        "purpose": goal.purpose,
        "project": {"id": goal.project_id, "name": goal.project.name},
        "organization": str(goal.responsible_organization or ""),
        "responsible": str(goal.responsible_person or ""),
        "asked": str(row.person or ""),
        "due_on": goal.due_on,
        "target": goal.target,
        "unit": goal.target_unit,
        "status_before": before,
        "answer": None if update is None else _answer(row, update, round_),
    }


def _answer(row: Asked, update: StatusUpdate, round_: ReportingRound) -> dict:
    status = update.status
    sent_on = timezone.localdate(update.created_at)
    return {
        "id": update.pk,
        "as_of": update.as_of,
        "status": {
            **_word(status),
            "meaning": status.meaning,
            "counts_as_done": status.counts_as_done,
            "position": status.position,
        },
        "actual": update.actual,
        "report": update.report,
        "analysis": update.analysis,
        "reason": update.reason,
        "answers": [
            {"question": answer.question_id, "text": answer.text} for answer in update.answers.all()
        ],
        "author": update.author.name,
        "sent_at": update.created_at,
        "is_late": sent_on > round_.due_on,
        # what was sent back and never completed is told as it was sent, with what is missing
        "returned": row.return_comment or "",
    }


def _word(status: Any) -> dict[str, str]:
    return {"word": str(status.word), "tone": status.tone, "icon": status.icon}
