"""The order of a meeting's agenda: a proposal's place on it, and the § it is given."""

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils.translation import gettext as _

from funding.models import AgendaItem, Meeting, Proposal


def place(proposal: Proposal, meeting: Meeting) -> AgendaItem:
    """Give a proposal a place last on a meeting's agenda; it leaves the one where it waited."""
    item = AgendaItem.objects.filter(meeting=meeting, proposal=proposal).first()
    if item is not None and proposal.meeting_id == meeting.pk:
        return item
    if item is not None:
        raise ValidationError(_("The meeting has already dealt with it: choose another one."))
    take_off(proposal)
    last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    return AgendaItem.objects.create(meeting=meeting, proposal=proposal, position=last + 1)


def take_off(proposal: Proposal) -> None:
    """Take a proposal off the agenda where it waits; what was decided there stays."""
    waiting = AgendaItem.objects.filter(meeting=proposal.meeting_id, proposal=proposal)
    for item in waiting.exclude(meeting__decisions__proposal=proposal):
        item.delete()


def number(proposal: Proposal, meeting: Meeting, paragraph: int) -> AgendaItem:
    """Give the item of a proposal its §; whether it is free is asked before."""
    item = AgendaItem.objects.get(meeting=meeting, proposal=proposal)
    if item.paragraph != paragraph:
        item.paragraph = paragraph
        item.save_fields("paragraph")
    return item
