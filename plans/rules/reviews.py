"""What the review of a plan checks: sums, years, titles, gaps, its texts against its figures."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.money import kronor
from documents.choices import Severity
from documents.rules.findings import Finding
from documents.rules.passages import Passage
from documents.rules.sums import check_total, stray_totals
from documents.rules.texts import check_texts
from documents.rules.vocabulary import Vocabulary
from plans.rules.activities import same_number
from plans.rules.costs import IN_ALL, CostRow, CostTable, Declared, spanning, spans_two_years

DASHES = re.compile(r"[\u2010-\u2015\u2212-]")
QUOTES = re.compile(r"[\"'“”„‟«»‘’]")


@dataclass(frozen=True)
class PlanFinding(Finding):
    """A finding that knows which activity it is about, and which of the plan's parts mends it."""

    activity_id: int | None = None
    part: str = ""  # plan, activity, matrix, costs, declared
    place: str = ""  # of the source, where a total is declared


@dataclass(frozen=True)
class ActivityText:
    """What the checks need to know of an activity besides its costs."""

    pk: int
    number: str
    title: str
    short_title: str = ""
    texts: Mapping[Any, str] = field(default_factory=dict)  # by (name in code, label)

    @property
    def name(self) -> str:
        return f"{self.number} {self.title}".strip() or _("Activity without a title")


@dataclass(frozen=True)
class PlanFacts:
    """All that the checks need to know of a plan: plain values, no rows."""

    costs: CostTable
    activities: tuple[ActivityText, ...]
    texts: Mapping[Any, str] = field(default_factory=dict)  # by (name in code, label)
    has_financier: bool = False
    name: str = ""
    period: tuple[int, int] | None = None
    vocabulary: Vocabulary | None = None
    attachments: tuple[str, ...] | None = None


def findings(facts: PlanFacts) -> Iterable[Finding]:
    """Yield everything that the review of a plan finds, the sums first."""
    yield from declared_totals(facts)
    yield from years(facts)
    yield from titles(facts)
    yield from gaps(facts)
    yield from prose(facts)


def declared_totals(facts: PlanFacts) -> Iterable[Finding]:
    """Yield each declared total of a row, a column, a cell or all that is not the computed sum."""
    table = facts.costs
    rows = {row.activity_id: row for row in table.rows}
    for activity_id, year in sorted(table.stated, key=lambda key: (key[0] or 0, key[1] or 0)):
        row = rows.get(activity_id)
        for declared in table.declared(activity_id, year):
            yield from _declared(declared, row, year)


def _declared(declared: Declared, row: CostRow | None, year: int | None) -> Iterator[Finding]:
    of = row.number or row.title if row else "all"
    found = check_total(
        _sum_name(row, year),
        declared.amount,
        declared.computed,
        what=f"{of} {year or 'all'} {declared.place}".strip(),
        place=declared.place,
    )
    pk = row.activity_id if row else None
    for each in found:
        yield PlanFinding(**vars(each), activity_id=pk, part="declared", place=declared.place)


def _sum_name(row: CostRow | None, year: int | None) -> str:
    if row and year is not IN_ALL:
        return _("%(activity)s, %(year)s") % {"activity": row.name, "year": year}
    if row:
        return _("%(activity)s, in all") % {"activity": row.name}
    if year is not IN_ALL:
        return _("All activities, %(year)s") % {"year": year}
    return _("All activities, in all")


def years(facts: PlanFacts) -> Iterable[Finding]:
    """Yield lines over two years, and years of the period that no amount is entered for."""
    table = facts.costs
    for row, year, line in spans_two_years(table):
        yield PlanFinding(
            "two_years",
            Severity.WARN,
            row.name,
            spanning(table, year, line),
            fact=f"{row.number or row.title}: {line.years_text(year)}"[:300],
            activity_id=row.activity_id,
            part="costs",
        )
    if not table.has_lines:
        return
    used = {year for row in table.rows for year in row.lines}
    for year in table.years:
        if year not in used:
            yield PlanFinding(
                "year_without_amount",
                Severity.WARN,
                _("Costs, %(year)s") % {"year": year},
                _("The plan covers %(year)s, but no amount is entered for it.") % {"year": year},
                fact=str(year),
                part="costs",
            )


def titles(facts: PlanFacts) -> Iterable[Finding]:
    """Yield activities that the table or the contents call something else than the text."""
    for each in facts.activities:
        if each.short_title and plain(each.short_title) != plain(each.title):
            words = {"text": quoted(each.title), "table": quoted(each.short_title)}
            yield PlanFinding(
                "title_differs",
                Severity.WARN,
                each.name,
                _("The text says “%(text)s”, the table or contents “%(table)s”.") % words,
                fact=f"{each.number}: {each.title} != {each.short_title}"[:300],
                activity_id=each.pk,
                part="activity",
            )


