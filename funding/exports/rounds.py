"""A round's share table as a file: the same rows and sums as on its page."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.rules.rounds import Standing
from funding.rules.shares import ShareTable


class ShareExport:
    """What core.exports asks of a table; amounts are kr, written as numbers."""

    def __init__(self, table: ShareTable, standing: Standing) -> None:
        self.table = table
        self.answers = {each.financier_id: each for each in standing.answers}

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, a row for each financier, then the sums."""
        table = self.table
        years = [str(year) for year in table.years]
        answer_heads = [_("Answer"), _("Counts since"), _("Decided in all (kr)")]
        yield [_("Financier (kr)"), *years, _("In all"), *answer_heads]
        for row in table.rows:
            answer = self.answers[row.financier_id]
            yield [
                *self._line(row.financier, row.amounts, row.total),
                str(answer.state.label),
                iso_date(answer.counted_on),
                answer.decided_total if answer.is_yes else None,
            ]
        if table.has_parts:
            yield self._line(_("Of which local boards"), table.local.sums, table.local.total)
        yield self._line(_("Sum of the shares"), table.sums, table.total)
        yield self._line(_("Applied for"), table.applied, table.applied_total)
        yield self._line(_("Difference"), table.differences, table.difference)

    def _line(self, name: str, amounts: Mapping[int, Decimal], total: Decimal) -> list[Any]:
        return [name, *(amounts.get(year) for year in self.table.years), total]
