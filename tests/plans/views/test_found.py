"""What the review finds, told in the list of plans: in few queries, however many plans."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.services import reviews
from plans.models import Plan
from plans.pdf.plans import PlanReview
from tests.factories.plans import (
    ActivityFactory,
    CellFactory,
    CostLineFactory,
    DeclaredTotalFactory,
    MeasureFactory,
    PlanFactory,
)

pytestmark = pytest.mark.django_db


def made(board, number):
    """A plan whose source declares another total than its sum."""
    plan = PlanFactory(organization=board, name=f"Plan {number}", kind="development")
    activity = ActivityFactory(plan=plan, background="Se bilaga 7.")
    MeasureFactory(activity=activity, number=1)
    CellFactory(activity=activity, kind="effect")
    CostLineFactory(activity=activity, amount=1000 * number)
    DeclaredTotalFactory(plan=plan, amount=7)
    return plan


def test_many_plans_are_reviewed_together_as_each_by_itself(board, django_assert_max_num_queries):
    plans = [made(board, number) for number in (1, 2, 3)]
    review = PlanReview()
    alone = {plan.pk: reviews.findings_of(review, plan) for plan in plans}
    assert all(alone.values())
    fresh = list(review.queryset().filter(pk__in=alone))
    with django_assert_max_num_queries(8):
        together = reviews.findings_of_each(review, fresh)
    assert together == alone


def test_the_list_of_plans_asks_for_what_is_found(board, writer, signed_in):
    plan = made(board, 1)
    client = signed_in(writer)
    said = client.get(reverse("plans:plan_list")).content.decode()
    url = reverse("documents:found", args=["plan"])
    assert f'hx-get="{url}?of={plan.pk}"' in said
    with CaptureQueriesContext(connection) as queries:
        part = client.get(url, {"of": plan.pk}, headers={"HX-Request": "true"})
    assert len(queries) <= 15
    assert f'id="found-plan-{plan.pk}" hx-swap-oob="true"' in part.content.decode()
    assert "must be solved" in part.content.decode()
    assert Plan.objects.count() == 1
