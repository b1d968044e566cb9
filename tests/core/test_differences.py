"""What differs between two texts, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from core.differences import Piece, difference

TEXTS = st.text(alphabet="ab åÄ.,-\n\u00a0", max_size=60)


def changed(pieces):
    return [piece.text for piece in pieces if piece.is_changed]


def said(pieces):
    return "".join(piece.text for piece in pieces)


def test_words_that_went_and_came_are_told_apart_from_those_that_stayed():
    found = difference("Åtta träffar har hållits i vår.", "Tio träffar hölls i höst 2018.")
    assert changed(found.old) == ["Åtta", "har hållits", "vår"]
    assert changed(found.new) == ["Tio", "hölls", "höst 2018"]
    assert said(found.old) == "Åtta träffar har hållits i vår."


def test_sign_between_two_changes_goes_with_them():
    found = difference("Vi åkte hem. Sedan vila.", "De reste bort. Efteråt arbete.")
    assert (changed(found.old), changed(found.new)) == (
        ["Vi åkte hem. Sedan vila"],
        ["De reste bort. Efteråt arbete"],
    )


def test_added_paragraph_changes_no_word_before_it():
    found = difference("Först.", "Först.\n\nSedan mer.")
    assert (changed(found.old), changed(found.new)) == ([], ["Sedan mer."])
    assert said(found.new) == "Först.\n\nSedan mer."


def test_sign_that_went_is_a_change_of_its_own():
    assert changed(difference("Klart!", "Klart.").old) == ["!"]


def test_same_words_spaced_otherwise_are_the_same():
    found = difference(" En rad\noch en till ", "En  rad och\n\nen till")
    assert found.is_same
    assert said(found.new) == "En  rad och\n\nen till"


def test_everything_is_new_where_nothing_was():
    assert difference("", "Nytt.").new == (Piece("Nytt.", True),)
    assert difference("", "Nytt.").old == ()
    assert difference(" ", "").is_same


@given(TEXTS, TEXTS)
def test_both_texts_are_told_whole_and_differ_as_the_words_do(old, new):
    found = difference(old, new)
    assert (said(found.old), said(found.new)) == (old.strip(), new.strip())
    assert found.is_same == (old.split() == new.split() or words(old) == words(new))
    # A lone sign between two changes goes with them; what is left is the same on both sides.
    rests = [said([p for p in side if not p.is_changed]) for side in (found.old, found.new)]
    assert words(rests[0]) == words(rests[1])


def words(text):
    return "".join(text.split())


def test_long_text_that_repeats_itself_is_compared_by_its_lines():
    same = "samma ord " * 1500
    found = difference(f"{same}\nförst", f"{same}\nsedan")
    assert (changed(found.old), changed(found.new)) == (["först"], ["sedan"])


def test_longest_text_of_one_word_is_changed_as_a_whole():
    found = difference("a\n" * 10_000, "a\n" * 9_999)
    assert [len(side) for side in (found.old, found.new)] == [1, 1]
    assert not found.is_same
