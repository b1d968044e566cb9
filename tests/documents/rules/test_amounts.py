"""Amounts are read as people write them, and held against figures as they are meant."""

from decimal import Decimal

import pytest

from documents.rules.amounts import amounts, read_amounts, strays, uncounted
from documents.rules.numerals import value_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4–5 miljoner kronor", [4_000_000, 5_000_000]),
        ("mellan 40 000 och 50 000 kr", [40_000, 50_000]),
        ("40 000-50 000 kr", [40_000, 50_000]),
        ("1,5–2 mkr", [1_500_000, 2_000_000]),
        ("14 platser à 9 000 kr", [9_000]),
        ("14 platser à 9000", [9_000]),
        ("tjugo tusen kronor", [20_000]),
        ("tjugotusen kronor", [20_000]),
        ("hundratjugofem tusen kronor", [125_000]),
        ("en halv miljon kronor", [500_000]),
        ("en och en halv miljon kronor", [1_500_000]),
        ("två miljoner kronor och sexhundra kr", [2_000_000, 600]),
        ("SEK 2.5 million a year", [2_500_000]),
        ("Kungsbacka 40 000 Varberg 20 000", [40_000, 20_000]),
        ("920 000 per år, varav 200 000 från nämnderna", [920_000, 200_000]),
        ("1000 000", [1_000_000]),
    ],
)
def test_every_way_of_writing_an_amount_is_read(text, found):
    assert amounts(text) == [Decimal(each) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "35 000 invånare, varav 7 400 är under 18 år",
        "1 200 elever i årskurs 7–9",
        "ett möte kl. 13.00–15.30 med 6–8 personer",
        "lag (1930:173) och 2 kap. 25 § skollagen (2010:800)",
        "dnr KS 2014/112, LN HSTD 150021",
        "åtta delmål, sex träffar och tre miljoner invånare",
        "handledning à 4–5 timmar",
        "2017–2019 och läsåret 2017/18",
        "noll till två barn",
    ],
)
def test_what_is_no_amount_is_left_alone(text):
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "known", "is_borne"),
    [
        ("närmare 50 miljoner kronor", 48_500_000, True),
        ("närmare 50 miljoner kronor", 51_000_000, False),
        ("knappt 3 miljoner kronor", 2_760_000, True),
        ("drygt 2,7 miljoner kronor", 2_760_000, True),
        ("drygt 2,7 miljoner kronor", 2_600_000, False),
        ("cirka 900 000 kr", 920_000, True),
        ("cirka 900 000 kr", 720_000, False),
        ("900 000 kr", 920_000, False),
        ("2,8 miljoner kronor", 2_760_000, True),
        ("3 miljoner kronor", 2_760_000, False),
        ("2,76 mkr", 2_760_000, True),
        ("2 760 tkr", 2_760_000, True),
        ("4–5 miljoner kronor", 4_600_000, True),
        ("4–5 miljoner kronor", 5_600_000, False),
    ],
)
def test_an_amount_is_held_against_the_figures_as_exactly_as_it_is_written(text, known, is_borne):
    (amount,) = read_amounts(text)
    assert amount.is_borne_by({Decimal(known), Decimal(17)}) is is_borne


def test_an_amount_that_no_figure_bears_is_told_once():
    known = {Decimal(40_000), Decimal(120_000)}
    text = "40 000 kr/år, i allt 120 000 kr, men 41 000 kr 2018 och 41 000 kr 2019."
    assert [each.low for each in strays(text, known)] == [41_000]


def test_a_large_number_of_something_unsaid_is_told_apart():
    text = "Den kostar närmre 50 miljoner. En halv miljon har betalats, 4–5 miljoner återstår inte."
    assert [each.low for each in uncounted(text)] == [50_000_000, 500_000]
    assert uncounted("5 miljoner barn och 2 miljoner kronor") == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("tjugo", 20),
        ("tjugofem", 25),
        ("hundra", 100),
        ("hundratjugofem", 125),
        ("trehundra", 300),
        ("en halv", Decimal("0.5")),
        ("två och en halv", Decimal("2.5")),
        ("tvåtre", None),
        ("tolvtvå", None),
        ("", None),
        ("hus", None),
    ],
)
def test_a_number_in_letters_has_its_value(words, value):
    assert value_of(words) == value
