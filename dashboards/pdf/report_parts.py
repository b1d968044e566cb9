"""Tables and figures of a project's report: goals, lineage, budget, funding, documents."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from core.money import amount, kronor
from core.periods import iso_date
from dashboards.queries.reports import Budget, Funding
from documents.models import Document
from funding.choices import AnswerState, RoundState
from programs.choices import AccountKind
from programs.pdf import parts
from programs.queries import Lineage, LineageRow
from programs.rules.budgets import Amounts
from programs.rules.lineages import listed

NOTHING = Decimal(0)
NO_UPDATE = {"tone": "muted", "position": 10_000}
WIDEST = 6  # years that stand beside each other on a page that stands


# ---------- goals ----------


def by_status(goals: list[dict]) -> list[tuple[dict, list[int]]]:
    """Return each status with the numbers of its goals, in the program's order."""
    told = [goal["answer"]["status"] if goal["answer"] else _none() for goal in goals]
    words = {each["word"]: each for each in told}
    ordered = sorted(words.values(), key=lambda each: (each["position"], each["word"]))
    numbers: dict[str, list[int]] = {}
    for goal, status in zip(goals, told, strict=True):
        numbers.setdefault(status["word"], []).append(goal["number"])
    return [(each, numbers[each["word"]]) for each in ordered]


def _none() -> dict[str, Any]:
    return {**NO_UPDATE, "word": _("No update yet")}


def status_sentences(goals: list[dict]) -> list[str]:
    """Say how many goals have each status, and which."""
    return [
        ngettext(
            "%(status)s: %(count)d goal (%(goals)s)",
            "%(status)s: %(count)d goals (%(goals)s)",
            len(numbers),
        )
        % {"status": status["word"], "count": len(numbers), "goals": listed(numbers)}
        for status, numbers in by_status(goals)
    ]


def status_figure(goals: list[dict]) -> dict[str, Any]:
    counts = [(status, [len(numbers)]) for status, numbers in by_status(goals)]
    return parts.status_figure(counts, [_("Goals")], _("Share"))


def overview(goals: list[dict]) -> dict[str, Any]:
    """Return each goal with its status on one line, and what was reached where it has a target."""
    columns = [(_("Goal"), "text"), (_("Status"), "text"), (_("As of"), "day")]
    rows = [
        (
            f"{goal['number']}. {goal['title']}",
            goal["answer"]["status"]["word"] if goal["answer"] else _("No update yet"),
            iso_date(goal["answer"]["as_of"]) if goal["answer"] else "",
        )
        for goal in goals
    ]
    if any(goal["target"] is not None for goal in goals):
        columns.append((_("Target and actual"), "text"))
        rows = [(*row, parts.reached_of(goal)) for row, goal in zip(rows, goals, strict=True)]
    return parts.table(_("How the goals stand"), columns, rows)


# ---------- from decided to reported goals ----------


def lineage_part(lineage: Lineage | None) -> dict[str, Any] | None:
    """Return what became of each decided goal, with reason, day and who approved it."""
    if lineage is None:
        return None
    columns = [
        (_("Decided goal"), "text"),
        (_("What became of it"), "prose"),
        (_("Reported goal"), "prose"),
    ]
    rows = [
        (
            str(row.decided) if row.decided else _("Not among the decided goals"),
            "\n\n".join(
                [f"{row.said}.", *(part for each in row.changes for part in _change(each))]
            ),
            "\n\n".join(map(str, row.ends)) or _("No goal stands of it"),
        )
        for row in lineage.rows
    ]
    adopted = _("The goals were adopted on %(day)s: %(source)s.") % {
        "day": parts.in_words(lineage.adoption.adopted_on),
        "source": lineage.adoption.source.rstrip("."),
    }
    counted = _("Decided goals: %(decided)d. Reported goals: %(reported)d.") % {
        "decided": lineage.decided,
        "reported": lineage.reported,
    }
    sums = "; ".join(lineage.sentences)
    return {
        "sentences": [adopted, f"{counted} {sums[:1].upper()}{sums[1:]}."],
        "table": parts.table(_("From decided to reported goals"), columns, rows),
    }


