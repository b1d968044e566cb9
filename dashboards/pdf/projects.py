"""The review of a project: what its goals, its money and its reports say against each other."""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from dashboards.queries.goals import KIND, contradictions_of, goals_of
from dashboards.rules.projects import budget_findings
from documents.paper import Reviewed
from documents.rules.findings import Finding
from funding.choices import RoundState
from funding.models import Round
from funding.queries import standings_of
from programs.models import Project


class ProjectReview(Reviewed):
    """Every contradiction about a project, from the data of all apps."""

    kind = KIND
    verbose_name = _("Project")
    view_permission = "programs.view_project"
    keep_permission = "programs.change_project"

    def queryset(self):
        return Project.objects.select_related("program__organization")

    def owner(self, obj: Project) -> Organization:
        return obj.program.organization

    def findings(self, obj: Project) -> Iterator[Finding]:
        for contradiction in contradictions_of(goals_of([obj])):
            yield contradiction.finding
        yield from self._money(obj)

    def _money(self, project: Project) -> Iterator[Finding]:
        """Yield where the budget is not what was decided in the newest round in force."""
        rounds = Round.objects.filter(project=project, opened_at__isnull=False)
        rounds = list(rounds.order_by("-first_year", "-pk"))
        standings = standings_of(rounds)
        newest = next((r for r in rounds if standings[r.pk].state == RoundState.IN_FORCE), None)
        if newest is None:
            return
        decided: dict[int, Decimal] = {}
        for answer in standings[newest.pk].answers:
            for year, amount in answer.decided.items():
                decided[year] = decided.get(year, Decimal(0)) + amount
        lines = project.budget_lines.order_by().values("year").annotate(total=Sum("budget"))
        budget = {line["year"]: line["total"] for line in lines}
        yield from budget_findings(budget, decided, newest)
