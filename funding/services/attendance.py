"""Verbs on attendance: who attends a meeting and as what, and who takes no part in an item."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.models import Absence, AgendaItem, Attendee, Meeting
from funding.rules import attendance as rules


@verb(_("entered who attended"))
def set_attendees(
    meeting: Meeting, rows: Sequence[tuple[int | None, str, str]], *, by: User
) -> Meeting:
    """Make the attendees these, in this order: (id of the row or None, name, function).

    Whoever is left out is removed; the others keep their rows and what stands of them at items.
    """
    meeting = Meeting.objects.locked(meeting.pk)
    refuse(rules.obstacles_to_change(meeting.adjusted_on))
    refuse(rules.faults_of_attendees([name for _pk, name, _function in rows]))
    kept = {row.pk: row for row in meeting.attendees.all()}
    wanted = {pk for pk, *_rest in rows}
    for row in [row for pk, row in kept.items() if pk not in wanted]:
        row.delete()
    _free_names(kept, rows)
    for position, (pk, name, function) in enumerate(rows, 1):
        _write(meeting, kept.get(pk), {"position": position, "name": name, "function": function})
    meeting.save_fields()  # whoever edits an older version is told
    return meeting


@verb(_("copied who attended from the last meeting"))
def copy_last(meeting: Meeting, *, by: User) -> Meeting:
    """Begin with those who attended the board's last meeting before this one."""
    meeting = Meeting.objects.locked(meeting.pk)
    last = last_attended(meeting)
    refuse(
        rules.obstacles_to_copy(
            meeting.adjusted_on, has_attendees=meeting.attendees.exists(), has_last=last is not None
        )
    )
    for row in last.attendees.all():
        Attendee.objects.create(
            meeting=meeting, position=row.position, name=row.name, function=row.function
        )
    meeting.save_fields()
    return meeting


@verb(_("entered who took no part in an item"))
def set_absences(item: AgendaItem, reasons: Mapping[int, str], *, by: User) -> AgendaItem:
    """Enter why attendees take no part in an item; those without a reason take part."""
    meeting = Meeting.objects.locked(item.meeting_id)
    refuse(rules.obstacles_to_change(meeting.adjusted_on))
    kept = {row.attendee_id: row for row in item.absences.all()}
    for attendee in meeting.attendees.all():
        row, reason = kept.get(attendee.pk), reasons.get(attendee.pk, "")
        if row is None and reason:
            Absence.objects.create(item=item, attendee=attendee, reason=reason)
        elif row is not None and not reason:
            row.delete()
        elif row is not None and row.reason != reason:
            row.reason = reason
            row.save_fields("reason")
    return item


def last_attended(meeting: Meeting) -> Meeting | None:
    """Return the board's last meeting before this one for which somebody entered who attended."""
    earlier = Meeting.objects.filter(board=meeting.board_id, held_on__lt=meeting.held_on)
    return earlier.filter(attendees__isnull=False).order_by("-held_on").first()


def _free_names(kept: Mapping[int, Attendee], rows: Sequence[tuple[int | None, str, str]]) -> None:
    """Let go of a name that another row takes over: nobody stands there twice, even meanwhile."""
    taker = {name: pk for pk, name, _function in rows}
    for pk, row in kept.items():
        if taker.get(row.name, pk) != pk:
            row.name = f"{row.name} ({pk})"[-Attendee._meta.get_field("name").max_length :]
            row.save_fields("name")


def _write(meeting: Meeting, row: Attendee | None, values: dict) -> None:
    if row is None:
        Attendee.objects.create(meeting=meeting, **values)
        return
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if changed:
        row.save_fields(*changed)
