"""What came after decisions in the demo: notices, a correction, an appeal, a delegate."""

import pytest

from accounts.models import User
from funding.choices import LifeState
from funding.models import Appeal, Correction, Decision, Round
from funding.queries import standings_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def past(demo):
    return Decision.objects.filter(proposal__round__first_year=2017).with_life()


def test_decisions_of_2016_are_final(past):
    lives = {each.life.state for each in past.select_related("meeting")}
    assert lives == {LifeState.FINAL}


def test_one_of_them_is_corrected_and_one_was_appealed_in_vain(past):
    correction, appeal = Correction.objects.get(), Appeal.objects.get()
    assert {correction.decision, appeal.decision} <= set(past)
    assert correction.wrong in correction.decision.clauses.first().text
    assert appeal.outcome == "dismissed"
    round_ = Round.objects.get(first_year=2017, last_year=2019)
    assert standings_of([round_])[round_.pk].state == "in_force"


def test_a_delegates_decision_waits_to_be_reported(demo):
    secretary = User.objects.get(email="sekreterare.kungsbacka@demo.example")
    decision = Decision.objects.waiting_to_be_reported(secretary).get()
    assert (decision.meeting, decision.note != "") == (None, True)
    round_ = decision.proposal.round
    assert standings_of([round_])[round_.pk].state == "in_force"
