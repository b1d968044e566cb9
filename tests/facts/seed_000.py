"""The facts of the 2016 co-funding proposal: what its paper must say, personal names apart.

Each fact is a tuple of fragments that must all stand in the paper's text. Spaces and hyphens are
left out of the comparison, because lines break where they like.
"""

import re

HEAD = {
    "the date": ("2016-11-21",),
    "the diary number": ("LN HSTD 150021",),
    "the sending unit": ("Regionkontoret",),
    "the officer's title": ("Nämndtjänsteman",),
    "the addressee is the local board": ("Lokala nämnden i Halmstad",),
    "what is asked for": ("Medfinansiering", "projektledartjänst", "Välmående ger resultat"),
}
CLAUSE = {
    "who decides": ("Halmstadsnämnden medfinansierar",),
    "for what": ("projektledartjänst", "utveckla Välmående ger resultat i Halland"),
    "how much": ("40 000 kr/år",),
    "in which years": ("2017–2019",),
}
MATTER = {
    "a training for staff in preschool and school": ("förskola", "skola", "utbildning"),
    "support for their own development": ("egen utveckling",),
    "children's and young people's abilities": ("barns och ungas förmåga",),
    "resting on research": ("forskning", "positiv psykologi", "inlärning"),
    "the first part of the curriculum": ("läroplanens första del",),
    "more places can take part": ("fler verksamheter",),
    "schools are followed and evaluated": ("utvärdera de skolor",),
    "measuring in one way": ("mäta skolornas utveckling",),
    "today's staff does not suffice": ("saknas personal",),
    "material that follows research": ("materialet aktuellt", "följa forskningen"),
    "the period": ("1 januari 2017", "31 december 2019"),
    "strategists and program owners keep their parts": ("strateger", "programansvariga"),
}
GOALS = {
    "finish the running training": ("Avsluta", "processledarutbildningen"),
    "another training": ("30 deltagare", "2017/2018"),
    "lasting support": ("processledare och skolledare",),
    "qualified follow-up": ("kvalificerad uppföljning",),
    "quality by research": ("forskning", "2016–2018"),
    "updating the material": ("Bättre skolor",),
    "the other program": ("From great to excellent",),
    "other arenas": ("andra arenor", "barnhälsovården"),
}
MONEY = {
    "from whom": ("Regionstyrelsen", "regional utveckling", "lokala nämnderna"),
    "applied for": ("920 000 kr per år i tre år",),
    "from the local boards": ("200 000 kr per år",),
    "Kungsbacka": ("Kungsbacka 40 000 40 000 40 000 120 000",),
    "Varberg": ("Varberg 40 000 40 000 40 000 120 000",),
    "Falkenberg": ("Falkenberg 40 000 40 000 40 000 120 000",),
    "Halmstad": ("Halmstad 40 000 40 000 40 000 120 000",),
    "Hylte": ("Hylte 20 000 20 000 20 000 60 000",),
    "Laholm": ("Laholm 20 000 20 000 20 000 60 000",),
    "the region": ("Regionstyrelsen 720 000 720 000 720 000 2 160 000",),
    "all": ("920 000 920 000 920 000 2 760 000",),
    "the condition": ("samtliga finansiärer",),
}
FACTS = {**HEAD, **CLAUSE, **MATTER, **GOALS, **MONEY}

# kr a year from each, by the short name of its municipality
SHARES = {
    "Kungsbacka": 40_000,
    "Varberg": 40_000,
    "Falkenberg": 40_000,
    "Halmstad": 40_000,
    "Hylte": 20_000,
    "Laholm": 20_000,
}
REGION = 720_000
APPLIED = 920_000
YEARS = (2017, 2018, 2019)


def missing(text: str, facts: dict[str, tuple[str, ...]] = FACTS) -> list[str]:
    """Return the facts that a text does not hold."""
    flat = _flat(text)
    return [
        fact
        for fact, fragments in facts.items()
        if not all(_flat(fragment) in flat for fragment in fragments)
    ]


def _flat(text: str) -> str:
    return re.sub(r"[\s\u00ad-]", "", text).casefold()
