"""When public pages are set up, and when a program is published."""

from datetime import date

from programs.rules import publishing as rules


def test_public_pages_are_a_regions_and_there_is_one_set_of_them():
    assert list(rules.obstacles_to_have_pages(is_region=True, has_pages=False)) == []
    assert list(rules.obstacles_to_have_pages(is_region=False, has_pages=True)) == [
        "Only a region has public pages.",
        "The region has public pages already.",
    ]


def test_a_program_is_published_once_and_taken_off_once():
    assert list(rules.obstacles_to_publish(None)) == []
    assert list(rules.obstacles_to_publish(date(2026, 11, 1))) == [
        "The program is published since 2026-11-01."
    ]
    assert list(rules.obstacles_to_unpublish(date(2026, 11, 1))) == []
    assert list(rules.obstacles_to_unpublish(None)) == ["The program is not published."]