def quoted(text: str) -> str:
    """Return a text as it stands between quotation marks: its own become single ones."""
    return re.sub(r"[\"“”„‟]", "’", text)


def plain(title: str) -> str:
    """Return a title as it is compared: case, spaces, kinds of dashes and quotes are nothing."""
    text = QUOTES.sub("", DASHES.sub("-", title)).casefold()
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s+", " ", text)).strip(" .:")


def gaps(facts: PlanFacts) -> Iterable[Finding]:
    """Yield what is missing: who pays, an amount, a title; and numbers that are there twice."""
    table = facts.costs
    if table.has_lines and not facts.has_financier:
        message = _("The plan has costs, but does not say who they are applied for from.")
        yield PlanFinding("missing_financier", Severity.WARN, _("Plan"), message, part="plan")
    costly = {row.activity_id for row in table.rows if row.lines}
    numbers: dict[str, ActivityText] = {}
    for each in facts.activities:
        if table.has_lines and each.pk not in costly:
            message = _("No amount is entered for the activity, as for others of the plan.")
            yield _of(each, "activity_without_amount", Severity.WARN, message, "costs")
        if not each.title.strip():
            yield _of(each, "missing_title", Severity.BLOCK, _("Write a title."), "activity")
        number = same_number(each.number)
        if number and number in numbers:
            message = _("“%(other)s” has the same number.")
            said = message % {"other": numbers[number].title}
            yield _of(each, "number_twice", Severity.BLOCK, said, "activity")
        numbers.setdefault(number, each)


def prose(facts: PlanFacts) -> Iterable[Finding]:
    """Yield what the texts leave to fill in, and what they say of costs that the table does not."""
    table = facts.costs
    yield from _read(facts)
    for (name, label), text in facts.texts.items():
        for finding in stray_totals(text, table.sums, table.total):
            yield _stray(finding, name, str(label), None)
    rows = {row.activity_id: row for row in table.rows}
    for each in facts.activities:
        row = rows.get(each.pk)
        if row is None or not row.lines:
            continue
        by_year = {year: line.amount for year, line in row.lines.items()}
        for (name, label), text in each.texts.items():
            for finding in stray_totals(text, by_year, row.total):
                yield _stray(finding, name, f"{each.name}, {label}", each)


def _stray(
    found: tuple[Decimal, Decimal, str], name: str, where: str, activity: ActivityText | None
) -> Finding:
    said, computed, named = found
    words = {"said": kronor(said), "computed": kronor(computed), "years": named}
    message = _("The text says %(said)s for %(years)s, but the costs add up to %(computed)s.")
    number = f"{activity.number or activity.title} " if activity else ""
    return PlanFinding(
        "text_amount",
        Severity.WARN,
        capfirst(where),
        message % words,
        fact=f"{number}{name} {named}: {said} != {computed}"[:300],
        anchor=name,
        activity_id=activity.pk if activity else None,
        part="activity" if activity else "plan",
    )


def _read(facts: PlanFacts) -> Iterator[Finding]:
    """Yield what the checks of any text find, those of the plan itself first."""
    yield from _read_as(facts, [Passage("name", _("Plan"), facts.name, is_title=True)], None)
    yield from _read_as(facts, _passages(facts.texts, None), None)
    for each in facts.activities:
        title = Passage(f"{each.number} title", each.name, each.title, "title")
        yield from _read_as(facts, [title, *_passages(each.texts, each)], each)


def _passages(texts: Mapping[Any, str], activity: ActivityText | None) -> list[Passage]:
    prefix = f"{activity.number or activity.title} " if activity else ""
    of = f"{activity.name}, " if activity else ""
    return [
        Passage(f"{prefix}{name}", capfirst(f"{of}{label}"), text, name)
        for (name, label), text in texts.items()
    ]


def _read_as(
    facts: PlanFacts, passages: list[Passage], activity: ActivityText | None
) -> Iterator[Finding]:
    found = check_texts(
        passages,
        vocabulary=facts.vocabulary,
        period=facts.period,
        attachments=facts.attachments,
    )
    pk, part = (activity.pk, "activity") if activity else (None, "plan")
    for each in found:
        yield PlanFinding(**vars(each), activity_id=pk, part=part)


def _of(each: ActivityText, code: str, severity: str, message: str, part: str) -> Finding:
    fact = f"{each.number} {each.title}".strip()[:300]
    return PlanFinding(
        code, severity, each.name, message, fact=fact, activity_id=each.pk, part=part
    )
