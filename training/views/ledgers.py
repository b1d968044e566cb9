"""Pages of the seat ledger: of a cohort, of a program by body, of one body by cohort; as files."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.models import Organization
from core.exports import export
from core.views import DetailPage, get_allowed, is_htmx
from core.views.frame import Frame
from funding.models import Round
from programs.models import Program, programs_held
from training.exports.seats import LedgerExport
from training.models import BookingShare, Cohort, SeatBooking
from training.queries import counts_of
from training.rules import cohorts as rules
from training.rules.asks import differences
from training.rules.sentences import sentences
from training.services.ledgers import ledger_over
from training.views.sheets import sheet

COHORTS = Cohort.objects.select_related("course__program", "price_plan")


class PanelPage(DetailPage):
    """A part of another page, and a page of its own where no script runs."""

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return super().get(request, *args, **kwargs)


class CohortSeats(PanelPage):
    """The seats and kr of each body: a part of the cohort's page, and a page of its own."""

    template_name = "training/cohorts/seats.html"
    permission_required = "training.view_cohort"
    queryset = COHORTS

    def get_frame(self):
        cohort = self.object
        crumbs = [
            (_("Cohorts"), reverse("training:cohort_list")),
            (str(cohort), cohort.get_absolute_url()),
        ]
        return Frame(title=_("Seats and money"), eyebrow=str(cohort), crumbs=crumbs)

    def get_history(self):
        return None  # each booking has its own

    def get_context_data(self, **kwargs):
        cohort, user = self.object, self.request.user
        sees_all = cohort.course.program_id in programs_held(user)
        may_book = user.has_perm("training.change_seatbooking", cohort)
        bookings = SeatBooking.objects.filter(cohort=cohort).visible_to(user)
        ledger = ledger_over(bookings)
        urls = {line.organization_id: line.booking_id for line in ledger.lines}
        urls = {key: reverse("training:booking_detail", args=[pk]) for key, pk in urls.items()}
        links = BookingShare.objects.filter(booking__cohort=cohort).visible_to(user)
        return super().get_context_data(
            ledger=ledger,
            seats=sheet(ledger, _("The seats of each body"), "seat", by="organization", urls=urls),
            money=sheet(ledger, _("The money of each body"), "money", by="organization", urls=urls),
            links=links.select_related("booking__organization", "share__round"),
            warnings=list(
                rules.seat_warnings(cohort, ledger) if sees_all else rules.ledger_warnings(ledger)
            ),
            may_book=may_book,
            **kwargs,
        )


class ProgramSeats(DetailPage):
    """The seats of all cohorts of a program: bodies down, the years across."""

    template_name = "training/seats/program.html"
    permission_required = "training.view_program_seats"
    queryset = Program.objects.all()

    def get_frame(self):
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=_("Seats and money"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return None  # each cohort's page has its own

    def get_context_data(self, **kwargs):
        ledger = ledger_over(of_program(self.object, self.request.user))
        keys = {line.organization_id for line in ledger.lines}
        urls = {pk: reverse("training:organization_seats", args=[pk]) for pk in keys}
        return super().get_context_data(
            ledger=ledger,
            seats=sheet(ledger, _("The seats of each body"), "seat", by="organization", urls=urls),
            money=sheet(ledger, _("The money of each body"), "money", by="organization", urls=urls),
            warnings=list(rules.ledger_warnings(ledger)),
            **kwargs,
        )


class OrganizationSeats(PanelPage):
    """What a board, or a municipality with its boards, has of the training: counts, no names."""

    template_name = "training/seats/organization.html"
    permission_required = "training.view_organization_seats"
    queryset = Organization.objects.all()

    def get_frame(self):
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=_("Training"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return None

    def get_context_data(self, **kwargs):
        ledger = ledger_over(of_organization(self.object, self.request.user))
        cohorts = {line.cohort_id: line.cohort for line in ledger.lines}
        urls = {pk: reverse("training:cohort_detail", args=[pk]) for pk in cohorts}
        counts = counts_of(cohorts)
        return super().get_context_data(
            ledger=ledger,
            seats=sheet(ledger, _("The seats in each cohort"), "seat", by="cohort", urls=urls),
            money=sheet(ledger, _("The money of each cohort"), "money", by="cohort", urls=urls),
            held=[(cohorts[pk], urls[pk], sentences(counts[pk])[1:]) for pk in cohorts],
            bodies=[name for _key, name, _part in ledger.parts("organization")],
            warnings=list(rules.ledger_warnings(ledger)),
            **kwargs,
        )


class RoundBookings(PanelPage):
    """The bookings that a round's shares ask for, and where the two differ."""

    template_name = "training/seats/round.html"
    permission_required = "funding.view_round"
    queryset = Round.objects.all()

    def get_frame(self):
        crumbs = [(str(self.object), self.object.get_absolute_url())]
        return Frame(title=_("Booked seats"), eyebrow=str(self.object), crumbs=crumbs)

    def get_history(self):
        return None

    def get_context_data(self, **kwargs):
        links = BookingShare.objects.filter(share__round=self.object).visible_to(self.request.user)
        links = list(links.select_related("booking__organization", "booking__cohort", "share"))
        booked = SeatBooking.objects.filter(pk__in={link.booking_id for link in links})
        return super().get_context_data(
            links=links,
            warnings=list(differences(ledger_over(booked))) if links else [],
            **kwargs,
        )


def of_program(program: Program, user: Any):
    return SeatBooking.objects.filter(cohort__course__program=program).visible_to(user)


def of_organization(organization: Organization, user: Any):
    """Bookings of a body, and of the bodies that serve a municipality or stand below it."""
    own = Q(organization=organization) | Q(organization__municipality=organization)
    own |= Q(organization__parent=organization)
    return SeatBooking.objects.filter(own).visible_to(user)


@require_GET
def ledger_file(request, pk, kind):
    """Give the seat ledger of a cohort as csv or xlsx: the lines that the person sees."""
    cohort = get_allowed(COHORTS, request.user, "training.view_cohort", pk=pk)
    bookings = SeatBooking.objects.filter(cohort=cohort).visible_to(request.user)
    title = _("Seats of %(cohort)s") % {"cohort": cohort}
    return export(LedgerExport(ledger_over(bookings)), kind, title)


@require_GET
def program_file(request, pk, kind):
    """Give the seat ledger of a program as a file, a row for each body."""
    program = get_allowed(Program.objects, request.user, "training.view_program_seats", pk=pk)
    title = _("Seats of %(cohort)s") % {"cohort": program}
    return export(LedgerExport(ledger_over(of_program(program, request.user))), kind, title)


@require_GET
def organization_file(request, pk, kind):
    """Give the seats of a body as a file, a row for each cohort."""
    permission = "training.view_organization_seats"
    body = get_allowed(Organization.objects, request.user, permission, pk=pk)
    title = _("Seats of %(cohort)s") % {"cohort": body}
    ledger = ledger_over(of_organization(body, request.user))
    return export(LedgerExport(ledger, by="cohort"), kind, title)
