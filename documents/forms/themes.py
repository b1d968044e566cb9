"""The form for the look of an organization's papers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from documents.models import Theme


class ThemeForm(forms.ModelForm):
    """Color, logo and foot; what they must be is said by the rules."""

    accent = forms.CharField(
        label=_("Color"),
        max_length=20,
        widget=forms.TextInput(attrs={"class": "w-short", "autocomplete": "off"}),
        help_text=Theme._meta.get_field("accent").help_text,
    )
    picture = forms.FileField(
        label=_("Logo"),
        required=False,
        allow_empty_file=True,  # said in our words
        widget=forms.FileInput(attrs={"accept": ".png,.svg,image/png,image/svg+xml"}),
        help_text=_("PNG or SVG with nothing but shapes, at most 200 kB."),
    )
    is_logo_removed = forms.BooleanField(label=_("Use no logo"), required=False)
    foot_text = PlainTextField(
        label=_("At the foot"),
        required=False,
        rows=4,
        max_length=1000,
        help_text=Theme._meta.get_field("foot_text").help_text,
    )

    field_order = ("accent", "picture", "logo_alt", "is_logo_removed", "foot_text")

    class Meta:
        model = Theme
        fields = ("accent", "logo_alt", "foot_text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)
        if not self.instance.logo_id:
            del self.fields["is_logo_removed"]

    def verb(self) -> dict[str, Any]:
        """Return what the verbs take beside the theme."""
        picture = self.cleaned_data.get("picture")
        # One byte more than is allowed is enough for the rule to say that it is too much.
        return {"logo": None if picture is None else picture.read(MOST_READ)}


MOST_READ = 1024 * 1024
