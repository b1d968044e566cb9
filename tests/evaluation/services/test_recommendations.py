"""Recommendations: answered with reasons, carried out with what shows it, closed by another."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from desk.models import Mail
from evaluation.choices import RecommendationState as State
from evaluation.models import Recommendation, Response
from evaluation.services import recommendations
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.factories.evaluation import RecommendationFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def responsible(db):
    return UserFactory()


@pytest.fixture
def asked(evaluation, responsible):
    return RecommendationFactory(evaluation=evaluation, responsible=responsible)


def accept(recommendation, by, **fields):
    fields = {"verdict": "accepted", "action": "Nätverk två gånger om året.", **fields}
    fields.setdefault("due_on", TODAY + timedelta(30))
    return recommendations.respond(Response(recommendation=recommendation, **fields), by=by)


def state(recommendation):
    return Recommendation.objects.with_verdict().get(pk=recommendation.pk).state


def test_who_is_responsible_is_asked_for_an_answer(evaluation, responsible, evaluator):
    new = RecommendationFactory.build(
        evaluation=evaluation, responsible=responsible, organization=OrganizationFactory()
    )
    recommendations.recommend(new, by=evaluator)
    (mail,) = Mail.objects.all()
    assert (mail.recipient, mail.path) == (responsible, new.get_absolute_url())


def test_what_is_closed_is_not_worded_anew(asked, responsible, evaluator):
    accept(asked, responsible)
    recommendations.carry_out(asked, by=responsible, on=TODAY, evidence="Protokoll.")
    recommendations.close(asked, by=evaluator, note="Det syns i verksamheten.")
    row = Recommendation.objects.get(pk=asked.pk)
    row.title = "Något annat"
    with pytest.raises(ValidationError, match="closed"):
        recommendations.revise(row, by=evaluator)


def test_a_recommendation_is_followed_until_it_is_closed(asked, responsible, evaluator):
    assert state(asked) == State.AWAITED
    accept(asked, responsible)
    assert state(asked) == State.UNDER_WAY
    recommendations.carry_out(asked, by=responsible, on=TODAY, evidence="Protokoll.")
    assert state(asked) == State.DONE
    recommendations.close(asked, by=evaluator, note="Det syns i verksamheten.")
    assert state(asked) == State.CLOSED
    recommendations.reopen(asked, by=evaluator, reason="Nätverket lades ned.")
    assert state(asked) == State.UNDER_WAY


def test_what_is_not_accepted_wants_a_reason_and_can_be_closed(asked, responsible, evaluator):
    with pytest.raises(ValidationError, match="why it is not accepted"):
        recommendations.respond(Response(recommendation=asked, verdict="declined"), by=responsible)
    answer = Response(recommendation=asked, verdict="declined", reason="Det görs i kommunerna.")
    recommendations.respond(answer, by=responsible)
    assert state(asked) == State.DECLINED
    recommendations.close(asked, by=evaluator, note="Noterat.")
    assert state(asked) == State.CLOSED


def test_what_is_accepted_names_an_action_and_a_day(asked, responsible):
    with pytest.raises(ValidationError) as refusal:
        accept(asked, responsible, action="", due_on=None)
    assert set(refusal.value.message_dict) == {"action", "due_on"}


def test_nothing_is_done_without_what_shows_it_nor_before_an_answer(asked, responsible):
    with pytest.raises(ValidationError) as refusal:
        recommendations.carry_out(asked, by=responsible, on=TODAY, evidence="")
    assert len(refusal.value.messages) == 2


def test_only_what_is_done_or_declined_is_closed(asked, responsible, evaluator):
    accept(asked, responsible)
    with pytest.raises(ValidationError, match="neither done nor declined"):
        recommendations.close(asked, by=evaluator, note="x")


def test_what_is_overdue_reaches_the_person(asked, responsible):
    accept(asked, responsible, due_on=date(2019, 6, 30))
    assert state(asked) == State.OVERDUE
    waiting = Recommendation.objects.waiting_for(responsible)
    assert [each.pk for each in waiting.overdue(TODAY)] == [asked.pk]
    assert not Recommendation.objects.waiting_for(UserFactory()).exists()


def test_an_earlier_answer_stays_beside_the_new_one(asked, responsible):
    accept(asked, responsible)
    answer = Response(recommendation=asked, verdict="declined", reason="Pengarna räcker inte.")
    recommendations.respond(answer, by=responsible)
    assert [each.verdict for each in asked.responses.order_by("pk")] == ["accepted", "declined"]
    assert state(asked) == State.DECLINED
