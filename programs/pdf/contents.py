"""What a reporting round says, as plain data: as it stands while open, frozen when it is closed."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone, translation

from documents.models import FindingOverride
from documents.paper import plain
from documents.rules.findings import Finding, with_reasons
from programs.models import (
    Asked,
    Project,
    ReportingRound,
    ReportingSnapshot,
    StatusUpdate,
    SubGoal,
)
from programs.queries import steps_of
from programs.rules.comparisons import compared, said_of
from programs.rules.facts import REVIEW, findings_of

FORM = 2  # of the content: raised when it gets other parts, so that old ones are still read right
# What a report names; that nobody has written for long says nothing once somebody has.
NAMED = (
    "done_without_actual",
    "done_below_target",
    "open_with_target_met",
    "overdue",
    "open_after_project",
)


def content_of(round_: ReportingRound, *, number: int, closed_by: str) -> dict[str, Any]:
    """Return everything that the round's report says, goals without an answer named as such."""
    program = round_.program
    rows = round_.asked.with_answer().select_related(
        "person",
        "goal__project__program",
        "goal__responsible_person",
        "goal__responsible_organization",
    )
    rows = list(rows.order_by("goal__project__starts_on", "goal__project", *_within_project()))
    updates = _updates([row.answer_id for row in rows])
    before = _statuses_before(round_, [row.goal_id for row in rows])
    kept = _reasons({row.goal.project_id for row in rows})
    goals = [
        {
            **_goal(row, updates.get(row.answer_id), before.get(row.goal_id), round_),
            "contradictions": _contradictions(row, updates.get(row.answer_id), round_, kept),
        }
        for row in rows
    ]
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
            "closed_by": closed_by,
        },
        "questions": [
            {"id": each.pk, "text": each.text, "is_required": each.is_required}
            for each in round_.questions.all()
        ],
        **_since_last(round_, goals),
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


# ---------- what contradicts what, as the answers tell it ----------


def _reasons(projects: set[int]) -> dict[int, dict[tuple[str, str], str]]:
    """Return the reasons that findings were kept with, by project; one query."""
    kept = FindingOverride.objects.filter(
        kind=REVIEW,
        content_type=ContentType.objects.get_for_model(Project),
        object_id__in=projects,
    )
    found: dict[int, dict[tuple[str, str], str]] = {}
    for each in kept.order_by("kept_at"):
        found.setdefault(each.object_id, {})[each.code, each.fact] = each.reason
    return found


def _contradictions(
    row: Asked, update: StatusUpdate | None, round_: ReportingRound, kept: dict
) -> list[dict]:
    """Return what an answer contradicts on the period's last day, kept with a reason or not."""
    if update is None:
        return []
    goal = _as_answered(row.goal, update)
    in_languages = {}
    for code, __ in settings.LANGUAGES:
        with translation.override(code):
            found = [each for each in findings_of(goal, round_.last_day) if each.code in NAMED]
        in_languages[code] = with_reasons(found, kept.get(row.goal.project_id, {}))
    return [_in_words(in_languages, place) for place in range(len(found))]


def _in_words(findings: dict[str, list[Finding]], place: int) -> dict[str, Any]:
    first = next(iter(findings.values()))[place]
    return {
        "code": first.code,
        "fact": first.fact,
        "message": {code: str(told[place].message) for code, told in findings.items()},
        "reason": first.overridden_reason,
    }


def _as_answered(goal: SubGoal, update: StatusUpdate) -> SimpleNamespace:
    """Return the goal with the facts that `with_status` reads, as its answer tells them."""
    status = update.status
    names = ("pk", "number", "target", "target_unit", "due_on", "began_on", "ended_on")
    return SimpleNamespace(
        **{name: getattr(goal, name) for name in names},
        project=goal.project,
        created_at=goal.created_at,
        actual=update.actual,
        status_word=status.word,
        status_as_of=update.as_of,
        says_target_is_met=status.says_target_is_met,
        is_done=status.counts_as_done,
        is_ended=status.ends_follow_up,
    )


# ---------- what has changed since the last report ----------


def last_report(round_: ReportingRound, projects: set[int]) -> ReportingSnapshot | None:
    """Return the report that was frozen last in another round about one of the projects."""
    about = Q()
    for pk in projects:
        about |= Q(content__goals__contains=[{"project": {"id": pk}}])
    if not about:
        return None
    others = ReportingSnapshot.objects.filter(about, round__program=round_.program_id)
    others = others.exclude(round=round_.pk).select_related("round")
    return others.order_by("-created_at", "-pk").first()


def _since_last(round_: ReportingRound, goals: list[dict]) -> dict[str, Any]:
    """Return the goals, each with where it stood in the last report, and which that was."""
    last = last_report(round_, {goal["project"]["id"] for goal in goals})
    if last is None:
        return {"goals": goals, "previous": None, "gone": []}
    then, now = last.content["goals"], plain(goals)
    steps, numbers = [], {}
    if {goal["id"] for goal in then} != {goal["id"] for goal in now}:
        projects = {goal["project"]["id"] for goal in (*then, *now)}
        steps, numbers = steps_of(projects, timezone.localdate())
    told = {}
    gone = []
    for pair in compared(then, now, steps):
        said = [_in_each_language(lambda s=s: said_of(s, numbers)) for s in pair.steps]
        if pair.now is None:
            gone += [{**_then(goal), "said": said} for goal in pair.then]
        else:
            told[pair.now["id"]] = {"goals": [_then(goal) for goal in pair.then], "said": said}
    return {
        "goals": [{**goal, "last": told.get(goal["id"])} for goal in goals],
        "previous": {
            "name": last.round.name,
            "number": last.number,
            "last_day": last.round.last_day,
        },
        "gone": gone,
    }


def _then(goal: dict) -> dict[str, Any]:
    """Return what the last report said of a goal, in short."""
    answer = goal["answer"]
    return {
        "number": goal["number"],
        "title": goal["title"],
        "status": answer and {name: answer["status"][name] for name in ("word", "tone", "icon")},
    }
