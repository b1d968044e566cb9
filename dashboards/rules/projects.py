"""What must agree between a project, its budget, and what was decided for it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import years_text
from documents.choices import Severity
from documents.rules.findings import Finding

Years = tuple[int, int]


def budget_findings(
    budget: Mapping[int, Decimal], decided: Mapping[int, Decimal], round_name: Any
) -> Iterator[Finding]:
    """Yield each year whose budget is not what the financiers decided (both kr by year).

    A project without a budget is no contradiction, and neither is one without a round in force.
    """
    if not budget or not decided:
        return
    for year in sorted({*budget, *decided}):
        planned, given = budget.get(year, Decimal(0)), decided.get(year, Decimal(0))
        if planned == given:
            continue
        yield Finding(
            code="budget_not_as_decided",
            severity=Severity.WARN,
            where=_("Budget %(year)s") % {"year": year},
            message=_(
                "The budget is %(budget)s, but %(decided)s is decided in “%(round)s”: "
                "a difference of %(difference)s."
            )
            % {
                "budget": kronor(planned),
                "decided": kronor(given),
                "round": round_name,
                "difference": kronor(abs(planned - given)),
            },
            fact=f"{year}: {planned} != {given}",
        )


def chapter_findings(
    budget: Mapping[int, Decimal], decided: Mapping[int, Decimal], round_name: Any
) -> Iterator[Finding]:
    """Yield that the report announces a budget in which nothing would stand."""
    if decided and not budget:
        message = _(
            "Money is decided in “%(round)s”, but the project has no budget: the report announces "
            "a chapter in which nothing stands. Enter the budget."
        )
        yield Finding(
            code="chapter_empty",
            severity=Severity.WARN,
            where=_("Budget"),
            message=message % {"round": round_name},
            fact="budget: empty",
            anchor="budget",
        )


def period_findings(own: Years, decided: Years | None, round_name: Any) -> Iterator[Finding]:
    """Yield that money is decided for years that the project begins in and does not reach.

    What is decided for another time altogether (a day to prepare it) says nothing of its period.
    """
    if decided is None or not overlap(own, decided) or whole_period(own, decided) == own:
        return
    words = {"own": years_text(*own), "decided": years_text(*decided), "round": round_name}
    message = _(
        "The project is entered for %(own)s, but “%(round)s” decides for %(decided)s: change the "
        "project's days, or keep it with a reason."
    )
    yield Finding(
        code="period_differs",
        severity=Severity.WARN,
        where=_("Period of the project"),
        message=message % words,
        fact=f"{words['own']} != {words['decided']}",
        anchor="ends_on",
    )


def overlap(own: Years, decided: Years) -> bool:
    return own[0] <= decided[1] and decided[0] <= own[1]


def whole_period(own: Years, decided: Years | None) -> Years:
    """Return the years that a project has, and those that it is decided for besides."""
    if decided is None or not overlap(own, decided):
        return own
    return min(own[0], decided[0]), max(own[1], decided[1])
