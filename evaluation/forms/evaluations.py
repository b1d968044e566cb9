"""Forms of evaluations and who evaluates."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms.roles import TermForm
from accounts.models import Organization
from core.forms import DateField, PlainTextField
from evaluation.forms.said import SaidForm
from evaluation.models import Evaluation, EvaluationRole
from programs.choices import ProgramRoleKind
from programs.models import Project, programs_held


class EvaluationForm(SaidForm, forms.ModelForm):
    said = {
        "one_evaluation_of_a_title": (
            "title",
            _("The project has an evaluation of this title already."),
        ),
        "an_evaluation_ends_after_it_starts": (
            "ends_on",
            _("The last day cannot be before the first day."),
        ),
    }
    evaluator = forms.ModelChoiceField(
        label=_("Evaluated by"), queryset=Organization.objects.order_by("name", "pk")
    )
    starts_on = DateField(label=_("Starts on"))
    ends_on = DateField(label=_("Ends on"))
    questions = PlainTextField(label=_("Questions"), required=False)
    methods = PlainTextField(label=_("Methods"), required=False, rows=4)
    agreement = PlainTextField(
        label=_("Agreement"),
        required=False,
        rows=4,
        help_text=_("What was agreed: when, on what, at what price."),
    )
    note = PlainTextField(label=_("Note"), required=False, rows=3)

    class Meta:
        model = Evaluation
        fields = [
            "title",
            "evaluator",
            "starts_on",
            "ends_on",
            "questions",
            "methods",
            "agreement",
            "note",
        ]


class EvaluationCreateForm(EvaluationForm):
    project = forms.ModelChoiceField(label=_("Project"), queryset=None)

    class Meta(EvaluationForm.Meta):
        fields = ["project", *EvaluationForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        mine = Project.objects.filter(program__in=programs_held(user, ProgramRoleKind.STRATEGIST))
        self.fields["project"].queryset = mine.order_by("-starts_on", "name", "pk")


class EvaluatorForm(SaidForm, TermForm):
    said = {
        "an_evaluator_ends_after_beginning": (
            "valid_to",
            _("The last day cannot be before the first day."),
        ),
    }

    class Meta:
        model = EvaluationRole
        fields = ["person", "valid_from", "valid_to"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["valid_from"].initial = timezone.localdate()
