"""Figures of the evaluation: each is asked here, and nowhere a second time."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.choices import UnitType
from accounts.models import Organization
from core.money import decimal
from evaluation.choices import Dimension, Gender, QuestionKind, TakesPart
from evaluation.models import (
    Answer,
    DataCollection,
    EffectGoalIndicator,
    Finding,
    GoalIndicator,
    GoalMilestone,
    Indicator,
    IndicatorTarget,
    Measurement,
    Milestone,
    MilestoneRevision,
    Period,
    Publication,
    PublishedFigure,
    Recommendation,
    SurveyQuestion,
)
from evaluation.rules.figures import Cell, Parts, value
from evaluation.rules.goals import facts_of_indicator, facts_of_milestone
from evaluation.rules.surveys import Distribution, distribution
from programs.models import Program, SubGoal
from programs.rules.facts import GoalFact
from training.models import Cohort

CHOICES = {
    Dimension.UNIT_TYPE: UnitType,
    Dimension.GENDER: Gender,
    Dimension.TAKES_PART: TakesPart,
}
ROWS = {Dimension.MUNICIPALITY: Organization, Dimension.COHORT: Cohort}


@dataclass(frozen=True)
class Point:
    """A published figure of an indicator in a period, with its target."""

    period: Period
    parts: Parts
    value: Decimal | None
    target: Decimal | None


@dataclass(frozen=True)
class Progress:
    """How far the figures of an indicator have come in a period."""

    indicator: Indicator
    figures: int = 0
    reported: int = 0
    approved: int = 0
    returned: int = 0


@dataclass(frozen=True)
class Breakdown:
    """A published breakdown as people read it: rows of written figures, two for each group."""

    label: str
    groups: list[str]
    heads: list[str]
    rows: list[list[str]]
    has_hidden: bool


def with_open_counts(evaluations: Any) -> Any:
    """Annotate the milestones that are not met and the recommendations that are not closed."""
    open_ = {
        "open_milestones": Milestone.objects.open(),
        "open_recommendations": Recommendation.objects.open(),
    }
    counted = {
        name: Coalesce(
            Subquery(
                rows.filter(evaluation=OuterRef("pk"))
                .order_by()
                .values("evaluation")
                .annotate(n=Count("pk"))
                .values("n")
            ),
            0,
        )
        for name, rows in open_.items()
    }
    return evaluations.annotate(**counted)


def with_published(indicators: Any) -> Any:
    """Annotate for how many periods the figures of each are published (`published`)."""
    return indicators.annotate(published=Count("publications"))


def days_moved(milestones: Iterable[Milestone]) -> dict[int, list[date]]:
    """Return the days that milestones have been moved to, in order; one query."""
    found: dict[int, list[date]] = defaultdict(list)
    rows = MilestoneRevision.objects.filter(milestone__in=[each.pk for each in milestones])
    for milestone, day in rows.order_by("revised_on", "pk").values_list("milestone", "due_on"):
        found[milestone].append(day)
    return dict(found)


def progress_in(period: Period, user: Any) -> list[Progress]:
    """Return how far the figures of each indicator that the person sees have come; two queries."""
    counts = {
        row["indicator"]: row
        for row in Measurement.objects.filter(period=period)
        .order_by()
        .values("indicator")
        .annotate(
            figures=Count("pk"),
            **{
                state: Count("pk", filter=Q(state=state))
                for state in ("reported", "approved", "returned")
            },
        )
    }
    indicators = Indicator.objects.filter(program=period.program_id).visible_to(user)
    return [
        Progress(each, **{k: v for k, v in counts.get(each.pk, {}).items() if k != "indicator"})
        for each in indicators.order_by("number", "pk")
    ]


def breakdowns_of(indicator: Indicator, period: Period) -> list[Breakdown]:
    """Return the published breakdowns of an indicator for a period; one query."""
    rows = PublishedFigure.objects.filter(
        publication__indicator=indicator, publication__period=period
    )
    tables: dict[str, dict[tuple[int, str], dict[str, PublishedFigure]]] = {}
    for row in rows.order_by("dimension", "position", "pk"):
        lines = tables.setdefault(row.dimension, {})
        lines.setdefault((row.position, row.label), {})[row.group] = row
    order = [each for each in Dimension.values if each in tables]
    return [_breakdown(indicator, each, tables[each]) for each in order]


def withheld_of(indicator: Indicator, period: Period) -> list[str]:
    """Return the breakdowns that could not be published for a period, in words; one query."""
    rows = Publication.objects.filter(indicator=indicator, period=period)
    return [str(Dimension(each).label) for row in rows for each in row.withheld]


def _breakdown(indicator: Indicator, dimension: str, lines: dict) -> Breakdown:
    groups = ["", *(g for g in TakesPart.values if any(g in line for line in lines.values()))]
    words = {"": _("All"), **{str(key): str(label) for key, label in TakesPart.choices}}
    heads = [capfirst(Dimension(dimension).label)]
    for group in groups:
        told = {"group": capfirst(words[group])}
        heads += [f"{told['group']} ({indicator.unit})", _("%(group)s: number measured") % told]
    written = []
    for (_place, label), line in lines.items():
        cells = [capfirst(label)]
        for group in groups:
            cells += _written(indicator.figure, line.get(group))
        written.append(cells)
    has_hidden = any(row.is_hidden for line in lines.values() for row in line.values())
    named = [capfirst(words[group]) for group in groups]
    return Breakdown(heads[0], named, heads, written, has_hidden)


def _written(figure: str, row: PublishedFigure | None) -> list[str]:
    if row is None:
        return ["–", "0"]
    if row.is_hidden:
        return [_("hidden"), _("hidden")]
    found = value(figure, Parts(row.count, row.sum))
    return [decimal(found) or "–", str(row.count)]


def measured_of(period: Period) -> dict[Indicator, list[tuple[Cell, Parts]]]:
    """Return the approved figures of a period, by indicator; two queries."""
    rows = Measurement.objects.filter(period=period).approved().select_related("indicator")
    found: dict[Indicator, list[tuple[Cell, Parts]]] = defaultdict(list)
    for row in rows.order_by("indicator__number", "pk"):
        found[row.indicator].append((row.cell, Parts(row.count, row.sum)))
    return dict(found)


def labels_of(dimension: str, keys: Iterable[Hashable]) -> dict[Hashable, str]:
    """Return how the parts of a breakdown are called; what is not stated is said so."""
    keys = list(keys)
    if dimension in CHOICES:
        words = {str(key): str(label) for key, label in CHOICES[dimension].choices}
        return {key: words.get(str(key), _("not stated")) for key in keys}
    found = ROWS[dimension].objects.in_bulk([key for key in keys if key])
    return {key: str(found[key]) if key in found else _("not stated") for key in keys}


def series_of(indicators: Iterable[Indicator]) -> dict[int, list[Point]]:
    """Return the published figures of each indicator, oldest first; one query."""
    of = {each.pk: each for each in indicators}
    found: dict[int, list[Point]] = {pk: [] for pk in of}
    for row in _publications().filter(indicator__in=of).order_by("period__starts_on", "pk"):
        found[row.indicator_id].append(_point(row, of[row.indicator_id]))
    return found


def _publications() -> Any:
    """Return publications with their period, and what was wanted by then (`target`)."""
    wanted = IndicatorTarget.objects.filter(
        indicator=OuterRef("indicator"), period=OuterRef("period")
    )
    rows = Publication.objects.select_related("period")
    return rows.annotate(target=Subquery(wanted.order_by().values("value")[:1]))


def _point(row: Any, indicator: Indicator) -> Point:
    parts = Parts(row.count, row.sum)
    return Point(row.period, parts, value(indicator.figure, parts), row.target)


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what milestones and indicators say about each goal, by its id (see programs).

    Two queries, whatever the number of goals.
    """
    of = {goal.pk: goal for goal in goals}
    facts: dict[int, list[GoalFact]] = {pk: [] for pk in of}
    today = today or timezone.localdate()
    for milestone in _milestones_of(of, user):
        goal = of[milestone.tied_to]
        facts[goal.pk] += facts_of_milestone(goal, milestone, today)
    for pk, indicator, newest in _newest_of(of, user):
        facts[pk] += facts_of_indicator(
            of[pk], indicator, newest.period, newest.value, newest.target
        )
    return facts


