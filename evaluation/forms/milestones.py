"""Forms of milestones: planned, moved, met, rested on."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from evaluation.forms.said import SaidForm
from evaluation.models import GoalMilestone, Milestone
from programs.models import SubGoal


class MilestoneForm(SaidForm, forms.ModelForm):
    said = {
        "one_milestone_of_a_title": (
            "title",
            _("The evaluation has a milestone of this title already."),
        ),
    }
    text = PlainTextField(label=_("What is to be there"), required=False, rows=3)
    needs = forms.ModelMultipleChoiceField(
        label=_("Depends on"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What must be met before it."),
    )

    class Meta:
        model = Milestone
        fields = ["title", "text", "needs"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = Milestone.objects.filter(evaluation=self.instance.evaluation_id)
        if self.instance.pk:
            others = others.exclude(pk=self.instance.pk)
            needed = self.instance.dependencies.values_list("needs", flat=True)
            self.fields["needs"].initial = list(needed)
        self.fields["needs"].queryset = others.order_by("planned_on", "pk")

    @property
    def need_ids(self) -> list[int]:
        return [each.pk for each in self.cleaned_data["needs"]]


class MilestoneCreateForm(MilestoneForm):
    planned_on = DateField(
        label=_("Planned on"), help_text=_("This day stays; a later one stands beside it.")
    )

    class Meta(MilestoneForm.Meta):
        fields = ["title", "planned_on", "text", "needs"]


class PostponeForm(forms.Form):
    due_on = DateField(label=_("New day"))
    reason = PlainTextField(label=_("Reason"), rows=3, max_length=2000)


class MeetForm(forms.Form):
    on = DateField(label=_("Met on"))
    note = PlainTextField(label=_("How it was met"), required=False, rows=3, max_length=2000)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()


class GoalMilestoneForm(forms.ModelForm):
    goal = forms.ModelChoiceField(label=_("Goal"), queryset=None)

    class Meta:
        model = GoalMilestone
        fields = ["goal"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        program = self.instance.milestone.evaluation.project.program_id
        goals = SubGoal.objects.filter(project__program=program).current()
        goals = goals.exclude(milestones__milestone=self.instance.milestone_id)
        goals = goals.select_related("project")
        self.fields["goal"].queryset = goals.order_by("-project__starts_on", "number", "pk")
        self.fields["goal"].label_from_instance = lambda goal: f"{goal.project}: {goal}"
