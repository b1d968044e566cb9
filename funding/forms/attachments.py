"""Forms of attachments: a file with its title, a title alone."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from funding.models import Attachment
from funding.rules import attachments as rules

ACCEPTED = ",".join(f".{ending}" for ending in rules.ENDINGS)


class AttachForm(forms.Form):
    """A file from the person's own computer, and what it is called in the paper."""

    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,  # the rule says it in our words
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_("PDF, docx, xlsx, odt, ods, png or jpg, at most 20 MB."),
    )
    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=200,
        help_text=_("What it is called in the paper; the file's name if you leave it empty."),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > rules.MAX_SIZE:
            raise ValidationError(_("The file is larger than 20 MB."))
        self.content = file.read()
        if reasons := list(rules.obstacles_to_attach(file.name, self.content)):
            raise ValidationError(reasons)
        return file

    def values(self) -> dict[str, Any]:
        """Return what `attachments.attach` takes."""
        name = self.cleaned_data["file"].name
        return {"name": name, "content": self.content, "title": self.cleaned_data["title"]}


class AttachmentForm(forms.ModelForm):
    """The title of a file that is attached."""

    class Meta:
        model = Attachment
        fields = ["title"]
