"""The grid of shares: what is applied for, who is asked for how much, and the details of it."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization, OrganizationName
from core.forms import KronorField
from funding.forms.cells import CellField
from funding.rules.prices import Prices, obstacles_to_price
from funding.rules.rounds import obstacles_to_set
from funding.rules.shares import (
    NOTHING,
    Cell,
    ShareRow,
    ShareTable,
    listed,
    obstacles_to_least,
    obstacles_to_percentages,
    with_percentages,
)

CELL_NAME = re.compile(r"(?:applied|(?:share|least)_\d{1,18})_(\d{1,9})")


class SharesForm(forms.Form):
    """The grid: what is applied for each year, and each financier's share each year.

    Every cell is a flat field of its own (`applied_2017`, `share_5_2017`), so that an edit
    conflict is shown cell by cell; the details of a row are `plan_5`, its price plan, and
    `least_5_2017`, what is enough for the condition. `rows` are ids of bodies that have no share
    yet; `plans` what seats cost in the round's program.
    """

    add = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Bodies of the program's organization"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    other = forms.CharField(
        label=gettext_lazy("Another financier, by its name"),
        required=False,
        help_text=gettext_lazy(
            "A body that decides, or somebody outside: a foundation, a company, an agency, another "
            "region. Who is outside answers by letter."
        ),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    each_year = CellField(
        label=gettext_lazy("Their share each year (kr)"),
        required=False,
        help_text=gettext_lazy("Fills in the new rows; leave it empty to write year by year."),
    )

    def __init__(
        self,
        data=None,
        files=None,
        *,
        instance,
        table: ShareTable,
        rows=(),
        plans: Iterable[Prices] = (),
        **kwargs,
    ):
        self.round = instance
        self.table = table
        self.plans = {plan.pk: plan for plan in plans}
        super().__init__(data, files, initial=_initial(table), **kwargs)
        new = Organization.objects.financiers().filter(pk__in=[pk for pk in rows if pk > 0])
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
        self._add_details()
        self.fields |= last

    def _add_details(self) -> None:
        """Give each row a field for its price plan, if any, and the least of each year."""
        names = [
            ("", _("None: the price is written")),
            *((p.pk, p.name) for p in self.plans.values()),
        ]
        prices = json.dumps(
            {p.pk: {y: int(kr) for y, kr in p.years.items()} for p in self.plans.values()}
        )
        for pk, name in self.bodies.items():
            if self.plans:
                self.fields[f"plan_{pk}"] = forms.TypedChoiceField(
                    label=_("%(who)s, price plan") % {"who": name},
                    choices=names,
                    coerce=int,
                    empty_value=None,
                    required=False,
                    widget=forms.Select(attrs={"data-prices": prices}),
                )
            for year in self.table.years:
                label = _("%(who)s, at least in %(year)d") % {"who": name, "year": year}
                self.fields[f"least_{pk}_{year}"] = KronorField(label=label, required=False)

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
        # the short name of a board is often the name of its municipality: the board is meant
        found = _named(name, Organization.objects.deciding()) or _named(
            name, Organization.objects.outside()
        )
        if not found:
            raise forms.ValidationError(
                _("No body that decides has this name today, nor has anybody outside.")
            )
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
            self.add_error(None, _("One of the rows names nobody who can be asked."))
        data = super().clean()
        self._take_prices()
        if not self.errors:
            applied = {year: kr for year, kr in self.applied.items() if kr is not None}
            for reason in obstacles_to_percentages(applied, self._written()):
                self.add_error(None, reason)
        if not self.errors:
            self._work_out(applied)
        return data

    def _take_prices(self) -> None:
        """Give the seats of a row their plan and its price, or say what does not fit."""
        for pk in self.bodies:
            plan = self.plans.get(self.cleaned_data.get(f"plan_{pk}"))
            names = [f"share_{pk}_{year}" for year in self.table.years]
            cells = {name: self.cleaned_data.get(name) for name in names}
            seats = {name: cell for name, cell in cells.items() if cell and cell.seats is not None}
            if plan and not seats and not any(name in self.errors for name in names):
                message = _("A price plan is for seats: write their number, such as 14 ×.")
                self.add_error(f"plan_{pk}", message)
            for name, cell in seats.items():
                for reason in self._price(name, cell, plan):
                    self.add_error(name, reason)

    def _price(self, name: str, cell: Cell, plan: Prices | None) -> Iterable[str]:
        year = int(name.rsplit("_", 1)[1])
        price = cell.seat_price
        if price is None and plan is None:
            yield _("Write the price of a seat as well, or choose a price plan for the row.")
            return
        if price is None and year in plan.years:
            price = plan.years[year]
        if plan is not None:
            yield from obstacles_to_price(year, price or NOTHING, plan)
        if price is not None:
            if cell.seats * price > CellField.maximum:
                yield CellField.default_error_messages["too_large"]
            plan_id = plan.pk if plan else None
            self.cleaned_data[name] = Cell(cell.seats * price, cell.seats, price, plan_id=plan_id)

    def _work_out(self, applied: dict[int, Decimal]) -> None:
        """Work out the percentages, and hold what is enough to what is asked for."""
        for (pk, year), cell in with_percentages(applied, self._written()).items():
            self.cleaned_data[f"share_{pk}_{year}"] = cell
        for (pk, year), least in self.least.items():
            share = self.cleaned_data[f"share_{pk}_{year}"]
            for reason in obstacles_to_least(share, least, year):
                self.add_error(f"least_{pk}_{year}", reason)

    def _written(self) -> dict[tuple[int, int], Cell]:
        return {key: cell for key, cell in self.shares.items() if cell is not None}

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
            (pk, year): self.cleaned_data.get(f"share_{pk}_{year}")
            for pk in self.bodies
            for year in self.table.years
        }

    @property
    def least(self) -> dict[tuple[int, int], Decimal]:
        """What is enough for the condition where it is not the whole share (kr)."""
        found = {
            (pk, year): self.cleaned_data.get(f"least_{pk}_{year}")
            for pk in self.bodies
            for year in self.table.years
        }
        return {key: least for key, least in found.items() if least is not None}

    @property
    def as_written(self) -> ShareTable:
        """The table as it stands in the fields, for its sums; what cannot be read counts as 0."""
        applied = {year: self._read(f"applied_{year}") for year in self.table.years}
        applied = {year: kr for year, kr in applied.items() if kr is not None}
        read = {
            (pk, year): self._at_plan(pk, year, cell)
            for pk in self.bodies
            for year in self.table.years
            if (cell := self._read(f"share_{pk}_{year}")) is not None
        }
        cells: dict[int, dict[int, Cell]] = {pk: {} for pk in self.bodies}
        for (pk, year), cell in with_percentages(applied, read).items():
            cells[pk][year] = cell
        rows = [
            ShareRow(financier_id=pk, financier=name, short=name, is_local=False, cells=cells[pk])
            for pk, name in self.bodies.items()
        ]
        return ShareTable(self.table.years, tuple(rows), applied)

    def _at_plan(self, pk: int, year: int, cell: Cell) -> Cell:
        """Return seats without a price at that of the row's plan."""
        if cell.seats is None or cell.seat_price is not None:
            return cell
        plan = self.plans.get(self._read(f"plan_{pk}")) if self.plans else None
        price = plan.years.get(year, NOTHING) if plan else NOTHING
        return replace(cell, amount=cell.seats * price, seat_price=price)

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

    def details(self) -> list[tuple[ShareRow, Any, list[tuple[int, forms.BoundField]]]]:
        """Return each row with the field of its price plan, if any, and its least amounts."""
        return [
            (
                row,
                self[f"plan_{row.financier_id}"] if self.plans else None,
                [(year, self[f"least_{row.financier_id}_{year}"]) for year in self.table.years],
            )
            for row in self.as_written.rows
        ]

    @property
    def has_details(self) -> bool:
        """Whether something is written in the details: then they are shown."""
        names = [name for name in self.fields if name.startswith(("plan_", "least_"))]
        return any(self[name].value() for name in names)

    def applied_fields(self) -> list[tuple[int, forms.BoundField]]:
        return [(year, self[f"applied_{year}"]) for year in self.table.years]

    def adding_fields(self) -> list[forms.BoundField]:
        names = ("add", "other", "each_year")
        return [self[name] for name in names if name != "add" or self.fields["add"].queryset]


def _named(name: str, organizations: Any) -> list[Organization]:
    """Return some of those that go by a name, or a variant of it, today."""
    known = organizations.valid_on(timezone.localdate())
    spelled = OrganizationName.objects.filter(name__iexact=name).values("organization")
    found = (
        known.filter(name__iexact=name)
        | known.filter(short_name__iexact=name)
        | known.filter(pk__in=spelled)
    )
    return list(found.order_by(Lower("name"))[:5])


def _initial(table: ShareTable) -> dict[str, Any]:
    initial: dict[str, Any] = {f"applied_{year}": kr for year, kr in table.applied.items()}
    for row in table.rows:
        pk = row.financier_id
        initial |= {f"share_{pk}_{year}": cell for year, cell in row.cells.items()}
        initial |= {f"least_{pk}_{year}": kr for year, kr in row.least.items()}
        plans = [cell.plan_id for cell in row.cells.values() if cell.plan_id is not None]
        if plans:
            initial[f"plan_{pk}"] = plans[0]
    return initial
