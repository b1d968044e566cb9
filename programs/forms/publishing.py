"""The form of a region's public pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from programs.models import PublicSite


class PublicSiteForm(forms.ModelForm):
    """Their address, whether they are open, and what stands first on them."""

    introduction = PlainTextField(
        label=_("Introduction"),
        required=False,
        rows=4,
        max_length=4000,
        help_text=PublicSite._meta.get_field("introduction").help_text,
    )

    class Meta:
        model = PublicSite
        fields = ["slug", "introduction", "contact", "is_open"]
