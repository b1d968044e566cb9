"""The report of a reporting round: of what was frozen at its close, or as it stands while open."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Organization
from core.models import once
from core.periods import iso_date, iso_moment
from documents.choices import Severity
from documents.paper import Paper, plain
from documents.queries import organization_names
from documents.rules.findings import Finding
from documents.rules.passages import Passage
from documents.rules.texts import check_texts
from documents.rules.vocabulary import Vocabulary, long_words
from programs.choices import ReportingState
from programs.models import ProjectLink, ReportingRound, StatusUpdate
from programs.models.programs import audience_of
from programs.pdf import parts
from programs.pdf.contents import content_of
from programs.pdf.frozen import count_statuses, in_language, read
from programs.pdf.parts import GOAL, LABELS
from programs.pdf.schemas import INTERIM
from programs.rules.reports import names_disposed_on
from programs.rules.texts import passages_of_update

NO_ANSWER = {"word": gettext_lazy("No answer"), "tone": "muted"}


class ReportingPaper(Paper):
    """Goals by status and what has changed, each answer, who has not answered, contradictions."""

    kind = "interim"
    verbose_name = gettext_lazy("Follow-up report")
    template = "programs/reportings/pdf.html"
    parts = (GOAL,)
    schema = INTERIM
    labels = {
        **LABELS,
        "contradictions": gettext_lazy("Contradictions"),
        "gone": gettext_lazy("Goals of the last report that are not in this one"),
        "lead": gettext_lazy("In short"),
        "made": gettext_lazy("How this report was made"),
        "missing": gettext_lazy("Goals without an answer"),
        "projects": gettext_lazy("Projects"),
        "questions": gettext_lazy("Questions"),
    }
    version = "1"
    languages = ("sv", "en")
    view_permission = "programs.write_report"
    issue_permission = "programs.issue_report"

    def queryset(self):
        opened = ReportingRound.objects.filter(opened_at__isnull=False)
        return opened.select_related("program__organization")

    def owner(self, obj: ReportingRound) -> Organization:
        return obj.program.organization

    def audience(self, obj: ReportingRound) -> str:
        return audience_of(obj.program_id)

    def changed_at(self, obj: ReportingRound) -> datetime:
        """Return when it was frozen; while it is open, when somebody last wrote."""
        if obj.state == ReportingState.CLOSED:
            return obj.snapshots.latest("number").created_at
        newest = StatusUpdate.objects.filter(reporting_round=obj).order_by("-pk").first()
        return max(obj.updated_at, newest.created_at) if newest else obj.updated_at

    def obstacles_to_issue(self, obj: ReportingRound) -> Iterator[Any]:
        if obj.state != ReportingState.CLOSED:
            yield gettext_lazy("Close the reporting round first: then its report is frozen.")

    def findings(self, obj: ReportingRound) -> Iterator[Finding]:
        content = told(obj)
        yield from _text_findings(obj, content["goals"])
        for goal in content["goals"]:
            where = _("Goal %(number)s") % {"number": goal["number"]}
            if goal["answer"] is None:
                message = _("Nobody has answered about the goal: the report says so.")
                fact = f"goal {goal['id']}: no answer"
                yield Finding("no_answer", Severity.WARN, where, message, fact=fact)
            for each in goal.get("contradictions", ()):
                yield Finding(
                    each["code"],
                    Severity.WARN,
                    where,
                    in_language(each["message"]),
                    fact=each["fact"],
                    overridden_reason=each["reason"],
                )

    def title(self, snapshot: dict[str, Any]) -> str:
        return f"{snapshot['program']}: {snapshot['title']}"

    def snapshot(self, obj: ReportingRound) -> dict[str, Any]:
        return said(told(obj), names_kept_years=obj.program.names_kept_years)


def said(content: dict[str, Any], *, names_kept_years: int | None) -> dict[str, Any]:
    """Return what the paper says, from the content of a report that has been read."""
    round_, goals = content["round"], content["goals"]
    questions = {each["id"]: each["text"] for each in content["questions"]}
    period = f"{parts.in_words(round_['first_day'])} – {parts.in_words(round_['last_day'])}"
    kept_until = names_disposed_on(round_["last_day"], names_kept_years)
    return {
        "kind_label": capfirst(in_language(round_["kind"])),
        "title": round_["name"],
        "subtitle": period,
        "program": content["program"]["name"],
        "sender": {"organization": content["program"]["organization"], "unit": "", "lines": []},
        "facts": parts.facts(
            (_("Program"), content["program"]["name"]),
            (_("Period"), period),
            (_("Answers by"), iso_date(round_["due_on"])),
            (_("Closed"), iso_date(round_["closed_at"])),
            (_("State"), "" if round_["closed_at"] else _("The round is still open.")),
        ),
        "names_disposed_on": kept_until,
        "disposal": disposal(kept_until),
        "lead": _lead(goals),
        "figure": _figure(content),
        "introduction": round_["introduction"],
        "questions": list(questions.values()),
        "projects": [
            {
                "id": project["id"],
                "name": project["name"],
                "table": _standing(project["name"], own, content),
                "goals": [parts.goal_part(goal, questions) for goal in own],
            }
            for project, own in _by_project(goals)
        ],
        "gone": _gone(content),
        "missing": _missing(goals),
        "contradictions": _contradictions(goals),
        "made": list(_made(content)),
    }


def _text_findings(round_: ReportingRound, goals: list[dict[str, Any]]) -> Iterator[Finding]:
    """Yield what the introduction and the answers leave open or misname; two queries."""
    texts = [Passage("introduction", _("Introduction"), round_.introduction)]
    for goal in goals:
        about = SimpleNamespace(pk=goal["id"], number=goal["number"])
        texts += passages_of_update(about, goal["answer"] or {})
    projects = {goal["project"]["id"] for goal in goals}
    yield from check_texts(
        texts,
        vocabulary=Vocabulary(
            own=(round_.program.name,),
            terms=long_words(goal["title"] for goal in goals),
            organizations=organization_names(),
        ),
        attachments=list(
            ProjectLink.objects.filter(project__in=projects).values_list("title", flat=True)
        ),
    )


def told(round_: ReportingRound) -> dict[str, Any]:
    """Return what the round says, days and numbers as such: frozen, or as it stands while open."""
    return once(round_, "told", lambda: _read(round_))


def _read(round_: ReportingRound) -> dict[str, Any]:
    if round_.state == ReportingState.CLOSED:
        return read(round_.snapshots.latest("number").content)
    return read(plain(content_of(round_, number=0, closed_by="")))


def disposal(day) -> str:
    """Say until when the names in a paper are kept; nothing where it is not decided."""
    if day is None:
        return ""
    return _("The names of people in this report are to be disposed of on %(day)s.") % {
        "day": parts.in_words(day)
    }


def _by_project(goals: Iterable[dict]) -> list[tuple[dict, list[dict]]]:
    return [(each, list(own)) for each, own in groupby(goals, lambda goal: goal["project"])]


def _lead(goals: list[dict]) -> str:
    """Say in a sentence how many goals were asked about and how many answers came."""
    answered = sum(goal["answer"] is not None for goal in goals)
    count = len(goals)
    asked = ngettext(
        "The round asked about %(count)d goal.", "The round asked about %(count)d goals.", count
    ) % {"count": count}
    if answered == count:
        return f"{asked} {_('All of them were answered.')}"
    came = ngettext("%(count)d answer came.", "%(count)d answers came.", answered)
    return f"{asked} {came % {'count': answered}}"


def _figure(content: dict[str, Any]) -> dict[str, Any]:
    """Return goals by status now, and in the last report or, without one, before the period."""
    goals, previous = content["goals"], content.get("previous")
    now = {status["word"]: (status, count) for status, count in count_statuses(goals)}
    before = _statuses_before(content)
    words = list(dict.fromkeys([*now, *(each["word"] for each in before)]))
    looks = {each["word"]: each for each in before} | {word: now[word][0] for word in now}
    counts = [
        (looks[word], (sum(b["word"] == word for b in before), now[word][1] if word in now else 0))
        for word in words
    ]
    if missing := sum(goal["answer"] is None for goal in goals):
        counts.append((NO_ANSWER, (0, missing)))
    heads = [_("Now")]
    if previous or before:
        heads = [previous["name"] if previous else _("Before the period"), *heads]
    else:  # a column without a figure
        counts = [(status, (now,)) for status, (_then, now) in counts]
    return parts.status_figure(counts, heads, _("Goals now"))


def _statuses_before(content: dict[str, Any]) -> list[dict]:
    """Return the status of each goal of the last report; or of each goal before the period."""
    goals = content["goals"]
    if not content.get("previous"):
        return [goal["status_before"] for goal in goals if goal["status_before"]]
    then = [each for goal in goals if goal["last"] for each in goal["last"]["goals"]]
    once = {(each["number"], each["title"]): each for each in (*then, *content["gone"])}
    return [each["status"] or NO_ANSWER for each in once.values()]


def _standing(project: str, goals: list[dict], content: dict[str, Any]) -> dict[str, Any]:
    """Return the goals of a project: where they stood, where they stand, what was reached."""
    previous = content.get("previous")
    cells = {
        (_("Goal"), "text"): [f"{goal['number']}. {goal['title']}" for goal in goals],
        (_("Status"), "text"): [
            goal["answer"]["status"]["word"] if goal["answer"] else NO_ANSWER["word"]
            for goal in goals
        ],
    }
    if previous or any(goal["status_before"] for goal in goals):
        head = (previous["name"] if previous else _("Before the period"), "prose")
        then = [_then(goal, is_compared=bool(previous)) for goal in goals]
        goal, now = cells.items()
        cells = dict([goal, (head, then), now])
    if any(goal["target"] is not None for goal in goals):
        cells[_("Target and actual"), "text"] = [parts.reached_of(goal) for goal in goals]
    return parts.table(project, cells, zip(*cells.values(), strict=True))


def _then(goal: dict, *, is_compared: bool) -> str:
    """Say where the goal stood in the last report, also by its old number, or before the period."""
    if not is_compared:
        before = goal["status_before"]
        return before["word"] if before else "–"
    last = goal["last"]
    if not last or not last["goals"]:
        said = [in_language(words) for words in (last or {}).get("said", ())]
        return "\n\n".join([_("New goal"), *said])
    if len(last["goals"]) == 1 and not last["said"]:
        return _word(last["goals"][0])
    lines = [f"{each['number']}: {_word(each)}" for each in last["goals"]]
    return "\n\n".join([*lines, *(in_language(words) for words in last["said"])])


def _word(then: dict) -> str:
    return str((then["status"] or NO_ANSWER)["word"])


def _gone(content: dict[str, Any]) -> dict[str, Any] | None:
    """Return the goals of the last report that are no longer there, with what became of them."""
    if not content.get("gone"):
        return None
    columns = [(_("Goal"), "text"), (_("Status then"), "text"), (_("What became of it"), "prose")]
    rows = [
        (
            f"{goal['number']}. {goal['title']}",
            _word(goal),
            "\n\n".join(in_language(words) for words in goal["said"]),
        )
        for goal in content["gone"]
    ]
    return parts.table(_("Goals of the last report that are not in this one"), columns, rows)


def _missing(goals: list[dict]) -> dict[str, Any] | None:
    """Return the goals without an answer, with who was asked."""
    rows = [
        (f"{goal['number']}. {goal['title']}", goal["project"]["name"], goal["asked"] or "–")
        for goal in goals
        if goal["answer"] is None
    ]
    columns = [(_("Goal"), "text"), (_("Project"), "text"), (_("Who was asked"), "text")]
    return parts.table(_("Goals without an answer"), columns, rows) if rows else None


def _contradictions(goals: list[dict]) -> dict[str, Any] | None:
    rows = [
        (
            f"{goal['number']}. {goal['title']}",
            in_language(each["message"]),
            each["reason"] or _("No reason is given."),
        )
        for goal in goals
        for each in goal.get("contradictions", ())
    ]
    columns = [(_("Goal"), "text"), (_("What contradicts what"), "prose"), (_("Reason"), "prose")]
    return parts.table(_("Where answers contradict other facts"), columns, rows) if rows else None


def _made(content: dict[str, Any]) -> Iterator[str]:
    """Yield how the report came about."""
    round_ = content["round"]
    opened = {"opened": parts.in_words(timezone.localdate(round_["opened_at"]))}
    due = {"due": parts.in_words(round_["due_on"])}
    yield _("The round was opened on %(opened)s; answers were due on %(due)s.") % {**opened, **due}
    if round_["closed_at"]:
        yield _(
            "It was closed %(at)s by %(who)s and frozen as report number %(number)s: later changes "
            "of goals, words and names do not reach it."
        ) % {
            "at": iso_moment(round_["closed_at"]),
            "who": round_["closed_by"],
            "number": content["number"],
        }
    else:
        yield _("It is still open: answers can come in and change.")
