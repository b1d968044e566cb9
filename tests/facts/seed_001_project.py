"""The facts of the report 2017–2018 about the project itself: its matter, its parts, its aims.

Its goals and what was reported on them stand elsewhere. Each fact is a tuple of fragments that
must all stand in a text.
"""

BACKGROUND = {
    "since when": ("2013",),
    "when the material was made": ("2014–2015",),
    "who tried it": ("nio pilotskolor", "förskol", "grundskol", "gymnasi"),
    "when the training began": ("hösten 2016", "två år"),
    "who was trained": ("27", "rektorer", "förskolepedagoger"),
    "how many goals": ("åtta mål",),
    "who paid": ("tillväxtutskottet", "lokala nämnderna"),
}
PURPOSE = {
    "finish the training with quality": ("processledarutbildningen", "kvalitet"),
    "find out what it is worth": ("nytta", "verksamheter"),
}
EFFECTS = {
    "more children": ("Fler barn och elever i Halland", "förmågor", "klarar skolan bättre"),
    "staff": ("förskolor och skolor", "verktyg", "roll", "skolkulturen"),
}
SUMMARY = {
    "whose initiative": ("lokala nämnder", "initiativ"),
    "who was trained": ("hösten 2016", "två år", "27", "rektorer", "förskolepedagoger"),
    "what weighed most": ("delmål 1", "4"),
    "what was done": ("delmål 7 och 8",),
    "what is shared now": ("delmål 2, 3", "delat ägarskap", "utvecklingsplan"),
    "who goes on": ("regionala stödstrukturen",),
    "what was not worked on": ("Delmål 6",),
}
CLOSING = {
    "what changes": ("förutsättningarna", "insatserna"),
    "what could not be done": ("Några av målen",),
    "what was done": ("1 och 4", "7 och 8"),
    "what is shared now": ("2, 3 och 5", "delat ägarskap", "utvecklingsplan"),
    "who goes on": ("regionala stödstrukturen",),
    "what was not worked on": ("delmål 6", "aktivt arbete"),
}
# part → what it says of them
PARTS = {
    "Programansvarig strateg, lokala nämnder": ("drev satsningen", "projektledaren"),
    "Strateger, lokala nämnder": ("arbetsgruppen",),
    "Strateg, social hållbarhet (skola och utbildning)": ("regionala stödstrukturen",),
    "Chef för avdelningen social hållbarhet": ("styrgruppen", "stöd för projektledaren"),
    "Nämndtjänstemän, lokala nämnder": ("styrgruppen", "projektledaren", "strategerna"),
    "Projektledare": ("drev satsningen", "programansvariga"),
}
PARTNERS = {"Högskolan i Halmstad", "Länsstyrelsen i Hallands län", "Bättre skolor"}
YEARLY = 920_000  # kr
YEARS = (2017, 2018, 2019)
EVALUATION_MOVED = ("oktober 2018", "februari 2019")


def missing(facts: dict[str, tuple[str, ...]], text: str) -> list[str]:
    """Return the facts that a text does not hold."""
    return [name for name, parts in facts.items() if not all(part in text for part in parts)]


# What is wrong in the printed report, by the code of the review's finding: whether it blocks.
# Each is entered as it was printed; (code, how the finding's place begins) names it.
TITLE = "Välstånd ger resultat – projektfördjupning 2017–2018"
PROGRAM = "Välmående ger resultat"
PRINTED_YEARS = (2017, 2018)
REGISTERED = {"Högskolan i Halmstad": "Halmstad Högskola"}
ERRORS = {
    "the program's name in the title": ("name_near_miss", "name", "Välstånd ger resultat"),
    "the years in the title": ("period_differs", "name", "2017–2018"),
    "the training's name": ("name_near_miss", "purpose", "projektledarutbildningen"),
    "the years of the project": ("period_differs", "", "2017–2018"),
    "the region's financier": ("financier_named", "background", "tillväxtutskott"),
    "the university": ("name_variant", "goal report", "Halmstad Högskola"),
    "the centre": ("name_near_miss", "goal analysis", "Regionaltutvecklingscentrum"),
    "the supervisions": ("counted_breakdown", "goal report", "2 × 6 + 6 × 6 + 2 × 1 = 50"),
    "the attachment": ("missing_attachment", "goal analysis", "bifogad utvärderingsrapport"),
    "the budget": ("chapter_empty", "", "budget"),
}
