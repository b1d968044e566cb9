"""Forms of delivered sources: a new version of an opened round, and what a board takes over."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import PlainTextField
from funding.forms.rounds import DeliveredForm
from funding.models import Round
from funding.rules.sources import ChangedPart
from funding.services.sources import CHANGEABLE


class VersionForm(DeliveredForm):
    """The texts of an opened round and its day to answer by, with a reason for the change.

    `shown` is the fingerprint of the change that the person was shown before delivering it.
    """

    reason = PlainTextField(
        label=gettext_lazy("Reason"),
        rows=3,
        help_text=gettext_lazy("Every financier reads it together with what has changed."),
    )
    shown = forms.CharField(required=False, widget=forms.HiddenInput, max_length=64)

    class Meta:
        model = Round
        fields = list(CHANGEABLE)

    def changed_texts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in CHANGEABLE}


class TakeOverForm(forms.Form):
    """For each changed part: take it over, or leave the board's own; nothing chosen waits."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, parts: list[tuple[ChangedPart, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        for part, label in parts:
            take = ("take", _("Accept") if part.follows else _("Take over the new text"))
            keep = ("keep", _("Leave the board's own text"))
            self.fields[f"part_{part.name}"] = forms.ChoiceField(
                label=label,
                choices=[take] if part.follows else [take, keep],
                required=False,
                widget=forms.RadioSelect,
            )

    @property
    def answers(self) -> dict[str, bool]:
        """Return for each answered part whether it is taken over."""
        return {
            name.removeprefix("part_"): answer == "take"
            for name, answer in self.cleaned_data.items()
            if name.startswith("part_") and answer
        }
