"""Forms of disposals and of extracts for a person."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from core.periods import iso_date
from training.models import Cohort, Disposal, due_cohorts

SHORTEST = 3  # letters to look for: fewer would list half of all people
NUL = "\0"


class DisposalForm(forms.ModelForm):
    """Which cohorts' names are to go, and on what ground."""

    cohorts = forms.ModelMultipleChoiceField(
        label=_("Cohorts whose time is up"),
        queryset=Cohort.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one cohort.")},
    )
    ground = PlainTextField(
        label=_("Ground of the decision"),
        rows=4,
        max_length=2000,
        help_text=_("The rule or the plan that says when such data are disposed of."),
    )

    class Meta:
        model = Disposal
        fields = ["cohorts", "ground"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        due = due_cohorts(timezone.localdate()).visible_to(user).select_related("course__program")
        self.fields["cohorts"].queryset = due.order_by("ends_on", "pk")
        self.fields["cohorts"].label_from_instance = _told

    @property
    def cohort_ids(self) -> list[int]:
        return [each.pk for each in self.cleaned_data["cohorts"]]


def _told(cohort: Cohort) -> str:
    return _("%(cohort)s, %(course)s: kept until %(day)s") % {
        "cohort": cohort,
        "course": cohort.course,
        "day": iso_date(cohort.is_kept_until),
    }


class ExtractForm(forms.Form):
    """Whom to look for and why; then which of those found are the person."""

    who = forms.CharField(
        label=_("Name, e-mail address or phone"),
        max_length=200,
        help_text=_("Looked for in every cohort that you may look in."),
    )
    reason = PlainTextField(
        label=_("Reason"),
        rows=2,
        max_length=1000,
        help_text=_("Kept with your name and the moment. Do not write anybody's name here."),
    )
    participants = forms.MultipleChoiceField(
        label=_("The enrolments of the person"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, search, **kwargs):
        super().__init__(*args, **kwargs)
        self.found = {}
        who = (self.data.get("who") or "").strip()
        if self.is_bound and len(who) >= SHORTEST and NUL not in who:  # the field refuses that
            self.found = search(who)
        if self.found:
            self.fields["participants"].choices = [
                (pk, _("%(name)s, %(cohort)s") % {"name": each.name, "cohort": each.cohort})
                for pk, each in self.found.items()
            ]
        else:
            del self.fields["participants"]

    def clean_who(self):
        who = self.cleaned_data["who"]
        if len(who) < SHORTEST:
            raise forms.ValidationError(_("Write at least three characters."))
        if not self.found:
            raise forms.ValidationError(_("Nobody is held under that here."))
        return who

    @property
    def chosen(self):
        """The participants that were chosen, once some were offered."""
        return [self.found[int(pk)] for pk in self.cleaned_data.get("participants", ())]
