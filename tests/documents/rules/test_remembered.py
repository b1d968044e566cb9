"""What was found in a text is kept for the next reading; what could differ is never kept."""

import pytest
from django.utils import translation

from documents.rules.amounts import read_amounts
from documents.rules.remembered import LONGEST, remembered
from documents.rules.texts import check_texts
from documents.rules.vocabulary import Name, Vocabulary

TEXT = "Det kostar 1000 000 kr, och Klicka här för att fylla i resten."


@pytest.fixture
def read():
    return []


@pytest.fixture
def words(read):
    @remembered
    def scan(text):
        read.append(text)
        yield from text.split()

    return scan


def test_a_text_is_scanned_once_and_another_by_itself(words, read):
    assert words("ett två") == words("ett två") == ("ett", "två")
    assert words("tre") == ("tre",)
    assert read == ["ett två", "tre"]


def test_a_long_text_is_not_kept(words, read):
    long = "ord " * LONGEST
    assert words(long) == words(long)
    assert read == [long, long]


def test_what_is_handed_out_is_each_readers_own():
    read_amounts(TEXT).clear()
    assert [each.text for each in read_amounts(TEXT)] == ["1000 000 kr"]


def test_the_same_text_is_told_of_in_the_language_of_who_asks():
    said = {}
    for language in ("sv", "en", "sv"):
        with translation.override(language):
            said[language] = [each.message for each in check_texts([("text", "Text", TEXT)])]
    assert len(said["en"]) == len(said["sv"]) > 1
    assert not set(said["en"]) & set(said["sv"])


def test_a_text_is_held_against_the_names_of_today():
    text = ("text", "Text", "Vi skriver till Halmstad Högskola.")
    before, after = (
        Vocabulary(organizations=(Name("Högskolan i Halmstad", variants),))
        for variants in ((), ("Halmstad Högskola",))
    )
    codes = [[f.code for f in check_texts([text], vocabulary=v)] for v in (before, after, before)]
    assert codes[0] == codes[2] != codes[1]
    assert "name_variant" in codes[1]
