"""What is searched for, among what, and whether it is over."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.filters import Select
from dashboards.queries.search_sources import SOURCES
from dashboards.rules import search as rules

KINDS = [("", _("Everything")), *((source.kind, source.label) for source in SOURCES)]
STATES = [
    ("", _("All")),
    ("current", _("Going on or in force")),
    ("over", _("Ended, replaced or passed")),
]


class SearchForm(forms.Form):
    """A search; `terms` is what it was read as."""

    q = forms.CharField(
        label=_("Search for"),
        required=False,
        max_length=rules.MAX_LENGTH,
        widget=forms.TextInput(attrs={"autocomplete": "off", "enterkeyhint": "search"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=KINDS, widget=Select)
    state = forms.ChoiceField(label=_("State"), required=False, choices=STATES, widget=Select)

    def clean_q(self) -> str:
        text = self.cleaned_data["q"]
        self.terms = rules.read(text)
        if reasons := list(rules.obstacles(text, self.terms)):
            raise ValidationError(reasons)
        return text
