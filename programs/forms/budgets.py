"""The grid of a project's budget: kinds of account and financiers down, years across."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization
from core.forms import KronorField
from programs.choices import AccountKind
from programs.rules.budgets import (
    DIFFERENCES,
    MEASURES,
    Amounts,
    BudgetTable,
    Key,
    Line,
    Row,
    obstacles_to_set,
    years_allowed,
    years_shown,
)

ROW = re.compile(r"([a-z]{1,12})-([0-9]{1,18})")
CELL = re.compile(r"(?:budget|actual|forecast)_[a-z]+_[0-9]+_([0-9]{4})")
# Not what is stored: what the grid grows by.
GROWTH = ("account", "financiers", "other", "each_year", "more_years")


def keys_of(rows: Iterable[str]) -> list[Key]:
    """Return the lines that posted rows name ("staff-12"); what names none is left out."""
    found = [ROW.fullmatch(row) for row in rows]
    keys = [(match[1], int(match[2])) for match in found if match]
    return [key for key in keys if key[0] in AccountKind.values]


def row_labels() -> dict[str, str]:
    """Return what the measures and their differences are called."""
    return {
        "budget": _("Budget"),
        "actual": _("Actual cost"),
        "forecast": _("Forecast"),
        "left": _("Budget less actual cost"),
        "left_by_forecast": _("Budget less forecast"),
    }


class BudgetForm(forms.Form):
    """Every cell is a flat field (`actual_staff_12_2017`): a conflict is shown cell by cell.

    `rows` are lines that have nothing yet, `more` years that were asked for.
    """

    account = forms.ChoiceField(
        label=gettext_lazy("Kind of account"), choices=AccountKind, required=False
    )
    financiers = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Bodies of the program's organization"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    other = forms.ModelChoiceField(
        label=gettext_lazy("Another financier"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("no other"),
    )
    each_year = KronorField(
        label=gettext_lazy("Budget each year (kr)"),
        required=False,
        help_text=gettext_lazy("Fills in the new lines; leave it empty to write year by year."),
    )
    more_years = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Years beside the project's"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, data=None, files=None, *, instance, table: BudgetTable, rows=(), more=(), **kwargs
    ):
        self.project = instance
        self.stored = table
        first, last = instance.starts_on.year, instance.ends_on.year
        used = {year for line in table.lines for year in line.cells}
        self.allowed = years_allowed(first, last, used)
        self.years = years_shown(first, last, {*used, *(set(more) & set(self.allowed))})
        self.lines = self._lines(rows)
        super().__init__(data, files, initial=self._stored_values(), **kwargs)
        growth = {name: self.fields.pop(name) for name in GROWTH}
        for name, label in self._cells():
            self.fields[name] = KronorField(label=label, required=False)
        self.fields |= growth  # last on the page, and so in the list of errors
        self._offer()

    def _lines(self, rows: Iterable[Key]) -> dict[Key, tuple[str, str]]:
        """Return the names of each line, those of new ones read from the database."""
        known = {line.key: (line.account_label, line.financier) for line in self.stored.lines}
        new = [key for key in rows if key not in known]
        names = dict(
            Organization.objects.filter(pk__in=[pk for __, pk in new]).values_list("pk", "name")
        )
        labels = dict(AccountKind.choices)
        known |= {key: (str(labels[key[0]]), names[key[1]]) for key in new if key[1] in names}
        return dict(sorted(known.items(), key=lambda each: _place(each[0], each[1][1])))

    def _stored_values(self) -> dict[str, Any]:
        return {
            _cell(name, line.key, year): getattr(amounts, name)
            for line in self.stored.lines
            for year, amounts in line.cells.items()
            for name in MEASURES
        }

    def _cells(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the label of every cell."""
        labels = row_labels()
        for key, names in self.lines.items():
            for name in MEASURES:
                for year in self.years:
                    yield _cell(name, key, year), f"{', '.join(names)}: {labels[name]} {year}"

    def _offer(self) -> None:
        today = timezone.localdate()
        home = self.project.program.organization_id
        valid = Organization.objects.valid_on(today)
        near = valid.deciding().filter(Q(parent=home) | Q(parent__parent=home))
        self.fields["financiers"].queryset = near.order_by("name", "pk")
        self.fields["other"].queryset = valid.order_by("name", "pk")
        left = [year for year in self.allowed if year not in self.years]
        self.fields["more_years"].choices = [(year, str(year)) for year in left]
        if not left:
            del self.fields["more_years"]

    def clean(self) -> dict[str, Any]:
        # A cell that no field reads would be lost without a word.
        stray = [CELL.fullmatch(name) for name in self.data if name not in self.fields]
        years = {int(match[1]) for match in stray if match}
        outside = years - set(self.allowed)
        for reason in obstacles_to_set(self.allowed, outside, len(self.lines)):
            self.add_error(None, reason)
        if years - outside:
            self.add_error(None, _("One of the lines names no financier or no year of the table."))
        return super().clean()

    @property
    def added(self) -> list[Key]:
        """The lines that were asked for."""
        financiers = list(self.cleaned_data.get("financiers") or ())
        other = self.cleaned_data.get("other")
        account = self.cleaned_data.get("account")
        return [(account, each.pk) for each in [*financiers, *filter(None, [other])] if account]

    @property
    def amounts(self) -> dict[tuple[Key, int], Amounts]:
        return {
            (key, year): Amounts(*(self.cleaned_data[_cell(name, key, year)] for name in MEASURES))
            for key in self.lines
            for year in self.years
        }

    @property
    def as_written(self) -> BudgetTable:
        """The table as it stands in the fields, for its sums; what cannot be read counts as 0."""
        lines = []
        for key, names in self.lines.items():
            cells = {
                year: Amounts(*(self._read(_cell(name, key, year)) for name in MEASURES))
                for year in self.years
            }
            lines.append(Line(*key, *names, cells))
        return BudgetTable(self.years, tuple(lines))

    def _read(self, name: str) -> Any:
        try:
            return self.fields[name].clean(self[name].value())
        except forms.ValidationError:
            return None

    def grid(self) -> Iterator[tuple[Line, str, list[tuple[Row, list]], list[Row]]]:
        """Yield each line, its posted name, its rows with (year, field), its differences."""
        table = self.as_written
        for line in table.lines:
            rows = [
                (row, [(y, self[_cell(row.kind, line.key, y)]) for y in self.years])
                for row in table.rows(line)
            ]
            name = f"{line.account}-{line.financier_id}"
            yield line, name, rows, table.rows(line, DIFFERENCES)

    def sums(self) -> list[Row]:
        return self.as_written.rows()

    def differences(self) -> list[Row]:
        return self.as_written.rows(kinds=DIFFERENCES)

    def growing_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in GROWTH if name in self.fields]


def _cell(measure: str, key: Key, year: int) -> str:
    account, financier = key
    return f"{measure}_{account}_{financier}_{year}"


def _place(key: Key, financier: str) -> tuple:
    return AccountKind.values.index(key[0]), financier.casefold(), key[1]
