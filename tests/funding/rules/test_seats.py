"""The seat proposal of seed 002: seats × price, what stands on no year, and the paper's faults."""

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace

import pytest

from documents.choices import Severity
from funding.pdf.proposals import _money
from funding.rules import reviews, sources
from funding.rules.reviews import ProposalFacts
from tests.facts import seed_002

HALMSTAD = 1
CONTENT = {
    "first_year": 2017,
    "last_year": 2017,
    "applied": {"2017": str(seed_002.AMOUNT)},
    "price_plans": [
        {
            "id": 7,
            "name": "Processledare",
            "seat_price": str(seed_002.SEAT_PRICE),
            "first_year": seed_002.PLAN_YEARS[0],
            "last_year": seed_002.PLAN_YEARS[1],
            "years": {"2017": str(seed_002.PRICE_2017)},
        }
    ],
    "shares": [
        {
            "financier_id": HALMSTAD,
            "financier": "Lokala nämnden i Halmstad",
            "year": 2017,
            "amount": str(seed_002.AMOUNT),
            "seats": seed_002.SEATS,
            "seat_price": str(seed_002.PRICE_2017),
            "price_plan": 7,
        }
    ],
}
SOURCE = sources.read(CONTENT)
# As the paper is: no date, no diary number, recipients left to the template's own words
AS_GIVEN = ProposalFacts(
    source=SOURCE,
    financier_id=HALMSTAD,
    board_names=("Halmstadsnämnden",),
    officer_name="Vera Skrivare",
    addressee="Lokala nämnden i Halmstad",
    title="Processledarutbildning",
    clauses=("att Halmstadsnämnden avsätter 9 000 kr per plats, sammanlagt 126 000 kr, 2017",),
    texts={"financial_text": "En plats kostar 22 000 kr, varav 9 000 kr i budgeten för 2017."},
    recipients=("Klicka här för att skriva mottagare",),
    signatories=("Vera Skrivare",),
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def found(facts) -> dict[str, str]:
    return {each.code: plain(each.message) for each in reviews.findings(facts)}


def test_the_review_finds_every_fault_of_the_paper_and_no_other():
    severities = {f.code: f.severity for f in reviews.findings(AS_GIVEN)}
    assert severities == {
        code: Severity.BLOCK if blocks else Severity.WARN
        for code, blocks in seed_002.ERRORS.items()
    }


def test_what_stands_on_no_year_is_said_plainly():
    assert found(AS_GIVEN)["price_not_spread"] == (
        "Processledare: 13 000 kr of 22 000 kr per seat is not spread over the years."
    )
    whole = replace(SOURCE.prices[0], years={2016: Decimal(13_000), 2017: Decimal(9_000)})
    spread = replace(AS_GIVEN, source=replace(SOURCE, prices=(whole,)))
    assert "price_not_spread" not in found(spread)


@pytest.mark.parametrize("financial", ["En plats kostar 23 000 kr.", "14 platser ger 125 000 kr."])
def test_an_amount_that_is_no_price_and_no_sum_is_found(financial):
    facts = replace(AS_GIVEN, texts={"financial_text": financial})
    assert set(found(facts)) - set(found(AS_GIVEN))


def test_a_board_that_is_asked_for_no_seats_reads_nothing_of_prices():
    assert "price_not_spread" not in found(replace(AS_GIVEN, financier_id=2))


def test_the_papers_table_shows_seats_times_price_and_what_is_not_spread():
    money = _money(SOURCE, SimpleNamespace(pk=HALMSTAD))
    assert [plain(note) for note in money["notes"]] == [
        "Lokala nämnden i Halmstad, 2017: 14 seats × 9 000 kr = 126 000 kr.",
        "Processledare: 13 000 kr of 22 000 kr per seat is not spread over the years.",
    ]
    assert money["sums"]["amounts"] == [Decimal(126_000)]


def test_a_table_of_amounts_alone_has_no_notes():
    fixed = [replace(share, seats=None, seat_price=None) for share in SOURCE.shares]
    alone = replace(SOURCE, shares=tuple(fixed), prices=())
    assert "notes" not in _money(alone, SimpleNamespace(pk=HALMSTAD))
