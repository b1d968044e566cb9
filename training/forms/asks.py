"""Forms that let funding rounds ask for booked seats."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import PlainTextField
from funding.models import Round, Share
from funding.rules.rounds import faults_of_clause
from programs.models import Project
from training.models import BookingShare, SeatBooking

TEXTS = ("name", "title", "clause_template")


class BookingsField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, booking: SeatBooking) -> str:
        return _("%(who)s, %(cohort)s (seats: %(n)d)") % {
            "who": booking.organization,
            "cohort": booking.cohort,
            "n": booking.seats,
        }


class ProposeForm(forms.Form):
    """Which bookings, and which round asks for them: one that is being prepared, or a new one."""

    bookings = BookingsField(label=gettext_lazy("Bookings"), queryset=None)
    round = forms.ModelChoiceField(
        label=gettext_lazy("Funding round"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("a new one"),
    )
    project = forms.ModelChoiceField(
        label=gettext_lazy("Project"),
        queryset=None,
        required=False,
        help_text=gettext_lazy("Of a new round; so are the texts below."),
    )
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200, required=False)
    title = forms.CharField(
        label=gettext_lazy("Title of the proposals"), max_length=300, required=False
    )
    clause_template = PlainTextField(
        label=gettext_lazy("Decision clause"),
        rows=3,
        required=False,
        help_text=gettext_lazy(
            "Written as if already decided. {board}, {amount} and {years} are filled in for each "
            "financier."
        ),
    )

    def __init__(self, *args: Any, cohort: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        course = cohort.course
        self.cohort = cohort
        running = Q(cohort=cohort) | Q(cohort__ends_on__gte=timezone.localdate())
        bookings = SeatBooking.objects.filter(running, cohort__course__program=course.program_id)
        self.fields["bookings"].queryset = bookings.select_related(
            "organization", "cohort"
        ).order_by("cohort__starts_on", "cohort", "organization__name", "pk")
        rounds = Round.objects.filter(project__program=course.program_id, opened_at__isnull=True)
        self.fields["round"].queryset = rounds.order_by("-first_year", "name", "pk")
        projects = Project.objects.filter(program=course.program_id)
        self.fields["project"].queryset = projects.order_by("-starts_on", "pk")
        self.initial |= {
            "bookings": list(cohort.bookings.values_list("pk", flat=True)),
            "project": self._project(projects),
            "name": _("Seats, %(cohort)s") % {"cohort": cohort},
            "title": _("Seats in %(course)s") % {"course": course},
            "clause_template": _(
                "that {board} sets aside {amount} for seats in the training, {years}"
            ),
        }

    def _project(self, projects: Any) -> int | None:
        """Return the newest project that runs at the same time as the cohort."""
        beside = projects.filter(
            starts_on__lte=self.cohort.ends_on, ends_on__gte=self.cohort.starts_on
        )
        return beside.order_by("-starts_on", "pk").values_list("pk", flat=True).first()

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("round") is None and "round" not in self.errors:
            for name in ("project", *TEXTS):
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("A new round needs this."))
            for fault in faults_of_clause(data.get("clause_template") or "x"):
                self.add_error("clause_template", fault)
        return data

    @property
    def booking_ids(self) -> list[int]:
        """The bookings that are chosen: as they were sent, else as the page begins."""
        if self.is_bound and hasattr(self, "cleaned_data"):
            return [each.pk for each in self.cleaned_data.get("bookings", ())]
        return self.initial["bookings"]

    @property
    def chosen_round(self) -> Round | None:
        return self.cleaned_data.get("round") if hasattr(self, "cleaned_data") else None

    @property
    def texts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in TEXTS}


class ShareField(forms.ModelChoiceField):
    def label_from_instance(self, share: Share) -> str:
        return _("%(round)s, %(year)d (seats: %(n)d)") % {
            "round": share.round,
            "year": share.year,
            "n": share.seats,
        }


class TieForm(forms.ModelForm):
    share = ShareField(label=gettext_lazy("Share"), queryset=None)

    class Meta:
        model = BookingShare
        fields = ["share"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        booking = self.instance.booking
        shares = Share.objects.filter(
            financier=booking.organization_id,
            seats__isnull=False,
            round__project__program=booking.cohort.course.program_id,
        )
        shares = shares.exclude(bookings__booking=booking).select_related("round")
        self.fields["share"].queryset = shares.order_by("-year", "round__name", "pk")
