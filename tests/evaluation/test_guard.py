"""What the evaluation has settled is kept by the database, whoever asks."""

from datetime import date
from decimal import Decimal

import pgtrigger
import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from core.grants import append_only_tables
from evaluation.models import (
    Measurement,
    Milestone,
    MilestoneRevision,
    Period,
    Publication,
    ResponseCount,
)
from tests.factories.accounts import UserFactory
from tests.factories.evaluation import (
    DataCollectionFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
)

pytestmark = pytest.mark.django_db


def refused(act, why="settled stays"):
    with pytest.raises(DatabaseError, match=why), pgtrigger.ignore(), transaction.atomic():
        act()
    return True


def approved(**fields):
    reporter, approver = UserFactory.create_batch(2)
    return MeasurementFactory(
        state="approved", reported_by=reporter, approved_by=approver, **fields
    )


def test_what_is_written_once_is_out_of_reach_of_the_web():
    assert {
        "evaluation_milestonerevision",
        "evaluation_responsecount",
        "evaluation_reminder",
        "evaluation_response",
        "evaluation_surveyimport",
        "evaluation_publication",
        "evaluation_publishedfigure",
    } <= append_only_tables()


def test_neither_a_new_day_nor_a_count_is_changed():
    milestone = MilestoneFactory()
    MilestoneRevision.objects.create(
        milestone=milestone,
        due_on=date(2019, 2, 28),
        revised_on=date(2018, 10, 1),
        reason="Få svar.",
    )
    collection = DataCollectionFactory()
    ResponseCount.objects.create(collection=collection, counted_on=date(2018, 2, 1), answered=9)
    for model in (MilestoneRevision, ResponseCount):
        assert refused(model.objects.all().delete, "permission denied")
    assert refused(lambda: ResponseCount.objects.update(answered=90), "permission denied")


def test_the_day_that_was_promised_first_is_never_another():
    MilestoneFactory()
    assert refused(lambda: Milestone.objects.update(planned_on=date(2019, 2, 28)))


def test_an_approved_figure_is_another_only_after_it_is_returned():
    approved()
    assert refused(lambda: Measurement.objects.update(count=21))
    Measurement.objects.update(state="returned", approved_by=None)
    Measurement.objects.update(count=21)


def test_figures_of_a_locked_period_neither_come_nor_change_nor_go():
    row = approved()
    Period.objects.update(locked_at=timezone.now())
    assert refused(lambda: Measurement.objects.update(note="x"))
    assert refused(lambda: Measurement.objects.all().delete())
    new = {"indicator": row.indicator, "period": row.period, "gender": "male"}
    assert refused(lambda: MeasurementFactory(**new))


def test_a_published_period_stays_locked_with_its_days():
    now = timezone.now()
    PeriodFactory(locked_at=now, published_at=now)
    assert refused(lambda: Period.objects.update(locked_at=None, published_at=None))
    assert refused(lambda: Period.objects.update(ends_on=date(2030, 1, 1)))
    assert refused(lambda: Period.objects.all().delete())


def test_a_publication_is_not_made_twice():
    row = approved()
    told = {"indicator": row.indicator, "period": row.period, "count": 20, "sum": Decimal(9)}
    Publication.objects.create(**told)
    assert refused(lambda: Publication.objects.create(**told), "a_period_is_published_once")
