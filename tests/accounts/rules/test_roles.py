"""When a role can be given and ended, by the facts alone."""

from datetime import date

import pytest

from accounts.rules.roles import (
    obstacles_to_end,
    obstacles_to_give,
    obstacles_to_leave,
    overlaps,
)

NEW_YEAR, MIDSUMMER, CHRISTMAS = date(2026, 1, 1), date(2026, 6, 19), date(2026, 12, 24)
OPEN = (None, None)
GIVE = {
    "kind": "secretary",
    "period": (MIDSUMMER, None),
    "is_for_oneself": False,
    "is_active": True,
    "organization_kind": "body",
    "organization_period": OPEN,
    "held": [],
}
END = {"period": (NEW_YEAR, None), "last_day": MIDSUMMER, "today": MIDSUMMER}


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        ({}, []),
        ({"period": (MIDSUMMER, MIDSUMMER)}, []),
        ({"held": [(NEW_YEAR, date(2026, 6, 18))]}, []),
        ({"period": (NEW_YEAR, MIDSUMMER), "held": [(CHRISTMAS, None)]}, []),
        (
            {"is_for_oneself": True},
            ["Nobody gives themselves a role: ask another administrator."],
        ),
        ({"is_active": False}, ["The person is deactivated. Let them sign in again first."]),
        ({"period": (MIDSUMMER, NEW_YEAR)}, ["The role cannot end before it begins."]),
        ({"organization_kind": "region"}, ["Only a body has secretaries and approvers."]),
        ({"organization_kind": "region", "kind": "administrator"}, []),
        (
            {"organization_period": (None, NEW_YEAR)},
            ["The organization does not exist in that time."],
        ),
        (
            {"held": [(NEW_YEAR, MIDSUMMER)]},
            ["The person already holds this role from 2026-01-01 to 2026-06-19."],
        ),
        ({"held": [(CHRISTMAS, None)]}, ["The person already holds this role from 2026-12-24."]),
        ({"held": [(None, MIDSUMMER)]}, ["The person already holds this role to 2026-06-19."]),
        ({"held": [OPEN]}, ["The person already holds this role without an end."]),
    ],
)
def test_give_names_every_obstacle(facts, reasons):
    assert list(obstacles_to_give(**GIVE | facts)) == reasons


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        ({}, []),
        ({"last_day": CHRISTMAS}, []),
        ({"last_day": date(2025, 12, 31)}, []),
        (
            {"last_day": date(2025, 12, 30)},
            ["The role began 2026-01-01: it cannot end earlier than the day before."],
        ),
        ({"period": OPEN, "last_day": date(2000, 1, 1)}, []),
        ({"period": (None, NEW_YEAR)}, ["The role ended 2026-01-01."]),
        (
            {"period": (None, CHRISTMAS), "last_day": date(2027, 1, 1)},
            ["The role already ends 2026-12-24. To prolong it, give it anew."],
        ),
        ({"period": (None, CHRISTMAS)}, []),
    ],
)
def test_end_names_every_obstacle(facts, reasons):
    assert list(obstacles_to_end(is_for_oneself=False, **END | facts)) == reasons


def test_nobody_ends_a_role_of_their_own():
    assert list(obstacles_to_end(is_for_oneself=True, **END)) == [
        "Nobody ends a role of their own: ask another administrator."
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (OPEN, OPEN, True),
        ((NEW_YEAR, MIDSUMMER), (MIDSUMMER, CHRISTMAS), True),
        ((NEW_YEAR, date(2026, 6, 18)), (MIDSUMMER, None), False),
        ((None, NEW_YEAR), (CHRISTMAS, None), False),
        ((MIDSUMMER, date(2026, 6, 18)), OPEN, False),
    ],
)
def test_periods_overlap_when_they_share_a_day(one, other, expected):
    assert overlaps(one, other) is expected
    assert overlaps(other, one) is expected


@pytest.mark.parametrize("kind", ["body", "municipality"])
def test_an_administrator_of_anything_but_a_region_is_not_given(kind):
    facts = GIVE | {"kind": "administrator", "organization_kind": kind}
    assert list(obstacles_to_give(**facts)) == ["Only a region has administrators."]


DAY_AFTER = date(2026, 6, 20)
NOBODY = "Nobody would be left to administer. Give somebody else the role of administrator first."
LATER = (
    "From 2026-12-25 nobody would administer. Give somebody else the role of administrator first."
)


@pytest.mark.parametrize(
    ("left", "stay", "reasons"),
    [
        ([OPEN], [], [NOBODY]),
        ([OPEN], [OPEN], []),
        ([OPEN], [(None, NEW_YEAR)], [NOBODY]),
        ([OPEN], [(CHRISTMAS, None)], [NOBODY]),
        ([OPEN], [(None, CHRISTMAS)], [LATER]),
        ([OPEN], [(None, CHRISTMAS), (date(2026, 12, 25), None)], []),
        ([OPEN], [(date(2026, 12, 26), None), (NEW_YEAR, CHRISTMAS)], [LATER]),
        ([(None, CHRISTMAS)], [(NEW_YEAR, CHRISTMAS)], []),
        ([(None, NEW_YEAR)], [], []),
        ([(DAY_AFTER, MIDSUMMER)], [], []),
        ([(CHRISTMAS, None), (None, NEW_YEAR)], [(None, CHRISTMAS)], [LATER]),
        ([], [], []),
    ],
)
def test_an_administrator_goes_only_where_somebody_else_has_every_day(left, stay, reasons):
    assert list(obstacles_to_leave(left, stay, MIDSUMMER)) == reasons
