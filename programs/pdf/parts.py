"""Parts that the papers of programs have in common: one goal as reported, goals by status."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.money import decimal
from core.periods import running_date
from programs.pdf.frozen import in_language

GOAL = "programs/papers/_goal.html"
# Words for what the data of these papers holds, where two issues of one are told apart.
LABELS = {
    "analysis": gettext_lazy("Analysis"),
    "answers": gettext_lazy("Answers"),
    "as_of": gettext_lazy("As of"),
    "disposal": gettext_lazy("Names in reports"),
    "figure": gettext_lazy("Goals by status"),
    "names_disposed_on": gettext_lazy("Names in reports"),
    "report": gettext_lazy("Report"),
    "status": gettext_lazy("Status"),
}


def in_words(day: date | None) -> str:
    """Write a day for running text in the paper's language."""
    return running_date(day, get_language() or "sv")


def goal_part(
    goal: Mapping[str, Any], questions: Mapping[int, str], nothing: str = ""
) -> dict[str, Any]:
    """Return one goal as a paper shows it, from a report's content that has been read.

    `nothing` stands for the status where nothing was reported. Prose stays as it was written;
    status, target and who answers for it are sentences.
    """
    answer = goal["answer"]
    said = answer or {"report": "", "analysis": "", "reason": "", "answers": ()}
    return {
        "id": f"goal-{goal['id']}",
        "heading": f"{goal['number']}. {goal['title']}",
        "status": answer["status"]["word"] if answer else nothing or _("No answer"),
        "as_of": _("As of %(day)s.") % {"day": in_words(answer["as_of"])} if answer else "",
        "sentences": list(_sentences(goal)),
        "report": said["report"],
        "analysis": said["analysis"],
        "reason": said["reason"],
        "answers": [
            {
                "question": each.get("question_text") or questions.get(each["question"], ""),
                "text": each["text"],
            }
            for each in said["answers"]
        ],
        "contradictions": [
            {"message": _told(each["message"]), "reason": each["reason"]}
            for each in goal.get("contradictions", ())
            if each["reason"]
        ],
        "notes": list(_notes(goal)),
    }


def _told(message: str | dict[str, str]) -> str:
    return message if isinstance(message, str) else in_language(message)


def target_of(goal: Mapping[str, Any]) -> str:
    """Write a goal's target with its unit; nothing where it has none."""
    return "" if goal["target"] is None else f"{decimal(goal['target'])} {goal['unit']}"


def actual_of(goal: Mapping[str, Any]) -> str:
    """Write what was reached, with the target's unit; nothing where nobody has stated it."""
    actual = goal["answer"] and goal["answer"]["actual"]
    return "" if actual is None else f"{decimal(actual)} {goal['unit']}".strip()


def reached_of(goal: Mapping[str, Any]) -> str:
    """Write what was reached of a goal's target; nothing where it has none."""
    if not (target := target_of(goal)):
        return ""
    actual = goal["answer"] and goal["answer"]["actual"]
    if actual is None:
        return _("target %(target)s, actual not stated") % {"target": target}
    return _("%(actual)s of %(target)s") % {"actual": decimal(actual), "target": target}


def _sentences(goal: Mapping[str, Any]):
    if target := target_of(goal):
        actual = actual_of(goal) or _("not stated")
        yield _("Target: %(target)s. Actual: %(actual)s.") % {"target": target, "actual": actual}
    if goal.get("due_on"):
        yield _("Due on %(day)s.") % {"day": in_words(goal["due_on"])}
    who = ", ".join(filter(None, (goal["responsible"], goal["organization"])))
    if who:
        yield _("Responsible: %(who)s.") % {"who": who}


def _notes(goal: Mapping[str, Any]):
    answer = goal["answer"]
    if answer is None:
        if goal.get("asked"):
            yield _("No answer has come; %(person)s was asked.") % {"person": goal["asked"]}
        return
    if answer.get("returned"):
        yield _("Returned for completion and not completed: %(comment)s") % {
            "comment": answer["returned"]
        }


def status_figure(
    counts: Iterable[tuple[Mapping[str, Any], Iterable[int]]], heads: Iterable[str], bar_head: str
) -> dict[str, Any]:
    """Return the figure of goals by status; of several counts the last is drawn.

    `counts` are (status, how many at each time), `heads` say of which time each count is.
    """
    bars = []
    for status, numbers in counts:
        *_earlier, now = numbers = list(numbers)
        part = {"label": status["word"], "value": now, "text": str(now), "tone": status["tone"]}
        bars.append(
            {"label": status["word"], "values": [str(each) for each in numbers], "parts": [part]}
        )
    return {
        "title": _("Goals by status"),
        "unit": _("number of goals"),
        "heads": [_("Status"), *heads],
        "bar_head": bar_head,
        "bars": bars,
    }


def table(
    caption: str,
    columns: Iterable[tuple[str, str]],
    rows: Iterable[Iterable[Any]],
    *,
    sums: Iterable[Any] | None = None,
    note: str = "",
) -> dict[str, Any]:
    """Return a table of the kit: columns are (label, kind), rows one cell for each."""
    return {
        "caption": caption,
        "columns": [{"label": label, "kind": kind} for label, kind in columns],
        "rows": [{"cells": list(cells), "kind": ""} for cells in rows],
        "sums": None if sums is None else list(sums),
        "note": note,
    }


def facts(*rows: tuple[str, Any]) -> list[dict[str, str]]:
    """Return the facts of a cover: what is empty is left out."""
    return [{"label": label, "value": str(value)} for label, value in rows if value]
