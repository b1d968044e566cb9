"""What the page of a plan shows, worked out before the template: findings, groups, actions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.money import amount
from core.periods import iso_date, years_text
from core.views import Action
from core.views.doors import with_back
from documents.choices import language_name
from documents.models import Document
from documents.rules.findings import Finding
from plans.models import Activity, Heading, Plan
from plans.pdf.papers import PAPERS
from plans.queries import authors_of
from plans.rules.costs import CostRow, CostTable, Declared, Line
from plans.rules.plans import obstacles_to_new_edition, obstacles_to_roll
from plans.services import plans
from programs.models import Group as SteeringGroup


@dataclass(frozen=True)
class ShownFinding:
    """A finding, with the page that mends it and the page that keeps it with a reason."""

    finding: Finding
    url: str = ""
    keep_url: str = ""


@dataclass(frozen=True)
class Group:
    """A heading with its activities, each with what it costs; or those without a heading."""

    heading: Heading | None
    rows: list[tuple[Activity, CostRow]] = field(default_factory=list)


def grouped(plan: Plan, activities: Iterable[Activity], costs: CostTable, user: Any) -> list[Group]:
    """Return the activities under their headings, in the order of the plan."""
    rows = {row.activity_id: row for row in costs.rows}
    loose = Group(None)
    groups = {heading.pk: Group(heading) for heading in _headings(plan, user)}
    for each in activities:
        groups.get(each.heading_id, loose).rows.append((each, rows[each.pk]))
    return [*groups.values(), *([loose] if loose.rows else [])]


def _headings(plan: Plan, user: Any) -> Iterable[Heading]:
    """Return the headings; `sees_group` says whether their steering group is open to the person."""
    headings = list(plan.headings.select_related("steering_group").order_by("position", "pk"))
    named = {each.steering_group_id for each in headings} - {None}
    seen = SteeringGroup.objects.visible_to(user).filter(pk__in=named) if named else ()
    open_to_them = {each.pk for each in seen}
    for each in headings:
        each.sees_group = each.steering_group_id in open_to_them
    return headings


@dataclass(frozen=True)
class Cell:
    """One year of an activity in the cost table."""

    year: str
    line: Line | None
    declared: list[Declared]
    years_text: str = ""

    @property
    def drawn(self) -> SafeString | None:
        """The cell where there is an amount and no more, as in nearly every one, or nothing.

        Put together here and not in the template: that is a twentieth of what the page costs.
        """
        line = self.line
        if self.declared or (line and (line.is_approximate or line.last_year or line.note)):
            return None
        if line is None:
            drawn = f'<td role="cell" class="number is-blank" data-label="{self.year}"></td>'
        else:
            said = f"<span>{amount(line.amount)}</span>"
            drawn = f'<td role="cell" class="number" data-label="{self.year}">{said}</td>'
        return SafeString(drawn)  # digits, and the spaces and signs of amounts


@dataclass(frozen=True)
class CostLineShown:
    """An activity in the cost table, with what is declared of its sum."""

    row: CostRow
    cells: list[Cell]
    declared: list[Declared]


def cost_context(costs: CostTable) -> dict[str, Any]:
    """Return what templates/plans/costs/_table.html shows."""
    return {
        "costs": costs,
        "lines": [
            CostLineShown(
                row,
                [_cell(costs, row, year) for year in costs.years],
                costs.shown(row.activity_id),
            )
            for row in costs.rows
        ],
        "declared_in_all": costs.shown(),
        "declared_sums": [(str(year), costs.shown(year=year)) for year in costs.years],
    }


def _cell(costs: CostTable, row: CostRow, year: int) -> Cell:
    line = row.lines.get(year)
    declared = costs.shown(row.activity_id, year)
    return Cell(str(year), line, declared, line.years_text(year) if line else "")


def findings_for(plan: Plan, findings: list[Finding], user: Any) -> list[ShownFinding]:
    """Return the findings with the page that mends each, for those who may."""
    may_write = user.has_perm("plans.change_plan", plan)
    paper = {"kind": "plan", "pk": plan.pk}
    keep = reverse("documents:finding_keep", kwargs=paper)
    shown = []
    for each in findings:
        keep_url = ""
        if may_write and each.overridable and not each.overridden:
            keep_url = with_back(f"{keep}?finding={each.key}", plan.get_absolute_url())
        url = _mended_at(plan, each) if may_write and not plan.is_adopted else ""
        shown.append(ShownFinding(each, url, keep_url))
    return shown


def _mended_at(plan: Plan, finding: Finding) -> str:
    """Return the page where what was found can be changed; the plan's own where none is named."""
    activity, part = getattr(finding, "activity_id", None), getattr(finding, "part", "")
    if part == "activity" and activity:
        return reverse("plans:activity_edit", args=[activity])
    if part == "matrix":
        return reverse("plans:activity_matrix", args=[activity])
    if part == "costs":
        row = f"#row-{activity}" if activity else ""
        return reverse("plans:plan_costs", args=[plan.pk]) + row
    if part == "declared":
        place = urlencode({"place": finding.place})
        return f"{reverse('plans:plan_declared', args=[plan.pk])}?{place}"
    return reverse("plans:plan_edit", args=[plan.pk]) if part == "plan" else ""