def _became(row: LineageRow) -> str:
    """Say what became of a goal, each change with its reason, day and approver."""
    return "\n\n".join([f"{row.said}.", *(said for each in row.changes for said in _change(each))])


def _change(change: Any) -> Iterator[str]:
    yield change.reason.strip()
    yield (
        _("From %(day)s, approved by %(who)s")
        % {
            "day": iso_date(change.changed_on),
            "who": change.settled_by,
        }
        + "."
    )


# ---------- budget ----------


def budget_table(budget: Budget, day: date) -> dict[str, Any]:
    """Return budget, cost, what is left and forecast, by year and kind of account."""
    rows = []
    for year, kinds in budget.lines.items():
        for kind, kr in kinds.items():
            rows.append(
                {"cells": [str(year), str(AccountKind(kind).label), *_cells(kr)], "kind": ""}
            )
        sums = [str(year), _("In all"), *_cells(budget.years[year])]
        rows.append({"cells": sums, "kind": "part"})
    table = parts.table(
        _("Budget and actual cost by year and kind of account (kr)"),
        [
            (_("Year"), "text"),
            (_("Kind of account"), "text"),
            (_("Budget"), "kr"),
            (_("Actual cost"), "kr"),
            (_("Left"), "kr"),
            (_("Forecast"), "kr"),
        ],
        [],
        sums=[_("In all"), "", *_cells(budget.total)],
    )
    ahead = [year for year in budget.lines if year > day.year]
    if ahead:
        table["note"] = _("Cost and forecast of years after %(year)d are not included.") % {
            "year": day.year
        }
    return {**table, "rows": rows}


def _cells(kr: Amounts) -> list[Decimal | None]:
    return [kr.budget, kr.actual, kr.left, kr.forecast]


def budget_figure(budget: Budget) -> dict[str, Any]:
    """Return a bar a year: what was spent of the budget, what is left, what is beyond it."""
    bars = []
    for year, kr in budget.years.items():
        planned, spent = kr.budget or NOTHING, kr.actual or NOTHING
        shown = [
            (pgettext("money", "spent"), min(planned, spent), "info"),
            (pgettext("money", "left of the budget"), max(planned - spent, NOTHING), "muted"),
            (pgettext("money", "beyond the budget"), max(spent - planned, NOTHING), "bad"),
        ]
        bars.append(
            {
                "label": str(year),
                "values": [amount(kr.budget), amount(kr.actual)],
                "parts": [
                    {"label": label, "value": value, "text": kronor(value), "tone": tone}
                    for label, value, tone in shown
                ],
            }
        )
    return {
        "title": _("Budget and actual cost per year"),
        "unit": "kr",
        "heads": [_("Year"), _("Budget"), _("Actual cost")],
        "bar_head": _("Spent of the budget"),
        "bars": bars,
    }


def declared_table(budget: Budget, funding: Funding) -> dict[str, Any]:
    """Return by year what was stated, what the shares add up to, what is decided and budgeted."""
    years = sorted({*budget.years, *funding.years})
    lines = []
    for year in years:
        planned = budget.years[year].budget if year in budget.years else None
        given = funding.given(year)
        lines.append((funding.applied(year), funding.asked(year), given, planned))
    rows = [
        (str(year), *line, (line[3] or NOTHING) - line[2])
        for year, line in zip(years, lines, strict=True)
    ]
    columns = zip(*lines, strict=True)
    totals = [sum((kr for kr in column if kr is not None), NOTHING) for column in columns]
    columns = [
        (_("Year"), "text"),
        (_("Applied for, as stated"), "kr"),
        (_("Sum of the shares"), "kr"),
        (_("Decided"), "kr"),
        (_("Budget"), "kr"),
        (_("Budget less decided"), "kr"),
    ]
    sums = [_("In all"), *totals, totals[3] - totals[2]]
    return parts.table(_("Applied for, decided and budgeted (kr)"), columns, rows, sums=sums)


# ---------- funding ----------


