"""The papers of an evaluation: slips, rates, targets, answers; of figures the published ones."""

from datetime import date
from decimal import Decimal

import pytest

from documents.paper import paper_of
from documents.services import printing
from evaluation.models import (
    IndicatorTarget,
    MilestoneRevision,
    Publication,
    PublishedFigure,
    Response,
    ResponseCount,
)
from tests.factories.evaluation import (
    DataCollectionFactory,
    FindingFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.pdf.places import outside, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(evaluation, indicator, period):
    milestone = MilestoneFactory(evaluation=evaluation, title="Slutrapport")
    MilestoneRevision.objects.create(
        milestone=milestone,
        due_on=date(2019, 2, 28),
        revised_on=date(2018, 9, 1),
        reason="För få svar.",
    )
    collection = DataCollectionFactory(evaluation=evaluation, title="Lärarenkät")
    ResponseCount.objects.create(collection=collection, counted_on=date(2018, 3, 1), answered=42)
    IndicatorTarget.objects.create(indicator=indicator, period=period, value=Decimal(60))
    publication = Publication.objects.create(
        indicator=indicator, period=period, count=50, sum=Decimal(21), withheld=["gender"]
    )
    PublishedFigure.objects.create(
        publication=publication,
        dimension="municipality",
        label="Hylte",
        position=1,
        is_hidden=True,
    )
    later = PeriodFactory(program=indicator.program, starts_on="2018-07-01", ends_on="2018-12-31")
    MeasurementFactory(indicator=indicator, period=later, count=31_313)
    finding = FindingFactory(evaluation=evaluation, indicator=indicator, title="Fler behövs")
    recommendation = RecommendationFactory(
        evaluation=evaluation, finding=finding, title="Utbilda fler", due_on=date(2019, 6, 1)
    )
    Response.objects.create(
        recommendation=recommendation,
        verdict="partly",
        reason="Pengarna räcker inte.",
        action="Två omgångar till.",
        responded_on=date(2019, 3, 1),
    )
    return evaluation


def twin(kind, obj, language="sv"):
    paper = paper_of(kind)
    return paper.html(printing.freeze(paper, obj, language=language))


def test_the_summary_tells_slips_rates_targets_and_answers(told):
    html = twin("evaluation", told, "en")
    for said in (
        "Slutrapport",
        "120 days later than planned",
        "För få svar.",
        "Lärarenkät",
        "42",
        "Fler behövs",
        "Utbilda fler",
        "Accepted in part",
        "Pengarna räcker inte.",
        "Två omgångar till.",
    ):
        assert said in html
    assert "planned 2018-10-31, moved to 2019-02-28" in html  # the picture in words


def test_no_paper_tells_what_is_measured_and_not_published(told, indicator):
    for kind, obj in (("evaluation", told), ("indicator", indicator)):
        for language in ("sv", "en"):
            html = twin(kind, obj, language)
            assert "42" in html
            assert "31313" not in html.replace("\u00a0", "")


def test_the_sheet_tells_definition_figure_and_breakdown_as_published(told, indicator):
    html = twin("indicator", indicator, "en")
    assert indicator.definition in html
    assert "Hylte" in html
    assert "hidden" in html
    assert "Not published, since too few were measured: gender." in html


def test_an_evaluation_without_anything_has_its_summary(evaluation, indicator):
    assert "The evaluation has no milestones." in twin("evaluation", evaluation, "en")
    assert "No period is published yet." in twin("indicator", indicator, "en")


def test_a_breakdown_with_and_without_the_program_stays_on_its_page(evaluation, indicator, period):
    publication = Publication.objects.create(
        indicator=indicator, period=period, count=50, sum=Decimal(21)
    )
    for group in ("", "with", "without"):
        PublishedFigure.objects.create(
            publication=publication,
            dimension="municipality",
            label="Kungsbacka kommun",
            position=1,
            group=group,
            count=25,
            sum=Decimal(10),
        )
    frozen = printing.freeze(paper_of("indicator"), indicator, language="sv")
    pdf = printing.make(frozen).content
    assert "satsningen" in words_of(pdf)
    letters = set("UTKAST")  # the mark of a draft stands down the margin
    assert set(outside(pdf)) <= letters
