"""Plans are begun, written, adopted by somebody else, and deleted while nobody else has written."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from documents.services import overrides
from plans.models import Plan
from plans.queries import authors_of
from plans.services import activities, headings, plans
from tests.factories.accounts import UserFactory
from tests.factories.plans import ActivityFactory, CostLineFactory, PlanFactory, adopt

pytestmark = pytest.mark.django_db

ON = date(2018, 11, 6)


def adoption(plan, by, **changes):
    return plans.adopt(
        plan, by=by, **{"adopted_by": "Regionstyrelsen, § 9", "adopted_on": ON, **changes}
    )


def keep_all(plan, by):
    for finding in plans.findings_of(plan):
        if finding.stops:
            overrides.keep(plans.REVIEW, plan, finding, by=by, reason="Så står det i källan.")


def test_a_plan_is_adopted_by_somebody_who_did_not_write_it(seed_plan, planner, approver):
    keep_all(seed_plan, planner)
    adopted = adoption(seed_plan, approver)
    assert (adopted.adopted_on, adopted.adopted_by) == (ON, "Regionstyrelsen, § 9")
    assert Plan.objects.with_state().get(pk=adopted.pk).state == "adopted"


def test_findings_that_block_stop_an_adoption_until_they_are_kept(seed_plan, planner, approver):
    with translation.override("en"), pytest.raises(ValidationError) as refused:
        adoption(seed_plan, approver)
    assert len(refused.value.messages) == 2
    assert any("600\u00a0000\u00a0kr less than the sum" in m for m in refused.value.messages)
    keep_all(seed_plan, planner)
    assert adoption(seed_plan, approver).is_adopted


def test_nobody_adopts_what_they_wrote_any_of(seed_plan, planner, approver):
    keep_all(seed_plan, planner)
    activity = seed_plan.activities.first()
    activities.revise(activity, by=approver, purpose="Ny text")
    with pytest.raises(ValidationError):
        adoption(seed_plan, approver)
    with pytest.raises(ValidationError):
        adoption(seed_plan, seed_plan.written_by)


def test_what_somebody_wrote_and_took_away_again_counts_too(approver):
    plan = PlanFactory()
    heading = headings.add(plan, by=approver, title="Rubrik")
    headings.remove(heading, by=approver)
    assert authors_of(plan) == {plan.written_by_id, approver.pk}


def test_an_empty_plan_and_a_day_ahead_are_refused(approver):
    with pytest.raises(ValidationError):
        adoption(PlanFactory(), approver)
    plan = ActivityFactory().plan
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError) as refused:
        adoption(plan, approver, adopted_on=tomorrow)
    assert list(refused.value.message_dict) == ["adopted_on"]


def test_an_edition_whose_place_is_taken_is_not_adopted(approver):
    first = adopt(ActivityFactory().plan)
    fields = {"organization": first.organization, "name": first.name, "replaces": first}
    second, third = (PlanFactory(edition=n, **fields) for n in (2, 3))
    for plan in (second, third):
        ActivityFactory(plan=plan)
    adoption(second, approver)
    with pytest.raises(ValidationError):
        adoption(third, approver)


def test_an_adopted_plan_is_not_revised(planner):
    with pytest.raises(ValidationError):
        plans.revise(adopt(PlanFactory()), by=planner, name="Ny")


def test_a_period_is_not_shortened_past_its_amounts(planner):
    plan = CostLineFactory(year=2019).activity.plan
    with pytest.raises(ValidationError) as refused:
        plans.revise(plan, by=planner, first_year=2020)
    assert list(refused.value.message_dict) == ["last_year"]
    assert plans.revise(plan, by=planner, last_year=2019).last_year == 2019


def test_a_draft_is_deleted_with_all_its_parts_by_its_only_writer():
    person = UserFactory()
    plan = PlanFactory(written_by=person)
    heading = headings.add(plan, by=person, title="Rubrik")
    activities.add(plan, by=person, title="Aktivitet", heading=heading)
    plans.delete(plan, by=person)
    assert not Plan.objects.exists()


def test_a_draft_that_somebody_else_wrote_in_is_kept():
    plan, other = PlanFactory(), UserFactory()
    activities.add(plan, by=other, title="Aktivitet")
    with pytest.raises(ValidationError):
        plans.delete(plan, by=plan.written_by)
    with pytest.raises(ValidationError):
        plans.delete(adopt(PlanFactory()), by=plan.written_by)


@pytest.fixture
def planner(request):
    if "seed_plan" in request.fixturenames:
        return request.getfixturevalue("seed_plan").written_by
    return UserFactory()


@pytest.fixture
def approver():
    return UserFactory(name="Dag")
