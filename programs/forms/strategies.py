"""Forms of a strategy, its objectives and its choices."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind, OrganizationRoleKind
from accounts.models import Organization, organizations_held
from core.forms import YearField
from programs.choices import ProgramRoleKind
from programs.forms.parts import PositionField
from programs.models import Program, StrategicChoice, StrategicObjective, Strategy, programs_held


class StrategyForm(forms.ModelForm):
    """A strategy that exists: who adopted it never changes."""

    first_year = YearField(label=_("From the year"), required=False)
    last_year = YearField(label=_("To the year"), required=False)

    class Meta:
        model = Strategy
        fields = ["name", "first_year", "last_year"]


class StrategyCreateForm(StrategyForm):
    """A new strategy of an organization that one runs a program of, or administers."""

    class Meta(StrategyForm.Meta):
        fields = ["organization", *StrategyForm.Meta.fields]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        held = programs_held(user, ProgramRoleKind.STRATEGIST)
        own = Program.objects.filter(pk__in=held).values("organization")
        offered = Q(pk__in=own)
        if organizations_held(user, OrganizationRoleKind.ADMINISTRATOR):
            adopting = (OrganizationKind.REGION, OrganizationKind.MUNICIPALITY)
            offered |= Q(kind__in=adopting)
        found = Organization.objects.valid_now().filter(offered).order_by("name", "pk")
        self.fields["organization"].queryset = found


class ObjectiveForm(forms.ModelForm):
    position = PositionField()

    class Meta:
        model = StrategicObjective
        fields = ["name", "position"]


class ChoiceForm(forms.ModelForm):
    position = PositionField()

    class Meta:
        model = StrategicChoice
        fields = ["name", "position"]
