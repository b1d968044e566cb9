"""Pages of booked seats: booked, changed, removed, carried over, asked for."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, DetailPage, VerbPage, back_url, onward
from core.views.doors import with_back
from core.views.parts import PartCreate, PartEdit, PartRemove
from training.forms.cohorts import BookingCreateForm, BookingForm, CarryForm
from training.models import BookingShare, Cohort, SeatBooking, SeatCarry
from training.rules.cohorts import ledger_warnings
from training.services import seats
from training.services.ledgers import ledger_over
from training.views.sheets import sheet

BOOKINGS = SeatBooking.objects.select_related("cohort__course", "organization")


class BookingDetail(DetailPage):
    """One body's seats in one cohort: what became of them, and which shares ask for them."""

    template_name = "training/seats/booking.html"
    permission_required = "training.view_seatbooking"
    queryset = BOOKINGS

    def get_crumbs(self):
        cohort = self.object.cohort
        return [
            (_("Cohorts"), reverse("training:cohort_list")),
            (str(cohort), cohort.get_absolute_url()),
        ]

    def get_actions(self):
        if not self.request.user.has_perm("training.change_seatbooking", self.object):
            return []
        verbs = [
            ("edit", _("Edit"), "primary", "pencil"),
            ("carry", _("Carry seats over"), "default", "arrow-right"),
            ("tie", _("Tie to a share"), "default", "link-45deg"),
            ("remove", _("Remove"), "danger", "trash"),
        ]
        return [
            Action(
                label,
                onward(self.request, f"training:booking_{verb}", self.object.pk),
                "get",
                tone,
                icon=icon,
            )
            for verb, label, tone, icon in verbs
        ]

    def get_history(self):
        own = events_of(BookingShare, booking=self.object.pk)
        return history_of(self.object, own)

    def get_context_data(self, **kwargs):
        booking = self.object
        ledger = ledger_over(SeatBooking.objects.filter(pk=booking.pk), has_money=False)
        carries = SeatCarry.objects.filter(Q(source=booking) | Q(target=booking))
        return super().get_context_data(
            seats=sheet(ledger, _("The seats in each cohort"), "seat", by="cohort"),
            money=sheet(ledger, _("The money of each cohort"), "money", by="cohort"),
            links=booking.asked.select_related("share__round").order_by("share__year", "pk"),
            carries=carries.select_related("source__cohort", "target__cohort").order_by("pk"),
            may_book=self.request.user.has_perm("training.change_seatbooking", booking),
            warnings=list(ledger_warnings(ledger)),
            **kwargs,
        )


class BookingCreate(PartCreate):
    permission_required = "training.change_seatbooking"
    queryset = Cohort.objects.select_related("course")
    model = SeatBooking
    parent = "cohort"
    form_class = BookingCreateForm
    service = seats.book
    page_title = gettext_lazy("Book seats")
    submit_label = gettext_lazy("Book the seats")
    done = gettext_lazy("The seats are booked.")


class BookingEdit(PartEdit):
    permission_required = "training.change_seatbooking"
    queryset = BOOKINGS
    parent = "cohort"
    form_class = BookingForm
    service = seats.revise
    done = gettext_lazy("The booking is saved.")


class BookingRemove(PartRemove):
    permission_required = "training.change_seatbooking"
    queryset = BOOKINGS
    parent = "cohort"
    service = seats.remove
    page_title = gettext_lazy("Remove a booking")
    question = gettext_lazy("Remove the booking of “%(what)s”?")
    done = gettext_lazy("The booking is removed.")

    def get_success_url(self, result):
        return with_back(self.object.cohort.get_absolute_url(), back_url(self.request))


class SeatsCarry(VerbPage):
    """Takes unused seats over to a later cohort of the same body."""

    permission_required = "training.change_seatbooking"
    queryset = BOOKINGS
    form_class = CarryForm
    page_title = gettext_lazy("Carry seats over")
    submit_label = gettext_lazy("Carry them over")
    done = gettext_lazy("The seats are carried over.")

    def get_form_kwargs(self):
        return {"booking": self.object}

    def perform(self, form):
        data = form.cleaned_data
        return seats.carry_over(
            self.object,
            data["target"],
            data["seats"],
            on=data["on"],
            reason=data["reason"],
            by=self.request.user,
        )
