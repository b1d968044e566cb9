"""What a report says about a cohort follows from its counts."""

from decimal import Decimal

from django.utils import translation

from training.rules.sentences import CohortCount, SessionCount, sentences, stage_sentence

SUPERVISION = SessionCount(13, Decimal(4), Decimal(5), attendances=50, people=10)
SEED = CohortCount(
    completed=27,
    dropped=4,
    reasons={"moved": 2, "new_job": 2},
    sessions={
        "supervision": SUPERVISION,
        "training_day": SessionCount(8, Decimal(6), Decimal(6), 224, 31),
    },
)


def test_registered_is_one_count_and_its_share_has_one_decimal():
    assert SEED.registered == 31
    assert SEED.completion == Decimal("87.1")
    assert CohortCount().completion is None


def test_supervisions_and_attendances_are_two_facts():
    assert sentences(SEED) == [
        "31 registered, 27 completed (87,1 %), 4 dropped out: 2 moved away, 2 got a new post.",
        "8 training days of 6 hours, 224 attendances, 31 participants.",
        "13 supervisions of 4–5 hours, 50 attendances, 10 participants.",
    ]


def test_a_cohort_without_participants_says_so():
    with translation.override("en"):
        assert stage_sentence(CohortCount(applied=3)) == "Nobody is registered yet."


def test_one_of_each_is_said_in_the_singular():
    one = CohortCount(
        active=1, sessions={"supervision": SessionCount(1, Decimal("4.5"), Decimal("4.5"), 1, 1)}
    )
    assert sentences(one) == [
        "1 registered, 1 takes part.",
        "1 supervision of 4,5 hours, 1 attendance, 1 participant.",
    ]
