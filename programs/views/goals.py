"""Pages of sub-goals."""

from itertools import zip_longest

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.history import VERBS, Change, HistoryEntry, history_of
from core.periods import iso_date
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
from programs.choices import AnswerState, ReportingState
from programs.filters.goals import GoalFilter
from programs.forms.goals import GoalCreateForm, GoalForm
from programs.models import Answer, SubGoal, UpdateDraft
from programs.queries import asked_about, completion_url, kin_of, read_status
from programs.rules import goals as rules
from programs.rules.updates import obstacles_to_report_on, obstacles_to_write
from programs.services import goals
from programs.tables.goals import GoalTable

PROJECT = "project__program"
RESPONSIBLE = ("responsible_organization", "responsible_person")
# What the list needs of the rows that it reads whole pages of.
SHOWN = (
    "number",
    "title",
    "position",
    "target",
    "target_unit",
    "due_on",
    "ended_on",
    "project__name",
    "responsible_organization__name",
    "responsible_person__name",
)


class GoalList(ListPage):
    permission_required = "programs.view_goal"
    page_title = _("Goals")
    queryset = (
        SubGoal.objects.select_related("project", *RESPONSIBLE)
        .only(*SHOWN)
        .order_by("-project__starts_on", "project", "position", "number", "pk")
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

    def get_queryset(self):
        # Where all goals stand is worked out to choose or sort by it, and for files: it is dear.
        found = super().get_queryset()
        is_asked = self.request.GET.keys() & {"status", "awaited", "sort", "export"}
        return found.with_status().with_actual() if is_asked else found

    def complete(self, rows):
        if rows and not hasattr(rows[0], "status_id"):
            read_status(rows)


class GoalDetail(DetailPage):
    """Where the goal stands, every update newest first, who answers for it, its history."""

    template_name = "programs/goals/detail.html"
    permission_required = "programs.view_goal"
    queryset = SubGoal.objects.select_related(PROJECT, "project__adoption", *RESPONSIBLE)

    def check_permission(self):
        super().check_permission()
        read_status([self.object])

    def get_crumbs(self):
        return crumbs_to(self.object, self.request.user)

    def get_state(self):
        standing = self.object.standing
        return (standing.word, standing.tone, standing.icon)

    def get_actions(self):
        user, goal = self.request.user, self.object
        actions = []
        if self.may_report:
            url = onward(self.request, "programs:update_create", goal.pk)
            reasons = list(reasons_not_to_write(goal))
            label = _("Continue your draft") if self.draft else _("Write an update")
            actions.append(Action(label, url, "get", "primary", reasons, icon="pencil-square"))
        if user.has_perm("programs.change_goal", goal):
            edit = onward(self.request, "programs:goal_edit", goal.pk)
            delete = onward(self.request, "programs:goal_delete", goal.pk)
            fixed = list(rules.obstacles_to_edit(goal.ended_on))
            kept = list(rules.obstacles_to_delete(len(self.updates), self.is_adopted))
            actions += [
                Action(_("Edit"), edit, "get", reasons=fixed, icon="pencil"),
                Action(_("Delete"), delete, "get", "danger", reasons=kept, icon="trash"),
            ]
        return actions

    def get_history(self):
        """Who changed the goal, who sent its updates, who returned one and why."""
        told = [*history_of(self.object), *told_by_updates(self.updates)]
        return sorted(told, key=lambda entry: entry.at, reverse=True)

    def get_context_data(self, **kwargs):
        user, goal = self.request.user, self.object
        self.updates = updates_of(goal)
        self.may_report = user.has_perm("programs.report_goal", goal)
        drafts = UpdateDraft.objects.all().visible_to(user).filter(goal=goal).defer("content")
        self.drafts = {draft.reporting_round_id: draft for draft in drafts}
        self.draft = self.drafts.get(None) if self.may_report else None
        self.is_adopted = hasattr(goal.project, "adoption")
        newest = next((each for each in self.updates if each.is_newest), None)
        returned = newest if newest and newest.needs_completion else None
        return super().get_context_data(
            updates=self.updates,
            returned=returned,
            completion_url=completion_url(returned, user) if returned else "",
            asked=self.get_asked(returned),
            returnable=newest if newest and self.may_return(newest) else None,
            draft=self.draft,
            may_report=self.may_report,
            is_adopted=self.is_adopted,
            kin=kin_of(goal) if self.is_adopted else None,
            may_propose=goal.ended_on is None and user.has_perm("programs.propose_change", goal),
            is_overdue=goal.is_overdue(timezone.localdate()),
            target=rules.target_words(goal.target, goal.target_unit, goal.actual),
            reached=rules.share_reached(goal.actual, goal.target),
            sees_project=user.has_perm("programs.view_project", goal),
            **kwargs,
        )

    def get_asked(self, returned):
        """Return what open rounds ask about the goal, each with where its answer stands."""
        goal, today = self.object, timezone.localdate()
        if goal.ended_on is not None:
            return []
        rows = asked_about(goal, self.request.user, self.updates)
        for row in rows:
            row.state = row.state_on(today)
            row.draft = self.drafts.get(row.round_id)
            row.is_late = row.state != AnswerState.ANSWERED and row.round.is_late(today)
            # what is missing in a returned answer, and the link to complete it, stand above
            row.is_told = returned is not None and row.answer_id == returned.pk
        return rows

    def may_return(self, newest):
        """Whether the person can send back the newest update: another's, once, while followed.

        What a closed reporting round has frozen stays as it was sent.
        """
        round_ = newest.reporting_round
        is_frozen = round_ is not None and round_.state == ReportingState.CLOSED
        is_open = self.object.ended_on is None and not (newest.needs_completion or is_frozen)
        return is_open and self.request.user.has_perm("programs.return_update", newest)


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
    template_name = "programs/goals/form.html"
    permission_required = "programs.change_goal"
    queryset = SubGoal.objects.select_related(PROJECT)
    form_class = GoalForm
    done = _("The goal is saved.")

    def get_crumbs(self):
        return [*crumbs_to(self.object, self.request.user), *super().get_crumbs()]

    def perform(self, form):
        return goals.revise(form.instance, by=self.request.user)

    def get_context_data(self, **kwargs):
        target = rules.target_words(self.object.target, self.object.target_unit)
        return super().get_context_data(target=target, **kwargs)


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
        reasons = goals.obstacles_to_delete(self.object, self.request.user)
        forsaken = [draft.author for draft in goals.forsaken_drafts(self.object)]
        consequences = reasons or list(rules.consequences_of_delete(forsaken))
        return {**super().get_context_data(**kwargs), "consequences": consequences}


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
    """Return the goal's updates newest first, each with what its neighbors say of it.

    `before`: the status that it changed from; `older`: the update below it; `is_newest`: entered
    last; `needs_completion`: returned, and not followed by another; `reached`: the actual in words.
    """
    updates = list(
        goal.updates.newest_first().select_related(
            "status", "author", "reporting_round", "returned__returned_by"
        )
    )
    answering = [update for update in updates if update.reporting_round_id]
    answers = Answer.objects.select_related("question")
    prefetch_related_objects(answering, Prefetch("answers", queryset=answers))
    newest = max((update.pk for update in updates), default=None)
    for update, older in zip_longest(updates, updates[1:]):
        update.goal = goal
        update.older = older
        update.before = older.status if older and older.status != update.status else None
        update.is_newest = update.pk == newest
        is_returned = hasattr(update, "returned")
        update.needs_completion = is_returned and update.is_newest and goal.ended_on is None
        has_actual = update.actual is not None
        update.reached = (
            rules.target_words(goal.target, goal.target_unit, update.actual) if has_actual else ""
        )
    return updates


def told_by_updates(updates):
    """Yield what the sent updates say to the history; nothing in them ever changes.

    Their own rows tell it as the trail does, and are at hand; the texts stand above it.
    """
    for update in updates:
        day = Change(_said(update, "as_of"), "", iso_date(update.as_of))
        word = Change(_said(update, "status"), "", str(update.status))
        verb = str(VERBS["updates.send"])
        yield HistoryEntry(update.created_at, str(update.author), verb, "", [day, word])
        if hasattr(update, "returned"):
            returned = update.returned
            missing = Change(_said(returned, "comment"), "", returned.comment)
            verb = str(VERBS["updates.send_back"])
            yield HistoryEntry(
                returned.created_at, str(returned.returned_by), verb, "", [day, missing]
            )


def _said(row, name) -> str:
    return str(capfirst(row._meta.get_field(name).verbose_name))


def reasons_not_to_write(goal):
    """Yield why no update can be written on the goal today."""
    project = goal.project
    yield from obstacles_to_report_on(goal.ended_on)
    has_words = goal.status_id is not None or project.program.statuses.exists()
    yield from obstacles_to_write(has_words, timezone.localdate(), project.starts_on)
