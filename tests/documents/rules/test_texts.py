"""What the checks of running text find together, and what each leaves alone."""

from decimal import Decimal

import pytest

from documents.choices import Severity
from documents.rules.gaps import Wanted, check_filled
from documents.rules.passages import Passage
from documents.rules.sums import Table, check_table
from documents.rules.texts import Chapter, check_texts


def found(text: str, *, is_title: bool = False, **against) -> list[tuple[str, str]]:
    passage = Passage("summary", "Sammanfattning", text, is_title=is_title)
    return [(each.code, each.fact) for each in check_texts([passage], **against)]


# ---------- sums in the text ----------


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("14 platser à 9 000 kr blir 120 000 kr.", "14 × 9000 != 120000"),
        (
            "9 000 kronor per utbildningsplats. 14 pedagoger deltar, vilket blir 125 000 kronor.",
            "14 × 9000 != 125000",
        ),
        ("6 × 8 500 kr = 50 000 kr", "6 × 8500 != 50000"),
    ],
)
def test_seats_times_price_must_be_what_the_text_says(text, fact):
    assert found(text) == [("text_product", f"summary: {fact}")]


@pytest.mark.parametrize(
    "text",
    [
        "14 platser à 9 000 kr blir 126 000 kr.",
        "9 000 kronor per plats för 14 pedagoger, sammanlagt 126 000 kronor.",
        "22 000 kronor per bokad plats, varav 9 000 kronor per plats i år. De 14 platserna, alltså "
        "14 platser, kostar totalt 126 000 kronor.",
        "12 platser och 14 platser à 9 000 kr blir totalt 234 000 kr.",
        "14 platser à 9 000 kr.",
        "Totalt 126 000 kr för 14 platser.",
    ],
)
def test_what_adds_up_or_says_too_little_is_left_alone(text):
    assert found(text) == []


def test_a_list_must_add_up_to_the_sum_before_or_under_it():
    lines = "- Halmstad 40 000 kr/år\n- Varberg 40 000 kr/år"
    assert found(f"Nämnderna delar på, sammanlagt, 80 000 kr/år:\n{lines}") == []
    assert found(f"Nämnderna delar på, sammanlagt, 90 000 kr/år:\n\n{lines}") == [
        ("text_sum", "summary: 80000 != 90000")
    ]
    assert found(f"{lines}\nSumma: 70 000 kr/år") == [("text_sum", "summary: 80000 != 70000")]
    assert found(f"Hyran är 90 000 kr.\n{lines}") == []  # says nothing of a split
    assert found(f"{lines}\n\nTotalt söks 2 040 tkr.") == []  # another sentence


# ---------- figures, period, attachments, chapters ----------


def test_amounts_are_held_against_the_figures():
    figures = {Decimal(40_000), Decimal(120_000)}
    assert found("40 000 kr/år, i allt 120 000 kr.", amounts=figures) == []
    assert found("41 000 kr/år", amounts=figures) == [("text_amount", "summary: 41000")]
    assert found("41 000 kr/år", amounts=()) == []


def test_a_large_number_of_something_unsaid_is_found_unless_a_figure_bears_it():
    assert found("Det kostar närmre 50 miljoner.") == [("number_unit", "summary: 50 miljoner")]
    figures = {Decimal(48_000_000)}
    assert found("Det kostar närmre 50 miljoner.", amounts=figures) == []
    assert found("Det kostar drygt 50 miljoner.", amounts=figures) == [
        ("number_unit", "summary: 50 miljoner")
    ]


@pytest.mark.parametrize(
    ("text", "is_title", "named"),
    [
        ("Projektfördjupning 2017-2018", True, "2017–2018"),
        ("Projektfördjupning 2017–2019", True, ""),
        ("Aktiviteter 2017–2019, bilaga till planen för 2016–2022", True, ""),
        ("Plan för 2024–2030", True, ""),
        ("Projektperioden är 2017-01-01 – 2018-12-31.", False, "2017–2018"),
        ("Projektet pågår 2017–19.", False, ""),
        ("Under 2017–2018 hände mycket.", False, ""),
        ("Projektet startar 2017.", False, ""),
    ],
)
def test_the_period_is_that_which_was_decided(text, is_title, named):
    told = [("period_differs", f"summary: {named} != 2017–2019")] if named else []
    assert found(text, is_title=is_title, period=(2017, 2019)) == told