def _milestones_of(goals: Iterable[int], user: Any) -> list[Any]:
    """Return a milestone for each goal that rests on it (`tied_to`), by the day it is due."""
    links = GoalMilestone.objects.filter(goal__in=list(goals))
    if user is not None:
        links = links.visible_to(user)
    rows = Milestone.objects.with_due().filter(goals__in=links).annotate(tied_to=F("goals__goal"))
    return sorted(rows, key=lambda each: (each.due_on, each.pk, each.tied_to))


def _newest_of(goals: Iterable[int], user: Any) -> list[tuple[int, Indicator, Point]]:
    """Return the newest published figure of each indicator that measures for a goal."""
    links = GoalIndicator.objects.filter(goal__in=list(goals))
    if user is not None:
        links = links.visible_to(user)
    rows = _publications().filter(indicator__goals__in=links).select_related("indicator")
    newest: dict[tuple, tuple] = {}
    for row in rows.annotate(tied_to=F("indicator__goals__goal")).order_by(
        "indicator__number", "tied_to", "indicator", "period__starts_on", "pk"
    ):
        point = _point(row, row.indicator)
        if point.value is not None:
            newest[row.indicator_id, row.tied_to] = (row.tied_to, row.indicator, point)
    return list(newest.values())


def distributions_of(
    collection: DataCollection, questions: Iterable[SurveyQuestion]
) -> dict[int, Distribution]:
    """Return how the answers to coded and scale questions fall, small numbers hidden; one query.

    Needs the questions' options.
    """
    counts: dict[int, dict[int, int]] = defaultdict(dict)
    rows = Answer.objects.filter(question__collection=collection)
    for question, code, count in rows.values_list("question", "value").annotate(n=Count("pk")):
        counts[question][code] = count
    found = {}
    for each in questions:
        if each.kind == QuestionKind.OPEN:
            continue
        words = {option.code: option.label for option in each.options.all()}
        is_scale = each.kind == QuestionKind.SCALE
        if is_scale:
            steps = range(each.low, each.high + 1)
            labels = {n: f"{n} {words[n]}" if n in words else str(n) for n in steps}
        else:
            labels = words
        found[each.pk] = distribution(labels, counts[each.pk], scale=is_scale)
    return found


