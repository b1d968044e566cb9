"""Shares: what is applied for each year, who is asked for how much, and how each one votes."""

from decimal import Decimal

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext_lazy as _

from accounts.choices import OUTSIDE_KINDS
from core.history import recorded
from core.models import Model, PercentField
from funding.choices import FINAL, WAITING, YES, Outcome
from funding.models.pledges import Pledge
from funding.models.rounds import OfRoundQuerySet, Round

# Every share votes for a state, with its strength in front: the strongest vote is the round's.
LAPSED_JOINTLY = Value("3lapsed")
WAITS_JOINTLY = Value("2conditional")
HOLDS_JOINTLY = Value("1in_force")
HOLDS_ALONE = Value("3in_force")
WAITS_ALONE = Value("2open")
LAPSED_ALONE = Value("1lapsed")


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
        indexes = [models.Index(fields=["amount"], name="applied_by_amount")]
        constraints = [
            models.UniqueConstraint("round", "year", name="one_applied_amount_per_year"),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="an_applied_amount_is_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"


class ShareQuerySet(OfRoundQuerySet):
    """Each share with what its financier answers: a body by decisions, who is outside by letter."""

    def waiting(self):
        """Shares whose financier has not answered them, with the financier's short `name`."""
        answers = [Subquery(newest.values("is_answer")[:1]) for newest, _ in _newest()]
        return self.annotate(
            is_answered=Coalesce(*answers, Value(False)),
            name=Coalesce(NullIf("financier__short_name", Value("")), "financier__name"),
        ).filter(is_answered=False)

    def awaited_by_letter(self, programs):
        """One share of each financier outside whose letter an opened round of a program awaits."""
        awaited = self.waiting().filter(
            financier__kind__in=OUTSIDE_KINDS,
            round__opened_at__isnull=False,
            round__project__program__in=programs,
        )
        earlier = self.model.objects.filter(
            round=OuterRef("round"), financier=OuterRef("financier"), year__lt=OuterRef("year")
        )
        return awaited.filter(~Exists(earlier)).order_by("round", "name")

    def with_vote(self, today):
        """Annotate `vote`: the state that this share alone would give its round on a day."""
        waits = Case(
            When(round__is_conditional=False, then=WAITS_ALONE),
            When(round__answer_by__lt=today, then=LAPSED_JOINTLY),
            default=WAITS_JOINTLY,
        )
        votes = [Subquery(_voting(*each).values("answered")[:1]) for each in _newest()]
        return self.annotate(vote=Coalesce(*votes, waits))


def _newest():
    """Yield (what decides on a share, the path to what was asked): of letters, of decisions."""
    letters = Pledge.objects.filter(round=OuterRef("round"), financier=OuterRef("financier"))
    yield _answering(letters.newest().with_counted_on().order_by(), ""), ""
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
    yield _answering(counted, "proposal__"), "proposal__"


def _given(kind, pk, year):
    """Say in SQL what an answer of a kind gives in a year (kr)."""
    amounts, named = kind.amounts.rel.related_model.objects, kind.amounts.rel.remote_field.name
    of_year = amounts.filter(**{named: pk, "year": year})
    return Coalesce(Subquery(of_year.values("amount")), Decimal(0))


def _answering(answers, path):
    """Annotate `is_answer`: whether it answers what its financier is asked (answers.Verdict)."""
    shares = Share.objects.filter(
        round=OuterRef(f"{path}round"), financier=OuterRef(f"{path}financier")
    )
    decided = _given(answers.model, OuterRef(OuterRef("pk")), OuterRef("year"))
    uncovered = shares.annotate(decided=decided).filter(decided__lt=F("amount"))
    asked_later = shares.filter(since_number__gt=OuterRef(f"{path}source__number"))
    covers = Q(outcome__in=YES) & ~Exists(uncovered)
    is_answer = ~Q(outcome__in=WAITING) & (~Exists(asked_later) | covers)
    return answers.annotate(
        is_answer=Case(
            When(is_answer, then=True), default=False, output_field=models.BooleanField()
        )
    )


def _voting(newest, path):
    """Annotate `answered`: the vote of what decides on a share; null when it does not answer it."""
    others = newest.model.objects.standing().filter(
        ~Q(pk=OuterRef("pk")),
        **{f"{path}{name}": OuterRef(f"{path}{name}") for name in ("round", "financier")},
        outcome__in=FINAL,
    )
    decided = _given(newest.model, OuterRef("pk"), OuterRef(OuterRef("year")))
    newest = newest.annotate(decided=decided)
    is_late = Q(counted_on__gt=F(f"{path}round__answer_by")) & ~Exists(others)
    is_enough = Q(decided__gte=Coalesce(OuterRef("least_amount"), OuterRef("amount")))
    is_joint = Q(**{f"{path}round__is_conditional": True})
    return newest.annotate(
        answered=Case(
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
    )


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
    percentage = PercentField(
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
        indexes = [models.Index(fields=["amount"], name="shares_by_amount")]
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
