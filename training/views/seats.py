"""Pages of booked seats: booked, changed, removed, carried over; the ledger as a file."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from core.exports import export
from core.views import VerbPage, get_allowed
from core.views.parts import PartCreate, PartEdit, PartRemove
from training.exports.seats import LedgerExport
from training.forms.cohorts import BookingCreateForm, BookingForm, CarryForm
from training.models import Cohort, SeatBooking
from training.queries import ledger_of
from training.services import seats

BOOKINGS = SeatBooking.objects.select_related("cohort__course", "organization")


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


@require_GET
def ledger_file(request, pk, kind):
    """Give the seat ledger of a cohort as csv or xlsx: the lines that the person sees."""
    cohort = get_allowed(
        Cohort.objects.select_related("price_plan"),
        request.user,
        "training.view_cohort",
        pk=pk,
    )
    bookings = SeatBooking.objects.filter(cohort=cohort).visible_to(request.user)
    title = _("Seats of %(cohort)s") % {"cohort": cohort}
    return export(LedgerExport(ledger_of(cohort, bookings)), kind, title)
