"""The state of a round in SQL is the state that the rule gives."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from funding.models import Decision, Proposal, Round
from funding.queries import standings_of
from tests.factories.accounts import BoardFactory
from tests.factories.funding import RoundFactory, RoundSourceFactory, ShareFactory, open_round
from tests.funding.conftest import decide

TODAY = date(2016, 12, 10)
DAYS = st.integers(0, 20).map(lambda n: date(2016, 12, 1) + timedelta(days=n))

decisions = st.fixed_dictionaries(
    {
        "outcome": st.sampled_from(["approved", "changed", "rejected", "referred", "tabled"]),
        "on": DAYS,
        "amounts": st.dictionaries(st.sampled_from([2017, 2018]), st.integers(0, 2)),
        "days_later": st.integers(0, 12),
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
        answer_by=scene["answer_by"],
    )
    RoundSourceFactory(round=round_)
    boards = [BoardFactory() for _ in scene["financiers"]]
    for part, board in zip(scene["financiers"], boards, strict=True):
        for year, amount in part["shares"].items():
            ShareFactory(round=round_, financier=board, year=year, fixed_amount=Decimal(amount))
    if scene["is_opened"]:
        open_round(round_)
    for part, board in zip(scene["financiers"], boards, strict=True):
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
@settings(max_examples=60, **RELAXED)
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
    round_ = RoundFactory(last_year=2017)
    RoundSourceFactory(round=round_)
    share = ShareFactory(round=round_, year=2017, fixed_amount=Decimal(kr))
    open_round(round_)
    decide(round_, share.financier, amounts={})
    state = Round.objects.all().with_state(TODAY).get(pk=round_.pk).state
    assert state == standings_of([round_], today=TODAY)[round_.pk].state
    assert state == ("lapsed" if kr else "in_force")


def scene_of(*decisions, answer_by=None):
    """One financier, asked for 1 kr in 2017, with these decisions."""
    yes = {"outcome": "approved", "amounts": {2017: 1}, "counted": True}
    part = {"shares": {2017: 1}, "decisions": [yes | each for each in decisions]}
    return {
        "financiers": [part | {"is_withdrawn": False}],
        "is_conditional": True,
        "is_opened": True,
        "answer_by": answer_by,
    }


NO_OF_THE_FIRST = {"outcome": "rejected", "on": date(2016, 12, 1), "amounts": {}}
YES_OF_THE_THIRD = {"on": date(2016, 12, 3)}


@pytest.mark.parametrize(
    ("scene", "state"),
    [
        # an older extract registered late does not overturn the newer decision
        (scene_of(YES_OF_THE_THIRD, NO_OF_THE_FIRST | {"days_later": 6}), "in_force"),
        (scene_of(NO_OF_THE_FIRST | {"days_later": 6}, YES_OF_THE_THIRD), "in_force"),
        # a passed answer day is not forgotten when a late first yes counts
        (scene_of(YES_OF_THE_THIRD, answer_by=date(2016, 12, 3)), "in_force"),
        (scene_of(YES_OF_THE_THIRD | {"days_later": 1}, answer_by=date(2016, 12, 3)), "lapsed"),
        # only a decision that replaces another revives the round
        (scene_of(NO_OF_THE_FIRST, YES_OF_THE_THIRD, answer_by=date(2016, 12, 2)), "in_force"),
    ],
)
@pytest.mark.django_db
def test_sql_and_rule_agree_on_what_decides_and_on_what_comes_late(scene, state):
    round_ = play(scene)
    assert Round.objects.all().with_state(TODAY).get(pk=round_.pk).state == state
    assert standings_of([round_], today=TODAY)[round_.pk].state == state
