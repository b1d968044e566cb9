"""The form of an organization that takes part in a program."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from programs.models import Partner


class PartnerForm(forms.ModelForm):
    organization = forms.ModelChoiceField(
        label=_("Partner"),
        queryset=None,
        help_text=_("The administrator adds organizations that are missing."),
    )

    class Meta:
        model = Partner
        fields = ["organization", "part"]
        help_texts = {"part": _("Such as evaluation, or knowledge of gender equality.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        valid = Organization.objects.valid_now()
        self.fields["organization"].queryset = Organization.objects.filter(
            Q(pk=self.instance.organization_id) | Q(pk__in=valid)
        ).order_by("name", "pk")

    def validate_constraints(self):
        """The rules of the service say it in words, beside the field."""
