"""Sums that a text or a table states, held against those that its own parts come to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.money import kronor
from documents.choices import Severity
from documents.rules.amounts import Amount, scan_amounts
from documents.rules.findings import Finding
from documents.rules.passages import LONGEST_FACT, Passage
from documents.rules.remembered import remembered
from documents.rules.years import named_years

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\d])|\n+")
# A sentence that says what something costs; other amounts are the business of nobody here.
TOTAL = re.compile(
    r"\b(?:totalt|sammanlagt|sammantaget|summa\w*|kosta\w*|kostnad\w*|beräkna\w*|avsätt\w*|"
    r"budget\w*|sök\w*|ansök\w*|in all|total\w*|cost\w*|applied for)\b",
    re.I,
)
EACH_YEAR = re.compile(r"\bper år|/år|\bom året|\bårligen|\bvarje år|\b(?:a|per|each) year\b", re.I)
PER_SEAT = re.compile(
    r"\s*(?:per|/|för\s+varje|a|each)\s*(?:\w+\s+)?"
    r"(?:\w*plats|\w*deltagare|person|elev|pedagog|seat|participant)\b",
    re.I,
)
BEFORE_PRICE = re.compile(r"(?:\bà|\bá|×|\bx|\*)\s*$", re.I)
SEATS = re.compile(
    r"(?<![\d,.:§/–-])(?P<count>\d{1,4})\s+(?:[^\W\d_]+\s+)?"
    r"(?:\w*platser|\w*deltagare|pedagoger|personer|elever|lärare|seats|participants)\b|"
    r"(?<![\d,.:§/–-])(?P<times>\d{1,4})\s*[×x*]\s*(?=\d)",
    re.I,
)
RESULT = re.compile(
    r"(?:=|\b(?:blir|ger|summan\w*|summa|totalt|sammanlagt|tillsammans|i allt|in all|makes)\b)"
    r"[^.!?\n|]{0,60}$",
    re.I,
)
BULLET = re.compile(r"^\s*[-–•*]\s+")
LABEL = re.compile(r"^\s*(?:[-–•*]\s+)?[^\W\d_][^\n]{0,80}?[\s:]+$")
AFTER = re.compile(r"^\s*(?:/\s*år|per år|om året|a year)?\s*[,;]?\s*$", re.I)
INTRODUCES = re.compile(
    r"\b(?:varav|fördel\w*|tillsammans|sammanlagt|totalt|summa|split|in all)\b", re.I
)
SUM_LABEL = re.compile(
    r"^\s*(?:[-–•*]\s+)?(?:summa|totalt|sammanlagt|in all|total)(?:\s+per år)?[\s:–-]*$", re.I
)
LEAST_LINES = 2


# ---------- tables: what is declared beside what is computed ----------


@dataclass(frozen=True)
class Table:
    """Amounts by row and column, with the sums that its source states of them.

    `rows` are (label, {column: kr}); `stated` maps (row or None, column or None), by their labels,
    to the total that is printed: None is all of them.
    """

    name: str
    where: Any
    rows: tuple[tuple[str, Mapping[Any, Decimal]], ...]
    stated: Mapping[tuple[Any, Any], Decimal] = field(default_factory=dict)

    def computed(self, row: Any, column: Any) -> Decimal:
        cells = (
            kr
            for label, amounts_of in self.rows
            for at, kr in amounts_of.items()
            if row in (None, label) and column in (None, at)
        )
        return sum(cells, Decimal(0))


@dataclass(frozen=True)
class Declared:
    """A total that the source states (kr) in a place of it, beside the computed one."""

    amount: Decimal
    computed: Decimal
    place: str = ""

    @property
    def difference(self) -> Decimal:
        """What the declared total is more (less: negative) than the computed one."""
        return self.amount - self.computed

    @property
    def in_words(self) -> str:
        """The difference as a phrase, such as “500 kr more than the sum”; empty where none is."""
        words = {"kr": kronor(abs(self.difference))}
        if self.difference > 0:
            return _("%(kr)s more than the sum") % words
        return _("%(kr)s less than the sum") % words if self.difference else ""


def check_total(
    where: Any, declared: Decimal, computed: Decimal, *, what: str, place: str = ""
) -> Iterator[Finding]:
    """Yield the finding that a declared total is not the computed one."""
    if declared == computed:
        return
    message = _("%(place)sdeclared %(declared)s, computed %(computed)s: %(difference)s.")
    said = message % {
        "place": f"{capfirst(place)}: " if place else "",
        "declared": kronor(declared),
        "computed": kronor(computed),
        "difference": Declared(declared, computed).in_words,
    }
    fact = f"{what}: {declared} != {computed}"[:LONGEST_FACT]
    yield Finding("declared_total", Severity.BLOCK, where, capfirst(said), fact=fact)


def check_table(table: Table) -> Iterator[Finding]:
    """Yield each stated total of a row, a column or the whole that is not the sum of its cells."""
    for (row, column), declared in table.stated.items():
        of = ", ".join(str(each) for each in (row, column) if each is not None) or _("in all")
        what = f"{table.name} {row or 'all'} {column or 'all'}"
        where = f"{table.where}: {of}"
        yield from check_total(where, declared, table.computed(row, column), what=what)


# ---------- running text ----------


def check_products(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield where seats × price is not what the text says it makes.

    Read in a sentence, or in two that follow each other: “9 000 kr per plats … 14 platser …,
    vilket blir 126 000 kr”. Where it says two counts or two results, nothing is concluded.
    """
    for each in passages:
        for count, price, result in products_in(each.text):
            made = count * price
            message = _(
                "%(count)s × %(price)s is %(made)s, but the text says %(result)s: correct one."
            )
            words = {"count": count, "price": kronor(price)}
            said = message % {**words, "made": kronor(made), "result": kronor(result)}
            yield each.found("text_product", said, f"{count} × {price} != {result}")


