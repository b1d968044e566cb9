"""The form of a program's texts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField, YearField
from programs.models import Program


class ProgramForm(forms.ModelForm):
    since_year = YearField(label=_("Since the year"), required=False)
    purpose = PlainTextField(label=_("Purpose"), required=False)
    background = PlainTextField(label=_("Background"), required=False)
    target_groups = PlainTextField(label=_("Target groups"), required=False, rows=3)
    stale_after_days = forms.IntegerField(
        label=_("Days between updates"),
        required=False,
        min_value=1,
        max_value=3650,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "4"}),
        help_text=_(
            "A goal in follow-up that is not updated for longer is shown as stale. "
            "Empty: no goal ever is."
        ),
    )
    note = PlainTextField(
        label=_("Note"),
        required=False,
        rows=3,
        help_text=_("Such as where the facts come from. Everybody in the program reads it."),
    )

    class Meta:
        model = Program
        fields = [
            "name",
            "since_year",
            "purpose",
            "background",
            "target_groups",
            "stale_after_days",
            "note",
        ]
