"""Forms of a role in a program: given, and ended."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.forms.roles import TermForm
from core.forms import DateField, ReasonForm
from programs.models import Program, ProgramRole


class RoleForm(TermForm):
    program = forms.ModelChoiceField(label=_("Program"), queryset=Program.objects.all())

    class Meta:
        model = ProgramRole
        fields = ["person", "kind", "program", "valid_from", "valid_to"]

    def validate_constraints(self):
        """The rules of the service say it in words."""


class RoleEndForm(ReasonForm):
    last_day = DateField(
        label=_("Last day"), help_text=_("The role is held through this day and no longer.")
    )
    field_order = ["last_day", "reason"]
