"""Pages of plans: the list, one plan, its history, its facts, its adoption."""

from functools import cached_property

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.exports import export
from core.history import events_of, history_of
from core.views import (
    CreatePage,
    DeletePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
    is_htmx,
)
from documents.services import reviews
from plans.exports.costs import CostExport
from plans.filters.plans import PlanFilter
from plans.forms.plans import AdoptForm, PlanForm
from plans.models import Activity, CostLine, Organizer, Plan
from plans.queries import OF_PLAN, activities_of, cost_table_of, years_in_use
from plans.rules.plans import obstacles_to_change
from plans.services import plans
from plans.tables.plans import PlanTable
from plans.views.plan_parts import (
    actions_for,
    cost_context,
    facts_for,
    findings_for,
    grouped,
    issued_for,
)
from plans.views.writing import ReviewsPlan

LIST = (gettext_lazy("Plans"), reverse_lazy("plans:plan_list"))
FULL = Plan.objects.select_related(
    "organization", "program", "financier", "replaces", "rolled_from", "written_by"
).with_state()


class PlanListPage(ListPage):
    """Adopted plans, which are public, and the drafts of the person's own."""

    permission_required = "plans.view_plan"
    queryset = Plan.objects.select_related("organization").with_state().with_total()
    table_class = PlanTable
    filterset_class = PlanFilter
    page_title = gettext_lazy("Plans")
    intro = gettext_lazy(
        "Activity plans and development plans, what is to be done and what it costs."
    )
    empty = Empty(
        gettext_lazy("No plan yet"),
        gettext_lazy(
            "A plan says which activities an organization does in which years. Begin with its "
            "name and its years; headings, activities and costs come after."
        ),
    )
    create_url_name = "plans:plan_create"
    create_permission = "plans.add_plan"
    create_label = gettext_lazy("New plan")


class PlanDetailPage(DetailPage):
    """What the plan is, its activities in order, what they cost; the review is loaded into it."""

    permission_required = "plans.view_plan"
    template_name = "plans/plans/detail.html"

    def get_queryset(self):
        later = Plan.objects.filter(replaces=OuterRef("pk")).visible_to(self.request.user)
        rolled = Plan.objects.filter(rolled_from=OuterRef("pk")).visible_to(self.request.user)
        return FULL.with_overtaken().annotate(
            later_id=Subquery(later.order_by("-edition").values("pk")[:1]),
            rolled_id=Subquery(rolled.order_by("pk").values("pk")[:1]),
        )

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx"):
            return export(CostExport(self.costs), kind, self.object)
        return super().get(request, *args, **kwargs)

    @cached_property
    def activities(self):
        return activities_of(self.object)

    @cached_property
    def costs(self):
        return cost_table_of(self.object, self.activities)

    @property
    def findings(self):
        found = plans.REVIEW.findings_in(self.object, self.activities, self.costs)
        return reviews.findings_of(plans.REVIEW, self.object, found)

    @cached_property
    def can_change(self) -> bool:
        user = self.request.user
        return not self.object.is_adopted and user.has_perm("plans.change_plan", self.object)

    def get_crumbs(self):
        return [LIST]

    def get_state(self):
        return self.object.state

    def get_actions(self):
        return actions_for(
            self.object,
            self.request.user,
            findings=lambda: self.findings,
            has_activities=bool(self.activities),
        )

    def get_history(self):
        return []  # loaded as a part of its own: it reads every row's events

    def get_context_data(self, **kwargs):
        groups = grouped(self.object, self.activities, self.costs, self.request.user)
        return super().get_context_data(
            groups=groups,
            indicators=list(self.object.indicators.select_related("heading")),
            can_change=self.can_change,
            facts=facts_for(self.object),
            issued=issued_for(self.object, self.request.user),
            exports=[(_("Excel"), "?export=xlsx"), (_("CSV"), "?export=csv")],
            **cost_context(self.costs),
            **kwargs,
        )


class PlanPart(DetailPage):
    """A part of the plan that its page loads, or a page of its own where there is no script."""

    permission_required = "plans.view_plan"
    queryset = FULL
    part_template_name = ""

    def get_crumbs(self):
        return [LIST, (str(self.object), self.object.get_absolute_url())]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), self.page_title
        return frame

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = self.part_template_name
        return super().render_to_response(context, **kwargs)


