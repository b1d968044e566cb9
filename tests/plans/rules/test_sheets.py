"""The matrix on a printed sheet: every entry once, at its parts, and no cell over several rows."""

from plans.rules.measures import Entry, Matrix, Part
from plans.rules.sheets import sheet


def parts(count):
    return tuple(Part(number, f"insats {number}") for number in range(1, count + 1))


def effect(text, *numbers, partly=()):
    return Entry("effect", text, tuple((n, n in partly) for n in numbers))


def shown(rows):
    """Return (numbers, texts of the effects, told at, told below, missing) of each row."""
    found = []
    for row in rows:
        cell = row.cells[1]
        numbers = [part.number for part in row.parts]
        texts = [entry.text for entry in cell.entries]
        found.append((numbers, texts, list(cell.told_at), cell.is_told_below, cell.is_missing))
    return found


def test_a_row_for_each_part_with_what_is_numbered():
    matrix = Matrix(parts(2), (effect("a", 1), effect("b", 2), effect("c", 1)))
    assert shown(sheet(matrix)) == [
        ([1], ["a", "c"], [], False, False),
        ([2], ["b"], [], False, False),
    ]


def test_what_applies_to_several_parts_stands_at_the_first_and_is_referred_to():
    matrix = Matrix(parts(4), (effect("a", 1, 3, 4, partly=(4,)), effect("b", 4)))
    assert shown(sheet(matrix)) == [
        ([1], ["a"], [], False, False),
        ([2], [], [], False, True),
        ([3], [], [1], False, False),
        ([4], ["b"], [1], False, False),
    ]
    assert sheet(matrix)[2].cells[1].told_at_text == "1"


def test_what_has_no_number_stands_in_a_last_row_for_all_parts():
    matrix = Matrix(parts(2), (effect("a", 1), effect("alla")))
    assert shown(sheet(matrix)) == [
        ([1], ["a"], [], True, False),
        ([2], [], [], True, False),
        ([], ["alla"], [], False, False),
    ]


def test_one_row_where_nothing_tells_the_parts_apart():
    matrix = Matrix(parts(3), (effect("a"), effect("b")))
    assert shown(sheet(matrix)) == [([1, 2, 3], ["a", "b"], [], False, False)]
    assert shown(sheet(Matrix(parts(1), (effect("a", 1),)))) == [([1], ["a"], [], False, False)]
    assert sheet(matrix)[0].cells[0].is_missing  # there is no follow-up


def test_a_matrix_without_parts_is_a_row_and_an_empty_one_is_none():
    assert shown(sheet(Matrix((), (effect("a"),)))) == [([], ["a"], [], False, False)]
    assert sheet(Matrix()) == []


def test_every_entry_stands_exactly_once():
    entries = (effect("a", 1, 2), effect("b"), effect("c", 3), effect("d", 2, 3), effect("e"))
    rows = sheet(Matrix(parts(3), entries))
    assert sorted(text for row in shown(rows) for text in row[1]) == ["a", "b", "c", "d", "e"]
