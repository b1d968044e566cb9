"""The review of an agenda: what is missing, what came late, and peace for a right one."""

from dataclasses import replace
from datetime import time

import pytest

from funding.rules.callings import CalledItem, CallingFacts, findings

MATTER = CalledItem(1, "Val av justerare", is_matter=True)
PROPOSAL = CalledItem(
    2, "Medfinansiering", "LN HSTD 150021", "Vad det gäller.", ("att Nämnden bidrar",)
)
RIGHT = CallingFacts(time(13), "Stadshuset", (MATTER, PROPOSAL))


def found(facts):
    return [(each.severity, each.code) for each in findings(facts)]


def test_a_right_agenda_has_no_finding():
    assert found(RIGHT) == []


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        (replace(RIGHT, begins_at=None), ("warn", "missing_time")),
        (replace(RIGHT, place=""), ("warn", "missing_place")),
        (replace(RIGHT, items=()), ("block", "empty_agenda")),
        *(
            (replace(RIGHT, items=(replace(PROPOSAL, **change),)), finding)
            for change, finding in (
                ({"diary_number": ""}, ("block", "missing_diary_number")),
                ({"clauses": ()}, ("block", "missing_clause")),
                ({"summary": ""}, ("warn", "missing_summary")),
                ({"is_late": True}, ("warn", "late_item")),
                ({"is_stale": True}, ("warn", "stale_proposal")),
                ({"title": "Klicka här för att skriva"}, ("block", "unfilled_placeholder")),
            )
        ),
    ],
)
def test_each_gap_of_an_agenda_is_found(facts, finding):
    assert found(facts) == [finding]


def test_two_matters_with_the_same_gap_are_two_findings():
    items = (replace(PROPOSAL, summary="", title="A"), replace(PROPOSAL, summary="", title="B"))
    assert len({each.key for each in findings(replace(RIGHT, items=items))}) == 2
