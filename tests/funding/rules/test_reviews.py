"""What the review says of the rows of a proposal, without a database."""

from dataclasses import replace

import pytest

from tests.funding.rules.test_proposals import CLEAN, codes

STATED = {
    "children": (True, "Barn får stöd tidigare."),
    "equality": (False, "Flickor och pojkar får samma stöd."),
    "environment": (False, "Inga resor tillkommer."),
}


def test_a_board_that_states_no_consequences_is_not_asked_for_them():
    assert codes(CLEAN) == []


def test_all_consequences_stated_leave_nothing_to_say():
    assert codes(replace(CLEAN, consequences=STATED)) == []


@pytest.mark.parametrize("kind", STATED)
def test_a_consequence_that_is_left_out_beside_others_is_worth_a_look(kind):
    some = {key: value for key, value in STATED.items() if key != kind}
    assert codes(replace(CLEAN, consequences=some)) == ["missing_consequence"]


def test_placeholders_in_reasons_and_basis_are_found():
    reasons = {**STATED, "children": (True, "Klicka här för att fylla i.")}
    assert codes(replace(CLEAN, consequences=reasons)) == ["unfilled_placeholder"]
    assert codes(replace(CLEAN, basis=("Ansökan [datum]",))) == ["unfilled_placeholder"]
