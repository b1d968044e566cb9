"""A finding stops a paper until it is solved, or kept with a reason that still fits."""

import pytest

from documents.choices import Severity
from documents.rules.findings import (
    Finding,
    obstacles_to_issue,
    obstacles_to_keep,
    with_reasons,
)

SUM = Finding("sum", Severity.BLOCK, "Tabell", "Summan stämmer inte.", fact="1 != 2")
NAME = Finding("name", Severity.WARN, "Titel", "Namnet skrivs olika.")
NUMBER = Finding("no_number", Severity.BLOCK, "Fakta", "Diarienummer saknas.", overridable=False)


def test_only_what_blocks_and_is_not_kept_stops():
    found = with_reasons([NAME, SUM, NUMBER], {})
    assert [f.code for f in found] == ["sum", "no_number", "name"]
    assert [f.stops for f in found] == [True, True, False]
    assert list(obstacles_to_issue(found)) == [SUM.message, NUMBER.message]


def test_a_reason_holds_while_the_fact_is_the_same():
    reasons = {("sum", "1 != 2"): "Avrundat."}
    (kept,) = with_reasons([SUM], reasons)
    assert (kept.overridden, kept.stops, kept.overridden_reason) == (True, False, "Avrundat.")
    other = Finding("sum", Severity.BLOCK, "Tabell", "Summan stämmer inte.", fact="1 != 3")
    assert with_reasons([other], reasons)[0].stops


def test_what_must_be_solved_cannot_be_kept():
    (still,) = with_reasons([NUMBER], {("no_number", ""): "Ändå."})
    assert still.stops
    assert list(obstacles_to_keep(NUMBER, "Ändå."))


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_says_something(reason):
    assert list(obstacles_to_keep(SUM, reason))
    assert not list(obstacles_to_keep(SUM, "Avrundat."))
