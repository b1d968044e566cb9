"""Which year of the portfolio somebody looks at."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _


class PortfolioForm(forms.Form):
    """One of the years that there is money of, or all of them."""

    year = forms.TypedChoiceField(
        label=_("Year"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": _("There is no money of that year that you can see.")},
    )

    def __init__(self, data, years: Iterable[int], *, has_all: bool = True) -> None:
        super().__init__(data)
        every = [("", _("All years"))] if has_all else []
        self.fields["year"].choices = [*every, *((year, str(year)) for year in years)]

    @property
    def chosen(self) -> int | None:
        """The year that was asked for, if it is one."""
        return self.cleaned_data["year"] if self.is_valid() else None
