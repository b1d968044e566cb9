"""What one place of a source states of a project's budget: of each year and in all."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core.forms import KronorField
from programs.choices import DeclaredMeasure
from programs.models import Project
from programs.rules.budgets import BudgetTable, Stated, computed

ALL = 0  # in a field's name: of all years


class DeclaredForm(forms.Form):
    """A field for each total that can be stated, the computed sum beside it."""

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        instance: Project,
        table: BudgetTable,
        stated: list[Stated],
        place: str,
        **kwargs: Any,
    ) -> None:
        self.project, self.table = instance, table
        initial = {
            f"declared_{each.measure}_{each.year or ALL}": each.declared.amount
            for each in stated
            if each.declared.place == place
        }
        super().__init__(data, files, initial=initial, **kwargs)
        for measure, label in DeclaredMeasure.choices:
            for year in (*table.years, ALL):
                self.fields[f"declared_{measure}_{year}"] = KronorField(
                    label=f"{label}, {year or _('in all')}", required=False
                )

    @property
    def totals(self) -> dict[tuple[str, int | None], Decimal | None]:
        return {
            (measure, year or None): self.cleaned_data[f"declared_{measure}_{year}"]
            for measure in DeclaredMeasure.values
            for year in (*self.table.years, ALL)
        }

    def grid(self) -> Iterator[tuple[None, str, list[tuple[int, forms.BoundField, Decimal]]]]:
        """Yield each measure with (year or ALL, field, computed sum); no row has a key."""
        for measure, label in DeclaredMeasure.choices:
            cells = [
                (
                    year,
                    self[f"declared_{measure}_{year}"],
                    computed(self.table, measure, year or None),
                )
                for year in (*self.table.years, ALL)
            ]
            yield None, label, cells
