"""What differs between two snapshots, told in words and by place."""

import copy

import pytest

from documents.rules.changes import LONGEST_NAME, Comparison
from documents.rules.grids import grid_of
from tests.documents.sample import MONEY

OLD = {
    "title": "Medfinansiering",
    "language": "sv",
    "diary_number": "LN 1",
    "facts": [
        {"label": "Diarienummer", "value": "LN 1"},
        {"label": "Datum", "value": "2016-11-21"},
    ],
    "summary": "Nämnden är med i tre år.",
    "clauses": [{"id": 4, "text": "att vara med"}, {"id": 9, "text": "att betala"}],
    "goals": ["ett", "två", "tre"],
    "money": {**MONEY, "unit": "kr"},
    "officer": None,
}


def told(old, new, **labels):
    return [
        (" › ".join(each.place), each.old, each.new)
        for each in Comparison(labels).changes(old, new)
    ]


def changed(**parts):
    return {**copy.deepcopy(OLD), **parts}


def test_the_same_data_has_no_changes():
    assert told(OLD, copy.deepcopy(OLD)) == []


def test_a_text_is_told_by_what_its_part_is_called():
    assert told(OLD, changed(summary="Nämnden är med i två år.")) == [
        ("Summary", "Nämnden är med i tre år.", "Nämnden är med i två år.")
    ]
    (change,) = Comparison({}).changes(OLD, changed(summary="Nämnden är med i två år."))
    assert [piece.text for piece in change.words.old if piece.is_changed] == ["tre"]


def test_what_a_paper_calls_its_parts_goes_before_the_usual_word():
    assert told(OLD, changed(title="Nytt"), title="Rubrik")[0][0] == "Rubrik"


def test_a_part_without_a_word_never_shows_its_key():
    assert told({"secret_key": 1}, {"secret_key": 2}) == [("", "1", "2")]


def test_an_amount_is_told_by_its_row_and_its_year():
    new = copy.deepcopy(OLD)
    new["money"]["rows"][0]["amounts"][1] = 45000
    new["money"]["sums"]["amounts"][1] = 925000
    assert told(OLD, new) == [
        ("Amounts › Halmstadsnämnden › 2018", "40\u00a0000\u00a0kr", "45\u00a0000\u00a0kr"),
        ("Amounts › Summa › 2018", "920\u00a0000\u00a0kr", "925\u00a0000\u00a0kr"),
    ]


def test_rows_that_come_and_go_are_told_whole():
    new = copy.deepcopy(OLD)
    gone = new["money"]["rows"].pop()
    new["money"]["rows"].insert(0, {"label": "Rektorn", "amounts": [1, None, None, 1]})
    assert told(OLD, new) == [
        ("Amounts › Rektorn", None, "2017: 1\u00a0kr, Summa: 1\u00a0kr"),
        (
            f"Amounts › {gone['label']}",
            "2017: 720\u00a0000\u00a0kr, 2018: 720\u00a0000\u00a0kr, 2019: 720\u00a0000\u00a0kr, "
            "Summa: 2\u00a0160\u00a0000\u00a0kr",
            None,
        ),
    ]


def test_a_year_more_is_a_column_of_every_row():
    new = copy.deepcopy(OLD)
    new["money"]["columns"].insert(3, "2020")
    for row in [*new["money"]["rows"], new["money"]["sums"]]:
        row["amounts"].insert(3, 5)
    found = told(OLD, new)
    assert len(found) == 9
    assert found[0] == ("Amounts › Halmstadsnämnden › 2020", None, "5\u00a0kr")


def test_rows_are_known_again_when_they_change_places():
    new = changed(clauses=[{"id": 9, "text": "att betala allt"}, {"id": 4, "text": "att vara med"}])
    assert told(OLD, new) == [
        ("Clauses › number 1", "att betala", "att betala allt"),
        ("Clauses › Order", "att vara med\natt betala", "att betala\natt vara med"),
    ]


def test_rows_without_a_name_are_compared_where_they_stand():
    assert told(OLD, changed(goals=["noll", "ett", "TVÅ", "tre"])) == [
        ("Goals › number 1", None, "noll"),
        ("Goals › number 3", "två", "TVÅ"),
    ]


def test_what_the_head_repeats_is_told_once():
    new = changed(diary_number="LN 2")
    new["facts"][0]["value"] = "LN 2"
    assert told(OLD, new) == [("Facts › Diarienummer", "LN 1", "LN 2")]


def test_what_was_not_there_is_added_and_not_changed_from_none():
    assert told(OLD, changed(officer={"name": "Selma", "role": ""})) == [("Officer", None, "Selma")]
    assert told({"note": ""}, {"note": None}) == []
    assert told({"note": 0}, {"note": None}) == [("Note", "0", None)]


def test_a_table_of_texts_is_told_by_its_own_heads():
    table = {
        "caption": "Kostnader",
        "columns": [{"label": "Insats", "kind": "text"}, {"label": "2019", "kind": "kr"}],
        "rows": [{"cells": ["2.1.1 Stöd", "40000"]}, {"cells": ["2.1.1 Stöd", None]}],
        "sums": ["Summa", "40000"],
    }
    new = copy.deepcopy(table)
    new["rows"][1]["cells"][1] = "900"
    assert grid_of(table).rows["2.1.1 Stöd (2)"] == {"2019": ""}
    assert told({"costs": table}, {"costs": new}) == [
        ("Costs › 2.1.1 Stöd (2) › 2019", None, "900\u00a0kr")
    ]


def test_a_picture_is_never_told_as_text():
    (change,) = Comparison({}).changes({"x": "data:image/png;base64,AA"}, {"x": "data:image/png,"})
    assert not change.is_shown


def test_a_long_name_of_a_row_is_shortened_at_a_word():
    rows = [[{"title": "ord " * 80, "note": note}] for note in ("a", "b")]
    ((place, *_),) = told({"goals": rows[0]}, {"goals": rows[1]})
    assert len(place) < LONGEST_NAME + 30
    assert "ord … › Note" in place


@pytest.mark.parametrize("other", [None, "", [], {}, 3, "text", [1], {"a": [1]}, {"rows": []}])
def test_data_of_another_shape_is_compared_without_a_fall(other):
    for key in OLD:
        old, new = {key: OLD[key]}, {key: other}
        for found in (told(old, new), told(new, old)):
            assert all(isinstance(place, str) for place, *_ in found)