@pytest.mark.parametrize(
    ("text", "titles", "written"),
    [
        ("Se bifogad utvärderingsrapport.", (), "bifogad utvärderingsrapport"),
        ("Se bifogad utvärderingsrapport.", ("Budget",), "bifogad utvärderingsrapport"),
        ("Se bifogad utvärderingsrapport.", ("Slutrapport från Högskolan",), ""),
        ("Vi har bifogat en lista.", ("Budget",), ""),
        ("Rapporten bifogas.", (), "bifogas"),
        ("Rapporten bifogas inte.", (), ""),
        ("Se bilaga 2.", ("Budget",), "bilaga 2"),
        ("Se bilaga 2.", ("Budget", "Karta"), ""),
        ("Se bilaga 2 till verksamhetsplanen.", (), ""),
        ("The unit attached to the school", (), ""),
    ],
)
def test_what_is_referred_to_must_be_attached(text, titles, written):
    told = [("missing_attachment", f"summary: {written}")] if written else []
    assert found(text, attachments=titles) == told


def test_without_knowing_of_attachments_nothing_is_said_of_them():
    assert found("Se bilaga 2 och bifogad rapport.") == []


def test_an_announced_chapter_has_contents_and_a_chapter_referred_to_is_there():
    chapters = [Chapter("Mål", False), Chapter("Projektbudget", True, "budget")]
    passage = Passage("summary", "Sammanfattning", "Se avsnittet ”Risker” och avsnittet ”mål”.")
    empty, gone = check_texts([passage], headings=chapters)
    assert (empty.code, empty.severity, empty.anchor) == (
        "chapter_empty",
        Severity.BLOCK,
        "budget",
    )
    assert (gone.code, gone.fact) == ("chapter_missing", "summary: Risker")


def test_what_is_left_out_of_a_quotation_is_no_placeholder():
    assert found("Hon skriver att det ”ger avtryck […] i vardagen”.") == []
    assert found("Beslutet gäller […] och framåt.") == [("unfilled_placeholder", "summary: […]")]


# ---------- what is filled in, and tables ----------


def test_a_gap_blocks_or_is_worth_a_look_and_leads_to_its_field():
    wanted = (
        Wanted("missing_date", "Datum", None, "Skriv datum.", "dated_on", is_final=True),
        Wanted("missing_responsible", "Ansvarig", "", "Skriv vem."),
        Wanted("missing_signatory", "Underskrift", (), "Ingen.", is_light=True),
        Wanted("missing_title", "Titel", "Rapport", "Skriv titel."),
    )
    told = [(each.code, each.severity, each.overridable) for each in check_filled(wanted)]
    assert told == [
        ("missing_date", Severity.BLOCK, False),
        ("missing_responsible", Severity.BLOCK, True),
        ("missing_signatory", Severity.WARN, True),
    ]
    assert [each.anchor for each in check_filled(wanted)] == ["dated_on", "", ""]


def test_rows_columns_and_the_whole_of_a_table_are_what_its_cells_add_up_to():
    rows = (
        ("Lön", {2017: Decimal(10), 2018: Decimal(20)}),
        ("Resor", {2017: Decimal(1), 2018: Decimal(2)}),
    )
    right = {("Lön", None): 30, (None, 2018): 22, (None, None): 33, ("Resor", 2017): 1}
    table = Table("budget", "Budget", rows, {key: Decimal(kr) for key, kr in right.items()})
    assert list(check_table(table)) == []
    wrong = {key: Decimal(kr + 5) for key, kr in right.items()}
    told = list(check_table(Table("budget", "Budget", rows, wrong)))
    assert [each.fact for each in told] == [
        "budget Lön all: 35 != 30",
        "budget all 2018: 27 != 22",
        "budget all all: 38 != 33",
        "budget Resor 2017: 6 != 1",
    ]
    assert {each.severity for each in told} == {Severity.BLOCK}
