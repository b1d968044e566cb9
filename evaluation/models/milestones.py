"""Milestones of an evaluation: what was promised, each later day with its reason, when it came."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from evaluation.choices import MilestoneState
from evaluation.models.evaluations import Evaluation, OfEvaluationQuerySet, evaluations_held
from evaluation.rules import milestones as rules
from programs.models import SubGoal, programs_held


class MilestoneQuerySet(OfEvaluationQuerySet):
    def with_due(self, day: date | None = None) -> Self:
        """Annotate the day that holds (`due_on`): the newest revision's, else the planned one.

        With `day` as it stood then, by the days on which it was revised.
        """
        revisions = MilestoneRevision.objects.filter(milestone=OuterRef("pk"))
        if day is not None:
            revisions = revisions.filter(revised_on__lte=day)
        newest = revisions.order_by("-revised_on", "-pk").values("due_on")[:1]
        return self.annotate(due_on=Coalesce(Subquery(newest), F("planned_on")))

    def open(self) -> Self:
        """Those that have not been met."""
        return self.filter(met_on__isnull=True)

    def late(self, today: date) -> Self:
        """Those not met whose day has passed; asks for `with_due` first."""
        return self.open().filter(due_on__lt=today)


@recorded
class Milestone(Model):
    """Something that is to be there by a day; the day first promised is never changed."""

    told_by = ("evaluation", "title")

    evaluation = models.ForeignKey(
        Evaluation, models.PROTECT, related_name="milestones", verbose_name=_("evaluation")
    )
    title = models.CharField(_("milestone"), max_length=200)
    text = models.TextField(_("what is to be there"), blank=True)
    planned_on = models.DateField(_("planned on"))
    met_on = models.DateField(_("met on"), null=True, blank=True)
    met_note = models.TextField(_("how it was met"), blank=True)

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["evaluation", "planned_on", "pk"]
        constraints = [
            models.UniqueConstraint("evaluation", "title", name="one_milestone_of_a_title"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("evaluation:milestone_detail", args=[self.pk])

    @property
    def slip(self) -> int:
        """Days from what was promised to when it came, or will come as things stand."""
        return rules.slip(self.planned_on, self.due_on, self.met_on)

    def state_on(self, day: date) -> MilestoneState:
        """Return where it stands on a day; asks for `with_due` first."""
        return rules.state(self.planned_on, self.due_on, self.met_on, day)


class OfMilestoneQuerySet(QuerySet):
    """Rows of a milestone, seen by those who see its evaluation."""

    def visible_to(self, user):
        return self.filter(
            Q(milestone__evaluation__project__program__in=programs_held(user))
            | Q(milestone__evaluation__in=evaluations_held(user))
        )


@recorded
class MilestoneDependency(Model):
    """A milestone cannot come before another."""

    told_by = ("milestone", "needs")

    milestone = models.ForeignKey(
        Milestone, models.CASCADE, related_name="dependencies", verbose_name=_("milestone")
    )
    needs = models.ForeignKey(
        Milestone, models.CASCADE, related_name="needed_by", verbose_name=_("depends on")
    )

    objects = OfMilestoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("dependency of a milestone")
        verbose_name_plural = _("dependencies of milestones")
        ordering = ["milestone", "needs__planned_on", "pk"]
        constraints = [
            models.UniqueConstraint("milestone", "needs", name="a_milestone_needs_another_once"),
            models.CheckConstraint(
                condition=~Q(milestone=F("needs")), name="a_milestone_does_not_need_itself"
            ),
        ]

    def __str__(self):
        return str(self.needs)

    def get_absolute_url(self):
        return self.milestone.get_absolute_url()


@recorded
class MilestoneRevision(Model):
    """A new day for a milestone, with its reason; written once, and never changed."""

    append_only = True
    told_by = ("milestone", "revised_on")

    milestone = models.ForeignKey(
        Milestone, models.PROTECT, related_name="revisions", verbose_name=_("milestone")
    )
    due_on = models.DateField(_("new day"))
    revised_on = models.DateField(_("revised on"))
    reason = models.TextField(_("reason"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("revised by"),
    )

    objects = OfMilestoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("revised day of a milestone")
        verbose_name_plural = _("revised days of milestones")
        ordering = ["milestone", "revised_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="a_new_day_has_a_reason"),
        ]

    def __str__(self):
        return f"{self.milestone}: {self.due_on}"

    def get_absolute_url(self):
        return self.milestone.get_absolute_url()


class GoalMilestoneQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by the program's people: evaluators do not see its goals."""
        return self.filter(milestone__evaluation__project__program__in=programs_held(user))


@recorded
class GoalMilestone(Model):
    """A goal rests on a milestone: its slip speaks about the goal."""

    told_by = ("milestone", "goal")

    milestone = models.ForeignKey(
        Milestone, models.CASCADE, related_name="goals", verbose_name=_("milestone")
    )
    goal = models.ForeignKey(
        SubGoal, models.CASCADE, related_name="milestones", verbose_name=_("sub-goal")
    )

    objects = GoalMilestoneQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal that rests on a milestone")
        verbose_name_plural = _("goals that rest on milestones")
        ordering = ["milestone", "goal__number"]
        constraints = [
            models.UniqueConstraint(
                "milestone",
                "goal",
                name="a_goal_rests_on_a_milestone_once",
                violation_error_message=_("The goal rests on this milestone already."),
            ),
        ]

    def __str__(self):
        return str(self.goal)

    def get_absolute_url(self):
        return self.milestone.get_absolute_url()

    @property
    def remove_url(self) -> str:
        return reverse("evaluation:milestone_goal_remove", args=[self.pk])
