"""Verbs on meetings: create, revise, adjust the minutes, take a mistaken adjusting back."""

from collections.abc import Collection
from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse
from funding.choices import ProposalState
from funding.models import AgendaItem, Meeting, Proposal
from funding.rules import meetings as rules


@verb(_("entered the meeting"))
def create(board: Organization, *, held_on: date, place: str = "", by: User) -> Meeting:
    """Enter a meeting of a board; one a day."""
    board = lock_board(board.pk)
    _refuse_beside("held_on", _obstacles_to_date(board, held_on))
    return Meeting.objects.create(board=board, held_on=held_on, place=place)


@verb(_("changed the meeting"))
def revise(meeting: Meeting, *, held_on: date, place: str = "", by: User) -> Meeting:
    """Move a meeting or change its place, until its minutes are adjusted."""
    meeting = Meeting.objects.locked(meeting.pk)
    board = lock_board(meeting.board_id)
    refuse(rules.obstacles_to_revise(meeting.adjusted_on))
    has_decisions = meeting.decisions.exists()
    _refuse_beside(
        "held_on",
        [
            *_obstacles_to_date(board, held_on, apart_from=meeting),
            *rules.obstacles_to_move(
                meeting.held_on, held_on, has_decisions=has_decisions, today=timezone.localdate()
            ),
        ],
    )
    meeting.held_on, meeting.place = held_on, place
    meeting.save_fields("held_on", "place")
    return meeting


@verb(_("entered that the minutes are adjusted"))
def adjust_minutes(meeting: Meeting, *, on: date, by: User) -> Meeting:
    """Enter the day the minutes were adjusted: from here its decisions are closed."""
    meeting = Meeting.objects.locked(meeting.pk)
    today = timezone.localdate()
    refuse(obstacles_to_adjust(meeting))
    _refuse_beside("on", rules.obstacles_to_adjusted_on(meeting.held_on, on, today))
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


def obstacles_to_adjust(meeting: Meeting) -> list[str]:
    """Return what keeps the minutes from being adjusted today; the greyed action says the same."""
    undecided = meeting.proposals.filter(state=ProposalState.ON_AGENDA)
    return list(
        rules.obstacles_to_adjust(
            meeting.held_on, meeting.adjusted_on, undecided, timezone.localdate()
        )
    )


def obstacles_to_reopen(meeting: Meeting) -> list[str]:
    """Return what keeps the day of adjusting from being taken back."""
    registered = meeting.decisions.filter(extract_registered_on__isnull=False)
    return list(
        rules.obstacles_to_reopen(meeting.adjusted_on, registered.select_related("meeting__board"))
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


def _refuse_beside(field: str, obstacles) -> None:
    reasons = list(obstacles)
    if reasons:
        raise ValidationError({field: reasons})
