"""Personal data that go when their time is up, by decision; and what was told of one person."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import DurationField, Exists, ExpressionWrapper, F, Func, OuterRef, Q
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from documents.models import Document
from programs.choices import ProgramRoleKind
from programs.models import Program, programs_held
from training.choices import DisposalState
from training.models.cohorts import Cohort
from training.models.participants import (
    KNOWING,
    Contact,
    OfParticipantQuerySet,
    Participant,
    StageNote,
)
from training.models.sessions import Session

# Who decides that names go: those who know them, and whoever approves for the program.
DISPOSING = (*KNOWING, ProgramRoleKind.APPROVER)


def due_cohorts(day: date) -> models.QuerySet[Cohort]:
    """Return the cohorts whose time is up before the day and that still hold personal data.

    Personal data are contact details and notes, and issued papers whose own time is up.
    """
    months = Func(0, F("course__keep_months"), function="make_interval")
    months.output_field = DurationField()
    moment = ExpressionWrapper(F("ends_on") + months, output_field=models.DateTimeField())
    contacts = Contact.objects.filter(participant__cohort=OuterRef("pk"))
    notes = StageNote.objects.filter(change__participant__cohort=OuterRef("pk"))
    found = Cohort.objects.annotate(is_kept_until=Cast(moment, models.DateField()))
    found = found.filter(is_kept_until__lt=day)
    papers = Document.objects.due(day).filter(content_type__app_label="training")
    of_it = papers.filter(content_type__model="cohort", object_id=OuterRef("pk"))
    of_parts = [
        papers.filter(
            content_type__model=part._meta.model_name,
            object_id__in=part.objects.filter(cohort=OuterRef(OuterRef("pk"))).values("pk"),
        )
        for part in (Participant, Session)
    ]
    held = Exists(contacts) | Exists(notes) | Exists(of_it)
    for each in of_parts:
        held |= Exists(each)
    return found.filter(held)


class DisposalQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by those who decide on it; it holds counts and no name."""
        return self.filter(program__in=programs_held(user, *DISPOSING))

    def waiting(self):
        """Those that a second person has to decide on."""
        return self.filter(approved_at__isnull=True, stopped_at__isnull=True)

    def under_way(self):
        return self.filter(done_at__isnull=True, stopped_at__isnull=True)


@recorded
class Disposal(Model):
    """A decision on disposal (gallringsbeslut): which cohorts' names go, by whom and when.

    The database's training_dispose() carries it out and writes `done_at` and `record`.
    """

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="disposals", verbose_name=_("program")
    )
    ground = models.TextField(_("ground of the decision"))
    preview = models.JSONField(_("what would go"), default=dict, editable=False)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("prepared by")
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved by"),
    )
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)
    stopped_at = models.DateTimeField(_("stopped"), null=True, blank=True)
    done_at = models.DateTimeField(_("carried out"), null=True, blank=True)
    record = models.JSONField(_("record"), default=dict, editable=False)
    problem = models.TextField(_("what went wrong"), blank=True)

    objects = DisposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision on disposal")
        verbose_name_plural = _("decisions on disposal")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("prepared_by")),
                name="a_second_person_approves_a_disposal",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="an_approval_has_its_person_and_moment",
            ),
            models.CheckConstraint(
                condition=Q(done_at__isnull=True)
                | Q(approved_at__isnull=False, stopped_at__isnull=True),
                name="only_an_approved_disposal_is_carried_out",
            ),
        ]

    def __str__(self):
        return gettext("Decision on disposal %(number)d") % {"number": self.pk}

    def get_absolute_url(self):
        return reverse("training:disposal_detail", args=[self.pk])

    @property
    def state(self) -> DisposalState:
        if self.done_at:
            return DisposalState.DONE
        if self.stopped_at:
            return DisposalState.STOPPED
        if self.approved_at:
            return DisposalState.FAILED if self.problem else DisposalState.APPROVED
        return DisposalState.PREPARED


class DisposalCohortQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(disposal__in=Disposal.objects.visible_to(user))


@recorded
class DisposalCohort(Model):
    """A cohort whose names a decision is about."""

    told_by = ("disposal", "cohort")

    disposal = models.ForeignKey(
        Disposal, models.PROTECT, related_name="cohorts", verbose_name=_("decision on disposal")
    )
    cohort = models.ForeignKey(
        Cohort, models.PROTECT, related_name="disposals", verbose_name=_("cohort")
    )

    objects = DisposalCohortQuerySet.as_manager()

    class Meta:
        verbose_name = _("cohort of a disposal")
        verbose_name_plural = _("cohorts of disposals")
        ordering = ["disposal", "cohort"]
        constraints = [
            models.UniqueConstraint("disposal", "cohort", name="a_cohort_once_in_a_disposal"),
        ]

    def __str__(self):
        return str(self.cohort)


class ExtractQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by whoever made it, and by those who know somebody that it is about."""
        about = ExtractParticipant.objects.filter(
            extract=OuterRef("pk"),
            participant__cohort__course__program__in=programs_held(user, *KNOWING),
        )
        return self.filter(Q(made_by_id=user.pk) | Exists(about))


class Extract(models.Model):
    """Somebody took out all that is held about one person: who, when and why, not what it said."""

    append_only = True

    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("made by")
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    reason = models.TextField(_("reason"))

    objects = ExtractQuerySet.as_manager()

    class Meta:
        verbose_name = _("extract for a person")
        verbose_name_plural = _("extracts for persons")
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return gettext("Extract %(number)d") % {"number": self.pk}

    def get_absolute_url(self):
        return reverse("training:extract_detail", args=[self.pk])


class ExtractParticipantQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(extract__in=Extract.objects.visible_to(user))


class ExtractParticipant(models.Model):
    """An enrolment of the person that an extract is about."""

    append_only = True

    extract = models.ForeignKey(Extract, models.PROTECT, related_name="enrolments")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="extracts")

    objects = ExtractParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("enrolment in an extract")
        verbose_name_plural = _("enrolments in extracts")
        ordering = ["extract", "participant"]
        constraints = [
            models.UniqueConstraint(
                "extract", "participant", name="a_participant_once_in_an_extract"
            ),
        ]

    def __str__(self):
        return str(self.participant)


class PastContact(models.Model):
    """What contact details said before they were put right: looked for when names have to go.

    A trigger of the database writes it; it goes with the contact details.
    """

    read_only = True

    participant = models.ForeignKey(
        Participant, models.PROTECT, related_name="past_contacts", verbose_name=_("participant")
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    changed_at = models.DateTimeField(_("until"))

    objects = OfParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact details of before")
        verbose_name_plural = _("contact details of before")
        ordering = ["participant", "pk"]

    def __str__(self):
        return str(self.participant_id)
