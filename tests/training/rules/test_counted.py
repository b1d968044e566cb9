"""Numbers in texts about the training: sessions and attendances are two things."""

from decimal import Decimal

import pytest

from documents.rules.passages import Passage
from tests.facts.seed_001 import BREAKDOWN, SUPERVISED, SUPERVISIONS
from training.rules.counted import breakdowns, check_counted
from training.rules.sentences import CohortCount, SessionCount

COUNT = CohortCount(
    completed=27,
    dropped=4,
    sessions={
        "training_day": SessionCount(8, Decimal(6), Decimal(6), 212, 31),
        "in_depth": SessionCount(8, Decimal(3), Decimal(3), 211, 31),
        "supervision": SessionCount(13, Decimal(4), Decimal(5), 50, 10),
    },
)
PRINTED = (
    "Utöver detta gavs 13 handledningar på 4–5 timmar till 10 av dem: två processledare hade sex "
    "handledningar var, sex hade sex var och två hade en var."
)


def found(text, counts=(COUNT,), also=()):
    return list(check_counted([Passage("goal 1 report", "Goal 1", text)], counts, also))


def codes(text, **kwargs):
    return [each.code for each in found(text, **kwargs)]


def test_printed_report_breaks_13_supervisions_down_into_50_attendances():
    (breakdown,) = breakdowns(PRINTED)
    assert (breakdown.sessions, breakdown.shares) == (SUPERVISIONS, BREAKDOWN)
    assert (breakdown.attendances, breakdown.people) == (50, SUPERVISED)
    (finding,) = found(PRINTED)
    assert finding.code == "counted_breakdown"
    assert "2 × 6 + 6 × 6 + 2 × 1 = 50" in finding.message
    assert not finding.blocks


def test_breakdown_is_found_where_nothing_is_known_of_any_cohort():
    assert codes(PRINTED, counts=()) == ["counted_breakdown"]


@pytest.mark.parametrize(
    "text",
    [
        "13 handledningar om 4–5 timmar, 50 deltagartillfällen, 10 processledare.",
        "Utbildningen hade åtta utbildningsdagar och åtta fördjupningsträffar.",
        "Av 31 anmälda fullföljde 27. Fyra avhopp.",
        "27 processledare gick klart; två deltagare flyttade.",
        "Målet var 30 deltagare.",
        "Två hade en handledning, och mötet varade 8 timmar.",
        "Under 2018 deltagare från alla kommuner.",
    ],
)
def test_what_was_counted_and_what_counts_nothing_passes(text):
    assert codes(text, also=[Decimal(30)]) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Det hölls 50 handledningar.", "13"),
        ("Nio utbildningsdagar hölls.", "8"),
        ("28 fullföljde utbildningen.", "27"),
        ("30 anmälda, 27 fullföljde.", "31"),
        ("Handledningen gav 13 deltagartillfällen.", "50, 211, 212, 473"),
        ("29 deltagare gick klart.", "4, 10, 27, 31"),
        ("There were 12 supervisions.", "13"),
    ],
)
def test_other_numbers_are_told_with_what_was_counted(text, counted):
    (finding,) = found(text)
    assert (finding.code, finding.message.endswith(f"{counted}.")) == ("counted_otherwise", True)


def test_breakdown_that_adds_up_passes():
    assert codes("13 handledningar gavs: tre deltagare hade fyra var och en hade en.") == []
