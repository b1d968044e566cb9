"""Rounds: one joint question to many financiers, its shares, and the source frozen for them."""

from decimal import Decimal

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    Func,
    Max,
    Min,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, NullIf, Substr
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from funding.choices import FINAL, WAITING, YES, Outcome, RoundState
from programs.models import programs_held

AUTHORITY_ROLES = ("secretary", "approver", "registrar")


# Every share votes for a state, with its strength in front: the strongest vote is the round's.
LAPSED_JOINTLY = Value("3lapsed")
WAITS_JOINTLY = Value("2conditional")
HOLDS_JOINTLY = Value("1in_force")
HOLDS_ALONE = Value("3in_force")
WAITS_ALONE = Value("2open")
LAPSED_ALONE = Value("1lapsed")


class RoundQuerySet(QuerySet):
    def visible_to(self, user):
        """A round is seen by its program's people and, once opened, by the boards it asks."""
        boards = organizations_held(user, *AUTHORITY_ROLES)
        asked = Delivery.objects.filter(financier__in=boards).values("source__round")
        return self.filter(Q(project__program__in=programs_held(user)) | Q(pk__in=asked))

    def with_state(self, today):
        """Annotate `state` (a RoundState's value) on a day: rules.rounds.standing said in SQL."""
        shares = Share.objects.filter(round=OuterRef("pk")).order_by().with_vote(today)
        strongest = shares.values("round").annotate(strongest=Substr(Max("vote"), 2))
        nobody_asked = Case(
            When(is_conditional=True, then=Value(RoundState.CONDITIONAL.value)),
            default=Value(RoundState.OPEN.value),
        )
        return self.annotate(
            state=Case(
                When(opened_at=None, then=Value(RoundState.PREPARING.value)),
                default=Coalesce(Subquery(strongest.values("strongest")), nobody_asked),
                output_field=models.CharField(choices=RoundState),
            )
        )

    def with_waiting_for(self):
        """Annotate `waiting_for`: names of the financiers without a counted yes or no."""
        waiting = Share.objects.filter(round=OuterRef("pk")).waiting().order_by("name").distinct()
        return self.annotate(waiting_for=ArraySubquery(waiting.values("name")))

    def with_delivered(self):
        """Annotate `delivered` and `newest_number` of the newest source; null before opening."""
        newest = RoundSource.objects.filter(round=OuterRef("pk")).order_by("-number")
        return self.annotate(
            delivered=Subquery(newest.values("content")[:1]),
            newest_number=Subquery(newest.values("number")[:1]),
        )

    def with_payments(self, payments):
        """Rounds that have some of these payments, with their `count` and the `first` due day."""
        found = self.filter(payments__in=payments)
        return found.annotate(count=Count("payments"), first=Min("payments__due_on"))

    def with_total(self):
        """Annotate `total`, the sum of all shares (kr)."""
        shares = Share.objects.filter(round=OuterRef("pk")).order_by().values("round")
        return self.annotate(total=Subquery(shares.annotate(sum=Sum("amount")).values("sum")))


