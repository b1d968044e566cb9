"""The day that a page is seen as known on."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from core.periods import iso_date


class KnownForm(forms.Form):
    """A day that has come: only what had been entered by its end is shown. None: all there is."""

    use_required_attribute = False
    known = DateField(
        label=_("As known on"),
        required=False,
        help_text=_("What was entered later is left out. Empty: everything that is known now."),
    )

    def clean_known(self) -> date | None:
        day, today = self.cleaned_data["known"], timezone.localdate()
        if day is not None and day > today:
            raise forms.ValidationError(
                _("The day lies ahead. Choose today, %(day)s, or an earlier one."),
                params={"day": iso_date(today)},
            )
        return day

    @property
    def day(self) -> date | None:
        """The chosen day; None where there is none, or what was asked for cannot be."""
        return self.cleaned_data["known"] if self.is_valid() else None
