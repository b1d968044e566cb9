"""Which goals rest on a cohort: what is counted there speaks about them."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model
from programs.models import SubGoal
from training.models.cohorts import Cohort, OfCohortQuerySet


@recorded
class GoalCohort(Model):
    """A goal rests on a cohort; a goal may rest on several, and a cohort carry several."""

    told_by = ("cohort", "goal")

    cohort = models.ForeignKey(
        Cohort, models.CASCADE, related_name="goals", verbose_name=_("cohort")
    )
    goal = models.ForeignKey(
        SubGoal, models.CASCADE, related_name="cohorts", verbose_name=_("sub-goal")
    )

    objects = OfCohortQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal that rests on a cohort")
        verbose_name_plural = _("goals that rest on cohorts")
        ordering = ["cohort", "goal__number"]
        constraints = [
            models.UniqueConstraint(
                "cohort",
                "goal",
                name="a_goal_rests_on_a_cohort_once",
                violation_error_message=_("The goal rests on this cohort already."),
            ),
        ]

    def __str__(self):
        return str(self.goal)

    def get_absolute_url(self):
        return self.cohort.get_absolute_url()

    @property
    def remove_url(self) -> str:
        return reverse("training:goal_remove", args=[self.pk])
