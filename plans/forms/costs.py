"""The grids of a plan: what each activity costs each year, and what the source declares (kr)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core.forms import KronorField, fingerprints
from plans.models import Plan
from plans.rules.costs import CostRow, CostTable, Declared, Line, obstacles_to_line
from plans.rules.plans import obstacles_to_set

COST_NAME = re.compile(r"cost_(\d{1,18})_(\d{1,9})")
DECLARED_NAME = re.compile(r"declared_(\d{1,18})_(\d{1,9})")
ALL = 0  # in a field's name: of all activities, or of all years


@dataclass(frozen=True)
class Cell:
    """One year of a row in the form: its amount, and what is said about it."""

    year: int
    amount: forms.BoundField
    extras: list[forms.BoundField]
    is_last: bool = False  # of the period: a line over two years would reach beyond it

    @property
    def next_year(self) -> int:
        return self.year + 1

    @property
    def has_errors(self) -> bool:
        return any(field.errors for field in self.extras)

    @property
    def said(self) -> str:
        """What is known about the amount, in words; empty where it is nothing."""
        note, approximate, *over = (field.value() for field in self.extras)
        years = f"{self.year}/{self.next_year}" if any(over) else str(self.year)
        told = (
            note,
            _("approximate") if approximate else "",
            _("reaches beyond the period") if self.is_last and any(over) else "",
        )
        words = ", ".join(filter(None, told))
        if words:
            return f"{years}: {words}"
        return years if any(over) else ""


class CostsForm(forms.Form):
    """The grid: activities down, years across.

    Every cell is a flat field of its own (`cost_5_2019`), so that an edit conflict is shown cell
    by cell; beside it `note_…`, `approximate_…` and `over_…` say what is known about the amount.
    """

    def __init__(self, data=None, files=None, *, instance: Plan, table: CostTable, **kwargs):
        self.plan, self.table = instance, table
        initial: dict[str, Any] = {}
        for row in table.rows:
            for year, line in row.lines.items():
                key = f"{row.activity_id}_{year}"
                initial |= {
                    f"cost_{key}": line.amount,
                    f"note_{key}": line.note,
                    f"approximate_{key}": line.is_approximate,
                    f"over_{key}": line.last_year is not None,
                }
        super().__init__(data, files, initial=initial, **kwargs)
        for row in table.rows:
            for year in table.years:
                self._add_cell(row, year)

    def _add_cell(self, row: CostRow, year: int) -> None:
        key = f"{row.activity_id}_{year}"
        words = {"activity": row.name, "year": year, "next": year + 1}
        self.fields[f"cost_{key}"] = KronorField(
            label=_("%(activity)s, %(year)d") % words, required=False
        )
        self.fields[f"note_{key}"] = forms.CharField(
            label=_("%(activity)s, note %(year)d") % words, max_length=100, required=False
        )
        self.fields[f"approximate_{key}"] = forms.BooleanField(
            label=_("%(activity)s, approximate %(year)d") % words, required=False, initial=False
        )
        self.fields[f"over_{key}"] = forms.BooleanField(
            label=_("%(activity)s, over %(year)d/%(next)d") % words, required=False, initial=False
        )

    def clean(self) -> dict[str, Any]:
        for reason in stray(self.data, self.fields, COST_NAME, self.plan.years):
            self.add_error(None, reason)
        data = super().clean()
        for (activity_id, year), line in self.lines.items():
            key = f"{activity_id}_{year}"
            extras = {n: data.get(f"{n}_{key}") for n in ("note", "approximate", "over")}
            if f"cost_{key}" not in self.errors:
                for reason in obstacles_to_line(line, extras):
                    self.add_error(f"cost_{key}", reason)
        return data

    @property
    def lines(self) -> dict[tuple[int, int], Line | None]:
        """What was entered, by (activity's id, year); None is no line."""
        return {
            (row.activity_id, year): self._line(f"{row.activity_id}_{year}", year)
            for row in self.table.rows
            for year in self.table.years
        }

    def _line(self, key: str, year: int) -> Line | None:
        data = self.cleaned_data
        amount = data.get(f"cost_{key}")
        if amount is None:
            return None
        return Line(
            amount,
            year + 1 if data.get(f"over_{key}") else None,
            data.get(f"note_{key}", ""),
            bool(data.get(f"approximate_{key}")),
        )

    @property
    def as_written(self) -> CostTable:
        """The table as it stands in the fields, for its sums; what cannot be read counts as 0."""
        rows = []
        for row in self.table.rows:
            lines = {}
            for year in self.table.years:
                name = f"cost_{row.activity_id}_{year}"
                amount = readable(self.fields[name], self[name].value())
                if amount is not None:
                    lines[year] = Line(amount)
            rows.append(CostRow(row.activity_id, row.number, row.title, lines))
        return CostTable(self.table.years, tuple(rows), self.table.stated)

    def grid(self) -> Iterator[tuple[CostRow, list[Cell], list[Declared]]]:
        """Yield each row with its cells and what is declared of its sum, for the template."""
        written = self.as_written
        for row in written.rows:
            cells = [self._cell(row.activity_id, year) for year in self.table.years]
            yield row, cells, written.shown(row.activity_id)

    def _cell(self, activity_id: int, year: int) -> Cell:
        key = f"{activity_id}_{year}"
        names = (f"note_{key}", f"approximate_{key}", f"over_{key}")
        is_last = year == self.table.years[-1]
        return Cell(year, self[f"cost_{key}"], [self[name] for name in names], is_last)


class DeclaredForm(forms.Form):
    """What one place of the source declares: of cells, rows, columns and all."""

    def __init__(
        self, data=None, files=None, *, instance: Plan, table: CostTable, place: str, **kwargs
    ):
        self.plan, self.table = instance, table
        initial = {
            f"declared_{activity or ALL}_{year or ALL}": amount
            for (activity, year), pairs in table.stated.items()
            for where, amount in pairs
            if where == place
        }
        super().__init__(data, files, initial=initial, **kwargs)
        for activity_id, name in self.names:
            for year in (*table.years, ALL):
                of_all = name if activity_id != ALL else _("All activities")
                label = f"{of_all}, {year or _('in all')}"
                field = KronorField(label=label, required=False)
                self.fields[f"declared_{activity_id}_{year}"] = field

    @property
    def names(self) -> list[tuple[int, str]]:
        """The rows: (activity's id or ALL, name)."""
        return [*((row.activity_id, row.name) for row in self.table.rows), (ALL, _("In all"))]

    def clean(self) -> dict[str, Any]:
        for reason in stray(self.data, self.fields, DECLARED_NAME, (*self.plan.years, ALL)):
            self.add_error(None, reason)
        return super().clean()

    @property
    def totals(self) -> dict[tuple[int | None, int | None], Decimal | None]:
        return {
            (activity_id or None, year or None): self.cleaned_data[f"declared_{activity_id}_{year}"]
            for activity_id, _name in self.names
            for year in (*self.table.years, ALL)
        }

    def grid(self) -> Iterator[tuple[int, str, list[tuple[int, forms.BoundField, Decimal]]]]:
        """Yield each row's activity (or ALL) and name with (year or ALL, field, computed sum)."""
        for activity_id, name in self.names:
            yield (
                activity_id,
                name,
                [
                    (
                        year,
                        self[f"declared_{activity_id}_{year}"],
                        self.table.computed(activity_id or None, year or None),
                    )
                    for year in (*self.table.years, ALL)
                ],
            )


def stray(data: Any, fields: Any, name: re.Pattern, years: Iterable[int]) -> Iterator[str]:
    """Yield why cells that no field reads are not taken: they would be lost without a word."""
    found = [match for each in data if each not in fields and (match := name.fullmatch(each))]
    years = list(years)
    outside = {int(match[2]) for match in found} - set(years)
    period = range(min(year for year in years if year), max(years) + 1)
    yield from obstacles_to_set(period, outside)
    lost = [match for match in found if int(match[2]) in years and data.get(match[0], "").strip()]
    if lost:
        yield _("An activity that you wrote an amount for is no longer in the plan.")


def left_alone(form: forms.Form, posted: Any, then: Mapping[str, str]) -> set[str]:
    """Return the fields that were posted as they were shown; `then` are their fingerprints."""
    written = forms.Form(initial={name: _posted(form[name], posted) for name in form.fields})
    written.fields = form.fields
    return {name for name, text in fingerprints(written).items() if text == then.get(name)}


def _posted(bound: forms.BoundField, posted: Any) -> Any:
    value = bound.field.widget.value_from_datadict(posted, {}, bound.html_name)
    read = readable(bound.field, value)
    return value if read is None else read


def readable(field: forms.Field, value: Any) -> Any:
    """Return what the field reads, or None where it reads nothing."""
    try:
        return field.clean(value)
    except forms.ValidationError:
        return None
