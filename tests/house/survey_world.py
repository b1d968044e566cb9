"""An evaluation with a survey that is on its way in, published figures, and its two papers."""

from datetime import date
from decimal import Decimal

from evaluation.models import (
    IndicatorTarget,
    MilestoneRevision,
    Publication,
    PublishedFigure,
    SurveyFile,
)
from evaluation.rules.surveys import Column
from tests.factories.evaluation import (
    DataCollectionFactory,
    EvaluationFactory,
    FindingFactory,
    IndicatorFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
    SurveyQuestionFactory,
)
from tests.house.region import World

COLUMNS = [Column("Id", "key"), Column("F1", "coded", "Trivs du?", {1: "Ja", 2: "Nej"})]
STATES = ("uploaded", "ordered", "failed", "imported")


def make_surveys(world: World) -> None:
    """Add files of answers in each state, and what the papers of an evaluation tell."""
    project = world.program.projects.order_by("pk").first()
    evaluation = EvaluationFactory(project=project, questions="Når satsningen dit den ska?")
    milestone = MilestoneFactory(evaluation=evaluation)
    MilestoneRevision.objects.create(
        milestone=milestone,
        due_on=date(2019, 2, 28),
        revised_on=date(2018, 9, 1),
        reason="Få hade svarat.",
    )
    collection = DataCollectionFactory(evaluation=evaluation)
    SurveyQuestionFactory(collection=collection)
    for state in STATES:
        file = SurveyFile.objects.create(
            collection=collection,
            name=f"{state}.csv",
            sha256=state,
            content="" if state == "imported" else "Id;F1\r\n1;Ja\r\n",
            rows=1,
            columns=[each.as_json() for each in COLUMNS],
            state=state,
            problem="Filen gick inte att läsa." if state == "failed" else "",
            outcome={"new": 1, "same": 0, "differing": 0},
        )
        world.add("evaluation:survey", state, file)
    indicator = IndicatorFactory(program=world.program, evaluation=evaluation)
    period = PeriodFactory(program=world.program)
    IndicatorTarget.objects.create(indicator=indicator, period=period, value=Decimal(60))
    publication = Publication.objects.create(
        indicator=indicator, period=period, count=50, sum=Decimal(21), withheld=["gender"]
    )
    for position, (label, count) in enumerate((("Halmstad", 40), ("Hylte", None)), 1):
        PublishedFigure.objects.create(
            publication=publication,
            dimension="municipality",
            label=label,
            position=position,
            is_hidden=count is None,
            count=count,
            sum=None if count is None else Decimal(20),
        )
    finding = FindingFactory(evaluation=evaluation, indicator=indicator, period=period)
    RecommendationFactory(evaluation=evaluation, finding=finding)
    world.add("evaluation:collection", "with a survey", collection)
    world.add("evaluation:indicator", "published", indicator)
    for kind, obj in (("evaluation", evaluation), ("indicator", indicator)):
        world.add("documents:paper", kind, {"kind": kind, "pk": obj.pk})
