"""Which day a program's page tells of, and which day it is compared with."""

from collections.abc import Iterable
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from core.periods import iso_date

LATELY = timedelta(days=90)  # what a steering group that meets each quarter has not seen


class StandingForm(forms.Form):
    """The day, today unless one is chosen, and an earlier one to compare with.

    That is the newest of the days `met_on` before it, else a quarter back. Nothing stood before
    the program `begins`.
    """

    use_required_attribute = False
    on = DateField(label=_("As it stood on"), required=False)
    since = DateField(label=_("Compared with"), required=False)

    def __init__(
        self, data: dict, *, today: date, begins: date | None = None, met_on: Iterable[date] = ()
    ):
        self.today, self.begins, self.met_on = today, begins, sorted(met_on)
        super().__init__({**data, "on": data.get("on") or today.isoformat()})
        if not self.data.get("since") and "on" not in self.errors:
            self.data["since"] = self.before(self.cleaned_data["on"]).isoformat()
            self.full_clean()

    def before(self, day: date) -> date:
        """Return the day to compare with: the last meeting before, else a quarter back."""
        a_quarter_back = day - min(LATELY, day - date.min)
        return max((each for each in self.met_on if each < day), default=a_quarter_back)

    def clean_on(self) -> date:
        day = self.cleaned_data["on"] or self.today
        if day > self.today:
            raise forms.ValidationError(
                _("The day lies ahead. Choose today, %(day)s, or an earlier one."),
                params={"day": iso_date(self.today)},
            )
        if self.begins is not None and day < self.begins:
            raise forms.ValidationError(
                _("The program began on %(day)s: nothing stood before that day."),
                params={"day": iso_date(self.begins)},
            )
        return day

    def clean_since(self) -> date | None:
        day, on = self.cleaned_data["since"], self.cleaned_data.get("on")
        if day is not None and on is not None and day >= on:
            raise forms.ValidationError(
                _("Compare with a day before %(day)s."), params={"day": iso_date(on)}
            )
        return day

    @property
    def days(self) -> tuple[date, date]:
        """The day to compare with and the day itself; today's where what was asked cannot be."""
        if self.is_valid():
            return self.cleaned_data["since"], self.cleaned_data["on"]
        on = self.cleaned_data.get("on") or self.today
        return self.before(on), on
