"""The summary of an evaluation: milestones, collections, published figures, what follows."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from accounts.models import Organization
from core.money import decimal
from core.periods import iso_date
from core.timelines import Timeline
from documents.paper import Paper
from evaluation.choices import Verdict
from evaluation.figures import timeline_of
from evaluation.models import Evaluation, MilestoneRevision, Recommendation
from evaluation.pdf.schemas import SUMMARY
from evaluation.queries import days_moved, series_of
from evaluation.rules.collections import standing
from evaluation.rules.figures import is_reached
from programs.models.programs import audience_of
from programs.pdf import parts

TIMELINE = "evaluation/papers/_timeline.html"


class SummaryPaper(Paper):
    """An evaluation as it stands; of what is measured only what is published."""

    kind = "evaluation"
    verbose_name = gettext_lazy("Evaluation summary")
    template = "evaluation/papers/summary.html"
    parts = (TIMELINE, "evaluation/papers/_told.html")
    schema = SUMMARY
    labels = {
        "as_of": gettext_lazy("As of"),
        "collections": gettext_lazy("Data collections"),
        "findings": gettext_lazy("Findings"),
        "methods": gettext_lazy("Methods"),
        "milestones": gettext_lazy("Milestones and their slips"),
        "overview": gettext_lazy("Recommendations and answers"),
        "questions": gettext_lazy("Questions"),
        "recommendations": gettext_lazy("Recommendations"),
        "revisions": gettext_lazy("New days and their reasons"),
        "timeline": gettext_lazy("Milestones over time"),
    }
    version = "1"
    languages = ("sv", "en")
    view_permission = "evaluation.view_evaluation"
    issue_permission = "evaluation.issue_paper"

    def queryset(self) -> Any:
        return Evaluation.objects.select_related("project__program__organization", "evaluator")

    def owner(self, obj: Evaluation) -> Organization:
        return obj.project.program.organization

    def audience(self, obj: Evaluation) -> str:
        return audience_of(obj.project.program_id)

    def changed_at(self, obj: Evaluation) -> datetime:
        """Return when anything of the evaluation that the summary tells was written."""
        rows = (obj.milestones, obj.collections, obj.findings, obj.recommendations)
        revised = MilestoneRevision.objects.filter(milestone__evaluation=obj)
        written = [each.order_by().values_list("updated_at") for each in rows]
        moments = revised.order_by().values_list("created_at").union(*written).order_by()
        return max([obj.updated_at, *(moment for (moment,) in moments)])

    def snapshot(self, obj: Evaluation) -> dict[str, Any]:
        day, project = timezone.localdate(), obj.project
        owner = project.program.organization
        return {
            "kind_label": str(self.verbose_name),
            "title": obj.title,
            "subtitle": project.name,
            "sender": {"organization": owner.name, "unit": "", "lines": []},
            "as_of": day,
            "facts": parts.facts(
                (_("Program"), project.program.name),
                (_("Project"), project.name),
                (_("Evaluated by"), obj.evaluator),
                (
                    _("Period"),
                    f"{parts.in_words(obj.starts_on)} – {parts.in_words(obj.ends_on)}",
                ),
                (_("As of"), parts.in_words(day)),
            ),
            "questions": obj.questions,
            "methods": obj.methods,
            **_milestones(obj, day),
            "collections": _collections(obj, day),
            "indicators": _indicators(obj),
            "findings": [
                {
                    "id": f"finding-{each.pk}",
                    "heading": str(each),
                    "text": each.text,
                    "sentences": [_("Stands on: %(what)s.") % {"what": what} for what in _on(each)],
                }
                for each in obj.findings.select_related("indicator", "period", "collection")
            ],
            **_recommendations(obj, day),
        }


def _on(finding: Any) -> Iterable[Any]:
    """Yield what a finding stands on."""
    if finding.indicator:
        yield f"{finding.indicator}, {finding.period}" if finding.period else finding.indicator
    if finding.collection:
        yield finding.collection


def _milestones(obj: Evaluation, day: date) -> dict[str, Any]:
    milestones = list(obj.milestones.with_due().order_by("planned_on", "pk"))
    if not milestones:
        return {"timeline": None, "milestones": None, "revisions": None}
    drawn = timeline_of(milestones, days_moved(milestones), day)
    rows = MilestoneRevision.objects.filter(milestone__in=milestones).select_related("milestone")
    told = [
        (each.milestone.title, iso_date(each.due_on), iso_date(each.revised_on), each.reason)
        for each in rows.order_by("milestone__planned_on", "milestone", "revised_on", "pk")
    ]
    heads = [
        (_("Milestone"), "text"),
        (_("New day"), "day"),
        (_("Decided on"), "day"),
        (_("Reason"), "prose"),
    ]
    caption = _("New days and their reasons")
    return {
        "timeline": timeline_data(drawn),
        "milestones": parts.table(
            _("Milestones and their slips"),
            [(str(head), "text") for head in drawn.table.heads],
            [[str(cell) for cell in row] for row in drawn.table.rows],
        ),
        "revisions": parts.table(caption, heads, told) if told else None,
    }


def timeline_data(drawn: Timeline) -> dict[str, Any]:
    """Return a time line as plain data: what is written behind each strip stands beside it."""
    return {
        "title": str(drawn.title),
        "about": str(drawn.about),
        "heads": [str(drawn.table.heads[0]), _("Day and state")],
        "today": drawn.today,
        "today_label": str(drawn.today_label),
        "strips": [
            {
                "label": str(strip.label),
                "values": [str(strip.text)],
                "description": strip.description,
                "marks": [
                    {
                        "label": str(mark.label),
                        "day": mark.day,
                        "tone": mark.tone,
                        "is_hollow": mark.is_hollow,
                    }
                    for mark in strip.marks
                ],
                "spans": [
                    {
                        "label": str(span.label),
                        "first": span.first,
                        "last": span.last,
                        "tone": span.tone,
                    }
                    for span in strip.spans
                ],
            }
            for strip in drawn.strips
        ],
    }


def _collections(obj: Evaluation, day: date) -> dict[str, Any] | None:
    rows = []
    for each in obj.collections.with_answered().order_by("opens_on", "pk"):
        stands = standing(each, each.answered, day)
        rows.append(
            (
                each.title,
                capfirst(each.get_kind_display()),
                "" if each.invited is None else str(each.invited),
                str(stands.answered),
                decimal(stands.rate),
                decimal(stands.wanted),
                capfirst(str(stands.state.label)),
            )
        )
    heads = [
        (_("Data collection"), "text"),
        (_("Kind"), "text"),
        (_("Invited"), "number"),
        (_("Answered"), "number"),
        (_("Response rate (%)"), "number"),
        (_("Wanted (%)"), "number"),
        (_("State"), "text"),
    ]
    return parts.table(_("Data collections"), heads, rows) if rows else None


def _indicators(obj: Evaluation) -> dict[str, Any] | None:
    """Return the newest published figure of each indicator against its target."""
    indicators = list(obj.indicators.order_by("number", "pk"))
    series = series_of(indicators)
    rows = []
    for each in indicators:
        points = [point for point in series[each.pk] if point.value is not None]
        newest = points[-1] if points else None
        words = {None: "", True: _("Yes"), False: _("No")}
        reached = newest and is_reached(each.direction, newest.value, newest.target)
        rows.append(
            (
                str(each),
                each.unit,
                decimal(each.baseline),
                str(newest.period) if newest else _("Not published"),
                decimal(newest.value) if newest else "",
                decimal(newest.target) if newest else "",
                words[reached],
            )
        )
    heads = [
        (_("Indicator"), "text"),
        (_("Unit"), "text"),
        (_("Baseline"), "number"),
        (_("Period"), "text"),
        (pgettext("figure", "Outcome"), "number"),
        (_("Target"), "number"),
        (_("Target reached"), "text"),
    ]
    return parts.table(_("Indicators against their targets"), heads, rows) if rows else None


def _recommendations(obj: Evaluation, day: date) -> dict[str, Any]:
    rows = list(
        Recommendation.objects.filter(evaluation=obj)
        .with_verdict()
        .select_related("organization")
        .order_by("number", "pk")
    )
    table = [
        (
            str(each),
            each.organization.name,
            _verdict(each.verdict),
            iso_date(each.due_on) if each.due_on else "",
            capfirst(str(each.state_on(day).label)),
        )
        for each in rows
    ]
    heads = [
        (_("Recommendation"), "text"),
        (_("Concerns"), "text"),
        (_("Answer"), "text"),
        (_("Due"), "day"),
        (_("State"), "text"),
    ]
    return {
        "overview": parts.table(_("Recommendations and answers"), heads, table) if rows else None,
        "recommendations": [
            {
                "id": f"recommendation-{each.pk}",
                "heading": str(each),
                "text": each.text,
                "sentences": list(_answer(vars(each))),
            }
            for each in rows
        ],
    }


def _verdict(verdict: str | None) -> str:
    return capfirst(str(Verdict(verdict).label)) if verdict else _("Not answered")


def _answer(said: Mapping[str, Any]) -> Iterable[str]:
    """Yield what was answered, why, what is done about it and what shows that it is done."""
    yield _("Answer: %(answer)s.") % {"answer": _verdict(said["verdict"]).lower()}
    if said["reason"]:
        yield _("Reason: %(text)s") % {"text": said["reason"]}
    if said["action"]:
        yield _("Action: %(text)s") % {"text": said["action"]}
    if said["due_on"]:
        yield _("Due on %(day)s.") % {"day": parts.in_words(said["due_on"])}
    if said["done_on"]:
        yield _("Done on %(day)s: %(evidence)s") % {
            "day": parts.in_words(said["done_on"]),
            "evidence": said["evidence"],
        }
