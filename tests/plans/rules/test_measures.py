"""The matrix stands as on paper, and the rows that are written into it are checked."""

import pytest

from plans.rules.measures import (
    AnswererRow,
    Entry,
    EntryRow,
    Matrix,
    Part,
    PartRow,
    laid_out,
    numbered,
    obstacles_to_answerer,
    obstacles_to_entry,
    obstacles_to_keep_links,
    obstacles_to_parts,
    years_in,
)

PARTS = (Part(1, "ett"), Part(2, "två"), Part(3, "tre"))


def drawn(matrix):
    """The table as (part, [(entries, span)]) a row."""
    return [
        (
            row.part.number if row.part else None,
            [("+".join(entry.text for entry in slot.entries), slot.span) for slot in row.slots],
        )
        for row in laid_out(matrix)
    ]


def one(*numbers):
    return tuple((number, False) for number in numbers)


def test_what_is_not_numbered_spans_all_parts():
    entries = (Entry("follow_up", "F"), Entry("effect", "E1"), Entry("effect", "E2"))
    assert drawn(Matrix(PARTS, entries)) == [
        (1, [("F", 3), ("E1+E2", 3), ("", 3)]),
        (2, []),
        (3, []),
    ]


def test_neighbours_with_the_same_entries_become_one_slot():
    entries = (
        Entry("follow_up", "F", one(1)),
        Entry("effect", "E1", one(1)),
        Entry("effect", "E2", one(2, 3)),
        Entry("resource", "R", one(1, 3)),
    )
    assert drawn(Matrix(PARTS, entries)) == [
        (1, [("F", 1), ("E1", 1), ("R", 1)]),
        (2, [("", 2), ("E2", 2), ("", 1)]),
        (3, [("R", 1)]),
    ]


def test_column_of_both_kinds_gets_a_last_row_for_all_parts():
    entries = (Entry("follow_up", "F"), Entry("effect", "E"), Entry("effect", "E2", one(2)))
    assert drawn(Matrix(PARTS, entries)) == [
        (1, [("F", 4), ("", 1), ("", 4)]),
        (2, [("E2", 1)]),
        (3, [("", 1)]),
        (None, [("E", 1)]),
    ]


def test_part_without_entries_of_its_own_is_covered_by_those_of_all_parts():
    entries = (Entry("effect", "E"), Entry("effect", "E2", one(2)), Entry("resource", "R", one(2)))
    slots = [slot for row in laid_out(Matrix(PARTS, entries)) for slot in row.slots]
    covered = {(slot.kind, slot.numbers) for slot in slots if slot.is_covered}
    assert covered == {("effect", (1,)), ("effect", (3,))}


def test_slot_of_one_part_says_whether_it_applies_only_to_parts_of_it():
    matrix = Matrix(PARTS, (Entry("resource", "R", ((1, False), (2, False), (3, True))),))
    slots = [slot for row in laid_out(matrix) for slot in row.slots if slot.kind == "resource"]
    assert [(slot.parts_text, slot.said[0][1]) for slot in slots] == [
        ("1 and 2", False),
        ("", True),
    ]


def test_matrix_without_parts_shows_what_applies_to_all():
    assert drawn(Matrix((), (Entry("effect", "E"),))) == [(None, [("", 1), ("E", 1), ("", 1)])]
    assert laid_out(Matrix()) == []


def test_part_says_when_with_its_years_once():
    assert Part(1, "x", "läsåret 2022/23", 2022, 2023).when_text == "läsåret 2022/23"
    assert Part(1, "x", "hösten", 2022).when_text == "hösten (2022)"
    assert Part(1, "x", "", 2022, 2023).when_text == "2022–2023"
    assert Part(1, "x").when_text == ""


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022", {2022}),
        ("2022 - 2024", {2022, 2023, 2024}),
        ("2022/23", {2022, 2023}),
        ("ht 2022, vt 2023", {2022, 2023}),
        ("den 3/12", set()),
        ("senast 2023-06-30", {2023}),
        ("22/23", {2022, 2023}),
        ("12022", set()),
    ],
)
def test_years_in_finds_the_years_that_a_text_names(text, years):
    assert years_in(text) == years


def test_parts_without_a_number_get_the_next_ones():
    parts = [PartRow("a", "x", number=4), PartRow("b", "y"), PartRow("c", "z")]
    assert numbered(parts) == {"a": 4, "b": 5, "c": 6}


@pytest.mark.parametrize(
    ("parts", "faults"),
    [
        ([PartRow("a", "x", number=1), PartRow("b", "y", number=2)], []),
        (
            [PartRow("a", "x", number=1), PartRow("b", "y", number=1)],
            [
                ("a_number", "Several parts have the number 1."),
                ("b_number", "Several parts have the number 1."),
            ],
        ),
        ([PartRow("a", "x", number=0)], [("a_number", "A part has a number from 1 to 999.")]),
        (
            [PartRow("a", " ", number=1)],
            [("a_text", "Write what is done, or empty the whole row.")],
        ),
        (
            [PartRow("a", "x", number=1, last_year=2022)],
            [("a_first_year", "Write the first year as well.")],
        ),
        (
            [PartRow("a", "x", number=1, first_year=2023, last_year=2022)],
            [("a_last_year", "The last year is before the first.")],
        ),
    ],
)
def test_obstacles_to_parts_stand_beside_their_fields(parts, faults):
    assert list(obstacles_to_parts(parts)) == faults


def test_entry_and_answerer_need_their_words():
    assert not list(obstacles_to_entry(EntryRow("a", "effect", "något")))
    assert [name for name, _ in obstacles_to_entry(EntryRow("a", "effect", " "))] == ["a_text"]
    assert not list(obstacles_to_answerer(AnswererRow("a", "Rektor")))
    assert [name for name, _ in obstacles_to_answerer(AnswererRow("a", ""))] == ["a_title"]


def test_links_are_kept_while_one_of_their_parts_is_left():
    assert not list(obstacles_to_keep_links(had=True, left=True))
    assert not list(obstacles_to_keep_links(had=False, left=False))
    assert len(list(obstacles_to_keep_links(had=True, left=False))) == 1
