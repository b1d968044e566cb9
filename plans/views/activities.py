"""Pages of activities: one activity, its form, its removal, its place in the plan."""

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.history import events_of, history_of
from core.views import Action, DetailPage, carry_out, get_allowed, is_htmx, onward
from plans.forms.activities import ActivityForm, names_of
from plans.models import Activity, CostLine, Organizer
from plans.queries import cost_table_of, matrix_of
from plans.services import activities
from plans.views.headings import PartCreatePage, PartDeletePage, PartEditPage, step_of
from plans.views.plans import LIST
from plans.views.writing import ReviewsActivity

FULL = Activity.objects.select_related(
    "plan__organization", "plan__program", "heading", "continues__plan"
)


class ActivityDetailPage(DetailPage):
    """What is done, why, by whom, its matrix, and what it costs year by year."""

    permission_required = "plans.view_plan"
    queryset = FULL
    template_name = "plans/activities/detail.html"

    def get_crumbs(self):
        plan = self.object.plan
        return [LIST, (str(plan), plan.get_absolute_url())]

    @property
    def can_change(self) -> bool:
        plan = self.object.plan
        return not plan.is_adopted and self.request.user.has_perm("plans.change_plan", plan)

    def get_actions(self) -> list[Action]:
        if not self.can_change:
            return []
        pk = self.object.pk
        costs = reverse("plans:plan_costs", args=[self.object.plan_id])
        return [
            self._get(_("Edit"), "activity_edit", "pencil", pk),
            self._get(_("Edit the matrix"), "activity_matrix", "table", pk),
            Action(_("Set the costs"), f"{costs}#row-{pk}", method="get", icon="grid-3x3"),
            self._get(_("Remove"), "activity_remove", "trash", pk, tone="danger"),
        ]

    def _get(self, label, name, icon, pk, tone="default") -> Action:
        url = onward(self.request, f"plans:{name}", pk)
        return Action(label, url, method="get", icon=icon, tone=tone)

    def get_history(self):
        return []  # loaded as a part of its own: it reads every row's events

    def get_context_data(self, **kwargs):
        table = cost_table_of(self.object.plan, [self.object])
        continues = self.object.continues
        seen = continues and self.request.user.has_perm("plans.view_plan", continues.plan)
        return super().get_context_data(
            matrix=matrix_of(self.object),
            costs=table,
            row=table.rows[0],
            lines=[
                (line.years_text(year), line, year)
                for year, line in sorted(table.rows[0].lines.items())
            ],
            declared=[
                (year, each)
                for year in (*table.years, None)
                for each in table.declared(self.object.pk, year)
            ],
            organizers=list(self.object.organizing.select_related("organization")),
            continues=continues if seen else None,
            can_change=self.can_change,
            facts=self.facts(),
            **kwargs,
        )

    def facts(self):
        activity = self.object
        assignment = activity.get_assignment_display()
        written = activity.assignment_note
        clarified = capfirst(assignment)
        if written and written.casefold() != str(assignment).casefold():
            clarified = f"{clarified} (”{written}”)"
        return [
            (_("Under"), activity.heading),
            (_("Title in tables or contents"), activity.short_title),
            (_("Clarified in an assignment description"), clarified),
        ]


class ActivityHistory(DetailPage):
    """Who did what with the activity and its costs; the activity's page loads it as a part."""

    permission_required = "plans.view_plan"
    queryset = FULL
    template_name = "plans/plans/history.html"

    def get_crumbs(self):
        plan = self.object.plan
        here = (str(self.object), self.object.get_absolute_url())
        return [LIST, (str(plan), plan.get_absolute_url()), here]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("History")
        return frame

    def get_history(self):
        rows = (CostLine, Organizer)
        return history_of(self.object, *(events_of(m, activity=self.object.pk) for m in rows))

    def render_to_response(self, context, **kwargs):
        if is_htmx(self.request):
            self.template_name = "core/_history.html"
        return super().render_to_response(context, **kwargs)


class ActivityCreatePage(PartCreatePage):
    """A new activity, last in the plan."""

    form_class = ActivityForm
    page_title = gettext_lazy("New activity")
    submit_label = gettext_lazy("Add the activity")
    done = gettext_lazy("The activity is added.")

    def get_form_kwargs(self):
        heading = self.request.GET.get("heading", "")
        is_key = heading.isdecimal() and len(heading) < 19
        return {**super().get_form_kwargs(), "initial": {"heading": heading} if is_key else {}}

    def perform(self, form):
        return activities.add(self.object, by=self.request.user, **form.cleaned_data)


class ActivityEditPage(ReviewsActivity, PartEditPage):
    """The texts of an activity, and who arranges it."""

    queryset = FULL
    form_class = ActivityForm
    done = gettext_lazy("The activity is saved.")

    def get_crumbs(self):
        return [*super().get_crumbs(), (str(self.object), self.object.get_absolute_url())]

    def get_form_kwargs(self):
        organizing = self.object.organizing.select_related("organization__parent")
        names = names_of([each.organization for each in organizing])
        return {**super().get_form_kwargs(), "organizers": names}

    def perform(self, form):
        return activities.revise(self.object, by=self.request.user, **form.cleaned_data)


class ActivityRemovePage(PartDeletePage):
    """Asks before an activity goes with its costs and its matrix."""

    queryset = FULL
    service = activities.remove
    page_title = gettext_lazy("Remove the activity")
    submit_label = gettext_lazy("Remove the activity")
    done = gettext_lazy("The activity is removed.")

    def get_context_data(self, **kwargs):
        consequences = [
            _("Its costs, declared totals and matrix go with it."),
            _("The history keeps what it said."),
        ]
        return super().get_context_data(**{"consequences": consequences, **kwargs})


@require_POST
def activity_move(request, pk):
    """Move it up or down under its heading (`step` −1 or 1)."""
    found = get_allowed(FULL, request.user, "plans.change_plan", pk=pk)
    to = f"{found.plan.get_absolute_url()}#activity-{found.pk}"
    done = _("The activity is moved.")
    return carry_out(request, activities.move, found, step=step_of(request), done=done, to=to)
