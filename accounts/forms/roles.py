"""Forms that give and end roles."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind, OrganizationRoleKind
from accounts.forms.organizations import OrganizationChoiceField
from accounts.models import Organization, User
from core.forms import DateField, ReasonForm


class PersonChoiceField(forms.ModelChoiceField):
    """Chooses a person; namesakes are told apart by their address."""

    def label_from_instance(self, person: User) -> str:
        return f"{person.name} ({person.email})"


class TermForm(forms.ModelForm):
    """Who holds something from which day to which; a form of each table of terms extends it."""

    person = forms.ModelChoiceField(
        label=_("Person"), queryset=User.objects.active().order_by("name", "pk")
    )
    valid_from = DateField(label=_("First day"))
    valid_to = DateField(
        label=_("Last day"),
        required=False,
        help_text=_("Leave it empty when the end is not known."),
    )


class RoleForm(forms.Form):
    """From which day to which day somebody acts in which role."""

    kind = forms.ChoiceField(label=_("Role"), choices=OrganizationRoleKind)
    valid_from = DateField(label=_("From"))
    valid_to = DateField(
        label=_("To"), required=False, help_text=_("The last day; leave it empty if it is open.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("valid_from", timezone.localdate())


class OrganizationRoleForm(RoleForm):
    """Chooses who gets a role for a given organization."""

    field_order = ["person"]
    person = PersonChoiceField(label=_("Person"), queryset=User.objects.active())


class UserRoleForm(RoleForm):
    """Chooses for which organization a given person gets a role."""

    field_order = ["organization"]
    organization = OrganizationChoiceField(
        label=_("For"),
        queryset=Organization.objects.exclude(kind=OrganizationKind.UNIT)
        .valid_now()
        .select_related("parent"),
    )


class RoleEndForm(ReasonForm):
    """Asks for the last day and why."""

    field_order = ["last_day", "reason"]
    last_day = DateField(
        label=_("Last day"),
        help_text=_("The role is held through this day. To end it at once, give yesterday."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("last_day", timezone.localdate())
