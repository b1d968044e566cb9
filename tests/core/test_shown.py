"""A stored value reads as people write it."""

from decimal import Decimal

import pytest

from core.history import history_of
from core.money import NBSP
from core.shown import shown
from funding.models import Share
from programs.models import SubGoal
from tests.factories.funding import ShareFactory

PERCENTAGE = Share._meta.get_field("percentage")


@pytest.mark.parametrize(
    ("value", "field", "text"),
    [
        (Decimal("40000"), None, f"40{NBSP}000"),
        (Decimal("2.50"), SubGoal._meta.get_field("target"), "2,5"),
        (Decimal("-1250.00"), None, f"\u22121{NBSP}250"),
        (Decimal("0"), None, "0"),
        (Decimal("3.3333"), PERCENTAGE, f"3,3333{NBSP}%"),
        (Decimal("10.0000"), PERCENTAGE, f"10{NBSP}%"),
        (None, PERCENTAGE, ""),
    ],
)
def test_numbers_keep_their_decimals_and_their_unit(value, field, text):
    assert shown(value, field) == text


@pytest.mark.django_db
def test_history_shows_all_decimals_of_a_percentage():
    """3.3333 was told as 3."""
    share = ShareFactory(percentage=Decimal("3.3333"))
    told = {change.label: change.new for each in history_of(share) for change in each.changes}
    [percentage] = [new for label, new in told.items() if "ercentage" in label]
    assert percentage == f"3,3333{NBSP}%"
