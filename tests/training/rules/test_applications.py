"""Who is next for a free seat, and how many may be admitted at once."""

import pytest

from training.rules.applications import (
    MOST_OF_A_LINK,
    MOST_OF_A_SOURCE,
    Waits,
    next_in_line,
    obstacles_to_apply,
    obstacles_to_crowd,
)
from training.rules.codes import code_of, hash_of, new_salt, source_of

LINE = [Waits(1, 7), Waits(2, None), Waits(3, 8), Waits(4, 7)]


@pytest.mark.parametrize(
    ("free", "free_of", "wanted"),
    [
        (0, {7: 2}, []),
        (1, {7: 1}, [1]),
        (1, {7: 0, 8: 1}, [2]),  # the first's body has no seat left: who comes after does not wait
        (3, {7: 1, 8: 1}, [1, 2, 3]),
        (9, {7: 2, 8: 0}, [1, 2, 4]),
        (9, {}, [2]),
    ],
)
def test_the_next_have_waited_longest_and_their_body_has_a_seat(free, free_of, wanted):
    assert [each.participant for each in next_in_line(LINE, free, free_of)] == wanted


def test_only_so_many_applications_come_in_from_one_place_or_by_one_link():
    assert not list(obstacles_to_apply(MOST_OF_A_SOURCE - 1, MOST_OF_A_LINK - 1))
    assert list(obstacles_to_apply(MOST_OF_A_SOURCE, 0))
    assert list(obstacles_to_apply(0, MOST_OF_A_LINK))


def test_more_than_there_are_seats_want_a_reason():
    assert not list(obstacles_to_crowd(28, 2, 30, ""))
    assert list(obstacles_to_crowd(28, 3, 30, " ")) == [
        "There are 30 seats, and 31 would be registered. Say why more take part."
    ]
    assert not list(obstacles_to_crowd(28, 3, 30, "Två delar på en tjänst."))


def test_a_code_is_long_and_of_its_own_kind_salt_and_site(settings):
    salt = new_salt()
    code = code_of("application", salt)
    others = {code_of("participant", salt), code_of("application", new_salt())}
    settings.SECRET_KEY = "another" * 10
    others.add(code_of("application", salt))
    assert (len(code), len({code, *others})) == (32, 4)
    assert hash_of(code) != code


def test_a_source_is_not_the_address_and_tells_no_link_of_another():
    assert source_of("192.0.2.7", 1) != source_of("192.0.2.7", 2)
    assert "192" not in source_of("192.0.2.7", 1)
