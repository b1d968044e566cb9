"""The steering groups of a program on days: when they met, what they adjusted, when they meet."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse

from dashboards.rules.standings import AdjustmentRow, GroupRow, MeetingRow
from programs.rules.groups import is_overdue, next_meeting

GROUPS = """
    (SELECT coalesce(jsonb_agg(jsonb_build_array(a_group.id, a_group.name, a_group.interval_weeks,
                               a_group.ended_on,
                               (a_group.created_at AT TIME ZONE 'Europe/Stockholm')::date)
                               ORDER BY a_group.name, a_group.id), '[]')
       FROM programs_group a_group
      WHERE a_group.program_id = %(program)s AND a_group.kind = 'steering'),
    (SELECT coalesce(jsonb_agg(jsonb_build_array(meeting.id, meeting.group_id, meeting.held_on,
                               meeting.notes <> '',
                               (SELECT coalesce(jsonb_agg(jsonb_build_array(adjustment.text,
                                                          goal.id, goal.number, goal.title)
                                                          ORDER BY adjustment.position,
                                                                   adjustment.id), '[]')
                                  FROM programs_adjustment adjustment
                                  LEFT JOIN programs_subgoal goal ON goal.id = adjustment.goal_id
                                 WHERE adjustment.meeting_id = meeting.id))
                               ORDER BY meeting.held_on DESC, meeting.id DESC), '[]')
       FROM programs_groupmeeting meeting
       JOIN programs_group a_group ON a_group.id = meeting.group_id
      WHERE a_group.program_id = %(program)s AND a_group.kind = 'steering')
"""


def meetings_in(groups: Iterable[list], meetings: Iterable[list]) -> list[MeetingRow]:
    """Return the meetings of GROUPS, the newest first; those booked ahead among them."""
    names = {row[0]: row[1] for row in groups}
    urls = (
        reverse("programs:group_meeting_detail", args=[0]),
        reverse("programs:goal_detail", args=[0]),
    )
    return [
        MeetingRow(
            pk=pk,
            name=names[group],
            url=urls[0].replace("/0/", f"/{pk}/"),
            group_id=group,
            held_on=date.fromisoformat(held_on),
            adjustments=tuple(_adjustment(urls[1], *row) for row in adjusted),
            has_notes=has_notes,
        )
        for pk, group, held_on, has_notes, adjusted in meetings
    ]


def _adjustment(url, text, goal, number, title) -> AdjustmentRow:
    if goal is None:
        return AdjustmentRow(text)
    return AdjustmentRow(text, f"{number}. {title}", url.replace("/0/", f"/{goal}/"))


def groups_on(day: date, rows: Iterable[list], meetings: list[MeetingRow]) -> tuple[GroupRow, ...]:
    """Return the groups that were there on the day, and not over."""
    url = reverse("programs:group_detail", args=[0])
    return tuple(each for row in rows if (each := _group(day, url, meetings, *row)) is not None)


def _group(day, url, meetings, pk, name, weeks, ended_on, entered_on) -> GroupRow | None:
    own = [each for each in meetings if each.group_id == pk]
    last = next((each for each in own if each.held_on <= day), None)
    booked = next((each for each in reversed(own) if each.held_on > day), None)
    ended = None if ended_on is None else date.fromisoformat(ended_on)
    is_over = ended is not None and ended < day
    if is_over or not (last is not None or entered_on <= day.isoformat()):
        return None
    next_on = next_meeting(last and last.held_on, weeks, booked and booked.held_on)
    return GroupRow(
        pk=pk,
        name=name,
        url=url.replace("/0/", f"/{pk}/"),
        last=last,
        next_on=next_on,
        booked=booked,
        is_overdue=is_overdue(next_on, day, ended),
    )


def meeting_before(day: date, meetings: Iterable[MeetingRow]) -> date | None:
    """Return the newest day before this one on which a steering group met."""
    return max((each.held_on for each in meetings if each.held_on < day), default=None)


LATELY = timedelta(days=90)  # what a steering group that meets each quarter has not seen
