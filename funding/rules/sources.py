"""What a delivered source says: its texts, its years, who is asked for what. Pure functions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.choices import ClauseStyle
from core.money import kronor
from core.periods import years_text
from funding.rules.prices import Prices
from funding.rules.shares import Cell, ShareRow, ShareTable

PER_YEAR = {"sv": "/år", "en": "/year"}
# What a proposal is made of, in the order of the paper, as far as a source says it.
PARTS = (
    "title",
    "clause",
    "summary",
    "background",
    "goals",
    "clarifications",
    "financial_text",
    "condition_text",
    "shares",
)
TEXTS = (
    "title",
    "clause_template",
    "summary",
    "background",
    "clarifications",
    "financial_text",
    "condition_text",
)


@dataclass(frozen=True)
class SharePart:
    """What one financier is asked for in one year (kr), and the seats that it pays, if any."""

    financier_id: int
    financier: str
    year: int
    amount: Decimal
    seats: int | None = None
    seat_price: Decimal | None = None
    plan_id: int | None = None


@dataclass(frozen=True)
class Source:
    """A delivered source, read from its frozen JSON."""

    years: tuple[int, ...] = ()
    shares: tuple[SharePart, ...] = ()
    applied: Mapping[int, Decimal] = field(default_factory=dict)
    goals: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    program: str = ""
    project: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    prices: tuple[Prices, ...] = ()

    def prices_of(self, financier_id: int) -> tuple[Prices, ...]:
        """Return the price plans that one financier's seats are asked for at."""
        mine = {s.plan_id for s in self.shares if s.financier_id == financier_id}
        return tuple(plan for plan in self.prices if plan.pk in mine)

    @property
    def financiers(self) -> dict[int, str]:
        """The financiers by id, in the order of the source."""
        return {share.financier_id: share.financier for share in self.shares}

    def share_of(self, financier_id: int) -> dict[int, Decimal]:
        """Return what one financier is asked for, in kr per year."""
        mine = (share for share in self.shares if share.financier_id == financier_id)
        return {share.year: share.amount for share in sorted(mine, key=lambda each: each.year)}

    def sum_of(self, year: int) -> Decimal:
        """Return the sum of all shares of one year, in kr."""
        return sum((share.amount for share in self.shares if share.year == year), Decimal(0))

    @property
    def total(self) -> Decimal:
        """The sum of all shares of all years, in kr."""
        return sum((share.amount for share in self.shares), Decimal(0))

    @property
    def period(self) -> tuple[int, int] | None:
        """The first and last year of the project, where its days are known."""
        return (self.starts_on.year, self.ends_on.year) if self.starts_on and self.ends_on else None

    def figures(self) -> frozenset[Decimal]:
        """Return every amount (kr) that a text about this round may rightly name.

        Shares, prices and sums of every row, column and of the whole, what is applied for, what
        those with the same share pay together ("four boards"), and what is left of a sum without
        one financier ("of which 200 000 from the boards").
        """
        by_row = {pk: sum(self.share_of(pk).values(), Decimal(0)) for pk in self.financiers}
        found = {share.amount for share in self.shares} | set(by_row.values())
        found |= {share.seat_price for share in self.shares if share.seat_price is not None}
        for plan in self.prices:
            found |= {plan.seat_price, plan.spread, plan.unspread, *plan.years.values()}
        sums = {year: self.sum_of(year) for year in self.years}
        found |= set(sums.values()) | set(self.applied.values())
        found |= {self.total, sum(self.applied.values(), Decimal(0))}
        found |= {sums[s.year] - s.amount for s in self.shares if s.year in sums}
        found |= {self.total - row for row in by_row.values()}
        alike = Counter((share.year, share.amount) for share in self.shares)
        found |= {count * amount for (_year, amount), count in alike.items()}
        found |= {count * row for row, count in Counter(by_row.values()).items()}
        return frozenset(found)


def read(content: Mapping[str, Any]) -> Source:
    """Return the source that a RoundSource's JSON holds; what is missing is empty."""
    project = content.get("project") or {}
    years: tuple[int, ...] = ()
    if content.get("first_year") and content.get("last_year"):
        years = tuple(range(content["first_year"], content["last_year"] + 1))
    return Source(
        years=years,
        shares=tuple(_share(share) for share in content.get("shares", ())),
        applied={int(y): Decimal(kr) for y, kr in (content.get("applied") or {}).items()},
        goals=tuple(goal["title"] for goal in content.get("goals", ())),
        texts={name: content.get(name) or "" for name in TEXTS},
        program=content.get("program") or "",
        project=project.get("name") or "",
        starts_on=_day(project.get("starts_on")),
        ends_on=_day(project.get("ends_on")),
        prices=tuple(_prices(plan) for plan in content.get("price_plans", ())),
    )


def resplit(
    table: ShareTable,
    shares: Mapping[tuple[int, int], Decimal],
    applied: Mapping[int, Decimal],
    number: int,
) -> ShareTable:
    """Return the table with another split (kr by financier and year), delivered as `number`.

    Whose amounts stay keeps its row as it is; the others are asked anew, for plain amounts where
    these are others, with the least amounts that still lie under them. Who has none is left out.
    """
    rows = []
    for row in table.rows:
        wanted = {
            year: shares[row.financier_id, year]
            for year in table.years
            if (row.financier_id, year) in shares
        }
        if wanted:
            rows.append(row if wanted == row.amounts else _asked_anew(row, wanted, number))
    return ShareTable(table.years, tuple(rows), dict(applied))


