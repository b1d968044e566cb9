"""Forms of indicators, their targets and the goals that they measure for."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from evaluation.choices import Dimension, FigureKind
from evaluation.forms.collections import CountField
from evaluation.forms.said import SaidForm
from evaluation.models import (
    EffectGoalIndicator,
    Evaluation,
    GoalIndicator,
    Indicator,
    Period,
)
from evaluation.models.evaluations import KNOWING
from programs.models import EffectGoal, Program, SubGoal, programs_held

DECIMAL = {"inputmode": "decimal", "class": "number", "maxlength": "14", "autocomplete": "off"}


class FigureField(forms.DecimalField):
    """A number with at most two decimals, written with a decimal comma or a point."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs=DECIMAL)
        given = {"max_digits": 12, "decimal_places": 2, "required": False, "widget": widget}
        super().__init__(**{**given, **kwargs})

    def to_python(self, value):
        if isinstance(value, str):
            value = "".join(value.split()).replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value):
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value


class IndicatorForm(SaidForm, forms.ModelForm):
    said = {
        "one_indicator_of_a_number": (
            "number",
            _("The program has an indicator of this number already."),
        ),
    }
    number = CountField(label=_("Number"), min_value=1, max_value=999)
    definition = PlainTextField(label=_("Definition"), rows=4)
    dimensions = forms.MultipleChoiceField(
        label=_("Broken down by"),
        choices=Dimension,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    baseline = FigureField(label=_("Baseline"))
    baseline_on = DateField(label=_("Day of the baseline"), required=False)
    evaluation = forms.ModelChoiceField(
        label=_("Measured by the evaluation"),
        queryset=None,
        required=False,
        empty_label=_("none: the program measures itself"),
    )
    low = CountField(label=_("Lowest step"), required=False, max_value=99)
    high = CountField(label=_("Highest step"), required=False, max_value=99)
    steps = PlainTextField(
        label=_("What each step means"),
        required=False,
        rows=5,
        help_text=_("Of a described scale: one step a line, such as “1: not begun”."),
    )
    note = PlainTextField(label=_("Note"), required=False, rows=3)

    class Meta:
        model = Indicator
        fields = [
            "number",
            "name",
            "definition",
            "figure",
            "unit",
            "direction",
            "source",
            "baseline",
            "baseline_on",
            "dimensions",
            "counts_people",
            "evaluation",
            "low",
            "high",
            "steps",
            "note",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        program = self.instance.program_id
        mine = Evaluation.objects.filter(project__program=program) if program else None
        self.fields["evaluation"].queryset = (
            Evaluation.objects.none() if mine is None else mine.order_by("-starts_on", "pk")
        )
        if self.instance.pk:
            rows = self.instance.levels.order_by("level")
            self.fields["steps"].initial = "\n".join(f"{r.level}: {r.description}" for r in rows)

    def clean_steps(self):
        self.levels = {}
        for line in filter(None, map(str.strip, self.cleaned_data["steps"].splitlines())):
            step, colon, meaning = line.partition(":")
            if not colon or not step.strip().isdecimal() or not meaning.strip():
                raise forms.ValidationError(
                    _("“%(line)s” does not say a step and what it means, such as “1: not begun”."),
                    params={"line": line[:60]},
                )
            self.levels[int(step.strip()[:4])] = meaning.strip()
        return self.cleaned_data["steps"]

    def clean(self):
        data = super().clean()
        low, high = data.get("low"), data.get("high")
        if data.get("figure") == FigureKind.SCALE:
            if low is None or high is None or low >= high:
                self.add_error("high", _("Say where the scale begins and ends."))
            elif set(getattr(self, "levels", {})) - set(range(low, high + 1)):
                self.add_error("steps", _("A step lies outside the scale."))
        elif low is not None or high is not None:
            self.add_error("low", _("Only a described scale has steps."))
        elif getattr(self, "levels", None):
            self.add_error("steps", _("Only a described scale has steps."))
        return data


class IndicatorCreateForm(IndicatorForm):
    program = forms.ModelChoiceField(label=_("Program"), queryset=None)

    class Meta(IndicatorForm.Meta):
        fields = ["program", *IndicatorForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        mine = programs_held(user, *KNOWING)
        self.fields["program"].queryset = Program.objects.filter(pk__in=mine)
        evaluations = Evaluation.objects.filter(project__program__in=mine)
        self.fields["evaluation"].queryset = evaluations.order_by("-starts_on", "pk")

    def clean(self):
        data = super().clean()
        evaluation, program = data.get("evaluation"), data.get("program")
        if evaluation and program and evaluation.project.program_id != program.pk:
            self.add_error("evaluation", _("That evaluation is of another program."))
        return data


class TargetsForm(forms.Form):
    """One target for each period of the program."""

    def __init__(self, data=None, files=None, *, instance, **kwargs):
        self.periods = list(Period.objects.filter(program=instance.program_id))
        held = dict(instance.targets.values_list("period", "value"))
        initial = {f"period_{each.pk}": held.get(each.pk) for each in self.periods}
        super().__init__(data, files, initial=initial, **kwargs)
        for each in self.periods:
            self.fields[f"period_{each.pk}"] = FigureField(
                label=f"{each} ({instance.unit})", min_value=0
            )

    @property
    def targets(self):
        return {each.pk: self.cleaned_data[f"period_{each.pk}"] for each in self.periods}


class GoalIndicatorForm(forms.ModelForm):
    goal = forms.ModelChoiceField(label=_("Goal"), queryset=None)

    class Meta:
        model = GoalIndicator
        fields = ["goal"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        goals = SubGoal.objects.filter(project__program=self.instance.indicator.program_id)
        goals = goals.current().exclude(indicators__indicator=self.instance.indicator_id)
        goals = goals.select_related("project").order_by("-project__starts_on", "number", "pk")
        self.fields["goal"].queryset = goals
        self.fields["goal"].label_from_instance = lambda goal: f"{goal.project}: {goal}"


class EffectGoalIndicatorForm(forms.ModelForm):
    effect_goal = forms.ModelChoiceField(label=_("Effect goal"), queryset=None)

    class Meta:
        model = EffectGoalIndicator
        fields = ["effect_goal"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        goals = EffectGoal.objects.filter(project__program=self.instance.indicator.program_id)
        goals = goals.exclude(indicators__indicator=self.instance.indicator_id)
        goals = goals.select_related("project").order_by("-project__starts_on", "position", "pk")
        self.fields["effect_goal"].queryset = goals
        self.fields["effect_goal"].label_from_instance = lambda goal: f"{goal.project}: {goal}"
