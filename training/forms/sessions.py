"""Forms of sessions: one, a series, and why one is called off."""

from datetime import date
from decimal import Decimal

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.forms import DateField, PlainTextField
from training.choices import Repeat
from training.models import Module, Session
from training.rules.series import days_of, obstacles_to_repeat


class SessionForm(forms.ModelForm):
    held_on = DateField(label=_("Day"))
    begins_at = forms.TimeField(
        label=_("Begins"),
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )
    hours = forms.DecimalField(
        label=_("Hours"),
        min_value=Decimal("0.25"),
        max_value=24,
        max_digits=4,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "year", "maxlength": "5"}),
    )
    leader = forms.ModelChoiceField(
        label=_("Led by"),
        queryset=User.objects.active().order_by("name", "pk"),
        required=False,
        empty_label=_("not stated"),
    )
    modules = forms.ModelMultipleChoiceField(
        label=_("Modules"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    note = PlainTextField(label=_("Note"), required=False, rows=3)

    class Meta:
        model = Session
        fields = [
            "kind",
            "title",
            "held_on",
            "begins_at",
            "hours",
            "leader",
            "place",
            "modules",
            "note",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        course = self.instance.cohort.course_id
        self.fields["modules"].queryset = Module.objects.filter(course=course)
        if self.instance.pk:
            self.fields["modules"].initial = list(
                self.instance.modules.values_list("module", flat=True)
            )
        elif not self.instance.held_on:
            self.fields["held_on"].initial = timezone.localdate()

    @property
    def module_ids(self) -> list[int]:
        return [module.pk for module in self.cleaned_data["modules"]]


class SeriesForm(SessionForm):
    """A session, and the further days on which there is one like it."""

    repeat = forms.ChoiceField(
        label=_("Repeated"), choices=[("", _("no")), *Repeat.choices], required=False
    )
    until = DateField(label=_("Until"), required=False)
    more_days = forms.CharField(
        label=_("Further days"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For a series on other days: one day on each line, such as 2017-02-01."),
    )

    class Meta(SessionForm.Meta):
        fields = [*SessionForm.Meta.fields, "repeat", "until", "more_days"]

    def clean_more_days(self):
        days = []
        for line in self.cleaned_data["more_days"].split():
            try:
                day = parse_date(line)
            except ValueError:
                day = None
            if day is None:
                raise forms.ValidationError(
                    _("“%(line)s” is no day: write year-month-day, such as 2017-02-01."),
                    params={"line": line[:40]},
                )
            days.append(day)
        return days

    def clean(self):
        data = super().clean()
        first, until = data.get("held_on"), data.get("until")
        if first and "until" not in self.errors:
            for reason in obstacles_to_repeat(first, data.get("repeat", ""), until):
                self.add_error("until" if data.get("repeat") else "repeat", reason)
        return data

    @property
    def days(self):
        """Every day on which there is a session of the series."""
        data = self.cleaned_data
        return days_of(data["held_on"], data["repeat"], data["until"], data["more_days"])


class RestForm(SessionForm):
    """What changes in a session and in those that follow it in its series; their days stay."""

    held_on = None

    class Meta(SessionForm.Meta):
        fields = [name for name in SessionForm.Meta.fields if name != "held_on"]


class MakeUpForm(forms.Form):
    """The day on which it was made up; a day that is there can be taken back."""

    on = DateField(label=_("Day"))

    def __init__(self, *args, made_up_on: date | None, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["on"]
        field.initial = made_up_on or timezone.localdate()
        if made_up_on is not None:
            field.required = False
            field.help_text = _("Leave it empty if it has not been made up.")
