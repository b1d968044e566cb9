"""Pages of sub-goals."""

from itertools import zip_longest

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.views import (
    Action,
    CreatePage,
    DeletePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    back_url,
    onward,
)
from programs.filters.goals import GoalFilter
from programs.forms.goals import GoalCreateForm, GoalForm
from programs.models import SubGoal
from programs.rules import goals as rules
from programs.rules.updates import obstacles_to_write
from programs.services import goals
from programs.tables.goals import GoalTable

PROJECT = "project__program"
RESPONSIBLE = ("responsible_organization", "responsible_person")


class GoalList(ListPage):
    permission_required = "programs.view_goal"
    page_title = _("Goals")
    queryset = (
        SubGoal.objects.with_status()
        .select_related("project", *RESPONSIBLE)
        .order_by("-project__starts_on", "project", "number", "pk")
    )
    table_class = GoalTable
    filterset_class = GoalFilter
    create_url_name = "programs:goal_create"
    create_permission = "programs.add_goal"
    create_label = _("New goal")
    empty = Empty(
        _("No goals yet"),
        _("The numbered goals of your programs are listed here, and those that you answer for."),
    )


class GoalDetail(DetailPage):
    """Where the goal stands, every update newest first, who answers for it, its history."""

    template_name = "programs/goals/detail.html"
    permission_required = "programs.view_goal"
    queryset = SubGoal.objects.with_status().select_related(PROJECT, *RESPONSIBLE)

    def get_crumbs(self):
        return crumbs_to(self.object, self.request.user)

    def get_state(self):
        standing = self.object.standing
        return (standing.word, standing.tone, standing.icon)

    def get_actions(self):
        user, goal = self.request.user, self.object
        actions = []
        if user.has_perm("programs.report_goal", goal):
            url = onward(self.request, "programs:update_create", goal.pk)
            actions.append(
                Action(
                    _("Write an update"),
                    url,
                    "get",
                    "primary",
                    reasons=list(reasons_not_to_write(goal)),
                    icon="pencil-square",
                )
            )
        if user.has_perm("programs.change_goal", goal):
            edit = onward(self.request, "programs:goal_edit", goal.pk)
            delete = onward(self.request, "programs:goal_delete", goal.pk)
            reasons = list(rules.obstacles_to_delete(len(self.updates)))
            actions += [
                Action(_("Edit"), edit, "get", icon="pencil"),
                Action(_("Delete"), delete, "get", "danger", reasons=reasons, icon="trash"),
            ]
        return actions

    def get_context_data(self, **kwargs):
        self.updates = updates_of(self.object)
        return super().get_context_data(
            updates=self.updates,
            is_overdue=self.object.is_overdue(timezone.localdate()),
            sees_project=self.request.user.has_perm("programs.view_project", self.object),
            **kwargs,
        )


class GoalCreate(CreatePage):
    permission_required = "programs.add_goal"
    page_title = _("New goal")
    form_class = GoalCreateForm
    submit_label = _("Add the goal")
    done = _("The goal is made.")

    def get_crumbs(self):
        return [(_("Goals"), reverse("programs:goal_list"))]

    def get_form_kwargs(self):
        initial = {"project": self.request.GET.get("project")}
        return {"user": self.request.user, "initial": {k: v for k, v in initial.items() if v}}

    def perform(self, form):
        return goals.create(form.instance, by=self.request.user)

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:goal_list"))


class GoalEdit(EditPage):
    permission_required = "programs.change_goal"
    queryset = SubGoal.objects.select_related(PROJECT)
    form_class = GoalForm
    done = _("The goal is saved.")

    def get_crumbs(self):
        return [*crumbs_to(self.object, self.request.user), *super().get_crumbs()]

    def perform(self, form):
        return goals.revise(form.instance, by=self.request.user)


class GoalDelete(DeletePage):
    permission_required = "programs.change_goal"
    queryset = SubGoal.objects.select_related(PROJECT)
    service = goals.delete
    submit_label = _("Delete the goal")
    done = _("The goal is deleted.")

    def get_crumbs(self):
        return [*crumbs_to(self.object, self.request.user), *super().get_crumbs()]

    def get_success_url(self, result):
        return back_url(self.request, result.get_absolute_url())

    def get_context_data(self, **kwargs):
        reasons = list(rules.obstacles_to_delete(self.object.updates.count()))
        unseen = [_("Nobody has reported on it."), _("Its number becomes free.")]
        return {**super().get_context_data(**kwargs), "consequences": reasons or unseen}


def crumbs_to(goal, user):
    """Return the way to a goal: through its project, for those who see that."""
    if not user.has_perm("programs.view_project", goal):
        return [(_("Goals"), reverse("programs:goal_list"))]
    project, program = goal.project, goal.project.program
    return [
        (str(program), program.get_absolute_url()),
        (str(project), project.get_absolute_url()),
    ]


def updates_of(goal):
    """Return the goal's updates newest first, each with the status before it (`before`)."""
    updates = list(goal.updates.newest_first().select_related("status", "author"))
    for update, before in zip_longest(updates, updates[1:]):
        update.before = before.status if before and before.status != update.status else None
    return updates


def reasons_not_to_write(goal):
    """Yield why no update can be written on the goal today."""
    project = goal.project
    has_words = project.program.statuses.exists()
    return obstacles_to_write(has_words, timezone.localdate(), project.starts_on)