def rounds_part(funding: Funding) -> list[dict[str, Any]]:
    """Return each round with its state in words and each financier's answer."""
    columns = [
        (_("Financier"), "text"),
        (_("Answer"), "text"),
        (_("Decided on"), "day"),
        ("§", "number"),
        (_("Counts since"), "day"),
    ]
    return [
        {
            "id": f"round-{each.pk}",
            "name": each.name,
            "state": _state(standing := funding.standings[each.pk]),
            "table": parts.table(
                _("The financiers' answers"),
                columns,
                [
                    (
                        answer.financier,
                        str(AnswerState(answer.state).label).capitalize(),
                        iso_date(answer.decided_on),
                        "" if answer.paragraph is None else str(answer.paragraph),
                        iso_date(answer.counted_on),
                    )
                    for answer in standing.answers
                ],
            ),
        }
        for each in funding.rounds
    ]


def _state(standing: Any) -> str:
    said = f"{standing.words[:1].upper()}{standing.words[1:]}"
    if standing.state == RoundState.LAPSED and standing.gap_in_words:
        return _("%(state)s. Missing: %(gap)s.") % {"state": said, "gap": standing.gap_in_words}
    return f"{said}."


def money_tables(funding: Funding) -> list[dict[str, Any]]:
    """Return what each financier decided and paid, by year, with every sum."""
    return [
        _by_financier(_("Decided, by financier and year"), funding.decided, funding),
        _by_financier(_("Paid, by financier and year"), funding.paid, funding),
    ]


def _by_financier(caption: str, amounts: dict[int, Any], funding: Funding) -> dict[str, Any]:
    years = funding.years

    def row(of: dict[int, Decimal]) -> list[Decimal | None]:
        each = [of.get(year) for year in years]
        return [*each, sum(filter(None, each), NOTHING)] if len(years) > 1 else each

    totals: Counter = Counter()
    for of in amounts.values():
        totals.update(of)
    columns = [str(year) for year in years]
    return {
        "caption": caption,
        "unit": "kr",
        "head": _("Financier"),
        "columns": [*columns, _("In all")] if len(years) > 1 else columns,
        "rows": [
            {"label": name, "amounts": row(amounts.get(pk, {})), "kind": ""}
            for pk, name in funding.names.items()
        ],
        "sums": {"label": _("In all"), "amounts": row({y: totals[y] or NOTHING for y in years})},
    }


# ---------- people, documents ----------


def people_table(contributions: Iterable[Any]) -> dict[str, Any] | None:
    rows = [
        (
            each.title,
            ", ".join(str(who) for who in (each.person, each.organization) if who),
            each.did,
        )
        for each in contributions
    ]
    columns = [(_("Part"), "text"), (_("Who"), "text"), (_("What they did"), "prose")]
    return parts.table(_("Who worked in the project"), columns, rows) if rows else None


def partners_table(partners: Iterable[Any]) -> dict[str, Any] | None:
    rows = [(str(each.organization), each.part) for each in partners]
    columns = [(_("Partner"), "text"), (_("Part in the work"), "prose")]
    return parts.table(_("Partners"), columns, rows) if rows else None


def documents_table(documents: Iterable[Document]) -> dict[str, Any] | None:
    rows = [(each.reference, each.title, iso_date(each.issued_at)) for each in documents]
    columns = [(_("Number"), "text"), (_("Title"), "text"), (_("Issued"), "day")]
    return parts.table(_("Issued documents"), columns, rows) if rows else None


def links_table(links: Iterable[Any]) -> dict[str, Any] | None:
    rows = [(each.title, each.url, each.note) for each in links]
    columns = [(_("Title"), "text"), (_("Address"), "text"), (_("Note"), "prose")]
    return parts.table(_("Links"), columns, rows) if rows else None


def alignments_part(alignments: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Yield each objective that the project serves, with its choices; each strategy named once."""
    found: dict[int, dict[str, Any]] = {}
    named: set[int] = set()
    for each in alignments:
        objective = each.choice.objective
        strategy = "" if objective.strategy_id in named else str(objective.strategy)
        named.add(objective.strategy_id)
        part = found.setdefault(
            objective.pk,
            {
                "id": f"objective-{objective.pk}",
                "strategy": strategy,
                "name": objective.name,
                "choices": [],
            },
        )
        part["choices"].append({"name": each.choice.name, "motivation": each.motivation})
    yield from found.values()
