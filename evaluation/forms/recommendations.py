"""Forms of findings and recommendations: written, answered, carried out, closed."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.forms import DateField, PlainTextField
from evaluation.forms.collections import CountField
from evaluation.forms.said import SaidForm
from evaluation.models import DataCollection, Finding, Indicator, Period, Recommendation, Response
from programs.models import ProgramRole


class FindingForm(SaidForm, forms.ModelForm):
    said = {
        "one_finding_of_a_number": (
            "number",
            _("The evaluation has a finding of this number already."),
        ),
    }
    number = CountField(label=_("Number"), min_value=1, max_value=999)
    text = PlainTextField(label=_("In words"), required=False)

    class Meta:
        model = Finding
        fields = ["number", "title", "text", "indicator", "period", "collection"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        evaluation = self.instance.evaluation
        program = evaluation.project.program_id
        indicators = Indicator.objects.filter(program=program)
        self.fields["indicator"].queryset = indicators.filter(evaluation=evaluation)
        self.fields["period"].queryset = Period.objects.filter(program=program)
        own = DataCollection.objects.filter(evaluation=evaluation)
        self.fields["collection"].queryset = own
        if not self.instance.pk and not self.instance.number:
            self.fields["number"].initial = next_number(Finding, evaluation)


class RecommendationForm(SaidForm, forms.ModelForm):
    said = {
        "one_recommendation_of_a_number": (
            "number",
            _("The evaluation has a recommendation of this number already."),
        ),
    }
    number = CountField(label=_("Number"), min_value=1, max_value=999)
    text = PlainTextField(label=_("In words"), required=False)
    organization = forms.ModelChoiceField(
        label=_("Concerns"), queryset=Organization.objects.order_by("name", "pk")
    )
    responsible = forms.ModelChoiceField(
        label=_("Responsible"),
        queryset=None,
        required=False,
        empty_label=_("nobody yet"),
        help_text=_("Is asked for an answer by e-mail."),
    )
    due_on = DateField(label=_("Answer by"), required=False)

    class Meta:
        model = Recommendation
        fields = ["number", "title", "text", "finding", "organization", "responsible", "due_on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        evaluation = self.instance.evaluation
        self.fields["finding"].queryset = Finding.objects.filter(evaluation=evaluation)
        self.fields["responsible"].queryset = people_of(self.instance)
        if not self.instance.pk and not self.instance.number:
            self.fields["number"].initial = next_number(Recommendation, evaluation)


class RespondForm(forms.ModelForm):
    reason = PlainTextField(
        label=_("Reason"),
        required=False,
        rows=3,
        help_text=_("Wanted where it is not accepted in full."),
    )
    action = PlainTextField(label=_("What is done"), required=False, rows=3)
    due_on = DateField(label=_("Done by"), required=False)
    responsible = forms.ModelChoiceField(
        label=_("Carried out by"), queryset=None, required=False, empty_label=_("nobody yet")
    )

    class Meta:
        model = Response
        fields = ["verdict", "reason", "action", "responsible", "due_on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        recommendation = self.instance.recommendation
        self.fields["responsible"].queryset = people_of(recommendation)
        self.fields["responsible"].initial = recommendation.responsible_id

    def validate_constraints(self):
        """The rules of the service say it in words."""


class CarryOutForm(forms.Form):
    on = DateField(label=_("Done on"))
    evidence = PlainTextField(
        label=_("What shows it"),
        rows=3,
        max_length=2000,
        help_text=_("Such as a decision, a document or a page, and where it is found."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()


class CloseForm(forms.Form):
    note = PlainTextField(label=_("Why it can be closed"), rows=3, max_length=2000)


def people_of(recommendation: Recommendation):
    """Return who can be responsible: the program's people, and who is it already."""
    program = recommendation.evaluation.project.program_id
    held = ProgramRole.objects.filter(program=program).held_now().values("person")
    people = User.objects.active().filter(Q(pk__in=held) | Q(pk=recommendation.responsible_id))
    return people.order_by("name", "pk")


def next_number(model, evaluation) -> int:
    """Return the number after the last one of an evaluation."""
    rows = model.objects.filter(evaluation=evaluation).order_by("-number")
    return (rows.values_list("number", flat=True).first() or 0) + 1
