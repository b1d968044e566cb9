"""What the pages of a meeting share: the way there, and its agenda with what became of it."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from funding.choices import Outcome
from funding.models import Absence, AgendaItem, Decision, Meeting, Proposal, ReportedDecision
from funding.rules.agendas import is_late

LIST = (_("Meetings"), "funding:meeting_list")


def crumbs_of(meeting=None) -> list:
    """Return the way to the list, and to the meeting where a page lies below one."""
    way = [(LIST[0], reverse(LIST[1]))]
    return [*way, (str(meeting), meeting.get_absolute_url())] if meeting else way


@dataclass
class Row:
    """An item of an agenda: what it is, what was decided, who took no part in it."""

    item: AgendaItem
    number: int
    proposal: Proposal | None = None
    decision: Decision | None = None
    is_late: bool = False
    absences: list[Absence] = field(default_factory=list)
    reported: list[Decision] = field(default_factory=list)  # by delegates, told here

    @property
    def title(self) -> str:
        return self.proposal.title if self.proposal else self.item.title

    @property
    def diary_number(self) -> str:
        return self.proposal.diary_number if self.proposal else self.item.diary_number

    @property
    def outcome(self) -> Outcome | None:
        """What became of it, with its word and tone; None while it is undecided."""
        if self.decision is not None:
            return self.decision.answer
        return Outcome(self.item.outcome) if self.item.outcome else None

    @property
    def url(self) -> str:
        """Where one reads about it; another matter stands on the page of its meeting alone."""
        about = self.decision or self.proposal
        return about.get_absolute_url() if about else ""

    @property
    def came_from(self) -> Meeting | None:
        """The earlier meeting that tabled this other matter to here."""
        return self.item.tabled_from.meeting if self.item.tabled_from else None

    @property
    def went_to(self) -> Meeting | None:
        """The later meeting that takes up this other matter."""
        following = getattr(self.item, "taken_up", None)
        return following.meeting if following else None

    @property
    def record_url(self) -> str:
        """Where its outcome is recorded, or what is recorded is corrected."""
        if self.decision is not None:
            return reverse("funding:decision_edit", args=[self.decision.pk])
        if self.proposal is not None:
            return reverse("funding:decision_record", args=[self.proposal.pk])
        return reverse("funding:matter_decide", args=[self.item.pk])


# Put together once: each agenda adds only whose it is.
ITEMS = AgendaItem.objects.select_related("tabled_from__meeting", "taken_up__meeting")
ASKED = Proposal.objects.with_amount()
DECIDED = Decision.objects.with_total().with_life().with_sequels()


def agenda_of(meeting: Meeting) -> list[Row]:
    """Return the agenda in its order, with what is asked and decided (kr), in five queries."""
    items = list(ITEMS.filter(meeting=meeting))
    proposals = ASKED.in_bulk([item.proposal_id for item in items if item.proposal_id])
    decisions = {each.proposal_id: each for each in DECIDED.filter(meeting=meeting)}
    rows = {}
    for number, item in enumerate(items, 1):
        item.meeting = meeting
        decision = decisions.get(item.proposal_id)
        if decision is not None:
            decision.meeting = meeting
        rows[item.pk] = Row(
            item=item,
            number=number,
            proposal=proposals.get(item.proposal_id),
            decision=decision,
            is_late=is_late(
                timezone.localdate(item.created_at), meeting.documents_by, meeting.held_on
            ),
        )
    for absence in Absence.objects.filter(item__meeting=meeting).select_related("attendee"):
        rows[absence.item_id].absences.append(absence)
    reports = ReportedDecision.objects.filter(item__meeting=meeting).select_related("decision")
    for report in reports:
        rows[report.item_id].reported.append(report.decision)
    return list(rows.values())


def undecided(rows: list[Row], after: int = 0) -> Row | None:
    """Return the next item without an outcome, from a place on the agenda on and then around."""
    waiting = [row for row in rows if row.outcome is None]
    following = [row for row in waiting if row.number > after]
    return next(iter([*following, *waiting]), None)


def onward_from(meeting: Meeting, *, proposal_id: int | None = None, item_id: int | None = None):
    """Return where the minutes go on after an item: the next undecided one, or the meeting."""
    rows = agenda_of(meeting)
    here = next(
        (
            row.number
            for row in rows
            if row.item.pk == item_id
            or (proposal_id is not None and row.item.proposal_id == proposal_id)
        ),
        0,
    )
    following = undecided(rows, here)
    return following.record_url if following else meeting.get_absolute_url()
