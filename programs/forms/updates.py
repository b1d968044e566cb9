"""Forms of an update of a goal: what is written, what is missing, which two are compared."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from core.money import decimal
from core.periods import iso_moment
from programs.forms.goals import TargetField
from programs.models import GoalStatus, StatusUpdate, SubGoal
from programs.rules import updates as rules
from programs.services import updates

MARKUP = _(
    "An empty line begins a new paragraph. # begins a heading and - a row of a list; "
    "**bold**, *italics*, [link text](https://address)."
)


class StatusField(forms.ModelChoiceField):
    """The program's words, each with its meaning."""

    widget = forms.RadioSelect

    def label_from_instance(self, obj):
        return f"{obj.word}: {obj.meaning}" if obj.meaning else obj.word


class UpdateForm(forms.ModelForm):
    status = StatusField(label=_("Status"), queryset=GoalStatus.objects.none(), empty_label=None)
    actual = TargetField(label=_("Actual"), required=False)
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
        fields = ["as_of", "status", "actual", "reason", "report", "analysis"]
        field_classes = {"as_of": DateField}
        labels = {"as_of": _("As of")}
        help_texts = {"as_of": _("The day that the update describes: today, or an earlier one.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        goal = self.instance.goal
        words = GoalStatus.objects.filter(program=goal.project.program_id)
        self.fields["status"].queryset = words
        if goal.target is None:
            del self.fields["actual"]
        else:
            self.fields["actual"].help_text = _(
                "How many %(unit)s were reached on the day, of %(target)s."
            ) % {"unit": goal.target_unit, "target": decimal(goal.target)}

    def clean(self):
        """Say what the service would refuse together with all else that is missing."""
        cleaned = super().clean()
        goal = self.instance.goal
        if cleaned.get("as_of"):
            for obstacle in rules.obstacles_to_as_of(
                cleaned["as_of"], timezone.localdate(), goal.project.starts_on, goal.began_on
            ):
                self.add_error("as_of", obstacle)
        if cleaned.get("status") and cleaned.get("as_of"):
            previous = updates.status_before(goal, cleaned["as_of"])
            reason = cleaned.get("reason") or ""
            for obstacle in rules.obstacles_to_reason(previous, cleaned["status"], reason):
                self.add_error("reason", obstacle)
        return cleaned


class ReturnForm(forms.Form):
    """What is missing in an update."""

    comment = PlainTextField(
        label=_("What is missing"),
        rows=5,
        max_length=2000,
        help_text=_("Its author gets this by mail, and it is shown beside the update."),
    )


class SentUpdateField(forms.ModelChoiceField):
    """One of the updates that were sent of a goal."""

    def label_from_instance(self, obj):
        facts = {
            "day": obj.as_of,
            "word": obj.status,
            "who": obj.author,
            "at": iso_moment(obj.created_at),
        }
        return _("%(day)s: %(word)s (%(who)s, sent %(at)s)") % facts


class CompareForm(forms.Form):
    """Which two updates of a goal stand side by side."""

    old = SentUpdateField(
        label=_("Compare"), queryset=StatusUpdate.objects.none(), empty_label=None
    )
    new = SentUpdateField(label=_("with"), queryset=StatusUpdate.objects.none(), empty_label=None)

    def __init__(self, *args, goal: SubGoal, **kwargs):
        super().__init__(*args, **kwargs)
        sent = goal.updates.newest_first().select_related("status", "author")
        for field in self.fields.values():
            field.queryset = sent
            field.required = False  # there is always a choice: nothing to say of it

    def clean(self):
        cleaned = super().clean()
        for name in self.fields:
            if name in cleaned and cleaned[name] is None:
                self.add_error(name, _("Choose an update."))
        if cleaned.get("old") and cleaned.get("old") == cleaned.get("new"):
            self.add_error("new", _("Choose two different updates."))
        return cleaned
