"""Forms of a sub-goal: as it is, and a new one."""

from collections.abc import Iterable

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.forms import SPACES, DateField, PlainTextField
from programs.choices import ProgramRoleKind
from programs.models import Project, SubGoal, programs_held
from programs.queries import can_answer
from programs.rules import goals as rules
from programs.services.goals import is_adopted, numbers_beside


class TargetField(forms.DecimalField):
    """A number of 0 or more with at most two decimals, as it is written: 30, 87,5."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "number"})
        limits = {"min_value": 0, "max_digits": 12, "decimal_places": 2}
        super().__init__(widget=widget, **{**limits, **kwargs})

    def to_python(self, value):
        if isinstance(value, str):
            value = SPACES.sub("", value).replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value):
        if not hasattr(value, "normalize"):
            return value
        is_whole = value == value.to_integral_value()
        return str(value.quantize(1) if is_whole else value.normalize()).replace(".", ",")


class GoalForm(forms.ModelForm):
    """A goal that exists: its project never changes, and once adopted neither do its words."""

    number = forms.IntegerField(
        label=_("Number"),
        min_value=1,
        max_value=999,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "3"}),
    )
    purpose = PlainTextField(
        label=_("Purpose"),
        required=False,
        rows=4,
        help_text=_("What the goal is for, in addition to its title."),
    )
    target = TargetField(
        label=_("Target"),
        required=False,
        help_text=_("The number that is aimed at, where there is one."),
    )

    position = forms.IntegerField(
        label=_("Order"),
        required=False,
        min_value=0,
        max_value=999,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "3"}),
        help_text=_(
            "Goals with a lower figure stand first, those with the same by their number. "
            "Leave 0 everywhere to go by the numbers alone."
        ),
    )

    class Meta:
        model = SubGoal
        fields = [
            "number",
            "title",
            "purpose",
            "responsible_organization",
            "responsible_person",
            "due_on",
            "target",
            "target_unit",
            "position",
        ]
        field_classes = {"due_on": DateField}
        help_texts = {
            "responsible_person": _(
                "Those who have a role in the program or are responsible for an organization. "
                "The administrator gives roles."
            ),
            "target_unit": _("What the number counts, such as participants."),
        }
        widgets = {"target_unit": forms.TextInput(attrs={"class": "w-medium"})}

    def __init__(self, *args, programs: Iterable[int] = (), **kwargs):
        super().__init__(*args, **kwargs)
        programs = programs or [self.instance.project.program_id]
        # What a decision adopted is shown beside the form, and not offered.
        self.is_frozen = bool(self.instance.pk) and is_adopted(self.instance.project)
        if self.is_frozen:
            for name in rules.WORDS:
                del self.fields[name]
        self.fields["responsible_person"].queryset = can_answer(
            programs, [self.instance.responsible_person_id]
        )
        self.fields["responsible_organization"].queryset = Organization.objects.filter(
            Q(pk=self.instance.responsible_organization_id)
            | Q(pk__in=Organization.objects.valid_now().exclude(kind=OrganizationKind.UNIT))
        )

    def clean_position(self):
        return self.cleaned_data["position"] or 0

    def clean(self):
        """Say what the service would refuse together with all else that is wrong."""
        cleaned = super().clean()
        if not self.is_frozen:
            for name, reasons in self._obstacles(cleaned):
                if name not in self.errors:
                    for reason in reasons:
                        self.add_error(name, reason)
        return cleaned

    def _obstacles(self, cleaned):
        unit = cleaned.get("target_unit") or ""
        if "target" not in self.errors:
            yield "target_unit", rules.obstacles_to_target_unit(cleaned.get("target"), unit)
        project = cleaned.get("project") or (self.instance.pk and self.instance.project)
        if project:
            yield "due_on", rules.obstacles_to_due_day(cleaned.get("due_on"), project.starts_on)
            if cleaned.get("number"):
                taken, ended = numbers_beside(self.instance, project)
                yield "number", rules.obstacles_to_number(cleaned["number"], taken, ended)

    def validate_constraints(self):
        """The rules of the service say it in words, beside the field."""


class GoalCreateForm(GoalForm):
    """A new goal, in a project of a program that the person is a strategist of."""

    class Meta(GoalForm.Meta):
        fields = ["project", *GoalForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        held = programs_held(user, ProgramRoleKind.STRATEGIST)
        super().__init__(*args, programs=held, **kwargs)
        projects = Project.objects.filter(program__in=held).order_by("-starts_on", "name")
        # New goals beside adopted ones come by a change of the goals.
        self.fields["project"].queryset = projects.filter(adoption__isnull=True)
        self.fields["number"].required = False
        self.fields["number"].help_text = _("Leave it empty for the next number in the project.")
