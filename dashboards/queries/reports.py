"""What a project's report tells: its goals, its budget and its funding as they stood on a day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, Sum
from django.db.models.fields.json import KT
from django.utils import timezone

from core.models import once
from dashboards.queries.goals import contradictions_in
from documents.models import Document
from documents.rules.findings import Finding
from funding.choices import PaymentKind
from funding.models import Payment, Round, RoundSource
from funding.queries import Version, opened_rounds, standings_on, versions_on
from funding.rules.goals import money_fact
from funding.rules.rounds import Standing
from programs.choices import AccountKind
from programs.models import BudgetLine, Project, ReportingRound, SubGoal
from programs.models.programs import audience_of
from programs.pdf.frozen import read
from programs.pdf.standing import goals_on, told_of
from programs.rules.budgets import Amounts
from programs.rules.facts import findings_of

NOTHING = Decimal(0)
ByYear = dict[int, Decimal]


# ---------- goals ----------


def told_goals(project: Project, day: date) -> list[dict[str, Any]]:
    """Return the goals as their newest updates told them by the day, with what was kept of them."""
    goals = once(project, ("goals", day), lambda: goals_on(project, day))
    for goal in goals:
        goal.project = project  # what is kept of it is asked for once
    kept: dict[int, list[dict]] = defaultdict(list)
    of_money = _of_money(project, goals, day)
    found = {goal.pk: [*findings_of(goal, day), *of_money.get(goal.pk, ())] for goal in goals}
    for each in contradictions_in(goals, found):
        told = {"message": str(each.finding.message), "reason": each.finding.overridden_reason}
        kept[each.goal.pk].append(told)
    return told_of(goals, kept)


def _of_money(project: Project, goals: list[SubGoal], day: date) -> dict[int, list[Finding]]:
    """Return what the newest round of the day contradicts, by the goal's id."""
    rounds = rounds_on(project, day)
    newest = max(rounds, key=lambda each: (each.first_year, each.pk), default=None)
    if newest is None:
        return {}
    standing = _standings_on(project, day)[newest.pk]
    findings = {goal.pk: money_fact(goal, newest, standing).finding for goal in goals}
    return {pk: [each] for pk, each in findings.items() if each}


def frozen_goals(project: Project, round_: ReportingRound) -> tuple[list[dict], dict[int, str]]:
    """Return the project's goals from the round's newest frozen report, and its questions."""
    content = read(round_.snapshots.latest("number").content)
    goals = [goal for goal in content["goals"] if goal["project"]["id"] == project.pk]
    return goals, {each["id"]: each["text"] for each in content["questions"]}


# ---------- budget ----------


@dataclass(frozen=True)
class Budget:
    """Budget, cost and forecast (kr) by year and kind of account; cost only of years that came."""

    lines: Mapping[int, Mapping[str, Amounts]]

    @cached_property
    def years(self) -> dict[int, Amounts]:
        return {year: _added(kinds.values()) for year, kinds in self.lines.items()}

    @cached_property
    def total(self) -> Amounts:
        return _added(self.years.values())


def _added(amounts: Iterable[Amounts]) -> Amounts:
    return sum(amounts, Amounts())


def budget_on(project: Project, day: date) -> Budget:
    """Return the budget, without the cost of years after the day's; one query, once."""
    order = {kind: place for place, kind in enumerate(AccountKind)}
    lines: dict[int, dict[str, Amounts]] = {}
    stored = sorted(
        budget_lines_of(project), key=lambda each: (each.year, order.get(each.account, 99))
    )
    for each in stored:
        told = (each.actual, each.forecast) if each.year <= day.year else (None, None)
        kinds = lines.setdefault(each.year, {})
        kinds[each.account] = kinds.get(each.account, Amounts()) + Amounts(each.budget, *told)
    return Budget(lines)


def budget_lines_of(project: Project) -> list[BudgetLine]:
    """Return what is budgeted, as it is stored; asked for once, for the report and its review."""
    return once(project, "budget lines", lambda: list(project.budget_lines.order_by("year", "pk")))


# ---------- funding ----------


