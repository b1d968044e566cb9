"""Meetings (sammanträden) of a board: agenda, § numbers, who attended, minutes, notice."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from core.periods import iso_date
from funding.choices import AbsenceReason, AttendeeFunction, MeetingState, Outcome, ProposalState
from funding.models.rounds import AUTHORITY_ROLES
from funding.rules import meetings as rules


class MeetingQuerySet(QuerySet):
    def visible_to(self, user):
        """A meeting is seen inside its board's authority."""
        return self.filter(board__in=organizations_held(user, *AUTHORITY_ROLES))

    def with_counts(self):
        """Annotate how many items are decided and how many still wait on the agenda."""
        return self.annotate(
            decided=_count_of(AgendaItem.objects.decided()),
            undecided=_count_of(AgendaItem.objects.undecided()),
        )

    def with_late(self):
        """Annotate how many items came to the agenda after the deadline for documents."""
        placed = AgendaItem.objects.annotate(placed_on=TruncDate("created_at"))
        late = placed.filter(
            placed_on__gt=F("meeting__documents_by"), placed_on__lte=F("meeting__held_on")
        )
        return self.annotate(late=_count_of(late))

    def years(self):
        """Return the years in which these meetings are held."""
        return {day.year for day in self.order_by().dates("held_on", "year")}

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

    def after(self, meeting):
        """Later meetings of the same board that can still take an item, the next one first."""
        return self.open_for(meeting.board_id).filter(held_on__gt=meeting.held_on)

    def waiting_for(self, user):
        """Meetings of this secretary's boards with items to decide or minutes to adjust or post."""
        boards = organizations_held(user, "secretary")
        held = Q(adjusted_on__isnull=True, held_on__lte=timezone.localdate())
        unposted = Q(adjusted_on__isnull=False, notice__isnull=True)
        waiting = self.filter(held | unposted, board__in=boards)
        return waiting.filter(Exists(AgendaItem.objects.filter(meeting=OuterRef("pk"))))


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
    begins_at = models.TimeField(_("time"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    documents_by = models.DateField(
        _("deadline for documents"),
        null=True,
        blank=True,
        help_text=_("The last day on which a proposal can be put on the agenda in the usual way."),
    )
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
            models.CheckConstraint(
                condition=Q(documents_by__isnull=True) | Q(documents_by__lte=F("held_on")),
                name="documents_are_due_before_the_meeting",
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


class OfMeetingQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(meeting__board__in=organizations_held(user, *AUTHORITY_ROLES))


class AgendaItemQuerySet(OfMeetingQuerySet):
    def of_year(self, board, year):
        """Items in the series of § that a board runs through one year (sweden.md)."""
        numbered = self.filter(paragraph__isnull=False)
        return numbered.filter(meeting__board=board, meeting__held_on__year=year)

    def undecided(self):
        """Items that wait: a proposal on this agenda, another matter without an outcome."""
        return self.filter(
            Q(proposal__state=ProposalState.ON_AGENDA, proposal__meeting=F("meeting"))
            | Q(proposal__isnull=True, outcome="")
        )

    def decided(self):
        """Items that have their outcome."""
        made = Meeting.decisions.rel.related_model._base_manager.filter(
            meeting=OuterRef("meeting"), proposal=OuterRef("proposal")
        )
        return self.filter(Exists(made) | ~Q(outcome=""))

    def next_paragraph(self) -> int:
        """Return the § after the highest among these."""
        return (self.aggregate(last=Max("paragraph"))["last"] or 0) + 1


@recorded
class AgendaItem(Model):
    """A matter on the agenda of a meeting, in its order; its § is given when the meeting is held.

    It is one of the board's proposals, or another matter with a title, minutes and an outcome of
    its own. The database holds `Proposal.meeting` and a decision's meeting and § to their item.
    """

    told_by = ("meeting", "position")

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, related_name="items", verbose_name=_("meeting")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    proposal = models.ForeignKey(
        "funding.Proposal",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="items",
        verbose_name=_("proposal"),
    )
    title = models.CharField(_("title"), max_length=300, blank=True)
    diary_number = models.CharField(_("diary number"), max_length=40, blank=True)
    minutes = models.TextField(_("minutes"), blank=True)
    outcome = models.CharField(
        _("outcome"), max_length=10, choices=Outcome, blank=True, editable=False
    )
    paragraph = models.PositiveSmallIntegerField(_("§"), null=True, blank=True, editable=False)
    tabled_from = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="taken_up",
        editable=False,
        verbose_name=_("tabled from"),
        help_text=_("The item of an earlier meeting that was tabled to this one."),
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["meeting", "position", "pk"]
        constraints = [
            models.UniqueConstraint("meeting", "proposal", name="a_proposal_is_on_an_agenda_once"),
            models.UniqueConstraint(
                "meeting", "paragraph", name="one_item_under_a_paragraph_of_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(proposal__isnull=False, title="", outcome="")
                | Q(proposal__isnull=True) & ~Q(title=""),
                name="an_item_is_a_proposal_or_another_matter",
            ),
            models.CheckConstraint(
                condition=Q(tabled_from__isnull=True) | Q(proposal__isnull=True),
                name="a_proposal_is_tabled_by_its_decision",
            ),
        ]

    def __str__(self):
        return self.title or str(self.proposal)

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()


@recorded
class Attendee(Model):
    """Who attended a meeting, in what capacity; elected members and officers on duty."""

    told_by = ("meeting", "name")

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, related_name="attendees", verbose_name=_("meeting")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    name = models.CharField(_("name"), max_length=150)
    function = models.CharField(
        _("attends as"), max_length=12, choices=AttendeeFunction, default=AttendeeFunction.MEMBER
    )

    objects = OfMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendee")
        verbose_name_plural = _("attendees")
        ordering = ["meeting", "position", "pk"]
        constraints = [
            models.UniqueConstraint("meeting", "name", name="somebody_attends_a_meeting_once"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()


class OfItemQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(item__meeting__board__in=organizations_held(user, *AUTHORITY_ROLES))


@recorded
class Absence(Model):
    """Somebody who attends the meeting takes no part in one item (attendance per §)."""

    told_by = ("item", "attendee")

    item = models.ForeignKey(
        AgendaItem, models.CASCADE, related_name="absences", verbose_name=_("agenda item")
    )
    attendee = models.ForeignKey(
        Attendee, models.CASCADE, related_name="absences", verbose_name=_("attendee")
    )
    reason = models.CharField(
        _("reason"), max_length=12, choices=AbsenceReason, default=AbsenceReason.DISQUALIFIED
    )

    objects = OfItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("absence")
        verbose_name_plural = _("absences")
        ordering = ["item", "attendee"]
        constraints = [
            models.UniqueConstraint("item", "attendee", name="one_absence_of_somebody_per_item"),
        ]

    def __str__(self):
        return f"{self.attendee}, {self.get_reason_display()}"


@recorded
class Notice(Model):
    """Adjusted minutes are announced (anslag); the time to appeal runs from that day (law)."""

    told_by = ("meeting",)

    meeting = models.OneToOneField(
        Meeting, models.PROTECT, related_name="notice", verbose_name=_("meeting")
    )
    posted_on = models.DateField(_("posted on"))
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("entered by"),
    )

    objects = OfMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-posted_on", "-pk"]

    def __str__(self):
        return iso_date(self.posted_on)

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()
