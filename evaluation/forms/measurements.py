"""The grid of an indicator's figures for a period: one row for each cell of its breakdown."""

from itertools import product
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.forms import PlainTextField
from core.money import decimal
from evaluation.choices import Dimension, FigureKind, MeasurementState
from evaluation.forms.collections import CountField
from evaluation.forms.indicators import FigureField
from evaluation.models import Indicator, Measurement, Period
from evaluation.queries import CHOICES, labels_of
from evaluation.rules.figures import Cell, Parts, value
from evaluation.rules.measurements import WRITABLE, obstacles_to_parts
from training.models import Cohort

AT_MOST = 150  # rows that a grid offers beyond those with figures
NEW = "new"


class GridForm(forms.Form):
    """Flat fields (`count_m12_pschool`): a conflict is shown cell by cell."""

    def __init__(self, data=None, files=None, *, instance: Indicator, period: Period, **kwargs):
        self.indicator, self.period = instance, period
        rows = instance.measurements.filter(period=period).order_by("pk")
        self.held = {each.cell: each for each in rows}
        self.dimensions = [each for each in Dimension.values if each in instance.dimensions]
        self.options = {each: options_of(each, instance) for each in self.dimensions}
        self.cells = cells_of(instance, self.held, self.options)
        self.has_sum = instance.figure != FigureKind.COUNT
        self.labels = {each: labels_of(each, self._keys(each)) for each in self.dimensions}
        super().__init__(data, files, initial=self._stored(), **kwargs)
        for cell in self.cells:
            self._add(key_of(cell), self.name_of(cell), self._is_open(cell))
        if len(self.dimensions) > 0:
            self._offer_new()

    def _keys(self, dimension: str) -> set:
        keys = {getattr(cell, dimension) for cell in self.cells}
        return keys | {key for key, _label in self.options[dimension]}

    def _is_open(self, cell: Cell) -> bool:
        row = self.held.get(cell)
        return self.period.locked_at is None and (row is None or row.state in WRITABLE)

    def _stored(self) -> dict[str, Any]:
        found = {}
        for cell, row in self.held.items():
            found[f"count_{key_of(cell)}"] = row.count
            found[f"sum_{key_of(cell)}"] = row.sum
        return found

    def _add(self, key: str, name: str, is_open: bool) -> None:
        told = {"what": name}
        figure = self.indicator.figure
        if self.has_sum:
            label = _("%(what)s: number with it") if figure == "share" else _("%(what)s: sum")
            self.fields[f"sum_{key}"] = FigureField(label=label % told, disabled=not is_open)
        field = CountField(
            label=_("%(what)s: number measured") % told, required=False, disabled=not is_open
        )
        field.widget.attrs["class"] = "number"
        self.fields[f"count_{key}"] = field

    def _offer_new(self) -> None:
        for each in self.dimensions:
            self.fields[f"{NEW}_{each}"] = forms.ChoiceField(
                label=capfirst(Dimension(each).label),
                choices=[("", _("not stated")), *self.options[each]],
                required=False,
            )
        self._add(NEW, _("Another row"), is_open=self.period.locked_at is None)

    def name_of(self, cell: Cell) -> str:
        """Return the row's name: what it is of each dimension."""
        said = [self.labels[each][getattr(cell, each)] for each in self.dimensions]
        return ", ".join(said) or str(_("All"))

    @property
    def rows(self) -> list[tuple[list[str], Any, Any, Measurement | None]]:
        """The lines of the grid: names by dimension, the two fields, the stored figure."""
        return [
            (
                [self.labels[each][getattr(cell, each)] for each in self.dimensions],
                self[f"sum_{key_of(cell)}"] if self.has_sum else None,
                self[f"count_{key_of(cell)}"],
                self.held.get(cell),
            )
            for cell in self.cells
        ]

    @property
    def new_row(self) -> list:
        """The fields of the row that can be added."""
        names = [f"{NEW}_{each}" for each in self.dimensions]
        names += [f"sum_{NEW}"] * self.has_sum + [f"count_{NEW}"]
        return [self[name] for name in names if name in self.fields]

    def clean(self):
        data = super().clean()
        self.figures: dict[Cell, Parts | None] = {}
        for cell in self.cells:
            if self._is_open(cell):
                self._read(cell, key_of(cell), data)
        if f"count_{NEW}" in self.fields and self.period.locked_at is None:
            chosen = {each: data.get(f"{NEW}_{each}") or None for each in self.dimensions}
            cell = _cell(chosen)
            has_any = any(data.get(f"{name}_{NEW}") is not None for name in ("count", "sum"))
            if has_any and cell in self.held:
                self.add_error(f"count_{NEW}", _("This row is in the grid already."))
            elif has_any:
                self._read(cell, NEW, data)
        return data

    def _read(self, cell: Cell, key: str, data: dict) -> None:
        count, total = data.get(f"count_{key}"), data.get(f"sum_{key}")
        if {f"count_{key}", f"sum_{key}"} & self.errors.keys():
            return
        if count is None and total is None:
            self.figures[cell] = None
            return
        if count is None:
            self.add_error(f"count_{key}", _("Both parts are needed: how many, and of how many."))
            return
        parts = Parts(count, total if self.has_sum else None)
        for reason in obstacles_to_parts(self.indicator, parts):
            self.add_error(f"sum_{key}" if self.has_sum else f"count_{key}", reason)
        self.figures[cell] = parts


