"""Pages of changes of adopted goals: written by one, approved or declined by another."""

from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.history import events_of, history_of
from core.views import Action, DeletePage, DetailPage, VerbPage, onward
from programs.choices import ChangeKind, ChangeState
from programs.forms.changes import ONE_BEFORE, ApproveForm, ChangeForm, DeclineForm
from programs.models import ChangedGoal, GoalBefore, GoalChange, Project
from programs.rules import changes as rules
from programs.services import changes
from programs.views.lineages import DOES, LineageDetail

FULL = GoalChange.objects.select_related(
    "project__program", "project__adoption", "proposed_by", "settled_by"
)


def crumbs_to(project):
    """Return the way to a change: through its project's lineage."""
    return [
        (str(project), project.get_absolute_url()),
        (LineageDetail.page_title, reverse("programs:lineage_detail", args=[project.pk])),
    ]


class ChangeDetail(DetailPage):
    """Which goals become which, from when, why, who wrote it and who settled it."""

    template_name = "programs/changes/detail.html"
    permission_required = "programs.view_change"
    queryset = FULL

    def get_crumbs(self):
        return crumbs_to(self.object.project)

    def get_frame(self):
        frame = super().get_frame()
        frame.title = DOES[ChangeKind(self.object.kind)][0]
        frame.eyebrow = str(self.object.project)
        return frame

    def get_state(self):
        state = ChangeState(self.object.state)
        return (state.label, *state.tones[state])

    def get_actions(self):
        change, user = self.object, self.request.user
        if change.state != ChangeState.PROPOSED:
            return []
        actions = []
        if user.has_perm("programs.approve_change", change):
            approve = onward(self.request, "programs:change_approve", change.pk)
            decline = onward(self.request, "programs:change_decline", change.pk)
            actions = [
                Action(_("Approve"), approve, "get", "primary", self.faults, "check2-circle"),
                Action(_("Decline"), decline, "get", icon="x-circle"),
            ]
        if user.has_perm("programs.take_back_change", change):
            url = onward(self.request, "programs:change_remove", change.pk)
            actions.append(Action(_("Take the change back"), url, "get", "danger", icon="trash"))
        return actions

    def get_history(self):
        pk = self.object.pk
        parts = (events_of(model, change=pk) for model in (GoalBefore, ChangedGoal))
        return history_of(self.object, *parts)

    def get_context_data(self, **kwargs):
        change = self.object
        before = [each.goal for each in change.ending.select_related("goal")]
        after = list(change.after.select_related("goal"))
        is_open = change.state == ChangeState.PROPOSED
        self.faults = changes.why_not_approve(change, before, after) if is_open else []
        return super().get_context_data(
            before=before,
            after=after,
            faults=self.faults,
            waits_for=changes.approvers_of(change.project, change.proposed_by) if is_open else [],
            **kwargs,
        )


class ChangeCreate(VerbPage):
    """Proposes a change of one kind; `goal` in the query names the goals it starts from."""

    template_name = "programs/changes/form.html"
    permission_required = "programs.propose_change"
    queryset = Project.objects.select_related("program", "adoption")
    submit_label = _("Send for approval")
    done = _("The change waits for somebody else to approve it. They have been told.")

    def check_permission(self):
        super().check_permission()
        if self.kwargs["kind"] not in ChangeKind.values:
            raise Http404
        self.kind = ChangeKind(self.kwargs["kind"])
        self.adoption = getattr(self.object, "adoption", None)
        self.goals = list(self.object.goals.current()) if self.adoption else []
        wanted = self.request.GET.getlist("goal")
        self.chosen = [goal for goal in self.goals if str(goal.pk) in wanted]

    def get_frame(self):
        frame = super().get_frame()
        frame.title = DOES[self.kind][0]
        return frame

    def get_crumbs(self):
        return crumbs_to(self.object)

    def get_form(self, data=None, files=None):
        return ChangeForm(data, kind=self.kind, goals=self.goals, chosen=self.chosen)

    @property
    def asks_which(self):
        """Whether the goal that is split or reworded has yet to be chosen."""
        return self.kind in ONE_BEFORE and len(self.chosen) != 1

    def perform(self, form):
        said = form.cleaned_data
        change = GoalChange(
            project=self.object,
            kind=self.kind,
            changed_on=said["changed_on"],
            reason=said["reason"],
        )
        return changes.propose(
            change, before=form.goals_before(), after=form.words_after(), by=self.request.user
        )

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_cancel_url(self):
        return reverse("programs:lineage_detail", args=[self.object.pk])

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            adoption=self.adoption,
            kind=self.kind,
            goals=self.goals,
            chosen=self.chosen,
            asks_which=self.asks_which,
            **kwargs,
        )


class SettlePage(VerbPage):
    """Asks once more before a change is settled, and says what will happen."""

    template_name = "programs/changes/settle.html"
    permission_required = "programs.approve_change"
    queryset = FULL

    def get_frame(self):
        frame = super().get_frame()
        change = self.object
        frame.eyebrow = f"{capfirst(change.get_kind_display())}, {change.project}"
        return frame

    def get_crumbs(self):
        change = self.object
        title = DOES[ChangeKind(change.kind)][0]
        return [*crumbs_to(change.project), (title, change.get_absolute_url())]

    def get_success_url(self, result):
        return self.object.get_absolute_url()

    def get_context_data(self, **kwargs):
        change = self.object
        return super().get_context_data(
            before=[each.goal for each in change.ending.select_related("goal")],
            after=list(change.after.select_related("goal")),
            **kwargs,
        )


class ChangeApprove(SettlePage):
    form_class = ApproveForm
    page_title = _("Approve the change of goals")
    submit_label = _("Approve the change")
    done = _("The change is approved, and the goals are as it says.")

    def perform(self, form):
        return changes.approve(self.object, by=self.request.user, **form.cleaned_data)


class ChangeDecline(SettlePage):
    form_class = DeclineForm
    page_title = _("Decline the change of goals")
    submit_label = _("Decline the change")
    done = _("The change is declined. The goals stay as they are.")

    def perform(self, form):
        return changes.decline(self.object, by=self.request.user, **form.cleaned_data)


class ChangeRemove(DeletePage):
    permission_required = "programs.take_back_change"
    queryset = FULL
    service = changes.take_back
    submit_label = _("Take the change back")
    done = _("The change is taken back.")

    def get_crumbs(self):
        return crumbs_to(self.object.project)

    def get_success_url(self, result):
        return reverse("programs:lineage_detail", args=[result.pk])

    def get_context_data(self, **kwargs):
        change = self.object
        settled = rules.obstacles_to_settle(
            change.state, change.settled_by, change.proposed_by, self.request.user, undoes=True
        )
        gone = [_("Nobody is asked to approve it any more."), _("The history keeps it.")]
        return super().get_context_data(
            **{
                "question": _("Take the change back?"),
                "consequences": list(settled) or gone,
                **kwargs,
            }
        )
