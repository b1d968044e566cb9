"""Payments: requisitions and what was paid, per financier and year; changes after the decision."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from core.periods import iso_date
from funding.choices import ChangeKind, PaymentKind, PaymentState
from funding.models.rounds import AUTHORITY_ROLES, Round
from programs.models import programs_held

STATES = {
    PaymentState.PLANNED: Q(requested_on__isnull=True, paid_on__isnull=True),
    PaymentState.REQUESTED: Q(requested_on__isnull=False, paid_on__isnull=True),
    PaymentState.PAID: Q(paid_on__isnull=False),
}

SOON = timedelta(days=14)


class OfFinancierQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by the program's people, and by each financier for its own part."""
        programs = programs_held(user)
        boards = organizations_held(user, *AUTHORITY_ROLES)
        return self.filter(Q(round__project__program__in=programs) | Q(financier__in=boards))


class PaymentQuerySet(OfFinancierQuerySet):
    def in_state(self, state):
        """Payments that stand so; the same as Payment.state."""
        return self.filter(STATES[PaymentState(state)])

    def overdue(self, today):
        """What was due before a day and is not paid."""
        return self.filter(due_on__lt=today, paid_on__isnull=True)

    def waiting_for(self, user, today):
        """What this strategist has to request soon, or to look for because it is late."""
        soon = STATES[PaymentState.PLANNED] & Q(due_on__lte=today + SOON)
        late = STATES[PaymentState.REQUESTED] & Q(due_on__lt=today)
        programs = programs_held(user, "strategist")
        return self.filter(soon | late, round__project__program__in=programs)


@recorded
class Payment(Model):
    """An instalment that a financier pays for one year (kr), or a repayment to it.

    Planned, then requested (rekvisition), then paid; what is paid is final.
    """

    told_by = ("round", "financier", "year", "due_on")

    round = models.ForeignKey(
        Round, models.PROTECT, related_name="payments", verbose_name=_("funding round")
    )
    financier = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        related_name="payments",
        verbose_name=_("financier"),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    kind = models.CharField(
        _("kind"), max_length=10, choices=PaymentKind, default=PaymentKind.INSTALMENT
    )
    amount = models.DecimalField(_("amount (kr)"), max_digits=14, decimal_places=0)
    due_on = models.DateField(_("due on"))
    requested_on = models.DateField(_("requested on"), null=True, blank=True, editable=False)
    request_reference = models.CharField(
        _("requisition number"), max_length=60, blank=True, editable=False
    )
    paid_on = models.DateField(_("paid on"), null=True, blank=True, editable=False)
    payment_reference = models.CharField(
        _("payment reference"), max_length=60, blank=True, editable=False
    )
    note = models.TextField(_("note"), blank=True)

    objects = PaymentQuerySet.as_manager()

    class Meta:
        verbose_name = _("payment")
        verbose_name_plural = _("payments")
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="a_payment_is_of_some_amount"),
            models.CheckConstraint(
                condition=Q(paid_on__isnull=True)
                | Q(requested_on__isnull=False, paid_on__gte=F("requested_on")),
                name="what_is_paid_has_been_requested",
            ),
            models.UniqueConstraint(
                "round",
                "request_reference",
                condition=~Q(request_reference=""),
                name="one_payment_per_requisition_number_of_a_round",
            ),
        ]

    def __str__(self):
        return f"{self.financier}, {self.year}, {iso_date(self.due_on)}"

    def get_absolute_url(self):
        return reverse("funding:payment_detail", args=[self.pk])

    @property
    def state(self) -> PaymentState:
        """Where the payment stands."""
        if self.paid_on is not None:
            return PaymentState.PAID
        return PaymentState.REQUESTED if self.requested_on else PaymentState.PLANNED


class FundingChangeQuerySet(OfFinancierQuerySet):
    def visible_to(self, user):
        """Seen like payments; what concerns all is seen by everybody who is asked."""
        own = super().visible_to(user).order_by().values("pk")
        rounds = Round.objects.all().visible_to(user).order_by().values("pk")
        return self.filter(Q(pk__in=own) | Q(financier__isnull=True, round__in=rounds))


@recorded
class FundingChange(Model):
    """What changed after the decisions: an extension, an alteration, a repayment agreed on."""

    append_only = True
    told_by = ("round", "decided_on")

    round = models.ForeignKey(
        Round, models.PROTECT, related_name="changes", verbose_name=_("funding round")
    )
    financier = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("financier"),
        help_text=_("Empty when it concerns all of them."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=ChangeKind)
    decided_on = models.DateField(_("decided on"))
    ends_on = models.DateField(_("new last day"), null=True, blank=True)
    amount = models.DecimalField(
        _("amount (kr)"), max_digits=14, decimal_places=0, null=True, blank=True
    )
    text = models.TextField(_("what changes"))
    reason = models.TextField(_("reason"))
    reference = models.CharField(_("reference"), max_length=100, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("entered by"),
    )

    objects = FundingChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change of the funding")
        verbose_name_plural = _("changes of the funding")
        ordering = ["round", "decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="extension") | Q(ends_on__isnull=False),
                name="an_extension_has_a_new_last_day",
            ),
            models.CheckConstraint(
                condition=~Q(kind="repayment") | Q(amount__gt=0, financier__isnull=False),
                name="a_repayment_is_of_some_amount_to_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {iso_date(self.decided_on)}"

    def get_absolute_url(self):
        return self.round.get_absolute_url()
