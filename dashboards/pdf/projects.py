"""The review of a project: what its goals, its money and its texts say against each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from dashboards.queries.goals import KIND, contradictions_of, goals_in_hand
from dashboards.queries.reports import budget_lines_of
from dashboards.queries.texts import figures_of, passages_of
from dashboards.queries.training import counted_findings
from dashboards.rules.projects import (
    budget_findings,
    chapter_findings,
    period_findings,
    whole_period,
)
from documents.paper import Reviewed
from documents.queries import read_markers
from documents.rules.findings import Finding
from documents.rules.passages import Passage
from documents.rules.texts import check_texts
from documents.rules.vocabulary import check_financiers
from funding.choices import RoundState
from funding.models import Round, RoundSource
from funding.queries import opened_rounds, standings_now
from funding.rules.sources import read
from programs.models import Project
from programs.queries import stated_of, vocabulary_of
from programs.rules.budgets import check_stated
from training.services.ledgers import findings_for


class ProjectReview(Reviewed):
    """Every contradiction about a project, from the data and the texts of all apps."""

    kind = KIND
    verbose_name = _("Project")
    view_permission = "programs.view_project"
    keep_permission = "programs.change_project"

    def queryset(self):
        return Project.objects.select_related("program__organization")

    def owner(self, obj: Project) -> Organization:
        return obj.program.organization

    def findings(self, obj: Project, more: Iterable[Passage] = ()) -> Iterator[Finding]:
        """Yield what is found; `more` are texts that only the project's report has."""
        goals = goals_in_hand(obj)
        for contradiction in contradictions_of(goals):
            yield contradiction.finding
        money = Money(obj)
        yield from money.findings()
        yield from findings_for(obj)
        yield from self._texts(money, goals, more)

    def _texts(
        self, money: "Money", goals: list[Any], more: Iterable[Passage]
    ) -> Iterator[Finding]:
        """Yield what is wrong in the texts, the newest reports on the goals among them."""
        project = money.project
        written = [*passages_of(project, goals), *more]
        vocabulary = vocabulary_of(project, goals)
        passages, unknown = read_markers(project.program, written)
        yield from unknown
        yield from check_texts(
            passages,
            vocabulary=vocabulary,
            amounts=figures_of(money.lines, [each.content for each in money.sources]),
            period=whole_period(money.own_years, money.decided_years),
            attachments=[link.title for link in project.links.all()],
        )
        yield from check_financiers(passages, vocabulary, money.financiers)
        yield from counted_findings(project, goals, passages)


@dataclass(frozen=True)
class Money:
    """What is decided, delivered and budgeted for one project."""

    project: Project

    def findings(self) -> Iterator[Finding]:
        """Yield where budget, period and stated totals are not what was decided or computed."""
        yield from chapter_findings(self.budget, self.decided, self.newest)
        yield from check_stated(stated_of(self.project))
        yield from budget_findings(self.budget, self.decided, self.newest)
        yield from period_findings(self.own_years, self.decided_years, self.newest)

    @cached_property
    def newest(self) -> Round | None:
        """The newest of its rounds that is in force."""
        in_force = RoundState.IN_FORCE
        return next((r for r in self._rounds if self._standings[r.pk].state == in_force), None)

    @property
    def _rounds(self) -> list[Round]:
        """The newest first."""
        return opened_rounds(self.project)[::-1]

    @property
    def _standings(self) -> dict[int, Any]:
        return standings_now(self.project)

    @cached_property
    def decided(self) -> dict[int, Decimal]:
        """Kr by year that the financiers of the newest round in force decided."""
        decided: dict[int, Decimal] = {}
        answers = self._standings[self.newest.pk].answers if self.newest else ()
        for answer in answers:
            for year, amount in answer.decided.items():
                decided[year] = decided.get(year, Decimal(0)) + amount
        return decided

    @cached_property
    def lines(self) -> list[Any]:
        return budget_lines_of(self.project)

    @property
    def budget(self) -> dict[int, Decimal]:
        budget: dict[int, Decimal] = {}
        for line in self.lines:
            budget[line.year] = budget.get(line.year, Decimal(0)) + line.budget
        return budget

    @cached_property
    def sources(self) -> list[RoundSource]:
        """What was delivered in its rounds, the newest of each."""
        found = RoundSource.objects.filter(round__in=self._rounds)
        return list(found.order_by("round_id", "-number").distinct("round_id"))

    @property
    def financiers(self) -> set[str]:
        """Those who were asked to pay, by their names."""
        return {name for each in self.sources for name in read(each.content).financiers.values()}

    @property
    def own_years(self) -> tuple[int, int]:
        return self.project.starts_on.year, self.project.ends_on.year

    @property
    def decided_years(self) -> tuple[int, int] | None:
        return (min(self.decided), max(self.decided)) if self.decided else None
