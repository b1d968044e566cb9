"""Rules of roles in programs, without a database."""

from datetime import date

from programs.rules import roles

FREE = {"is_for_oneself": False, "is_active": True, "held": []}


def test_role_is_given_to_somebody_else_who_may_sign_in():
    assert list(roles.obstacles_to_give(period=(date(2026, 1, 1), None), **FREE)) == []
    refused = {"is_for_oneself": True, "is_active": False, "held": []}
    assert len(list(roles.obstacles_to_give(period=(None, None), **refused))) == 2


def test_same_role_is_not_held_twice_at_once():
    held = [(date(2025, 1, 1), date(2026, 6, 30))]
    given = {**FREE, "held": held}
    assert list(roles.obstacles_to_give(period=(date(2026, 7, 1), None), **given)) == []
    assert list(roles.obstacles_to_give(period=(date(2026, 6, 30), None), **given)) == [
        "The person already holds this role from 2025-01-01 to 2026-06-30."
    ]


def test_role_does_not_end_before_it_begins():
    period = (date(2026, 2, 1), date(2026, 1, 31))
    assert list(roles.obstacles_to_give(period=period, **FREE)) == [
        "The role cannot end before it begins."
    ]
