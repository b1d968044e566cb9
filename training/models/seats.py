"""Seats: which body books how many in a cohort, and what is carried over from one to the next."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from funding.models import Share
from programs.models import programs_held
from training.models.cohorts import AUTHORITY_ROLES, Cohort


class SeatBookingQuerySet(QuerySet):
    def visible_to(self, user):
        """A booking is its program's and its own body's: no board reads what another has booked."""
        return self.filter(
            Q(cohort__course__program__in=programs_held(user))
            | Q(organization__in=organizations_held(user, *AUTHORITY_ROLES))
        )


@recorded
class SeatBooking(Model):
    """Seats that a board or municipality books in a cohort; the cohort's price plan says the kr."""

    told_by = ("cohort", "organization")

    cohort = models.ForeignKey(
        Cohort, models.PROTECT, related_name="bookings", verbose_name=_("cohort")
    )
    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("booked by")
    )
    seats = models.PositiveSmallIntegerField(_("seats"))
    booked_on = models.DateField(_("booked on"))
    note = models.TextField(_("note"), blank=True)

    objects = SeatBookingQuerySet.as_manager()

    class Meta:
        verbose_name = _("seat booking")
        verbose_name_plural = _("seat bookings")
        ordering = ["cohort", "organization__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                "cohort",
                "organization",
                name="one_booking_per_cohort_and_body",
                violation_error_message=_("This body has booked seats in the cohort already."),
            ),
            models.CheckConstraint(condition=Q(seats__gt=0), name="a_booking_has_seats"),
        ]

    def __str__(self):
        return f"{self.organization}, {self.cohort}"

    def get_absolute_url(self):
        return reverse("training:booking_detail", args=[self.pk])


class BookingShareQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(booking__in=SeatBooking.objects.visible_to(user))


@recorded
class BookingShare(Model):
    """Seats of a booking that a share of a funding round asks its body for, as they then were."""

    told_by = ("booking", "share")

    booking = models.ForeignKey(
        SeatBooking, models.PROTECT, related_name="asked", verbose_name=_("seat booking")
    )
    share = models.ForeignKey(
        Share, models.CASCADE, related_name="bookings", verbose_name=_("share")
    )
    seats = models.PositiveSmallIntegerField(_("seats"))

    objects = BookingShareQuerySet.as_manager()

    class Meta:
        verbose_name = _("booking that a share asks for")
        verbose_name_plural = _("bookings that shares ask for")
        ordering = ["booking", "share__year", "pk"]
        constraints = [
            models.UniqueConstraint("booking", "share", name="a_share_asks_for_a_booking_once"),
            models.CheckConstraint(condition=Q(seats__gt=0), name="a_share_asks_for_some_seats"),
        ]

    def __str__(self):
        return f"{self.booking}: {self.share}"

    def get_absolute_url(self):
        return self.booking.get_absolute_url()

    @property
    def remove_url(self) -> str:
        return reverse("training:tie_remove", args=[self.pk])


class SeatCarryQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(source__in=SeatBooking.objects.visible_to(user))


@recorded
class SeatCarry(Model):
    """Unused seats of a booking that the body uses in a later cohort: once, and no further."""

    told_by = ("source",)

    source = models.OneToOneField(
        SeatBooking, models.PROTECT, related_name="carried", verbose_name=_("carried over from")
    )
    target = models.ForeignKey(
        SeatBooking, models.PROTECT, related_name="received", verbose_name=_("carried over to")
    )
    seats = models.PositiveSmallIntegerField(_("seats"))
    carried_on = models.DateField(_("day"))
    reason = models.TextField(_("reason"))

    objects = SeatCarryQuerySet.as_manager()

    class Meta:
        verbose_name = _("seats carried over")
        verbose_name_plural = _("seats carried over")
        ordering = ["source"]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gt=0), name="some_seats_are_carried_over"),
            models.CheckConstraint(
                condition=~Q(source=F("target")), name="seats_are_carried_to_another_booking"
            ),
        ]

    def __str__(self):
        return f"{self.seats}: {self.source}"

    def get_absolute_url(self):
        return self.source.get_absolute_url()
