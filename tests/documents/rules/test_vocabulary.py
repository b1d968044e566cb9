"""Names: registered variants and what comes near are told, what is right is left alone."""

import pytest

from documents.rules.passages import Passage
from documents.rules.vocabulary import (
    Name,
    Vocabulary,
    check_financiers,
    check_names,
    distance,
    long_words,
)

ORGANIZATIONS = (
    Name("Högskolan i Halmstad", ("Halmstad Högskola", "Högskolan Halmstad"), ("Högskolan",)),
    Name("Regionstyrelsen", is_body=True),
    Name(
        "Regionstyrelsens tillväxtutskott",
        also=("Tillväxtutskottet",),
        parent="Regionstyrelsen",
        is_body=True,
    ),
    Name("Lokala nämnden i Halmstad", also=("Halmstad", "Halmstadsnämnden")),
    Name("Lokala nämnden i Hylte", also=("Hylte", "Hyltenämnden")),
    Name("Bättre skolor"),
    Name("Region Örebro län"),
    Name("Länsstyrelsen i Hallands län", ("Länsstyrelsen Halland",), ("Länsstyrelsen",)),
    Name("Regionalt utvecklingscentrum", ("RUC",)),
)
VOCABULARY = Vocabulary(
    own=("Välmående ger resultat",),
    terms=("processledarutbildning",),
    organizations=ORGANIZATIONS,
)


def near(text: str) -> list[tuple[str, str]]:
    return list(VOCABULARY.near_misses_in(text))


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("Välstånd ger resultat", "Välstånd ger resultat", "Välmående ger resultat"),
        ("Välmånde ger resultat", "Välmånde ger resultat", "Välmående ger resultat"),
        ("Om projektledarutbildningen", "projektledarutbildningen", "processledarutbildning"),
        ("Bettre skolor hjälper till", "Bettre skolor", "Bättre skolor"),
        ("Länstyrelsen svarar", "Länstyrelsen", "Länsstyrelsen"),
        ("Regionstyrlesen beslutar", "Regionstyrlesen", "Regionstyrelsen"),
        ("Halmstadnämnden beslutar", "Halmstadnämnden", "Halmstadsnämnden"),
        ("Örebro region län ser behov", "Örebro region län", "Region Örebro län"),
        ("Regionaltutvecklingscentrum", "Regionaltutvecklingscentrum", "Regionalt utvecklings…"),
    ],
)
def test_what_comes_near_a_name_or_a_term_is_told(text, written, meant):
    ((said, known),) = near(text)
    assert (said, known) == (written, known)
    assert known.startswith(meant.rstrip("…"))


@pytest.mark.parametrize(
    "text",
    [
        "Välmående ger resultat. Utbildning ger resultat. Övning ger färdighet.",
        "välmåendet ger resultat",
        "processledarutbildningens deltagare, en processledare och en projektledare",
        "Bättre skolor, och en bättre skola för alla",
        "Lokala nämnden i Hylte och Lokala nämnden i Halmstad; de lokala nämnderna i Halland",
        "Högskolan i Halmstads utvärdering, högskolor i Sverige",
        "Region Örebro läns strateger och Region Halland",
        "Regionstyrelsens ordförande och Regionstyrelsens tillväxtutskott",
        "Länsstyrelsen, länsstyrelserna",
        "Hyltenämnden och Halmstadsnämnden",
        "projektledarens uppdrag",
    ],
)
def test_names_as_they_are_their_forms_and_other_words_are_left_alone(text):
    assert near(text) == []
    assert list(VOCABULARY.variants_in(text)) == []


def codes(*texts: str) -> list[tuple[str, str]]:
    passages = [Passage(f"p{n}", "Plats", text) for n, text in enumerate(texts)]
    return [(each.code, each.fact) for each in check_names(passages, VOCABULARY)]


def test_a_variant_is_told_with_the_name_to_write():
    assert codes("Utvärderas av Halmstad\n Högskola.") == [
        ("name_variant", "p0: Halmstad Högskola != Högskolan i Halmstad")
    ]


def test_an_abbreviation_is_right_where_its_full_name_stands():
    assert codes("RUC deltar.") == [("name_variant", "p0: RUC != Regionalt utvecklingscentrum")]
    assert codes("Regionalt utvecklingscentrum (RUC) deltar.", "RUC bjuder in.") == []
    assert codes("Ett ruckel") == []


def paid(text: str, financiers: set[str]) -> list[str]:
    found = check_financiers([Passage("p", "Plats", text)], VOCABULARY, financiers)
    return [each.fact for each in found]


def test_a_financier_goes_by_one_name():
    said = "Projektet finansieras av tillväxtutskottet."
    told = "p: Regionstyrelsens tillväxtutskott != Regionstyrelsen"
    assert paid(said, {"Regionstyrelsen"}) == [told]
    assert paid(said, {"Lokala nämnden i Hylte"}) == []
    assert paid("Tillväxtutskottet beslutar i maj.", {"Regionstyrelsen"}) == []
    assert paid("Projektet finansieras av Regionstyrelsen.", {"Regionstyrelsen"}) == []
    own = {"Regionstyrelsen", "Regionstyrelsens tillväxtutskott"}
    assert paid(said, own) == []


def test_long_words_of_goals_are_the_terms_of_a_project():
    goals = ["Avsluta processledarutbildningen", "Pröva i öppen förskola"]
    assert long_words(goals) == ("processledarutbildningen",)


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("lös", "lös", 0), ("ab", "ba", 1), ("skola", "skolor", 2), ("a", "bcdef", 4)],
)
def test_distance_counts_letters_and_gives_up_in_time(one, other, steps):
    assert distance(one, other, 3) == steps


def test_a_huge_text_is_read_in_reasonable_time():
    import time

    started = time.process_time()
    near("Välmående ger något annat. " * 20_000)
    near("processledarutbildningar " * 20_000)
    assert time.process_time() - started < 5
