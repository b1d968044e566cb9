"""Forms of rounds: its facts and texts, and the grid of shares."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization, OrganizationName
from core.forms import DateField, KronorField, PlainTextField, YearField
from funding.models import Round
from funding.rules.rounds import faults_of_clause, obstacles_to_set, obstacles_to_years
from funding.rules.shares import Cell, ShareRow, ShareTable, listed

LONGEST_CELL = 60
TIMES = re.compile(r"[×xX*·]")
CELL_NAME = re.compile(r"(?:applied|share_\d{1,18})_(\d{1,9})")


def _text(name: str, rows: int = 6) -> PlainTextField:
    """The field of one of a round's texts, named and explained as the noun says."""
    field = Round._meta.get_field(name)
    return PlainTextField(
        label=capfirst(field.verbose_name),
        help_text=field.help_text,
        required=not field.blank,
        rows=rows,
    )


class DeliveredForm(forms.ModelForm):
    """What every financier gets: the texts, and the day to answer by."""

    answer_by = DateField(
        label=gettext_lazy("Answer by"),
        required=False,
        help_text=gettext_lazy("A conditional round lapses if someone is still missing then."),
    )
    clause_template = _text("clause_template", rows=3)
    summary = _text("summary")
    background = _text("background")
    clarifications = _text("clarifications")
    financial_text = _text("financial_text")
    condition_text = _text("condition_text", rows=3)

    def clean_clause_template(self) -> str:
        template = self.cleaned_data["clause_template"]
        faults = list(faults_of_clause(template))
        if faults:
            raise forms.ValidationError(faults)
        return template


class RoundForm(DeliveredForm):
    """The facts and texts of a round; the texts are what every financier gets."""

    first_year = YearField(label=gettext_lazy("First year"))
    last_year = YearField(label=gettext_lazy("Last year"))
    note = _text("note", rows=3)

    class Meta:
        model = Round
        fields = [
            "project",
            "name",
            "first_year",
            "last_year",
            "is_conditional",
            "answer_by",
            "title",
            "clause_template",
            "summary",
            "background",
            "clarifications",
            "financial_text",
            "condition_text",
            "note",
        ]

    def __init__(self, *args: Any, projects: Any, years_in_use: Iterable[int] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = projects
        self.fields["project"].empty_label = _("Choose a project")
        self.years_in_use = years_in_use

    def clean_clause_template(self) -> str:
        template = self.cleaned_data["clause_template"]
        faults = list(faults_of_clause(template))
        if faults:
            raise forms.ValidationError(faults)
        return template

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, last = data.get("first_year"), data.get("last_year")
        if first and last:
            for reason in obstacles_to_years(first, last, self.years_in_use):
                self.add_error("last_year", reason)
        return data


class CellField(forms.Field):
    """One share: reads "40 000" or "14 × 9 000" (seats × price per seat); gives a Cell."""

    widget = forms.TextInput
    default_error_messages = {
        "invalid": gettext_lazy("Write kronor, such as 40 000, or seats × price: 14 × 9 000."),
        "negative": gettext_lazy("An amount cannot be negative."),
        "too_large": gettext_lazy("The amount is larger than any that is handled here."),
        "seats": gettext_lazy("Write the number of seats as a whole number from 1 to 99 999."),
    }
    maximum = Decimal(10**11)

    def to_python(self, value: Any) -> Cell | None:
        if value is None or isinstance(value, Cell):
            return value
        text = str(value).strip()
        if not text:
            return None
        if len(text) > LONGEST_CELL:
            self._refuse("invalid")
        parts = TIMES.split(text)
        if len(parts) == 1:
            return Cell(self._kronor(text))
        if len(parts) > 2:
            self._refuse("invalid")
        seats, price = self._seats(parts[0]), self._kronor(parts[1])
        if seats * price > self.maximum:
            self._refuse("too_large")
        return Cell(seats * price, seats, price)

    def _seats(self, text: str) -> int:
        digits = re.sub(r"\s", "", text)
        if not digits:
            self._refuse("invalid")
        if not re.fullmatch(r"[0-9]{1,5}", digits) or int(digits) == 0:
            self._refuse("seats")
        return int(digits)

    def _kronor(self, text: str) -> Decimal:
        if not text.strip():
            self._refuse("invalid")
        money = KronorField(error_messages=self.error_messages)
        money.maximum = self.maximum
        return money.clean(text.strip())

    def _refuse(self, code: str) -> None:
        raise forms.ValidationError(self.error_messages[code], code=code)

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, Cell) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except forms.ValidationError:
            return True

    def widget_attrs(self, widget: forms.Widget) -> dict:
        return {"class": "number", "autocomplete": "off"}


