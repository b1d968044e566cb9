"""Forms of courses, modules and their versions."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from training.choices import Perspective
from training.models import Course, Module, ModuleVersion

SHORT_NUMBER = {"inputmode": "numeric", "class": "year", "maxlength": "3"}


class CountField(forms.IntegerField):
    """A small whole number, 0 or more."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs=SHORT_NUMBER)
        super().__init__(**{"min_value": 0, "max_value": 999, "widget": widget, **kwargs})


class CourseForm(forms.ModelForm):
    purpose = PlainTextField(label=_("Purpose"), required=False, rows=4)
    required_days = CountField(
        label=_("Training days to attend"),
        help_text=_("How many somebody must have attended to complete the course; 0: none."),
    )
    required_meetings = CountField(label=_("In-depth meetings to attend"))
    keep_months = CountField(
        label=_("Months that names are kept"),
        help_text=_("Counted from the end of a cohort; then a disposal is decided on."),
    )
    legal_ground = PlainTextField(
        label=_("Legal ground"),
        required=False,
        rows=3,
        help_text=_("Why the personal data may be held, in words that the participants read."),
    )

    class Meta:
        model = Course
        fields = [
            "name",
            "purpose",
            "required_days",
            "required_meetings",
            "requires_process",
            "keep_months",
            "legal_ground",
        ]


class ModuleForm(forms.ModelForm):
    number = CountField(label=_("Number"), min_value=1)
    purpose = PlainTextField(label=_("Purpose"), required=False, rows=4)

    class Meta:
        model = Module
        fields = ["number", "title", "purpose"]


class ModuleVersionForm(forms.ModelForm):
    updated_on = DateField(label=_("Updated"))
    review_by = DateField(
        label=_("Review by"), required=False, help_text=_("When somebody looks at it again.")
    )
    perspectives = forms.MultipleChoiceField(
        label=_("Covers"),
        choices=Perspective,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    note = PlainTextField(label=_("What is new"), required=False, rows=4)

    class Meta:
        model = ModuleVersion
        fields = ["updated_on", "review_by", "perspectives", "note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.updated_on:
            self.fields["updated_on"].initial = timezone.localdate()
