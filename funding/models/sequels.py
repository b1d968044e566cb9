"""What follows a decision: corrections, appeals, and the report of what a delegate decided."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model
from core.periods import iso_date
from funding.choices import AppealOutcome
from funding.models.decisions import Decision, OfDecisionQuerySet
from funding.models.meetings import AgendaItem


@recorded
class Correction(Model):
    """A clerical error is corrected by a sentence that stands beside the decision (domain.md)."""

    append_only = True
    told_by = ("decision", "corrected_on")

    decision = models.ForeignKey(
        Decision, models.PROTECT, related_name="corrections", verbose_name=_("decision")
    )
    corrected_on = models.DateField(_("corrected on"))
    wrong = models.TextField(_("what it says"))
    right = models.TextField(_("what it should say"))
    reason = models.TextField(_("reason"))
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("corrected by"),
    )

    objects = OfDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["decision", "corrected_on", "pk"]

    def __str__(self):
        return self.right

    def get_absolute_url(self):
        return self.decision.get_absolute_url()


@recorded
class Appeal(Model):
    """Somebody appealed a decision; it counts until a court has annulled it (domain.md)."""

    told_by = ("decision", "received_on")

    decision = models.ForeignKey(
        Decision, models.PROTECT, related_name="appeals", verbose_name=_("decision")
    )
    received_on = models.DateField(_("received on"))
    diary_number = models.CharField(_("diary number"), max_length=40, blank=True)
    court = models.CharField(_("court"), max_length=200, blank=True)
    outcome = models.CharField(
        _("outcome"),
        max_length=10,
        choices=AppealOutcome,
        default=AppealOutcome.PENDING,
        editable=False,
    )
    settled_on = models.DateField(_("settled on"), null=True, blank=True, editable=False)
    note = models.TextField(_("note"), blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("registered by"),
    )

    objects = OfDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        ordering = ["decision", "received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="pending", settled_on__isnull=True)
                | ~Q(outcome="pending") & Q(settled_on__gte=F("received_on")),
                name="a_settled_appeal_has_its_day",
            ),
        ]

    def __str__(self):
        return f"{self.decision}, {iso_date(self.received_on)}"

    def get_absolute_url(self):
        return self.decision.get_absolute_url()

    @property
    def shown_outcome(self) -> AppealOutcome:
        """The outcome with its word and tone."""
        return AppealOutcome(self.outcome)


@recorded
class ReportedDecision(Model):
    """A delegated decision is reported to a meeting, under an item of its agenda (law)."""

    told_by = ("item", "decision")

    item = models.ForeignKey(
        AgendaItem, models.CASCADE, related_name="reported", verbose_name=_("agenda item")
    )
    decision = models.OneToOneField(
        Decision, models.PROTECT, related_name="reporting", verbose_name=_("decision")
    )

    objects = OfDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("reported decision")
        verbose_name_plural = _("reported decisions")
        ordering = ["item", "pk"]

    def __str__(self):
        return str(self.decision)