def _asked_anew(row: ShareRow, wanted: Mapping[int, Decimal], number: int) -> ShareRow:
    cells = {
        year: row.cells[year] if row.amounts.get(year) == amount else Cell(amount)
        for year, amount in wanted.items()
    }
    least = {year: kr for year, kr in row.least.items() if kr <= wanted.get(year, -1)}
    return replace(row, cells=cells, least=least, since=number)


def amount_text(share: Mapping[int, Decimal], language: str = "sv") -> str:
    """Write a share for a clause: "40 000 kr/år", or one amount a year where they differ.

    One year alone is "126 000 kr"; two unlike years are "40 000 kr 2017 och 20 000 kr 2018".
    """
    if not share:
        return ""
    amounts = list(share.values())
    if len(amounts) == 1:
        return kronor(amounts[0])
    if len(set(amounts)) == 1:
        return f"{kronor(amounts[0])}{PER_YEAR[language]}"
    each = [f"{kronor(amount)} {year}" for year, amount in share.items()]
    word = {"sv": " och ", "en": " and "}[language]
    return word.join([", ".join(each[:-1]), each[-1]])


def span(years: Iterable[int]) -> str:
    """Write the years that somebody is asked for: 2017–2019; nothing when there is none."""
    known = sorted(years)
    return years_text(known[0], known[-1]) if known else ""


def clause_for(
    template: str, *, board: str, share: Mapping[int, Decimal], language: str = "sv"
) -> str:
    """Return the clause for one financier: {board}, {amount} and {years} filled in.

    Only these three are filled: braces that mean something else stay as they are.
    """
    words = {
        "{board}": board,
        "{amount}": amount_text(share, language),
        "{years}": span(share),
    }
    for placeholder, word in words.items():
        template = template.replace(placeholder, word)
    return template


def styled(clause: str, style: str) -> str:
    """Return a delivered clause in an authority's own style: "att …", or a full sentence."""
    if style != ClauseStyle.NUMBERED:
        return clause
    sentence = clause.removeprefix("att ").strip()
    return sentence[:1].upper() + sentence[1:] + ("" if sentence.endswith(".") else ".")


@dataclass(frozen=True)
class ChangedPart:
    """A part that a newer source says otherwise than the one that a proposal stands on.

    `own` is what the board has written. What `follows` the round (its goals, its shares) is not
    the board's to write: it can only be seen and accepted.
    """

    name: str
    old: str
    new: str
    own: str = ""
    follows: bool = False


def changed_parts(
    old: Source, new: Source, own: Mapping[str, str], *, financier_id: int, board: str, style: str
) -> list[ChangedPart]:
    """Return what the board has to take over or leave, in the order of the paper.

    `own` has the board's texts by part, its clause as "clause"; `board` is how it is named in
    clauses. What the board's text says already is not asked about.
    """

    def clause(source: Source) -> str:
        share = source.share_of(financier_id)
        text = clause_for(source.texts["clause_template"], board=board, share=share)
        return styled(text, style) if share else ""

    texts = {name: (old.texts[name], new.texts[name]) for name in TEXTS if name in own}
    texts["clause"] = (clause(old), clause(new))
    given = {
        "goals": ("\n".join(old.goals), "\n".join(new.goals)),
        "shares": (shares_text(old), shares_text(new)),
    }
    found = []
    for name in PARTS:
        before, after = (given if name in given else texts).get(name, ("", ""))
        is_said = name in own and own[name].strip() == after.strip()
        if before.strip() != after.strip() and not is_said:
            found.append(ChangedPart(name, before, after, own.get(name, ""), name in given))
    return found


def shares_text(source: Source) -> str:
    """Write who is asked for what, a line for each financier."""
    return "\n".join(
        f"{name}: {amount_text(source.share_of(pk))}, {span(source.share_of(pk))}"
        for pk, name in source.financiers.items()
    )


def obstacles_to_take_over(
    *,
    is_being_written: bool,
    is_asked: bool,
    is_newest: bool,
    unanswerable: Iterable[str] = (),
    is_answered: bool = True,
) -> Iterator[Any]:
    """Yield why the parts of a newer version cannot be answered now.

    `unanswerable` are the labels of parts that only follow the round and were to be kept.
    """
    if not is_asked:
        yield _("The board is no longer asked: withdraw the proposal, or let the board answer it.")
    elif not is_being_written:
        yield _("The text is locked: send the proposal back to draft to change it.")
    if not is_newest:
        yield _("A newer version was delivered, or the proposal was changed: look at it again.")
    if not is_answered:
        yield _("Choose at least one part to take over or to leave.")
    for label in unanswerable:
        yield _("%(part)s follows the round: it cannot be left as it was.") % {"part": label}


def _share(share: Mapping[str, Any]) -> SharePart:
    price = share.get("seat_price")
    return SharePart(
        financier_id=share["financier_id"],
        financier=share["financier"],
        year=int(share["year"]),
        amount=Decimal(share["amount"]),
        seats=share.get("seats"),
        seat_price=None if price is None else Decimal(price),
        plan_id=share.get("price_plan"),
    )


def _prices(plan: Mapping[str, Any]) -> Prices:
    return Prices(
        pk=plan["id"],
        name=plan["name"],
        seat_price=Decimal(plan["seat_price"]),
        first_year=plan["first_year"],
        last_year=plan["last_year"],
        years={int(year): Decimal(kr) for year, kr in plan["years"].items()},
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
