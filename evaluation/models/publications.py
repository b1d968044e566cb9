"""What was published of a period: frozen figures, in which small cells are not even stored."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from evaluation.choices import Dimension, TakesPart
from evaluation.models.evaluations import evaluations_held
from evaluation.models.indicators import Indicator, OfIndicatorQuerySet
from evaluation.models.measurements import Period
from programs.models import programs_held


@recorded
class Publication(Model):
    """The figures of an indicator for a period, as everybody reads them from then on."""

    append_only = True
    told_by = ("period", "indicator")

    indicator = models.ForeignKey(
        Indicator, models.PROTECT, related_name="publications", verbose_name=_("indicator")
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="publications", verbose_name=_("period")
    )
    count = models.PositiveIntegerField(_("number measured"))
    sum = models.DecimalField(_("sum"), max_digits=14, decimal_places=2, null=True, blank=True)
    withheld = models.JSONField(_("breakdowns not published"), default=list, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("published by"),
    )

    objects = OfIndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = _("published figure")
        verbose_name_plural = _("published figures")
        ordering = ["indicator", "period__starts_on", "pk"]
        constraints = [
            models.UniqueConstraint("indicator", "period", name="a_period_is_published_once"),
        ]

    def __str__(self):
        return f"{self.indicator}, {self.period}"

    def get_absolute_url(self):
        return self.indicator.get_absolute_url()


class PublishedFigureQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(
            Q(publication__indicator__program__in=programs_held(user))
            | Q(publication__indicator__evaluation__in=evaluations_held(user))
        )


@recorded
class PublishedFigure(Model):
    """One cell of a published breakdown, of all or of those with or without the program."""

    append_only = True
    told_by = ("publication", "dimension", "label", "group")

    publication = models.ForeignKey(
        Publication, models.PROTECT, related_name="figures", verbose_name=_("published figure")
    )
    dimension = models.CharField(_("broken down by"), max_length=16, choices=Dimension)
    label = models.CharField(_("part"), max_length=200)
    position = models.PositiveSmallIntegerField(_("order"))
    group = models.CharField(
        _("with and without the program"), max_length=8, choices=TakesPart, blank=True
    )
    is_hidden = models.BooleanField(_("hidden"), default=False)
    count = models.PositiveIntegerField(_("number measured"), null=True, blank=True)
    sum = models.DecimalField(_("sum"), max_digits=14, decimal_places=2, null=True, blank=True)

    objects = PublishedFigureQuerySet.as_manager()

    class Meta:
        verbose_name = _("part of a published figure")
        verbose_name_plural = _("parts of published figures")
        ordering = ["publication", "dimension", "group", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                "publication", "dimension", "group", "position", name="one_part_of_a_place"
            ),
            models.CheckConstraint(
                condition=Q(is_hidden=True, count__isnull=True, sum__isnull=True)
                | Q(is_hidden=False, count__isnull=False),
                name="what_is_hidden_is_not_stored",
            ),
        ]

    def __str__(self):
        return self.label

    def get_absolute_url(self):
        return self.publication.get_absolute_url()
