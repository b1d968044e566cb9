"""Two rows of one person are found by name, address and number, and what they tell is united."""

from datetime import date
from random import Random

import pytest

from training.choices import REGISTERED, Stage, Strength
from training.rules.doubles import (
    FURTHEST_FIRST,
    Known,
    Step,
    likeness,
    pairs,
    plain_name,
    plain_phone,
    united,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alma Björkvret", "alma  BJÖRKVRET "),
        ("Alma Björkvret", "Björkvret, Alma"),
        ("Anna-Lisa Ek", "Anna Lisa Ek"),
        ("René Ek", "Rene Ek"),
        ("A\u030ake O\u0308man", "Åke Öman"),  # as some systems write them: letter and sign apart
    ],
)
def test_names_are_compared_without_case_hyphens_accents_and_order(one, other):
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize(("one", "other"), [("Åke Ek", "Ake Ek"), ("Bo Ek", "Bo Eke")])
def test_swedish_letters_and_other_names_stay_apart(one, other):
    assert plain_name(one) != plain_name(other)


def test_numbers_are_compared_as_dialed_within_sweden():
    same = {plain_phone(each) for each in ("035-00 11 22", "+46 (0)35 001122", "004635001122")}
    assert same == {"035001122"}
    assert plain_phone("1122") == ""


@pytest.mark.parametrize(
    ("other", "strength"),
    [
        (Known(2, "alma ek", "ALMA@example.org"), Strength.STRONG),
        (Known(2, "Alma Ek", "x@example.org", "070 123 45 67"), Strength.STRONG),
        (Known(2, "Alma Eksund", "alma@example.org"), Strength.FAIR),
        (Known(2, "Alma Ek", unit=5), Strength.FAIR),
        (Known(2, "Alma Ek", unit=6), Strength.WEAK),
        (Known(2, "Bo Ek", phone="0701234567"), Strength.WEAK),
    ],
)
def test_the_more_two_rows_share_the_likelier_they_are_one(other, strength):
    one = Known(1, "Alma Ek", "alma@example.org", "070-123 45 67", 5)
    assert likeness(one, other)[1] == strength
    assert likeness(other, one) == likeness(one, other)


def test_nothing_in_common_and_nothing_known_is_no_likeness():
    assert likeness(Known(1, "Alma Ek"), Known(2, "Bo Lind")) is None
    assert likeness(Known(1, ""), Known(2, "")) is None


def test_pairs_are_told_once_the_likeliest_first_and_settled_ones_never():
    rows = [
        Known(1, "Alma Ek", "a@example.org"),
        Known(2, "Bo Lind", phone="0701234567"),
        Known(3, "Bo Lundh", phone="0701234567"),
        Known(4, "Alma Ek", "a@example.org"),
        Known(5, "Alma Ek"),
    ]
    assert [(each.first, each.second) for each in pairs(rows, [(5, 1)])] == [(1, 4), (2, 3), (4, 5)]


def told(steps, day):
    past = [step for step in steps if step.on <= day]
    return max(enumerate(past), key=lambda each: (each[1].on, each[0]))[1].stage if past else None


def test_united_rows_tell_of_every_day_the_further_of_both():
    random = Random(7)  # noqa: S311, the same lives every time
    days = [date(2017, 1, n) for n in range(1, 9)]
    for _life in range(300):
        one, other = (
            [
                Step(random.choice(list(Stage)), day)
                for day in sorted(random.choices(days, k=random.randint(1, 4)))
            ]
            for _row in range(2)
        )
        # the row's own come first: what is added on the same day is entered later
        after = sorted([*one, *united(one, other)], key=lambda step: step.on)
        for day in days:
            each = {told(one, day), told(other, day)} - {None}
            best = min(each, key=FURTHEST_FIRST.index) if each else None
            assert told(after, day) == best
            assert (best in REGISTERED) == any(stage in REGISTERED for stage in each)
