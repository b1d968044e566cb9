"""Forms of data collections: set up, counted, reminded."""

from decimal import Decimal

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from evaluation.forms.said import SaidForm
from evaluation.models import DataCollection

NUMBER = {"inputmode": "numeric", "class": "year", "maxlength": "7"}


class CountField(forms.IntegerField):
    """A whole number, 0 or more."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs=NUMBER)
        super().__init__(**{"min_value": 0, "max_value": 9_999_999, "widget": widget, **kwargs})


class CollectionForm(SaidForm, forms.ModelForm):
    said = {
        "one_collection_of_a_title": (
            "title",
            _("The evaluation has a data collection of this title already."),
        ),
        "a_collection_closes_after_opening": (
            "closes_on",
            _("The last day cannot be before the first day."),
        ),
    }
    population = PlainTextField(label=_("Who is asked"), required=False, rows=3)
    invited = CountField(
        label=_("Invited"),
        required=False,
        min_value=1,
        help_text=_("Leave it empty where nobody is counted, as in an observation."),
    )
    wanted_rate = forms.DecimalField(
        label=_("Wanted response rate (%)"),
        required=False,
        min_value=Decimal("0.1"),
        max_value=100,
        max_digits=4,
        decimal_places=1,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "year", "maxlength": "5"}),
    )
    opens_on = DateField(label=_("Opens on"))
    closes_on = DateField(label=_("Closes on"))
    note = PlainTextField(label=_("Note"), required=False, rows=3)

    class Meta:
        model = DataCollection
        fields = [
            "kind",
            "title",
            "population",
            "invited",
            "wanted_rate",
            "opens_on",
            "closes_on",
            "note",
        ]


class CountForm(forms.Form):
    on = DateField(label=_("Day"))
    answered = CountField(label=_("Answered by then"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()


class RemindForm(forms.Form):
    on = DateField(label=_("Reminded on"))
    text = forms.CharField(label=_("How"), required=False, max_length=300)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()
