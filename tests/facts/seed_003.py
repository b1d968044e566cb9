"""The facts of Halmstad's development plan 2022: what the demo must hold of it."""

from typing import NamedTuple

YEAR = 2022
ADOPTED_BY = "Förvaltningschefen"
GOALS = 4
WEEKS_BETWEEN_MEETINGS = 4
INDICATORS = ["Kvantitativ kompetens", "Engagemang/motivation", "Upplevda förutsättningar"]
EVERY = ""  # without a number: all parts


class Activity(NamedTuple):
    """How the plan's list begins its title, and what its matrix links to which parts."""

    begins: str
    goal: int
    assignment: str
    as_written: str
    responsible: list[tuple[str, str]]
    parts: int
    follow_up: list[str]
    effects: list[str]
    resources: list[str]


ACTIVITIES = [
    Activity(
        "Underlag",
        1,
        "yes",
        "Ja",
        [
            ("Verksamhetschefer förskola", "1"),
            ("Avdelningschef Kvalitet", "1 and 2"),
            ("Verksamhetschef skola D", "2"),
        ],
        3,
        ["1", "1", "2", "2", "3"],
        ["1", "1", "2", "2", "2", "2", "3", "3"],
        ["1", "2", "3"],
    ),
    Activity(
        "Riktade insatser",
        1,
        "no",
        "Nej",
        [("Förvaltningschef", EVERY)],
        1,
        [EVERY],
        [EVERY] * 5,
        [EVERY] * 2,
    ),
    Activity(
        "Skolutvecklingsprocess",
        1,
        "yes",
        "Ja",
        [("Avdelningschef FoU", EVERY), ("Verksamhetschef skola D", EVERY)],
        3,
        ["1", "2", "3"],
        ["1", "1", "2", "2", "3", "3"],
        [EVERY] * 2,
    ),
    Activity(
        "Utvecklad undervisning i svenska som andraspråk",
        1,
        "yes",
        "Ja",
        [("Enhetschef modersmål och migration", EVERY)],
        3,
        [EVERY] * 2,
        ["1", "2", "3"],
        [],
    ),
    Activity(
        "Särbegåvade och högpresterande",
        1,
        "yes",
        "Ja",
        [("Avdelningschef Kvalitet", EVERY), ("Avdelningschef FoU", EVERY)],
        3,
        [EVERY],
        [EVERY],
        [EVERY],
    ),
    Activity(
        "Tillgänglig lärmiljö",
        2,
        "yes",
        "Ja",
        [("Verksamhetschef E", EVERY)],
        1,
        [EVERY],
        [EVERY] * 4,
        [EVERY] * 4,
    ),
    Activity(
        "Samverkan",
        2,
        "doubtful",
        "Ja?",
        [("Verksamhetschef E", EVERY)],
        3,
        [EVERY],
        ["1", "2", EVERY],
        [EVERY],
    ),
    Activity(
        "Tillgång",
        2,
        "no",
        "Nej",
        [("Avdelningschef FoU", EVERY)],
        4,
        ["1", "2", "3", "4"],
        ["1", "2", "3", "4"],
        ["1, 3 and parts of 4", "2", "4", "4"],
    ),
    Activity(
        "Riktning",
        2,
        "yes",
        "Ja",
        [("Avdelningschef Kvalitet", "1"), ("Enhetschef barn- och elevhälsan", "2")],
        3,
        ["1"],
        ["1", "2 and 3"],
        [EVERY] * 2,
    ),
    Activity(
        "Bryta",
        2,
        "yes",
        "Ja",
        [("Avdelningschef Planering", EVERY), ("Avdelningschef Kvalitet", EVERY)],
        3,
        [EVERY, "2", "3", "3"],
        [EVERY, EVERY, "2", "3", "3", "3"],
        [EVERY, "2", "3"],
    ),
    Activity(
        "Effektiv resursanvändning",
        2,
        "no",
        "Nej",
        [("Avdelningschef Ekonomi", EVERY), ("Verksamhetschef C", EVERY)],
        2,
        [EVERY],
        ["1", "2"],
        [EVERY] * 3,
    ),
    Activity(
        "Ökat inflytande",
        3,
        "yes",
        "Ja",
        [("Förvaltningschef", EVERY)],
        2,
        ["1", "2"],
        ["1", "1", "2", "2", "2", "2"],
        ["1", "1", "2"],
    ),
    Activity(
        "Gör alla röster hörda",
        3,
        "not_stated",
        "",
        [("Verksamhetschef C", EVERY)],
        1,
        [EVERY],
        [EVERY] * 2,
        [EVERY] * 2,
    ),
    Activity(
        "Kompetensförsörjning",
        4,
        "yes",
        "Ja",
        [("Styrgrupp", EVERY)],
        1,
        [EVERY] * 2,
        [EVERY] * 2,
        [EVERY],
    ),
    Activity(
        "Ledarförsörjning",
        4,
        "yes",
        "Ja",
        [("Styrgrupp", EVERY)],
        1,
        [EVERY] * 2,
        [EVERY] * 2,
        [EVERY],
    ),
]

# Titles in the list of contents that are not those of the text: (text, list of contents)
TITLES_DIFFER = [
    (
        "Skolutvecklingsprocess för utvecklad undervisning matematik",
        "Skolutvecklingsprocess för utvecklad undervisning i matematik",
    ),
    (
        "Samverkan kring barn och elever i stort behov av stöd",
        "Samverkan kring barn och elever med stort stödbehov",
    ),
    (
        "Riktning för barn- och elevhälsa",
        "Riktning och gränssnitt för barn- och elevhälsa",
    ),
    (
        "Effektiv resursanvändning och utveckling av Stöd- och utvecklings roll som stöd till "
        "utbildningen",
        "Effektiv resursanvändning och utveckling av administrationens roll som stöd till "
        "utbildningen",
    ),
]

# What the plan leaves open: (kind, how the activity's title begins, its parts; none: all of it)
GAPS = {
    ("nobody", "Underlag", (3,)),
    ("nobody", "Riktning", (3,)),
    ("body", "Kompetensförsörjning", ()),
    ("body", "Ledarförsörjning", ()),
    ("no_follow_up", "Riktning", (2, 3)),
    ("no_resource", "Utvecklad undervisning i svenska som andraspråk", ()),
    ("assignment_missing", "Gör alla röster hörda", ()),
    ("assignment_doubtful", "Samverkan", ()),
}
# Parts outside the plan's year, with the years in which they also lie
OUTSIDE = {
    "Underlag": {1: (2023,), 2: (2023,)},
    "Riktade insatser": {1: (2023,)},
    "Särbegåvade och högpresterande": {1: (2023,), 2: (2023,), 3: (2023,)},
    "Tillgänglig lärmiljö": {1: (2023,)},
    "Tillgång": {2: (2020, 2021, 2023, 2024)},
    "Riktning": {1: (2021,)},
    "Bryta": {2: (2023,)},
}
# The one follow-up that is to be ready in a later year: a report in June 2023
FOLLOWED_OUTSIDE = {"Särbegåvade och högpresterande": (2023,)}
