"""Steering, working and reference groups: members with terms, meetings, what was adjusted."""

from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import Count, ExpressionWrapper, F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind, Validity, validity
from accounts.models import Role, organizations_held
from accounts.models.roles import RoleQuerySet
from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import GroupKind, MemberKind, ProgramRoleKind
from programs.models.goals import SubGoal
from programs.models.programs import Program, programs_held
from programs.rules.groups import is_overdue, next_meeting


class GroupQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by its members, those in its program and those who act for its organization."""
        seats = GroupMember.objects.filter(person_id=user.pk).held_now()
        return self.filter(
            Q(program__in=programs_held(user))
            | Q(organization__in=organizations_held(user))
            | Q(pk__in=seats.values("group_id"))
        )

    def with_meetings(self, today: date) -> Self:
        """Annotate the newest meeting held (`last_met_on`) and the first booked (`booked_on`)."""
        meetings = GroupMeeting.objects.filter(group=OuterRef("pk")).values("held_on")
        held = meetings.filter(held_on__lte=today).order_by("-held_on")
        booked = meetings.filter(held_on__gt=today).order_by("held_on")
        return self.annotate(last_met_on=Subquery(held[:1]), booked_on=Subquery(booked[:1]))

    def with_member_count(self, today: date) -> Self:
        """Annotate how many members each has on a day (`member_count`)."""
        seats = GroupMember.objects.filter(group=OuterRef("pk")).held_on(today).order_by()
        counted = Subquery(seats.values("group").annotate(count=Count("pk")).values("count"))
        return self.annotate(member_count=Coalesce(counted, 0))

    def going_on(self, today: date) -> Self:
        """Those that have not ended."""
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=today))

    def overdue(self, today: date) -> Self:
        """Those that should have met by now and have nothing booked, as `is_meeting_overdue`."""
        since = ExpressionWrapper(
            Value(today) - F("last_met_on"), output_field=models.DurationField()
        )
        interval = F("interval_weeks") * Value(timedelta(weeks=1))
        met = self.going_on(today).with_meetings(today).filter(booked_on__isnull=True)
        return met.filter(GreaterThan(since, interval))

    def waiting_for(self, user, today: date) -> Self:
        """Overdue ones that the person calls: a strategist those of the program, else an officer.

        Administrators may, and are not told: they keep the system, not its groups.
        """
        kinds = (OrganizationRoleKind.SECRETARY, OrganizationRoleKind.RESPONSIBLE)
        called = Q(program__in=programs_held(user, ProgramRoleKind.STRATEGIST)) | Q(
            program__isnull=True, organization__in=organizations_held(user, *kinds)
        )
        return self.filter(called).overdue(today)


@recorded
class Group(Model):
    """A steering, working or reference group of an organization, or of one of its programs."""

    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("organization")
    )
    program = models.ForeignKey(
        Program,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="groups",
        verbose_name=_("program"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=GroupKind)
    name = models.CharField(_("name"), max_length=200)
    task = models.TextField(_("task"), blank=True)
    interval_weeks = models.PositiveSmallIntegerField(
        _("weeks between meetings"), null=True, blank=True
    )
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint("organization", "name", name="one_group_of_a_name"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("programs:group_detail", args=[self.pk])

    @property
    def validity(self) -> Validity:
        return validity(None, self.ended_on, timezone.localdate())

    @property
    def next_meeting_on(self) -> date | None:
        """The day of the next meeting, booked or by the interval; needs `with_meetings`."""
        return next_meeting(self.last_met_on, self.interval_weeks, self.booked_on)

    @property
    def is_meeting_overdue(self) -> bool:
        """Whether it should have met by now; needs `with_meetings`."""
        return is_overdue(self.next_meeting_on, timezone.localdate(), self.ended_on)


class GroupMemberQuerySet(RoleQuerySet):
    def visible_to(self, user):
        return self.filter(group__in=Group.objects.visible_to(user))


@recorded
class GroupMember(Role):
    """Somebody's term in a group."""

    told_by = ("group", "person", "kind")
    group = models.ForeignKey(
        Group, models.PROTECT, related_name="members", verbose_name=_("group")
    )
    kind = models.CharField(_("part"), max_length=12, choices=MemberKind, default=MemberKind.MEMBER)

    objects = GroupMemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member of a group")
        verbose_name_plural = _("members of groups")
        ordering = ["group", "kind", "person__name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="a_term_ends_after_it_begins",
            ),
        ]

    def get_absolute_url(self):
        return self.group.get_absolute_url()


class GroupMeetingQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(group__in=Group.objects.visible_to(user))


@recorded
class GroupMeeting(Model):
    """A meeting of a group: when, notes."""

    group = models.ForeignKey(
        Group, models.PROTECT, related_name="meetings", verbose_name=_("group")
    )
    held_on = models.DateField(_("held on"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    objects = GroupMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting of a group")
        verbose_name_plural = _("meetings of groups")
        ordering = ["-held_on", "-pk"]

    def __str__(self):
        return f"{self.group} {self.held_on}"

    def get_absolute_url(self):
        return reverse("programs:group_meeting_detail", args=[self.pk])

    @property
    def program_id(self) -> int | None:
        """The program that the group steers or works for; its people write of the meeting."""
        return self.group.program_id

    @property
    def has_paper(self) -> bool:
        """Whether a paper is made for it: a program's steering group has one."""
        return self.group.kind == GroupKind.STEERING and self.program_id is not None


class AdjustmentQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(meeting__in=GroupMeeting.objects.visible_to(user))


@recorded
class Adjustment(Model):
    """What a group adjusted at a meeting, and at which goal where it was one."""

    told_by = ("meeting", "position")
    meeting = models.ForeignKey(
        GroupMeeting, models.CASCADE, related_name="adjustments", verbose_name=_("meeting")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.TextField(_("what was adjusted"))
    goal = models.ForeignKey(
        SubGoal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="adjustments",
        verbose_name=_("sub-goal"),
    )

    objects = AdjustmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("adjustment")
        verbose_name_plural = _("adjustments")
        ordering = ["meeting", "position", "pk"]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return self.meeting.get_absolute_url()
