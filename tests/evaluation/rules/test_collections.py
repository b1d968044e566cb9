"""When a collection lags behind, and when it has enough."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from evaluation.choices import CollectionState
from evaluation.rules.collections import standing

SURVEY = SimpleNamespace(
    invited=100,
    wanted_rate=Decimal(60),
    opens_on=date(2018, 1, 1),
    closes_on=date(2018, 4, 10),  # a hundred days
)


@pytest.mark.parametrize(
    ("answered", "day", "state"),
    [
        (0, date(2017, 12, 31), CollectionState.PLANNED),
        (20, date(2018, 2, 19), CollectionState.OPEN),  # 30 expected, within the margin
        (19, date(2018, 2, 19), CollectionState.LAGGING),
        (60, date(2018, 2, 19), CollectionState.REACHED),
        (59, date(2018, 4, 11), CollectionState.SHORT),
        (60, date(2018, 4, 11), CollectionState.REACHED),
    ],
)
def test_a_collection_stands_by_its_answers_and_its_day(answered, day, state):
    assert standing(SURVEY, answered, day).state == state


def test_half_way_half_of_what_is_wanted_is_expected():
    found = standing(SURVEY, 25, date(2018, 2, 19))
    assert (found.rate, found.expected, found.missing) == (Decimal("25.0"), Decimal("30.0"), 35)


def test_without_a_number_of_invited_nothing_lags():
    interviews = SimpleNamespace(**{**vars(SURVEY), "invited": None})
    assert standing(interviews, 3, date(2018, 4, 1)).state == CollectionState.OPEN
    assert standing(interviews, 3, date(2018, 5, 1)).state == CollectionState.CLOSED
