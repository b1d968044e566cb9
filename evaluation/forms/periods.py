"""Forms of periods of measurement."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField
from evaluation.forms.said import SaidForm
from evaluation.models import Period
from evaluation.models.evaluations import KNOWING
from programs.models import Program, programs_held


class PeriodForm(SaidForm, forms.ModelForm):
    said = {
        "one_period_of_a_name": ("name", _("The program has a period of this name already.")),
        "a_period_ends_after_it_starts": (
            "ends_on",
            _("The last day cannot be before the first day."),
        ),
    }
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
