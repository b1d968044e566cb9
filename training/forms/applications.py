"""Forms of applications: the open one, and the answer to several at once."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.forms import DateField, PlainTextField
from training.choices import Profession, Stage
from training.models import Participant
from training.services.participants import Person


class ApplicationForm(forms.Form):
    """What somebody without an account enters to apply; nothing more than is needed."""

    name = forms.CharField(
        label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("The answer is sent there."),
    )
    phone = forms.CharField(
        label=_("Phone"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    profession = forms.ChoiceField(label=_("Profession"), choices=[("", "–"), *Profession.choices])
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Organization.objects.filter(kind=OrganizationKind.MUNICIPALITY).order_by("name"),
        empty_label="–",
    )
    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("another, or none of these"),
        help_text=_("The school or preschool where you work."),
    )
    told_unit = forms.CharField(
        label=_("The unit's name"),
        max_length=200,
        required=False,
        help_text=_("Where it is not among those that can be chosen."),
    )
    # Left empty by people, who do not see it.
    website = forms.CharField(
        label=_("Leave this field empty"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, *args: Any, home: Organization | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.home = home
        if home is None:
            del self.fields["unit"]
            self.fields["told_unit"].label = gettext("Unit")
            self.fields["told_unit"].help_text = gettext("The school or preschool where you work.")
            return
        del self.fields["municipality"]
        self.fields["unit"].queryset = units_of(home)
        self.fields["unit"].label_from_instance = lambda each: each.name

    def clean(self):
        data = super().clean()
        unit_is_wrong = {"unit", "told_unit"} & set(self.errors)
        if not unit_is_wrong and not data.get("unit") and not data.get("told_unit"):
            self.add_error("told_unit", _("Say where you work."))
        return data

    @property
    def is_of_a_machine(self) -> bool:
        return bool(self.cleaned_data["website"])

    @property
    def person(self) -> Person:
        data = self.cleaned_data
        words = "" if data.get("unit") else data["told_unit"]
        return Person(data["name"], data["email"], data["phone"], words)

    @property
    def participant(self) -> Participant:
        """The participant it would become; the unit in words is looked up among those known."""
        data = self.cleaned_data
        home = self.home or data["municipality"]
        unit = data.get("unit")
        if unit is None:
            unit = units_of(home).filter(name__iexact=data["told_unit"]).first()
        return Participant(profession=data["profession"], unit=unit, municipality=home)


def units_of(municipality: Organization):
    """Return the units of a municipality that there are today, those of its departments too."""
    units = Organization.objects.filter(kind=OrganizationKind.UNIT).valid_now()
    mine = Q(parent=municipality) | Q(parent__parent=municipality)
    return units.filter(mine).order_by("name", "pk")


class AnswerForm(forms.Form):
    """Who is answered, from which day, and what each is told."""

    people = forms.TypedMultipleChoiceField(
        label=_("Who"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    on = DateField(label=_("Day"))
    capacity_reason = PlainTextField(
        label=_("Why more take part than there are seats"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Wanted when more are admitted than there are seats; shown beside the count."),
    )
    note = PlainTextField(
        label=_("Reason"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Kept with the personal data, and erased with them. It is not mailed."),
    )
    sends = forms.BooleanField(label=_("Send a mail to each"), required=False, initial=True)
    subject = forms.CharField(label=_("Subject"), max_length=200, required=False)
    text = PlainTextField(
        label=_("Text"),
        required=False,
        rows=6,
        max_length=5000,
        help_text=_("Each gets the same text; no name is put in."),
    )

    def __init__(
        self, *args: Any, stage: str, names: Mapping[int, str], is_full: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = list(names.items())
        self.fields["note"].required = stage == Stage.DECLINED
        if not is_full:
            del self.fields["capacity_reason"]

    def clean(self):
        data = super().clean()
        for name in ("subject", "text"):
            if data.get("sends") and not data.get(name) and name not in self.errors:
                self.add_error(name, _("Write what is to be mailed."))
        return data

    @property
    def told(self) -> dict[str, Any]:
        """What the service is told, beside who."""
        data = {**self.cleaned_data}
        sends = data.pop("sends")
        del data["people"]
        return data if sends else {**data, "subject": "", "text": ""}
