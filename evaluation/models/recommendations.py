"""Findings, and what is recommended: answered, carried out, shown, closed."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from evaluation.choices import RecommendationState, Verdict
from evaluation.models.collections import DataCollection
from evaluation.models.evaluations import Evaluation, OfEvaluationQuerySet, evaluations_held
from evaluation.models.indicators import Indicator
from evaluation.models.measurements import Period
from evaluation.rules import recommendations as rules
from programs.models import programs_held


@recorded
class Finding(Model):
    """What an evaluation found, and what it stands on."""

    told_by = ("evaluation", "number")

    evaluation = models.ForeignKey(
        Evaluation, models.PROTECT, related_name="findings", verbose_name=_("evaluation")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("finding"), max_length=200)
    text = models.TextField(_("in words"), blank=True)
    indicator = models.ForeignKey(
        Indicator,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="findings",
        verbose_name=_("indicator"),
    )
    period = models.ForeignKey(
        Period,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="findings",
        verbose_name=_("period"),
    )
    collection = models.ForeignKey(
        DataCollection,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="findings",
        verbose_name=_("data collection"),
    )

    objects = OfEvaluationQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding of an evaluation")
        verbose_name_plural = _("findings of evaluations")
        ordering = ["evaluation", "number", "pk"]
        constraints = [
            models.UniqueConstraint("evaluation", "number", name="one_finding_of_a_number"),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def get_absolute_url(self):
        return reverse("evaluation:finding_detail", args=[self.pk])


class RecommendationQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen with its evaluation, and by who answers for it."""
        return self.filter(
            Q(evaluation__project__program__in=programs_held(user))
            | Q(evaluation__in=evaluations_held(user))
            | Q(responsible_id=user.pk)
        )

    def with_verdict(self, day: date | None = None) -> Self:
        """Annotate the newest response's `verdict`, `reason` and `action`."""
        responses = Response.objects.filter(recommendation=OuterRef("pk"))
        if day is not None:
            responses = responses.filter(responded_on__lte=day)
        newest = responses.order_by("-responded_on", "-pk")
        return self.annotate(
            **{
                name: Subquery(newest.values(name)[:1])
                for name in ("verdict", "reason", "action", "responded_on")
            }
        )

    def open(self) -> Self:
        """Those that are not closed."""
        return self.filter(closed_on__isnull=True)

    def overdue(self, today: date) -> Self:
        """Those to be answered or carried out by a day that has passed; asks for the verdict."""
        pending = Q(verdict__isnull=True) | ~Q(verdict=Verdict.DECLINED)
        return self.open().filter(pending, done_on__isnull=True, due_on__lt=today)

    def waiting_for(self, user) -> Self:
        """What the person answers for: to be answered, or to be carried out."""
        mine = self.open().filter(responsible_id=user.pk, done_on__isnull=True)
        # Not by exclude(): what has no verdict yet would be left out with the declined.
        return mine.with_verdict().filter(Q(verdict__isnull=True) | ~Q(verdict=Verdict.DECLINED))


@recorded
class Recommendation(Model):
    """What an evaluation recommends, to whom, and how far it has come."""

    told_by = ("evaluation", "number")

    evaluation = models.ForeignKey(
        Evaluation, models.PROTECT, related_name="recommendations", verbose_name=_("evaluation")
    )
    finding = models.ForeignKey(
        Finding,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="recommendations",
        verbose_name=_("rests on the finding"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("recommendation"), max_length=200)
    text = models.TextField(_("in words"), blank=True)
    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("concerns")
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible"),
    )
    due_on = models.DateField(_("due on"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True, editable=False)
    evidence = models.TextField(_("what shows it"), blank=True, editable=False)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, editable=False)
    closing_note = models.TextField(_("why it is closed"), blank=True, editable=False)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")
        ordering = ["evaluation", "number", "pk"]
        constraints = [
            models.UniqueConstraint("evaluation", "number", name="one_recommendation_of_a_number"),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | ~Q(evidence=""),
                name="what_is_done_is_shown",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def get_absolute_url(self):
        return reverse("evaluation:recommendation_detail", args=[self.pk])

    @property
    def state(self) -> RecommendationState:
        """Where it stands today; asks for `with_verdict` first."""
        return self.state_on(timezone.localdate())

    def state_on(self, day: date) -> RecommendationState:
        return rules.state(self.verdict, self.due_on, self.done_on, self.closed_on, day)


class OfRecommendationQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(recommendation__in=Recommendation.objects.visible_to(user))


@recorded
class Response(Model):
    """What whom it concerns answers to a recommendation; a new answer stands beside the old."""

    append_only = True
    told_by = ("recommendation", "responded_on")

    recommendation = models.ForeignKey(
        Recommendation, models.PROTECT, related_name="responses", verbose_name=_("recommendation")
    )
    verdict = models.CharField(_("response"), max_length=8, choices=Verdict)
    reason = models.TextField(_("reason"), blank=True)
    action = models.TextField(_("what is done"), blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    responded_on = models.DateField(_("day"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("answered by"),
    )

    objects = OfRecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("response to a recommendation")
        verbose_name_plural = _("responses to recommendations")
        ordering = ["recommendation", "responded_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict=Verdict.ACCEPTED) | ~Q(reason=""),
                name="what_is_not_accepted_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(verdict=Verdict.DECLINED) | ~Q(action=""),
                name="what_is_accepted_names_an_action",
            ),
        ]

    def __str__(self):
        return f"{self.recommendation}: {self.get_verdict_display()}"

    def get_absolute_url(self):
        return self.recommendation.get_absolute_url()
