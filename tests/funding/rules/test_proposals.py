"""What the rules of proposals promise, without a database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from documents.rules.findings import Finding
from funding.rules import proposals as rules
from funding.rules import reviews, sources
from funding.rules.reviews import ProposalFacts, named_years
from funding.rules.sources import SharePart, Source

HALMSTAD, HYLTE, REGION = 1, 2, 3
YEARS = (2017, 2018, 2019)


def source(mine: int = 40_000) -> Source:
    shares = [
        SharePart(pk, name, year, Decimal(amount))
        for pk, name, amount in (
            (HALMSTAD, "Lokala nämnden i Halmstad", mine),
            (HYLTE, "Lokala nämnden i Hylte", 20_000),
            (REGION, "Regionstyrelsen", 720_000),
        )
        for year in YEARS
    ]
    return Source(years=YEARS, shares=tuple(shares), applied=dict.fromkeys(YEARS, Decimal(780_000)))


CLEAN = ProposalFacts(
    source=source(),
    financier_id=HALMSTAD,
    board_names=("Halmstadsnämnden", "Lokala nämnden i Halmstad"),
    other_names=("Hyltenämnden", "Regionstyrelsen"),
    diary_pattern=r"LN [A-Z]{4} \d{6}",
    diary_example="LN HSTD 150021",
    is_conditional=True,
    begins_with_att=True,
    dated_on=date(2016, 11, 21),
    diary_number="LN HSTD 150021",
    officer_name="Vera Skrivare",
    addressee="Lokala nämnden i Halmstad",
    title="Medfinansiering av en projektledartjänst",
    clauses=("att Halmstadsnämnden medfinansierar en tjänst med 40 000 kr/år, 2017–2019",),
    texts={
        "summary": "En utbildning för personal i förskola och skola.",
        "financial_text": "Det söks 780 000 kr/år, varav 60 000 kr/år från de lokala nämnderna.",
        "condition_text": "Beslutet gäller under förutsättning att alla beslutar om finansiering.",
    },
    recipients=("Regionkontoret",),
    signatories=("Vera Skrivare",),
)


def codes(facts: ProposalFacts) -> list[str]:
    return [finding.code for finding in reviews.findings(facts)]


def test_review_finds_nothing_in_a_complete_proposal():
    assert codes(CLEAN) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"dated_on": None}, "missing_date"),
        ({"diary_number": ""}, "missing_diary_number"),
        ({"diary_number": "HSTD 15"}, "diary_number_pattern"),
        ({"officer_name": ""}, "missing_officer"),
        ({"addressee": ""}, "missing_addressee"),
        ({"clauses": ()}, "missing_clause"),
        ({"recipients": ()}, "missing_recipient"),
        ({"signatories": ()}, "missing_signatory"),
        ({"recipients": ("Klicka här för att fylla i vilka",)}, "unfilled_placeholder"),
        ({"title": "Medfinansiering [namn]"}, "unfilled_placeholder"),
        ({"clauses": ("att nämnden betalar 40 000 kr/år, 2017–2019",)}, "clause_board"),
        ({"clauses": ("att Hyltenämnden ger 40 000 kr/år, 2017–2019",)}, "clause_board"),
        ({"clauses": ("att Halmstadsnämnden ger 30 000 kr/år, 2017–2019",)}, "clause_amount"),
        ({"clauses": ("att Halmstadsnämnden ger 120 000 kr/år, 2017–2019",)}, "clause_amount"),
        ({"clauses": ("att Halmstadsnämnden medverkar 2017–2019",)}, "clause_amount"),
        ({"clauses": ("att Halmstadsnämnden ger 40 000 kr/år, 2017–2018",)}, "clause_years"),
        ({"clauses": ("att Halmstadsnämnden ger 40 000 kr/år",)}, "clause_years"),
        ({"clauses": ("Halmstadsnämnden ger 40 000 kr/år, 2017–2019.",)}, "clause_form"),
        ({"source": source(mine=30_000)}, "clause_amount"),
        ({"is_conditional": True, "texts": {"summary": "Kort."}}, "missing_condition"),
    ],
)
def test_review_finds_what_is_wrong(change, code):
    found = codes(replace(CLEAN, **change))
    assert code in found
    assert found.count(code) == 1


def test_review_adds_up_the_shares_of_every_year():
    applied = {2017: Decimal(780_000), 2018: Decimal(790_000), 2019: Decimal(780_000)}
    found = list(reviews.findings(replace(CLEAN, source=replace(source(), applied=applied))))
    assert [(f.code, f.fact) for f in found] == [("shares_sum", "2018: 780000 != 790000")]


def test_review_warns_of_an_amount_that_no_figure_bears():
    texts = {**CLEAN.texts, "background": "Förra omgången kostade 75 000 kr och 780 000 kr."}
    found = list(reviews.findings(replace(CLEAN, texts=texts)))
    assert [(f.code, f.blocks, f.fact) for f in found] == [
        ("text_amount", False, "background: 75000")
    ]


def test_a_total_may_stand_in_the_clause_instead_of_the_yearly_amount():
    clause = "att Halmstadsnämnden avsätter 120 000 kronor under 2017 till 2019"
    assert codes(replace(CLEAN, clauses=(clause,))) == []


def test_seats_times_price_may_stand_in_the_clause():
    seats = SharePart(HALMSTAD, "Halmstad", 2017, Decimal(126_000), 14, Decimal(9_000))
    clause = "att Halmstadsnämnden avsätter 9 000 kr per plats, 126 000 kronor för 2017"
    facts = replace(
        CLEAN, source=Source(years=(2017,), shares=(seats,)), clauses=(clause,), texts={},
        is_conditional=False,
    )  # fmt: skip
    assert codes(facts) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2017–2019", {2017, 2018, 2019}),
        ("2017-2019", {2017, 2018, 2019}),
        ("2017 till 2019", {2017, 2018, 2019}),
        ("2017-01-01 – 2019-12-31", {2017, 2018, 2019}),
        ("läsåret 2017/18", {2017, 2018}),
        ("2017, 2018 och 2019", {2017, 2018, 2019}),
        ("i 2017 års budget", {2017}),
        ("enligt beslut 2016-05-03", set()),
        ("2 017 000 kr", set()),
        ("2017 kronor", set()),
    ],
)
def test_named_years_reads_the_ways_years_are_written(text, years):
    assert named_years(text) == years


def test_a_reason_for_a_finding_does_not_depend_on_the_language():
    from django.utils import translation

    broken = replace(
        CLEAN,
        clauses=("Hyltenämnden ger 1 kr", "enligt föreliggande förslag"),
        texts={"summary": "Klicka här. 99 000 kr"},
    )
    facts = []
    for language in ("sv", "en"):
        with translation.override(language):
            facts.append([(f.code, f.fact) for f in reviews.findings(broken)])
    assert facts[0] == facts[1]
    assert len(facts[0]) == len(set(facts[0])) > 5


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ({2017: 40_000, 2018: 40_000, 2019: 40_000}, "40 000 kr/år"),
        ({2017: 126_000}, "126 000 kr"),
        ({2017: 40_000, 2018: 20_000}, "40 000 kr 2017 och 20 000 kr 2018"),
        ({2017: 1, 2018: 2, 2019: 3}, "1 kr 2017, 2 kr 2018 och 3 kr 2019"),
        ({}, ""),
    ],
)
def test_amount_text_says_the_share_as_a_clause_does(share, text):
    decimals = {year: Decimal(amount) for year, amount in share.items()}
    assert sources.amount_text(decimals).replace("\u00a0", " ") == text


def test_clause_fills_in_board_amount_and_years_and_leaves_other_braces():
    clause = sources.clause_for(
        "att {board} ger {amount}, {years} {annat}",
        board="Halmstadsnämnden",
        share=source().share_of(HALMSTAD),
    )
    assert (
        clause.replace("\u00a0", " ") == "att Halmstadsnämnden ger 40 000 kr/år, 2017–2019 {annat}"
    )


def test_source_reads_an_empty_content_as_nothing():
    assert sources.read({}) == Source(texts=dict.fromkeys(sources.TEXTS, ""))


def test_nobody_approves_their_own_text_while_there_is_another_officer():
    reasons = rules.obstacles_to_mark_ready("in_review", [], is_own=True, is_single_officer=False)
    assert len(list(reasons)) == 1


def test_the_single_officer_approves_a_draft_alone_but_says_why():
    reasons = rules.obstacles_to_mark_ready("draft", [], is_own=True, is_single_officer=True)
    assert list(reasons) == []
    assert len(list(rules.obstacles_to_approve_alone(" "))) == 1
    assert list(rules.obstacles_to_approve_alone("Ensam i sommar.")) == []


def test_a_draft_is_reviewed_before_another_approves_it():
    reasons = rules.obstacles_to_mark_ready("draft", [], is_own=False, is_single_officer=False)
    assert len(list(reasons)) == 1


def test_mark_ready_names_what_stops_it_and_not_what_was_kept():
    findings = [
        Finding("a", "block", "Datum", "Fyll i."),
        Finding("b", "warn", "Text", "Titta."),
        Finding("c", "block", "Tabell", "Räkna.", overridden_reason="Rätt så."),
    ]
    reasons = rules.obstacles_to_mark_ready(
        "in_review", findings, is_own=False, is_single_officer=False
    )
    assert [str(reason) for reason in reasons] == ["Datum: Fyll i."]


@pytest.mark.parametrize("state", ["ready", "on_agenda", "decided", "withdrawn"])
def test_text_is_locked_once_it_has_left_the_desk(state):
    assert list(rules.obstacles_to_revise(state))
    assert list(rules.obstacles_to_send_to_review(state))


def test_a_decided_proposal_is_neither_withdrawn_nor_renumbered():
    assert list(rules.obstacles_to_withdraw("decided", "Fel."))
    assert list(rules.obstacles_to_register("decided"))


def test_put_on_agenda_refuses_others_meetings_and_adjusted_minutes():
    reasons = rules.obstacles_to_put_on_agenda("ready", is_own_meeting=False, is_adjusted=True)
    assert len(list(reasons)) == 2
    assert list(rules.obstacles_to_put_on_agenda("on_agenda")) == []


@pytest.mark.parametrize(
    ("number", "is_right"),
    [("LN HSTD 150021", True), ("LN HSTD 150021 ", False), ("x LN HSTD 150021", False), ("", True)],
)
def test_diary_number_matches_the_whole_pattern(number, is_right):
    wrong = rules.obstacles_to_diary_number(
        number, pattern=CLEAN.diary_pattern, example=CLEAN.diary_example
    )
    assert (list(wrong) == []) is is_right


def test_a_mistyped_pattern_locks_nobody_out():
    assert rules.fits("KS 2018/14", "KS (")
