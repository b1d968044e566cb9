"""What the steering group's paper says of meetings: what was decided and adjusted, and noted."""

from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from dashboards.rules.standings import ProgramStanding
from desk.choices import CommentKind, CommentState
from desk.models import Comment
from programs.models import Adjustment, GroupMeeting
from programs.models.programs import audience_of
from programs.pdf import parts


def last_part(meeting: GroupMeeting | None, now: ProgramStanding) -> dict[str, Any] | None:
    """Return what the meeting before decided and adjusted, and where each of it stands now."""
    if meeting is None:
        return None
    standing = {goal.pk: goal.state.word for goal in now.goals}
    rows = [(each.text, str(each.subject), _carried_out(each, now)) for each in _decided(meeting)]
    rows += [
        (
            each.text,
            str(each.goal) if each.goal else "–",
            standing.get(each.goal_id, _("No longer followed up")) if each.goal_id else "–",
        )
        for each in _adjusted(meeting)
    ]
    columns = [
        (_("What was decided or adjusted"), "prose"),
        (_("Concerns"), "text"),
        (_("Where it stands now"), "text"),
    ]
    caption = _("From the meeting on %(day)s") % {"day": parts.in_words(meeting.held_on)}
    return parts.table(caption, columns, rows) if rows else None


def this_part(meeting: GroupMeeting) -> dict[str, Any] | None:
    """Return what is noted of the meeting itself, once somebody has noted it."""
    decided = [{"text": each.text, "about": str(each.subject)} for each in _decided(meeting)]
    adjusted = [
        {"text": each.text, "about": str(each.goal) if each.goal else ""}
        for each in _adjusted(meeting)
    ]
    if not (meeting.notes or decided or adjusted):
        return None
    return {"notes": meeting.notes, "decided": decided, "adjusted": adjusted}


def _adjusted(meeting: GroupMeeting) -> list[Adjustment]:
    return list(meeting.adjustments.select_related("goal").order_by("position", "pk"))


def _decided(meeting: GroupMeeting) -> list[Comment]:
    """Return the decisions of the meeting that the program's people read, and nobody withdrew."""
    decided = Comment.objects.decided_at(meeting).filter(
        kind=CommentKind.DECISION,
        audience=audience_of(meeting.group.program_id),
        withdrawn_at__isnull=True,
    )
    return list(decided.prefetch_related("subject").order_by("pk"))


def _carried_out(decision: Comment, now: ProgramStanding) -> str:
    """Say how far a decision had come on the day."""
    resolved = decision.resolved_at
    if resolved is not None and timezone.localdate(resolved) <= now.day:
        said = decision.resolution or str(CommentState.RESOLVED.label)
    elif decision.assigned_to_id is None:
        said = str(CommentState.NOTED.label)
    else:
        late = decision.is_late(now.day)
        said = str((CommentState.OVERDUE if late else CommentState.OPEN).label)
    return capfirst(said)
