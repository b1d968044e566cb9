"""The page in short: each figure is called what it is, then, now, and the change."""

import re
from datetime import date
from decimal import Decimal

from dashboards.rules.standings import CohortRow, Money, MoneyTable, ProgramStanding
from dashboards.tables.programs import glance
from training.rules.sentences import CohortCount

THEN, NOW = date(2018, 1, 31), date(2018, 6, 30)
NBSP = "\u00a0"


def test_money_and_participants_are_called_what_they_are():
    cohort = CohortRow(
        1, "Omgång", "/c/1/", THEN, NOW, 30, 30, CohortCount(completed=27, dropped=4)
    )
    money = MoneyTable(
        {(1, 2017): Money(*map(Decimal, (920_000, 880_000, 0, 40_000, 30_000)))}, {1: "A"}
    )
    found = glance(
        ProgramStanding(1, THEN), ProgramStanding(1, NOW, cohorts=(cohort,), money=money)
    )
    rows = [
        [re.sub(r"<[^>]+>", "", str(cell)).replace(NBSP, " ") for cell in row] for row in found.rows
    ]
    assert [head.label for head in found.heads] == [
        "In short",
        "2018-01-31",
        "2018-06-30",
        "Change",
    ]
    assert rows == [
        ["Money: applied for", "0 kr", "920 000 kr", "+920 000 kr"],
        ["Money: decided", "0 kr", "880 000 kr", "+880 000 kr"],
        ["Money: paid", "0 kr", "40 000 kr", "+40 000 kr"],
        ["Money: used", "0 kr", "30 000 kr", "+30 000 kr"],
        ["Money: in force and not used", "0 kr", "\u221230 000 kr", "\u221230 000 kr"],
        ["Participants: registered", "0", "31", "+31"],
        ["Participants: completed", "0", "27", "+27"],
        ["Participants: dropped out", "0", "4", "+4"],
    ]
