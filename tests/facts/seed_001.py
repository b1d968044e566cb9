"""The facts of the report 2017–2018 about the eight goals: what they are and what was reported.

Each fact is a tuple of fragments that must all stand in the text of the goal, its report or its
analysis. What the report says of the project itself stands in seed_001_project.
"""

import re

# number in the proposal of 2016 → number in the report of 2018
BECAME = {1: 1, 2: 2, 3: 3, 4: 4, 5: 4, 6: 5, 7: 7, 8: 6}
NEW = {8}
# What the wording says: goals 1, 6 and 8 stand in the same words; 2, 3 and 7 were reworded.
UNCHANGED = {1}
RENUMBERED = {6, 8}
REWORDED = {2, 3, 7}
MERGED = {4, 5}

# number in the report → what its status means
ACHIEVED = {1, 4, 7, 8}
HANDED_OVER = {2, 3, 5}
DEPRIORITISED = {6}

GOALS = {
    1: ("Avsluta", "processledarutbildningen"),
    2: ("kommunernas behov", "30 deltagare", "2017/2018"),
    3: ("processledare och skolledare", "förskolor och skolor"),
    4: ("forskning", "kvalificerad uppföljning", "förskolor", "2016–2018"),
    5: ("materialet", "Bättre skolor"),
    6: ("andra arenor", "barnhälsovården"),
    7: ("utvecklingsledare för skola och utbildning", "From great to excellent"),
    8: ("jämställdhet och genus", "utbildningsmaterialet"),
}
REPORTED = {
    1: {
        "when": ("augusti 2016", "juni 2018"),
        "days and meetings": ("åtta utbildningsdagar", "åtta fördjupningsträffar"),
        "who finished": ("31 anmälda", "27"),
        "why some left": ("flytt", "byte av tjänst"),
        "supervisions": ("13 handledningar", "4–5 timmar", "10"),
        "the printed breakdown": ("två processledare hade sex", "sex hade sex", "två hade en"),
    },
    2: {
        "some wait": ("vänta in utvärderingen",),
        "a plan": ("utvecklingsplan", "2018", "2019"),
        "who goes on": ("regionala stödstrukturen",),
    },
    3: {
        "what is needed": ("enkät", "processledare och skolledare"),
        "the web site waits": ("webbplats", "vänta"),
    },
    4: {
        "who": ("Högskolan i Halmstad",),
        "how": ("enkäter", "checklistor", "observationer", "intervjuer"),
        "when": ("oktober 2018", "februari 2019"),
        "slow answers": ("långsamt", "extra intervjuer"),
    },
    5: {
        "not the party meant": ("Bättre skolor", "inte"),
        "who instead": ("nätverk", "kvalitetsavdelningar", "akademin"),
    },
    6: {
        "nothing active": ("Inget aktivt arbete",),
        "parents": ("föräldramöten",),
        "who asked": ("arbetsmarknadsenheten i Halmstad",),
    },
    7: {"a picture": ("liknar", "skiljer"), "where it is used": ("dragningar", "kommunerna")},
    8: {
        "who": ("Länsstyrelsen", "kunskapsunderlag"),
        "preschool": ("förskolans perspektiv",),
        "all of it": ("Alla moduler",),
    },
}
# The report contradicts itself: 13 supervisions, but the breakdown adds up to 50 attendances.
SUPERVISIONS, SUPERVISED = 13, 10
BREAKDOWN = ((2, 6), (6, 6), (2, 1))  # persons, times each
# The training as the rows count it; attendances are person × session, from the breakdown.
TRAINING = {
    "participants": ("31 anmälda", "27 fullföljde (87,1 %)", "4 avbröt"),
    "training days": ("8 utbildningsdagar",),
    "in-depth meetings": ("8 fördjupningsträffar",),
    "supervisions": ("13 handledningar om 4–5 timmar", "50 deltagartillfällen", "10 deltagare"),
}


def missing_of_training(text: str) -> list[str]:
    """Return the facts of the training that a text about it does not hold."""
    flat = _flat(text)
    return [
        fact
        for fact, fragments in TRAINING.items()
        if not all(_flat(fragment) in flat for fragment in fragments)
    ]


def missing(number: int, text: str) -> list[str]:
    """Return the facts of a goal that a text about it does not hold."""
    flat = _flat(text)
    facts = {"the goal itself": GOALS[number], **REPORTED[number]}
    return [
        fact
        for fact, fragments in facts.items()
        if not all(_flat(fragment) in flat for fragment in fragments)
    ]


def _flat(text: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", text).casefold()
