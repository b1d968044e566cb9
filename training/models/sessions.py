"""Sessions of a cohort, and who was there: two facts, each counted by itself."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.models import programs_held
from training.choices import Presence, SessionKind
from training.models.cohorts import Cohort, OfCohortQuerySet
from training.models.courses import Module
from training.models.participants import KNOWING, Participant


class SessionQuerySet(OfCohortQuerySet):
    def held(self, day):
        """Those that were held by a day and not called off."""
        return self.filter(held_on__lte=day, is_called_off=False)

    def with_attendance(self):
        """Annotate how many were there, made it up later, and were entered at all.

        As `present`, `made_up` and `entered`.
        """
        counted = Q(attendances__participant__merged_into__isnull=True)
        return self.annotate(
            present=Count(
                "attendances", filter=counted & Q(attendances__presence=Presence.PRESENT)
            ),
            entered=Count("attendances", filter=counted),
            made_up=Count("attendances", filter=counted & Q(attendances__made_up_on__isnull=False)),
        )


@recorded
class Session(Model):
    """A training day, an in-depth meeting, a supervision or a network meeting of a cohort."""

    cohort = models.ForeignKey(
        Cohort, models.PROTECT, related_name="sessions", verbose_name=_("cohort")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=SessionKind)
    title = models.CharField(_("title"), max_length=200, blank=True)
    held_on = models.DateField(_("day"))
    begins_at = models.TimeField(_("begins"), null=True, blank=True)
    hours = models.DecimalField(_("hours"), max_digits=4, decimal_places=2)
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("led by"),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)
    series = models.UUIDField(
        _("series"),
        null=True,
        editable=False,
        db_index=True,
        help_text=_("What was planned together has one; a session by itself has none."),
    )
    is_called_off = models.BooleanField(_("called off"), default=False)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["cohort", "held_on", "begins_at", "pk"]
        indexes = [models.Index(fields=["held_on"], name="sessions_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=Q(hours__gt=0, hours__lte=24), name="a_session_has_hours_of_a_day"
            ),
        ]

    def __str__(self):
        return f"{self.title or self.get_kind_display()}, {self.held_on}"

    def get_absolute_url(self):
        return reverse("training:session_detail", args=[self.pk])


class SessionModuleQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(session__in=Session.objects.visible_to(user))


@recorded
class SessionModule(Model):
    """A session taught a module."""

    told_by = ("session", "module")

    session = models.ForeignKey(
        Session, models.CASCADE, related_name="modules", verbose_name=_("session")
    )
    module = models.ForeignKey(
        Module, models.PROTECT, related_name="sessions", verbose_name=_("module")
    )

    objects = SessionModuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("module of a session")
        verbose_name_plural = _("modules of sessions")
        ordering = ["session", "module__number"]
        constraints = [
            models.UniqueConstraint("session", "module", name="a_session_names_a_module_once"),
        ]

    def __str__(self):
        return str(self.module)

    def get_absolute_url(self):
        return self.session.get_absolute_url()


class AttendanceQuerySet(QuerySet):
    def visible_to(self, user):
        """Who was there is as personal as who takes part."""
        return self.filter(session__cohort__course__program__in=programs_held(user, *KNOWING))

    def counted(self):
        """Attendances of participants that count, at sessions that were not called off."""
        return self.filter(participant__merged_into__isnull=True, session__is_called_off=False)


@recorded
class Attendance(Model):
    """One participant at one session: there, away or excused."""

    told_by = ("session", "participant")

    session = models.ForeignKey(
        Session, models.PROTECT, related_name="attendances", verbose_name=_("session")
    )
    participant = models.ForeignKey(
        Participant, models.PROTECT, related_name="attendances", verbose_name=_("participant")
    )
    presence = models.CharField(_("presence"), max_length=8, choices=Presence)
    made_up_on = models.DateField(
        _("made up on"),
        null=True,
        blank=True,
        help_text=_("The day somebody who was away went through it: it counts as attended."),
    )

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        ordering = ["session", "participant__number"]
        constraints = [
            models.UniqueConstraint(
                "session", "participant", name="one_attendance_per_session_and_participant"
            ),
            models.CheckConstraint(
                condition=Q(made_up_on__isnull=True) | ~Q(presence=Presence.PRESENT),
                name="who_was_there_makes_nothing_up",
            ),
        ]

    def __str__(self):
        return f"{self.participant}, {self.get_presence_display()}"

    @property
    def state(self) -> Presence:
        """The presence as a state that pages draw with word and icon."""
        return Presence(self.presence)

    @property
    def make_up_url(self) -> str:
        return reverse("training:attendance_make_up", args=[self.pk])

    def get_absolute_url(self):
        return self.session.get_absolute_url()
