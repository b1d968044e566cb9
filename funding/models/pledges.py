"""Pledges: what a financier outside our authorities answers by letter."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from core.periods import iso_date
from funding.choices import PledgeOutcome
from funding.models.rounds import CurrentTransaction, OfRoundQuerySet, Round, RoundSource


class PledgeQuerySet(OfRoundQuerySet):
    def standing(self):
        """Letters as they were recorded last: a corrected record gave its place to another."""
        corrections = self.model._base_manager.filter(replaces=OuterRef("pk"), is_correction=True)
        return self.filter(~Exists(corrections))

    def newest(self):
        """The letters that count: nothing has replaced them."""
        return self.filter(replaced_by__isnull=True)

    def with_counted_on(self):
        """Annotate the day it counts from: a letter counts from the day it is recorded."""
        return self.annotate(counted_on=F("recorded_on"))

    def with_total(self):
        """Annotate `total`: what is pledged in all years (kr); null when nothing is."""
        return self.annotate(total=Sum("amounts__amount"))


@recorded(exclude=["written_in"])
class Pledge(Model):
    """What a foundation, a company, an agency or another region answers in a round, by letter.

    Recorded by the program's strategist, it counts from the day it is recorded and is never
    changed: a later letter, or a correction of what was recorded of one, replaces it explicitly.
    """

    append_only = True

    round = models.ForeignKey(
        Round, models.PROTECT, related_name="pledges", verbose_name=_("funding round")
    )
    financier = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        related_name="pledges",
        verbose_name=_("financier"),
    )
    source = models.ForeignKey(
        RoundSource,
        models.PROTECT,
        related_name="pledges",
        verbose_name=_("answers version"),
        help_text=_("The delivered source that the letter answers."),
    )
    outcome = models.CharField(_("answer"), max_length=10, choices=PledgeOutcome)
    given_on = models.DateField(_("given on"), help_text=_("The day of the letter."))
    reference = models.CharField(_("reference of the letter"), max_length=100, blank=True)
    note = models.TextField(_("note"), blank=True)
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name=_("replaces"),
    )
    is_correction = models.BooleanField(
        _("corrects what was recorded"),
        default=False,
        help_text=_("It counts from the same day as what it corrects."),
    )
    reason = models.TextField(
        _("reason"), blank=True, help_text=_("Why it replaces what was recorded before.")
    )
    recorded_on = models.DateField(_("counts since"), editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("recorded by"),
    )
    written_in = models.BigIntegerField(
        db_default=CurrentTransaction(),
        editable=False,
        help_text=_("The transaction that wrote it: only in it are its amounts written."),
    )

    objects = PledgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("pledge")
        verbose_name_plural = _("pledges")
        ordering = ["round", "financier__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                "round",
                "financier",
                condition=Q(replaces__isnull=True),
                name="one_first_pledge_of_a_financier_in_a_round",
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True, is_correction=False, reason="")
                | Q(replaces__isnull=False) & ~Q(reason=""),
                name="a_pledge_says_why_it_replaces_another",
            ),
            models.CheckConstraint(
                condition=~Q(reference="") | ~Q(note=""),
                name="a_pledge_says_how_its_letter_is_found",
            ),
            models.CheckConstraint(
                condition=Q(recorded_on__gte=F("given_on")),
                name="a_pledge_counts_after_it_was_given",
            ),
        ]

    def __str__(self):
        return f"{self.financier}, {iso_date(self.given_on)}"

    def get_absolute_url(self):
        return reverse("funding:pledge_detail", args=[self.pk])

    @property
    def answer(self) -> PledgeOutcome:
        """The outcome as a state, with its tone."""
        return PledgeOutcome(self.outcome)


class OfPledgeQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(pledge__in=Pledge.objects.all().visible_to(user))


@recorded
class PledgeAmount(Model):
    """What is pledged for one year (kr)."""

    append_only = True
    told_by = ("pledge", "year")

    pledge = models.ForeignKey(
        Pledge, models.PROTECT, related_name="amounts", verbose_name=_("pledge")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount (kr)"), max_digits=14, decimal_places=0)

    objects = OfPledgeQuerySet.as_manager()

    class Meta:
        verbose_name = _("pledged amount")
        verbose_name_plural = _("pledged amounts")
        ordering = ["pledge", "year"]
        constraints = [
            models.UniqueConstraint("pledge", "year", name="one_pledged_amount_per_year"),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="a_pledged_amount_is_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"
