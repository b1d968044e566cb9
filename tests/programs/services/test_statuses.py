"""What is done with status words."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from core.history import history_of
from programs.models import GoalStatus
from programs.services import statuses
from tests.factories.programs import GoalStatusFactory, StatusUpdateFactory

pytestmark = pytest.mark.django_db


def test_begin_gives_the_usual_eight_words(program, strategist):
    with override("en"):
        statuses.begin(program, by=strategist)
    facts = program.statuses.values_list("word", "counts_as_done", "ends_follow_up")
    assert list(facts) == [
        ("Not started", False, False),
        ("In progress", False, False),
        ("At risk", False, False),
        ("Achieved", True, True),
        ("Partly achieved", True, True),
        ("Handed over", True, True),
        ("Deprioritised", False, True),
        ("Cancelled", False, True),
    ]


def test_begin_is_only_for_a_program_without_words(program, going_on, strategist):
    with pytest.raises(ValidationError, match="words of its own"):
        statuses.begin(program, by=strategist)
    assert program.statuses.count() == 1


def test_word_is_free_in_another_program(program, strategist):
    GoalStatusFactory(word="Pågår")
    word = GoalStatus(program=program, word="Pågår")
    assert statuses.add(word, by=strategist).pk


def test_word_in_use_is_not_removed(goal, going_on, strategist):
    StatusUpdateFactory(goal=goal, status=going_on)
    with pytest.raises(ValidationError, match="1 update uses this word"):
        statuses.remove(going_on, by=strategist)


def test_uses_are_counted_in_one_query(goal, going_on, achieved):
    StatusUpdateFactory(goal=goal, status=going_on)
    StatusUpdateFactory(goal=goal, status=going_on)
    words = GoalStatus.objects.with_uses().values_list("word", "uses")
    assert list(words) == [("Pågår", 2), ("Uppnått", 0)]


def test_history_says_the_icon_in_words(program, strategist):
    word = statuses.add(GoalStatus(program=program, word="Pågår", icon="x-circle"), by=strategist)
    (added,) = history_of(word)
    assert ("Icon", "cross") in [(change.label, change.new) for change in added.changes]