@dataclass(frozen=True)
class Funding:
    """The rounds of a project as they stood on a day, and what each financier decided and paid."""

    rounds: tuple[Round, ...]
    versions: Mapping[int, Version]
    standings: Mapping[int, Standing]
    paid: Mapping[int, ByYear]  # by financier's id
    names: Mapping[int, str]

    @cached_property
    def decided(self) -> dict[int, ByYear]:
        """What counted decisions give, by financier's id and year."""
        found: dict[int, ByYear] = {pk: {} for pk in self.names}
        for standing in self.standings.values():
            for each in standing.answers:
                for year, kr in each.decided.items():
                    own = found[each.financier_id]
                    own[year] = own.get(year, NOTHING) + kr
        return found

    @cached_property
    def years(self) -> list[int]:
        of_rounds = {year for each in self.rounds for year in each.years}
        amounts = (*self.decided.values(), *self.paid.values())
        return sorted(of_rounds.union(*amounts))

    def applied(self, year: int) -> Decimal | None:
        """What the rounds say that they apply for, as it was stated."""
        stated = [v.table.applied[year] for v in self.versions.values() if year in v.table.applied]
        return sum(stated, NOTHING) if stated else None

    def asked(self, year: int) -> Decimal:
        """The sum of all shares."""
        return sum((v.table.sums.get(year, NOTHING) for v in self.versions.values()), NOTHING)

    def given(self, year: int) -> Decimal:
        """The sum of all counted decisions."""
        return sum((own.get(year, NOTHING) for own in self.decided.values()), NOTHING)


def rounds_on(project: Project, day: date) -> list[Round]:
    """Return the rounds that were opened by the day, by their first year; two queries, once."""
    return once(project, ("rounds", day), lambda: _rounds(project, day))


def _rounds(project: Project, day: date) -> list[Round]:
    first = RoundSource.objects.filter(round__project=project, number=1)
    opened = {
        pk: date.fromisoformat(delivered) if delivered else timezone.localdate(created_at)
        for pk, delivered, created_at in first.values_list(
            "round_id", KT("content__delivered_on"), "created_at"
        )
    }
    return [
        each
        for each in opened_rounds(project)
        if opened.get(each.pk, timezone.localdate(each.opened_at)) <= day
    ]


def _versions_on(project: Project, day: date) -> dict[int, Version]:
    return once(project, ("versions", day), lambda: versions_on(rounds_on(project, day), day))


def _standings_on(project: Project, day: date) -> dict[int, Standing]:
    def read() -> dict[int, Standing]:
        return standings_on(rounds_on(project, day), day, _versions_on(project, day))

    return once(project, ("standings", day), read)


def funding_on(project: Project, day: date) -> Funding:
    """Return the project's funding as it stood on the day; constant queries."""
    rounds, versions = rounds_on(project, day), _versions_on(project, day)
    standings = _standings_on(project, day)
    names = {
        each.financier_id: each.financier
        for standing in standings.values()
        for each in standing.answers
    }
    paid: dict[int, ByYear] = {}
    payments = Payment.objects.filter(round__in=rounds, paid_on__lte=day).order_by()
    for pk, name, year, kind, kr in payments.values_list(
        "financier", "financier__name", "year", "kind"
    ).annotate(kr=Sum("amount")):
        names.setdefault(pk, name)
        sign = 1 if kind == PaymentKind.INSTALMENT else -1
        own = paid.setdefault(pk, {})
        own[year] = own.get(year, NOTHING) + sign * kr
    return Funding(tuple(rounds), versions, standings, paid, names)


# ---------- documents ----------


def documents_on(project: Project, day: date, *, but: str) -> list[Document]:
    """Return what is issued for the program about the project or its reporting rounds by the day.

    `but` is the kind that does not name itself.
    """
    rounds = ReportingRound.objects.filter(asked__goal__project=project)
    types = ContentType.objects.get_for_models(Project, ReportingRound)
    about = Q(content_type=types[Project], object_id=project.pk)
    about |= Q(content_type=types[ReportingRound], object_id__in=rounds.values("pk"))
    over = timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
    found = Document.objects.read_by(audience_of(project.program_id)).valid()
    found = found.filter(about, issued_at__lt=over).exclude(kind=but).defer("snapshot")
    return list(found.order_by("issued_at", "pk"))
