"""Data collections: who is asked, who answers day by day, when they were reminded."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, PercentField, QuerySet
from evaluation.choices import CollectionKind
from evaluation.models.evaluations import Evaluation, OfEvaluationQuerySet, evaluations_held
from programs.models import programs_held


class DataCollectionQuerySet(OfEvaluationQuerySet):
    def with_answered(self, day: date | None = None) -> Self:
        """Annotate how many had answered (`answered`) and on which day that was told."""
        counts = ResponseCount.objects.filter(collection=OuterRef("pk"))
        if day is not None:
            counts = counts.filter(counted_on__lte=day)
        newest = counts.order_by("-counted_on", "-pk")
        return self.annotate(
            answered=Coalesce(Subquery(newest.values("answered")[:1]), 0),
            counted_on=Subquery(newest.values("counted_on")[:1]),
        )


@recorded
class DataCollection(Model):
    """One gathering of data: a survey to some people, a row of interviews …"""

    told_by = ("evaluation", "title")

    evaluation = models.ForeignKey(
        Evaluation, models.PROTECT, related_name="collections", verbose_name=_("evaluation")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=CollectionKind)
    title = models.CharField(_("title"), max_length=200)
    population = models.TextField(_("who is asked"), blank=True)
    invited = models.PositiveIntegerField(_("invited"), null=True, blank=True)
    wanted_rate = PercentField(
        _("wanted response rate"), max_digits=4, decimal_places=1, null=True, blank=True
    )
    opens_on = models.DateField(_("opens on"))
    closes_on = models.DateField(_("closes on"))
    note = models.TextField(_("note"), blank=True)

    objects = DataCollectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("data collection")
        verbose_name_plural = _("data collections")
        ordering = ["evaluation", "opens_on", "title", "pk"]
        constraints = [
            models.UniqueConstraint("evaluation", "title", name="one_collection_of_a_title"),
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")), name="a_collection_closes_after_opening"
            ),
            models.CheckConstraint(
                condition=Q(wanted_rate__isnull=True) | Q(wanted_rate__gt=0, wanted_rate__lte=100),
                name="a_wanted_rate_is_a_part_of_all",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("evaluation:collection_detail", args=[self.pk])


class OfCollectionQuerySet(QuerySet):
    """Rows of a data collection that say nothing of anybody: seen with its evaluation."""

    def visible_to(self, user):
        return self.filter(
            Q(collection__evaluation__project__program__in=programs_held(user))
            | Q(collection__evaluation__in=evaluations_held(user))
        )


@recorded
class ResponseCount(Model):
    """How many had answered on a day; written once, a correction stands below with its day."""

    append_only = True
    told_by = ("collection", "counted_on")

    collection = models.ForeignKey(
        DataCollection, models.PROTECT, related_name="counts", verbose_name=_("data collection")
    )
    counted_on = models.DateField(_("day"))
    answered = models.PositiveIntegerField(_("answered"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("entered by"),
    )

    objects = OfCollectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("number of answers")
        verbose_name_plural = _("numbers of answers")
        ordering = ["collection", "counted_on", "pk"]

    def __str__(self):
        return f"{self.counted_on}: {self.answered}"

    def get_absolute_url(self):
        return self.collection.get_absolute_url()


@recorded
class Reminder(Model):
    """A day on which those who had not answered were reminded."""

    append_only = True
    told_by = ("collection", "reminded_on")

    collection = models.ForeignKey(
        DataCollection, models.PROTECT, related_name="reminders", verbose_name=_("data collection")
    )
    reminded_on = models.DateField(_("reminded on"))
    text = models.CharField(_("how"), max_length=300, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("entered by"),
    )

    objects = OfCollectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["collection", "reminded_on", "pk"]

    def __str__(self):
        return str(self.reminded_on)

    def get_absolute_url(self):
        return self.collection.get_absolute_url()
