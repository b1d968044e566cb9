"""Forms of periods of measurement."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from evaluation.models import Period
from evaluation.models.evaluations import KNOWING
from programs.models import Program, programs_held


class PeriodForm(forms.ModelForm):
    starts_on = DateField(label=_("Starts on"))
    ends_on = DateField(label=_("Ends on"))

    class Meta:
        model = Period
        fields = ["name", "starts_on", "ends_on"]


class PeriodCreateForm(PeriodForm):
    program = forms.ModelChoiceField(label=_("Program"), queryset=None)

    class Meta(PeriodForm.Meta):
        fields = ["program", *PeriodForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        mine = Program.objects.filter(pk__in=programs_held(user, *KNOWING))
        self.fields["program"].queryset = mine
