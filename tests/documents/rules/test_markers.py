"""Markers: live in a text until it is frozen, and a finding where nothing is known by them."""

from datetime import date

from documents.rules.markers import LiveText, as_of, by_name, check_markers, resolved, unknown
from documents.rules.passages import Passage

LIVE = [LiveText(("deltagare: Omgång 1", "participants: Omgång 1"), "31 anmälda.")]
KNOWN = by_name(LIVE)


def test_marker_is_replaced_by_what_the_data_says():
    text = "Så gick det. {{deltagare: Omgång 1}} Resten är våra ord."
    assert resolved(text, KNOWN) == "Så gick det. 31 anmälda. Resten är våra ord."


def test_marker_is_read_whatever_its_spaces_letters_and_language():
    for marker in ("{{ Deltagare :omgång  1 }}", "{{participants: Omgång 1}}", LIVE[0].marker):
        assert resolved(marker, KNOWN) == "31 anmälda."


def test_text_without_markers_stays_as_it_is():
    for text in ("", "Klamrar {så här} betyder inget.", "a }} b"):
        assert (resolved(text, KNOWN), unknown(text, KNOWN)) == (text, [])


def test_marker_that_nothing_is_known_by_stops_the_paper_and_stays_in_sight():
    text = "{{deltagare: Omgång 2}} och {{deltagare"
    assert resolved(text, KNOWN) == text
    found = list(check_markers([Passage("report", "Rapport", text)], KNOWN))
    assert [(each.code, each.blocks) for each in found] == [("unknown_marker", True)] * 2


def test_words_that_look_like_a_marker_are_not_replaced_again():
    known = by_name([LiveText(("a: b",), "{{a: b}}")])
    assert resolved("{{a: b}}", known) == "{{a: b}}"


def test_frozen_words_say_their_day():
    assert as_of("31 anmälda.", date(2018, 6, 30)) == "As of 2018-06-30: 31 anmälda."
    assert as_of("\n\n| a |\n", date(2018, 6, 30)).splitlines()[2] == "As of 2018-06-30:"
