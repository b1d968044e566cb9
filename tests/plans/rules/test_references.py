"""References to parts are read the way people write them, and written so that they read back."""

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.rules.references import read, write

PARTS = (1, 2, 3, 4)


def whole(*numbers):
    return tuple((number, False) for number in numbers)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("1", whole(1)),
        (" 1. ", whole(1)),
        ("1 och 2", whole(1, 2)),
        ("1, 2 samt 4", whole(1, 2, 4)),
        ("1 & 2; 3/4", whole(1, 2, 3, 4)),
        ("2-3", whole(2, 3)),
        ("2–3.", whole(2, 3)),
        ("1 till 3", whole(1, 2, 3)),
        ("1 t.o.m. 3", whole(1, 2, 3)),
        ("3 2 3", whole(2, 3)),
        ("del 4", whole(4)),
        ("delarna 1 och 2", whole(1, 2)),
        ("för 1.", whole(1)),
        ("1, 3 och delar av 4", (*whole(1, 3), (4, True))),
        ("1, 3 and parts of 4", (*whole(1, 3), (4, True))),
        ("delar av 1 och delar av 2", ((1, True), (2, True))),
        ("4 (delvis), 1 och 2", (*whole(1, 2), (4, True))),
        ("del av 1 och delvis 2", ((1, True), (2, True))),
        ("4 (delvis)", ((4, True),)),
        ("delar av 2–3", ((2, True), (3, True))),
    ],
)
def test_read_understands_what_people_write(text, links):
    reading = read(text, PARTS)
    assert (reading.links, reading.reasons) == (links, ())


@pytest.mark.parametrize(
    "text", ["", "  ", "alla", "Samtliga.", "alla delar", "alla insatser", "all", "hela", "."]
)
def test_read_takes_nothing_and_all_for_every_part(text):
    assert read(text, PARTS) == read("", ())
    assert read(text, PARTS).reasons == ()


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("7", ["There is no part 7: the parts are 1–4."]),
        (
            "0 och 1-6",
            ["There is no part 0: the parts are 1–4.", "There is no part 6: the parts are 1–4."],
        ),
        (
            "1 tisdag, 2 varje ½",
            [
                "Not understood: “tisdag”, “varje”, “½”. Write numbers, such as 1, 3 and parts "
                "of 4; leave it empty for all parts."
            ],
        ),
        ("3–1", ["3–1 runs backwards: write the lower number first."]),
        ("1-", ["A number is missing beside the dash."]),
        ("1 och delar av", ["A number is missing: parts of which part?"]),
        ("4, delar av 4", ["Part 4 is named both as a whole and in parts."]),
        ("och", ["No part is named: write numbers, such as 1, 3 and parts of 4."]),
        ("1 " * 101, ["Name the parts in at most 200 characters."]),
        ("9" * 60, ["There is no part 999999: the parts are 1–4."]),
    ],
)
def test_read_names_what_is_wrong(text, reasons):
    reading = read(text, PARTS)
    assert (reading.links, list(reading.reasons)) == ((), reasons)


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("delar av 2 och 3", "3 and parts of 2", "parts of 2 and parts of 3"),
        ("1 och delar av 2, 3", "1, 3 and parts of 2", "1, parts of 2 and parts of 3"),
        ("Delar av 4; 1–2", "1, 2 and parts of 4", "parts of 1, parts of 2 and parts of 4"),
    ],
)
def test_read_asks_whether_parts_of_holds_for_the_number_behind_it_too(text, whole, parts):
    expected = f"It can be read in two ways: write “{whole}” or “{parts}”."
    assert read(text, PARTS).reasons == (expected,)
    assert read(whole, PARTS).links
    assert read(parts, PARTS).links


def test_read_says_that_an_activity_without_parts_has_none():
    assert read("1", ()).reasons == ("There is no part 1: the activity has no parts yet.",)


def test_write_puts_what_is_meant_in_parts_last():
    assert write([(4, True), (1, False), (3, False)]) == "1, 3 and parts of 4"
    assert write([(1, True), (2, False), (3, False), (4, False)]) == "2–4 and parts of 1"
    assert write([]) == ""


LINKS = st.dictionaries(st.integers(1, 40), st.booleans(), max_size=12)


@settings(deadline=None)
@given(LINKS, st.sampled_from(["sv", "en"]))
def test_what_is_written_reads_back_the_same(links, language):
    with translation.override(language):
        written = write(links.items())
    assert read(written, range(1, 41)).links == tuple(sorted(links.items()))


@settings(deadline=None)
@given(st.text(max_size=60), st.sets(st.integers(1, 9)))
def test_any_text_is_either_read_or_refused_with_reasons(text, numbers):
    reading = read(text, numbers)
    assert not (reading.links and reading.reasons)
    assert {number for number, _ in reading.links} <= numbers
    assert all(reading.reasons)
