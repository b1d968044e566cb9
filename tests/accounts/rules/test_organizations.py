"""Where an organization can stand, and which patterns of diary numbers are kept."""

import re
from datetime import date

import pytest

from accounts.rules.organizations import (
    obstacles_to_days,
    obstacles_to_pattern,
    obstacles_to_place,
    obstacles_to_successor,
    obstacles_to_type,
    obstacles_to_unit_type,
    obstacles_to_variants,
)


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        (r"LN HSTD \d{6}", "LN HSTD 150021"),
        (r"RS\d{6}", "RS180403"),
        (r"KS \d{4}/\d{1,4}", "KS 2018/14"),
        (r"\d{4} KS\d{4}", "2013 KS0012"),
        (r"(?:KS|RS|TN)[ -]?\d{4}[:/]\d+", "TN 2020:7"),
        (r"[A-Z]+ \d+", "LN 1"),
        (r"(?P<nämnd>[A-ZÅÄÖ]{2,4}) \d{6}", "LÄN 150021"),
        ("", ""),
    ],
)
def test_pattern_of_a_real_register_is_kept(pattern, example):
    assert list(obstacles_to_pattern(pattern, example)) == []


@pytest.mark.parametrize(
    "pattern", ["(", "[", "a{2,1}", "*", "(?P<x", "a**", "\\", "a{99999999999}"]
)
def test_pattern_that_cannot_be_read_is_refused(pattern):
    (reason,) = obstacles_to_pattern(pattern, "a")
    assert reason == "The pattern is not a regular expression that can be read."


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a|a)*b",
        r"(\w*)*x",
        r"(.*)(.*)(.*)(.*)=",
        r"(a?){40}a{40}",
        r"\d*" * 60,
        "((a*)*)*",
    ],
)
def test_pattern_that_could_run_for_ever_is_refused(pattern):
    (reason,) = obstacles_to_pattern(pattern, "ab")
    assert reason == ("The pattern could take very long to check: repeat fewer or shorter parts.")


@pytest.mark.parametrize("pattern", [r"(a)\1", "(?=a)a", "(?<!b)a", "(a)(?(1)b|c)"])
def test_pattern_that_looks_around_is_refused(pattern):
    (reason,) = obstacles_to_pattern(pattern, "a")
    assert reason == ("The pattern may have characters, classes, groups and repeats, nothing more.")


def test_pattern_kept_at_the_limit_ends_on_the_worst_number():
    pattern = r"[A-Z]*[A-Z]*[A-Z]*\d"
    assert list(obstacles_to_pattern(pattern, "A1")) == []
    assert re.fullmatch(pattern, "A" * 40) is None


@pytest.mark.parametrize(
    ("pattern", "example", "reason"),
    [
        (
            r"RS\d{6}",
            "",
            "Give an example of a diary number: it is shown to whoever writes a wrong one.",
        ),
        (r"RS\d{6}", "RS 180403", "The example does not fit the pattern."),
        (r"RS\d{6}", "RS180403x", "The example does not fit the pattern."),
        (
            "",
            "RS180403",
            "An example without a pattern checks nothing: write the pattern too.",
        ),
    ],
)
def test_pattern_must_fit_its_own_example(pattern, example, reason):
    assert list(obstacles_to_pattern(pattern, example)) == [reason]


def test_bodies_and_only_bodies_have_a_type():
    assert list(obstacles_to_type("body", "board")) == []
    assert list(obstacles_to_type("department", "")) == []
    assert list(obstacles_to_type("body", "")) == [
        "A body needs a type: choose what kind of body it is."
    ]
    assert list(obstacles_to_type("department", "board")) == [
        "Only a body has a type of body: leave it empty."
    ]


def test_only_school_units_have_a_type_of_unit():
    assert list(obstacles_to_unit_type("unit", "preschool")) == []
    assert list(obstacles_to_unit_type("unit", "")) == []
    assert list(obstacles_to_unit_type("department", "preschool")) == [
        "Only a school unit has a type of unit: leave it empty."
    ]


def test_place_is_never_below_itself():
    assert list(obstacles_to_place(1, {2, 3})) == []
    assert list(obstacles_to_place(None, {2, 3})) == []
    assert list(obstacles_to_place(1, {3, 1})) == [
        "An organization cannot belong to itself or to something below it."
    ]


def test_successor_is_somebody_else():
    assert list(obstacles_to_successor(1, 2)) == []
    assert list(obstacles_to_successor(None, None)) == []
    assert list(obstacles_to_successor(1, 1)) == ["An organization cannot be its own successor."]


def test_days_run_forwards():
    first, last = date(2020, 1, 1), date(2022, 12, 31)
    assert list(obstacles_to_days(first, last)) == []
    assert list(obstacles_to_days(first, first)) == []
    assert list(obstacles_to_days(None, last)) == []
    assert list(obstacles_to_days(last, first)) == ["It cannot end before it begins."]


def test_variants_belong_to_one_organization_only():
    assert list(obstacles_to_variants("HH", ["Högskolan"], {})) == []
    assert list(obstacles_to_variants("HH", ["HH", "Skolan"], {"Skolan": "Lärosätet"})) == [
        "“Skolan” is already a name of Lärosätet.",
        "The name itself need not stand among its variants.",
    ]
    (reason,) = obstacles_to_variants("HH", ["x" * 201], {})
    assert reason == f"A name can have at most 200 characters: “{'x' * 40} …”."
