"""Forms over organizations."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization
from accounts.services.organizations import FIELDS
from core.forms import DateField, PlainTextField


class OrganizationChoiceField(forms.ModelChoiceField):
    """Chooses an organization; those of the same name are told apart by what they belong to."""

    def label_from_instance(self, organization: Organization) -> str:
        above = f" ({organization.parent})" if organization.parent else ""
        return f"{organization.name}{above}"


class OrganizationForm(forms.ModelForm):
    """Everything about an organization on one page, its name variants one a line."""

    parent = OrganizationChoiceField(
        label=_("Belongs to"),
        queryset=Organization.objects.exclude(kind=OrganizationKind.UNIT).select_related("parent"),
        required=False,
        empty_label=_("none"),
    )
    variants = PlainTextField(
        label=_("Name variants"),
        rows=3,
        required=False,
        help_text=_("Other spellings that it is known under, one a line. Search finds them."),
    )
    municipality = forms.ModelChoiceField(
        label=_("Serves the municipality"),
        queryset=Organization.objects.filter(kind=OrganizationKind.MUNICIPALITY),
        required=False,
        empty_label=_("none"),
    )
    valid_from = DateField(label=_("Valid from"), required=False)
    valid_to = DateField(
        label=_("Valid to"),
        required=False,
        help_text=_("An organization is never deleted: give its last day instead."),
    )
    successor = OrganizationChoiceField(
        label=_("Succeeded by"),
        queryset=Organization.objects.exclude(kind=OrganizationKind.UNIT).select_related("parent"),
        required=False,
        empty_label=_("none"),
    )
    postal_address = PlainTextField(
        label=_("Postal address"), rows=3, max_length=500, required=False
    )
    note = PlainTextField(label=_("Note"), rows=3, max_length=2000, required=False)

    groups = [
        (_("Name"), ["name", "short_name", "definite_name", "variants"]),
        (
            _("Place"),
            ["kind", "body_type", "unit_type", "parent", "municipality", "municipality_code"],
        ),
        (_("Days"), ["valid_from", "valid_to", "successor"]),
        (
            _("On its papers"),
            ["diary_pattern", "diary_example", "clause_style", "sender_unit", "postal_address"],
        ),
        (
            _("Demanded in every proposal"),
            ["demands_children", "demands_equality", "demands_environment"],
        ),
        (_("Other"), ["note"]),
    ]

    class Meta:
        model = Organization
        fields = FIELDS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            names = self.instance.names.values_list("name", flat=True)
            self.initial["variants"] = "\n".join(names)
        self.fields["body_type"].help_text = _("Only for bodies.")
        self.fields["unit_type"].help_text = _("Only for school units.")

    @property
    def grouped(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under headings."""
        return [(title, [self[name] for name in names]) for title, names in self.groups]

    def validate_constraints(self):
        """The service refuses what the constraints forbid, with a reason beside the field."""

    @property
    def variant_lines(self) -> list[str]:
        """The spellings, one for each line that was written."""
        return self.cleaned_data["variants"].splitlines()
