"""Pages of evaluations: the list, one with its milestones and all that hangs on it, its form."""

from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, CreatePage, DetailPage, EditPage, Empty, ListPage, onward
from core.views.parts import PartCreate, PartRemove
from evaluation.figures import timeline_of
from evaluation.filters.evaluations import EvaluationFilter
from evaluation.forms.evaluations import EvaluationCreateForm, EvaluationForm, EvaluatorForm
from evaluation.models import (
    DataCollection,
    Evaluation,
    EvaluationRole,
    Milestone,
    MilestoneRevision,
)
from evaluation.queries import days_moved, with_open_counts
from evaluation.rules.collections import standing
from evaluation.services import evaluations
from evaluation.tables.evaluations import EvaluationTable
from programs.models import programs_held
from programs.views.histories import HistoryPage

EVALUATIONS = Evaluation.objects.select_related("project__program", "evaluator")


class EvaluationList(ListPage):
    permission_required = "evaluation.view_evaluation"
    page_title = gettext_lazy("Evaluations")
    table_class = EvaluationTable
    filterset_class = EvaluationFilter
    create_url_name = "evaluation:evaluation_create"
    create_permission = "evaluation.add_evaluation"
    create_label = gettext_lazy("New evaluation")
    empty = Empty(
        gettext_lazy("No evaluation to show"),
        gettext_lazy("An evaluation says whether a project does what it is for."),
    )

    def get_frame(self):
        frame = super().get_frame()
        frame.actions = [
            Action(_("Recommendations"), reverse("evaluation:recommendation_list"), "get"),
            Action(_("Periods of measurement"), reverse("evaluation:period_list"), "get"),
        ]
        return frame

    @property
    def queryset(self):
        return with_open_counts(Evaluation.objects).order_by("-starts_on", "pk")


class EvaluationCreate(CreatePage):
    permission_required = "evaluation.add_evaluation"
    form_class = EvaluationCreateForm
    page_title = gettext_lazy("New evaluation")
    submit_label = gettext_lazy("Set up the evaluation")
    done = gettext_lazy("The evaluation is set up. Now plan its milestones.")

    def get_crumbs(self):
        return [(_("Evaluations"), reverse("evaluation:evaluation_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user}

    def perform(self, form):
        return evaluations.create(form.instance, by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()


class EvaluationDetail(DetailPage):
    """Its questions, its milestones on a time line, its data, findings and recommendations."""

    template_name = "evaluation/evaluations/detail.html"
    permission_required = "evaluation.view_evaluation"
    queryset = EVALUATIONS

    def get_crumbs(self):
        return [(_("Evaluations"), reverse("evaluation:evaluation_list"))]

    @cached_property
    def works_on_it(self):
        return self.request.user.has_perm("evaluation.work_on_evaluation", self.object)

    @cached_property
    def runs_it(self):
        return self.request.user.has_perm("evaluation.change_evaluation", self.object)

    def get_actions(self):
        paper = reverse("documents:preview", args=["evaluation", self.object.pk])
        read = Action(_("Read the paper"), paper, "get", icon="file-earmark-text")
        if not self.works_on_it:
            return [read]
        names = [
            ("milestone_create", _("Plan a milestone"), "flag"),
            ("collection_create", _("Add a data collection"), "clipboard-plus"),
            ("finding_create", _("Write down a finding"), "search"),
            ("recommendation_create", _("Recommend something"), "lightbulb"),
        ]
        if self.runs_it:
            names += [
                ("role_create", _("Add an evaluator"), "person-plus"),
                ("evaluation_edit", _("Edit"), "pencil"),
            ]
        work = [
            Action(
                label, onward(self.request, f"evaluation:{name}", self.object.pk), "get", icon=icon
            )
            for name, label, icon in names
        ]
        return [read, *work]

    def get_history(self):
        return []  # loaded as a part of its own: it asks five tables

    @cached_property
    def milestones(self):
        rows = self.object.milestones.with_due().order_by("planned_on", "pk")
        return list(rows)

    def get_context_data(self, **kwargs):
        evaluation, today = self.object, timezone.localdate()
        moved = days_moved(self.milestones)
        collections = evaluation.collections.with_answered().order_by("opens_on", "pk")
        recommendations = evaluation.recommendations.with_verdict()
        recommendations = recommendations.select_related("organization", "responsible")
        return super().get_context_data(
            milestones=[(each, each.state_on(today)) for each in self.milestones],
            timeline=timeline_of(self.milestones, moved, today) if self.milestones else None,
            collections=[(each, standing(each, each.answered, today)) for each in collections],
            indicators=evaluation.indicators.order_by("number"),
            findings=evaluation.findings.order_by("number", "pk"),
            recommendations=recommendations.order_by("number", "pk"),
            evaluators=evaluation.roles.select_related("person").order_by("person__name", "pk"),
            is_of_program=evaluation.project.program_id in programs_held(self.request.user),
            runs_it=self.runs_it,
            **kwargs,
        )


class EvaluationHistory(HistoryPage):
    """Who did what with the evaluation, its evaluators, milestones and collections."""

    permission_required = "evaluation.view_evaluation"
    queryset = EVALUATIONS

    def get_history(self):
        pk = self.object.pk
        return history_of(
            self.object,
            events_of(Milestone, evaluation=pk),
            events_of(EvaluationRole, evaluation=pk),
            events_of(DataCollection, evaluation=pk),
            events_of(MilestoneRevision, milestone__in=self.object.milestones.values("pk")),
        )


class EvaluationEdit(EditPage):
    permission_required = "evaluation.change_evaluation"
    queryset = EVALUATIONS
    form_class = EvaluationForm
    done = gettext_lazy("The evaluation is saved.")

    def perform(self, form):
        return evaluations.revise(form.instance, by=self.request.user)


class EvaluatorAdd(PartCreate):
    permission_required = "evaluation.change_evaluation"
    queryset = EVALUATIONS
    model = EvaluationRole
    parent = "evaluation"
    form_class = EvaluatorForm
    service = evaluations.appoint
    page_title = gettext_lazy("Add an evaluator")
    submit_label = gettext_lazy("Add the evaluator")
    done = gettext_lazy("The evaluator sees this evaluation from the first day on.")


class EvaluatorEnd(PartRemove):
    permission_required = "evaluation.change_evaluation"
    queryset = EvaluationRole.objects.select_related("evaluation__project", "person")
    parent = "evaluation"
    service = evaluations.end_role
    submit_label = gettext_lazy("End the work")
    page_title = gettext_lazy("End the work of an evaluator")
    question = gettext_lazy("Shall “%(what)s” no longer see the evaluation?")
    done = gettext_lazy("The person no longer sees the evaluation.")
