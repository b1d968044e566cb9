"""Verbs on meetings: create, revise, adjust the minutes, take a mistaken adjusting back."""

from collections.abc import Collection
from datetime import date, time

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse, refuse_fields
from funding.models import AgendaItem, Meeting, Notice, Proposal
from funding.rules import meetings as rules


@verb(_("entered the meeting"))
def create(
    board: Organization,
    *,
    held_on: date,
    begins_at: time | None = None,
    place: str = "",
    documents_by: date | None = None,
    by: User,
) -> Meeting:
    """Enter a meeting of a board; one a day."""
    board = lock_board(board.pk)
    refuse_fields(
        {
            "held_on": _obstacles_to_date(board, held_on),
            "documents_by": rules.obstacles_to_deadline(held_on, documents_by),
        }
    )
    return Meeting.objects.create(
        board=board,
        held_on=held_on,
        begins_at=begins_at,
        place=place,
        documents_by=documents_by,
    )


def entered(board: Organization, day: date, *, by: User) -> Meeting:
    """Enter the meeting that a matter is tabled to, when it stands in no calendar yet."""
    try:
        return create(board, held_on=day, by=by)
    except ValidationError as refusal:
        raise ValidationError({"tabled_on": refusal.messages}) from refusal


@verb(_("changed the meeting"))
def revise(
    meeting: Meeting,
    *,
    held_on: date,
    begins_at: time | None = None,
    place: str = "",
    documents_by: date | None = None,
    by: User,
) -> Meeting:
    """Move a meeting or change its facts, until its minutes are adjusted."""
    meeting = Meeting.objects.locked(meeting.pk)
    board = lock_board(meeting.board_id)
    refuse(rules.obstacles_to_revise(meeting.adjusted_on))
    is_numbered = meeting.items.filter(paragraph__isnull=False).exists()
    today = timezone.localdate()
    refuse_fields(
        {
            "held_on": [
                *_obstacles_to_date(board, held_on, apart_from=meeting),
                *rules.obstacles_to_move(
                    meeting.held_on, held_on, is_numbered=is_numbered, today=today
                ),
            ],
            "documents_by": rules.obstacles_to_deadline(held_on, documents_by),
        }
    )
    meeting.held_on, meeting.begins_at = held_on, begins_at
    meeting.place, meeting.documents_by = place, documents_by
    meeting.save_fields("held_on", "begins_at", "place", "documents_by")
    return meeting


@verb(_("entered that the minutes are adjusted"))
def adjust_minutes(meeting: Meeting, *, on: date, by: User) -> Meeting:
    """Enter the day the minutes were adjusted: from here its decisions are closed."""
    meeting = Meeting.objects.locked(meeting.pk)
    today = timezone.localdate()
    refuse(obstacles_to_adjust(meeting))
    refuse_fields({"on": rules.obstacles_to_adjusted_on(meeting.held_on, on, today)})
    meeting.adjusted_on = on
    meeting.save_fields("adjusted_on")
    return meeting


@verb(_("took back that the minutes are adjusted"))
def reopen(meeting: Meeting, *, by: User, reason: str) -> Meeting:
    """Take back a mistaken day of adjusting; nothing of the meeting may count yet."""
    meeting = Meeting.objects.locked(meeting.pk)
    refuse(obstacles_to_reopen(meeting))
    meeting.adjusted_on = None
    meeting.save_fields("adjusted_on")
    return meeting


@verb(_("entered that the minutes are announced"))
def announce(meeting: Meeting, *, posted_on: date, by: User) -> Notice:
    """Enter the day the adjusted minutes were announced: the time to appeal runs from it."""
    meeting = Meeting.objects.locked(meeting.pk)
    refuse(rules.obstacles_to_announce(meeting.adjusted_on))
    today = timezone.localdate()
    refuse_fields(
        {"posted_on": rules.obstacles_to_posted_on(meeting.adjusted_on, posted_on, today)}
    )
    notice = Notice.objects.filter(meeting=meeting).first()
    if notice is None:
        return Notice.objects.create(meeting=meeting, posted_on=posted_on, posted_by=by)
    if notice.posted_on != posted_on:
        notice.posted_on, notice.posted_by = posted_on, by
        notice.save_fields("posted_on", "posted_by")
    return notice


def obstacles_to_adjust(meeting: Meeting) -> list[str]:
    """Return what keeps the minutes from being adjusted today; the greyed action says the same."""
    undecided = meeting.items.undecided().select_related("proposal")
    return list(
        rules.obstacles_to_adjust(
            meeting.held_on, meeting.adjusted_on, undecided, timezone.localdate()
        )
    )


def obstacles_to_reopen(meeting: Meeting) -> list[str]:
    """Return what keeps the day of adjusting from being taken back."""
    registered = meeting.decisions.filter(extract_registered_on__isnull=False)
    return list(
        rules.obstacles_to_reopen(
            meeting.adjusted_on,
            registered.select_related("meeting__board"),
            is_announced=Notice.objects.filter(meeting=meeting).exists(),
        )
    )


def taken_paragraphs(
    meeting: Meeting, apart_from: Proposal | None = None, *, items: Collection[int] = ()
) -> dict[int, str]:
    """Return the § that the board has used in the meeting's year, each with its meeting.

    `apart_from` is the proposal whose § at this meeting does not count, `items` are such items.
    """
    used = AgendaItem.objects.of_year(meeting.board_id, meeting.held_on.year)
    used = used.exclude(pk__in=items)
    if apart_from is not None:
        used = used.exclude(meeting=meeting, proposal=apart_from)
    return {each.paragraph: str(each.meeting) for each in used.select_related("meeting__board")}


def lock_board(pk: int) -> Organization:
    """Hold a board's calendar and its § still: whoever comes second waits and sees the first.

    Rows that only refer to the board are not held up (NO KEY).
    """
    return Organization.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)


def _obstacles_to_date(board: Organization, held_on: date, apart_from: Meeting | None = None):
    others = Meeting.objects.filter(board=board, held_on=held_on)
    if apart_from is not None:
        others = others.exclude(pk=apart_from.pk)
    return rules.obstacles_to_date(board, held_on, is_taken=others.exists())
