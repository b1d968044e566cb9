"""The review of a plan: its data against itself, before somebody adopts it."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from documents.paper import Reviewed
from documents.queries import organization_names
from documents.rules.findings import Finding
from documents.rules.vocabulary import Name, Vocabulary
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
        costs = cost_table_of(plan, activities)
        return self.findings_in(plan, activities, costs, organization_names())

    def findings_in(
        self,
        plan: Plan,
        activities: list[Activity],
        costs: CostTable,
        names: tuple[Name, ...] = (),
    ) -> Iterable[Finding]:
        """Yield the findings of a plan whose activities and costs have been read already.

        Without the names of organizations, what stops an adoption is found all the same.
        """
        yield from with_remedies(reviews.findings(facts_of(plan, activities, costs, names)))
        yield from with_remedies(coverage.findings(coverage_of(plan, activities)))


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