@dataclass(frozen=True)
class Published:
    """What was published of an indicator for a period: the total, and its parts in order."""

    indicator: Indicator
    point: Point
    figures: list[PublishedFigure]


def published_of(indicators: Iterable[Indicator]) -> list[Published]:
    """Return all that was published of the indicators, in their order, oldest first; four queries.

    A period has its newest targets; nothing of what was measured but not published is read.
    """
    indicators = list(indicators)
    series = series_of(indicators)
    figures: dict[tuple[int, int], list[PublishedFigure]] = defaultdict(list)
    rows = PublishedFigure.objects.filter(publication__indicator__in=indicators)
    for row in rows.select_related("publication").order_by("dimension", "position", "group"):
        figures[row.publication.indicator_id, row.publication.period_id].append(row)
    return [
        Published(each, point, figures[each.pk, point.period.pk])
        for each in indicators
        for point in series[each.pk]
    ]


@dataclass(frozen=True)
class Link:
    """An indicator of the chain: its newest published figure, and what was found from it."""

    indicator: Indicator
    point: Point | None
    findings: list[Finding]


@dataclass(frozen=True)
class Chain:
    """A goal or an effect goal, with the indicators that measure for it."""

    goal: Any
    links: list[Link]


def chains_of(program: Program, user: Any) -> list[Chain]:
    """Return each goal of a program that is measured: goal, indicator, figure, finding.

    As many queries whatever there is: two for the goals, five for what hangs on them.
    """
    effects = EffectGoalIndicator.objects.filter(indicator__program=program).visible_to(user)
    subs = GoalIndicator.objects.filter(indicator__program=program).visible_to(user)
    pairs = [
        (link.effect_goal, link.indicator_id)
        for link in effects.select_related("effect_goal__project").order_by(
            "effect_goal__project", "effect_goal__position", "indicator__number"
        )
    ] + [
        (link.goal, link.indicator_id)
        for link in subs.select_related("goal__project").order_by(
            "goal__project", "goal__number", "indicator__number"
        )
    ]
    indicators = Indicator.objects.visible_to(user).in_bulk({pk for _goal, pk in pairs})
    links = _links(indicators.values(), user)
    chains: dict[Any, Chain] = {}
    for goal, pk in pairs:
        chain = chains.setdefault((type(goal), goal.pk), Chain(goal, []))
        chain.links.append(links[pk])
    return list(chains.values())


def newest_of(program: Program, user: Any) -> list[Link]:
    """Return every indicator of a program with its newest published figure; four queries."""
    rows = Indicator.objects.filter(program=program).visible_to(user)
    return list(_links(rows.order_by("number", "pk"), user).values())


def unlinked_of(program: Program, user: Any) -> list[Link]:
    """Return the indicators of a program that measure for no goal: the chain ends there."""
    rows = Indicator.objects.filter(
        program=program, goals__isnull=True, effect_goals__isnull=True
    ).visible_to(user)
    return list(_links(rows.order_by("number"), user).values())


def _links(indicators: Iterable[Indicator], user: Any) -> dict[int, Link]:
    of = {each.pk: each for each in indicators}
    series = series_of(of.values())
    findings: dict[int, list[Finding]] = defaultdict(list)
    rows = Finding.objects.filter(indicator__in=of).visible_to(user).order_by("number", "pk")
    for row in rows.prefetch_related("recommendations"):
        findings[row.indicator_id].append(row)
    return {
        pk: Link(each, next(reversed(series[pk]), None), findings[pk]) for pk, each in of.items()
    }
