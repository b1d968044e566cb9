"""Data collections: counted day by day, lagging where too few have answered by now."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from evaluation.models import DataCollection, ResponseCount
from evaluation.services import collections
from tests.factories.evaluation import DataCollectionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(evaluation):
    return DataCollectionFactory(evaluation=evaluation)


def test_the_newest_day_says_how_many_have_answered(survey, evaluator):
    for day, answered in ((date(2018, 2, 1), 9), (date(2018, 3, 1), 31), (date(2018, 2, 15), 20)):
        collections.count(survey, answered, by=evaluator, on=day)
    asked = DataCollection.objects
    assert asked.with_answered().get().answered == 31
    assert asked.with_answered(date(2018, 2, 20)).get().answered == 20
    assert asked.with_answered(date(2018, 1, 20)).get().answered == 0


def test_no_more_answer_than_were_invited(survey, evaluator):
    with pytest.raises(ValidationError, match="Only 100 were invited"):
        collections.count(survey, 101, by=evaluator, on=date(2018, 2, 1))
    with pytest.raises(ValidationError, match="opens on 2018-01-01"):
        collections.count(survey, 1, by=evaluator, on=date(2017, 12, 31))
    assert not ResponseCount.objects.exists()


def test_never_fewer_are_invited_than_have_answered(survey, evaluator):
    collections.count(survey, 40, by=evaluator, on=date(2018, 2, 1))
    survey.invited = 39
    with pytest.raises(ValidationError, match="40 have answered"):
        collections.revise(survey, by=evaluator)


def test_a_reminder_falls_into_the_open_time(survey, evaluator):
    collections.remind(survey, by=evaluator, on=date(2018, 2, 1), text="Brev till alla.")
    with pytest.raises(ValidationError, match="is open from"):
        collections.remind(survey, by=evaluator, on=date(2018, 5, 1))
    assert survey.reminders.get().text == "Brev till alla."


def test_percent_that_is_wanted_is_a_part_of_all(survey):
    survey.wanted_rate = Decimal(101)
    with pytest.raises(ValidationError):
        survey.full_clean()
