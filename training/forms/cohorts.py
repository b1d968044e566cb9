"""Forms of cohorts and their seats."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization, User
from core.forms import DateField, PlainTextField
from funding.models import PricePlan
from programs.models import ProgramRole, SubGoal
from training.forms.courses import CountField
from training.models import Cohort, GoalCohort, SeatBooking

BOOKERS = (OrganizationKind.BODY, OrganizationKind.MUNICIPALITY)


class CohortForm(forms.ModelForm):
    starts_on = DateField(label=_("Starts on"))
    ends_on = DateField(label=_("Ends on"))
    capacity = CountField(label=_("Seats there are"), min_value=1)
    capacity_reason = PlainTextField(
        label=_("Why more take part than there are seats"),
        required=False,
        rows=3,
        help_text=_("Wanted when more are admitted than there are seats; shown beside the count."),
    )
    price_plan = forms.ModelChoiceField(
        label=_("Price plan"),
        queryset=None,
        required=False,
        empty_label=_("none: a seat costs nothing"),
    )
    partner = forms.ModelChoiceField(
        label=_("Held with"),
        queryset=Organization.objects.order_by("name", "pk"),
        required=False,
        empty_label=_("nobody else"),
    )
    leaders = forms.ModelMultipleChoiceField(
        label=_("Led by"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("People who hold a role in the program."),
    )
    note = PlainTextField(label=_("Note"), required=False, rows=3)

    class Meta:
        model = Cohort
        fields = [
            "name",
            "starts_on",
            "ends_on",
            "capacity",
            "capacity_reason",
            "price_plan",
            "partner",
            "place",
            "leaders",
            "note",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        program = self.instance.course.program_id
        plans = PricePlan.objects.filter(program=program).order_by("name", "pk")
        self.fields["price_plan"].queryset = plans
        leading = []
        if self.instance.pk:
            leading = list(self.instance.leaders.values_list("person", flat=True))
            self.fields["leaders"].initial = leading
        held = ProgramRole.objects.filter(program=program).held_now().values("person")
        people = User.objects.active().filter(Q(pk__in=held) | Q(pk__in=leading))
        self.fields["leaders"].queryset = people.order_by("name", "pk")

    @property
    def leader_ids(self) -> list[int]:
        return [person.pk for person in self.cleaned_data["leaders"]]


class BookingForm(forms.ModelForm):
    seats = CountField(label=_("Seats"), min_value=1)
    booked_on = DateField(label=_("Booked on"))
    note = PlainTextField(label=_("Note"), required=False, rows=3)

    class Meta:
        model = SeatBooking
        fields = ["seats", "booked_on", "note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.booked_on:
            self.fields["booked_on"].initial = timezone.localdate()


class BookingCreateForm(BookingForm):
    organization = forms.ModelChoiceField(
        label=_("Booked by"),
        queryset=Organization.objects.filter(kind__in=BOOKERS).order_by("name", "pk"),
    )

    class Meta(BookingForm.Meta):
        fields = ["organization", *BookingForm.Meta.fields]


class CarryForm(forms.Form):
    target = forms.ModelChoiceField(label=_("To the booking"), queryset=None)
    seats = CountField(label=_("Seats"), min_value=1)
    on = DateField(label=_("Day"))
    reason = PlainTextField(label=_("Reason"), rows=3, max_length=2000)

    def __init__(self, *args, booking, **kwargs):
        super().__init__(*args, **kwargs)
        later = SeatBooking.objects.filter(
            organization=booking.organization_id,
            cohort__starts_on__gt=booking.cohort.starts_on,
            cohort__course=booking.cohort.course_id,
        )
        self.fields["target"].queryset = later.select_related("cohort")
        self.fields["target"].label_from_instance = lambda each: str(each.cohort)
        self.fields["on"].initial = timezone.localdate()


class GoalCohortForm(forms.ModelForm):
    goal = forms.ModelChoiceField(label=_("Goal"), queryset=None)

    class Meta:
        model = GoalCohort
        fields = ["goal"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        program = self.instance.cohort.course.program_id
        goals = SubGoal.objects.filter(project__program=program).current()
        goals = goals.exclude(cohorts__cohort=self.instance.cohort_id).select_related("project")
        self.fields["goal"].queryset = goals.order_by("-project__starts_on", "number", "pk")
        self.fields["goal"].label_from_instance = lambda goal: f"{goal.project}: {goal}"
