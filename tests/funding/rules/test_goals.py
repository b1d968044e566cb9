"""What the money of a project says about its goals."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from funding.choices import RoundState
from funding.rules.goals import money_fact

NOTHING = Decimal(0)


class Asked:
    """A round, as far as the rule needs it."""

    pk = 3

    def __str__(self):
        return "Omgången 2017–2019"

    def get_absolute_url(self):
        return "/funding/rounds/3/"


def goal(word="Pågår", *, is_done=False, is_ended=False):
    return SimpleNamespace(pk=7, number=2, status_word=word, is_done=is_done, is_ended=is_ended)


def standing(state, gap=NOTHING):
    return SimpleNamespace(state=state, gap_total=gap)


def test_goal_in_progress_in_a_project_whose_round_has_lapsed_is_a_contradiction():
    fact = money_fact(goal(), Asked(), standing(RoundState.LAPSED, Decimal(60_000)))
    assert (fact.label, fact.url) == ("Omgången 2017–2019", "/funding/rounds/3/")
    assert fact.value == "lapsed, 60\u00a0000\u00a0kr missing in all"
    assert fact.finding.code == "open_without_money"
    assert "“Pågår”" in fact.finding.message


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (goal(), RoundState.IN_FORCE),
        (goal(), RoundState.CONDITIONAL),
        (goal(None), RoundState.LAPSED),  # nobody has said that it goes on
        (goal("Avbrutet", is_ended=True), RoundState.LAPSED),
        (goal("Uppnått", is_done=True), RoundState.LAPSED),
    ],
)
def test_money_that_stands_or_work_that_does_not_go_on_is_no_contradiction(one, state):
    assert money_fact(one, Asked(), standing(state)).finding is None
