"""The form of a status word."""

from django import forms
from django.utils.translation import gettext_lazy as _

from programs.models import GoalStatus


class StatusForm(forms.ModelForm):
    position = forms.IntegerField(
        label=_("Order"),
        min_value=1,
        max_value=99,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "2"}),
        help_text=_("The words are listed from the lowest number to the highest."),
    )

    class Meta:
        model = GoalStatus
        fields = [
            "word",
            "meaning",
            "counts_as_done",
            "ends_follow_up",
            "says_target_is_met",
            "tone",
            "icon",
            "position",
        ]
        help_texts = {
            "meaning": _("When to use the word: it is read by those who write updates."),
            "counts_as_done": _("Goals with this status are counted among those that are done."),
            "icon": _("Drawn before the word."),
            "tone": _("The colour beside the word; the word itself always stands there too."),
        }
