"""Pages of groups: list, one group with its members and meetings, its text, its end."""

from django.db.models import Count
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import events_of, history_of
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
    onward,
)
from core.views.parts import PartCreate
from programs.filters.groups import GroupFilter
from programs.forms.groups import GroupCreateForm, GroupForm, LastDayForm, MemberForm
from programs.models import Group, GroupMeeting, GroupMember, programs_held
from programs.services import groups
from programs.tables.groups import GroupTable

GROUPS = Group.objects.select_related("organization", "program")


class GroupList(ListPage):
    permission_required = "programs.view_group"
    page_title = _("Groups")
    table_class = GroupTable
    filterset_class = GroupFilter
    create_url_name = "programs:group_create"
    create_permission = "programs.add_group"
    create_label = _("New group")
    empty = Empty(
        _("No group to show"),
        _("Steering, working and reference groups are seen by their members and their programs."),
    )

    @property
    def queryset(self):
        today = timezone.localdate()
        return GROUPS.with_meetings(today).with_member_count(today).order_by("name", "pk")


class GroupDetail(DetailPage):
    """What the group is for, who is in it, when it has met and when it meets next."""

    template_name = "programs/groups/detail.html"
    permission_required = "programs.view_group"

    @property
    def queryset(self):
        return GROUPS.with_meetings(timezone.localdate())

    def get_crumbs(self):
        return [(_("Groups"), reverse("programs:group_list"))]

    def get_state(self):
        validity = self.object.validity
        return (validity.label, *validity.tones[validity])

    def get_actions(self):
        group = self.object
        if not self.request.user.has_perm("programs.change_group", group):
            return []
        to = {
            name: onward(self.request, f"programs:group_{name}", group.pk)
            for name in ("meeting_create", "member_create", "edit", "end")
        }
        meeting = Action(
            _("Note a meeting"), to["meeting_create"], "get", "primary", icon="plus-lg"
        )
        member = Action(_("Add a member"), to["member_create"], "get", icon="person-plus")
        edit = Action(_("Edit"), to["edit"], "get", icon="pencil")
        if group.ended_on is not None:
            return [edit]
        end = Action(_("End the group"), to["end"], "get", "danger", icon="slash-circle")
        return [meeting, member, edit, end]

    def get_history(self):
        members = events_of(GroupMember, group=self.object.pk)
        return history_of(self.object, members, events_of(GroupMeeting, group=self.object.pk))

    def get_context_data(self, **kwargs):
        user, group = self.request.user, self.object
        members = list(group.members.select_related("person").order_by("person__name", "pk"))
        order = list(GroupMember._meta.get_field("kind").choices)
        places = {kind: place for place, (kind, _label) in enumerate(order)}
        members.sort(key=lambda member: places[member.kind])
        meetings = group.meetings.annotate(adjustment_count=Count("adjustments"))
        return super().get_context_data(
            members=[each for each in members if each.validity != "ended"],
            former=[each for each in members if each.validity == "ended"],
            meetings=meetings.order_by("-held_on", "-pk"),
            sees_program=group.program_id in programs_held(user),
            may_change=user.has_perm("programs.change_group", group),
            today=timezone.localdate(),
            **kwargs,
        )


class GroupCreate(CreatePage):
    permission_required = "programs.add_group"
    page_title = _("New group")
    form_class = GroupCreateForm
    submit_label = _("Set up the group")
    done = _("The group is set up. Now add its members.")

    def get_crumbs(self):
        return [(_("Groups"), reverse("programs:group_list"))]

    def get_form_kwargs(self):
        program = self.request.GET.get("program", "")
        return {"user": self.request.user, "initial": {"program": program} if program else {}}

    def perform(self, form):
        return groups.create(form.instance, by=self.request.user)

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:group_list"))


class GroupEdit(EditPage):
    permission_required = "programs.change_group"
    queryset = GROUPS
    form_class = GroupForm
    done = _("The group is saved.")

    def get_crumbs(self):
        return [(_("Groups"), reverse("programs:group_list")), *super().get_crumbs()]

    def perform(self, form):
        return groups.revise(form.instance, by=self.request.user)


class GroupEnd(VerbPage):
    permission_required = "programs.change_group"
    queryset = GROUPS
    template_name = "programs/groups/end.html"
    form_class = LastDayForm
    page_title = _("End the group")
    submit_label = _("End the group")
    tone = "danger"
    done = _("The group has an end, and so have the terms of its members.")

    def get_form_kwargs(self):
        return {"initial": {"last_day": timezone.localdate()}}

    def perform(self, form):
        return groups.end(self.object, by=self.request.user, **form.cleaned_data)


class MemberCreate(PartCreate):
    permission_required = "programs.change_group"
    queryset = GROUPS
    model = GroupMember
    parent = "group"
    form_class = MemberForm
    service = groups.join
    page_title = _("Add a member")
    submit_label = _("Add the member")
    done = _("The member is added.")


class MemberEnd(VerbPage):
    permission_required = "programs.change_group"
    queryset = GroupMember.objects.select_related("group", "person")
    form_class = LastDayForm
    page_title = _("End a member's term")
    submit_label = _("End the term")
    done = _("The term has an end.")

    def get_form_kwargs(self):
        return {"initial": {"last_day": timezone.localdate()}}

    def get_crumbs(self):
        return [(str(self.object.group), self.object.group.get_absolute_url())]

    def perform(self, form):
        return groups.leave(self.object, by=self.request.user, **form.cleaned_data)
