"""What a person wants by mail, and how everybody is reminded."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from dashboards.choices import WaitingKind
from desk.choices import Digest, Weekday
from desk.models import Preference, ReminderRule, Wording
from desk.rules.reminders import obstacles_to_steps
from desk.rules.wordings import obstacles_to_wording


class PreferenceForm(forms.ModelForm):
    has_reminders = forms.BooleanField(
        label=_("Remind me before and after due days"), required=False
    )
    digest = forms.ChoiceField(
        label=_("Overview of all that waits"), choices=Digest, widget=forms.RadioSelect
    )
    weekday = forms.TypedChoiceField(
        label=_("Day of the weekly overview"), choices=Weekday, coerce=int
    )
    muted = forms.MultipleChoiceField(
        label=_("No mails about"),
        choices=WaitingKind,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("It still stands on My page."),
    )

    class Meta:
        model = Preference
        fields = ["has_reminders", "digest", "weekday", "muted"]


class SnoozeForm(forms.Form):
    """Pauses the mails about one thing; without a day for good."""

    item = forms.CharField(max_length=300, widget=forms.HiddenInput)
    until = DateField(
        label=_("Not before"),
        required=False,
        help_text=_("Leave it empty to get no more mails about it."),
    )


class DaysField(forms.CharField):
    """Numbers of days parted by commas: 7, 1."""

    def __init__(self, **kwargs):
        super().__init__(max_length=60, required=False, **kwargs)

    def prepare_value(self, value):
        return ", ".join(str(each) for each in value) if isinstance(value, list) else value

    def to_python(self, value):
        if isinstance(value, list):
            return value
        words = super().to_python(value).replace(",", " ").split()
        if not all(word.isascii() and word.isdigit() and len(word) < 6 for word in words):
            raise forms.ValidationError(_("Write whole numbers of days, such as 7, 1."))
        return sorted({int(word) for word in words})

    def validate(self, value):
        super().validate(value)
        found = list(obstacles_to_steps(value))
        if found:
            raise forms.ValidationError(found)

    def run_validators(self, value):
        """The days themselves have been looked at."""

    def has_changed(self, initial, data):
        try:
            return sorted(initial or []) != self.to_python(data)
        except forms.ValidationError:
            return True


class RuleForm(forms.ModelForm):
    is_on = forms.BooleanField(label=_("Send reminders"), required=False)
    days_before = DaysField(
        label=_("Days before the due day"),
        help_text=_("One mail for each number, such as 7, 1. Empty: none before."),
    )
    days_after = DaysField(
        label=_("Days after the due day"),
        help_text=_("One mail for each number, while it still waits. Empty: none after."),
    )

    class Meta:
        model = ReminderRule
        fields = ["is_on", "days_before", "days_after"]


class WordingForm(forms.ModelForm):
    subject = forms.CharField(label=_("Subject"), max_length=200)
    intro = PlainTextField(
        label=_("Beginning of the mail"),
        rows=6,
        max_length=2000,
        help_text=_(
            "Can be used: {name} (to whom), {count} (how many things), {late} (how many of them "
            "are late), {day} (today). The list of things follows by itself."
        ),
    )

    class Meta:
        model = Wording
        fields = ["subject", "intro"]

    def clean_subject(self):
        return _without_faults(self.cleaned_data["subject"])

    def clean_intro(self):
        return _without_faults(self.cleaned_data["intro"])


def _without_faults(text: str) -> str:
    found = list(obstacles_to_wording(text))
    if found:
        raise forms.ValidationError(found)
    return text
