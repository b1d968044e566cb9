"""The state of a round in SQL is the state that the rule gives."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from funding.models import Decision, Proposal, Round
from funding.queries import standings_of
from tests.factories.accounts import BoardFactory
from tests.factories.funding import RoundFactory, RoundSourceFactory, ShareFactory
from tests.funding.conftest import decide

TODAY = date(2016, 12, 10)
DAYS = st.integers(0, 20).map(lambda n: date(2016, 12, 1) + timedelta(days=n))

decisions = st.fixed_dictionaries(
    {
        "outcome": st.sampled_from(["approved", "changed", "rejected", "referred", "tabled"]),
        "on": DAYS,
        "amounts": st.dictionaries(st.sampled_from([2017, 2018]), st.integers(0, 2)),
        "counted": st.booleans(),
    }
)
financier = st.fixed_dictionaries(
    {
        "shares": st.dictionaries(
            st.sampled_from([2017, 2018]), st.integers(0, 2), min_size=1, max_size=2
        ),
        "decisions": st.lists(decisions, max_size=3, unique_by=lambda each: each["on"]),
        "is_withdrawn": st.booleans(),
    }
)
scenes = st.fixed_dictionaries(
    {
        "financiers": st.lists(financier, max_size=3),
        "is_conditional": st.booleans(),
        "is_opened": st.booleans(),
        "answer_by": st.none() | DAYS,
    }
)


def play(scene) -> Round:
    """Write a scene into the database."""
    round_ = RoundFactory(
        last_year=2018,
        is_conditional=scene["is_conditional"],
        opened_at=timezone.now() if scene["is_opened"] else None,
        answer_by=scene["answer_by"],
    )
    RoundSourceFactory(round=round_)
    for part in scene["financiers"]:
        board = BoardFactory()
        for year, amount in part["shares"].items():
            ShareFactory(round=round_, financier=board, year=year, fixed_amount=Decimal(amount))
        for each in part["decisions"]:
            decide(round_, board, **each)
        if part["is_withdrawn"] and not Decision.objects.counted().filter(
            proposal__round=round_, proposal__financier=board
        ):
            Proposal.objects.filter(round=round_, financier=board).update(state="withdrawn")
    return round_


def agree(scene) -> None:
    round_ = play(scene)
    in_sql = Round.objects.filter(pk=round_.pk).with_state(TODAY).with_waiting_for().get()
    by_rule = standings_of([round_], today=TODAY)[round_.pk]
    assert in_sql.state == by_rule.state
    waiting = [each.short for each in by_rule.answers if each.is_waiting]
    assert sorted(in_sql.waiting_for) == sorted(waiting)


RELAXED = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.mark.django_db
@settings(max_examples=150, **RELAXED)
@given(scenes)
def test_sql_and_rule_agree_on_the_state(scene):
    agree(scene)


@pytest.mark.long
@pytest.mark.django_db
@settings(max_examples=2000, **RELAXED)
@given(scenes)
def test_sql_and_rule_agree_on_thousands_of_states(scene):
    agree(scene)


@pytest.mark.parametrize("kr", [0, 1])
@pytest.mark.django_db
def test_a_yes_without_amounts_meets_only_a_share_of_nothing(kr):
    round_ = RoundFactory(last_year=2017, opened_at=timezone.now())
    RoundSourceFactory(round=round_)
    share = ShareFactory(round=round_, year=2017, fixed_amount=Decimal(kr))
    decide(round_, share.financier, amounts={})
    state = Round.objects.all().with_state(TODAY).get(pk=round_.pk).state
    assert state == standings_of([round_], today=TODAY)[round_.pk].state
    assert state == ("lapsed" if kr else "in_force")
