"""The review of a plan: its data against itself, before somebody adopts it."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.models import once
from documents.paper import Reviewed
from documents.queries import organization_names
from documents.rules.findings import Finding
from documents.rules.vocabulary import Name, Vocabulary
from plans.models import Activity, Heading, Plan
from plans.queries import (
    activities_by_plan,
    activities_of,
    cost_table_of,
    cost_tables_of,
    coverage_of,
    matrices_of,
    prose_of,
)
from plans.rules import coverage, reviews
from plans.rules.costs import CostTable
from plans.rules.coverage import Coverage
from plans.rules.measures import Matrix
from plans.rules.remedies import with_remedies
from plans.rules.reviews import ActivityText, PlanFacts


class PlanReview(Reviewed):
    """What the checks find in a plan; its writers may keep a finding with a reason."""

    kind = "plan"
    verbose_name = _("Plan")
    reads_together = True
    view_permission = "plans.view_plan"
    keep_permission = "plans.change_plan"

    def queryset(self) -> Any:
        return Plan.objects.select_related("organization", "program").with_state()

    def owner(self, plan: Plan) -> Organization:
        return plan.organization

    def read_together(self, objects: Sequence[Plan]) -> None:
        names, activities = organization_names(), activities_by_plan(objects)
        costs = cost_tables_of(activities)
        matrices = matrices_of([each.pk for found in activities.values() for each in found])
        for plan in objects:
            read = read_of(plan)
            read.activities, read.costs, read.matrices = activities[plan], costs[plan.pk], matrices
            once(plan, "names", lambda: names)

    def findings(self, plan: Plan) -> Iterable[Finding]:
        read = read_of(plan)
        names = once(plan, "names", organization_names)
        return self.findings_in(plan, read.activities, read.costs, names, read.coverage)

    def findings_in(
        self,
        plan: Plan,
        activities: list[Activity],
        costs: CostTable,
        names: tuple[Name, ...] = (),
        left_open: Coverage | None = None,
    ) -> Iterable[Finding]:
        """Yield the findings of a plan whose activities and costs have been read already.

        Without the names of organizations, what stops an adoption is found all the same.
        """
        yield from with_remedies(reviews.findings(facts_of(plan, activities, costs, names)))
        yield from with_remedies(coverage.findings(left_open or coverage_of(plan, activities)))


class PlanRead:
    """What the paper of a plan and its review stand on, each part asked for once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def activities(self) -> list[Activity]:
        return activities_of(self.plan)

    @cached_property
    def costs(self) -> CostTable:
        return cost_table_of(self.plan, self.activities)

    @cached_property
    def matrices(self) -> dict[int, Matrix]:
        return matrices_of([each.pk for each in self.activities])

    @cached_property
    def coverage(self) -> Coverage:
        return coverage_of(self.plan, self.activities, self.matrices)

    @cached_property
    def headings(self) -> list[Heading]:
        headings = self.plan.headings.select_related("steering_group")
        return list(headings.order_by("position", "pk"))


def read_of(plan: Plan) -> PlanRead:
    """Return what is read of a plan for its paper and its review."""
    return once(plan, "paper", lambda: PlanRead(plan))


def facts_of(
    plan: Plan, activities: list[Activity], costs: CostTable, names: tuple[Name, ...] = ()
) -> PlanFacts:
    """Return the plain facts that the checks read; asks nothing more."""
    own = [plan.program.name] if plan.program else []
    own += [name for each in activities for name in (each.title, each.short_title)]
    headings = {each.heading_id: each.heading for each in activities if each.heading}
    own += [each.title for each in headings.values()]
    said = {(f"heading {each.position}", each.title): each.text for each in headings.values()}
    return PlanFacts(
        costs=costs,
        activities=tuple(
            ActivityText(each.pk, each.number, each.title, each.short_title, prose_of(each))
            for each in activities
        ),
        texts=prose_of(plan) | said,
        has_financier=plan.financier_id is not None,
        name=plan.name,
        period=(plan.first_year, plan.last_year),
        vocabulary=Vocabulary(
            own=tuple(filter(None, own)),
            organizations=names,
        ),
        attachments=(),
    )
