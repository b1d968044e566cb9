"""The review of an extract: each error is found, and a right extract is left in peace."""

from dataclasses import replace
from decimal import Decimal

import pytest

from funding.rules.extracts import ExtractFacts, findings

KR = Decimal(40_000)
RIGHT = ExtractFacts(
    outcome="approved",
    paragraph=72,
    diary_number="LN HSTD 150021",
    diary_pattern=r"LN HSTD \d{6}",
    board_names=("Halmstadsnämnden", "Lokala nämnden i Halmstad"),
    other_names=("Hyltenämnden",),
    clauses=("att Halmstadsnämnden medfinansierar tjänsten med 40 000 kr/år, 2017–2019",),
    decided=dict.fromkeys((2017, 2018, 2019), KR),
    texts={"title": "Medfinansiering", "summary": "Vad det gäller."},
    taking_part=9,
    recipients=("Regionkontoret",),
)
DELEGATED = replace(
    RIGHT,
    is_delegated=True,
    paragraph=None,
    taking_part=0,
    delegation_point="2.4",
    is_reported=True,
)


def found(facts):
    return [(each.severity, each.code) for each in findings(facts)]


def said(clause):
    return replace(RIGHT, clauses=(clause,))


@pytest.mark.parametrize(
    "facts",
    [
        RIGHT,
        DELEGATED,
        replace(RIGHT, votes=(5, 4, None)),
        replace(RIGHT, votes=(5, 3, 1)),
        replace(RIGHT, outcome="rejected", clauses=(), decided={}),
        replace(RIGHT, outcome="referred", clauses=(), decided={}),
        said("att Lokala nämnden i Halmstad bidrar med totalt 120 000 kr under 2017–2019"),
        replace(
            said("att Halmstadsnämnden köper 14 platser à 9 000 kr, 126 000 kr för 2017"),
            decided={2017: Decimal(126_000)},
            prices={Decimal(9_000)},
        ),
        replace(
            said("att Halmstadsnämnden bidrar med 40 000 kr 2017"),
            decided={2017: KR, 2018: Decimal(0)},
        ),
    ],
)
def test_a_right_extract_has_no_finding(facts):
    assert found(facts) == []


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        (replace(RIGHT, diary_number=""), ("block", "missing_diary_number")),
        (replace(RIGHT, diary_number="KS 2018/14"), ("block", "diary_number_pattern")),
        (replace(RIGHT, paragraph=None), ("block", "missing_paragraph")),
        (replace(RIGHT, clauses=()), ("block", "missing_clause")),
        (replace(RIGHT, recipients=()), ("warn", "missing_recipient")),
        (replace(RIGHT, texts={"title": "T"}), ("warn", "missing_summary")),
        (replace(RIGHT, taking_part=0), ("warn", "missing_attendance")),
        (replace(RIGHT, votes=(6, 4, None)), ("block", "votes_attendance")),
        (replace(RIGHT, votes=(5, 3, None)), ("warn", "votes_attendance")),
        (replace(DELEGATED, delegation_point=""), ("block", "missing_delegation_point")),
        (replace(DELEGATED, is_reported=False), ("warn", "not_reported")),
        (
            said("att Hyltenämnden medfinansierar med 40 000 kr/år, 2017–2019"),
            ("block", "clause_board"),
        ),
        (said("att nämnden medfinansierar med 40 000 kr/år, 2017–2019"), ("warn", "clause_board")),
        (
            said("att Halmstadsnämnden medfinansierar med 30 000 kr/år, 2017–2019"),
            ("block", "clause_amount"),
        ),
        (
            said("att Halmstadsnämnden medfinansierar med 120 000 kr/år, 2017–2019"),
            ("block", "clause_amount"),
        ),
        (
            said("att Halmstadsnämnden medfinansierar tjänsten 2017–2019"),
            ("block", "clause_amount"),
        ),
        (
            said("att Halmstadsnämnden medfinansierar med 40 000 kr/år, 2017–2018"),
            ("block", "clause_years"),
        ),
        (said("att Halmstadsnämnden medfinansierar med 40 000 kr/år"), ("block", "clause_years")),
        (
            replace(RIGHT, texts={**RIGHT.texts, "motions": "Klicka här för att skriva"}),
            ("block", "unfilled_placeholder"),
        ),
    ],
)
def test_each_error_of_an_extract_is_found(facts, finding):
    assert found(facts) == [finding]


def test_what_was_not_approved_needs_no_amounts_in_its_clauses():
    rejected = replace(RIGHT, outcome="rejected", decided={}, clauses=("att avslå förslaget",))
    assert found(rejected) == []
