"""Plans as papers: the activity plan with its costs, the development plan with its matrices."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import Max, Value
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Organization
from core.money import kronor
from core.periods import iso_date, years_text
from documents.paper import Paper
from documents.rules.findings import Finding
from plans.choices import Assignment, PlanKind
from plans.models import CellLink, Heading, Plan, ResponsibleLink
from plans.pdf.costs import activity_costs, total_costs
from plans.pdf.measures import assignment_data, matrix_data, open_data, responsible_data
from plans.pdf.plans import PlanRead, PlanReview, read_of
from plans.pdf.schemas import PLAN
from plans.queries import OF_ACTIVITY, OF_PLAN
from plans.rules import plans as rules
from plans.rules.costs import CostTable

MOST_BESIDE = 6  # names beside the text of an activity; more stand under it
RUNNING = 64  # letters of a title in the head of a page
PARTS = tuple(
    f"plans/papers/_{name}.html"
    for name in (
        "introduction",
        "about",
        "years",
        "amount",
        "declared",
        "totals",
        "matrix",
        "indicators",
        "open",
    )
)


class PlanPaper(Paper):
    """What papers of both kinds of plan have in common: whose they are, and all that they say."""

    plan_kind: str = ""
    version = "1"
    parts = PARTS
    languages = ("sv", "en")
    schema = PLAN
    view_permission = "plans.view_plan"
    issue_permission = "plans.issue_plan"
    keep_permission = "plans.change_plan"
    review_kind = PlanReview.kind  # it is the plan that is reviewed, before it is adopted
    review = PlanReview()

    def queryset(self) -> Any:
        plans = Plan.objects.filter(kind=self.plan_kind)
        return plans.select_related("organization__parent", "program", "financier").with_state()

    def owner(self, obj: Plan) -> Organization:
        return obj.organization

    def findings(self, obj: Plan) -> Iterable[Finding]:
        return self.review.findings(obj)

    def may_keep(self, user: Any, obj: Plan) -> bool:
        return user.has_perm(self.keep_permission, obj)

    def replaced(self, obj: Plan) -> Plan | None:
        return obj.replaces

    def is_public(self, obj: Plan) -> bool:
        return obj.is_adopted

    def obstacles_to_issue(self, obj: Plan) -> Iterable[Any]:
        later = Plan.objects.filter(replaces=obj.pk, adopted_on__isnull=False)
        return rules.obstacles_to_issue(
            is_adopted=obj.is_adopted, is_superseded=obj.is_adopted and later.exists()
        )

    def changed_at(self, obj: Plan) -> datetime:
        """Return when anything of the plan was last written, in one question."""
        found = [model.objects.filter(plan=obj.pk) for model in OF_PLAN]
        found += [model.objects.filter(activity__plan=obj.pk) for model in OF_ACTIVITY]
        found.append(CellLink.objects.filter(cell__activity__plan=obj.pk))
        found.append(ResponsibleLink.objects.filter(responsible__activity__plan=obj.pk))
        first, *others = (
            each.order_by().values(one=Value(1)).annotate(at=Max("updated_at")).values_list("at")
            for each in found
        )
        newest = first.union(*others, all=True).order_by()
        return max([obj.updated_at, *(at for (at,) in newest if at)])

    def title(self, snapshot: dict[str, Any]) -> str:
        return snapshot["document_title"]

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return snapshot["document_title"]

    def snapshot(self, obj: Plan) -> dict[str, Any]:
        """Return all that the plan says; amounts in kr, and every sum."""
        read = read_of(obj)
        activities, costs = read.activities, read.costs
        groups = list(_grouped(read))
        return {
            **self._cover(obj),
            "introduction": _introduction(obj),
            "groups": groups,
            "has_assignment": self.plan_kind == PlanKind.DEVELOPMENT
            or any(each.assignment != Assignment.NOT_STATED for each in activities),
            "has_matrix": any(each["matrix"] for group in groups for each in group["activities"]),
            "goals": _goals(read.headings),
            "indicators": _indicators(obj),
            "costs": total_costs(costs),
            "costs_lead": _costs_lead(obj, costs),
            "open": [] if obj.is_adopted else open_data(read.coverage),
        }

    def _cover(self, plan: Plan) -> dict[str, Any]:
        owner = plan.organization
        label = str(self.verbose_name)
        edition = _("edition %(number)d") % {"number": plan.edition}
        return {
            "title": plan.name,
            "document_title": f"{plan.name}, {edition}" if plan.edition > 1 else plan.name,
            # "Aktivitetsplan" is not said above "Aktivitetsplan 2019–2022".
            "kind_label": "" if plan.name.casefold().startswith(label.casefold()) else label,
            "subtitle": _("Appendix to %(document)s") % {"document": plan.appendix_to}
            if plan.appendix_to
            else "",
            "diary_number": "",
            "sender": {
                "organization": owner.parent.name if owner.parent else owner.name,
                "unit": owner.name if owner.parent else "",
                "lines": [],
            },
            "facts": _facts(plan),
            "is_adopted": plan.is_adopted,
            "years": list(plan.years),
        }


class ActivityPlanPaper(PlanPaper):
    """An activity plan (aktivitetsplan): activities under headings, what each costs, in all."""

    kind = "activity_plan"
    plan_kind = PlanKind.ACTIVITY
    verbose_name = gettext_lazy("Activity plan")
    template = "plans/plans/activity_pdf.html"


class DevelopmentPlanPaper(PlanPaper):
    """A development plan (utvecklingsplan): goals with their groups, a matrix of each activity."""

    kind = "development_plan"
    plan_kind = PlanKind.DEVELOPMENT
    verbose_name = gettext_lazy("Development plan")
    template = "plans/plans/development_pdf.html"


# By kind of plan.
PAPERS: dict[str, PlanPaper] = {
    paper.plan_kind: paper for paper in (ActivityPlanPaper(), DevelopmentPlanPaper())
}


def _facts(plan: Plan) -> list[dict[str, str]]:
    rows = [
        (_("Period"), years_text(plan.first_year, plan.last_year)),
        (_("Program"), plan.program),
        (_("Edition"), plan.edition if plan.edition > 1 or not plan.is_adopted else ""),
        (_("Applied for from"), plan.financier),
        (_("Adopted by"), plan.adopted_by),
        (_("Adopted on"), iso_date(plan.adopted_on)),
        (_("State"), "" if plan.is_adopted else _("Draft, not adopted")),
    ]
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def _costs_lead(plan: Plan, costs: CostTable) -> str:
    """Say what the plan costs in all, and who it is applied for from."""
    if not costs.has_lines:
        return ""
    words = {"total": kronor(costs.total), "years": years_text(plan.first_year, plan.last_year)}
    said = _("The plan costs %(total)s in %(years)s.") % words
    if plan.financier:
        said += " " + _("It is applied for from %(financier)s.") % {"financier": plan.financier}
    return said


def _introduction(plan: Plan) -> list[dict[str, str]]:
    texts = [
        ("background", _("Background"), plan.background),
        ("purpose", _("Purpose"), plan.purpose),
        ("note", _("Note"), plan.note),
    ]
    return [{"id": name, "title": title, "text": text} for name, title, text in texts if text]


def _grouped(read: PlanRead) -> Iterator[dict[str, Any]]:
    """Yield the headings in order, each with its activities; what has none comes last."""
    costs, matrices = read.costs, read.matrices
    rows = {row.activity_id: row for row in costs.rows}
    said = [
        (
            each.heading_id,
            {
                "id": f"activity-{place}",
                "title": str(each),
                "running": Truncator(str(each)).chars(RUNNING),
                "in_tables": f"{each.number} {each.in_tables}".strip(),
                "background": each.background,
                "purpose": each.purpose,
                "organizers": list(each.organizer_names),
                "responsible": responsible_data(matrices[each.pk].answerers),
                "assignment": assignment_data(each),
                "is_beside": len(matrices[each.pk].answerers) + len(each.organizer_names)
                <= MOST_BESIDE,
                "matrix": matrix_data(matrices[each.pk]),
                "costs": activity_costs(costs, rows[each.pk]),
            },
        )
        for place, each in enumerate(read.activities, 1)
    ]
    for place, heading in enumerate(read.headings, 1):
        yield {
            "id": f"heading-{place}",
            "title": _titled(heading),
            "text": heading.text,
            "group": _meets(heading),
            "activities": [each for key, each in said if key == heading.pk],
        }
    loose = [each for key, each in said if key is None]
    if loose:
        yield {"id": "", "title": "", "text": "", "group": "", "activities": loose}


def _titled(heading: Heading) -> str:
    words = {"number": heading.number, "title": heading.title}
    is_numbered = heading.is_goal and heading.number
    return _("Goal %(number)s: %(title)s") % words if is_numbered else str(heading)


def _meets(heading: Heading) -> str:
    """Return the steering group of a heading, and how often it meets."""
    group = heading.steering_group
    if group is None:
        return ""
    weeks = group.interval_weeks
    if not weeks:
        return str(group.name)
    how_often = ngettext("meets every week", "meets every %(weeks)d weeks", weeks)
    return f"{group.name}, {how_often % {'weeks': weeks}}"


def _goals(headings: list[Heading]) -> dict[str, Any] | None:
    """Return the goals with their steering groups, and what these are there for."""
    shown = [each for each in headings if each.is_goal or each.steering_group]
    if not shown:
        return None
    tasks: dict[str, list[str]] = {}
    for each in shown:
        group = each.steering_group
        if group and group.task and group.name not in tasks.setdefault(group.task, []):
            tasks[group.task].append(group.name)
    return {
        "table": {
            "caption": _("Which steering group belongs to which goal"),
            "columns": [
                {"label": _("Goal"), "kind": "text"},
                {"label": _("Steering group"), "kind": "text"},
            ],
            "rows": [{"cells": [str(each), capfirst(_meets(each))]} for each in shown],
        },
        "tasks": [
            {
                "of": _("What the steering groups do") if len(tasks) == 1 else ", ".join(names),
                "text": task,
            }
            for task, names in tasks.items()
        ],
    }


def _indicators(plan: Plan) -> dict[str, Any] | None:
    found = list(plan.indicators.select_related("heading"))
    if not found:
        return None
    belongs = any(each.heading for each in found)
    columns = [(_("Indicator"), "text"), (_("Definition"), "prose")]
    columns += [(_("Belongs to"), "text")] if belongs else []
    return {
        "caption": _("The plan's own indicators"),
        "columns": [{"label": label, "kind": kind} for label, kind in columns],
        "rows": [
            {
                "cells": [
                    each.name,
                    each.definition,
                    *([_titled(each.heading) if each.heading else ""] if belongs else []),
                ]
            }
            for each in found
        ],
    }
