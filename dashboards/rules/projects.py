"""What must agree between a project's budget and the money that was decided for it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from documents.choices import Severity
from documents.rules.findings import Finding


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
