"""What every form asks that may table a matter: to which meeting."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from funding.models import Meeting


class TabledFields(forms.Form):
    """A later meeting of the board, or a day that has none yet; the form says which are offered."""

    tabled_to = forms.ModelChoiceField(
        Meeting.objects.none(),
        label=_("Tabled to the meeting"),
        required=False,
        empty_label=_("No meeting is chosen yet"),
        help_text=_("The matter goes straight onto its agenda."),
    )
    tabled_on = DateField(
        label=_("Or to a day that has no meeting yet"),
        required=False,
        help_text=_("The meeting is entered in the calendar with this decision."),
    )
