"""Meetings (sammanträden) of a board: when it sits, and when its minutes are adjusted."""

from django.db import models
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from core.periods import iso_date
from funding.choices import MeetingState, ProposalState
from funding.models.rounds import AUTHORITY_ROLES
from funding.rules import meetings as rules

UNDECIDED = Q(proposals__state=ProposalState.ON_AGENDA)


class MeetingQuerySet(QuerySet):
    def visible_to(self, user):
        """A meeting is seen inside its board's authority."""
        return self.filter(board__in=organizations_held(user, *AUTHORITY_ROLES))

    def with_counts(self):
        """Annotate how many items are decided and how many still wait on the agenda."""
        return self.annotate(
            decided=_count_of(Meeting.decisions.rel.related_model.objects),
            undecided=_count_of(
                Meeting.proposals.rel.related_model.objects.filter(state=ProposalState.ON_AGENDA)
            ),
        )

    def in_state(self, state):
        """Meetings that stand so today; the same as Meeting.state."""
        today = timezone.localdate()
        conditions = {
            MeetingState.ADJUSTED: Q(adjusted_on__isnull=False),
            MeetingState.HELD: Q(adjusted_on__isnull=True, held_on__lte=today),
            MeetingState.PLANNED: Q(adjusted_on__isnull=True, held_on__gt=today),
        }
        return self.filter(conditions[MeetingState(state)])

    def open_for(self, board):
        """Meetings of a board whose agenda can still take an item, the next one first."""
        return self.filter(board=board, adjusted_on__isnull=True).order_by("held_on", "pk")

    def waiting_for(self, user):
        """Held meetings of this secretary's boards with items to decide or minutes to adjust."""
        boards = organizations_held(user, "secretary")
        busy = UNDECIDED | Q(decisions__isnull=False)
        return self.filter(board__in=boards).in_state(MeetingState.HELD).filter(busy).distinct()


def _count_of(rows):
    """Count a meeting's rows in a subquery: asked for the meetings of one page, not for all."""
    counts = rows.filter(meeting=OuterRef("pk")).order_by().values("meeting")
    return Coalesce(Subquery(counts.annotate(n=Count("pk")).values("n")), 0)


@recorded
class Meeting(Model):
    """A sitting of a board; its adjusted minutes make decisions count."""

    board = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="meetings", verbose_name=_("board")
    )
    held_on = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    adjusted_on = models.DateField(_("minutes adjusted on"), null=True, blank=True, editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.UniqueConstraint("board", "held_on", name="one_meeting_of_a_board_on_a_day"),
            models.CheckConstraint(
                condition=Q(adjusted_on__isnull=True) | Q(adjusted_on__gte=F("held_on")),
                name="minutes_are_adjusted_after_the_meeting",
            ),
        ]

    def __str__(self):
        return f"{self.board} {iso_date(self.held_on)}"

    @property
    def state(self) -> MeetingState:
        """Where the meeting stands today."""
        return rules.state_of(self.held_on, self.adjusted_on, timezone.localdate())

    def get_absolute_url(self):
        return reverse("funding:meeting_detail", args=[self.pk])
