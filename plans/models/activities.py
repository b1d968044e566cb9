"""Activities of a plan: texts, organizers, who is responsible, yearly costs, declared totals."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from plans.choices import Assignment
from plans.models.plans import Heading, OfPlanQuerySet, Plan


@recorded
class Activity(Model):
    """An activity (aktivitet, insats): what is done, why, by whom."""

    told_by = ("plan", "number", "title")
    plan = models.ForeignKey(
        Plan, models.CASCADE, related_name="activities", verbose_name=_("plan")
    )
    heading = models.ForeignKey(
        Heading,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("under"),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    number = models.CharField(_("number"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=300)
    short_title = models.CharField(
        _("title in tables"),
        max_length=200,
        blank=True,
        help_text=_("Where the plan's table calls it something else than its text."),
    )
    background = models.TextField(_("background"), blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    organizers = models.ManyToManyField(
        "accounts.Organization",
        through="Organizer",
        blank=True,
        related_name="+",
        verbose_name=_("organizers"),
    )
    assignment = models.CharField(
        _("clarified in an assignment description"),
        max_length=12,
        choices=Assignment,
        default=Assignment.NOT_STATED,
    )
    assignment_note = models.CharField(_("as it is written"), max_length=100, blank=True)
    # The activity of the edition or period before that this one goes on from.
    continues = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="continued_by",
        editable=False,
        verbose_name=_("goes on from"),
    )

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["plan", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "number"],
                condition=~Q(number=""),
                name="one_activity_of_a_number_in_a_plan",
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.title}".strip()

    def get_absolute_url(self):
        return reverse("plans:activity_detail", args=[self.pk])

    @property
    def in_tables(self) -> str:
        """What the plan's table calls it."""
        return self.short_title or self.title


class OfActivityQuerySet(QuerySet):
    """Rows of an activity, seen by those who see its plan."""

    def visible_to(self, user):
        return self.filter(activity__plan__in=Plan.objects.visible_to(user))


@recorded
class Organizer(Model):
    """That an organization arranges an activity (anordnare)."""

    told_by = ("activity", "position")
    activity = models.ForeignKey(
        Activity, models.CASCADE, related_name="organizing", verbose_name=_("activity")
    )
    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("organization")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = OfActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("organizer")
        verbose_name_plural = _("organizers")
        ordering = ["activity", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                "activity", "organization", name="an_organization_organizes_an_activity_once"
            ),
        ]

    def __str__(self):
        return str(self.organization)

    def get_absolute_url(self):
        return self.activity.get_absolute_url()


@recorded
class CostLine(Model):
    """What an activity costs in a year, in whole kr; a line over two years counts in the first."""

    told_by = ("id", "activity", "year")
    activity = models.ForeignKey(
        Activity, models.CASCADE, related_name="costs", verbose_name=_("activity")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    last_year = models.PositiveSmallIntegerField(
        _("over to year"),
        null=True,
        blank=True,
        help_text=_("For a line over two years, such as 2021/2022: it counts in the first."),
    )
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=0)
    note = models.CharField(_("note"), max_length=100, blank=True)
    is_approximate = models.BooleanField(_("approximate"), default=False)

    objects = OfActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("cost")
        verbose_name_plural = _("costs")
        ordering = ["activity", "year", "pk"]
        constraints = [
            models.UniqueConstraint("activity", "year", name="one_cost_of_an_activity_and_year"),
            models.CheckConstraint(condition=Q(amount__gte=Decimal(0)), name="no_cost_is_negative"),
            models.CheckConstraint(
                condition=Q(last_year__isnull=True) | Q(last_year=F("year") + 1),
                name="a_cost_spans_at_most_two_years",
            ),
        ]

    def __str__(self):
        return f"{self.activity} {self.years_text}"

    def get_absolute_url(self):
        return self.activity.get_absolute_url()

    @property
    def years_text(self) -> str:
        return f"{self.year}/{self.last_year}" if self.last_year else str(self.year)


@recorded
class DeclaredTotal(Model):
    """A total that the plan's source states, in kr, kept beside the computed one.

    Of an activity (its row), of a year (its column), of both (a cell) or of neither (in all).
    """

    told_by = ("plan", "place", "activity", "year")
    plan = models.ForeignKey(
        Plan, models.CASCADE, related_name="declared_totals", verbose_name=_("plan")
    )
    activity = models.ForeignKey(
        Activity,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="declared_totals",
        verbose_name=_("activity"),
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    amount = models.DecimalField(_("declared"), max_digits=14, decimal_places=0)
    place = models.CharField(
        _("where it stands"), max_length=100, blank=True, help_text=_("Such as: table, text.")
    )

    objects = OfPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("declared total")
        verbose_name_plural = _("declared totals")
        ordering = ["plan", "activity__position", "year", "pk"]
        constraints = [
            models.UniqueConstraint(
                "plan",
                "activity",
                "year",
                "place",
                nulls_distinct=False,
                name="one_declared_total_of_a_sum_and_place",
            ),
        ]

    def __str__(self):
        return f"{self.amount}"

    def get_absolute_url(self):
        return self.plan.get_absolute_url()
