"""What a column seems to hold, what a cell says, who answered anew, what numbers are shown."""

from hypothesis import given
from hypothesis import strategies as st

from evaluation.choices import ColumnUse
from evaluation.rules.surveys import (
    Column,
    Line,
    Reader,
    distribution,
    guess,
    is_personal,
    name_without_key,
    obstacles_to_columns,
    obstacles_to_import,
    sort,
)

YES_NO = Column("F1", "coded", "Trivs du?", {1: "Ja", 2: "Nej"})
STEPS = Column("F2", "scale", "Hur ofta?", {1: "Aldrig"}, 1, 5)


def test_columns_that_say_who_somebody_is_are_known_by_head_or_content():
    assert is_personal("E-post", [])
    assert is_personal("Förnamn", ["x"])
    assert is_personal("Kontakt", ["a@b.example", "c@d.example", ""])
    assert is_personal("Nr", ["850101-1234", "199001011234"])
    assert not is_personal("Kommun", ["Halmstad", "Hylte"])
    assert not is_personal("F1", ["1", "2"])


def test_columns_are_guessed_as_what_they_seem_to_hold():
    def use(head, cells, **kwargs):
        return guess(head, cells, **{"personal": False, **kwargs}).use

    assert use("Namn", ["x"], personal=True) == ColumnUse.IGNORE
    assert use("Respondent ID", ["118", "119"]) == ColumnUse.KEY
    assert use("Kön", ["Kvinna"]) == ColumnUse.GENDER
    assert use("Tom", ["", ""]) == ColumnUse.IGNORE
    assert use("Trivs?", ["Ja", "Nej", "Ja"]) == ColumnUse.CODED
    assert use("Berätta", [f"Svar {n}" for n in range(20)]) == ColumnUse.OPEN
    scale = guess("Hur ofta?", ["2", "5", "3"], personal=False)
    assert (scale.use, scale.low, scale.high) == (ColumnUse.SCALE, 1, 5)


def test_cells_are_read_as_codes_words_or_steps_and_wrong_ones_are_told():
    coded, scale = Reader(YES_NO), Reader(STEPS)
    assert coded.read("ja") == (1, "")
    assert coded.read("2") == (2, "")
    assert coded.read("") == (None, "")
    assert coded.read("kanske") == (None, "Not one of the answers that could be chosen.")
    assert scale.read("aldrig") == (1, "")
    assert scale.read("5") == (5, "")
    assert scale.read("6") == (None, "Not a step from 1 to 5.")
    assert Reader(Column("F3", "open", "Mer?")).read("Bra!") == ("Bra!", "")


def test_a_column_survives_being_stored():
    assert [Column.from_json(each.as_json()) for each in (YES_NO, STEPS)] == [YES_NO, STEPS]


def test_what_columns_cannot_be_read_as_is_told_by_column():
    columns = [
        Column("E-post", "open", "Vem?"),
        Column("Id", "key"),
        Column("Nr", "key"),
        Column("A", "coded", "A?"),
        Column("B", "scale", "B?", low=5, high=5),
        Column("C", "open"),
    ]
    said = [(at, str(why)) for at, why in obstacles_to_columns(columns, ["E-post"], {})]
    assert said == [
        (0, "The column says who somebody is: it is not imported."),
        (1, "Only one column can be read as this."),
        (2, "Only one column can be read as this."),
        (3, "Write the answers that could be chosen."),
        (4, "Write the lowest and the highest step."),
        (5, "Write the question."),
    ]


def test_a_question_that_was_answered_stays_the_same_and_may_grow_by_answers():
    known = {"F1": YES_NO}
    other = Column("F1", "coded", "Trivs du?", {1: "Nej", 2: "Ja"})
    grown = Column("F1", "coded", "Trivs du?", {1: "Ja", 2: "Nej", 3: "Vet inte"})
    kind = Column("F1", "open", "Trivs du?")
    assert [str(why) for _at, why in obstacles_to_columns([other], [], known)] == [
        "Answers have been imported already: their words stay."
    ]
    assert not list(obstacles_to_columns([grown], [], known))
    assert [str(why) for _at, why in obstacles_to_columns([kind], [], known)] == [
        "Answers have been imported already: the kind of question stays."
    ]


def test_respondents_are_new_the_same_or_differing():
    first, second, third = (Line(n, key=f"k{n}", answers={"F1": 1}) for n in (1, 2, 3))
    known = {"k1": first.fingerprint, "k2": "otherwise"}
    found = sort([first, second, third], known)
    assert (found.new, found.same, found.differing) == ([third], [first], [second])


def test_two_who_answered_alike_are_two_also_without_a_key():
    lines = [Line(n, answers={"F1": 1}) for n in range(3)]
    name_without_key(lines, str)
    assert len({line.key for line in lines}) == 3
    again = [Line(n, answers={"F1": 1}) for n in range(3)]
    name_without_key(again, str)
    assert [line.key for line in again] == [line.key for line in lines]


def test_without_a_key_only_the_first_file_brings_answers():
    found = sort([Line(2, key="k")], {})
    said = {"wrong": 0, "has_respondents": True}
    assert len(list(obstacles_to_import(found, has_key=False, **said))) == 1
    assert not list(obstacles_to_import(found, has_key=True, **said))
    nothing_new = sort([Line(2, key="k")], {"k": Line(2, key="k").fingerprint})
    assert not list(obstacles_to_import(nothing_new, has_key=False, **said))


def test_small_numbers_are_hidden_with_another_and_the_mean_with_them():
    labels = {step: str(step) for step in range(1, 5)}
    shown = distribution(labels, {1: 10, 2: 20, 3: 30, 4: 40}, scale=True)
    assert [share.count for share in shown.shares] == [10, 20, 30, 40]
    assert str(shown.mean) == "3.00"
    small = distribution(labels, {1: 3, 2: 20, 3: 30, 4: 40}, scale=True)
    assert [share.count for share in small.shares] == [None, None, 30, 40]
    assert (small.mean, small.total) == (None, 93)
    few = distribution(labels, {1: 3}, scale=True)
    assert [share.count for share in few.shares] == [None] * 4


@given(st.lists(st.integers(0, 12), min_size=2, max_size=6))
def test_no_hidden_number_can_be_worked_out(counts):
    labels = {code: str(code) for code in range(len(counts))}
    found = distribution(labels, dict(enumerate(counts)), scale=True)
    out = [n for n, share in zip(counts, found.shares, strict=True) if share.count is None]
    assert all(share.count is None or not 0 < share.count < 5 for share in found.shares)
    if out:
        assert found.mean is None
        assert len(out) >= 2
        # All that is known of them is their sum: with five or more of it each has a choice.
        assert sum(out) >= 5 or len(out) == len(counts)
