"""The form of a status word."""

from django import forms
from django.utils.translation import gettext_lazy as _

from programs.choices import StatusIcon
from programs.models import GoalStatus


class StatusForm(forms.ModelForm):
    icon = forms.ChoiceField(label=_("Icon"), help_text=_("Drawn before the word."))
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
            "tone",
            "icon",
            "position",
        ]
        help_texts = {
            "meaning": _("When to use the word: it is read by those who write updates."),
            "counts_as_done": _("Goals with this status are counted among those that are done."),
            "tone": _("The colour beside the word; the word itself always stands there too."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        drawings = dict(StatusIcon.choices)
        if self.instance.icon not in drawings:  # set up otherwise: it stays until changed
            drawings[self.instance.icon] = self.instance.icon
        self.fields["icon"].choices = list(drawings.items())