class PlanReview(PlanPart):
    """What the review finds, and where each of it is mended or kept with a reason."""

    template_name = "plans/plans/review.html"
    part_template_name = "plans/plans/_findings.html"
    page_title = gettext_lazy("Review")

    def get_history(self):
        return []  # the plan's page has it

    def get_context_data(self, **kwargs):
        findings = plans.findings_of(self.object)
        shown = findings_for(self.object, findings, self.request.user)
        return super().get_context_data(
            stops=[each for each in shown if each.finding.stops],
            others=[each for each in shown if not each.finding.stops],
            **kwargs,
        )


class PlanHistory(PlanPart):
    """Who did what with the plan and its parts."""

    template_name = "plans/plans/history.html"
    part_template_name = "core/_history.html"
    page_title = gettext_lazy("History")

    def get_history(self):
        plan = self.object
        ever = events_of(Activity, plan=plan.pk).values("pgh_obj_id")
        rows = (events_of(model, activity_id__in=ever) for model in (CostLine, Organizer))
        return history_of(plan, *(events_of(m, plan=plan.pk) for m in OF_PLAN), *rows)


class PlanCreatePage(CreatePage):
    """A new plan, of an organization or program that the person plans for."""

    permission_required = "plans.add_plan"
    form_class = PlanForm
    page_title = gettext_lazy("New plan")
    submit_label = gettext_lazy("Save and go on to the activities")

    def get_crumbs(self):
        return [LIST]

    def get_cancel_url(self):
        return back_url(self.request, reverse("plans:plan_list"))

    def get_form_kwargs(self):
        return {"user": self.request.user, "initial": _asked(self.request)}

    def perform(self, form):
        return plans.create(by=self.request.user, **form.cleaned_data)


def _asked(request) -> dict:
    """Begin with the program or organization that the page is asked for."""
    return {
        name: value
        for name in ("program", "organization")
        if (value := request.GET.get(name, "")).isdecimal() and len(value) < 19
    }


class DraftPage(EditPage):
    """A form over a draft; an adopted edition leads back with the reason."""

    permission_required = "plans.change_plan"
    queryset = FULL

    @property
    def plan(self) -> Plan:
        return self.object

    def get_crumbs(self):
        return [LIST, (str(self.plan), self.plan.get_absolute_url())]

    def obstacles(self):
        return obstacles_to_change(self.plan.is_adopted)

    def get_refuge(self):
        return self.plan.get_absolute_url()


class PlanEditPage(ReviewsPlan, DraftPage):
    """The facts and texts of a draft."""

    form_class = PlanForm
    done = gettext_lazy("The plan is saved.")

    def get_form_kwargs(self):
        return {"user": self.request.user, "years_in_use": years_in_use(self.object)}

    def perform(self, form):
        return plans.revise(self.object, by=self.request.user, **form.cleaned_data)


class PlanAdoptPage(VerbPage):
    """Asks who adopted the plan and when; from then on the edition is final."""

    permission_required = "plans.adopt_plan"
    queryset = FULL.annotate(has_activities=Exists(Activity.objects.filter(plan=OuterRef("pk"))))
    form_class = AdoptForm
    template_name = "plans/plans/adopt.html"
    page_title = gettext_lazy("Adopt the plan")
    submit_label = gettext_lazy("Adopt the plan")
    done = gettext_lazy("The plan is adopted. This edition is final and public.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def perform(self, form):
        return plans.adopt(self.object, by=self.request.user, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        findings = plans.findings_of(self.object)
        reasons = plans.why_not_adopt(
            self.object,
            self.request.user,
            findings,
            has_activities=self.object.has_activities,
        )
        return super().get_context_data(reasons=reasons, **kwargs)


class PlanDeletePage(DeletePage):
    """Asks before a draft that nobody else has written in is deleted."""

    permission_required = "plans.change_plan"
    queryset = FULL
    service = plans.delete
    success_url = reverse_lazy("plans:plan_list")
    page_title = gettext_lazy("Delete the plan")
    submit_label = gettext_lazy("Delete the plan")
    done = gettext_lazy("The plan is deleted.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]
