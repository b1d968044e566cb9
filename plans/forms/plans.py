"""Forms of a plan: its facts and texts, its adoption, its next edition and period."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import OrganizationKind
from accounts.models import Organization, organizations_held
from core.forms import DateField, PlainTextField, YearField
from plans.models import Activity, Heading, Plan, PlanIndicator
from plans.permissions import WRITERS
from plans.rules.plans import (
    obstacles_to_day,
    obstacles_to_next_years,
    obstacles_to_years,
)
from programs.choices import ProgramRoleKind
from programs.models import Group, Program, programs_held


def text_field(model: Any, name: str, rows: int = 6, **kwargs: Any) -> PlainTextField:
    """The field of a text, named and explained as its noun says."""
    field = model._meta.get_field(name)
    return PlainTextField(
        label=capfirst(field.verbose_name),
        help_text=field.help_text,
        required=not field.blank,
        rows=rows,
        **kwargs,
    )


class PlanForm(forms.ModelForm):
    """The facts and texts of a plan, by somebody who writes for its organization or program."""

    first_year = YearField(label=gettext_lazy("From year"))
    last_year = YearField(label=gettext_lazy("To year"))
    background = text_field(Plan, "background")
    purpose = text_field(Plan, "purpose")
    note = text_field(Plan, "note", rows=3)

    class Meta:
        model = Plan
        fields = [
            "kind",
            "name",
            "organization",
            "program",
            "first_year",
            "last_year",
            "financier",
            "appendix_to",
            "background",
            "purpose",
            "note",
        ]

    def __init__(self, *args: Any, user: Any, years_in_use: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.years_in_use = years_in_use
        self.own = organizations_held(user, *WRITERS)
        self.programs = programs_held(user, ProgramRoleKind.STRATEGIST)
        plan = self.instance
        programs = Program.objects.filter(Q(pk__in=self.programs) | Q(pk=plan.program_id))
        homes = programs.values("organization")
        self.fields["program"].queryset = programs
        self.fields["program"].help_text = _("Where the plan belongs to a program.")
        if not programs:
            del self.fields["program"]
        self.fields["organization"].queryset = Organization.objects.filter(
            Q(pk__in=self.own)
            | Q(pk=plan.organization_id)
            | Q(pk__in=homes)
            | Q(parent__in=homes, kind=OrganizationKind.DEPARTMENT)
        )
        self.fields["organization"].help_text = _("Whose plan it is.")
        if plan.pk is None:
            choices = self.fields["organization"].queryset[:2]
            if len(choices) == 1:
                self.initial.setdefault("organization", choices[0].pk)
        self.fields["financier"].queryset = Organization.objects.filter(
            Q(pk=plan.financier_id)
            | Q(pk__in=Organization.objects.valid_now().exclude(kind=OrganizationKind.UNIT))
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, last = data.get("first_year"), data.get("last_year")
        if first and last:
            for reason in obstacles_to_years(first, last, self.years_in_use):
                self.add_error("last_year", reason)
        organization, program = data.get("organization"), data.get("program")
        is_own = organization and organization.pk in self.own
        is_run = program and program.pk in self.programs
        asks = "program" in self.fields and "program" not in self.errors
        if organization and not is_own and not is_run and asks:
            self.add_error("program", _("Choose the program that you plan for."))
        return data

    def validate_constraints(self) -> None:
        """One edition of a name in an organization is said in words, beside the name."""
        data = self.cleaned_data
        if not data.get("name") or not data.get("organization"):
            return
        same = Plan.objects.filter(
            organization=data["organization"], name=data["name"], edition=self.instance.edition
        )
        if same.exclude(pk=self.instance.pk).exists():
            self.add_error("name", _("The organization has a plan of this name already."))


class AdoptForm(forms.Form):
    """Who adopted the plan, and when."""

    adopted_by = forms.CharField(
        label=gettext_lazy("Adopted by"),
        max_length=200,
        help_text=gettext_lazy("The body and, where there is one, the paragraph."),
    )
    adopted_on = DateField(label=gettext_lazy("Adopted on"))

    def clean_adopted_on(self):
        day = self.cleaned_data["adopted_on"]
        reasons = list(obstacles_to_day(day, timezone.localdate()))
        if reasons:
            raise forms.ValidationError(reasons)
        return day


class RollForm(forms.Form):
    """The plan of the next period: its years, and which activities carry over."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    first_year = YearField(label=gettext_lazy("From year"))
    last_year = YearField(label=gettext_lazy("To year"))
    activities = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Activities that carry over"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Their texts and their matrix come along."),
    )
    with_costs = forms.BooleanField(
        label=gettext_lazy("Take the amounts along too, moved to the new years"), required=False
    )

    def __init__(self, *args: Any, plan: Plan, activities: list[Activity], **kwargs: Any) -> None:
        span = plan.last_year - plan.first_year
        first = plan.last_year + 1
        name = plan.name
        for old, new in ((plan.last_year, first + span), (plan.first_year, first)):
            name = name.replace(str(old), str(new))
        chosen = [each.pk for each in activities]
        initial = {"name": name, "first_year": first, "last_year": first + span}
        super().__init__(*args, initial={**initial, "activities": chosen}, **kwargs)
        self.plan = plan
        field = self.fields["activities"]
        field.queryset = plan.activities.all()
        field.choices = [(each.pk, str(each)) for each in activities]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, last, name = data.get("first_year"), data.get("last_year"), data.get("name")
        if first and last:
            for reason in obstacles_to_next_years(self.plan.last_year, first, last):
                self.add_error("last_year", reason)
        same = Plan.objects.filter(organization=self.plan.organization_id, name=name, edition=1)
        if name and same.exists():
            self.add_error("name", _("The organization has a plan of this name already."))
        return data


class HeadingForm(forms.ModelForm):
    """A heading, or a goal with its steering group."""

    text = text_field(Heading, "text", rows=4)

    class Meta:
        model = Heading
        fields = ["number", "title", "is_goal", "text", "steering_group"]
        widgets = {"number": forms.TextInput(attrs={"class": "year"})}

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["steering_group"].queryset = Group.objects.filter(
            Q(organization=plan.organization_id)
            | Q(pk=self.instance.steering_group_id)
            | (Q(program=plan.program_id) if plan.program_id else Q(pk=None))
        )
        self.fields["steering_group"].help_text = _("New groups are set up under Groups.")


class IndicatorForm(forms.ModelForm):
    """An indicator that the plan names for itself."""

    definition = text_field(PlanIndicator, "definition", rows=4)

    class Meta:
        model = PlanIndicator
        fields = ["name", "definition", "heading"]

    def __init__(self, *args: Any, plan: Plan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["heading"].queryset = plan.headings.all()
