"""The facts of the seat proposal for 2017: what its paper must say, personal names apart.

The paper it rests on has faults of its own; a review must find each (ERRORS).
"""

from tests.facts import seed_000

HEAD = {
    "the sending unit": ("Regionkontoret",),
    "the officer's title": ("Nämndtjänsteman",),
    "the addressee is the local board": ("Lokala nämnden i Halmstad",),
    "what it is about": ("Processledarutbildning", "Välmående ger resultat"),
}
CLAUSE = {
    "who decides": ("Halmstadsnämnden",),
    "the price of a seat in 2017": ("9 000 kr",),
    "in which budget": ("2017",),
    "how many take part": ("14",),
    "how much": ("126 000 kr",),
}
MATTER = {
    "thirty are trained": ("30 pedagoger",),
    "in these years": ("2016–2018",),
    "who takes part": ("förskola", "grundskola", "gymnasium"),
    "made with others": ("Bättre skolor", "Reinventing Learning"),
    "well-being and results": ("må bättre", "resultat"),
    "why": ("psykiska ohälsan", "ökar"),
    "tried by pilot schools": ("pilotskolor",),
    "process leaders are needed": ("processledare",),
    "all municipalities take part": ("alla kommuner i Halland",),
}
MONEY = {
    "the price of a seat in all": ("22 000 kr",),
    "of which in 2017": ("9 000 kr", "2017"),
    "seats and price": ("14 platser × 9 000 kr = 126 000 kr",),
    "the sum of 2017": ("126 000",),
    "what stands on no year": ("13 000 kr av 22 000 kr per plats är inte fördelade på år",),
}
FACTS = {**HEAD, **CLAUSE, **MATTER, **MONEY}

SEATS = 14
SEAT_PRICE = 22_000
PRICE_2017 = 9_000
UNSPREAD = 13_000
AMOUNT = 126_000
PLAN_YEARS = (2016, 2018)
CAPACITY = 30
# What is wrong in the paper, by the code of the review's finding: whether it blocks
ERRORS = {
    "missing_date": True,
    "missing_diary_number": True,
    "unfilled_placeholder": True,  # the recipients are the template's “Klicka här …”
    "price_not_spread": False,  # 13 000 of 22 000 kr
}


def missing(text: str) -> list[str]:
    """Return the facts that a text does not hold."""
    return seed_000.missing(text, FACTS)
