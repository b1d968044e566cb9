"""Participants: enrolments in a cohort, stage by stage; who they are stands in a table apart."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import ProgramRoleKind
from programs.models import programs_held
from training.choices import REGISTERED, DropReason, ProcessState, Profession, Stage
from training.models.cohorts import Cohort
from training.models.seats import SeatBooking

# Who meets the participants by name; the steering group and the boards see counts.
KNOWING = (ProgramRoleKind.STRATEGIST, ProgramRoleKind.PROJECT_LEADER)


def audiences_of(user) -> dict[str, bool]:
    """Return the audiences of papers with participants' names that the person is in."""
    return {audience_of(pk): True for pk in programs_held(user, *KNOWING)}


def audience_of(program: int) -> str:
    """Name those who run the training of a program, as a document names who reads it."""
    return f"training:{program}"


class ParticipantQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by those who run the training: the program's strategist and project leader."""
        return self.filter(cohort__course__program__in=programs_held(user, *KNOWING))

    def counted(self) -> Self:
        """Those that count: all but the rows that were merged into another of the same person."""
        return self.filter(merged_into__isnull=True)

    def with_stage(self, day: date | None = None) -> Self:
        """Annotate `stage` and `stage_since` as they stood on a day (today unless stated).

        A stage holds from its own day; of two on one day the one entered last.
        """
        changes = StageChange.objects.filter(
            participant=OuterRef("pk"), on__lte=day or timezone.localdate()
        ).order_by("-on", "-pk")
        return self.annotate(
            stage=Subquery(changes.values("stage")[:1]),
            stage_since=Subquery(changes.values("on")[:1]),
            drop_reason=Subquery(changes.values("drop_reason")[:1]),
        )

    def registered(self, day: date | None = None) -> Self:
        """The one count of the registered: admitted by the day, whatever became of them."""
        return self.counted().with_stage(day).filter(stage__in=REGISTERED)

    def with_name(self) -> Self:
        """Annotate `name`, empty once the personal data are disposed of."""
        return self.annotate(
            name=models.functions.Coalesce("contact__name", models.Value("")),
        )


@recorded
class Participant(Model):
    """One person's enrolment in one cohort, with nothing in it that says who the person is."""

    told_by = ("cohort", "number")

    cohort = models.ForeignKey(
        Cohort, models.PROTECT, related_name="participants", verbose_name=_("cohort")
    )
    number = models.PositiveIntegerField(_("number"))
    booking = models.ForeignKey(
        SeatBooking,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participants",
        verbose_name=_("booking that pays"),
    )
    profession = models.CharField(_("profession"), max_length=20, choices=Profession)
    unit = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("unit"),
    )
    municipality = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("municipality"),
    )
    came_from = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="went_to",
        verbose_name=_("moved here from"),
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("merged into"),
    )

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["cohort", "number"]
        constraints = [
            models.UniqueConstraint("cohort", "number", name="one_participant_of_a_number"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=models.F("id")),
                name="a_participant_is_not_merged_into_itself",
            ),
        ]

    def __str__(self):
        # Never the name: this stands in histories, mails and logs.
        return gettext("Participant %(number)d") % {"number": self.number}

    def get_absolute_url(self):
        return reverse("training:participant_detail", args=[self.pk])


class OfParticipantQuerySet(QuerySet):
    """Rows of a participant, seen by those who run the training."""

    def visible_to(self, user):
        return self.filter(participant__cohort__course__program__in=programs_held(user, *KNOWING))


class Contact(models.Model):
    """Who a participant is: the only table with names; no event trail keeps what is erased here."""

    never_deleted = True  # by the web role: names go when a disposal is carried out

    participant = models.OneToOneField(
        Participant, models.CASCADE, primary_key=True, related_name="contact"
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    told_unit = models.CharField(
        _("unit in the applicant's words"),
        max_length=200,
        blank=True,
        help_text=_("Where it is none of those that are known here."),
    )

    objects = OfParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact details")
        verbose_name_plural = _("contact details")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="contact_details_have_a_name"),
        ]

    def __str__(self):
        return str(self.participant_id)


@recorded
class StageChange(Model):
    """A participant came to a stage on a day; written once, put right only by a later one."""

    append_only = True
    told_by = ("participant", "stage", "on")

    participant = models.ForeignKey(
        Participant, models.PROTECT, related_name="changes", verbose_name=_("participant")
    )
    stage = models.CharField(_("stage"), max_length=12, choices=Stage)
    on = models.DateField(_("day"))
    drop_reason = models.CharField(_("reason"), max_length=12, choices=DropReason, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("entered by"),
    )

    objects = OfParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of stage")
        verbose_name_plural = _("changes of stage")
        ordering = ["participant", "on", "pk"]
        indexes = [
            models.Index(fields=["participant", "-on", "-id"], name="newest_stage_of_a_participant")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage=Stage.DROPPED_OUT) ^ Q(drop_reason=""),
                name="a_drop_out_and_nothing_else_has_a_reason",
            ),
        ]

    def __str__(self):
        return f"{self.get_stage_display()}, {self.on}"

    def get_absolute_url(self):
        return self.participant.get_absolute_url()


class StageNoteQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(
            change__participant__cohort__course__program__in=programs_held(user, *KNOWING)
        )


class StageNote(models.Model):
    """What was said about a change of stage: personal, so apart from what the trail keeps."""

    never_deleted = True

    change = models.OneToOneField(
        StageChange, models.CASCADE, primary_key=True, related_name="note"
    )
    text = models.TextField(_("in words"))

    objects = StageNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("note on a stage")
        verbose_name_plural = _("notes on stages")

    def __str__(self):
        return str(self.change_id)


@recorded
class LocalProcess(Model):
    """The process that a participant leads with colleagues at the own unit."""

    told_by = ("participant",)

    participant = models.OneToOneField(
        Participant, models.PROTECT, related_name="process", verbose_name=_("participant")
    )
    state = models.CharField(
        _("state"), max_length=8, choices=ProcessState, default=ProcessState.PLANNED
    )
    started_on = models.DateField(_("started on"), null=True, blank=True)
    colleagues = models.PositiveIntegerField(_("colleagues reached"), null=True, blank=True)

    objects = OfParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("local process")
        verbose_name_plural = _("local processes")
        ordering = ["participant"]

    def __str__(self):
        return f"{self.participant}, {self.get_state_display()}"

    @property
    def as_state(self) -> ProcessState:
        """The state as pages draw it, with word and icon."""
        return ProcessState(self.state)

    def get_absolute_url(self):
        return self.participant.get_absolute_url()


class ProcessNoteQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(
            process__participant__cohort__course__program__in=programs_held(user, *KNOWING)
        )


class ProcessNote(models.Model):
    """What was said about a process: personal, so apart from what the trail keeps."""

    process = models.OneToOneField(
        LocalProcess, models.CASCADE, primary_key=True, related_name="note"
    )
    text = models.TextField(_("in words"))

    objects = ProcessNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("note on a process")
        verbose_name_plural = _("notes on processes")

    def __str__(self):
        return str(self.process_id)
