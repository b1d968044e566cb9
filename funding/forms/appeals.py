"""Forms of appeals: what came, and how it ended."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from funding.choices import AppealOutcome

ENDINGS = [each for each in AppealOutcome.choices if each[0] != AppealOutcome.PENDING]


class AppealForm(forms.Form):
    """An appeal as it was received."""

    received_on = DateField(
        label=_("Received on"),
        initial=timezone.localdate,
        help_text=_("The day it came to the authority; an appeal that is late is registered too."),
    )
    diary_number = forms.CharField(
        label=_("Diary number"),
        required=False,
        max_length=40,
        help_text=_("From the authority's registrar; it is never made up."),
    )
    court = forms.CharField(label=_("Court"), required=False, max_length=200)
    note = PlainTextField(
        label=_("Note"),
        required=False,
        rows=3,
        max_length=4000,
        help_text=_("Shown with the decision to everybody who sees it: name no private person."),
    )


class SettleForm(forms.Form):
    """How an appeal ended."""

    outcome = forms.ChoiceField(label=_("Outcome"), choices=ENDINGS, widget=forms.RadioSelect)
    on = DateField(
        label=_("Ended on"),
        initial=timezone.localdate,
        help_text=_("The day the court's ruling became final, or the appeal was withdrawn."),
    )
    note = PlainTextField(
        label=_("Note"),
        required=False,
        rows=3,
        max_length=4000,
        help_text=_("Shown with the decision to everybody who sees it: name no private person."),
    )

    def __init__(self, *args, note="", **kwargs):
        super().__init__(*args, initial={"note": note}, **kwargs)
