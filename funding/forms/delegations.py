"""Forms of decisions by delegation: what the delegate said, and which meeting is told of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from funding.choices import FINAL
from funding.forms.decisions import RulingForm
from funding.models import Meeting
from funding.rules.delegations import Delegation

KEPT = ("outcome", "adopts_project", "note")


class DelegatedRulingForm(RulingForm):
    """What a delegate decided: without §, votes and all that only a meeting has."""

    delegate = forms.CharField(
        label=_("Delegate"),
        max_length=150,
        help_text=_("Who decided, by name and title or by title alone."),
    )
    point = forms.CharField(label=_("Point of the delegation order"), max_length=40)
    decided_on = DateField(label=_("Decided on"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(RulingForm.base_fields) - set(KEPT):
            del self.fields[name]
        self.fields["outcome"].choices = [(each.value, each.label) for each in FINAL]

    def clean(self) -> dict:
        said = super().clean()
        for name in set(RulingForm.base_fields) - set(KEPT):  # a delegate says nothing of these
            said[name] = getattr(RulingForm.base_fields[name], "empty_value", None)
        return said

    def delegation(self) -> Delegation:
        """Return who decided, by which point, when; the form must be valid."""
        said = self.cleaned_data
        return Delegation(said["delegate"], said["point"], said["decided_on"])


class ReportForm(forms.Form):
    """The meeting that a delegate's decision is reported to."""

    meeting = forms.ModelChoiceField(Meeting.objects.none(), label=_("Meeting"))

    def __init__(self, *args: Any, meetings: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].queryset = meetings
        self.fields["meeting"].initial = meetings.first()
