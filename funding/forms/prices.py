"""The form of a price plan: its facts, and what of the price is put on each year."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import KronorField, PlainTextField, YearField
from funding.models import PricePlan
from funding.rules.prices import (
    MOST_YEARS,
    Prices,
    obstacles_to_span,
    obstacles_to_spread,
)

BEGINS_WITH = 3  # years


class PriceForm(forms.ModelForm):
    """A plan's facts and a flat field for each year (`price_2017`), for conflicts field by field.

    The years follow what is written as the first and the last; a year that has a price and lies
    outside them keeps its field, so that the price can be taken away.
    """

    seat_price = KronorField(
        label=gettext_lazy("Price per seat in all (kr)"),
        help_text=gettext_lazy("What one seat costs over all years."),
    )
    first_year = YearField(label=gettext_lazy("First year"))
    last_year = YearField(label=gettext_lazy("Last year"))
    note = PlainTextField(label=gettext_lazy("Note"), required=False, rows=3)

    class Meta:
        model = PricePlan
        fields = ["program", "name", "seat_price", "first_year", "last_year", "note"]

    def __init__(self, data=None, files=None, *, programs, instance=None, **kwargs: Any):
        stored = {} if instance is None else {row.year: row.amount for row in instance.years.all()}
        initial = {f"price_{year}": amount for year, amount in stored.items()}
        if instance is None:
            year = timezone.localdate().year
            initial |= {"first_year": year, "last_year": year + BEGINS_WITH - 1}
        initial |= kwargs.pop("initial", {})
        super().__init__(data, files, instance=instance, initial=initial, **kwargs)
        if instance is None:
            self.fields["program"].queryset = programs
            self.fields["program"].empty_label = _("Choose a program")
        else:
            del self.fields["program"]  # a plan stays in its program
        self.fields["seat_price"].maximum = Decimal(10**9)
        self.years = sorted({*stored, *self._wanted_years()})
        for year in self.years:
            field = KronorField(
                label=_("Price per seat, %(year)d (kr)") % {"year": year}, required=False
            )
            field.maximum = Decimal(10**9)
            self.fields[f"price_{year}"] = field

    def _wanted_years(self) -> range:
        """The years that are written, as far as they can be read."""
        ends = []
        for name in ("first_year", "last_year"):
            try:
                ends.append(self.fields[name].clean(self[name].value()))
            except forms.ValidationError:
                return range(0)
        first, last = ends
        return range(first, min(last, first + MOST_YEARS - 1) + 1)

    def clean_seat_price(self) -> Decimal:
        price = self.cleaned_data["seat_price"]
        if price == 0:
            raise forms.ValidationError(_("A seat costs something: write more than 0 kr."))
        return price

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, last, price = (data.get(n) for n in ("first_year", "last_year", "seat_price"))
        if first and last:
            for reason in obstacles_to_span(first, last):
                self.add_error("last_year", reason)
        if first and last and price:
            for reason in obstacles_to_spread(price, first, last, self.prices):
                self.add_error(None, reason)
        return data

    @property
    def prices(self) -> dict[int, Decimal]:
        """What is written for each year (kr)."""
        found = {year: self.cleaned_data.get(f"price_{year}") for year in self.years}
        return {year: amount for year, amount in found.items() if amount is not None}

    def facts(self) -> dict[str, Any]:
        return {n: self.cleaned_data[n] for n in self.Meta.fields if n in self.fields}

    def year_fields(self) -> list[tuple[int, forms.BoundField]]:
        return [(year, self[f"price_{year}"]) for year in self.years]

    @property
    def as_written(self) -> Prices:
        """The prices as they stand in the fields; what cannot be read counts as 0."""
        years = {year: self._read(f"price_{year}") for year in self.years}
        return Prices(
            pk=0,
            name="",
            seat_price=self._read("seat_price") or Decimal(0),
            first_year=0,
            last_year=0,
            years={year: amount for year, amount in years.items() if amount is not None},
        )

    def _read(self, name: str) -> Decimal | None:
        try:
            return self.fields[name].clean(self[name].value())
        except forms.ValidationError:
            return None
