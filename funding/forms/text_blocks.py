"""The form of a text block."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from funding.models import TextBlock
from funding.rules import text_blocks as rules


class TextBlockForm(forms.ModelForm):
    """Board, part, name and text; unknown placeholders are refused beside the text."""

    text = PlainTextField(
        label=_("Text"),
        rows=8,
        help_text=_(
            "{board}, {amount}, {years}, {project} and {program} are filled in when it is inserted."
        ),
    )

    class Meta:
        model = TextBlock
        fields = ["organization", "part", "name", "text", "is_default"]

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["organization"]  # a text stays with its board
        else:
            self.fields["organization"].queryset = boards
            self.fields["organization"].empty_label = (
                None if len(boards) == 1 else _("Choose a board")
            )

    def clean_text(self) -> str:
        text = self.cleaned_data["text"]
        if reasons := list(rules.obstacles_to_text(text)):
            raise ValidationError(reasons)
        return text

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self.cleaned_data.get("is_default"):
            for reason in rules.obstacles_to_default(self.cleaned_data.get("part", "")):
                self.add_error("is_default", reason)
        return self.cleaned_data
