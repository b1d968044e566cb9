"""Pages of a group's meetings: notes, and what was adjusted at which goal."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import events_of, history_of
from core.views import Action, DetailPage, onward
from core.views.parts import PartCreate, PartEdit, PartRemove
from desk.models import Comment
from documents.models import Document
from programs.forms.groups import AdjustmentForm, MeetingForm
from programs.models import Adjustment, Group, GroupMeeting, SubGoal
from programs.rules import groups as rules
from programs.services import groups
from programs.views.papers import paper_actions

MEETINGS = GroupMeeting.objects.select_related("group__organization", "group__program")
ADJUSTMENTS = Adjustment.objects.select_related("meeting__group")


class MeetingDetail(DetailPage):
    """A meeting of a group: its paper, what has changed since the last, notes, adjustments."""

    template_name = "programs/groups/meeting.html"
    permission_required = "programs.view_group"
    queryset = MEETINGS

    def get_crumbs(self):
        group = self.object.group
        groups_url = reverse("programs:group_list")
        return [(_("Groups"), groups_url), (str(group), group.get_absolute_url())]

    def get_state(self):
        if self.object.held_on > timezone.localdate():
            return (_("booked"), "wait", "calendar")
        return (_("held"), "good", "check2")

    def get_actions(self):
        meeting = self.object
        if not self.request.user.has_perm("programs.change_group", meeting.group):
            return []
        adjust = onward(self.request, "programs:adjustment_create", meeting.pk)
        edit = onward(self.request, "programs:group_meeting_edit", meeting.pk)
        remove = onward(self.request, "programs:group_meeting_remove", meeting.pk)
        written = len(self.adjustments), len(self.issued), self.decided
        reasons = list(rules.obstacles_to_remove_meeting(*written))
        return [
            Action(_("Note what was adjusted"), adjust, "get", "primary", icon="plus-lg"),
            Action(_("Edit"), edit, "get", icon="pencil"),
            Action(_("Remove"), remove, "get", "danger", reasons=reasons, icon="trash"),
        ]

    def get_history(self):
        # The trail names the goals: only those that the person sees.
        seen = SubGoal.objects.visible_to(self.request.user).values("pk")
        adjusted = events_of(Adjustment, meeting=self.object.pk)
        adjusted = adjusted.filter(Q(goal__isnull=True) | Q(goal__in=seen))
        return history_of(self.object, adjusted)

    def get_paper_actions(self):
        """Return what can be done with the meeting's paper, by who writes reports."""
        meeting, user = self.object, self.request.user
        if not meeting.has_paper or not user.has_perm("programs.write_report", meeting):
            return []
        return paper_actions("steering", meeting, user)

    def get_issued(self):
        """Return the papers of the meeting that one may read, the newest first."""
        seen = Document.objects.visible_to(self.request.user).about(self.object).with_life()
        return list(seen.defer("snapshot").order_by("-issued_at", "-pk"))

    def get_decisions(self):
        """Return what the group decided here, as far as one may read it."""
        decided = Comment.objects.decided_at(self.object)
        self.decided = decided.count()
        return decided.visible_to(self.request.user).order_by("pk") if self.decided else []

    def get_context_data(self, **kwargs):
        user, meeting = self.request.user, self.object
        self.issued, decisions = self.get_issued(), list(self.get_decisions())
        self.adjustments = list(
            meeting.adjustments.select_related("goal").order_by("position", "pk")
        )
        goals = [each.goal_id for each in self.adjustments if each.goal_id]
        seen = SubGoal.objects.filter(pk__in=goals).visible_to(user) if goals else []
        return super().get_context_data(
            adjustments=self.adjustments,
            seen={goal.pk for goal in seen},
            may_change=user.has_perm("programs.change_group", meeting.group),
            paper_actions=self.get_paper_actions(),
            issued=self.issued,
            decisions=decisions,
            sees_program=meeting.has_paper and user.has_perm("programs.view_program", meeting),
            **kwargs,
        )


class MeetingCreate(PartCreate):
    permission_required = "programs.change_group"
    queryset = Group.objects.select_related("organization", "program")
    model = GroupMeeting
    parent = "group"
    form_class = MeetingForm
    service = groups.meet
    page_title = _("Note a meeting")
    submit_label = _("Save the meeting")
    done = _("The meeting is noted.")

    def get_success_url(self, result):
        return result.get_absolute_url()


class MeetingEdit(PartEdit):
    permission_required = "programs.change_group"
    queryset = MEETINGS
    parent = "group"
    form_class = MeetingForm
    service = groups.revise_meeting
    page_title = _("Edit the meeting")
    done = _("The meeting is saved.")


class MeetingRemove(PartRemove):
    permission_required = "programs.change_group"
    queryset = MEETINGS
    parent = "group"
    service = groups.remove_meeting
    page_title = _("Remove a meeting")
    question = _("Remove the meeting “%(what)s” and its notes?")
    done = _("The meeting is removed.")

    def get_success_url(self, result):
        return result.get_absolute_url()


class AdjustmentCreate(PartCreate):
    permission_required = "programs.change_group"
    queryset = MEETINGS
    model = Adjustment
    parent = "meeting"
    form_class = AdjustmentForm
    service = groups.adjust
    page_title = _("Note what was adjusted")
    submit_label = _("Save")
    done = _("What was adjusted is noted.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "user": self.request.user}


class AdjustmentEdit(PartEdit):
    permission_required = "programs.change_group"
    queryset = ADJUSTMENTS
    parent = "meeting"
    form_class = AdjustmentForm
    service = groups.revise_adjustment
    page_title = _("Edit what was adjusted")
    done = _("What was adjusted is saved.")

    def get_form_kwargs(self):
        return {"user": self.request.user}


class AdjustmentRemove(PartRemove):
    permission_required = "programs.change_group"
    queryset = ADJUSTMENTS
    parent = "meeting"
    service = groups.remove_adjustment
    page_title = _("Remove what was adjusted")
    question = _("Remove the adjustment “%(what)s”?")
    done = _("The adjustment is removed.")
