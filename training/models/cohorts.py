"""Cohorts: one running of a course, who leads it, what a seat in it costs."""

from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from funding.models import PricePlan
from programs.models import programs_held
from training.choices import REGISTERED, CohortPhase
from training.models.courses import Course

AUTHORITY_ROLES = (
    OrganizationRoleKind.SECRETARY,
    OrganizationRoleKind.APPROVER,
    OrganizationRoleKind.REGISTRAR,
    OrganizationRoleKind.RESPONSIBLE,
)


class CohortQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by its program's people, and by those who act for a body that has booked seats."""
        bookings = Cohort.bookings.rel.related_model.objects.all()
        booked = bookings.filter(organization__in=organizations_held(user, *AUTHORITY_ROLES))
        return self.filter(
            Q(course__program__in=programs_held(user)) | Q(pk__in=booked.values("cohort"))
        )

    def with_seats(self) -> Self:
        """Annotate the seats that are booked in all (`booked`)."""
        bookings = Cohort.bookings.rel.related_model.objects
        mine = bookings.filter(cohort=OuterRef("pk")).order_by().values("cohort")
        return self.annotate(
            booked=Coalesce(Subquery(mine.annotate(sum=Sum("seats")).values("sum")), 0)
        )

    def with_leaders(self) -> Self:
        """Annotate the names of those who lead it (`leader_names`)."""
        leaders = Cohort.leaders.rel.related_model.objects.filter(cohort=OuterRef("pk"))
        names = leaders.order_by("person__name").values("person__name")
        return self.annotate(leader_names=ArraySubquery(names))

    def with_registered(self, day: date | None = None) -> Self:
        """Annotate how many were registered on a day (`registered`): the one count there is."""
        participants = Cohort.participants.rel.related_model.objects.counted()
        mine = participants.filter(cohort=OuterRef("pk")).with_stage(day).order_by()
        mine = mine.filter(stage__in=REGISTERED).values("cohort")
        return self.annotate(
            registered=Coalesce(
                Subquery(mine.annotate(count=models.Count("pk")).values("count")), 0
            )
        )


@recorded
class Cohort(Model):
    """One running (omgång) of a course."""

    course = models.ForeignKey(
        Course, models.PROTECT, related_name="cohorts", verbose_name=_("course")
    )
    name = models.CharField(_("name"), max_length=200)
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    capacity = models.PositiveSmallIntegerField(_("seats there are"))
    capacity_reason = models.TextField(
        _("why more take part than there are seats"),
        blank=True,
        help_text=_("Asked for when more are admitted than there are seats; shown beside it."),
    )
    price_plan = models.ForeignKey(
        PricePlan,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="cohorts",
        verbose_name=_("price plan"),
    )
    partner = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("held with"),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = CohortQuerySet.as_manager()

    class Meta:
        verbose_name = _("cohort")
        verbose_name_plural = _("cohorts")
        ordering = ["-starts_on", "name", "pk"]
        constraints = [
            models.UniqueConstraint("course", "name", name="one_cohort_of_a_name"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="a_cohort_ends_after_it_starts"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("training:cohort_detail", args=[self.pk])

    @property
    def phase(self) -> CohortPhase:
        today = timezone.localdate()
        if today < self.starts_on:
            return CohortPhase.PLANNED
        return CohortPhase.ENDED if today > self.ends_on else CohortPhase.RUNNING


class OfCohortQuerySet(QuerySet):
    """Rows of a cohort that say nothing about a participant: seen with the cohort."""

    def visible_to(self, user):
        return self.filter(cohort__in=Cohort.objects.visible_to(user))


@recorded
class CohortLeader(Model):
    """Somebody who leads a cohort, from a day to a day."""

    told_by = ("cohort", "person")

    cohort = models.ForeignKey(
        Cohort, models.CASCADE, related_name="leaders", verbose_name=_("cohort")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("leader")
    )
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    objects = OfCohortQuerySet.as_manager()

    class Meta:
        verbose_name = _("leader of a cohort")
        verbose_name_plural = _("leaders of cohorts")
        ordering = ["cohort", "person__name", "pk"]
        constraints = [
            models.UniqueConstraint("cohort", "person", name="a_person_leads_a_cohort_once"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from") - timedelta(days=1)),
                name="a_leader_ends_after_beginning",
            ),
        ]

    def __str__(self):
        return str(self.person)

    def get_absolute_url(self):
        return self.cohort.get_absolute_url()
