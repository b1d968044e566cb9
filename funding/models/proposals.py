"""Proposals: one financier's document in a round; its rows are in parts.py."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, JSONObject
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import OrganizationRole, organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from funding.choices import PaperLanguage, ProposalState
from funding.models.rounds import AUTHORITY_ROLES, Round, RoundSource
from funding.models.shares import Share

OFFICERS = (OrganizationRoleKind.SECRETARY, OrganizationRoleKind.APPROVER)
APPROVED = (ProposalState.READY, ProposalState.ON_AGENDA, ProposalState.DECIDED)
# The rows of a proposal that are few and small, and what a paper says of each.
SMALL_ROWS = {
    "signatories": ("name", "title"),
    "recipients": ("name",),
    "consequences": ("kind", "is_affected", "reason"),
    "basis": ("title", "dated_on"),
    "shared": ("pk", "organization__name", "created_at", "registered_on"),
    "attachments": ("pk", "title", "filename", "media_type", "size", "sha256"),
}
WROTE = (
    "proposals.draft",
    "proposals.revise",
    "sources.take_over",
    "attachments.attach",
    "attachments.rename",
    "attachments.move",
    "attachments.remove",
)


class ProposalQuerySet(QuerySet):
    def visible_to(self, user):
        """A proposal is seen inside its own authority only (sweden.md, "Drafts")."""
        return self.filter(financier__in=organizations_held(user, *AUTHORITY_ROLES))

    def with_amount(self):
        """Annotate `amount` (kr, all years): a proposal has none of its own, its shares have."""
        shares = (
            Share.objects.filter(round=OuterRef("round"), financier=OuterRef("financier"))
            .order_by()
            .values("round")
        )
        return self.annotate(amount=Subquery(shares.annotate(s=Sum("amount")).values("s")))

    def with_newest(self):
        """Annotate `newest_number`: the newest version of the source of its round."""
        sources = RoundSource.objects.filter(round=OuterRef("round")).order_by("-number")
        return self.select_related("source").annotate(
            newest_number=Subquery(sources.values("number")[:1])
        )

    def with_question(self):
        """Annotate `question`: what the board asks for if it referred it back last, else empty."""
        decisions = Proposal.decisions.rel.related_model.objects  # that noun stands above
        newest = decisions.filter(proposal=OuterRef("pk")).values("asked_for")[:1]
        return self.annotate(
            question=Coalesce(Subquery(newest), Value(""), output_field=models.TextField())
        )

    def live(self):
        return self.exclude(state=ProposalState.WITHDRAWN)

    def being_written(self):
        return self.filter(state__in=[ProposalState.DRAFT, ProposalState.IN_REVIEW])

    def waiting_for(self, user):
        """Those that this person can take a step further today.

        A secretary writes drafts and finds meetings for what is ready; whoever approves for the
        board reads what others wrote and sent to review.
        """
        writes = Q(financier__in=organizations_held(user, "secretary"))
        approves = Q(financier__in=organizations_held(user, "secretary", "approver"))
        return self.filter(
            (writes & Q(state__in=[ProposalState.DRAFT, ProposalState.READY]))
            | (approves & Q(state=ProposalState.IN_REVIEW) & ~_has_written(user))
        )

    def written_by(self, person):
        """Those whose text this person wrote any of, since it began or was last approved."""
        return self.filter(_has_written(person))

    def waiting_for_number(self, user):
        """Those without a diary number that this registrar has yet to give one."""
        boards = organizations_held(user, "registrar")
        ended = [ProposalState.DECIDED, ProposalState.WITHDRAWN]
        return self.filter(financier__in=boards, diary_number="").exclude(state__in=ended)


def _has_written(person):
    """Ask the history who wrote: the row itself remembers only the last one."""
    events = Proposal.pgh_event_model.objects
    approvals = events.filter(
        pgh_obj=OuterRef(OuterRef("pk")), pgh_context__verb="proposals.mark_ready"
    )
    last = approvals.order_by("-pgh_id").values("pgh_id")[:1]
    wrote = events.filter(
        pgh_obj=OuterRef("pk"),
        pgh_context__by=person.pk,
        pgh_context__verb__in=WROTE,
        pgh_id__gt=Coalesce(Subquery(last), Value(0)),
    )
    return Q(written_by_id=person.pk) | Exists(wrote)


@recorded
class Proposal(Model):
    """One financier's document in a funding round: what its board is asked to decide."""

    round = models.ForeignKey(
        Round, models.PROTECT, related_name="proposals", verbose_name=_("funding round")
    )
    source = models.ForeignKey(
        RoundSource, models.PROTECT, related_name="proposals", verbose_name=_("delivered source")
    )
    financier = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        related_name="proposals",
        verbose_name=_("financier"),
    )
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="followed_by",
        editable=False,
        verbose_name=_("follows"),
        help_text=_("The decided proposal of the same board that this one revises."),
    )
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=ProposalState,
        default=ProposalState.DRAFT,
        editable=False,
    )
    diary_number = models.CharField(
        _("diary number"),
        max_length=40,
        blank=True,
        help_text=_("From the authority's registrar; it is never made up."),
    )
    dated_on = models.DateField(_("date"), null=True, blank=True)
    sender_unit = models.CharField(_("sender unit"), max_length=200, blank=True)
    officer_name = models.CharField(_("officer"), max_length=150, blank=True)
    officer_title = models.CharField(_("officer's title"), max_length=150, blank=True)
    addressee = models.CharField(_("addressee"), max_length=200, blank=True)
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(
        _("language of the paper"),
        max_length=5,
        choices=PaperLanguage,
        default=PaperLanguage.SWEDISH,
    )
    summary = models.TextField(_("summary"), blank=True)
    background = models.TextField(_("background"), blank=True)
    clarifications = models.TextField(_("additions and clarifications"), blank=True)
    financial_text = models.TextField(_("financial consequences"), blank=True)
    condition_text = models.TextField(_("condition in words"), blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("last written by"),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("approved by"),
    )
    approved_alone_because = models.TextField(
        _("approved by the author because"), blank=True, editable=False
    )
    meeting = models.ForeignKey(
        "funding.Meeting",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        editable=False,
        verbose_name=_("meeting"),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                "round",
                "financier",
                condition=~Q(state__in=["withdrawn", "decided"]),
                name="one_live_proposal_per_round_and_financier",
            ),
            models.UniqueConstraint(
                "financier",
                "diary_number",
                condition=~Q(diary_number="") & ~Q(state="withdrawn") & Q(follows__isnull=True),
                name="one_proposal_per_diary_number_of_an_authority",
            ),
            models.CheckConstraint(
                condition=~Q(state="on_agenda") | Q(meeting__isnull=False),
                name="on_the_agenda_of_some_meeting",
            ),
            models.CheckConstraint(
                condition=Q(follows__isnull=True) | ~Q(follows=F("id")),
                name="a_proposal_does_not_follow_itself",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("funding:proposal_detail", args=[self.pk])

    @property
    def shown_state(self) -> ProposalState:
        """The state with its word and tone."""
        return ProposalState(self.state)

    @property
    def is_being_written(self) -> bool:
        return self.state in (ProposalState.DRAFT, ProposalState.IN_REVIEW)

    @property
    def is_stale(self) -> bool:
        """Whether a newer source was delivered than its text stands on; asks `with_newest` first.

        What is decided or withdrawn stays what it was.
        """
        is_open = self.state not in (ProposalState.DECIDED, ProposalState.WITHDRAWN)
        return is_open and self.source.number < self.newest_number

    @property
    def is_approved(self) -> bool:
        return self.state in APPROVED

    @cached_property
    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Its rows but the clauses, as SMALL_ROWS names them, in their order; one query for all."""
        return rows_of([self.pk])[self.pk]

    def officer_ids(self) -> set[int]:
        """Return the ids of those who write or approve for the board today."""
        roles = OrganizationRole.objects.filter(
            organization=self.financier_id, kind__in=OFFICERS, person__is_active=True
        )
        return set(roles.held_now().values_list("person_id", flat=True))


def rows_of(pks: Iterable[int]) -> dict[int, dict[str, list[dict[str, Any]]]]:
    """Return by id the rows of proposals but their clauses (see Proposal.rows); one query."""
    found = _with_rows().filter(pk__in=list(pks))
    return {each["pk"]: {name: each[f"{name}_rows"] for name in SMALL_ROWS} for each in found}


@cache
def _with_rows() -> QuerySet:
    """Return the question for all small rows, put together once."""
    asked = {
        f"{name}_rows": ArraySubquery(
            Proposal._meta.get_field(name)
            .related_model.objects.filter(proposal=OuterRef("pk"))
            .values(row=JSONObject(**{each: each for each in said}))
        )
        for name, said in SMALL_ROWS.items()
    }
    return Proposal.objects.values("pk", **asked)
