"""The form that asks which file is to be verified."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from documents.rules import fingerprints

MAX_SIZE = 25 * 1024 * 1024
NO_FINGERPRINT = _("A fingerprint is 64 digits and letters from a to f. Copy all of it.")


class VerificationForm(forms.Form):
    """A PDF or its fingerprint. The file comes with its fingerprint taken: see `Fingerprinted`."""

    file = forms.FileField(
        label=_("PDF"),
        required=False,
        allow_empty_file=True,  # said in our words
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        help_text=_("At most 25 MB. It is not kept: we only look at its fingerprint."),
    )
    sha256 = forms.CharField(
        label=_("Or its fingerprint (SHA-256)"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file is None:
            return None
        if file.size > MAX_SIZE:
            raise ValidationError(
                _("The file is larger than 25 MB. Write its fingerprint instead.")
            )
        if not file.is_pdf:
            raise ValidationError(_("This is no PDF. Choose the PDF itself."))
        return file

    def clean_sha256(self) -> str:
        written = self.cleaned_data["sha256"]
        digits = fingerprints.read(written)
        if written and not digits:
            raise ValidationError(NO_FINGERPRINT)
        return digits

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not self.errors and not said.get("file") and not said.get("sha256"):
            raise ValidationError(_("Choose a PDF, or write its fingerprint."))
        return said

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the file, or the one that was written."""
        file = self.cleaned_data["file"]
        return file.sha256 if file else self.cleaned_data["sha256"]
