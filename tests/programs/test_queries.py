"""What is read for the goals of one page is what the database says of all."""

from datetime import date
from decimal import Decimal

import pytest

from programs.models import SubGoal
from programs.queries import read_status
from tests.factories.programs import StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db


def test_status_that_is_read_afterwards_is_the_one_that_is_annotated(
    project, going_on, achieved, django_assert_num_queries
):
    told, done, _silent = (SubGoalFactory(project=project, number=number) for number in (1, 2, 3))
    SubGoal.objects.update(target=Decimal(10), target_unit="skolor")
    days = date(2018, 6, 30), date(2018, 12, 31)
    StatusUpdateFactory(goal=told, status=achieved, as_of=days[0], actual=Decimal(7))
    StatusUpdateFactory(goal=told, status=going_on, as_of=days[1])
    for status in (going_on, achieved):  # of one day, the one that was entered last
        StatusUpdateFactory(goal=done, status=status, as_of=days[1], actual=Decimal(status.pk))
    annotated = SubGoal.objects.with_status().with_actual()
    names = list(annotated.query.annotations)
    goals = list(SubGoal.objects.order_by("number"))
    with django_assert_num_queries(2):
        read_status(goals)
    read = [{name: getattr(goal, name) for name in names} for goal in goals]
    assert read == list(annotated.order_by("number").values(*names))
    assert [each["status_id"] for each in read] == [going_on.pk, achieved.pk, None]
