"""Figures: entered as drafts, reported, approved by another, returned; then the period locks."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from evaluation.choices import MeasurementState as State
from evaluation.models import Measurement, Publication, PublishedFigure
from evaluation.rules.figures import Cell, Parts
from evaluation.services import measurements, periods
from tests.factories.accounts import MunicipalityFactory
from tests.factories.evaluation import IndicatorFactory, PeriodFactory

pytestmark = pytest.mark.django_db
WOMEN, MEN = Cell(gender="female"), Cell(gender="male")


def parts(count, total):
    return Parts(count, Decimal(total))


def states():
    return list(Measurement.objects.order_by("pk").values_list("state", flat=True))


@pytest.fixture
def reported(indicator, period, evaluator):
    figures = {WOMEN: parts(20, 12), MEN: parts(30, 9)}
    measurements.enter(indicator, period, figures, by=evaluator)
    measurements.report(indicator, period, by=evaluator)
    return list(Measurement.objects.order_by("pk").values_list("pk", flat=True))


@pytest.fixture
def published(indicator, period, reported, leader, strategist):
    measurements.approve(indicator, period, reported, by=leader)
    periods.lock(period, by=strategist)
    return periods.publish(period, by=strategist)


def test_a_figure_goes_from_draft_to_approved_by_another(indicator, period, reported, leader):
    assert states() == [State.REPORTED, State.REPORTED]
    measurements.approve(indicator, period, reported[:1], by=leader)
    assert states() == [State.APPROVED, State.REPORTED]


def test_nobody_approves_their_own_figures(indicator, period, leader):
    measurements.enter(indicator, period, {MEN: parts(30, 9)}, by=leader)
    measurements.report(indicator, period, by=leader)
    own = Measurement.objects.values_list("pk", flat=True)
    with pytest.raises(ValidationError, match="somebody else approves"):
        measurements.approve(indicator, period, own, by=leader)


def test_a_returned_figure_is_put_right_and_reported_again(
    indicator, period, reported, leader, evaluator
):
    measurements.send_back(indicator, period, reported[:1], by=leader, reason="Fel skola.")
    assert Measurement.objects.get(pk=reported[0]).comment == "Fel skola."
    measurements.enter(indicator, period, {WOMEN: parts(21, 12)}, by=evaluator)
    measurements.report(indicator, period, by=evaluator)
    assert states() == [State.REPORTED, State.REPORTED]


def test_a_reported_figure_is_not_written_over(indicator, period, reported, evaluator):
    with pytest.raises(ValidationError, match="once it is returned"):
        measurements.enter(indicator, period, {WOMEN: parts(21, 12)}, by=evaluator)
    measurements.enter(indicator, period, {WOMEN: parts(20, 12)}, by=evaluator)  # as it was


@pytest.mark.parametrize(
    ("cell", "figure", "reason"),
    [
        (WOMEN, parts(9, 10), "more than all"),
        (WOMEN, Parts(9), "Both parts are needed"),
        (WOMEN, parts(9, "4.5"), "whole number"),
        (WOMEN, parts(-1, 0), "cannot be negative"),
        (Cell(takes_part="with"), parts(9, 4), "not broken down by with and without"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(indicator, period, evaluator, cell, figure, reason):
    with pytest.raises(ValidationError, match=reason):
        measurements.enter(indicator, period, {cell: figure}, by=evaluator)
    assert not Measurement.objects.exists()


def test_a_sum_lies_on_its_scale(program, period, leader):
    scale = IndicatorFactory(program=program, figure="scale", low=1, high=5, dimensions=[])
    with pytest.raises(ValidationError, match="add up to 10–50"):
        measurements.enter(scale, period, {Cell(): parts(10, 9)}, by=leader)
    measurements.enter(scale, period, {Cell(): parts(10, 36)}, by=leader)


def test_a_period_locks_when_all_is_approved(indicator, period, reported, leader, strategist):
    with pytest.raises(ValidationError, match="2 figures are not approved"):
        periods.lock(period, by=strategist)
    measurements.approve(indicator, period, reported, by=leader)
    periods.lock(period, by=strategist)
    with pytest.raises(ValidationError, match="is locked"):
        measurements.send_back(indicator, period, reported, by=leader, reason="x")


def test_periods_do_not_overlap(period, strategist):
    other = PeriodFactory.build(program=period.program, starts_on=period.ends_on)
    other.ends_on = other.starts_on.replace(year=2019)
    with pytest.raises(ValidationError, match="Periods do not overlap"):
        periods.create(other, by=strategist)


def test_what_is_published_stays(published, strategist):
    with pytest.raises(ValidationError, match="What is published stays"):
        periods.unlock(published, by=strategist, reason="Fel.")
    with pytest.raises(ValidationError, match="published already"):
        periods.publish(published, by=strategist)


def test_publishing_freezes_totals_and_breakdowns(published, indicator):
    publication = Publication.objects.get()
    assert (publication.count, publication.sum) == (50, Decimal(21))
    rows = PublishedFigure.objects.filter(dimension="gender").order_by("position")
    assert list(rows.values_list("label", "count", "sum")) == [
        ("boys and men", 30, Decimal(9)),
        ("girls and women", 20, Decimal(12)),
    ]


def test_what_is_hidden_is_not_even_stored(indicator, period, evaluator, leader, strategist):
    homes = MunicipalityFactory.create_batch(3)
    figures = {
        Cell(municipality=home.pk): parts(count, 2)
        for home, count in zip(homes, (3, 8, 40), strict=True)
    }
    measurements.enter(indicator, period, figures, by=evaluator)
    measurements.report(indicator, period, by=evaluator)
    keys = Measurement.objects.values_list("pk", flat=True)
    measurements.approve(indicator, period, keys, by=leader)
    periods.lock(period, by=strategist)
    periods.publish(period, by=strategist)
    rows = PublishedFigure.objects.filter(dimension="municipality").order_by("position")
    assert list(rows.values_list("count", flat=True)) == [None, None, 40]
