"""Status updates: what was done, what it means, why the status is what it is; and drafts."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import ProgramRoleKind
from programs.models.goals import GoalStatus, SubGoal
from programs.models.programs import programs_held
from programs.models.reportings import Asked, Question, ReportingRound


class StatusUpdateQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(
            Q(goal__project__program__in=programs_held(user))
            | Q(goal__responsible_person_id=user.pk)
        )

    def newest_first(self):
        return self.order_by("-as_of", "-pk")


@recorded
class StatusUpdate(Model):
    """A sent update (lägesrapport) of a goal; written once, never changed."""

    append_only = True

    goal = models.ForeignKey(
        SubGoal, models.PROTECT, related_name="updates", verbose_name=_("sub-goal")
    )
    as_of = models.DateField(_("as of"))
    status = models.ForeignKey(
        GoalStatus, models.PROTECT, related_name="+", verbose_name=_("status")
    )
    actual = models.DecimalField(
        _("actual"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    report = models.TextField(_("report"), blank=True)
    analysis = models.TextField(_("analysis"), blank=True)
    reason = models.TextField(_("reason for the status"), blank=True)
    reporting_round = models.ForeignKey(
        ReportingRound,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="updates",
        verbose_name=_("reporting round"),
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("author")
    )

    objects = StatusUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("status update")
        verbose_name_plural = _("status updates")
        ordering = ["-as_of", "-pk"]
        indexes = [models.Index(fields=["goal", "-as_of", "-id"], name="newest_update_of_a_goal")]

    def __str__(self):
        return f"{self.goal} ({self.as_of})"

    def get_absolute_url(self):
        return self.goal.get_absolute_url()


class OfUpdateQuerySet(QuerySet):
    """Rows of a sent update, seen by those who see it."""

    def visible_to(self, user):
        return self.filter(update__in=StatusUpdate.objects.visible_to(user))


@recorded
class Answer(Model):
    """What an update says to a question of the reporting round that it answers."""

    append_only = True

    update = models.ForeignKey(
        StatusUpdate, models.PROTECT, related_name="answers", verbose_name=_("status update")
    )
    question = models.ForeignKey(
        Question, models.PROTECT, related_name="answers", verbose_name=_("question")
    )
    text = models.TextField(_("answer"))

    objects = OfUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["update", "question__position", "pk"]
        constraints = [
            models.UniqueConstraint("update", "question", name="one_answer_to_a_question"),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return self.update.get_absolute_url()


class UpdateReturnQuerySet(OfUpdateQuerySet):
    def unanswered(self):
        """Those after which nobody has sent an update of the goal, while it is followed."""
        later = StatusUpdate.objects.filter(
            goal=OuterRef("update__goal"), pk__gt=OuterRef("update")
        )
        return self.filter(~Exists(later), update__goal__ended_on__isnull=True)

    def waiting_for(self, user):
        """Unanswered ones of who answers for the goal, and of the author who may report on it."""
        reports = programs_held(user, ProgramRoleKind.STRATEGIST, ProgramRoleKind.PROJECT_LEADER)
        wrote = Q(update__author_id=user.pk, update__goal__project__program__in=reports)
        return self.unanswered().filter(wrote | Q(update__goal__responsible_person_id=user.pk))

    def outside_rounds_that_ask(self, user):
        """Without answers of an open round that asks this person about the goal anyway."""
        asked = Asked.objects.filter(
            round=OuterRef("update__reporting_round"),
            goal=OuterRef("update__goal"),
            person=user.pk,
            round__closed_at__isnull=True,
        )
        return self.filter(~Exists(asked))


@recorded
class UpdateReturn(Model):
    """An update sent back for completion: what is missing. A new update is its answer."""

    append_only = True

    update = models.OneToOneField(
        StatusUpdate, models.PROTECT, related_name="returned", verbose_name=_("status update")
    )
    comment = models.TextField(_("what is missing"))
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("returned by")
    )

    objects = UpdateReturnQuerySet.as_manager()

    class Meta:
        verbose_name = _("return for completion")
        verbose_name_plural = _("returns for completion")
        ordering = ["-pk"]

    def __str__(self):
        return self.comment

    def get_absolute_url(self):
        return self.update.get_absolute_url()


class UpdateDraftQuerySet(QuerySet):
    def visible_to(self, user):
        """A draft is its writer's own until it is sent."""
        return self.filter(author_id=user.pk)


class UpdateDraft(Model):
    """What somebody is writing about a goal: outside the trail, gone when it is sent."""

    goal = models.ForeignKey(
        SubGoal, models.PROTECT, related_name="drafts", verbose_name=_("sub-goal")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("author")
    )
    reporting_round = models.ForeignKey(
        ReportingRound,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="drafts",
        verbose_name=_("reporting round"),
    )
    # As it was typed, whatever it is worth: nothing is checked before it is sent.
    content = models.JSONField(_("content"), default=dict)

    objects = UpdateDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft of an update")
        verbose_name_plural = _("drafts of updates")
        ordering = ["-updated_at"]
        constraints = [
            models.UniqueConstraint(
                "goal",
                "author",
                "reporting_round",
                nulls_distinct=False,
                name="one_draft_per_goal_author_and_round",
            ),
        ]

    def __str__(self):
        return str(self.goal)

    def get_absolute_url(self):
        return self.goal.get_absolute_url()
