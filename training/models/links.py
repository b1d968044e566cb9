"""Links that open one thing without an account: to apply by, and a participant's own."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from programs.models import programs_held
from training.choices import LinkState, Stage
from training.models.cohorts import Cohort
from training.models.participants import KNOWING, Contact, Participant
from training.models.seats import SeatBooking
from training.rules import codes

SECRET = ("salt", "code_hash")
OPENING = (Stage.ACTIVE, Stage.COMPLETED)  # the stages in which a participant's own link opens


class OpenLinkQuerySet(QuerySet):
    def open_on(self, day: date) -> Self:
        return self.filter(is_closed=False, open_until__gte=day)

    def by_code(self, code: str) -> Self:
        """The one that opens by this code today; closed, ended and unknown are alike."""
        today = timezone.localdate()
        return self.open_on(today).filter(code_hash=codes.hash_of(code))


class OpenLink(Model):
    """A link with a code that nobody can guess, until a day; only the code's hash is kept."""

    kind = ""

    salt = models.CharField(max_length=32, editable=False)
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("link made"))
    open_until = models.DateField(_("open until"))
    is_closed = models.BooleanField(_("closed"), default=False)

    class Meta:
        abstract = True

    def make_code(self) -> None:
        """Give the link a new code; the one before opens nothing any more."""
        self.salt = codes.new_salt()
        self.code_hash = codes.hash_of(codes.code_of(self.kind, self.salt))
        self.made_at = timezone.now()

    @property
    def code(self) -> str:
        """The code; empty where the site has another secret than when the link was made."""
        code = codes.code_of(self.kind, self.salt)
        return code if codes.hash_of(code) == self.code_hash else ""

    @property
    def state(self) -> LinkState:
        if self.is_closed:
            return LinkState.CLOSED
        return LinkState.ENDED if self.open_until < timezone.localdate() else LinkState.OPEN


class ApplicationLinkQuerySet(OpenLinkQuerySet):
    def visible_to(self, user):
        """Those who run the training see all of them, a board's secretary the own board's."""
        return self.filter(
            Q(cohort__course__program__in=programs_held(user, *KNOWING))
            | Q(booking__organization__in=organizations_held(user, OrganizationRoleKind.SECRETARY))
        )

    def by_code(self, code: str) -> Self:
        """Open as long as the cohort goes on: nobody applies to one that has ended."""
        return super().by_code(code).filter(cohort__ends_on__gte=timezone.localdate())


@recorded(exclude=SECRET)
class ApplicationLink(OpenLink):
    """Where people apply to a cohort: on a body's booking, or (without one) to the program."""

    kind = "application"
    told_by = ("cohort", "booking")

    cohort = models.ForeignKey(
        Cohort, models.CASCADE, related_name="application_links", verbose_name=_("cohort")
    )
    booking = models.ForeignKey(
        SeatBooking,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="application_links",
        verbose_name=_("seats of"),
    )

    objects = ApplicationLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to apply by")
        verbose_name_plural = _("links to apply by")
        ordering = ["cohort", "booking__organization__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                "cohort",
                "booking",
                name="one_application_link_per_booking",
                nulls_distinct=False,
                violation_error_message=_("There is a link for these seats already."),
            ),
        ]

    def __str__(self):
        return str(self.booking.organization if self.booking else self.cohort.course.program)

    def get_absolute_url(self):
        return reverse("training:cohort_links", args=[self.cohort_id])

    @property
    def open_path(self) -> str:
        code = self.code
        return reverse("training:apply", args=[code]) if code else ""

    @property
    def edit_url(self) -> str:
        return reverse("training:link_edit", args=[self.pk])

    @property
    def renew_url(self) -> str:
        return reverse("training:link_renew", args=[self.pk])

    @property
    def close_url(self) -> str:
        return reverse("training:link_close", args=[self.pk])


class ParticipantLinkQuerySet(OpenLinkQuerySet):
    def visible_to(self, user):
        return self.filter(participant__cohort__course__program__in=programs_held(user, *KNOWING))

    def by_code(self, code: str) -> Self:
        """Open only to whoever takes part or has completed, and is still somebody we know."""
        who = Participant.objects.counted().with_stage()
        who = who.filter(pk=OuterRef("participant"), stage__in=OPENING)
        known = Contact.objects.filter(participant=OuterRef("participant"))
        return super().by_code(code).filter(Exists(who), Exists(known))


@recorded(exclude=SECRET)
class ParticipantLink(OpenLink):
    """A participant's own link: the own dates, attendance, process and contact details."""

    kind = "participant"
    told_by = ("participant",)

    participant = models.OneToOneField(
        Participant, models.CASCADE, related_name="link", verbose_name=_("participant")
    )

    objects = ParticipantLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant's own link")
        verbose_name_plural = _("participants' own links")
        ordering = ["participant"]

    def __str__(self):
        return str(self.participant)

    def get_absolute_url(self):
        return self.participant.get_absolute_url()

    @property
    def open_path(self) -> str:
        code = self.code
        return reverse("training:own", args=[code]) if code else ""

    @property
    def state(self) -> LinkState:
        """Idle is one that would open, had the participant not left (or been merged)."""
        state, who = super().state, self.participant
        if state != LinkState.OPEN:
            return state
        if not hasattr(who, "stage"):
            who = Participant.objects.with_stage().get(pk=who.pk)
        takes_part = who.stage in OPENING and not who.merged_into_id
        return state if takes_part else LinkState.IDLE


class KnockQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by nobody: they are counted, and thrown away after a day."""
        return self.none()


class Knock(models.Model):
    """Something was sent in through an open link: so many at a time are let through."""

    link = models.ForeignKey(ApplicationLink, models.CASCADE, related_name="knocks")
    source = models.CharField(max_length=32)
    at = models.DateTimeField()

    objects = KnockQuerySet.as_manager()

    class Meta:
        verbose_name = _("application sent in")
        verbose_name_plural = _("applications sent in")
        ordering = ["-at"]
        indexes = [models.Index(fields=["link", "at"], name="knocks_at_a_link")]

    def __str__(self):
        return str(self.at)
