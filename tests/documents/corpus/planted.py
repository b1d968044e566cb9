"""Every kind of error, planted into documents in which nothing else is wrong."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from documents.rules.findings import Finding
from documents.rules.texts import Chapter
from funding.rules.prices import Prices
from plans.rules.costs import Line
from plans.rules.measures import Answerer, Part
from tests.documents.corpus.clean import proposal, report
from tests.documents.corpus.plans import plan
from tests.documents.corpus.register import Document, kr
from tests.documents.corpus.sentences import (
    AMOUNTS,
    CHAPTERS,
    ENCLOSED,
    FINANCIERS,
    LISTS,
    NEAR_NAMES,
    NEAR_TERMS,
    NEAR_TITLES,
    NUMBERS,
    PERIOD_TITLES,
    PERIODS,
    PLACEHOLDERS,
    PRODUCTS,
    TIMES,
    UNITS,
    VARIANTS,
    Result,
    with_text,
)

YEAR_AFTER = 2031


@dataclass(frozen=True)
class Planted:
    """A document with one error: the code of the finding it must give, and what that must see."""

    kind: str
    document: Document
    code: str
    sees: str = ""

    def is_among(self, found: Iterable[Finding]) -> bool:
        """Whether one of the findings is that of the error."""
        return any(each.code == self.code and self.sees in each.fact for each in found)


def planted(times: int = TIMES) -> Iterator[Planted]:
    """Yield each kind of error so many times, each in another document and other words."""
    for kind, (make, plant, code) in KINDS.items():
        for turn, number in enumerate(_numbers(make, kind)[:times]):
            document, sees = plant(make(number), turn)
            yield Planted(kind, document, code, sees)


def _numbers(make: Callable, kind: str) -> list[int]:
    """Return documents that the error can be planted in: seats and splits, years enough."""
    found = (n for n in range(100, 400) if _fits(make(n), kind))
    return [next(found) for _turn in range(TIMES)]


def _fits(document: Document, kind: str) -> bool:
    if document.kind == "proposal":
        is_seats = bool(document.facts.source.prices)
        return is_seats == kind.startswith("seats") and (
            "years" not in kind or len(document.facts.source.years) > 1
        )
    if document.kind == "plan":
        return len(document.facts.plan.costs.years) > 1
    return document.facts.years == (2017, 2019)


def strange_amount(document: Document, turn: int) -> Result:
    sentence, sees = AMOUNTS[turn]
    if document.kind != "proposal":
        return with_text(document, sentence), sees
    texts = dict(document.facts.texts)
    texts["financial_text"] += f"\n\n{sentence}"
    return document.but(texts=texts), sees


# ---------- proposals ----------


def without(name: str, empty: Any) -> Callable[[Document, int], Result]:
    return lambda document, _turn: (document.but(**{name: empty}), "")


def wrong_number(document: Document, turn: int) -> Result:
    number = ("LN 150021", "HSTD 160001", "LN HSTD 16-0001", "RS 160187", "LN HSTDX 160001")[turn]
    return document.but(diary_number=number), number


def clause_with(old: str, new: Callable[[Document], str]) -> Callable[[Document, int], Result]:
    def plant(document: Document, _turn: int) -> Result:
        (clause,) = document.facts.clauses
        return document.but(clauses=(clause.replace(_in(document, old), new(document)),)), ""

    return plant


def _in(document: Document, what: str) -> str:
    facts = document.facts
    if what == "board":
        return facts.board_names[0]
    if what == "years":
        return f"{facts.source.years[0]}–{facts.source.years[-1]}"
    return kr(next(iter(facts.share.values())))


def refers(document: Document, turn: int) -> Result:
    words = ("enligt föreliggande förslag", "i enlighet med föreliggande förslag")[turn % 2]
    (clause,) = document.facts.clauses
    return document.but(clauses=(f"{clause} {words}",)), "clause 1"


def two_measures(document: Document, turn: int) -> Result:
    more = (
        " och att följa upp tjänsten",
        " samt att utse en kontaktperson",
        ".\natt uppdra åt regionkontoret att följa upp",
        ". Nämnden uppdrar åt regionkontoret att återkomma",
        " och att avsluta det tidigare uppdraget",
    )[turn]
    (clause,) = document.facts.clauses
    return document.but(clauses=(clause + more,)), "clause 1"


def clause_without_att(document: Document, _turn: int) -> Result:
    (clause,) = document.facts.clauses
    return document.but(clauses=(clause.removeprefix("att "),)), "clause 1"


def wrong_applied(document: Document, turn: int) -> Result:
    source = document.facts.source
    year = source.years[turn % len(source.years)]
    applied = {**source.applied, year: source.applied[year] + (turn - 2 or 3) * 10_000}
    return document.but(source=replace(source, applied=applied)), f"{year}: "


def unspread(document: Document, turn: int) -> Result:
    (old,) = document.facts.source.prices
    whole = old.seat_price + (turn + 1) * 1_000
    plan_ = Prices(old.pk, old.name, whole, 2016, 2018, old.years)
    return document.but(source=replace(document.facts.source, prices=(plan_,))), f"{whole}"


def year_unasked(document: Document, turn: int) -> Result:
    source, mine = document.facts.source, document.facts.financier_id
    year = source.years[turn % len(source.years)]
    kept = tuple(s for s in source.shares if (s.financier_id, s.year) != (mine, year))
    return document.but(source=replace(source, shares=kept)), str(year)


def unconditional(document: Document, _turn: int) -> Result:
    texts = {**document.facts.texts, "condition_text": ""}
    return document.but(texts=texts), ""


def consequence_unsaid(document: Document, turn: int) -> Result:
    said = dict(document.facts.consequences)
    gone = list(said)[turn % len(said)]
    del said[gone]
    return document.but(consequences=said), gone


# ---------- reports ----------


def stated(key: Callable[[Document], tuple[Any, Any]]) -> Callable[[Document, int], Result]:
    def plant(document: Document, turn: int) -> Result:
        row, column = key(document)
        wrong = Decimal(1_000_000 + turn * 77_000)
        return document.but(stated=(((row, column), wrong),)), f"{wrong}"

    return plant


def empty_chapter(document: Document, turn: int) -> Result:
    title = ("Projektbudget", "Risker", "Bilagor", "Slutsatser", "Tack")[turn]
    return document.but(chapters=(*document.facts.chapters, Chapter(title, True))), title


def no_budget(document: Document, _turn: int) -> Result:
    empty = tuple((label, {}) for label, _cells in document.facts.budget)
    return document.but(budget=empty, stated=(), passages=()), "budget"


def other_budget(document: Document, turn: int) -> Result:
    given = {year: amount + (turn + 1) * 5_000 for year, amount in document.facts.given.items()}
    return document.but(given=given), "2017"


def shorter(document: Document, turn: int) -> Result:
    own = ((2017, 2018), (2018, 2019), (2018, 2018), (2017, 2017), (2019, 2019))[turn]
    return document.but(years=own), "2017–2019"


# ---------- plans ----------


def in_plan(change: Callable[[Any, int], tuple[Any, str]]) -> Callable[[Document, int], Result]:
    def plant(document: Document, turn: int) -> Result:
        changed, sees = change(document.facts.plan, turn)
        return document.but(plan=changed), sees

    return plant


def declared(key: Callable[[Any, int], tuple[Any, Any]]) -> Callable[[Document, int], Result]:
    def change(facts: Any, turn: int) -> tuple[Any, str]:
        pk, year = key(facts, turn)
        wrong = facts.costs.computed(pk, year) + (turn + 1) * 500
        told = {(pk, year): (("tabell", wrong),)}
        return replace(facts, costs=replace(facts.costs, stated=told)), f"{wrong} != "

    return in_plan(change)


def _with_row(facts: Any, turn: int, lines: dict) -> Any:
    rows = list(facts.costs.rows)
    rows[turn] = replace(rows[turn], lines=lines)
    return replace(facts, costs=replace(facts.costs, rows=tuple(rows), stated={}))


def _with_activity(facts: Any, turn: int, **changes: Any) -> Any:
    found = list(facts.activities)
    found[turn] = replace(found[turn], **changes)
    return replace(facts, activities=tuple(found))


def two_years(facts: Any, turn: int) -> tuple[Any, str]:
    year = facts.costs.years[0]
    lines = {**facts.costs.rows[turn].lines, year: Line(Decimal(80_000), last_year=year + 1)}
    facts = _with_row(facts, turn, lines)
    return facts, f"{year}/{year + 1}"


def year_without(facts: Any, turn: int) -> tuple[Any, str]:
    years = (*facts.costs.years, facts.costs.years[-1] + 1)
    return replace(facts, costs=replace(facts.costs, years=years, stated={})), str(years[-1])


def costless(facts: Any, turn: int) -> tuple[Any, str]:
    return _with_row(facts, turn, {}), f"2.{turn + 1} "


def short_title(facts: Any, turn: int) -> tuple[Any, str]:
    words = facts.activities[turn].title.split()
    return _with_activity(facts, turn, short_title=" ".join(words[1:])), f"2.{turn + 1}: "


def untitled(facts: Any, turn: int) -> tuple[Any, str]:
    return _with_activity(facts, turn, title=" "), f"2.{turn + 1}"


def same_number(facts: Any, turn: int) -> tuple[Any, str]:
    other = (turn + 1) % len(facts.activities)
    return _with_activity(facts, turn, number=facts.activities[other].number), "2."


def no_payer(facts: Any, _turn: int) -> tuple[Any, str]:
    return replace(facts, has_financier=False), ""


def stray(facts: Any, turn: int) -> tuple[Any, str]:
    first, last = facts.costs.years[0], facts.costs.years[-1]
    sentence = (
        f"Aktiviteten kostar 999 000 kr {first}.",
        f"Totalt avsätts 4 tkr {first}–{last}.",
        f"Kostnaden beräknas till 1,5 mkr för {first}.",
        f"Sammanlagt söks 12 000 kronor {first}–{last}.",
        f"Kostnaden är 7 000 kr per år {first}–{last}.",
    )[turn]
    texts = {key: f"{text} {sentence}" for key, text in facts.activities[turn].texts.items()}
    return _with_activity(facts, turn, texts=texts), f"2.{turn + 1} "


def in_matrix(change: Callable[[Any, int], Any]) -> Callable[[Document, int], Result]:
    def plant(document: Document, turn: int) -> Result:
        found = list(document.facts.matrices)
        found[turn] = replace(found[turn], matrix=change(found[turn].matrix, turn))
        return document.but(matrices=tuple(found)), f"2.{turn + 1} "

    return plant


def assignment(said: str) -> Callable[[Document, int], Result]:
    def plant(document: Document, turn: int) -> Result:
        found = list(document.facts.matrices)
        found[turn] = replace(found[turn], assignment=said, assignment_note="Ja?")
        return document.but(matrices=tuple(found)), f"2.{turn + 1} "

    return plant


def outside(matrix: Any, turn: int) -> Any:
    when = (f"Hösten {YEAR_AFTER}", f"{YEAR_AFTER}", f"Juni {YEAR_AFTER}")[turn % 3]
    return replace(matrix, parts=(*matrix.parts, Part(3, "Det hela avslutas.", when=when)))


def lacking(kind: str) -> Callable[[Any, int], Any]:
    return lambda matrix, _turn: replace(
        matrix, entries=tuple(each for each in matrix.entries if each.kind != kind)
    )


KINDS: dict[str, tuple[Callable[[int], Document], Callable, str]] = {
    "date": (proposal, without("dated_on", None), "missing_date"),
    "date of a report": (report, without("dated_on", None), "missing_date"),
    "diary number": (proposal, without("diary_number", ""), "missing_diary_number"),
    "another authority's number": (proposal, wrong_number, "diary_number_pattern"),
    "officer": (proposal, without("officer_name", ""), "missing_officer"),
    "responsible": (report, without("responsible", ""), "missing_responsible"),
    "addressee": (proposal, without("addressee", ""), "missing_addressee"),
    "clause": (proposal, without("clauses", ()), "missing_clause"),
    "recipients": (proposal, without("recipients", ()), "missing_recipient"),
    "signatory": (proposal, without("signatories", ()), "missing_signatory"),
    "consequence": (proposal, consequence_unsaid, "missing_consequence"),
    "condition": (proposal, unconditional, "missing_condition"),
    "placeholder": (proposal, PLACEHOLDERS, "unfilled_placeholder"),
    "placeholder in a report": (report, PLACEHOLDERS, "unfilled_placeholder"),
    "placeholder in a plan": (plan, PLACEHOLDERS, "unfilled_placeholder"),
    "split": (proposal, wrong_applied, "shares_sum"),
    "seats spread": (proposal, unspread, "price_not_spread"),
    "years asked for": (proposal, year_unasked, "year_without_amount"),
    "amount": (proposal, strange_amount, "text_amount"),
    "amount in a report": (report, strange_amount, "text_amount"),
    "cost of an activity": (plan, in_plan(stray), "text_amount"),
    "amount in a clause": (proposal, clause_with("amount", lambda _d: "39 000"), "clause_amount"),
    "seats × price": (report, PRODUCTS, "text_product"),
    "list": (report, LISTS, "text_sum"),
    "number": (proposal, NUMBERS, "number_format"),
    "unit": (report, UNITS, "number_unit"),
    "row of a table": (report, stated(lambda _d: ("Regionstyrelsen", None)), "declared_total"),
    "column of a table": (report, stated(lambda _d: (None, 2018)), "declared_total"),
    "grand total": (report, stated(lambda _d: (None, None)), "declared_total"),
    "row of a plan": (plan, declared(lambda _f, turn: (turn + 1, None)), "declared_total"),
    "cell of a plan": (
        plan,
        declared(lambda f, turn: (turn + 1, f.costs.years[0])),
        "declared_total",
    ),
    "column of a plan": (plan, declared(lambda f, _t: (None, f.costs.years[-1])), "declared_total"),
    "total of a plan": (plan, declared(lambda _f, _t: (None, None)), "declared_total"),
    "budget as decided": (report, other_budget, "budget_not_as_decided"),
    "years in a clause": (proposal, clause_with("years", lambda _d: "2018–2021"), "clause_years"),
    "period": (report, PERIODS, "period_differs"),
    "period in a title": (report, PERIOD_TITLES, "period_differs"),
    "period of the project": (report, shorter, "period_differs"),
    "line over two years": (plan, in_plan(two_years), "two_years"),
    "year without amount": (plan, in_plan(year_without), "year_without_amount"),
    "outside the period": (plan, in_matrix(outside), "outside"),
    "board": (proposal, clause_with("board", lambda _d: "Nämnden"), "clause_board"),
    "another board": (
        proposal,
        clause_with("board", lambda d: d.facts.other_names[0]),
        "clause_board",
    ),
    "variant": (proposal, VARIANTS, "name_variant"),
    "variant in a plan": (plan, VARIANTS, "name_variant"),
    "nearly a name": (report, NEAR_NAMES, "name_near_miss"),
    "nearly a term": (report, NEAR_TERMS, "name_near_miss"),
    "nearly the program": (report, NEAR_TITLES, "name_near_miss"),
    "nearly the program in a proposal": (proposal, NEAR_TITLES, "name_near_miss"),
    "financier": (report, FINANCIERS, "financier_named"),
    "two titles": (plan, in_plan(short_title), "title_differs"),
    "attachment": (proposal, ENCLOSED, "missing_attachment"),
    "attachment of a report": (report, ENCLOSED, "missing_attachment"),
    "empty chapter": (report, empty_chapter, "chapter_empty"),
    "no budget": (report, no_budget, "chapter_empty"),
    "chapter that is not there": (report, CHAPTERS, "chapter_missing"),
    "clause that refers": (proposal, refers, "clause_refers"),
    "two measures": (proposal, two_measures, "clause_measures"),
    "clause without att": (proposal, clause_without_att, "clause_form"),
    "payer": (plan, in_plan(no_payer), "missing_financier"),
    "activity without amount": (plan, in_plan(costless), "activity_without_amount"),
    "activity without title": (plan, in_plan(untitled), "missing_title"),
    "same number": (plan, in_plan(same_number), "number_twice"),
    "nobody": (plan, in_matrix(lambda m, _t: replace(m, answerers=())), "nobody"),
    "body": (
        plan,
        in_matrix(lambda m, _t: replace(m, answerers=(Answerer("Styrgrupp", is_body=True),))),
        "body",
    ),
    "follow-up": (plan, in_matrix(lacking("follow_up")), "no_follow_up"),
    "effect": (plan, in_matrix(lacking("effect")), "no_effect"),
    "resources": (plan, in_matrix(lacking("resource")), "no_resource"),
    "parts": (plan, in_matrix(lambda m, _t: replace(m, parts=())), "no_parts"),
    "assignment unsaid": (plan, assignment("not_stated"), "assignment_missing"),
    "assignment in doubt": (plan, assignment("doubtful"), "assignment_doubtful"),
}
