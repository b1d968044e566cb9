"""The form that takes a signed file."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_SIZE = 25 * 1024 * 1024


class SignedFileForm(forms.Form):
    file = forms.FileField(
        label=_("The signed PDF"),
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        help_text=_("The file as the service gave it back, at most 25 MB."),
        max_length=200,
        allow_empty_file=True,  # said in our words
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MAX_SIZE:
            raise ValidationError(_("The file is larger than 25 MB."))
        return file
