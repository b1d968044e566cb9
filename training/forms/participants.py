"""Forms of participants: who they are, what they work as, where they stand."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.forms import DateField, PlainTextField
from training.choices import DropReason, Stage
from training.models import Cohort, LocalProcess, Participant, ProcessNote, SeatBooking
from training.services.participants import Person

BEGINNINGS = [(Stage.ACTIVE, _("admitted")), (Stage.APPLIED, _("has applied"))]


class ParticipantForm(forms.ModelForm):
    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = forms.CharField(label=_("Phone"), max_length=40, required=False)
    booking = forms.ModelChoiceField(
        label=_("Seat of"), queryset=None, required=False, empty_label=_("no booking yet")
    )
    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Organization.objects.filter(kind=OrganizationKind.UNIT).order_by("name", "pk"),
        required=False,
        empty_label=_("not stated"),
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Organization.objects.filter(kind=OrganizationKind.MUNICIPALITY).order_by("name"),
        required=False,
        empty_label=_("not stated"),
    )

    class Meta:
        model = Participant
        fields = ["name", "email", "phone", "profession", "unit", "municipality", "booking"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        bookings = SeatBooking.objects.filter(cohort=self.instance.cohort_id)
        self.fields["booking"].queryset = bookings.select_related("organization")
        self.fields["booking"].label_from_instance = lambda each: str(each.organization)
        contact = getattr(self.instance, "contact", None) if self.instance.pk else None
        if contact is not None:
            for name in ("name", "email", "phone"):
                self.fields[name].initial = getattr(contact, name)

    @property
    def person(self) -> Person:
        return Person(*(self.cleaned_data[name] for name in ("name", "email", "phone")))


class EnrollForm(ParticipantForm):
    """A new participant: admitted at once, or somebody who has applied."""

    stage = forms.ChoiceField(label=_("Stage"), choices=BEGINNINGS, initial=Stage.ACTIVE)
    on = DateField(label=_("From"))

    class Meta(ParticipantForm.Meta):
        fields = [*ParticipantForm.Meta.fields, "stage", "on"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()


class StageForm(forms.Form):
    on = DateField(label=_("Day"))
    note = PlainTextField(
        label=_("In words"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Kept with the personal data, and erased with them."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()


class AdmitForm(StageForm):
    capacity_reason = PlainTextField(
        label=_("Why more take part than there are seats"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("Wanted when more are admitted than there are seats; shown beside the count."),
    )
    field_order = ["on", "capacity_reason", "note"]

    def __init__(self, *args, is_full: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_full:
            del self.fields["capacity_reason"]


class DropForm(StageForm):
    drop_reason = forms.ChoiceField(label=_("Reason"), choices=[("", "–"), *DropReason.choices])
    field_order = ["on", "drop_reason", "note"]


class TransferForm(forms.Form):
    cohort = forms.ModelChoiceField(label=_("To the cohort"), queryset=None)
    booking = forms.ModelChoiceField(
        label=_("Seat of"), queryset=None, required=False, empty_label=_("no booking yet")
    )
    on = DateField(label=_("Day"))

    def __init__(self, *args, participant, **kwargs):
        super().__init__(*args, **kwargs)
        course = participant.cohort.course_id
        others = Cohort.objects.filter(course=course).exclude(pk=participant.cohort_id)
        self.fields["cohort"].queryset = others
        bookings = SeatBooking.objects.filter(cohort__in=others)
        bookings = bookings.select_related("organization", "cohort")
        self.fields["booking"].queryset = bookings.order_by(
            "organization__name", "-cohort__starts_on", "pk"
        )
        self.fields["on"].initial = timezone.localdate()

    def clean(self):
        data = super().clean()
        cohort, booking = data.get("cohort"), data.get("booking")
        if cohort and booking and booking.cohort_id != cohort.pk:
            self.add_error("booking", _("These seats are booked in another cohort."))
        return data


class MergeForm(forms.Form):
    double = forms.ModelChoiceField(
        label=_("The same person as"),
        queryset=None,
        help_text=_("Its attendance moves here; afterwards only this one counts."),
    )
    reason = PlainTextField(label=_("How you know"), rows=3, max_length=2000)

    def __init__(self, *args, participant, **kwargs):
        super().__init__(*args, **kwargs)
        others = Participant.objects.filter(cohort=participant.cohort_id).counted()
        others = others.exclude(pk=participant.pk).with_name()
        self.fields["double"].queryset = others
        self.fields["double"].label_from_instance = lambda each: f"{each.name} ({each.number})"


class ProcessForm(forms.ModelForm):
    started_on = DateField(label=_("Started on"), required=False)
    colleagues = forms.IntegerField(
        label=_("Colleagues reached"),
        required=False,
        min_value=0,
        max_value=100_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year", "maxlength": "6"}),
    )

    note = PlainTextField(
        label=_("In words"),
        required=False,
        rows=3,
        max_length=1000,
        help_text=_("Kept with the personal data, and erased with them."),
    )

    class Meta:
        model = LocalProcess
        fields = ["state", "started_on", "colleagues"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            held = ProcessNote.objects.filter(process=self.instance).first()
            self.fields["note"].initial = held.text if held else ""


class ImportForm(forms.Form):
    """A file to look at, or the rows of one that has been looked at."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("Excel (.xlsx) or csv, with the same columns as the export of the cohort."),
    )
    rows = forms.CharField(required=False, widget=forms.HiddenInput, max_length=2_500_000)

    def clean(self):
        data = super().clean()
        if not data.get("file") and not data.get("rows") and "file" not in self.errors:
            self.add_error("file", _("Choose a file."))
        return data

    @property
    def source(self) -> tuple[bytes, str]:
        """The content and the name of what is to be read."""
        file = self.cleaned_data["file"]
        if file:
            return file.read(), file.name
        return self.cleaned_data["rows"].encode(), "rows.csv"
