"""Goal lineage: what was adopted, and each recorded change from decided to reported goals."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import ChangeKind, ChangeState, ProgramRoleKind
from programs.models.goals import SubGoal
from programs.models.programs import programs_held
from programs.models.projects import OfProjectQuerySet, Project


@recorded
class Adoption(Model):
    """The day a project's goals were decided, and by what: from then they are frozen."""

    append_only = True

    project = models.OneToOneField(
        Project, models.PROTECT, related_name="adoption", verbose_name=_("project")
    )
    adopted_on = models.DateField(_("adopted on"))
    source = models.CharField(_("adopted by"), max_length=300)

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("adoption of goals")
        verbose_name_plural = _("adoptions of goals")

    def __str__(self):
        return self.source

    def get_absolute_url(self):
        return reverse("programs:lineage_detail", args=[self.project_id])


class AdoptedGoalQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(adoption__project__program__in=programs_held(user))


@recorded
class AdoptedGoal(Model):
    """A goal in the words it was decided in."""

    append_only = True

    adoption = models.ForeignKey(
        Adoption, models.PROTECT, related_name="goals", verbose_name=_("adoption")
    )
    goal = models.OneToOneField(
        SubGoal, models.PROTECT, related_name="adopted", verbose_name=_("sub-goal")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    purpose = models.TextField(_("purpose"), blank=True)
    target = models.DecimalField(
        _("target"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    target_unit = models.CharField(_("unit of the target"), max_length=60, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)

    objects = AdoptedGoalQuerySet.as_manager()

    class Meta:
        verbose_name = _("adopted goal")
        verbose_name_plural = _("adopted goals")
        ordering = ["adoption", "number", "pk"]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def get_absolute_url(self):
        return self.goal.get_absolute_url()


class GoalChangeQuerySet(OfProjectQuerySet):
    def waiting_for(self, user):
        """Proposed by others, in programs where the person approves changes."""
        approves = programs_held(user, ProgramRoleKind.APPROVER, ProgramRoleKind.STRATEGIST)
        proposed = self.filter(state=ChangeState.PROPOSED, project__program__in=approves)
        return proposed.exclude(proposed_by_id=user.pk)


@recorded
class GoalChange(Model):
    """A split, merge, rewording, addition or withdrawal of adopted goals.

    Written by one person and approved by another; on approval the goals before it end on its day
    and the goals after it begin.
    """

    project = models.ForeignKey(
        Project, models.PROTECT, related_name="goal_changes", verbose_name=_("project")
    )
    kind = models.CharField(_("change"), max_length=8, choices=ChangeKind)
    changed_on = models.DateField(_("holds from"))
    reason = models.TextField(_("reason"))
    before = models.ManyToManyField(
        SubGoal, through="GoalBefore", related_name="changed_by", verbose_name=_("goals before")
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("proposed by")
    )
    state = models.CharField(
        _("state"), max_length=8, choices=ChangeState, default=ChangeState.PROPOSED
    )
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved or declined by"),
    )
    settled_on = models.DateField(_("approved or declined on"), null=True, blank=True)
    comment = models.TextField(_("comment of the approver"), blank=True)

    objects = GoalChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of goals")
        verbose_name_plural = _("changes of goals")
        ordering = ["project", "changed_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ChangeState.PROPOSED) ^ Q(settled_by__isnull=False),
                name="a_settled_change_names_who_settled_it",
            ),
            models.CheckConstraint(
                condition=~Q(settled_by=models.F("proposed_by")),
                name="nobody_approves_their_own_change",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.changed_on}"

    def get_absolute_url(self):
        return reverse("programs:change_detail", args=[self.pk])


class OfChangeQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(change__project__program__in=programs_held(user))


@recorded
class GoalBefore(Model):
    """A goal that a change splits, merges, rewords or withdraws; it ends when that is approved."""

    told_by = ("change", "goal")
    change = models.ForeignKey(
        GoalChange, models.CASCADE, related_name="ending", verbose_name=_("change of goals")
    )
    goal = models.ForeignKey(
        SubGoal, models.PROTECT, related_name="endings", verbose_name=_("sub-goal")
    )

    objects = OfChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal before a change")
        verbose_name_plural = _("goals before a change")
        ordering = ["change", "goal__number", "pk"]
        constraints = [
            models.UniqueConstraint("change", "goal", name="a_goal_is_changed_once_in_a_change"),
        ]

    def __str__(self):
        return str(self.goal)

    def get_absolute_url(self):
        return self.change.get_absolute_url()


@recorded
class ChangedGoal(Model):
    """A goal after a change: its words while it is proposed, and the goal that came of them."""

    told_by = ("change", "number")
    change = models.ForeignKey(
        GoalChange, models.CASCADE, related_name="after", verbose_name=_("change of goals")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    purpose = models.TextField(_("purpose"), blank=True)
    target = models.DecimalField(
        _("target"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    target_unit = models.CharField(_("unit of the target"), max_length=60, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    goal = models.OneToOneField(
        SubGoal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="came_of",
        verbose_name=_("sub-goal"),
    )

    objects = OfChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal after a change")
        verbose_name_plural = _("goals after a change")
        ordering = ["change", "number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(target__isnull=True) | ~Q(target_unit=""),
                name="a_changed_target_has_a_unit",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def get_absolute_url(self):
        return self.change.get_absolute_url()
