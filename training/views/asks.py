"""Pages that let funding rounds ask for booked seats."""

from django.utils.translation import gettext_lazy

from core.views import VerbPage
from core.views.parts import PartCreate, PartRemove
from training.forms.asks import ProposeForm, TieForm
from training.models import BookingShare, Cohort
from training.services import seats
from training.views.seats import BOOKINGS


class SeatsPropose(VerbPage):
    """Prepares a round from bookings, or adds their shares to one, after a look at the sums."""

    template_name = "training/seats/propose.html"
    permission_required = "training.change_seatbooking"
    queryset = Cohort.objects.select_related("course__program", "price_plan")
    form_class = ProposeForm
    page_title = gettext_lazy("Ask boards for the booked seats")
    submit_label = gettext_lazy("Prepare the funding round")
    done = gettext_lazy("The round asks for the booked seats. Complete its texts and open it.")

    def get_form_kwargs(self):
        return {"cohort": self.object}

    def post(self, request, *args, **kwargs):
        if "look" in request.POST:
            return self.show(self.read_form(request.POST))
        return super().post(request, *args, **kwargs)

    def perform(self, form):
        round_ = form.cleaned_data["round"]
        if round_ is not None:
            return seats.propose(round_, form.booking_ids, by=self.request.user)
        return seats.propose_anew(
            form.cleaned_data["project"], form.booking_ids, by=self.request.user, **form.texts
        )

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, form, **kwargs):
        draft = seats.draft_for(form.booking_ids, form.chosen_round)
        return super().get_context_data(form=form, draft=draft, **kwargs)


class BookingTie(PartCreate):
    """Says that a share that was made by hand asks for a booking."""

    permission_required = "training.change_seatbooking"
    queryset = BOOKINGS
    model = BookingShare
    parent = "booking"
    form_class = TieForm
    service = seats.tie
    page_title = gettext_lazy("A share that asks for the booking")
    submit_label = gettext_lazy("Tie them together")
    done = gettext_lazy("The share and the booking belong together now.")


class BookingUntie(PartRemove):
    permission_required = "training.change_seatbooking"
    queryset = BookingShare.objects.select_related(
        "booking__cohort__course", "booking__organization", "share__round"
    )
    parent = "booking"
    service = seats.untie
    page_title = gettext_lazy("Take a share off a booking")
    question = gettext_lazy("Shall “%(what)s” no longer belong together? The share itself stays.")
    done = gettext_lazy("The share no longer belongs to the booking.")
