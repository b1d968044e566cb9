"""Forms of a program: set up, and its texts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import Organization, User, organizations_held
from core.forms import PlainTextField, YearField
from programs.models import Program


class ProgramCreateForm(forms.ModelForm):
    """A new program of a region that one administers; its strategist writes the texts."""

    since_year = YearField(label=_("Since the year"), required=False)
    strategist = forms.ModelChoiceField(
        label=_("Strategist"),
        queryset=None,
        help_text=_(
            "Runs the program from today on: writes its texts, makes its projects and goals. "
            "You give the other roles afterwards."
        ),
    )

    class Meta:
        model = Program
        fields = ["organization", "name", "since_year"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        kept = organizations_held(user, OrganizationRoleKind.ADMINISTRATOR)
        organizations = Organization.objects.filter(pk__in=kept).order_by("name", "pk")
        self.fields["organization"].queryset = organizations
        if len(kept) == 1:
            self.initial.setdefault("organization", min(kept))
        others = User.objects.active().exclude(pk=user.pk)  # nobody gives themselves a role
        self.fields["strategist"].queryset = others.order_by("name", "pk")

    def validate_constraints(self):
        """The rules of the service say it in words, beside the field."""


class ProgramForm(forms.ModelForm):
    since_year = YearField(label=_("Since the year"), required=False)
    purpose = PlainTextField(label=_("Purpose"), required=False)
    background = PlainTextField(label=_("Background"), required=False)
    target_groups = PlainTextField(label=_("Target groups"), required=False, rows=3)
    stale_after_days = forms.IntegerField(
        label=_("Days between updates"),
        required=False,
        min_value=1,
        max_value=3650,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "4"}),
        help_text=_(
            "A goal in follow-up that is not updated for longer is shown as stale. "
            "Empty: no goal ever is."
        ),
    )
    names_kept_years = forms.IntegerField(
        label=_("Years that names in reports are kept"),
        required=False,
        min_value=1,
        max_value=100,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "3"}),
        help_text=_(
            "A report says on which day the names of people in it are to be disposed of: at the "
            "end of a year, so many years after the one it tells of."
        ),
    )
    note = PlainTextField(
        label=_("Note"),
        required=False,
        rows=3,
        help_text=_("Such as where the facts come from. Everybody in the program reads it."),
    )

    class Meta:
        model = Program
        fields = [
            "name",
            "since_year",
            "purpose",
            "background",
            "target_groups",
            "stale_after_days",
            "names_kept_years",
            "note",
        ]
