"""Totals and breakdowns equal a recount of the raw rows, whatever is measured."""

from decimal import Decimal
from random import Random

import pytest

from accounts.choices import UnitType
from evaluation.choices import Dimension, Gender, TakesPart
from evaluation.models import Measurement, Publication, PublishedFigure
from evaluation.queries import labels_of, measured_of
from evaluation.rules import figures
from evaluation.rules.figures import Cell, Parts
from evaluation.services import measurements, periods
from tests.factories.accounts import MunicipalityFactory
from tests.factories.evaluation import IndicatorFactory
from tests.factories.training import CohortFactory, CourseFactory

pytestmark = pytest.mark.django_db
COLUMNS = {
    "municipality": "municipality_id",
    "unit_type": "unit_type",
    "gender": "gender",
    "cohort": "cohort_id",
    "takes_part": "takes_part",
}


def made_up(random, program):
    """Return figures for some of the cells of a made-up breakdown by all dimensions."""
    homes = [each.pk for each in MunicipalityFactory.create_batch(4)]
    course = CourseFactory(program=program)
    cohorts = [each.pk for each in CohortFactory.create_batch(2, course=course)]
    found = {}
    for _each in range(60):
        cell = Cell(
            municipality=random.choice([None, *homes]),
            unit_type=random.choice(["", *UnitType.values[:2]]),
            gender=random.choice(["", *Gender.values]),
            cohort=random.choice([None, *cohorts]),
            takes_part=random.choice(TakesPart.values),
        )
        count = random.choice([0, 1, 2, 4, 7, 15, 40])
        found[cell] = Parts(count, Decimal(random.randint(0, count)))
    return found


def recounted(dimension):
    """Add up the raw rows by hand."""
    sums = {}
    for row in Measurement.objects.values("count", "sum", "state", *COLUMNS.values()):
        if row["state"] != "approved":
            continue
        count, total = sums.get(row[COLUMNS[dimension]], (0, Decimal(0)))
        sums[row[COLUMNS[dimension]]] = (count + row["count"], total + row["sum"])
    return sums


@pytest.mark.parametrize("seed", range(3))
def test_every_total_equals_a_recount(seed, program, period, leader, evaluator, strategist):
    indicator = IndicatorFactory(program=program, dimensions=Dimension.values)
    measurements.enter(indicator, period, made_up(Random(seed), program), by=evaluator)  # noqa: S311, no secret
    measurements.report(indicator, period, by=evaluator)
    keys = Measurement.objects.values_list("pk", flat=True)
    measurements.approve(indicator, period, keys, by=leader)
    ((_indicator, measured),) = measured_of(period).items()
    for dimension in COLUMNS:
        computed = figures.by(dimension, measured)
        assert {k: (p.count, p.sum) for k, p in computed.items()} == recounted(dimension)
        whole = figures.total(measured)
        assert whole == sum(computed.values(), figures.NOTHING)
        both = figures.split(dimension, measured)
        assert {k: sum(r.values(), figures.NOTHING) for k, r in both.items()} == computed
    periods.lock(period, by=strategist)
    periods.publish(period, by=strategist)
    publication = Publication.objects.get()
    assert (publication.count, publication.sum) == (whole.count, whole.sum)
    for dimension in COLUMNS:
        again = recounted(dimension)
        labels = labels_of(dimension, again)
        told = {labels[key]: parts for key, parts in again.items()}
        shown = PublishedFigure.objects.filter(dimension=dimension, group="", is_hidden=False)
        for label, count, total in shown.values_list("label", "count", "sum"):
            assert told[label] == (count, total)


@pytest.mark.parametrize(
    ("figure", "parts", "read"),
    [
        ("share", Parts(30, Decimal(10)), Decimal("33.3")),
        ("mean", Parts(3, Decimal(10)), Decimal("3.33")),
        ("scale", Parts(8, Decimal(29)), Decimal("3.63")),
        ("count", Parts(12), Decimal(12)),
        ("share", Parts(0, Decimal(0)), None),
    ],
)
def test_a_figure_is_computed_from_its_parts(figure, parts, read):
    assert figures.value(figure, parts) == read
