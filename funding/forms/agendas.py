"""Forms of agendas: a matter without a proposal, its minutes, the § of all items."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from funding.choices import Outcome
from funding.forms.tabled import TabledFields
from funding.models import AgendaItem
from funding.rules.agendas import Minutes

NUMBER = {"inputmode": "numeric", "class": "year", "maxlength": "4"}


def paragraph_field(**kwargs: Any) -> forms.IntegerField:
    widget = forms.TextInput(attrs=NUMBER)
    return forms.IntegerField(
        **{"label": _("§"), "min_value": 1, "max_value": 9999, "widget": widget, **kwargs}
    )


class MatterForm(forms.ModelForm):
    """A matter that is no proposal."""

    class Meta:
        model = AgendaItem
        fields = ["title", "diary_number"]
        help_texts = {"diary_number": _("From the authority's registrar; it is never made up.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = True

    def _post_clean(self) -> None:
        """What holds across the row is the verb's business; the form only reads."""


class MinutesForm(TabledFields):
    """What the minutes say of a matter without a proposal."""

    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    paragraph = paragraph_field()
    minutes = PlainTextField(
        label=_("What the minutes say"),
        required=False,
        rows=5,
        max_length=8000,
        help_text=_("The decision or the note in its own words."),
    )

    def __init__(self, *args: Any, meetings: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tabled_to"].queryset = meetings

    def minutes_said(self) -> Minutes:
        """Return what the minutes say; the form must be valid."""
        said = dict(self.cleaned_data)
        if said["outcome"] != Outcome.TABLED or said["tabled_on"]:
            said["tabled_to"] = None  # the next meeting was filled in for the person
        return Minutes(**said)


class NumbersForm(forms.Form):
    """A § for every item of an agenda, filled in with the next ones of the series.

    `items` are (item, its title, the § that is proposed, is its outcome recorded).
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)

    def __init__(self, *args: Any, items: Any, seen: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = seen
        for item, title, paragraph, is_decided in items:
            self.fields[f"paragraph_{item.pk}"] = paragraph_field(
                label=title, initial=paragraph, required=False, disabled=is_decided
            )

    def numbers(self) -> dict[int, int | None]:
        """Return the § of each item; the form must be valid."""
        return {
            int(name.removeprefix("paragraph_")): value
            for name, value in self.cleaned_data.items()
            if name.startswith("paragraph_")
        }
