"""Periods, targets and measurements: only parts are stored, each total is computed from them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.choices import UnitType
from core.history import recorded
from core.models import Model, QuerySet
from evaluation.choices import Gender, MeasurementState, PeriodState, TakesPart
from evaluation.models.evaluations import KNOWING, evaluations_held, programs_evaluated
from evaluation.models.indicators import Indicator, OfIndicatorQuerySet
from evaluation.rules.figures import Cell
from programs.models import Program, programs_held


class PeriodQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by the program's people, and by who evaluates something of it."""
        return self.filter(program__in=programs_held(user) | programs_evaluated(user))


@recorded
class Period(Model):
    """A time that figures are measured for: open for figures, then locked, then published."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="periods", verbose_name=_("program")
    )
    name = models.CharField(_("name"), max_length=80)
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    locked_at = models.DateTimeField(_("locked"), null=True, blank=True, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("period of measurement")
        verbose_name_plural = _("periods of measurement")
        ordering = ["program", "starts_on", "pk"]
        constraints = [
            models.UniqueConstraint("program", "name", name="one_period_of_a_name"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="a_period_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(locked_at__isnull=False),
                name="what_is_published_is_locked",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("evaluation:period_detail", args=[self.pk])

    @property
    def state(self) -> PeriodState:
        if self.published_at is not None:
            return PeriodState.PUBLISHED
        return PeriodState.OPEN if self.locked_at is None else PeriodState.LOCKED


@recorded
class IndicatorTarget(Model):
    """What an indicator is to reach in a period."""

    told_by = ("indicator", "period")

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="targets", verbose_name=_("indicator")
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="targets", verbose_name=_("period")
    )
    value = models.DecimalField(_("target"), max_digits=12, decimal_places=2)

    objects = OfIndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("target of an indicator")
        verbose_name_plural = _("targets of indicators")
        ordering = ["indicator", "period__starts_on", "pk"]
        constraints = [
            models.UniqueConstraint("indicator", "period", name="one_target_per_period"),
        ]

    def __str__(self):
        return f"{self.period}: {self.value}"

    def get_absolute_url(self):
        return self.indicator.get_absolute_url()


class MeasurementQuerySet(QuerySet):
    def visible_to(self, user):
        """Raw figures are read by who measures and who leads; everybody else reads published."""
        return self.filter(
            Q(indicator__program__in=programs_held(user, *KNOWING))
            | Q(indicator__evaluation__in=evaluations_held(user))
        )

    def approved(self):
        return self.filter(state=MeasurementState.APPROVED)

    def reported(self):
        """Those that wait for somebody else's approval."""
        return self.filter(state=MeasurementState.REPORTED)

    def waiting_for(self, user):
        """Those that the person could approve: reported by another, in a program they lead."""
        mine = self.reported().filter(indicator__program__in=programs_held(user, *KNOWING))
        return mine.exclude(reported_by_id=user.pk)


@recorded
class Measurement(Model):
    """The parts of one figure: of an indicator, in a period, for one cell of its breakdown.

    `count` is how many were measured (the denominator, or the number itself), `sum` what they add
    up to (the numerator of a share; nothing of a number).
    """

    told_by = ("indicator", "period", "municipality", "unit_type", "gender", "takes_part")

    indicator = models.ForeignKey(
        Indicator, models.PROTECT, related_name="measurements", verbose_name=_("indicator")
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="measurements", verbose_name=_("period")
    )
    municipality = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("municipality"),
    )
    unit_type = models.CharField(_("type of unit"), max_length=16, choices=UnitType, blank=True)
    gender = models.CharField(_("gender"), max_length=8, choices=Gender, blank=True)
    cohort = models.ForeignKey(
        "training.Cohort",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cohort"),
    )
    takes_part = models.CharField(
        _("with and without the program"), max_length=8, choices=TakesPart, blank=True
    )
    count = models.PositiveIntegerField(_("number measured"))
    sum = models.DecimalField(_("sum"), max_digits=14, decimal_places=2, null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=MeasurementState, default=MeasurementState.DRAFT
    )
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("reported by"),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("approved by"),
    )
    comment = models.TextField(_("why it was returned"), blank=True, editable=False)
    note = models.CharField(_("note"), max_length=300, blank=True)

    objects = MeasurementQuerySet.as_manager()

    class Meta:
        verbose_name = _("measurement")
        verbose_name_plural = _("measurements")
        ordering = ["indicator", "period", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "indicator",
                    "period",
                    "municipality",
                    "unit_type",
                    "gender",
                    "cohort",
                    "takes_part",
                ],
                nulls_distinct=False,
                name="one_measurement_per_period_and_cell",
            ),
            models.CheckConstraint(
                condition=Q(state=MeasurementState.APPROVED, approved_by__isnull=False)
                | (~Q(state=MeasurementState.APPROVED) & Q(approved_by__isnull=True)),
                name="what_is_approved_names_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | Q(reported_by__isnull=False) & ~Q(approved_by=F("reported_by")),
                name="nobody_approves_their_own_figure",
            ),
        ]

    def __str__(self):
        return f"{self.indicator}, {self.period}"

    def get_absolute_url(self):
        return reverse("evaluation:measurement_grid", args=[self.indicator_id, self.period_id])

    @property
    def cell(self) -> Cell:
        """Where in the breakdown the figure stands."""
        return Cell(
            self.municipality_id, self.unit_type, self.gender, self.cohort_id, self.takes_part
        )

    @property
    def as_state(self) -> MeasurementState:
        """The state as pages draw it, with word and icon."""
        return MeasurementState(self.state)
