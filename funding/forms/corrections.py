"""Forms of corrections: what a decision says, and what it should say."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField


class CorrectionForm(forms.Form):
    """A clerical error: nothing that the board decided is changed by it."""

    wrong = PlainTextField(
        label=_("What it says"),
        rows=2,
        max_length=4000,
        help_text=_("Word for word as it stands in the decision."),
    )
    right = PlainTextField(label=_("What it should say"), rows=2, max_length=4000)
    reason = PlainTextField(label=_("Reason"), rows=3, max_length=2000)
    on = DateField(label=_("Corrected on"), initial=timezone.localdate)
