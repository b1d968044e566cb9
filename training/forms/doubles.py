"""The form that makes one row of two."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField


class MergePairForm(forms.Form):
    """Which of two rows stays, and how one knows."""

    keep = forms.TypedChoiceField(label=_("This row stays"), coerce=int, widget=forms.RadioSelect)
    reason = PlainTextField(label=_("How you know"), rows=3, max_length=2000)

    def __init__(self, *args: Any, rows: Mapping[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keep"].choices = list(rows.items())
