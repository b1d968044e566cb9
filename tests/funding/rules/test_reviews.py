"""What the review says of the rows of a proposal, without a database."""

from dataclasses import replace

import pytest

from funding.rules.reviews import findings
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


CLAUSE = CLEAN.clauses[0]


@pytest.mark.parametrize(
    "clause",
    [
        f"{CLAUSE} och att uppdra åt förvaltningen att följa upp",
        f"{CLAUSE} samt att ge ordföranden rätt att teckna avtal",
        f"{CLAUSE}\natt beslutet gäller omedelbart",
        f"{CLAUSE}. Nämnden uppdrar åt förvaltningen att följa upp",
        "att Halmstadsnämnden dels ger 40 000 kr/år, 2017–2019, dels följer upp tjänsten",
    ],
)
def test_two_measures_in_a_clause_are_worth_a_look(clause):
    assert codes(replace(CLEAN, clauses=(clause,))) == ["clause_measures"]


def test_one_measure_with_att_inside_is_left_alone():
    clause = f"{CLAUSE}, under förutsättning att alla finansiärer ger sin del, t.ex. Region Halland"
    assert codes(replace(CLEAN, clauses=(clause,))) == []


def test_att_is_worth_a_look_where_whole_sentences_are_written():
    facts = replace(CLEAN, begins_with_att=False, has_numbered_clauses=True)
    assert codes(facts) == ["clause_form"]


def test_a_consequence_that_the_board_demands_blocks_until_it_is_stated():
    demanding = replace(CLEAN, demanded=("children", "environment"))
    found = [each for each in findings(demanding) if each.code == "demanded_consequence"]
    assert [(each.blocks, each.overridable, each.fact) for each in found] == [
        (True, True, "children: not stated"),
        (True, True, "environment: not stated"),
    ]
    stated = dict.fromkeys(("children", "environment"), (False, "De berörs inte."))
    # what nobody demands is still worth a look beside what is stated
    assert codes(replace(demanding, consequences=stated)) == ["missing_consequence"]
