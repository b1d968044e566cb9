"""An evaluation of the house's program: milestones, data, indicators, figures, recommendations."""

from datetime import date
from decimal import Decimal

from django.utils import timezone

from evaluation.models import (
    EffectGoalIndicator,
    GoalIndicator,
    GoalMilestone,
    MilestoneDependency,
    MilestoneRevision,
    Publication,
    PublishedFigure,
    Reminder,
    Response,
    ResponseCount,
)
from tests.factories.evaluation import (
    DataCollectionFactory,
    EvaluationFactory,
    EvaluationRoleFactory,
    FindingFactory,
    IndicatorFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.house.region import TODAY, World


def make_evaluation(world: World) -> None:
    """Add an object for every page of evaluation; nothing in it is a board's own secret."""
    project = world.program.projects.order_by("pk").first()
    goal = project.goals.order_by("pk").first()
    evaluation = EvaluationFactory(project=project)
    role = EvaluationRoleFactory(evaluation=evaluation)
    world.people["evaluator"] = role.person
    world.add("evaluation:evaluation", "evaluation", evaluation)
    world.add("evaluation:role", "evaluator", role)
    _milestones(world, evaluation, goal)
    collection = DataCollectionFactory(evaluation=evaluation)
    ResponseCount.objects.create(collection=collection, counted_on=date(2018, 2, 1), answered=9)
    Reminder.objects.create(collection=collection, reminded_on=date(2018, 2, 2))
    world.add("evaluation:collection", "survey", collection)
    indicator = _indicators(world, evaluation, project, goal)
    finding = FindingFactory(evaluation=evaluation, indicator=indicator, collection=collection)
    world.add("evaluation:finding", "finding", finding)
    _recommendations(world, evaluation, finding)


def _milestones(world: World, evaluation, goal) -> None:
    data = MilestoneFactory(evaluation=evaluation, met_on=date(2018, 5, 1))
    report = MilestoneFactory(evaluation=evaluation)
    MilestoneDependency.objects.create(milestone=report, needs=data)
    MilestoneRevision.objects.create(
        milestone=report,
        due_on=date(2019, 2, 28),
        revised_on=date(2018, 10, 1),
        reason="Få svar.",
        author=world.people["evaluator"],
    )
    world.add("evaluation:milestone", "met", data)
    world.add("evaluation:milestone", "moved", report)
    link = GoalMilestone.objects.create(milestone=report, goal=goal)
    world.add("evaluation:milestone_goal", "goal", link)


def _indicators(world: World, evaluation, project, goal):
    indicator = IndicatorFactory(program=project.program, evaluation=evaluation)
    now = timezone.now()
    published = PeriodFactory(program=project.program, locked_at=now, published_at=now)
    locked = PeriodFactory(
        program=project.program,
        starts_on=date(2018, 7, 1),
        ends_on=date(2018, 12, 31),
        locked_at=now,
    )
    period = PeriodFactory(
        program=project.program, starts_on=date(2019, 1, 1), ends_on=date(2019, 6, 30)
    )
    MeasurementFactory(indicator=indicator, period=period, gender="male")
    publication = Publication.objects.create(
        indicator=indicator, period=published, count=50, sum=Decimal(21)
    )
    for position, label in enumerate(("flickor", "pojkar"), 1):
        PublishedFigure.objects.create(
            publication=publication,
            dimension="gender",
            label=label,
            position=position,
            is_hidden=True,
        )
    world.add("evaluation:indicator", "share", indicator)
    world.add("evaluation:period", "published", published)
    world.add("evaluation:period", "locked", locked)
    world.add("evaluation:period", "open", period)
    world.add("evaluation:grid", "open", {"pk": indicator.pk, "period": period.pk})
    world.add("evaluation:grid", "published", {"pk": indicator.pk, "period": published.pk})
    tied = GoalIndicator.objects.create(indicator=indicator, goal=goal)
    world.add("evaluation:indicator_goal", "goal", tied)
    effect = project.effect_goals.order_by("pk").first()
    tied = EffectGoalIndicator.objects.create(indicator=indicator, effect_goal=effect)
    world.add("evaluation:indicator_effect", "effect goal", tied)
    return indicator


def _recommendations(world: World, evaluation, finding) -> None:
    answers = world.people["responsible"]
    for label, fields in (
        ("awaited", {}),
        ("under way", {}),
        ("done", {"done_on": TODAY, "evidence": "Protokoll."}),
        ("closed", {"done_on": TODAY, "evidence": "Protokoll.", "closed_on": TODAY}),
    ):
        row = RecommendationFactory(
            evaluation=evaluation, finding=finding, responsible=answers, due_on=TODAY, **fields
        )
        if label != "awaited":
            Response.objects.create(
                recommendation=row,
                verdict="accepted",
                action="Nätverk.",
                due_on=TODAY,
                responded_on=TODAY,
                author=answers,
            )
        world.add("evaluation:recommendation", label, row)
