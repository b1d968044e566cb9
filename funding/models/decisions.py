"""Decisions: a board's answer, its amounts and its clauses as adopted."""

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce, Greatest, JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.among import Among
from core.history import recorded
from core.models import Model, QuerySet
from core.periods import iso_date
from funding.choices import AppealOutcome, Outcome
from funding.models.meetings import Meeting
from funding.models.proposals import Proposal
from funding.models.rounds import AUTHORITY_ROLES, Round
from funding.rules import appeals as rules

COUNTS = Q(extract_registered_on__isnull=False) & (
    Q(meeting__adjusted_on__isnull=False) | Q(decided_on__isnull=False)
)


class DecisionQuerySet(QuerySet):
    def counted(self):
        """Decisions that count: minutes adjusted (or made by delegation), extract registered."""
        return self.filter(COUNTS)

    def standing(self):
        """Decisions that count and that no court has annulled: what a round goes by."""
        annulled = _following("appeals").filter(outcome=AppealOutcome.ANNULLED)
        return self.counted().filter(~Exists(annulled))

    def with_counted_on(self):
        """Annotate the day it counts from: the later of adjusted and registered; else null.

        PostgreSQL's GREATEST leaves nulls out: a delegated decision has no minutes.
        """
        days = Greatest("meeting__adjusted_on", "decided_on", "extract_registered_on")
        return self.annotate(
            counted_on=Case(When(COUNTS, then=days), output_field=models.DateField())
        )

    def with_made_on(self):
        """Annotate the day the decision was made: the meeting's, or the delegate's."""
        return self.annotate(made_on=Coalesce("decided_on", "meeting__held_on"))

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

    def with_life(self):
        """Annotate what `life` is read from: notice, reporting, appeals (see rules.appeals)."""
        appeals = _following("appeals").order_by("received_on", "pk")
        said = JSONObject(outcome="outcome", received_on="received_on", settled_on="settled_on")
        return self.with_reported_on().annotate(
            # the time to appeal what a delegate decided runs from the meeting it was reported to
            posted_on=Coalesce(
                "meeting__notice__posted_on", "reporting__item__meeting__notice__posted_on"
            ),
            appealed=ArraySubquery(appeals.values(json=said)),
        )

    def with_sequels(self):
        """Annotate whether corrections stand beside it, and which decision replaced it."""
        replacing = Decision.objects.filter(replaces=OuterRef("pk")).counted().order_by("-pk")
        return self.annotate(
            is_corrected=Exists(_following("corrections")),
            replaced_by_id=Subquery(replacing.values("pk")[:1]),
        )

    def with_reported_on(self):
        """Annotate the day of the meeting that a delegate's decision was reported to."""
        return self.annotate(reported_on=F("reporting__item__meeting__held_on"))

    def delegated(self):
        return self.filter(decided_on__isnull=False)

    def to_be_reported(self):
        """Delegated decisions that count and no meeting has been told of."""
        return self.delegated().counted().filter(reporting__isnull=True)

    def waiting_for(self, user):
        """Decisions in adjusted minutes, or of a delegate, that this registrar has to register."""
        boards = organizations_held(user, "registrar")
        return self.filter(
            Q(meeting__adjusted_on__isnull=False) | Q(decided_on__isnull=False),
            proposal__financier__in=boards,
            extract_registered_on__isnull=True,
        )

    def waiting_to_be_reported(self, user):
        """Delegated decisions that this secretary has to report to a meeting."""
        boards = organizations_held(user, "secretary")
        return self.to_be_reported().filter(proposal__financier__in=boards)

    def visible_to(self, user):
        """Seen inside the board's authority; once it counts also by those who see the round."""
        boards = organizations_held(user, *AUTHORITY_ROLES)
        rounds = Round.objects.all().visible_to(user)
        # Each half by its own index: an OR across the joins would read every decision there is.
        decisions = self.model._base_manager
        own = decisions.filter(proposal__financier__in=boards)
        counted = decisions.filter(COUNTS, Among(rounds, field="proposal__round"))
        return self.filter(Among(own, counted))


