"""The form of somebody's part in a project."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.forms import PlainTextField
from programs.forms.parts import PositionField
from programs.models import Contribution


class ContributionForm(forms.ModelForm):
    person = forms.ModelChoiceField(
        label=_("Person"),
        queryset=None,
        required=False,
        empty_label=_("nobody by name"),
        help_text=_("Leave it empty when the part is held by several, or by somebody not here."),
    )
    organization = forms.ModelChoiceField(
        label=_("Organization"), queryset=None, required=False, empty_label=_("not stated")
    )
    did = PlainTextField(
        label=_("What they did"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Such as planned, led or carried the question, in a sentence or two."),
    )
    position = PositionField()

    class Meta:
        model = Contribution
        fields = ["title", "person", "organization", "did", "position"]
        help_texts = {"title": _("The role in the project, such as project leader.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        now = self.instance
        people = User.objects.filter(Q(pk=now.person_id) | Q(is_active=True))
        self.fields["person"].queryset = people.order_by("name", "pk")
        valid = Organization.objects.valid_now()
        self.fields["organization"].queryset = Organization.objects.filter(
            Q(pk=now.organization_id) | Q(pk__in=valid)
        ).order_by("name", "pk")
