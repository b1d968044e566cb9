"""Decisions: a board's answer, its amounts and its clauses as adopted."""

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Max, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Greatest, JSONObject
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from funding.choices import Outcome
from funding.models.meetings import Meeting
from funding.models.proposals import Proposal
from funding.models.rounds import AUTHORITY_ROLES, Round

COUNTS = Q(meeting__adjusted_on__isnull=False, extract_registered_on__isnull=False)


class DecisionQuerySet(QuerySet):
    def counted(self):
        """Decisions that count: minutes adjusted, extract registered."""
        return self.filter(COUNTS)

    def with_counted_on(self):
        """Annotate the day it counts from: the later of adjusted and registered; else null."""
        return self.annotate(
            counted_on=Case(
                When(COUNTS, then=Greatest("meeting__adjusted_on", "extract_registered_on")),
                output_field=models.DateField(),
            )
        )

    def with_total(self):
        """Annotate `total`: what was decided in all years (kr); null when nothing was."""
        amounts = DecidedAmount.objects.filter(decision=OuterRef("pk")).order_by()
        sums = amounts.values("decision").annotate(total=Sum("amount")).values("total")
        return self.annotate(total=Subquery(sums))

    def with_parts(self):
        """Annotate `decided` ([{"year", "amount"}], kr) and `adopted` (texts), in their order."""
        amounts = DecidedAmount.objects.filter(decision=OuterRef("pk")).order_by("year")
        clauses = DecisionClause.objects.filter(decision=OuterRef("pk")).order_by("position", "pk")
        return self.annotate(
            decided=ArraySubquery(amounts.values(json=JSONObject(year="year", amount="amount"))),
            adopted=ArraySubquery(clauses.values("text")),
        )

    def of_year(self, board, year):
        """Decisions in the series of § that a board runs through one year (sweden.md)."""
        return self.filter(meeting__board=board, meeting__held_on__year=year)

    def next_paragraph(self) -> int:
        """Return the § after the highest among these."""
        return (self.aggregate(last=Max("paragraph"))["last"] or 0) + 1

    def waiting_for(self, user):
        """Decisions in adjusted minutes whose extract this registrar has yet to register."""
        boards = organizations_held(user, "registrar")
        return self.filter(
            meeting__board__in=boards,
            meeting__adjusted_on__isnull=False,
            extract_registered_on__isnull=True,
        )

    def visible_to(self, user):
        """Seen inside the board's authority; once it counts also by those who see the round."""
        boards = organizations_held(user, *AUTHORITY_ROLES)
        rounds = Round.objects.all().visible_to(user).order_by().values("pk")
        # Each half by its own index: an OR across the joins would read every decision there is.
        decisions = self.model._base_manager
        own = decisions.filter(meeting__board__in=boards)
        counted = decisions.filter(COUNTS, proposal__round__in=rounds)
        return self.filter(pk__in=own.values("pk").union(counted.values("pk")))


@recorded
class Decision(Model):
    """What a board decided on a proposal, under one § of a meeting.

    It counts from the day its minutes are adjusted and its extract is registered (domain.md);
    from then on the database refuses every change.
    """

    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="decisions", verbose_name=_("proposal")
    )
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, related_name="decisions", verbose_name=_("meeting")
    )
    title = models.CharField(
        _("title"),
        max_length=300,
        editable=False,
        help_text=_("The proposal's when the decision was recorded."),
    )
    diary_number = models.CharField(_("diary number"), max_length=40, blank=True, editable=False)
    paragraph = models.PositiveSmallIntegerField(_("§"))
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    asked_for = models.TextField(
        _("what is asked for"),
        blank=True,
        help_text=_("When the matter is referred back: what has to be completed."),
    )
    reservations = models.TextField(_("reservations"), blank=True)
    note = models.TextField(_("note"), blank=True)
    adopts_project = models.BooleanField(
        _("adopts the project"),
        default=False,
        help_text=_(
            "When the decision counts, the goals of the project are frozen as they stand that day."
        ),
    )
    left_version = models.PositiveIntegerField(
        _("version of the proposal after the decision"),
        default=0,
        editable=False,
        help_text=_("When the proposal has a later one, the decision can no longer be undone."),
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("recorded by"),
    )
    extract_registered_on = models.DateField(
        _("extract registered on"), null=True, blank=True, editable=False
    )
    extract_registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("extract registered by"),
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-meeting__held_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                "meeting", "paragraph", name="one_decision_under_a_paragraph_of_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(extract_registered_on__isnull=True)
                | Q(extract_registered_by__isnull=False),
                name="somebody_registered_the_extract",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="referred") | ~Q(asked_for=""),
                name="a_referral_says_what_is_asked_for",
            ),
        ]

    def __str__(self):
        return f"§\u00a0{self.paragraph}, {self.meeting}"

    def get_absolute_url(self):
        return reverse("funding:decision_detail", args=[self.pk])

    @property
    def answer(self) -> Outcome:
        """The outcome as a state, with its tone."""
        return Outcome(self.outcome)


class OfDecisionQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(decision__in=Decision.objects.all().visible_to(user))


@recorded
class DecidedAmount(Model):
    """What was decided for one year (kr)."""

    told_by = ("decision", "year")

    decision = models.ForeignKey(
        Decision, models.CASCADE, related_name="amounts", verbose_name=_("decision")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount (kr)"), max_digits=14, decimal_places=0)

    objects = OfDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decided amount")
        verbose_name_plural = _("decided amounts")
        ordering = ["decision", "year"]
        constraints = [
            models.UniqueConstraint("decision", "year", name="one_decided_amount_per_year"),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="a_decided_amount_is_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"


@recorded
class DecisionClause(Model):
    """A clause as the board adopted it."""

    told_by = ("decision", "position")

    decision = models.ForeignKey(
        Decision, models.CASCADE, related_name="clauses", verbose_name=_("decision")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.TextField(_("clause"))

    objects = OfDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("adopted clause")
        verbose_name_plural = _("adopted clauses")
        ordering = ["decision", "position", "pk"]

    def __str__(self):
        return self.text
