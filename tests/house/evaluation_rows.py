"""The n-th row of each list of evaluation."""

from typing import Any

from django.utils import timezone

from evaluation.choices import FigureKind
from evaluation.models import Publication, Response
from tests.factories.accounts import BoardFactory, RegionFactory, UserFactory
from tests.factories.evaluation import (
    EvaluationFactory,
    IndicatorFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.factories.programs import ProjectFactory
from tests.house.stages import Stage, day, named


def _evaluation(stage: Stage, n: int) -> Any:
    """An evaluation of a project and by an organization of its own."""
    project = ProjectFactory(program=stage.program, name=named("projekt", n))
    return EvaluationFactory(
        project=project,
        evaluator=RegionFactory(name=named("högskola", n)),
        title=named("utvärdering", n),
        questions=f"fråga{n}?",
        starts_on=day(n),
        ends_on=day(n + 500),
    )


def evaluation(stage: Stage, n: int) -> Any:
    made = _evaluation(stage, n)
    MilestoneFactory.create_batch(n % 4, evaluation=made)
    RecommendationFactory.create_batch(n % 3, evaluation=made)
    return made


def indicator(stage: Stage, n: int) -> Any:
    made = IndicatorFactory(
        program=stage.program,
        evaluation=_evaluation(stage, n),
        number=n,
        name=named("indikator", n),
        figure=FigureKind.values[n % 3],
        unit=named("enhet", n),
        source=named("källa", n),
    )
    for each in PeriodFactory.create_batch(n % 3, program=stage.program):
        Publication.objects.create(indicator=made, period=each, count=20)
    return made


def period(stage: Stage, n: int) -> Any:
    moments = [None, timezone.now()]
    return PeriodFactory(
        program=stage.program,
        name=named("termin", n),
        starts_on=day(200 * n),
        ends_on=day(200 * n + 100),
        locked_at=moments[n % 2],
        published_at=moments[n % 2] if n % 4 == 1 else None,
    )


def recommendation(stage: Stage, n: int) -> Any:
    made = RecommendationFactory(
        evaluation=_evaluation(stage, n),
        number=n,
        title=named("råd", n),
        text=f"rådtext{n}",
        organization=BoardFactory(name=named("nämnd", n)),
        responsible=UserFactory(name=named("ansvarig", n)),
        due_on=day(n),
    )
    if n % 3:
        verdict = "declined" if n % 3 == 2 else "accepted"
        Response.objects.create(
            recommendation=made,
            verdict=verdict,
            reason="Skäl.",
            action="Nätverk.",
            responded_on=day(n),
        )
    return made