def _following(name):
    """The rows of a kind that follow the decision that is asked about; their nouns stand above."""
    rows = getattr(Decision, name).rel.related_model.objects
    return rows.filter(decision=OuterRef("pk"))


@recorded
class Decision(Model):
    """What a board decided on a proposal, under one § of a meeting, or its delegate on a day.

    It counts from the day its minutes are adjusted and its extract is registered (domain.md);
    from then on the database refuses every change: corrections, appeals and the decision that
    replaces it are rows of their own. A delegated decision has no minutes: it counts from the day
    it is registered, and is reported to a meeting.
    """

    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="decisions", verbose_name=_("proposal")
    )
    meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        verbose_name=_("meeting"),
    )
    title = models.CharField(
        _("title"),
        max_length=300,
        editable=False,
        help_text=_("The proposal's when the decision was recorded."),
    )
    diary_number = models.CharField(_("diary number"), max_length=40, blank=True, editable=False)
    paragraph = models.PositiveSmallIntegerField(_("§"), null=True, blank=True)
    decided_on = models.DateField(
        _("decided on"),
        null=True,
        blank=True,
        help_text=_("Only when the decision was made by delegation."),
    )
    delegate = models.CharField(_("delegate"), max_length=150, blank=True)
    delegation_point = models.CharField(
        _("point of the delegation order"), max_length=40, blank=True
    )
    replaces = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        editable=False,
        verbose_name=_("replaces"),
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome)
    asked_for = models.TextField(
        _("what is asked for"),
        blank=True,
        help_text=_("When the matter is referred back: what has to be completed."),
    )
    tabled_to = models.ForeignKey(
        Meeting,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tabled_here",
        verbose_name=_("tabled to"),
        help_text=_("The meeting that takes the matter up again."),
    )
    motions = models.TextField(
        _("motions"), blank=True, help_text=_("Who moved what, and in which order it was put.")
    )
    votes_for = models.PositiveSmallIntegerField(_("votes for"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("votes against"), null=True, blank=True)
    votes_abstained = models.PositiveSmallIntegerField(_("abstained"), null=True, blank=True)
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
        ordering = [Coalesce("decided_on", "meeting__held_on").desc(), "-pk"]
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
            models.CheckConstraint(
                condition=Q(
                    meeting__isnull=False,
                    paragraph__isnull=False,
                    decided_on__isnull=True,
                    delegate="",
                    delegation_point="",
                )
                | Q(meeting__isnull=True, paragraph__isnull=True, decided_on__isnull=False)
                & ~Q(delegate="")
                & ~Q(delegation_point=""),
                name="a_decision_is_of_a_meeting_or_a_delegate",
            ),
            models.CheckConstraint(
                condition=Q(tabled_to__isnull=True) | Q(outcome="tabled"),
                name="only_a_tabled_matter_goes_to_another_meeting",
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True) | ~Q(replaces=F("id")),
                name="a_decision_does_not_replace_itself",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="noted"), name="a_question_for_money_is_not_only_noted"
            ),
        ]

    def __str__(self):
        if self.meeting_id is None:
            return f"{self.delegate}, {iso_date(self.decided_on)}"
        return f"§\u00a0{self.paragraph}, {self.meeting}"

    def get_absolute_url(self):
        return reverse("funding:decision_detail", args=[self.pk])

    @property
    def is_delegated(self) -> bool:
        return self.meeting_id is None

    @property
    def day(self):
        """The day it was made: the meeting's, or the delegate's."""
        return self.decided_on or self.meeting.held_on

    @property
    def closed_on(self):
        """The day the minutes were adjusted; what a delegate decided is closed that day."""
        return self.decided_on or self.meeting.adjusted_on

    @property
    def life(self) -> rules.Life:
        """How far it has come in law today; ask for it `with_life`."""
        facts = rules.Facts(
            outcome=self.outcome,
            is_delegated=self.is_delegated,
            closed_on=self.closed_on,
            registered_on=self.extract_registered_on,
            reported_on=self.reported_on,
            posted_on=self.posted_on,
            appeals=tuple(rules.Appealed.read(each) for each in self.appealed),
        )
        return rules.life_of(facts, timezone.localdate())

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
        indexes = [models.Index(fields=["amount"], name="decided_by_amount")]
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
