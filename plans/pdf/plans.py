"""The review of a plan: its data against itself, before somebody adopts it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from documents.paper import Reviewed
from documents.rules.findings import Finding
from plans.models import Activity, Plan
from plans.queries import activities_of, cost_table_of, coverage_of, prose_of
from plans.rules import coverage, reviews
from plans.rules.costs import CostTable
from plans.rules.remedies import with_remedies
from plans.rules.reviews import ActivityText, PlanFacts


class PlanReview(Reviewed):
    """What the checks find in a plan; its writers may keep a finding with a reason."""

    kind = "plan"
    verbose_name = _("Plan")
    view_permission = "plans.view_plan"
    keep_permission = "plans.change_plan"

    def queryset(self) -> Any:
        return Plan.objects.select_related("organization", "program").with_state()

    def owner(self, plan: Plan) -> Organization:
        return plan.organization

    def findings(self, plan: Plan) -> Iterable[Finding]:
        activities = activities_of(plan)
        return self.findings_in(plan, activities, cost_table_of(plan, activities))

    def findings_in(
        self, plan: Plan, activities: list[Activity], costs: CostTable
    ) -> Iterable[Finding]:
        """Yield the findings of a plan whose activities and costs have been read already."""
        yield from with_remedies(reviews.findings(facts_of(plan, activities, costs)))
        yield from with_remedies(coverage.findings(coverage_of(plan, activities)))


def facts_of(plan: Plan, activities: list[Activity], costs: CostTable) -> PlanFacts:
    """Return the plain facts that the checks read; asks nothing more."""
    return PlanFacts(
        costs=costs,
        activities=tuple(
            ActivityText(each.pk, each.number, each.title, each.short_title, prose_of(each))
            for each in activities
        ),
        texts=prose_of(plan),
        has_financier=plan.financier_id is not None,
    )
