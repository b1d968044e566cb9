"""Scenarios: another split beside a round's own, until one is adopted."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from funding.choices import ScenarioKind
from funding.models.rounds import Round, RoundSource
from programs.models import programs_held


class ScenarioQuerySet(QuerySet):
    def visible_to(self, user):
        """What if somebody says no is thought out inside the program; adopted, it is delivered."""
        return self.filter(round__project__program__in=programs_held(user))


@recorded
class Scenario(Model):
    """Another split of a round (kr per financier and year), which changes nothing until adopted.

    `base` is the source it was worked out from: a scenario of an older one is out of date.
    """

    round = models.ForeignKey(
        Round, models.CASCADE, related_name="scenarios", verbose_name=_("funding round")
    )
    base = models.ForeignKey(
        RoundSource,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("worked out from version"),
    )
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, choices=ScenarioKind)
    explanation = models.TextField(
        _("explanation"),
        blank=True,
        help_text=_("Why the split is another one; the revised proposals say it."),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("created by"),
    )
    adopted = models.OneToOneField(
        RoundSource,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="scenario",
        editable=False,
        verbose_name=_("adopted as version"),
    )

    objects = ScenarioQuerySet.as_manager()

    class Meta:
        verbose_name = _("scenario")
        verbose_name_plural = _("scenarios")
        ordering = ["round", "-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint("round", "name", name="one_scenario_of_a_name_in_a_round"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("funding:scenario_detail", args=[self.pk])


class OfScenarioQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(scenario__round__project__program__in=programs_held(user))


@recorded
class ScenarioShare(Model):
    """What one financier would be asked for in one year (kr)."""

    told_by = ("scenario", "financier", "year")

    scenario = models.ForeignKey(
        Scenario, models.CASCADE, related_name="shares", verbose_name=_("scenario")
    )
    financier = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("financier")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount (kr)"), max_digits=14, decimal_places=0)

    objects = OfScenarioQuerySet.as_manager()

    class Meta:
        verbose_name = _("share in a scenario")
        verbose_name_plural = _("shares in scenarios")
        ordering = ["scenario", "financier__name", "year"]
        constraints = [
            models.UniqueConstraint(
                "scenario", "financier", "year", name="one_share_of_a_scenario_per_year"
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="a_share_of_a_scenario_is_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.financier}, {self.year}"


@recorded
class ScenarioApplied(Model):
    """What would be applied for in all, in one year (kr)."""

    told_by = ("scenario", "year")

    scenario = models.ForeignKey(
        Scenario, models.CASCADE, related_name="applied", verbose_name=_("scenario")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount (kr)"), max_digits=14, decimal_places=0)

    objects = OfScenarioQuerySet.as_manager()

    class Meta:
        verbose_name = _("amount applied for in a scenario")
        verbose_name_plural = _("amounts applied for in scenarios")
        ordering = ["scenario", "year"]
        constraints = [
            models.UniqueConstraint(
                "scenario", "year", name="one_applied_amount_of_a_scenario_per_year"
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="an_applied_amount_of_a_scenario_is_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"
