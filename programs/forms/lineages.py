"""Which day is looked at: of the lineage of goals, and of a project's past."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from core.periods import iso_date
from programs.choices import PastView


class DayForm(forms.Form):
    """A day that has come, today if none is chosen; `earliest` is the first that can be."""

    use_required_attribute = False
    on = DateField(label=_("As it stood on"), required=False)

    def __init__(self, data=None, *, earliest: date | None = None):
        self.earliest = earliest
        super().__init__({"on": timezone.localdate().isoformat(), **(data or {})})

    def clean_on(self):
        day, today = self.cleaned_data["on"] or timezone.localdate(), timezone.localdate()
        if day > today:
            raise forms.ValidationError(
                _("The day lies ahead. Choose today, %(day)s, or an earlier one."),
                params={"day": iso_date(today)},
            )
        if self.earliest is not None and day < self.earliest:
            raise forms.ValidationError(
                _("The goals were adopted on %(day)s. Choose that day or a later one."),
                params={"day": iso_date(self.earliest)},
            )
        return day

    @property
    def day(self) -> date:
        """The chosen day, or today when what was asked for cannot be."""
        return self.cleaned_data["on"] if self.is_valid() else timezone.localdate()


class PastForm(DayForm):
    """A day, and whether by the facts' own dates or by what had been entered then."""

    on = DateField(label=_("Day"), required=False)
    view = forms.ChoiceField(
        label=_("Seen"), choices=PastView, widget=forms.RadioSelect, required=False
    )

    def __init__(self, data=None):
        super().__init__({"view": PastView.STOOD.value, **(data or {})})

    @property
    def is_known(self) -> bool:
        return self.is_valid() and self.cleaned_data["view"] == PastView.KNOWN
