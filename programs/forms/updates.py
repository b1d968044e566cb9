"""The form of an update of a goal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from programs.models import GoalStatus, StatusUpdate
from programs.rules import updates as rules
from programs.services import updates


class StatusField(forms.ModelChoiceField):
    """The program's words, each with its meaning."""

    widget = forms.RadioSelect

    def label_from_instance(self, obj):
        return f"{obj.word}: {obj.meaning}" if obj.meaning else obj.word


class UpdateForm(forms.ModelForm):
    status = StatusField(label=_("Status"), queryset=GoalStatus.objects.none(), empty_label=None)
    reason = PlainTextField(
        label=_("Reason for the status"),
        required=False,
        rows=2,
        max_length=2000,
        help_text=_("Needed when the status has changed."),
    )
    report = PlainTextField(
        label=_("Report"), rows=8, help_text=_("What has been done since the last update.")
    )
    analysis = PlainTextField(
        label=_("Analysis"),
        required=False,
        rows=6,
        help_text=_("What it means: why it went as it did, and what should be done now."),
    )
    seen = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    class Meta:
        model = StatusUpdate
        fields = ["as_of", "status", "reason", "report", "analysis"]
        field_classes = {"as_of": DateField}
        labels = {"as_of": _("As of")}
        help_texts = {"as_of": _("The day that the update describes: today, or an earlier one.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        words = GoalStatus.objects.filter(program=self.instance.goal.project.program_id)
        self.fields["status"].queryset = words

    def clean(self):
        """Ask for the reason together with all else that is missing, as the service would."""
        cleaned = super().clean()
        if cleaned.get("status") and cleaned.get("as_of"):
            previous = updates.status_before(self.instance.goal, cleaned["as_of"])
            reason = cleaned.get("reason") or ""
            for obstacle in rules.obstacles_to_reason(previous, cleaned["status"], reason):
                self.add_error("reason", obstacle)
        return cleaned
