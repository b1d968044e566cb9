"""Halmstad's development plan 2022 in the demo's own words; the facts are those of the paper.

Which part something applies to is written as people write it; where the paper has no number,
it applies to all parts. In the paper's table for Samverkan the resources stand beside part 1 and
carry the number 2, and part 3 is done by the group of part 2: they are taken for all three.
"""

from typing import NamedTuple

PLAN_BACKGROUND = (
    "Planen visar hur förvaltningen genomför det som nämnden har beslutat i sin verksamhetsplan: "
    "insatser, uppföljning, förväntade effekter och vem som ansvarar. Förskolor och skolor gör "
    "egna utvecklingsplaner, som deras rektorer fastställer."
)
PLAN_PURPOSE = (
    "Verksamheterna ska bli mer likvärdiga, skillnader i förutsättningar ska vägas upp och fler "
    "barn och elever ska nå målen."
)
ADOPTED = "Förvaltningschefen"
PLAN_NOTE = "Dagen då planen fastställdes är påhittad för demon; den står inte i källan."

# title, what the steering group is called, its task
GOALS = [
    (
        "Ökad måluppfyllelse genom en utvecklad undervisning",
        "Styrgruppen för utvecklad undervisning",
    ),
    (
        "Likvärdiga förutsättningar till en bra start i livet",
        "Styrgruppen för likvärdiga förutsättningar",
    ),
    (
        "Reellt inflytande för barn och elever som aktiva, demokratiska världsmedborgare",
        "Styrgruppen för inflytande och demokrati",
    ),
    (
        "Kompetenta och engagerade medarbetare som utvecklas i sin profession",
        "Styrgruppen för kompetens och profession",
    ),
]
GROUP_TASK = (
    "Stödjer dem som ansvarar för målets insatser, håller ihop arbetsgrupperna och får justera "
    "insatserna under året. Frågor utan mandat går till ledningsgruppen."
)

# The three indicators that the fourth goal's activities are to move
INDICATORS = [
    ("Kvantitativ kompetens", "Hur många en yrkesgrupp är och hur mycket kompetens den har."),
    ("Engagemang/motivation", "Hur engagerad och motiverad en yrkesgrupp är i sitt uppdrag."),
    (
        "Upplevda förutsättningar",
        "Hur en yrkesgrupp själv ser på sina möjligheter att lyckas i uppdraget.",
    ),
]


class Part(NamedTuple):
    """A numbered part: what is done, when in words, in which years where they are stated."""

    text: str
    when: str = ""
    first_year: int | None = None
    last_year: int | None = None


class FollowUp(NamedTuple):
    applies: str
    text: str
    when: str = ""
    forum: str = ""
    responsible: str = ""


class Insats(NamedTuple):
    """An activity of the plan; `responsible`, `effects`, `resources` are (applies to, text)."""

    goal: int
    title: str
    background: str
    responsible: list[tuple[str, str]]
    parts: list[Part]
    follow_up: list[FollowUp]
    effects: list[tuple[str, str]]
    resources: list[tuple[str, str]]
    assignment: str = "yes"
    note: str = "Ja"
    in_contents: str = ""  # where the list of contents calls it something else


SCHOOL_YEAR = ("läsåret 2022–2023", 2022, 2023)