def issued_for(plan: Plan, user: Any) -> list[tuple[Document, str]]:
    """Return the documents issued of the plan, newest first, each with its language if another.

    Of a draft there is none: only what is adopted is issued.
    """
    if not plan.is_adopted:
        return []
    found = Document.objects.visible_to(user).about(plan).with_life().defer("snapshot")
    own = PAPERS[plan.kind].language(plan)
    return [
        (each, "" if each.language == own else language_name(each.language))
        for each in found.order_by("-issued_at", "-pk")
    ]


def facts_for(plan: Plan) -> list[tuple[Any, Any]]:
    """Return label and value of what stands beside the texts and needs no link."""
    return [
        (_("Kind"), capfirst(plan.get_kind_display())),
        (_("Period"), years_text(plan.first_year, plan.last_year)),
        (_("Edition"), str(plan.edition)),
        (_("Financier"), plan.financier),
        (_("Appendix to"), plan.appendix_to),
        (_("Adopted by"), plan.adopted_by),
        (_("Adopted on"), iso_date(plan.adopted_on)),
        (_("Note"), plan.note),
    ]


def actions_for(
    plan: Plan, user: Any, *, findings: Callable[[], list[Finding]], has_activities: bool
) -> list[Action]:
    """Return what the person can do with the plan; only who may adopt needs its findings here."""
    may_change = user.has_perm("plans.change_plan", plan)
    may_adopt = not plan.is_adopted and user.has_perm("plans.adopt_plan", plan)
    coverage = reverse("plans:plan_coverage", args=[plan.pk])
    found = [Action(_("Coverage"), coverage, method="get", icon="ui-checks-grid")]
    found += _reading(plan, may_issue=user.has_perm("plans.issue_plan", plan))
    if plan.is_adopted:
        return [*found, *(_following(plan) if may_change else [])]
    authors = authors_of(plan) if may_adopt or may_change else set()
    if may_adopt:
        known = {"has_activities": has_activities, "authors": authors}
        found.insert(0, _adopting(plan, plans.why_not_adopt(plan, user, findings(), **known)))
    if may_change:
        found += _writing(plan, plans.why_not_delete(plan, user, authors=authors))
    return found


def _reading(plan: Plan, *, may_issue: bool) -> list[Action]:
    """What is done with the plan as a paper; it is issued where its review is read."""

    def to(page: str) -> str:
        return reverse(f"documents:{page}", kwargs={"kind": PAPERS[plan.kind].kind, "pk": plan.pk})

    read = Action(_("Read the paper"), to("preview"), method="get", icon="file-earmark-text")
    draft = Action(_("Draft as PDF"), to("draft"), icon="file-earmark-pdf")
    if not may_issue or not plan.is_adopted or plan.is_superseded:
        return [read, draft]
    label = _("Review and issue")
    return [read, draft, Action(label, to("review"), method="get", icon="patch-check")]


def _adopting(plan: Plan, reasons: list[Any]) -> Action:
    return Action(
        _("Adopt"),
        reverse("plans:plan_adopt", args=[plan.pk]),
        method="get",
        tone="primary",
        reasons=reasons,
        icon="patch-check",
    )


def _writing(plan: Plan, why_not_delete: list[Any]) -> list[Action]:
    def to(name: str) -> str:
        return reverse(f"plans:plan_{name}", args=[plan.pk])

    return [
        Action(_("Set the costs"), to("costs"), method="get", icon="grid-3x3"),
        Action(_("Edit"), to("edit"), method="get", icon="pencil"),
        Action(
            _("Delete"),
            to("delete"),
            method="get",
            tone="danger",
            reasons=why_not_delete,
            icon="trash",
        ),
    ]


def _following(plan: Plan) -> list[Action]:
    """What is done after an adoption: the next edition, and the next period."""
    states = {"is_adopted": plan.is_adopted, "is_superseded": plan.is_superseded}
    is_begun = plan.later_id is not None and not plan.is_superseded
    return [
        Action(
            _("New edition"),
            reverse("plans:plan_new_edition", args=[plan.pk]),
            icon="files",
            reasons=list(obstacles_to_new_edition(**states, is_begun=is_begun)),
        ),
        Action(
            _("Roll into next period"),
            reverse("plans:plan_roll", args=[plan.pk]),
            method="get",
            icon="arrow-repeat",
            reasons=list(obstacles_to_roll(**states)),
        ),
    ]
