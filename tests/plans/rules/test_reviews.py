"""What the review of a plan finds, and what it must leave alone: each kind both ways."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import translation

from documents.choices import Severity
from documents.rules.findings import Finding
from plans.choices import GapKind
from plans.rules.costs import IN_ALL, CostRow, CostTable, Line
from plans.rules.remedies import with_remedies
from plans.rules.reviews import ActivityText, PlanFacts, findings, stray_totals
from tests.facts import seed_004

YEARS = (2019, 2020, 2021)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def kr(amount: int) -> Decimal:
    return Decimal(amount)


def facts(lines=None, *, stated=None, years=YEARS, payer=True, texts=None, **activity) -> PlanFacts:
    """A plan of one activity, 2.1, with 100 kr a year and nothing to find."""
    if lines is None:
        lines = {year: Line(kr(100)) for year in years}
    row = CostRow(1, "2.1", "Conference", lines)
    fields = {"number": "2.1", "title": "Conference", **activity}
    return PlanFacts(
        costs=CostTable(years, (row,), stated or {}),
        activities=(ActivityText(1, **fields),),
        texts=texts or {},
        has_financier=payer,
    )


def found(plan: PlanFacts) -> list[tuple[str, str]]:
    return [(each.code, str(each.fact)) for each in findings(plan)]


def codes(plan: PlanFacts) -> list[str]:
    return [code for code, _fact in found(plan)]


def test_a_plan_that_adds_up_has_no_findings():
    assert found(facts()) == []


# ---------- declared totals ----------


@pytest.mark.parametrize(
    ("key", "computed", "what"),
    [
        ((1, IN_ALL), 300, "2.1 all text"),
        ((IN_ALL, 2020), 100, "all 2020 text"),
        ((1, 2020), 100, "2.1 2020 text"),
        ((IN_ALL, IN_ALL), 300, "all all text"),
    ],
)
def test_a_declared_total_is_compared_with_its_row_column_cell_or_all(key, computed, what):
    right = facts(stated={key: (("text", kr(computed)),)})
    assert found(right) == []
    wrong = facts(stated={key: (("text", kr(computed + 500)),)})
    assert found(wrong) == [("declared_total", f"{what}: {computed + 500} != {computed}")]
    message = next(iter(findings(wrong))).message
    assert "500\u00a0kr more than the sum" in message


def test_a_declared_total_that_is_too_small_says_by_how_much_and_blocks():
    (only,) = findings(facts(stated={(1, IN_ALL): (("text", kr(200)), ("table", kr(300)))}))
    assert only.severity == Severity.BLOCK
    assert "100\u00a0kr less than the sum" in only.message
    assert only.where == "2.1 Conference, in all"


# ---------- years ----------


def test_a_line_over_two_years_is_marked_and_one_year_is_not():
    lines = {2019: Line(kr(100)), 2020: Line(kr(100)), 2021: Line(kr(100), last_year=2022)}
    assert found(facts(lines)) == [("two_years", "2.1: 2021/2022")]
    assert {each.severity for each in findings(facts(lines))} == {Severity.WARN}


def test_a_line_that_reaches_beyond_the_period_says_so_and_another_does_not():
    (within,) = findings(facts({2019: Line(kr(1)), 2020: Line(kr(1), 2021), 2021: Line(kr(1))}))
    assert "beyond" not in within.message and "counted in 2020" in within.message
    lines = {2019: Line(kr(1)), 2020: Line(kr(1)), 2021: Line(kr(1), last_year=2022)}
    (beyond,) = findings(facts(lines))
    assert "reaches beyond the period of the plan" in beyond.message


def test_a_year_of_the_period_without_any_amount_is_found():
    lines = {2019: Line(kr(100)), 2021: Line(kr(0))}
    assert found(facts(lines)) == [("year_without_amount", "2020")]


def test_a_plan_without_any_costs_is_not_asked_for_them():
    assert found(facts({}, payer=False)) == []


# ---------- titles ----------


@pytest.mark.parametrize(
    "in_table",
    [
        "",
        "The conference - of principals",
        "The conference – of principals",
        "THE CONFERENCE—OF  PRINCIPALS",
        "The conference -of principals.",
    ],
)
def test_a_title_that_differs_by_dash_case_or_spaces_is_the_same(in_table):
    assert found(facts(title="The conference - of principals", short_title=in_table)) == []


@pytest.mark.parametrize("number", seed_004.TITLES_DIFFER)
def test_a_title_that_differs_in_words_is_found(number):
    fact = next(each for each in seed_004.ACTIVITIES if each.number == number)
    plan = facts(number=number, title=fact.title, short_title=fact.in_table)
    assert codes(plan) == ["title_differs"]


def test_no_other_title_of_the_source_is_found():
    for fact in seed_004.ACTIVITIES:
        if fact.number not in seed_004.TITLES_DIFFER:
            plan = facts(number=fact.number, title=fact.title, short_title=fact.in_table)
            assert codes(plan) == [], fact.number


def test_a_title_with_quotation_marks_of_its_own_stands_in_single_ones():
    plan = facts(title="Pilot ”GIRFEC”", short_title="Pilot")
    (only,) = findings(plan)
    assert only.message == "The text says “Pilot ’GIRFEC’”, the table or contents “Pilot”."


# ---------- gaps ----------


def test_a_plan_with_costs_names_who_pays():
    assert codes(facts(payer=False)) == ["missing_financier"]


def test_an_activity_without_amounts_is_found_only_where_others_have_them():
    plan = facts()
    second = ActivityText(2, "2.2", "Network")
    costs = CostTable(YEARS, (*plan.costs.rows, CostRow(2, "2.2", "Network")))
    beside = PlanFacts(costs, (*plan.activities, second), has_financier=True)
    assert found(beside) == [("activity_without_amount", "2.2 Network")]


def test_a_zero_is_an_amount():
    plan = facts({year: Line(kr(0)) for year in YEARS})
    assert found(plan) == []


def test_an_activity_without_a_title_is_found():
    assert codes(facts(title=" ")) == ["missing_title"]


@pytest.mark.parametrize(("number", "expected"), [("2.1.", ["number_twice"]), ("2.10", [])])
def test_a_number_that_is_there_twice_is_found(number, expected):
    activities = (ActivityText(1, "2.1", "Conference"), ActivityText(2, number, "Network"))
    assert codes(PlanFacts(CostTable(YEARS, ()), activities)) == expected


def test_activities_without_numbers_are_not_alike():
    activities = (ActivityText(1, "", "Conference"), ActivityText(2, "", "Network"))
    assert codes(PlanFacts(CostTable(YEARS, ()), activities)) == []


# ---------- prose ----------


def test_what_was_never_filled_in_is_found_in_plan_and_activity():
    plan = facts(texts={("purpose", "purpose"): "Klicka här för att skriva."})
    assert codes(plan) == ["unfilled_placeholder"]
    text = {("background", "background"): "Ansvarig: XX"}
    assert codes(_with_text(text)) == ["unfilled_placeholder"]
    (only,) = findings(_with_text(text))
    assert (only.activity_id, only.part) == (1, "activity")


def test_finished_prose_is_left_alone():
    text = {("background", "background"): "Skolor i 12 kommuner deltar (se 2.1)."}
    assert codes(_with_text(text)) == []


def _with_text(texts) -> PlanFacts:
    plan = facts()
    activities = (ActivityText(1, "2.1", "Conference", texts=texts),)
    return PlanFacts(plan.costs, activities, has_financier=True)


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        ("År 2020 kostar den 40 000 kr.", []),
        ("År 2020 kostar den 50 000 kr.", [(50_000, 40_000, "2020")]),
        ("Totalt söks 120 000 kr för 2019–2021.", []),
        ("Totalt söks 130 000 kr för 2019–2021.", [(130_000, 120_000, "2019–2021")]),
        ("Kostnaden är 40 000 kr per år 2019–2021.", []),
        (
            "Kostnaden är 45 000 kr per år 2020–2021.",
            [(45_000, 40_000, "2020"), (45_000, 40_000, "2021")],
        ),
        # No year, no word of cost, another period, several amounts: nothing is claimed.
        ("Den kostar 50 000 kr.", []),
        ("Under 2020 fick skolan 50 000 kr i gåva.", []),
        ("Projektet 2014–2016 kostade 900 000 kr.", []),
        ("Totalt 2020 kostar den 40 000 kr, eller 50 000 kr med resor.", []),
    ],
)
def test_a_cost_that_the_text_states_for_a_year_is_held_against_the_lines(text, stray):
    by_year = {year: kr(40_000) for year in YEARS}
    expected = [(kr(said), kr(computed), years) for said, computed, years in stray]
    assert list(stray_totals(text, by_year, kr(120_000))) == expected


def test_a_stray_cost_is_a_finding_of_the_activity():
    text = {("purpose", "purpose"): "År 2020 kostar den 50 000 kr."}
    assert found(_with_text(text)) == [("text_amount", "2.1 purpose 2020: 50000 != 100")]


@pytest.mark.parametrize("kind", GapKind)
def test_a_gap_tells_what_to_do_about_it(kind):
    gap = Finding(kind.value, Severity.WARN, "2.1", "Something is missing.", "")
    (told,) = with_remedies([gap])
    assert re.fullmatch(r"Something is missing\. [A-Z][^.]+\.", told.message)
    assert told.key == gap.key


def test_every_finding_of_a_plan_tells_what_to_do_about_it():
    wrong = facts({2019: Line(kr(1), 2020), 2021: Line(kr(1), 2022)}, payer=False)
    wrong = replace(wrong, activities=(*wrong.activities, replace(wrong.activities[0], pk=2)))
    found = list(findings(wrong))
    assert {each.code for each in found} >= {"two_years", "missing_financier", "number_twice"}
    for before, told in zip(found, with_remedies(found), strict=True):
        assert told.message.startswith(before.message) and told.message != before.message
        assert told.fact == before.fact
