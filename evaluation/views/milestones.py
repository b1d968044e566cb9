"""Pages of milestones: one with its days, its form, moved, met, opened again, rested on."""

from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import ReasonForm
from core.history import events_of, history_of
from core.views import Action, DetailPage, EditPage, VerbPage, onward
from core.views.parts import PartCreate, PartRemove
from evaluation.figures import timeline_of
from evaluation.forms.milestones import (
    GoalMilestoneForm,
    MeetForm,
    MilestoneCreateForm,
    MilestoneForm,
    PostponeForm,
)
from evaluation.models import (
    Evaluation,
    GoalMilestone,
    Milestone,
    MilestoneDependency,
    MilestoneRevision,
)
from evaluation.queries import days_moved
from evaluation.rules import milestones as rules
from evaluation.services import milestones
from programs.models import programs_held
from programs.views.histories import HistoryPage

MILESTONES = Milestone.objects.select_related("evaluation__project").with_due()


class MilestoneCreate(PartCreate):
    permission_required = "evaluation.work_on_evaluation"
    queryset = Evaluation.objects.select_related("project")
    model = Milestone
    parent = "evaluation"
    form_class = MilestoneCreateForm
    page_title = gettext_lazy("Plan a milestone")
    submit_label = gettext_lazy("Plan it")
    done = gettext_lazy("The milestone is planned.")

    def perform(self, form):
        return milestones.create(form.instance, by=self.request.user, needs=form.need_ids)


class MilestoneDetail(DetailPage):
    """The day promised first, each later one with its reason, what it needs, what rests on it."""

    template_name = "evaluation/milestones/detail.html"
    permission_required = "evaluation.view_milestone"
    queryset = MILESTONES

    def get_crumbs(self):
        evaluation = self.object.evaluation
        return [
            (_("Evaluations"), reverse("evaluation:evaluation_list")),
            (str(evaluation), evaluation.get_absolute_url()),
        ]

    def get_state(self):
        state = self.object.state_on(timezone.localdate())
        return (state.label, *state.tones[state.value])

    def get_actions(self):
        user, row = self.request.user, self.object
        actions = []
        if user.has_perm("evaluation.change_milestone", row):
            names = [
                ("milestone_meet", _("Mark as met"), "check-circle"),
                ("milestone_postpone", _("Give it a new day"), "calendar-event"),
            ]
            if row.met_on is not None:
                names = [("milestone_reopen", _("Open it again"), "arrow-counterclockwise")]
            names.append(("milestone_edit", _("Edit"), "pencil"))
            actions += [self._action(*each) for each in names]
        if user.has_perm("evaluation.link_goal", row):
            actions.append(self._action("milestone_goal_add", _("Add a goal"), "bullseye"))
        return actions

    def _action(self, name, label, icon):
        url = onward(self.request, f"evaluation:{name}", self.object.pk)
        tone = "primary" if name == "milestone_meet" else "default"
        return Action(label, url, "get", tone, icon=icon)

    def get_history(self):
        return []  # loaded as a part of its own: it asks four tables

    @cached_property
    def is_of_program(self):
        held = programs_held(self.request.user)
        return self.object.evaluation.project.program_id in held

    def get_context_data(self, **kwargs):
        row, today = self.object, timezone.localdate()
        needed = list(Milestone.objects.filter(needed_by__milestone=row).with_due())
        goals = row.goals.visible_to(self.request.user).select_related("goal__project")
        return super().get_context_data(
            timeline=timeline_of([row], days_moved([row]), today),
            revisions=row.revisions.select_related("author").order_by("-revised_on", "-pk"),
            slip=rules.slip_in_words(row.slip),
            needed=[(each, each.state_on(today)) for each in needed],
            warnings=list(
                rules.warnings(row.title, row.due_on, [(e.title, e.due_on) for e in needed])
            ),
            goals=goals.order_by("goal__number", "pk"),
            links_goals=self.request.user.has_perm("evaluation.link_goal", row),
            **kwargs,
        )


class MilestoneHistory(HistoryPage):
    """Who did what with the milestone, its days, and what rests on it."""

    permission_required = "evaluation.view_milestone"
    queryset = MILESTONES

    def get_history(self):
        pk = self.object.pk
        sources = [
            events_of(MilestoneRevision, milestone=pk),
            events_of(MilestoneDependency, milestone=pk),
        ]
        if self.object.evaluation.project.program_id in programs_held(self.request.user):
            # an evaluator is not told of its goals
            sources.append(events_of(GoalMilestone, milestone=pk))
        return history_of(self.object, *sources)


class MilestoneEdit(EditPage):
    permission_required = "evaluation.change_milestone"
    queryset = MILESTONES
    form_class = MilestoneForm
    done = gettext_lazy("The milestone is saved.")

    def perform(self, form):
        return milestones.revise(form.instance, by=self.request.user, needs=form.need_ids)


class MilestonePostpone(VerbPage):
    permission_required = "evaluation.change_milestone"
    queryset = MILESTONES
    form_class = PostponeForm
    page_title = gettext_lazy("Give a milestone a new day")
    submit_label = gettext_lazy("Give it the new day")
    done = gettext_lazy("The milestone has a new day; who answers for its goals is told.")

    def perform(self, form):
        data = form.cleaned_data
        return milestones.postpone(
            self.object, data["due_on"], by=self.request.user, reason=data["reason"]
        )


class MilestoneMeet(VerbPage):
    permission_required = "evaluation.change_milestone"
    queryset = MILESTONES
    form_class = MeetForm
    page_title = gettext_lazy("Mark a milestone as met")
    submit_label = gettext_lazy("Mark as met")
    done = gettext_lazy("The milestone is met.")

    def perform(self, form):
        data = form.cleaned_data
        return milestones.meet(self.object, by=self.request.user, on=data["on"], note=data["note"])


class MilestoneReopen(VerbPage):
    permission_required = "evaluation.change_milestone"
    queryset = MILESTONES
    form_class = ReasonForm
    page_title = gettext_lazy("Open a milestone again")
    submit_label = gettext_lazy("Open it again")
    done = gettext_lazy("The milestone is open again.")

    def perform(self, form):
        return milestones.reopen(
            self.object, by=self.request.user, reason=form.cleaned_data["reason"]
        )


class MilestoneGoalAdd(PartCreate):
    permission_required = "evaluation.link_goal"
    queryset = MILESTONES
    model = GoalMilestone
    parent = "milestone"
    form_class = GoalMilestoneForm
    service = milestones.carry_goal
    page_title = gettext_lazy("A goal that rests on the milestone")
    submit_label = gettext_lazy("Let it rest on the milestone")
    done = gettext_lazy("Slips of the milestone now speak about the goal.")


class MilestoneGoalRemove(PartRemove):
    permission_required = "evaluation.link_goal"
    queryset = GoalMilestone.objects.select_related("milestone__evaluation__project", "goal")
    parent = "milestone"
    service = milestones.drop_goal
    page_title = gettext_lazy("Take a goal off the milestone")
    question = gettext_lazy("Shall “%(what)s” no longer rest on the milestone?")
    done = gettext_lazy("The goal no longer rests on the milestone.")
