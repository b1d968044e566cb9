"""How a project's goals stood on a day, in the form in which a frozen report tells them."""

from datetime import date
from typing import Any

from programs.models import Project, StatusUpdate, SubGoal


def goals_on(project: Project, day: date) -> list[SubGoal]:
    """Return the goals that stood on a day, with status and actual by the updates' own days."""
    goals = project.goals.on(day).with_status(on=day).with_actual(on=day)
    goals = goals.select_related(
        "project__program", "responsible_person", "responsible_organization"
    )
    return list(goals.order_by("position", "number", "pk"))


def told_of(goals: list[SubGoal], contradictions: dict[int, list[dict]]) -> list[dict[str, Any]]:
    """Return the goals of `goals_on` with the update that each status comes from; two queries."""
    updates = StatusUpdate.objects.select_related("status").prefetch_related("answers__question")
    updates = updates.in_bulk([each.newest_update_id for each in goals if each.newest_update_id])
    return [
        {
            "id": goal.pk,
            "number": goal.number,
            "title": goal.title,
            "purpose": goal.purpose,
            "organization": str(goal.responsible_organization or ""),
            "responsible": str(goal.responsible_person or ""),
            "due_on": goal.due_on,
            "target": goal.target,
            "unit": goal.target_unit,
            "answer": _answer(goal, updates.get(goal.newest_update_id)),
            "contradictions": contradictions.get(goal.pk, []),
        }
        for goal in goals
    ]


def _answer(goal: SubGoal, update: StatusUpdate | None) -> dict[str, Any] | None:
    if update is None:
        return None
    return {
        "as_of": update.as_of,
        "status": {
            "word": update.status.word,
            "tone": update.status.tone,
            "position": update.status.position,
            "counts_as_done": update.status.counts_as_done,
        },
        "actual": goal.actual,  # the newest stated, which may be an earlier update's
        "report": update.report,
        "analysis": update.analysis,
        "reason": update.reason,
        "answers": [
            {"question": each.question_id, "question_text": each.question.text, "text": each.text}
            for each in update.answers.all()
        ],
        "returned": "",
    }