class SharesForm(forms.Form):
    """The grid: what is applied for each year, and each financier's share each year.

    Every cell is a flat field of its own (`applied_2017`, `share_5_2017`), so that an edit
    conflict is shown cell by cell. `rows` are ids of bodies that have no share yet.
    """

    add = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Bodies of the program's organization"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    other = forms.CharField(
        label=gettext_lazy("Another body, by its name"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    each_year = CellField(
        label=gettext_lazy("Their share each year (kr)"),
        required=False,
        help_text=gettext_lazy("Fills in the new rows; leave it empty to write year by year."),
    )

    def __init__(self, data=None, files=None, *, instance, table: ShareTable, rows=(), **kwargs):
        self.round = instance
        self.table = table
        initial = {f"applied_{year}": kr for year, kr in table.applied.items()}
        for row in table.rows:
            initial |= {f"share_{row.financier_id}_{y}": cell for y, cell in row.cells.items()}
        super().__init__(data, files, initial=initial, **kwargs)
        new = Organization.objects.deciding().filter(pk__in=[pk for pk in rows if pk > 0])
        self.bodies = {row.financier_id: row.financier for row in table.rows}
        self.bodies |= {body.pk: body.name for body in new}
        self.fields["add"].queryset = self._offered()
        # `add` and its kin come last on the page, and so in the list of errors
        last = {name: self.fields.pop(name) for name in ("add", "other", "each_year")}
        for year in table.years:
            label = _("Applied for, %(year)d") % {"year": year}
            self.fields[f"applied_{year}"] = KronorField(label=label, required=False)
        for pk, name in self.bodies.items():
            for year in table.years:
                self.fields[f"share_{pk}_{year}"] = CellField(
                    label=f"{name}, {year}", required=False
                )
        self.fields |= last

    def _offered(self):
        """Return the deciding bodies of the program's organization that are not in the grid."""
        bodies = Organization.objects.deciding().valid_on(timezone.localdate())
        home = self.round.project.program.organization_id
        near = bodies.filter(Q(parent=home) | Q(parent__parent=home))
        return near.exclude(pk__in=self.bodies)

    def clean_other(self) -> Organization | None:
        name = self.cleaned_data["other"].strip()
        if not name:
            return None
        known = Organization.objects.deciding().valid_on(timezone.localdate())
        spelled = OrganizationName.objects.filter(name__iexact=name).values("organization")
        found = list(
            (
                known.filter(name__iexact=name)
                | known.filter(short_name__iexact=name)
                | known.filter(pk__in=spelled)
            ).order_by(Lower("name"))[:5]
        )
        if not found:
            raise forms.ValidationError(_("No body that decides has this name today."))
        if len(found) > 1:
            names = listed(f"{body} ({body.parent})" if body.parent else body for body in found)
            raise forms.ValidationError(_("Several bodies have this name: %s.") % names)
        return found[0]

    def clean(self) -> dict[str, Any]:
        # A cell that no field reads would be lost without a word.
        names = [CELL_NAME.fullmatch(name) for name in self.data if name not in self.fields]
        stray = [match for match in names if match]
        years = {int(match[1]) for match in stray}
        for reason in obstacles_to_set(self.round.years, years):
            self.add_error(None, reason)
        if any(int(match[1]) in self.round.years for match in stray):
            self.add_error(None, _("One of the rows names no body that decides."))
        return super().clean()

    @property
    def added(self) -> list[int]:
        """The ids of the bodies that were chosen to get a row."""
        chosen = [body.pk for body in self.cleaned_data.get("add") or ()]
        other = self.cleaned_data.get("other")
        return chosen + ([other.pk] if other else [])

    @property
    def applied(self) -> dict[int, Decimal | None]:
        return {year: self.cleaned_data[f"applied_{year}"] for year in self.table.years}

    @property
    def shares(self) -> dict[tuple[int, int], Cell | None]:
        return {
            (pk, year): self.cleaned_data[f"share_{pk}_{year}"]
            for pk in self.bodies
            for year in self.table.years
        }

    @property
    def as_written(self) -> ShareTable:
        """The table as it stands in the fields, for its sums; what cannot be read counts as 0."""
        rows = [
            ShareRow(
                financier_id=pk,
                financier=name,
                short=name,
                is_local=False,
                cells={
                    year: cell
                    for year in self.table.years
                    if (cell := self._read(f"share_{pk}_{year}")) is not None
                },
            )
            for pk, name in self.bodies.items()
        ]
        applied = {year: self._read(f"applied_{year}") for year in self.table.years}
        return ShareTable(
            self.table.years,
            tuple(rows),
            {year: kr for year, kr in applied.items() if kr is not None},
        )

    def _read(self, name: str) -> Any:
        try:
            return self.fields[name].clean(self[name].value())
        except forms.ValidationError:
            return None

    def grid(self) -> list[tuple[ShareRow, list[tuple[int, forms.BoundField]]]]:
        """Return each row with its (year, field) pairs, for the template."""
        return [
            (row, [(year, self[f"share_{row.financier_id}_{year}"]) for year in self.table.years])
            for row in self.as_written.rows
        ]

    def applied_fields(self) -> list[tuple[int, forms.BoundField]]:
        return [(year, self[f"applied_{year}"]) for year in self.table.years]

    def adding_fields(self) -> list[forms.BoundField]:
        names = ("add", "other", "each_year")
        return [self[name] for name in names if name != "add" or self.fields["add"].queryset]
