"""The form of an effect goal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from programs.forms.parts import PositionField
from programs.models import EffectGoal


class EffectForm(forms.ModelForm):
    text = PlainTextField(
        label=_("Effect goal"),
        rows=4,
        max_length=2000,
        help_text=_("What will be different for the target groups when the project has worked."),
    )
    position = PositionField()

    class Meta:
        model = EffectGoal
        fields = ["text", "position"]
