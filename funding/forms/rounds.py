"""The form of a round: its facts and texts."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import DateField, PlainTextField, YearField
from funding.models import Round
from funding.rules.rounds import faults_of_clause, obstacles_to_years


def _text(name: str, rows: int = 6) -> PlainTextField:
    """The field of one of a round's texts, named and explained as the noun says."""
    field = Round._meta.get_field(name)
    return PlainTextField(
        label=capfirst(field.verbose_name),
        help_text=field.help_text,
        required=not field.blank,
        rows=rows,
    )


class DeliveredForm(forms.ModelForm):
    """What every financier gets: the texts, and the day to answer by."""

    answer_by = DateField(
        label=gettext_lazy("Answer by"),
        required=False,
        help_text=gettext_lazy("A conditional round lapses if someone is still missing then."),
    )
    clause_template = _text("clause_template", rows=3)
    summary = _text("summary")
    background = _text("background")
    clarifications = _text("clarifications")
    financial_text = _text("financial_text")
    condition_text = _text("condition_text", rows=3)

    def clean_clause_template(self) -> str:
        template = self.cleaned_data["clause_template"]
        faults = list(faults_of_clause(template))
        if faults:
            raise forms.ValidationError(faults)
        return template


class RoundForm(DeliveredForm):
    """The facts and texts of a round; the texts are what every financier gets."""

    first_year = YearField(label=gettext_lazy("First year"))
    last_year = YearField(label=gettext_lazy("Last year"))
    note = _text("note", rows=3)

    class Meta:
        model = Round
        fields = [
            "project",
            "name",
            "first_year",
            "last_year",
            "is_conditional",
            "answer_by",
            "title",
            "clause_template",
            "summary",
            "background",
            "clarifications",
            "financial_text",
            "condition_text",
            "note",
        ]

    def __init__(self, *args: Any, projects: Any, years_in_use: Iterable[int] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["project"].queryset = projects
        self.fields["project"].empty_label = _("Choose a project")
        self.years_in_use = years_in_use

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, last = data.get("first_year"), data.get("last_year")
        if first and last:
            for reason in obstacles_to_years(first, last, self.years_in_use):
                self.add_error("last_year", reason)
        return data
