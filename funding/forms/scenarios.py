"""Forms of scenarios: how one is worked out, its grid, and what is said when it is adopted."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import DateField, KronorField, PlainTextField
from funding.choices import ScenarioKind
from funding.models import Scenario
from funding.rules.scenarios import Split
from funding.rules.shares import ShareTable


def _explanation() -> PlainTextField:
    return PlainTextField(
        label=gettext_lazy("Explanation"),
        required=False,
        rows=4,
        help_text=gettext_lazy("Why the split is another one; the revised proposals say it."),
    )


class ScenarioForm(forms.Form):
    """Who does not fund, and what becomes of their part."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    without = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Who does not fund"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What becomes of their part"),
        choices=ScenarioKind,
        initial=ScenarioKind.SPREAD,
        widget=forms.RadioSelect,
    )
    asked = forms.TypedChoiceField(
        label=gettext_lazy("Who is asked for more"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=gettext_lazy("Only when one financier is asked for more."),
    )
    explanation = _explanation()

    def __init__(self, *args: Any, table: ShareTable, **kwargs: Any):
        super().__init__(*args, **kwargs)
        bodies = [(row.financier_id, row.financier) for row in table.rows]
        self.fields["without"].choices = bodies
        self.fields["asked"].choices = [("", _("Nobody")), *bodies]


class SplitForm(forms.Form):
    """A scenario's name, explanation and grid; every cell is a flat field of its own."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    explanation = _explanation()

    def __init__(self, *args: Any, instance: Scenario, table: ShareTable, split: Split, **kwargs):
        self.table = table
        initial = {"name": instance.name, "explanation": instance.explanation}
        initial |= {f"applied_{year}": kr for year, kr in split.applied.items()}
        initial |= {f"share_{pk}_{year}": kr for (pk, year), kr in split.shares.items()}
        super().__init__(*args, initial=initial, **kwargs)
        for row in table.rows:
            for year in table.years:
                label = f"{row.financier}, {year}"
                self.fields[f"share_{row.financier_id}_{year}"] = _kronor(label)
        for year in table.years:
            label = _("Applied for, %(year)d") % {"year": year}
            self.fields[f"applied_{year}"] = _kronor(label, required=True)

    def split(self) -> Split:
        """Return what is written; an empty cell is no share that year."""
        return Split(
            {
                (row.financier_id, year): kr
                for row in self.table.rows
                for year in self.table.years
                if (kr := self.cleaned_data[f"share_{row.financier_id}_{year}"]) is not None
            },
            {year: self.cleaned_data[f"applied_{year}"] for year in self.table.years},
        )

    def grid(self) -> list[dict[str, Any]]:
        """Return each financier with its (year, field) pairs and the sum of what stands in them."""
        rows = []
        for row in self.table.rows:
            fields = [(y, self[f"share_{row.financier_id}_{y}"]) for y in self.table.years]
            total = sum((self._read(field) for _year, field in fields), Decimal(0))
            rows.append({"pk": row.financier_id, "name": row.financier, "fields": fields})
            rows[-1] |= {"total": total, "today": row.total}
        return rows

    def sums(self) -> list[tuple[int, Decimal]]:
        return [(year, sum(self._column(year), Decimal(0))) for year in self.table.years]

    def applied(self) -> list[tuple[int, forms.BoundField]]:
        return [(year, self[f"applied_{year}"]) for year in self.table.years]

    def totals(self) -> dict[str, Decimal]:
        applied = sum((self._read(field) for _year, field in self.applied()), Decimal(0))
        return {"sum": sum((kr for _year, kr in self.sums()), Decimal(0)), "applied": applied}

    def differences(self) -> list[tuple[int, Decimal]]:
        applied = {year: self._read(field) for year, field in self.applied()}
        return [(year, kr - applied[year]) for year, kr in self.sums()]

    def _column(self, year: int) -> list[Decimal]:
        return [self._read(self[f"share_{row.financier_id}_{year}"]) for row in self.table.rows]

    def _read(self, bound: forms.BoundField) -> Decimal:
        """Return the amount that stands in a field; what cannot be read counts as 0."""
        try:
            return bound.field.clean(bound.value()) or Decimal(0)
        except forms.ValidationError:
            return Decimal(0)


def _kronor(label: str, *, required: bool = False) -> KronorField:
    return KronorField(label=label, required=required)


class AdoptForm(forms.Form):
    """What the new version says: why, by when to answer, and its financial consequences."""

    explanation = PlainTextField(
        label=gettext_lazy("Explanation"),
        rows=4,
        help_text=gettext_lazy(
            "Every financier reads it, and it stands among the additions and clarifications."
        ),
    )
    answer_by = DateField(label=gettext_lazy("Answer by"), required=False)
    financial_text = PlainTextField(
        label=gettext_lazy("Financial consequences"),
        required=False,
        help_text=gettext_lazy("Change the amounts that are another now; the table follows."),
    )
