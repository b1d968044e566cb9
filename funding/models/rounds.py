"""Rounds: one joint question to many financiers, and the source frozen for them."""

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
from django.db.models.functions import Coalesce, Substr
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.among import Among
from core.history import recorded
from core.models import Model, QuerySet
from funding.choices import RoundState
from programs.models import programs_held

AUTHORITY_ROLES = ("secretary", "approver", "registrar")


class RoundQuerySet(QuerySet):
    def visible_to(self, user):
        """A round is seen by its program's people and, once opened, by the boards it asks."""
        boards = organizations_held(user, *AUTHORITY_ROLES)
        # Each half by its own index: an OR across the joins would read every round there is.
        rounds = self.model._base_manager
        own = rounds.filter(project__program__in=programs_held(user))
        asked = rounds.filter(sources__deliveries__financier__in=boards)
        return self.filter(Among(own, asked))

    def with_state(self, today):
        """Annotate `state` (a RoundState's value) on a day: rules.rounds.standing said in SQL."""
        shares = _shares().with_vote(today)
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
        waiting = _shares().waiting().order_by("name").distinct()
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
        shares = _shares().values("round")
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


def _shares():
    """The shares of the round that is asked about; this noun stands above rounds."""
    shares = Round.shares.rel.related_model.objects
    return shares.filter(round=OuterRef("pk")).order_by()


class OfRoundQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen with the round: the split is known to everybody who is asked."""
        return self.filter(round__in=Round.objects.all().visible_to(user))


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
