"""Series as files hold what is published and nothing else; the chain ends where nothing follows."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from evaluation.models import (
    GoalIndicator,
    IndicatorTarget,
    Measurement,
    Publication,
    PublishedFigure,
)
from tests.factories.evaluation import (
    FindingFactory,
    IndicatorFactory,
    MeasurementFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.factories.programs import SubGoalFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(indicator, period):
    IndicatorTarget.objects.create(indicator=indicator, period=period, value=Decimal(60))
    publication = Publication.objects.create(
        indicator=indicator, period=period, count=50, sum=Decimal(21)
    )
    for position, (label, count) in enumerate((("Halmstad", 40), ("Hylte", None)), 1):
        PublishedFigure.objects.create(
            publication=publication,
            dimension="municipality",
            label=label,
            position=position,
            is_hidden=count is None,
            count=count,
            sum=None if count is None else Decimal(20),
        )
    later = PeriodFactory(program=indicator.program, starts_on="2018-07-01", ends_on="2018-12-31")
    MeasurementFactory(indicator=indicator, period=later, count=31_313, note="Inte färdigt")
    return publication


def test_series_say_what_is_published_with_its_definition_and_nothing_else(
    published, indicator, steering, signed_in
):
    page = signed_in(steering)
    found = json.loads(page.get(reverse("evaluation:series_json")).content)
    assert found["indicators"][0]["definition"] == indicator.definition
    (period,) = found["indicators"][0]["periods"]
    parts = period.pop("parts")
    assert {k: period[k] for k in ("value", "target", "sum", "count")} == {
        "value": "42.0",
        "target": "60.00",
        "sum": "21.00",
        "count": 50,
    }
    assert [(each["label"], each["count"], each["hidden"]) for each in parts] == [
        ("Halmstad", 40, False),
        ("Hylte", None, True),
    ]
    text = page.get(reverse("evaluation:indicator_csv", args=[indicator.pk])).content.decode()
    assert len(text.strip().splitlines()) == 4
    assert "31313" not in text
    assert "Halmstad" in text
    assert page.get(reverse("evaluation:series_xlsx")).status_code == 200


def test_figures_before_publication_are_given_to_who_measures_or_leads_only(
    published, indicator, evaluator, leader, steering, signed_in
):
    address = reverse("evaluation:indicator_figures_csv", args=[indicator.pk])
    for person in (evaluator, leader):
        text = signed_in(person).get(address).content.decode()
        assert "31313" in text
    assert signed_in(steering).get(address).status_code == 403


def test_series_hold_the_persons_own_indicators_only(published, evaluator, signed_in):
    other = IndicatorFactory(name="Hemligt mått")
    Publication.objects.create(
        indicator=other, period=PeriodFactory(program=other.program), count=9
    )
    text = signed_in(evaluator).get(reverse("evaluation:series_csv")).content.decode()
    assert "Halmstad" in text
    assert "Hemligt" not in text


def test_the_chain_leads_from_goal_to_finding_and_shows_no_raw_figure(
    published, indicator, evaluation, steering, evaluator, signed_in
):
    goal = SubGoalFactory(project=evaluation.project, number=4)
    GoalIndicator.objects.create(indicator=indicator, goal=goal)
    finding = FindingFactory(evaluation=evaluation, indicator=indicator)
    RecommendationFactory(evaluation=evaluation, finding=finding, title="Fortsätt")
    alone = IndicatorFactory(program=indicator.program, name="Utan mål")
    address = reverse("evaluation:chain", args=[indicator.program_id])
    seen = signed_in(steering).get(address)
    ((told, [(link, reached)]),) = seen.context["chains"]
    assert (told, link.indicator, link.findings) == (goal, indicator, [finding])
    assert (link.point.value, reached) == (Decimal("42.0"), False)
    assert [link.indicator for link, _reached in seen.context["unlinked"]] == [alone]
    assert "Fortsätt" in seen.content.decode()
    assert Measurement.objects.filter(count=31_313).exists()
    assert "31" not in [str(link.point.parts.count)]
    assert signed_in(evaluator).get(address).status_code in (403, 404)


def test_the_steering_group_sees_slips_targets_and_what_is_overdue_in_few_queries(
    published, indicator, evaluation, steering, evaluator, signed_in, django_assert_max_num_queries
):
    MilestoneFactory.create_batch(3, evaluation=evaluation)
    RecommendationFactory(evaluation=evaluation, title="Försenat", due_on=date(2019, 1, 1))
    RecommendationFactory(
        evaluation=evaluation, title="Avslutat", closed_on=date(2019, 1, 1), due_on=date(2019, 1, 1)
    )
    address = reverse("evaluation:program_overview", args=[indicator.program_id])
    page = signed_in(steering)
    with django_assert_max_num_queries(15):
        seen = page.get(address)
    assert len(seen.context["late"]) == 3
    assert [each.title for each in seen.context["recommendations"]] == ["Försenat"]
    assert seen.context["overdue"] == 1
    assert [(link.indicator, reached) for link, reached in seen.context["links"]] == [
        (indicator, False)
    ]
    panel = page.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in panel
    assert "Försenat" in panel
    assert "31313" not in panel.replace("\u00a0", "")
    assert signed_in(evaluator).get(address).status_code in (403, 404)
    overview = signed_in(steering).get(
        reverse("dashboards:program_dashboard", args=[indicator.program_id])
    )
    assert address in overview.content.decode()
