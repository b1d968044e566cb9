"""Sixty documents in which nothing is wrong, made from a number: the same number, the same one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from dashboards.rules.projects import budget_findings, chapter_findings, period_findings
from documents.rules.findings import Finding
from documents.rules.gaps import Wanted, check_filled
from documents.rules.sums import Table, check_table
from documents.rules.texts import Chapter, Passage, check_texts
from documents.rules.vocabulary import check_financiers, long_words
from funding.rules import reviews as proposals
from funding.rules.prices import Prices
from funding.rules.reviews import ProposalFacts
from funding.rules.sources import SharePart, Source
from tests.documents.corpus import words
from tests.documents.corpus.plans import plan
from tests.documents.corpus.register import (
    NBSP,
    ORGANIZATIONS,
    REGION,
    VOCABULARY,
    Document,
    kr,
    picker,
)

# ---------- proposals ----------


def proposal(number: int) -> Document:
    """Return a proposal: odd numbers of one board in a split, every third of seats."""
    random = Random(f"proposal {number}")  # noqa: S311, no secret
    board = random.randrange(1, 7)
    is_seats = number % 3 == 0
    source = _seats(random, board) if is_seats else _split(random, board)
    years = tuple(sorted(source.share_of(board)))
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else f"{years[0]}"
    name = f"{words.MUNICIPALITIES[board - 1].rstrip('s')}nämnden"
    what, who = random.choice(words.THEMES)
    clause = _clause(source, board, name, span, what, is_seats)
    pick = picker(random)
    texts = {
        "summary": pick(words.SUMMARY, 2, who=who, place=words.MUNICIPALITIES[board - 1]),
        "background": pick(words.BACKGROUND, 3),
        "clarifications": pick(words.CLARIFICATIONS, 2),
        "financial_text": _money_text(random, source, board, name, is_seats),
        "condition_text": "" if is_seats else random.choice(words.CONDITION),
    }
    has_attachments = random.random() < 0.5
    if has_attachments:
        texts["clarifications"] += " Kalkylen finns i bilaga 1. Se även bifogad tidsplan."
    day = date(2016, 1, 11) + timedelta(random.randrange(320))
    facts = ProposalFacts(
        source=source,
        financier_id=board,
        board_names=(name, f"Lokala nämnden i {words.MUNICIPALITIES[board - 1]}"),
        other_names=tuple(f"{m.rstrip('s')}nämnden" for m in words.MUNICIPALITIES if m not in name),
        diary_pattern=r"LN [A-Z]{4} \d{6}",
        diary_example="LN HSTD 150021",
        is_conditional=not is_seats,
        begins_with_att=True,
        dated_on=day,
        diary_number=f"LN {random.choice(('HSTD', 'VARB', 'LAHO'))} 16{random.randrange(9999):04d}",
        officer_name="Vera Skrivare",
        addressee=f"Lokala nämnden i {words.MUNICIPALITIES[board - 1]}",
        title=f"Medfinansiering av {what} inom {words.PROGRAM}",
        clauses=(clause,),
        texts=texts,
        recipients=("Regionkontoret", "Samtliga finansiärer"),
        signatories=("Vera Skrivare", "Dag Chef"),
        consequences={k: (random.random() < 0.5, v) for k, v in words.PURPOSES.items()},
        basis=("Ansökan", f"Tjänsteskrivelse, {day.isoformat()}"),
        attachments=("Kalkyl", "Tidsplan 2017") if has_attachments else (),
        vocabulary=VOCABULARY,
    )
    return Document("proposal", number, facts, proposals.findings)


def _split(random: Random, board: int) -> Source:
    years = tuple(range(2017, 2017 + random.choice((1, 2, 3))))
    large, small = random.choice(((40_000, 20_000), (60_000, 30_000), (75_000, 37_500)))
    each = {pk: large if pk < 5 else small for pk in range(1, 7)}
    each[REGION] = random.choice((720_000, 480_000, 1_250_000))
    shares = tuple(
        SharePart(pk, _name(pk), year, Decimal(amount))
        for pk, amount in each.items()
        for year in years
    )
    applied = dict.fromkeys(years, Decimal(sum(each.values())))
    return Source(
        years,
        shares,
        applied,
        starts_on=date(years[0], 1, 1),
        ends_on=date(years[-1], 12, 31),
        program=words.PROGRAM,
    )


def _seats(random: Random, board: int) -> Source:
    seats, price = random.randrange(3, 31), random.choice((9_000, 11_500, 8_250))
    share = SharePart(
        board, _name(board), 2017, Decimal(seats * price), seats, Decimal(price), plan_id=1
    )
    plan = Prices(1, "Pris 2017", Decimal(price), 2017, 2017, {2017: Decimal(price)})
    return Source(
        (2017,),
        (share,),
        {2017: share.amount},
        prices=(plan,),
        starts_on=date(2016, 8, 1),
        ends_on=date(2018, 6, 30),
        program=words.PROGRAM,
    )


def _name(pk: int) -> str:
    return next(each.text for each in ORGANIZATIONS if each.pk == pk)


def _clause(source: Source, board: int, name: str, span: str, what: str, is_seats: bool) -> str:
    share = source.share_of(board)
    if is_seats:
        (part,) = source.shares
        return (
            f"att {name} avsätter {kr(part.seat_price)} kronor per plats för {part.seats} platser "
            f"i 2017 års budget, sammanlagt {kr(part.amount)} kronor"
        )
    amount = next(iter(share.values()))
    each = "/år" if len(share) > 1 else ""
    return f"att {name} medfinansierar {what} med {kr(amount)} kr{each}, {span}"


def _money_text(random: Random, source: Source, board: int, name: str, is_seats: bool) -> str:
    if is_seats:
        (part,) = source.shares
        return random.choice(
            (
                f"Priset är {kr(part.seat_price, NBSP)} kr per plats. {name} bokar {part.seats} "
                f"platser, vilket blir {kr(part.amount, NBSP)} kr för 2017.",
                f"{part.seats} platser à {kr(part.seat_price)} kr ger totalt {kr(part.amount)} kr. "
                "Beloppet betalas mot rekvisition senast den 30 november 2017.",
            )
        )
    years = source.years
    applied = source.applied[years[0]]
    boards = applied - 0 - next(s.amount for s in source.shares if s.financier_id == REGION)
    mine = source.share_of(board)[years[0]]
    total = sum(source.applied.values())
    yearly = " per år" if len(years) > 1 else ""
    told = [
        f"Det söks sammanlagt {kr(applied)} kr{yearly}, varav {kr(boards)} kr{yearly} från de "
        "lokala nämnderna och resten från Regionstyrelsen.",
        f"{name} betalar {kr(mine)} kr{yearly}; beloppet ryms inom ramen för {years[0]}.",
        f"De lokala nämnderna delar på {kr(boards)} kr{yearly} enligt följande:\n"
        + "\n".join(
            f"- {_name(pk).removeprefix('Lokala nämnden i ')} "
            f"{kr(source.share_of(pk)[years[0]])} kr{'/år' if yearly else ''}"
            for pk in range(1, 7)
        ),
    ]
    if total >= 1_000_000:
        written = f"{total / 1_000_000:.2f}".replace(".", ",")
        told.append(
            random.choice(
                (
                    f"Över hela perioden handlar det om {kr(total)} kr.",
                    f"Sammantaget uppgår kostnaden till {written} miljoner kronor.",
                    f"Totalt söks {kr(total / 1000)} tkr.",
                )
            )
        )
    return "\n\n".join(random.sample(told, 2) if len(told) > 3 else told)


# ---------- reports ----------


@dataclass(frozen=True)
class ReportFacts:
    """What a report says, and what it is held against."""

    passages: tuple[Passage, ...]
    years: tuple[int, int]
    decided: tuple[int, int] | None
    budget: tuple[tuple[str, dict[int, Decimal]], ...]
    given: dict[int, Decimal]
    attachments: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    stated: tuple[tuple[tuple[Any, Any], Decimal], ...] = ()
    dated_on: date | None = date(2019, 2, 28)
    responsible: str = "Vera Projektledare"


def report(number: int) -> Document:
    random = Random(f"report {number}")  # noqa: S311, no secret
    pick = picker(random)
    first, last = 2017, random.choice((2018, 2019))
    years = range(first, last + 1)
    name = f"{words.PROGRAM}, projektfas {first}–{last}"
    goals = random.sample(words.GOALS, 4)
    region, boards = random.choice(((720_000, 200_000), (480_000, 180_000)))
    budget = (
        ("Regionstyrelsen", dict.fromkeys(years, Decimal(region))),
        ("Lokala nämnder", dict.fromkeys(years, Decimal(boards))),
    )
    used = random.choice(("drygt", "knappt", "cirka"))
    whole = (region + boards) * len(years)
    about = {"drygt": 0.95, "knappt": 1.06, "cirka": 1.03}[used] * whole
    rounded = f"{about / 1_000_000:.1f}".replace(".", ",")
    passages = [
        Passage("name", "Namn", name, is_title=True),
        Passage(
            "background", "Bakgrund", pick(words.PROJECT_BACKGROUND, 3, first=first, last=last)
        ),
        Passage(
            "money",
            "Ekonomi",
            f"Projektet hade {kr(region + boards)} kr per år att röra sig med. Hela budgeten är "
            f"{used} {rounded} miljoner kronor.",
        ),
    ]
    for place, (title, purpose) in enumerate(goals, 1):
        passages += [
            Passage(f"goal {place} title", f"Mål {place}", title),
            Passage(f"goal {place} purpose", f"Mål {place}", f"Att {purpose}."),
            Passage(f"goal {place} report", f"Mål {place}", pick(words.REPORTED, 2)),
            Passage(f"goal {place} analysis", f"Mål {place}", pick(words.ANALYSED, 2)),
        ]
    has_attachment = random.random() < 0.5
    if has_attachment:
        passages.append(
            Passage("more", "Mer att läsa", "Se bifogad utvärderingsrapport och avsnittet ”Mål”.")
        )
    facts = ReportFacts(
        tuple(passages),
        (first, last),
        (first, last),
        budget,
        dict.fromkeys(years, Decimal(region + boards)),
        ("Utvärderingsrapport från Högskolan",) if has_attachment else (),
        tuple(Chapter(each, False) for each in ("Sammanfattning", "Mål", "Ekonomi", "Summering")),
        (((None, None), Decimal(whole)), ((None, first), Decimal(region + boards))),
    )
    return Document("report", number, facts, review_report)


def review_report(facts: ReportFacts) -> Iterable[Finding]:
    """Yield what the checks of a project and its report find, put together as the paper does."""
    vocabulary = replace(
        VOCABULARY,
        terms=(*VOCABULARY.terms, *long_words(p.text for p in facts.passages if "title" in p.name)),
    )
    table = Table("budget", "Ekonomi", facts.budget, dict(facts.stated))
    by_year = {year: table.computed(None, year) for year in facts.given}
    figures = {cell for _row, cells in facts.budget for cell in cells.values()}
    figures |= {*by_year.values(), sum(by_year.values(), Decimal(0))}
    figures |= {sum(cells.values(), Decimal(0)) for _row, cells in facts.budget}
    yield from check_filled(
        (
            Wanted("missing_date", "Datum", facts.dated_on, "Skriv datum.", is_final=True),
            Wanted("missing_responsible", "Ansvarig", facts.responsible, "Skriv vem."),
        )
    )
    yield from check_texts(
        facts.passages,
        vocabulary=vocabulary,
        amounts=figures,
        period=facts.decided or facts.years,
        attachments=facts.attachments,
        headings=facts.chapters,
    )
    yield from check_financiers(facts.passages, vocabulary, {"Regionstyrelsen"})
    yield from check_table(table)
    budget = {year: kr_ for year, kr_ in by_year.items() if kr_}
    yield from chapter_findings(budget, facts.given, "Omgången")
    yield from budget_findings(budget, facts.given, "Omgången")
    yield from period_findings(facts.years, facts.decided, "Omgången")


def documents(each: int = 20) -> list[Document]:
    """Return so many documents of each of the three kinds."""
    return [make(number) for make in (proposal, report, plan) for number in range(1, each + 1)]