@recorded
class Round(Model):
    """A funding round (finansieringsomgång): one project, its years, and who is asked for what."""

    project = models.ForeignKey(
        "programs.Project", models.PROTECT, related_name="rounds", verbose_name=_("project")
    )
    name = models.CharField(_("name"), max_length=200)
    first_year = models.PositiveSmallIntegerField(_("first year"))
    last_year = models.PositiveSmallIntegerField(_("last year"))
    is_conditional = models.BooleanField(
        _("conditional on all financiers"),
        default=True,
        help_text=_("Each decision is valid only when every financier decides to fund."),
    )
    answer_by = models.DateField(
        _("answer by"),
        null=True,
        blank=True,
        help_text=_("A conditional round lapses if someone is still missing after this day."),
    )
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True, editable=False)
    title = models.CharField(_("title of the proposals"), max_length=300)
    clause_template = models.TextField(
        _("decision clause"),
        help_text=_(
            "Written as if already decided. {board}, {amount} and {years} are filled in for each "
            "financier."
        ),
    )
    summary = models.TextField(_("summary"), blank=True)
    background = models.TextField(_("background"), blank=True)
    clarifications = models.TextField(_("additions and clarifications"), blank=True)
    financial_text = models.TextField(_("financial consequences"), blank=True)
    condition_text = models.TextField(_("condition in words"), blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("funding round")
        verbose_name_plural = _("funding rounds")
        ordering = ["-first_year", "name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")), name="a_round_ends_after_it_begins"
            ),
            models.UniqueConstraint("project", "name", name="one_round_of_a_name_in_a_project"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("funding:round_detail", args=[self.pk])

    @property
    def years(self) -> range:
        return range(self.first_year, self.last_year + 1)

    @property
    def is_opened(self) -> bool:
        return self.opened_at is not None


class OfRoundQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen with the round: the split is known to everybody who is asked."""
        return self.filter(round__in=Round.objects.all().visible_to(user))


@recorded
class AppliedAmount(Model):
    """What is applied for in all, in one year (kr)."""

    told_by = ("round", "year")

    round = models.ForeignKey(
        Round, models.CASCADE, related_name="applied", verbose_name=_("funding round")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    amount = models.DecimalField(_("amount (kr)"), max_digits=14, decimal_places=0)

    objects = OfRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("amount applied for")
        verbose_name_plural = _("amounts applied for")
        ordering = ["round", "year"]
        constraints = [
            models.UniqueConstraint("round", "year", name="one_applied_amount_per_year"),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="an_applied_amount_is_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"


class ShareQuerySet(OfRoundQuerySet):
    def _newest_counted(self):
        """The counted decision that decides on each share, as a subquery: the last yes or no."""
        proposals = Round.proposals.rel.related_model  # these nouns stand above rounds
        decisions = proposals.decisions.rel.related_model.objects.filter(
            proposal__round=OuterRef("round"), proposal__financier=OuterRef("financier")
        )
        made_last = (
            Case(When(outcome__in=FINAL, then=0), default=1),
            Coalesce("decided_on", "meeting__held_on").desc(),
            Coalesce("paragraph", 0).desc(),
            "-pk",
        )
        counted = decisions.with_counted_on().standing().order_by(*made_last)
        return counted.annotate(is_answer=_answers(decisions.model))

    def waiting(self):
        """Shares whose financier has not answered them, with the financier's short `name`."""
        is_answer = Subquery(self._newest_counted().values("is_answer")[:1])
        return self.annotate(
            is_answered=Coalesce(is_answer, Value(False)),
            name=Coalesce(NullIf("financier__short_name", Value("")), "financier__name"),
        ).filter(is_answered=False)

    def with_vote(self, today):
        """Annotate `vote`: the state that this share alone would give its round on a day."""
        newest = self._newest_counted()
        amounts = newest.model.amounts.rel.related_model
        of_year = amounts.objects.filter(decision=OuterRef("pk"), year=OuterRef(OuterRef("year")))
        others = newest.model.objects.standing().filter(
            ~Q(pk=OuterRef("pk")),
            proposal__round=OuterRef("proposal__round"),
            proposal__financier=OuterRef("proposal__financier"),
            outcome__in=FINAL,
        )
        newest = newest.annotate(decided=Coalesce(Subquery(of_year.values("amount")), Decimal(0)))
        is_late = Q(counted_on__gt=F("proposal__round__answer_by")) & ~Exists(others)
        is_enough = Q(decided__gte=Coalesce(OuterRef("least_amount"), OuterRef("amount")))
        is_joint = Q(proposal__round__is_conditional=True)
        answered = Case(
            When(is_answer=False, then=None),
            When(is_joint & Q(outcome=Outcome.REJECTED), then=LAPSED_JOINTLY),
            When(outcome=Outcome.REJECTED, then=LAPSED_ALONE),
            When(is_joint & Q(outcome__in=YES) & is_late, then=LAPSED_JOINTLY),
            When(is_joint & Q(outcome__in=YES) & is_enough, then=HOLDS_JOINTLY),
            When(is_joint & Q(outcome__in=YES), then=LAPSED_JOINTLY),
            When(outcome__in=YES, then=HOLDS_ALONE),
            default=None,
            output_field=models.CharField(),
        )
        waits = Case(
            When(round__is_conditional=False, then=WAITS_ALONE),
            When(round__answer_by__lt=today, then=LAPSED_JOINTLY),
            default=WAITS_JOINTLY,
        )
        return self.annotate(
            vote=Coalesce(
                Subquery(newest.annotate(answered=answered).values("answered")[:1]), waits
            )
        )


def _answers(decisions):
    """Say in SQL whether a decision answers what its financier is asked: rules.answers.Verdict."""
    amounts = decisions.amounts.rel.related_model.objects
    of_year = amounts.filter(decision=OuterRef(OuterRef("pk")), year=OuterRef("year"))
    shares = Share.objects.filter(
        round=OuterRef("proposal__round"), financier=OuterRef("proposal__financier")
    )
    decided = Coalesce(Subquery(of_year.values("amount")), Decimal(0))
    uncovered = shares.annotate(decided=decided).filter(decided__lt=F("amount"))
    asked_later = shares.filter(since_number__gt=OuterRef("proposal__source__number"))
    covers = Q(outcome__in=YES) & ~Exists(uncovered)
    is_answer = ~Q(outcome__in=WAITING) & (~Exists(asked_later) | covers)
    return Case(When(is_answer, then=True), default=False, output_field=models.BooleanField())


@recorded(exclude=["amount"])
class Share(Model):
    """What one financier is asked for in one year: an amount, or seats × price per seat (kr)."""

    told_by = ("round", "financier", "year")

    round = models.ForeignKey(
        Round, models.CASCADE, related_name="shares", verbose_name=_("funding round")
    )
    financier = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("financier")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    fixed_amount = models.DecimalField(
        _("amount (kr)"), max_digits=14, decimal_places=0, null=True, blank=True
    )
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    seat_price = models.DecimalField(
        _("price per seat (kr)"), max_digits=12, decimal_places=0, null=True, blank=True
    )
    percentage = models.DecimalField(
        _("percentage of what is applied for"),
        max_digits=7,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("Where the amount was worked out from one; the amount is what is asked for."),
    )
    price_plan = models.ForeignKey(
        "funding.PricePlan",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="shares",
        verbose_name=_("price plan"),
    )
    least_amount = models.DecimalField(
        _("at least (kr)"),
        max_digits=14,
        decimal_places=0,
        null=True,
        blank=True,
        help_text=_(
            "A decision below this is a no to the condition; the full share unless stated."
        ),
    )
    since_number = models.PositiveSmallIntegerField(
        _("asked since version"),
        default=1,
        editable=False,
        help_text=_("The delivered source from which this financier is asked for this."),
    )
    amount = models.GeneratedField(
        expression=Coalesce(F("fixed_amount"), F("seats") * F("seat_price")),
        output_field=models.DecimalField(max_digits=20, decimal_places=0),
        db_persist=True,
        verbose_name=_("amount (kr)"),
    )

    objects = ShareQuerySet.as_manager()

    class Meta:
        verbose_name = _("share")
        verbose_name_plural = _("shares")
        ordering = ["round", "financier__name", "year"]
        constraints = [
            models.UniqueConstraint(
                "round", "financier", "year", name="one_share_per_financier_and_year"
            ),
            models.CheckConstraint(
                condition=(
                    Q(fixed_amount__isnull=False, seats__isnull=True, seat_price__isnull=True)
                    | Q(fixed_amount__isnull=True, seats__isnull=False, seat_price__isnull=False)
                ),
                name="a_share_is_an_amount_or_seats_times_price",
            ),
            models.CheckConstraint(
                condition=Q(fixed_amount__gte=0) | Q(fixed_amount__isnull=True),
                name="a_share_is_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(seat_price__gte=0) | Q(seat_price__isnull=True),
                name="a_seat_price_is_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(percentage__isnull=True)
                | Q(percentage__gt=0, percentage__lte=100, fixed_amount__isnull=False),
                name="a_percentage_stands_beside_its_amount",
            ),
            models.CheckConstraint(
                condition=Q(price_plan__isnull=True) | Q(seats__isnull=False),
                name="a_price_plan_is_for_seats",
            ),
            models.CheckConstraint(
                condition=Q(least_amount__isnull=True) | Q(least_amount__gte=0),
                name="the_least_amount_is_not_negative",
            ),
        ]

    def __str__(self):
        return f"{self.financier}, {self.year}"


class CurrentTransaction(Func):
    """The number of the transaction that is running."""

    function = "txid_current"
    template = "%(function)s()"
    output_field = models.BigIntegerField()


@recorded(exclude=["written_in"])
class RoundSource(Model):
    """What was delivered to the financiers: texts, goals and shares as they were, frozen."""

    append_only = True

    round = models.ForeignKey(
        Round, models.PROTECT, related_name="sources", verbose_name=_("funding round")
    )
    number = models.PositiveSmallIntegerField(_("version"))
    content = models.JSONField(_("content"))
    reason = models.TextField(
        _("reason"), blank=True, help_text=_("Why what had been delivered was changed.")
    )
    written_in = models.BigIntegerField(
        db_default=CurrentTransaction(),
        editable=False,
        help_text=_("The transaction that wrote it: only in it may the round change with it."),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("delivered by")
    )

    objects = OfRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivered source")
        verbose_name_plural = _("delivered sources")
        ordering = ["round", "-number"]
        constraints = [
            models.UniqueConstraint("round", "number", name="one_source_of_a_number_in_a_round"),
        ]

    def __str__(self):
        return f"{self.round}, {self.number}"


class DeliveryQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(source__round__in=Round.objects.all().visible_to(user))

    def waiting_for(self, user):
        """Deliveries to this person's boards that nobody has started to answer."""
        later = RoundSource.objects.filter(
            round=OuterRef("source__round"), number__gt=OuterRef("source__number")
        )
        boards = organizations_held(user, "secretary")
        from_boards = self.filter(~Exists(later), financier__in=boards)
        proposals = Round.proposals.rel.related_model  # this noun stands above rounds
        live = proposals.objects.live().filter(
            round=OuterRef("source__round"), financier=OuterRef("financier")
        )
        return from_boards.filter(~Exists(live))


@recorded
class Delivery(Model):
    """The source as it reached one financier; the board's own draft starts from it."""

    append_only = True

    source = models.ForeignKey(
        RoundSource, models.PROTECT, related_name="deliveries", verbose_name=_("delivered source")
    )
    financier = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        related_name="deliveries",
        verbose_name=_("financier"),
    )

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["source", "financier__name"]
        constraints = [
            models.UniqueConstraint(
                "source", "financier", name="a_source_reaches_a_financier_once"
            ),
        ]

    def __str__(self):
        return f"{self.source.round}: {self.financier}"

    def get_absolute_url(self):
        return self.source.round.get_absolute_url()
