"""Indicators: what is measured, in which unit, which way is better, and what it measures for."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from evaluation.choices import Dimension, Direction, FigureKind
from evaluation.models.evaluations import Evaluation, evaluations_held
from programs.models import EffectGoal, Program, SubGoal, programs_held


class IndicatorQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by the program's people, and by the evaluators of the evaluation that measures."""
        return self.filter(
            Q(program__in=programs_held(user)) | Q(evaluation__in=evaluations_held(user))
        )


@recorded
class Indicator(Model):
    """One thing that is measured for a program, period after period."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="indicators", verbose_name=_("program")
    )
    evaluation = models.ForeignKey(
        Evaluation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
        verbose_name=_("measured by the evaluation"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=200)
    definition = models.TextField(_("definition"))
    figure = models.CharField(_("what is measured"), max_length=8, choices=FigureKind)
    unit = models.CharField(_("unit"), max_length=60)
    direction = models.CharField(
        _("direction"), max_length=8, choices=Direction, default=Direction.UP
    )
    source = models.CharField(_("source"), max_length=300, blank=True)
    low = models.SmallIntegerField(_("lowest step"), null=True, blank=True)
    high = models.SmallIntegerField(_("highest step"), null=True, blank=True)
    baseline = models.DecimalField(
        _("baseline"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    baseline_on = models.DateField(_("day of the baseline"), null=True, blank=True)
    dimensions = ArrayField(
        models.CharField(max_length=16, choices=Dimension),
        verbose_name=_("broken down by"),
        default=list,
        blank=True,
    )
    counts_people = models.BooleanField(
        _("counts people"),
        default=True,
        help_text=_("Then numbers under five are hidden where the figures are published."),
    )
    note = models.TextField(_("note"), blank=True)

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["program", "number", "pk"]
        constraints = [
            models.UniqueConstraint("program", "number", name="one_indicator_of_a_number"),
            models.CheckConstraint(
                condition=Q(figure=FigureKind.SCALE, low__lt=models.F("high"))
                | (~Q(figure=FigureKind.SCALE) & Q(low__isnull=True, high__isnull=True)),
                name="described_scales_and_only_they_have_ends",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.name}"

    def get_absolute_url(self):
        return reverse("evaluation:indicator_detail", args=[self.pk])

    @property
    def bounds(self) -> tuple[int, int | None]:
        """The least and the most that one of those measured can add to the sum."""
        if self.figure == FigureKind.SCALE:
            return self.low, self.high
        return 0, 1 if self.figure == FigureKind.SHARE else None


class OfIndicatorQuerySet(QuerySet):
    """Rows of an indicator that say nothing of anybody: seen with it."""

    def visible_to(self, user):
        return self.filter(
            Q(indicator__program__in=programs_held(user))
            | Q(indicator__evaluation__in=evaluations_held(user))
        )


@recorded
class ScaleLevel(Model):
    """What a step of an indicator's scale means."""

    told_by = ("indicator", "level")

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="levels", verbose_name=_("indicator")
    )
    level = models.SmallIntegerField(_("step"))
    description = models.TextField(_("what it means"))

    objects = OfIndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of a scale")
        verbose_name_plural = _("steps of scales")
        ordering = ["indicator", "level"]
        constraints = [
            models.UniqueConstraint("indicator", "level", name="one_description_of_a_step"),
        ]

    def __str__(self):
        return f"{self.level}: {self.description}"

    def get_absolute_url(self):
        return self.indicator.get_absolute_url()


class ForGoalsQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by the program's people: evaluators do not see its goals."""
        return self.filter(indicator__program__in=programs_held(user))


@recorded
class GoalIndicator(Model):
    """An indicator measures for a sub-goal."""

    told_by = ("indicator", "goal")

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="goals", verbose_name=_("indicator")
    )
    goal = models.ForeignKey(
        SubGoal, models.CASCADE, related_name="indicators", verbose_name=_("sub-goal")
    )

    objects = ForGoalsQuerySet.as_manager()

    class Meta:
        verbose_name = _("indicator of a goal")
        verbose_name_plural = _("indicators of goals")
        ordering = ["indicator", "goal__number"]
        constraints = [
            models.UniqueConstraint(
                "indicator",
                "goal",
                name="an_indicator_measures_for_a_goal_once",
                violation_error_message=_("The indicator measures for this goal already."),
            ),
        ]

    def __str__(self):
        return str(self.goal)

    def get_absolute_url(self):
        return self.indicator.get_absolute_url()

    @property
    def remove_url(self) -> str:
        return reverse("evaluation:indicator_goal_remove", args=[self.pk])


@recorded
class EffectGoalIndicator(Model):
    """An indicator measures for an effect goal."""

    told_by = ("indicator", "effect_goal")

    indicator = models.ForeignKey(
        Indicator, models.CASCADE, related_name="effect_goals", verbose_name=_("indicator")
    )
    effect_goal = models.ForeignKey(
        EffectGoal, models.CASCADE, related_name="indicators", verbose_name=_("effect goal")
    )

    objects = ForGoalsQuerySet.as_manager()

    class Meta:
        verbose_name = _("indicator of an effect goal")
        verbose_name_plural = _("indicators of effect goals")
        ordering = ["indicator", "effect_goal__position"]
        constraints = [
            models.UniqueConstraint(
                "indicator",
                "effect_goal",
                name="an_indicator_measures_for_an_effect_goal_once",
                violation_error_message=_("The indicator measures for this effect goal already."),
            ),
        ]

    def __str__(self):
        return str(self.effect_goal)

    def get_absolute_url(self):
        return self.indicator.get_absolute_url()

    @property
    def remove_url(self) -> str:
        return reverse("evaluation:indicator_effect_remove", args=[self.pk])