@remembered
def products_in(text: str) -> Iterator[tuple[int, Decimal, Decimal]]:
    sentences = [each for each in SENTENCE.split(text) if each.strip()]
    told = set()
    pairs = (" | ".join(pair) for pair in pairwise(sentences))
    for window in (*sentences, *pairs):
        counts = {int(m["count"] or m["times"]) for m in SEATS.finditer(window)}
        if len(counts) != 1:
            continue
        prices, results = _priced(window)
        if len(results) != 1 or not prices:
            continue
        (count,), (result,) = counts, results
        if result in prices or any(count * price == result for price in prices):
            continue
        if len(prices) == 1 and (count, result) not in told:
            told.add((count, result))
            yield count, prices[0], result


def _priced(text: str) -> tuple[list[Decimal], set[Decimal]]:
    """Return the prices per seat of a text, and the sums that it says something makes."""
    prices, results = [], set()
    for each in scan_amounts(text):
        before, after = text[max(0, each.start - 80) : each.start], each.end
        if PER_SEAT.match(text, after) or BEFORE_PRICE.search(before) or each.text[0] in "àá×":
            prices.append(each.low)
        elif RESULT.search(before):
            results.add(each.low)
    return list(dict.fromkeys(prices)), results


def check_lists(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield where the amounts of a list do not add up to the sum before it, or under it."""
    for each in passages:
        for said, made in lists_in(each.text):
            message = _("The lines add up to %(made)s, but the text says %(said)s: correct one.")
            words = {"made": kronor(made), "said": kronor(said)}
            yield each.found("text_sum", message % words, f"{made} != {said}")


@remembered
def lists_in(text: str) -> Iterator[tuple[Decimal, Decimal]]:
    lead, lines, has_bullets = "", [], False
    for line in [*text.splitlines(), "\0"]:
        if not line.strip():
            continue
        found = scan_amounts(line)
        label = line[: found[0].start] if len(found) == 1 else ""
        if SUM_LABEL.match(label) and len(lines) >= LEAST_LINES:
            made = sum(lines, Decimal(0))
            if found[0].low != made:
                yield found[0].low, made
            lead, lines = "", []
        elif _is_listed(line, label, found) and (not lines or has_bullets == _has_bullet(line)):
            lines.append(found[0].low)
            has_bullets = _has_bullet(line)
        else:
            yield from _lead(lead, lines)
            lead, lines = line, []


def _is_listed(line: str, label: str, found: list[Amount]) -> bool:
    """Whether a line says one amount of one thing: “- Varberg 40 000 kr/år”."""
    if not label or not LABEL.match(label):
        return False
    rest = line[found[0].end :]
    return bool(AFTER.match(rest.rstrip(" .") if _has_bullet(line) else rest))


def _has_bullet(line: str) -> bool:
    return bool(BULLET.match(line))


def _lead(lead: str, lines: list[Decimal]) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield the last amount before a list that says it splits it, where none is its sum."""
    if len(lines) < LEAST_LINES or not INTRODUCES.search(lead):
        return
    said, made = _kronor(SENTENCE.split(lead)[-1]), sum(lines, Decimal(0))
    if said and made not in said:
        yield said[-1], made


def _kronor(text: str) -> list[Decimal]:
    return [kr for each in scan_amounts(text) if each.is_kronor for kr in each.values]


def stray_totals(
    text: str, by_year: Mapping[int, Decimal], total: Decimal
) -> Iterable[tuple[Decimal, Decimal, str]]:
    """Yield (said, computed, of which years) for each sentence that states another cost.

    Only a sentence with one amount, a word of cost and one of the years in `by_year` is read:
    “2020 kostar den 400 000 kr”, “200 000 kr per år 2019–2021”, “totalt 600 000 kr 2019–2021”.
    """
    for said, named, is_yearly in _costs(text):
        if not set(named) <= set(by_year):
            continue
        if is_yearly:
            wrong = [year for year in named if by_year[year] != said]
            yield from ((said, by_year[year], str(year)) for year in wrong)
            continue
        computed = sum((by_year[year] for year in named), Decimal(0))
        computed = total if set(named) == set(by_year) else computed
        if computed != said:
            yield said, computed, "–".join(str(y) for y in dict.fromkeys([named[0], named[-1]]))


@remembered
def _costs(text: str) -> Iterator[tuple[Decimal, tuple[int, ...], bool]]:
    """Yield (kr, of which years, whether for each of them) for each sentence that says a cost."""
    for sentence in SENTENCE.split(text):
        if not TOTAL.search(sentence):
            continue
        named = tuple(sorted(named_years(sentence)))
        said = list(dict.fromkeys(_kronor(sentence))) if named else []
        if len(said) == 1:
            yield said[0], named, bool(EACH_YEAR.search(sentence))
