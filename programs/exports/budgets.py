"""A project's budget as a file: one row for each line and year, then the sums."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from programs.rules.budgets import Amounts, BudgetTable


class BudgetExport:
    """What core.exports asks of a table; amounts are kr, written as numbers."""

    def __init__(self, table: BudgetTable) -> None:
        self.table = table

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, each line year by year, then the sum of each year and of all."""
        yield [
            _("Kind of account"),
            _("Financier"),
            _("Year"),
            _("Budget (kr)"),
            _("Actual cost (kr)"),
            _("Forecast (kr)"),
            _("Budget less actual cost (kr)"),
            _("Budget less forecast (kr)"),
        ]
        for line in self.table.lines:
            for year, amounts in sorted(line.cells.items()):
                yield [line.account_label, line.financier, str(year), *_kr(amounts)]
        for year, amounts in self.table.sums.items():
            yield [_("All"), _("All"), str(year), *_kr(amounts)]
        yield [_("All"), _("All"), _("In all"), *_kr(self.table.total)]


def _kr(amounts: Amounts) -> list[Any]:
    stated = [amounts.budget, amounts.actual, amounts.forecast]
    return [*stated, amounts.left, amounts.left_by_forecast]
