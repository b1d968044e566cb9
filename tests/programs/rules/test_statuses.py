"""Rules of status words, without a database."""

from programs.rules import statuses


def test_word_stands_once_in_a_program():
    assert list(statuses.obstacles_to_word("pågår", ["Pågår"])) == [
        "The program already has this word."
    ]


def test_word_that_an_update_says_stays():
    assert list(statuses.obstacles_to_remove(0)) == []
    assert list(statuses.obstacles_to_remove(1)) == [
        "1 update uses this word, and what has been reported is kept."
    ]
    assert list(statuses.obstacles_to_remove(2)) == [
        "2 updates use this word, and what has been reported is kept."
    ]