class ReturnForm(forms.Form):
    """Each figure that can be returned; what waits for approval is ticked to begin with."""

    figures = forms.MultipleChoiceField(
        label=_("Figures to return"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Figures that are not ticked stay as they are and can be approved."),
    )
    reason = PlainTextField(label=_("What is to be put right"), rows=3, max_length=2000)

    def __init__(self, *args, figures: list[Measurement], grid: GridForm, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["figures"].choices = [(each.pk, _told(each, grid)) for each in figures]
        reported = [each.pk for each in figures if each.state == MeasurementState.REPORTED]
        self.fields["figures"].initial = reported or [each.pk for each in figures]


def _told(row: Measurement, grid: GridForm) -> str:
    """Return a figure in words: where it stands, what it is, how far it has come."""
    found = value(grid.indicator.figure, Parts(row.count, row.sum))
    name = capfirst(grid.name_of(row.cell))
    return f"{name}: {decimal(found) or '–'} {grid.indicator.unit}, {row.get_state_display()}"


def options_of(dimension: str, indicator: Indicator) -> list[tuple[Any, str]]:
    """Return the parts of a breakdown that the grid offers."""
    if dimension in CHOICES:
        return [(str(key), label) for key, label in CHOICES[dimension].choices]
    if dimension == Dimension.COHORT:
        rows = Cohort.objects.filter(course__program=indicator.program_id)
    else:
        served = Organization.objects.filter(parent=indicator.program.organization_id)
        rows = Organization.objects.filter(
            kind=OrganizationKind.MUNICIPALITY, pk__in=served.values("municipality")
        )
    return [(each.pk, str(each)) for each in rows.order_by("name", "pk")]


def cells_of(indicator: Indicator, held: dict, options: dict) -> list[Cell]:
    """Return the rows of the grid: those with figures in any period, and, where few, all others."""
    rows = Measurement.objects.filter(indicator=indicator).order_by("pk")
    known = [each.cell for each in rows]
    wanted = [[key for key, _label in options[each]] or [None] for each in options]
    size = 1
    for keys in wanted:
        size *= len(keys)
    every = []
    if size <= AT_MOST:
        every = [_cell(dict(zip(options, keys, strict=True))) for keys in product(*wanted)]
    return list(dict.fromkeys([*every, *known, *held]))


def key_of(cell: Cell) -> str:
    """Return the cell as a part of a field's name."""
    parts = (cell.municipality, cell.unit_type, cell.gender, cell.cohort, cell.takes_part)
    return "-".join(str(part or "") for part in parts)


def _cell(chosen: dict[str, Any]) -> Cell:
    kept = {key: value for key, value in chosen.items() if value}
    for name in (Dimension.MUNICIPALITY, Dimension.COHORT):
        if name in kept:
            kept[name] = int(kept[name])
    return Cell(**{str(key): value for key, value in kept.items()})
