"""Forms of a project and of how it serves the strategies."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from programs.choices import ProgramRoleKind
from programs.models import Alignment, Program, Project, StrategicChoice, programs_held

TEXTS = ["summary", "background", "purpose", "target_groups"]


class ProjectForm(forms.ModelForm):
    """A project that exists: its program never changes."""

    summary = PlainTextField(
        label=_("Summary"),
        required=False,
        rows=4,
        help_text=_("What the project is, in a few sentences: it stands first on its page."),
    )
    background = PlainTextField(label=_("Background"), required=False)
    purpose = PlainTextField(label=_("Purpose"), required=False)
    target_groups = PlainTextField(label=_("Target groups"), required=False, rows=3)

    class Meta:
        model = Project
        fields = ["name", "starts_on", "ends_on", "diary_number", *TEXTS]
        field_classes = {"starts_on": DateField, "ends_on": DateField}
        help_texts = {"diary_number": _("As the registrar gave it; it is never made up here.")}

    def validate_constraints(self):
        """The rules of the service say it in words, beside the field."""


class ProjectCreateForm(ProjectForm):
    """A new project, in a program that the person is a strategist of."""

    class Meta(ProjectForm.Meta):
        fields = ["program", *ProjectForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        held = programs_held(user, ProgramRoleKind.STRATEGIST)
        self.fields["program"].queryset = Program.objects.filter(pk__in=held)
        if len(held) == 1:
            self.fields["program"].initial = next(iter(held))


class ChoiceField(forms.ModelChoiceField):
    """Strategic choices under the strategy and objective that they belong to."""

    def __init__(self, **kwargs):
        queryset = StrategicChoice.objects.select_related("objective__strategy").order_by(
            "objective__strategy__name", "objective__position", "position", "pk"
        )
        super().__init__(queryset, **kwargs)
        self.iterator = GroupedChoices

    def label_from_instance(self, obj):
        return obj.name


class GroupedChoices(forms.models.ModelChoiceIterator):
    """Gives each strategy's objectives as groups of their choices."""

    def __iter__(self):
        yield ("", self.field.empty_label)
        groups: dict[str, list] = {}
        for choice in self.queryset:
            heading = f"{choice.objective.strategy}: {choice.objective}"
            groups.setdefault(heading, []).append(self.choice(choice))
        yield from groups.items()


class AlignmentForm(forms.ModelForm):
    choice = ChoiceField(label=_("Strategic choice"))
    motivation = PlainTextField(
        label=_("Motivation"),
        rows=4,
        help_text=_("In which way the project serves this choice."),
    )

    class Meta:
        model = Alignment
        fields = ["choice", "motivation"]
