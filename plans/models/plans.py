"""Plans in editions, their headings or goals, their indicators and what they declare in all."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from plans.choices import PlanKind, PlanState
from programs.models import Group, Program, programs_held


class PlanQuerySet(QuerySet):
    def visible_to(self, user):
        """A draft is seen in its organization and program; what is adopted is public."""
        return self.filter(
            Q(adopted_on__isnull=False)
            | Q(organization__in=organizations_held(user))
            | Q(program__in=programs_held(user))
        )

    def with_overtaken(self):
        """Annotate whether another edition of the same is in force (`overtaken`)."""
        others = self.model._base_manager.filter(
            replaces=OuterRef("replaces"), adopted_on__isnull=False
        )
        return self.annotate(overtaken=Exists(others.exclude(pk=OuterRef("pk"))))

    def with_state(self) -> Self:
        """Annotate whether a later edition has been adopted (`is_superseded`)."""
        later = self.model._base_manager.filter(replaces=OuterRef("pk"), adopted_on__isnull=False)
        return self.annotate(is_superseded=Exists(later))

    def in_state(self, state: str) -> Self:
        """Those that are drafts, adopted or superseded; asks for `with_state` first."""
        conditions = {
            PlanState.DRAFT: Q(adopted_on__isnull=True),
            PlanState.ADOPTED: Q(adopted_on__isnull=False, is_superseded=False),
            PlanState.SUPERSEDED: Q(adopted_on__isnull=False, is_superseded=True),
        }
        return self.filter(conditions[state])

    def with_total(self) -> Self:
        """Annotate the sum of all cost lines (`total`, kr; None where there is none)."""
        lines = Plan.activities.rel.related_model.costs.rel.related_model.objects
        summed = lines.filter(activity__plan=OuterRef("pk")).order_by().values("activity__plan")
        return self.annotate(total=Subquery(summed.annotate(total=Sum("amount")).values("total")))


@recorded
class Plan(Model):
    """One edition of an activity plan or development plan, for a period of years."""

    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("organization")
    )
    program = models.ForeignKey(
        Program,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="plans",
        verbose_name=_("program"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=PlanKind)
    name = models.CharField(_("name"), max_length=200)
    first_year = models.PositiveSmallIntegerField(_("from year"))
    last_year = models.PositiveSmallIntegerField(_("to year"))
    edition = models.PositiveSmallIntegerField(_("edition"), default=1, editable=False)
    replaces = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        editable=False,
        verbose_name=_("replaces"),
    )
    # The plan of the period before, where this one was rolled on from it.
    rolled_from = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="rolled_into",
        editable=False,
        verbose_name=_("rolled on from"),
    )
    financier = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("financier"),
        help_text=_("Who the amounts of the plan are applied for from."),
    )
    appendix_to = models.CharField(
        _("appendix to"),
        max_length=300,
        blank=True,
        help_text=_("The agreement or document that the plan belongs to, where there is one."),
    )
    background = models.TextField(_("background"), blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    note = models.TextField(_("note"), blank=True)
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True, editable=False)
    adopted_by = models.CharField(_("adopted by"), max_length=200, blank=True, editable=False)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("written by"),
    )

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["-first_year", "name", "-edition", "pk"]
        constraints = [
            models.UniqueConstraint(
                "organization", "name", "edition", name="one_edition_of_a_number"
            ),
            models.UniqueConstraint(
                fields=["replaces"],
                condition=Q(adopted_on__isnull=False),
                name="a_plan_is_superseded_once",
            ),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")), name="a_plan_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(adopted_on__isnull=True) ^ ~Q(adopted_by=""),
                name="an_adopted_plan_says_by_whom",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.edition})" if self.edition > 1 else self.name

    def get_absolute_url(self):
        return reverse("plans:plan_detail", args=[self.pk])

    @property
    def years(self) -> range:
        return range(self.first_year, self.last_year + 1)

    @property
    def is_adopted(self) -> bool:
        return self.adopted_on is not None

    @property
    def state(self) -> PlanState:
        """Where it stands, as `with_state` read it."""
        if self.adopted_on is None:
            return PlanState.DRAFT
        return PlanState.SUPERSEDED if self.is_superseded else PlanState.ADOPTED


class OfPlanQuerySet(QuerySet):
    """Rows of a plan, seen by those who see it."""

    def visible_to(self, user):
        return self.filter(plan__in=Plan.objects.visible_to(user))


@recorded
class Heading(Model):
    """What activities are grouped under: a heading, or a goal with its steering group."""

    told_by = ("plan", "position")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="headings", verbose_name=_("plan"))
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    number = models.CharField(_("number"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=300)
    is_goal = models.BooleanField(_("is a goal"), default=False)
    text = models.TextField(_("text"), blank=True)
    steering_group = models.ForeignKey(
        Group,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("steering group"),
    )

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("heading")
        verbose_name_plural = _("headings")
        ordering = ["plan", "position", "pk"]

    def __str__(self):
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self):
        return self.plan.get_absolute_url()


@recorded
class PlanIndicator(Model):
    """An indicator that a plan names for itself, with its definition."""

    told_by = ("plan", "position")
    plan = models.ForeignKey(
        Plan, models.CASCADE, related_name="indicators", verbose_name=_("plan")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    name = models.CharField(_("name"), max_length=200)
    definition = models.TextField(_("definition"), blank=True)
    heading = models.ForeignKey(
        Heading,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="indicators",
        verbose_name=_("belongs to"),
    )

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("indicator of a plan")
        verbose_name_plural = _("indicators of plans")
        ordering = ["plan", "position", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.plan.get_absolute_url()
