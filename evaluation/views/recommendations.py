"""Pages of findings and recommendations: the list, one with its answers, every step to its end."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import ReasonForm
from core.history import events_of, history_of
from core.views import Action, DetailPage, EditPage, Empty, ListPage, VerbPage, onward
from core.views.parts import PartCreate, PartEdit
from evaluation.choices import RecommendationState as State
from evaluation.filters.recommendations import RecommendationFilter
from evaluation.forms.recommendations import (
    CarryOutForm,
    CloseForm,
    FindingForm,
    RecommendationForm,
    RespondForm,
)
from evaluation.models import Evaluation, Finding, Recommendation, Response
from evaluation.services import recommendations
from evaluation.tables.recommendations import RecommendationTable

RECOMMENDATIONS = Recommendation.objects.select_related(
    "evaluation__project", "finding", "organization", "responsible"
).with_verdict()
FINDINGS = Finding.objects.select_related(
    "evaluation__project", "indicator", "period", "collection"
)


class RecommendationList(ListPage):
    permission_required = "evaluation.view_recommendation"
    page_title = gettext_lazy("Recommendations")
    table_class = RecommendationTable
    filterset_class = RecommendationFilter
    queryset = Recommendation.objects.with_verdict().order_by("evaluation", "number", "pk")
    empty = Empty(
        gettext_lazy("No recommendation to show"),
        gettext_lazy("Recommendations are written on their evaluation."),
    )


class RecommendationCreate(PartCreate):
    permission_required = "evaluation.work_on_evaluation"
    queryset = Evaluation.objects.select_related("project")
    model = Recommendation
    parent = "evaluation"
    form_class = RecommendationForm
    service = recommendations.recommend
    page_title = gettext_lazy("Recommend something")
    submit_label = gettext_lazy("Add the recommendation")
    done = gettext_lazy("The recommendation is added; who is responsible is asked for an answer.")


class RecommendationDetail(DetailPage):
    """What is recommended to whom, what was answered, what is done, what shows it."""

    template_name = "evaluation/recommendations/detail.html"
    permission_required = "evaluation.view_recommendation"
    queryset = RECOMMENDATIONS

    def get_crumbs(self):
        crumbs = [(_("Recommendations"), reverse("evaluation:recommendation_list"))]
        evaluation = self.object.evaluation
        sees = self.request.user.has_perm("evaluation.view_evaluation", evaluation)
        return [*crumbs, (str(evaluation), evaluation.get_absolute_url())] if sees else crumbs

    def get_state(self):
        state = self.object.state
        return (state.label, *state.tones[state.value])

    def get_actions(self):
        user, row, state = self.request.user, self.object, self.object.state
        found = []
        is_closed = state == State.CLOSED
        if user.has_perm("evaluation.answer_recommendation", row) and not is_closed:
            answered = row.verdict is not None
            label = _("Answer anew") if answered else _("Answer")
            found.append(("respond", label, "default" if answered else "primary", "reply"))
            if answered and state in (State.UNDER_WAY, State.OVERDUE):
                found.append(("carry_out", _("Report as carried out"), "primary", "check2"))
        if user.has_perm("evaluation.close_recommendation", row):
            if is_closed or state == State.DONE:
                found.append(("reopen", _("Open it again"), "default", "arrow-counterclockwise"))
            if state in (State.DONE, State.DECLINED):
                found.append(("close", _("Close"), "primary", "check-circle"))
        if user.has_perm("evaluation.change_recommendation", row) and not is_closed:
            found.append(("edit", _("Edit"), "default", "pencil"))
        return [
            Action(
                label,
                onward(self.request, f"evaluation:recommendation_{name}", row.pk),
                "get",
                tone,
                icon=icon,
            )
            for name, label, tone, icon in found
        ]

    def get_history(self):
        return history_of(self.object, events_of(Response, recommendation=self.object.pk))

    def get_context_data(self, **kwargs):
        row = self.object
        return super().get_context_data(
            responses=row.responses.select_related("author").order_by("-responded_on", "-pk"),
            sees_evaluation=self.request.user.has_perm(
                "evaluation.view_evaluation", row.evaluation
            ),
            **kwargs,
        )


class RecommendationEdit(PartEdit):
    permission_required = "evaluation.change_recommendation"
    queryset = RECOMMENDATIONS
    parent = "evaluation"
    form_class = RecommendationForm
    service = recommendations.revise
    done = gettext_lazy("The recommendation is saved.")


class RecommendationRespond(VerbPage):
    permission_required = "evaluation.answer_recommendation"
    queryset = RECOMMENDATIONS
    form_class = RespondForm
    page_title = gettext_lazy("Answer a recommendation")
    submit_label = gettext_lazy("Send the answer")
    done = gettext_lazy("The answer is saved.")

    def get_form_kwargs(self):
        return {"instance": Response(recommendation=self.object)}

    def perform(self, form):
        responsible = form.cleaned_data["responsible"]
        return recommendations.respond(form.instance, by=self.request.user, responsible=responsible)


class RecommendationCarryOut(VerbPage):
    permission_required = "evaluation.answer_recommendation"
    queryset = RECOMMENDATIONS
    form_class = CarryOutForm
    page_title = gettext_lazy("Report a recommendation as carried out")
    submit_label = gettext_lazy("Report it as carried out")
    done = gettext_lazy("It is reported as carried out; the evaluator or the strategist closes it.")

    def perform(self, form):
        data = form.cleaned_data
        return recommendations.carry_out(
            self.object, by=self.request.user, on=data["on"], evidence=data["evidence"]
        )


class RecommendationClose(VerbPage):
    permission_required = "evaluation.close_recommendation"
    queryset = RECOMMENDATIONS
    form_class = CloseForm
    page_title = gettext_lazy("Close a recommendation")
    submit_label = gettext_lazy("Close it")
    done = gettext_lazy("The recommendation is closed.")

    def perform(self, form):
        return recommendations.close(
            self.object, by=self.request.user, note=form.cleaned_data["note"]
        )


class RecommendationReopen(VerbPage):
    permission_required = "evaluation.close_recommendation"
    queryset = RECOMMENDATIONS
    form_class = ReasonForm
    page_title = gettext_lazy("Open a recommendation again")
    submit_label = gettext_lazy("Open it again")
    done = gettext_lazy("The recommendation is open again.")

    def perform(self, form):
        return recommendations.reopen(
            self.object, by=self.request.user, reason=form.cleaned_data["reason"]
        )


class FindingCreate(PartCreate):
    permission_required = "evaluation.work_on_evaluation"
    queryset = Evaluation.objects.select_related("project")
    model = Finding
    parent = "evaluation"
    form_class = FindingForm
    service = recommendations.find
    page_title = gettext_lazy("Write down a finding")
    submit_label = gettext_lazy("Add the finding")
    done = gettext_lazy("The finding is added.")


class FindingDetail(DetailPage):
    """What was found, what it stands on, and what is recommended because of it."""

    template_name = "evaluation/findings/detail.html"
    permission_required = "evaluation.view_finding"
    queryset = FINDINGS

    def get_crumbs(self):
        evaluation = self.object.evaluation
        return [
            (_("Evaluations"), reverse("evaluation:evaluation_list")),
            (str(evaluation), evaluation.get_absolute_url()),
        ]

    def get_actions(self):
        if not self.request.user.has_perm("evaluation.change_finding", self.object):
            return []
        edit = onward(self.request, "evaluation:finding_edit", self.object.pk)
        return [Action(_("Edit"), edit, "get", icon="pencil")]

    def get_context_data(self, **kwargs):
        rows = self.object.recommendations.with_verdict().order_by("number", "pk")
        return super().get_context_data(recommendations=rows, **kwargs)


class FindingEdit(EditPage):
    permission_required = "evaluation.change_finding"
    queryset = FINDINGS
    form_class = FindingForm
    done = gettext_lazy("The finding is saved.")

    def perform(self, form):
        return recommendations.revise_finding(form.instance, by=self.request.user)
