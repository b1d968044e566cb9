"""Rules of rounds, without the database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from funding.choices import RoundState
from funding.rules.answers import Verdict, answer
from funding.rules.rounds import (
    faults_of_clause,
    obstacles_to_open,
    obstacles_to_set,
    obstacles_to_years,
    standing,
)
from funding.rules.shares import Cell, ShareRow, ShareTable, listed
from tests.funding.rules.conftest import TODAY, YEARS, row, verdict


def stand(*answers, is_opened=True, is_conditional=True, answer_by=None, today=TODAY):
    return standing(
        answers,
        is_opened=is_opened,
        is_conditional=is_conditional,
        answer_by=answer_by,
        today=today,
    )


YES = answer(row("Laholm", pk=1), [verdict()])
NO = answer(row("Hylte", 20_000, pk=2), [verdict("rejected", None)])
LESS = answer(row("Varberg", pk=3), [verdict("changed", 30_000)])
SILENT = answer(row("Halmstad", pk=4), [])


def test_sums_add_up_by_row_year_and_whole():
    table = ShareTable(
        YEARS,
        (row("A", 40_000), row("B", 20_000, pk=2), row("R", 720_000, pk=3, is_local=False)),
        {year: Decimal(780_000) for year in YEARS},
    )
    assert table.sums == dict.fromkeys(YEARS, 780_000)
    assert (table.total, table.applied_total, table.difference) == (2_340_000, 2_340_000, 0)
    assert [each.total for each in table.rows] == [120_000, 60_000, 2_160_000]
    assert table.local.sums == dict.fromkeys(YEARS, 60_000)
    assert table.adds_up


def test_a_year_that_differs_is_seen_even_when_the_whole_agrees():
    table = ShareTable(
        (2017, 2018),
        (ShareRow(1, "A", "A", True, {2017: Cell(Decimal(10)), 2018: Cell(Decimal(10))}),),
        {2017: Decimal(5), 2018: Decimal(15)},
    )
    assert table.difference == 0
    assert table.differences == {2017: 5, 2018: -5}
    assert not table.adds_up


def test_a_round_is_prepared_until_it_is_opened():
    assert stand(SILENT, is_opened=False).state == RoundState.PREPARING


def test_a_conditional_round_waits_by_name():
    found = stand(YES, SILENT, answer_by=TODAY)
    assert (found.state, found.waiting_for) == (RoundState.CONDITIONAL, ["Halmstad"])
    assert found.words == "conditional: waiting for Halmstad"
    assert (found.gap, found.lapsing) == ({}, ())


def test_a_conditional_round_is_in_force_since_the_last_one_counted():
    late = answer(row("Hylte", pk=2), [verdict(on=date(2016, 12, 20))])
    found = stand(YES, late)
    assert (found.state, found.since) == (RoundState.IN_FORCE, date(2016, 12, 20))


def test_a_no_lapses_the_round_with_the_gap_and_every_yes():
    found = stand(YES, NO, SILENT)
    assert found.state == RoundState.LAPSED
    assert found.gap == dict.fromkeys(YEARS, 20_000)
    assert found.gap_total == 60_000
    assert found.gap_in_words == "20\u00a0000\u00a0kr a year, 60\u00a0000\u00a0kr in all"
    assert [each.financier for each in found.lapsing] == ["Laholm"]
    assert found.because == ("Hylte said no; the decision counts since 2016-12-01.",)


def test_a_lower_amount_lapses_the_round_with_what_is_missing():
    found = stand(YES, LESS)
    assert found.state == RoundState.LAPSED
    assert found.gap == dict.fromkeys(YEARS, 10_000)
    assert found.because == (
        "Varberg decided 90\u00a0000\u00a0kr where 120\u00a0000\u00a0kr was asked for.",
    )
    assert [each.financier for each in found.lapsing] == ["Laholm", "Varberg"]


def test_a_passed_day_lapses_the_round_while_somebody_is_waited_for():
    found = stand(YES, SILENT, answer_by=date(2016, 12, 23))
    assert found.state == RoundState.LAPSED
    assert found.gap == dict.fromkeys(YEARS, 40_000)
    assert found.because == (
        "The day to answer by, 2016-12-23, has passed without an answer from Halmstad.",
    )
    assert stand(YES, answer_by=date(2016, 12, 23)).state == RoundState.IN_FORCE


def test_a_passed_answer_day_is_not_forgotten_when_a_late_first_yes_counts():
    day = date(2016, 12, 10)
    yes = verdict(on=date(2016, 12, 11))
    late = answer(row("Hylte", pk=2), [verdict("referred", None, pk=0), yes])
    found = stand(YES, late, answer_by=day)
    assert (found.state, found.gap) == (RoundState.LAPSED, {})
    assert found.because == (
        "Hylte answered late: the yes counts since 2016-12-11, the day to answer by was "
        "2016-12-10.",
    )
    assert [each.financier for each in found.lapsing] == ["Laholm", "Hylte"]
    assert stand(YES, late, answer_by=date(2016, 12, 11)).state == RoundState.IN_FORCE
    assert stand(YES, late, answer_by=day, is_conditional=False).state == RoundState.IN_FORCE


def test_a_late_decision_that_replaces_another_revives_the_round():
    no = Verdict(1, "rejected", date(2016, 12, 1), {}, held_on=date(2016, 11, 30), paragraph=1)
    anew = replace(verdict(on=date(2016, 12, 20), pk=2), held_on=date(2016, 12, 19))
    again = answer(row("Hylte", pk=2), [no, anew])
    assert stand(YES, again, answer_by=date(2016, 12, 10)).state == RoundState.IN_FORCE


def test_without_the_condition_each_decision_is_valid_by_itself():
    assert stand(SILENT, is_conditional=False).state == RoundState.OPEN
    found = stand(YES, NO, SILENT, is_conditional=False)
    assert (found.state, found.since) == (RoundState.IN_FORCE, date(2016, 12, 1))
    assert (found.gap_total, found.lapsing, found.waiting_for) == (60_000, (), ["Halmstad"])
    assert stand(NO, is_conditional=False).state == RoundState.LAPSED
    assert stand(NO, SILENT, is_conditional=False).state == RoundState.OPEN


def test_names_are_written_as_a_sentence_writes_them():
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("att {board} ger {amount}, {years}", None),
        ("  ", "The decision clause is empty."),
        ("att {nämnd} ger", "{nämnd}"),
        ("att {} ger", "{}"),
        ("att {board.parent} ger", "{board.parent}"),
        ("att {board!r} ger", "placeholder"),
        ("att {board ger", "brace"),
        ("att board} ger", "brace"),
    ],
)
def test_a_clause_has_only_placeholders_that_are_filled_in(template, fault):
    found = list(faults_of_clause(template))
    assert (found == []) if fault is None else (fault in found[0])


def test_years_follow_are_few_and_keep_what_is_entered():
    assert list(obstacles_to_years(2017, 2019, {2017})) == []
    assert len(list(obstacles_to_years(2019, 2017, ()))) == 1
    assert len(list(obstacles_to_years(2017, 2027, ()))) == 1
    assert "2017 and 2019" in next(obstacles_to_years(2018, 2018, {2017, 2018, 2019}))
    assert len(list(obstacles_to_set(range(2017, 2020), {2016, 2017, 2025}))) == 2


class Body:
    def __init__(self, name, pk=1, is_valid=True, decides=True, is_outside=False):
        self.pk, self.name, self.is_valid = pk, name, is_valid
        self.decides, self.is_outside = decides, is_outside

    def __str__(self):
        return self.name

    def is_valid_on(self, day):
        return self.is_valid


class Draft:
    title = "Medfinansiering"
    clause_template = "att {board} ger {amount}"
    answer_by = None
    is_opened = False


def test_every_obstacle_to_opening_is_said_at_once():
    draft = Draft()
    draft.title, draft.clause_template, draft.answer_by = " ", "att {nämnd}", date(2016, 1, 1)
    gone, council = Body("Lokala nämnden", is_valid=False), Body("Ungdomsrådet", decides=False)
    table = ShareTable(
        (2017, 2018), (ShareRow(1, "A", "A", True, {2017: Cell(Decimal(5))}),), {2017: Decimal(6)}
    )
    assert list(obstacles_to_open(draft, table, [gone, council], TODAY)) == [
        "The proposals have no title.",
        "The decision clause has a placeholder that nothing fills in: {nämnd}.",
        "The day to answer by, 2016-01-01, has passed.",
        "The shares of 2017 add up to 5\u00a0kr, but 6\u00a0kr is applied for.",
        "It is not said how much is applied for in 2018.",
        "Lokala nämnden does not exist on 2016-12-24.",
        "Ungdomsrådet is not a body that decides.",
    ]


def test_a_financier_who_is_asked_for_nothing_keeps_the_round_from_opening():
    nothing = row("Hylte", 0, pk=2)
    table = ShareTable(YEARS, (row("Laholm"), nothing), dict.fromkeys(YEARS, Decimal(40_000)))
    bodies = [Body("Laholm"), Body("Hylte")]
    assert list(obstacles_to_open(Draft(), table, bodies, TODAY)) == ["Hylte is asked for nothing."]


def test_who_is_outside_is_asked_unless_it_has_boards_here():
    table = ShareTable(YEARS, (row("Stiftelsen"),), dict.fromkeys(YEARS, Decimal(40_000)))
    outside = Body("Stiftelsen", pk=1, decides=False, is_outside=True)
    region = Body("Regionen", pk=2, decides=False, is_outside=True)
    assert list(obstacles_to_open(Draft(), table, [outside, region], TODAY, {2})) == [
        "Regionen has boards here that decide: ask one of them."
    ]


def test_a_round_without_shares_cannot_be_opened():
    table = ShareTable(YEARS, (), dict.fromkeys(YEARS, Decimal(1)))
    assert list(obstacles_to_open(Draft(), table, [], TODAY)) == ["No financier has a share."]
