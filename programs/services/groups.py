"""What is done with groups: made, revised, ended; members join and leave; meetings are noted."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.models import Comment
from documents.models import Document
from programs.choices import GroupKind
from programs.models import Adjustment, Group, GroupMeeting, GroupMember, programs_held
from programs.rules import groups as rules

FIELDS = ("kind", "name", "task", "interval_weeks")


@verb(_("set up the group"))
def create(group: Group, *, by) -> Group:
    """Save a new group of an organization, or of one of its programs."""
    _check_name(group)
    group.save()
    return group


@verb(_("revised the group"))
def revise(group: Group, *, by) -> Group:
    """Save the group as it now stands on the object."""
    _check_name(group)
    group.save_fields(*FIELDS)
    return group


@verb(_("ended the group"))
def end(group: Group, *, last_day: date, reason: str, by) -> Group:
    """Let the group work through a last day; every term that would go on ends with it."""
    group = Group.objects.locked(group.pk)
    newest = group.meetings.order_by("-held_on").values_list("held_on", flat=True).first()
    refuse_fields(
        {
            "last_day": rules.obstacles_to_end(
                ended_on=group.ended_on, last_day=last_day, last_met_on=newest
            )
        }
    )
    group.ended_on = last_day
    group.save_fields("ended_on")
    for member in group.members.held_on(last_day):
        if member.valid_to is None or member.valid_to > last_day:
            member.valid_to = last_day
            member.save_fields("valid_to")
    group.members.filter(valid_from__gt=last_day).delete()  # they never began; the trail keeps it
    return group


@verb(_("added a member"))
def join(member: GroupMember, *, by) -> GroupMember:
    """Let a person be a member of a group, from a day on."""
    group = Group.objects.locked(member.group_id)
    person = User.objects.get(pk=member.person_id)
    held = group.members.filter(person=person).values_list("valid_from", "valid_to")
    refuse(
        rules.obstacles_to_join(
            period=(member.valid_from, member.valid_to),
            held=held,
            is_active=person.is_active,
            gives_oneself_a_role=by == person and _gives_role(group, by),
            ended_on=group.ended_on,
        )
    )
    member.save()
    return member


@verb(_("ended a member's term"))
def leave(member: GroupMember, *, last_day: date, reason: str, by) -> GroupMember:
    """Let a member's term last through a day and no longer; the reason goes to the trail."""
    member = GroupMember.objects.locked(member.pk)
    refuse_fields(
        {
            "last_day": rules.obstacles_to_leave(
                period=(member.valid_from, member.valid_to),
                last_day=last_day,
                today=timezone.localdate(),
            )
        }
    )
    member.valid_to = last_day
    member.save_fields("valid_to")
    return member


@verb(_("noted a meeting"))
def meet(meeting: GroupMeeting, *, by) -> GroupMeeting:
    """Save a meeting that was held, or that is booked."""
    _check_meeting(meeting)
    meeting.save()
    return meeting


@verb(_("revised a meeting"))
def revise_meeting(meeting: GroupMeeting, *, by) -> GroupMeeting:
    """Save the meeting as it now stands on the object."""
    _check_meeting(meeting)
    meeting.save_fields("held_on", "place", "notes")
    return meeting


@verb(_("removed a meeting"))
def remove_meeting(meeting: GroupMeeting, *, by) -> Group:
    """Delete a meeting at which nothing was adjusted (the trail keeps it); return its group."""
    meeting = GroupMeeting.objects.locked(meeting.pk)
    papers = Document.objects.about(meeting).count()
    decisions = Comment.objects.decided_at(meeting).count()
    refuse(rules.obstacles_to_remove_meeting(meeting.adjustments.count(), papers, decisions))
    meeting.delete()
    return meeting.group


@verb(_("noted what was adjusted"))
def adjust(adjustment: Adjustment, *, by) -> Adjustment:
    """Save what a group adjusted at a meeting."""
    adjustment.save()
    return adjustment


@verb(_("revised what was adjusted"))
def revise_adjustment(adjustment: Adjustment, *, by) -> Adjustment:
    """Save the adjustment as it now stands on the object."""
    adjustment.save_fields("text", "goal", "position")
    return adjustment


@verb(_("removed what was adjusted"))
def remove_adjustment(adjustment: Adjustment, *, by) -> GroupMeeting:
    """Delete the adjustment (the trail keeps it); return its meeting."""
    adjustment.delete()
    return adjustment.meeting


def _gives_role(group: Group, person: User) -> bool:
    """Whether the person would come to see the group's program by being a member."""
    if group.kind != GroupKind.STEERING or group.program_id is None:
        return False
    return group.program_id not in programs_held(person)


def _check_name(group: Group) -> None:
    Organization.objects.locked(group.organization_id)  # two cannot take one name at once
    others = Group.objects.filter(organization=group.organization_id).exclude(pk=group.pk)
    names = others.values_list("name", flat=True)
    refuse_fields({"name": rules.obstacles_to_name(group.name, names)})


def _check_meeting(meeting: GroupMeeting) -> None:
    group = Group.objects.locked(meeting.group_id)
    refuse_fields({"held_on": rules.obstacles_to_meet(meeting.held_on, group.ended_on)})
