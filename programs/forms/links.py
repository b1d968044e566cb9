"""The form of a link to a document or a page elsewhere."""

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from programs.models import ProjectLink


class LinkForm(forms.ModelForm):
    url = forms.URLField(
        label=_("Address"),
        max_length=500,
        assume_scheme="https",
        validators=[URLValidator(["http", "https"])],
        help_text=_("Begins with https://, as it is copied from the browser."),
    )

    class Meta:
        model = ProjectLink
        fields = ["title", "url", "note"]
        help_texts = {"note": _("Such as what it is, and who keeps it.")}
