"""Prose is read as people write it: amounts, and what nobody filled in."""

from decimal import Decimal

import pytest

from documents.choices import Severity
from documents.rules.amounts import amounts, uncounted, yearly_amounts
from documents.rules.passages import Passage
from documents.rules.proofreading import badly_written_numbers, placeholders, proofread
from documents.rules.texts import check_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 000 kr/år, 2017-2019", [40000]),
        ("totalt 920\u00a0000 kr/år i tre år, varav 200\u202f000 kr/år", [920000, 200000]),
        ("126 000 kronor för 14 pedagoger 2017", [126000]),
        ("22 000 kronor per plats 2016 – 2018, varav 9 000 kronor", [22000, 9000]),
        ("1000 000", [1000000]),
        ("1000 000 kr", [1000000]),
        ("år 2017 720 000 kr", [720000]),
        ("2017: 40 000 kr, 2018: 40 000 kr", [40000, 40000]),
        ("9000:- och 9000 SEK", [9000, 9000]),
        ("120000 kr", [120000]),
        ("2,5 mkr, 12,5 miljoner kronor, 300 tkr", [2500000, 12500000, 300000]),
        ("2,5 miljoner kronor, 1 miljon kr, 2,125 mnkr", [2500000, 1000000, 2125000]),
        ("2,5\u00a0miljoner\u00a0kronor", [2500000]),
        ("2,5 milj. kr och 2,5 milj kronor", [2500000, 2500000]),
        ("200 tkr, 200 tusen kronor, 2 760 tkr", [200000, 200000, 2760000]),
        ("1,2 miljarder kronor, 2,5 MSEK, 40 KSEK", [1200000000, 2500000, 40000]),
        ("2,5 miljoner svenska kronor", [2500000]),
        ("5 miljoner invånare delar på 40 000 kr", [40000]),
        ("SEK 40,000 a year", [40000]),
        ("500 kr", [500]),
        ("0 kr", [0]),
        ("", []),
    ],
)
def test_amounts_finds_every_amount_of_a_running_text(text, found):
    assert amounts(text) == [Decimal(value) for value in found]


@pytest.mark.parametrize(
    "text",
    [
        "LN HSTD 150021",
        "30 deltagare 2016 – 2018",
        "2018 300 elever",
        "035-12 34 56 och 070-123 45 67",
        "301 80 Halmstad",
        "§ 14 den 21 november 2016",
        "2017-01-01 – 2019-12-31",
        "87,1 %",
        "2,5 miljoner",
        "2,5 miljoner per år",
        "2,5 milj. per år",
        "5 miljoner invånare",
        "500 000 miljoner",
        "1 200 tusen ton",
    ],
)
def test_amounts_leaves_other_numbers_alone(text):
    assert amounts(text) == []


def test_amount_without_kronor_is_never_read_as_its_digits():
    for text in ("2,5 miljoner", "920 000 miljoner.", "2,5 milj, 3 tusen", "40 miljoner, 5 mn"):
        assert amounts(text) == [], text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40 000 kr/år, 9 000 kr, 2,5 mkr per år", [40000, 2500000]),
        ("2,5 miljoner kronor årligen, totalt 7,5 miljoner kronor", [2500000]),
        ("SEK 40,000 a year, in all SEK 120,000", [40000]),
        ("40 000,00 kr varje år", [40000]),
        ("40 000 kr 2017 och året efter", []),
    ],
)
def test_yearly_amounts_are_those_said_to_be_for_each_year(text, found):
    assert yearly_amounts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Satsningen kostar 2,5 miljoner per år.", ["2,5 miljoner"]),
        ("Den får 3 miljoner, varav 200 tusen till lokaler.", ["3 miljoner", "200 tusen"]),
        ("Den får 2,5 milj", ["2,5 milj"]),
        ("2,5 miljoner kronor, 2,5 milj. kr, 200 tkr och 2,5 mnkr per år", []),
        ("5 miljoner invånare och 30 tusen elever", []),
        ("miljoner, tusen och åter tusen", []),
    ],
)
def test_uncounted_numbers_are_those_that_say_no_unit(text, found):
    assert [each.text for each in uncounted(text)] == found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Klicka här för att fylla i vilka beslutet ska skickas till", 1),
        ("Klicka eller tryck här för att ange text.", 1),
        ("Click here to enter text.", 1),
        ("nämnden avsätter XX kr", 1),
        (f"§ {'X' * 3} den [datum]", 2),
        ("[…] och []", 2),
        ("… kr per år", 1),
        ("<namn på nämnden>", 1),
        ("Diarienummer: ______", 1),
        ("Lorem " + "ipsum", 1),
        ("", 0),
        ("Allt är ifyllt … och klart.", 0),
        ("Se [bilaga 1] och fas XXI", 0),
        ("a < b och c > d, skriv till <info@example.org>", 0),
        ("och så vidare...", 0),
    ],
)
def test_placeholders_finds_what_nobody_filled_in(text, left):
    assert len(placeholders(text)) == left, placeholders(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1000 000 kr", ["1000 000"]),
        ("126000 kronor", ["126000"]),
        ("40.000 kr", ["40.000"]),
        ("40 000 kr, 9 000 kronor, 500 kr, 2017 40 000 kr", []),
    ],
)
def test_badly_written_numbers_are_named(text, found):
    assert badly_written_numbers(text) == found


def test_proofread_says_where_and_what_to_do():
    findings = list(
        proofread(
            [Passage("summary", "Sammanfattning", "XX kr"), Passage("title", "Titel", "126000 kr")]
        )
    )
    assert [(f.code, f.severity, f.where, f.fact) for f in findings] == [
        ("unfilled_placeholder", Severity.BLOCK, "Sammanfattning", "summary: XX"),
        ("number_format", Severity.WARN, "Titel", "title: 126000"),
    ]
    assert "XX" in findings[0].message
    (unit,) = proofread([Passage("summary", "Sammanfattning", "Den kostar 2,5 miljoner per år.")])
    assert (unit.code, unit.severity, unit.fact) == (
        "number_unit",
        Severity.WARN,
        "summary: 2,5 miljoner",
    )
    assert "126000" in findings[1].message


@pytest.mark.parametrize("text", ["X" * 200_000, "1 " * 100_000, "< " * 100_000, "[" * 100_000])
def test_a_huge_text_is_read_in_reasonable_time(text):
    import time

    started = time.process_time()
    list(check_texts([("text", "Text", text)]))
    amounts(text)
    assert time.process_time() - started < 5
