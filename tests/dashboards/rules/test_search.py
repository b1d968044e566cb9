"""What is looked for is read as people write it; what was found is marked and never trusted."""

import pytest

from dashboards.rules.search import (
    MAX_TERMS,
    Term,
    excerpt,
    forms,
    marked,
    needles,
    obstacles,
    read,
    with_names,
    without_stops,
)


def words(text):
    return [term.words for term in read(text)]


def test_words_are_read_in_lower_case_each_once():
    assert words("  Delmål   Skola delmål ") == [("delmål",), ("skola",)]


def test_letters_composed_of_two_signs_are_the_same_letters():
    assert words("ma\u030al") == [("mål",)]


@pytest.mark.parametrize("quotes", ['"{}"', "”{}”", "“{}”", "«{}»"])
def test_words_within_quotation_marks_are_a_phrase(quotes):
    assert read(quotes.format("Lokala  nämnden")) == [Term(phrases=("lokala nämnden",))]


def test_a_quotation_mark_that_is_never_closed_is_no_phrase():
    assert words('"lokala nämnden') == [("lokala",), ("nämnden",)]


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("920 000", 920_000),
        ("920\u00a0000 kr", 920_000),
        ("920000", 920_000),
        ("920 tkr", 920_000),
        ("920 000:-", 920_000),
        ("2,76 mnkr", 2_760_000),
        ("2 760 000 kronor", 2_760_000),
    ],
)
def test_an_amount_is_the_same_however_it_is_written(written, amount):
    assert [term.amount for term in read(written)] == [amount]
    assert f"{amount:,}".replace(",", " ") in read(written)[0].phrases


@pytest.mark.parametrize("written", ["23", "§ 23", "9" * 40, "50,5 %", "2018/14", "2016-11-21"])
def test_not_every_number_is_an_amount(written):
    assert [term.amount for term in read(written)] == [None]


def test_two_years_are_two_words():
    assert words("2017 2018") == [("2017",), ("2018",)]


def test_a_number_is_looked_for_with_and_without_its_signs():
    assert read("KS 2018/14")[1].parts == [["2018/14"], ["201814"]]


@pytest.mark.parametrize("text", ["\\ & | ! :* <->", "%", "_", "'", "\0", "()", '""', "…"])
def test_signs_alone_are_nothing_to_look_for(text):
    assert read(text) == []
    assert list(obstacles(text, [])) == ["Write at least two letters or digits to search for."]


@pytest.mark.parametrize("text", ["o'neil & (b|c)", "a:*b", "x\\y'z", "50%_a", "'; drop table"])
def test_no_sign_of_a_query_or_a_pattern_survives(text):
    for term in read(text):
        for word in (*term.words, *term.phrases):
            assert not set(word) & set("'&|!():*<>\\%_\0"), word


def test_nothing_written_is_no_mistake():
    assert list(obstacles("  ", [])) == []


def test_too_many_words_are_refused():
    text = " ".join(f"ord{number}" for number in range(MAX_TERMS + 1))
    assert list(obstacles(text, read(text))) == ["Search for at most 8 words at a time."]
    assert list(obstacles(text[:-5], read(text[:-5]))) == []


def test_a_definite_form_that_the_stems_do_not_know_is_looked_for_in_both():
    assert forms("högskolan") == ("högskolan", "högskola")
    assert forms("högskolans") == ("högskolans", "högskola")
    assert forms("plan") == ("plan",)
    assert read("högskolan")[0].query == "('högskolan':* | 'högskola':*)"


def test_short_words_are_looked_for_whole():
    assert read("ln hstd")[0].query == "('ln')"


def test_words_that_say_nothing_are_left_out_unless_they_are_all():
    stems = {"barn": "barn"}
    assert without_stops(read("barn och"), stems) == read("barn")
    assert without_stops(read("och i"), {}) == read("och i")
    assert without_stops(read('"och"'), {}) == read('"och"')


NAMES = ["Högskolan i Halmstad", "Halmstad Högskola", "HH"]


def test_an_organization_is_looked_for_under_each_of_its_names():
    assert with_names(read("utvärdering högskolan i halmstad 2018"), [NAMES]) == [
        Term(("utvärdering",)),
        Term(("högskolan", "i", "halmstad"), ("halmstad högskola", "hh")),
        *read("2018"),
    ]
    assert with_names(read("HH"), [NAMES]) == [
        Term(("hh",), ("halmstad högskola", "högskolan i halmstad"))
    ]


def test_a_name_within_quotation_marks_stands_for_its_other_names_too():
    assert with_names(read('"Halmstad högskola"'), [NAMES]) == [
        Term((), ("halmstad högskola", "hh", "högskolan i halmstad"))
    ]


def test_words_that_name_nobody_stay_as_they_are():
    assert with_names(read("högskolan halmstad"), [NAMES]) == read("högskolan halmstad")


def test_what_is_found_is_marked_by_its_stem_with_or_without_dots():
    sought = needles(read("namnder halmstad"), {"namnder": "namnd", "halmstad": "halmst"})
    assert marked("Nämnden i Halmstad", sought) == ("<mark>Nämnden</mark> i <mark>Halmstad</mark>")


def test_letters_with_dots_are_not_found_in_words_without():
    assert marked("far och får", ["får"]) == "far och <mark>får</mark>"


def test_markup_in_a_text_stays_text():
    assert marked("<b>mål</b> & <script>", ["mål", "script"]) == (
        "&lt;b&gt;<mark>mål</mark>&lt;/b&gt; &amp; &lt;<mark>script</mark>&gt;"
    )


def test_a_letter_that_grows_in_lower_case_moves_no_mark():
    assert marked("İİİ mål", ["mål"]) == "İİİ <mark>mål</mark>"


def test_the_excerpt_is_cut_between_words_around_the_first_place():
    text = f"{'ord ' * 100}målet {'text ' * 100}"
    cut = excerpt(["inget här", text], ["mål"])
    assert cut.startswith("… ord ")
    assert "<mark>målet</mark>" in cut
    assert cut.endswith(" …")
    assert len(cut) < 330


def test_where_nothing_stands_there_is_no_excerpt():
    assert excerpt(["ord", ""], ["mål"]) == ""


def test_an_endless_word_is_no_trouble():
    assert "<mark>" in excerpt(["x" * 10_000 + " mål"], ["mål"])
