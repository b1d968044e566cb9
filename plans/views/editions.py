"""From one plan to another: a new edition, the next period, and what changed between editions."""

from django.contrib import messages
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import VerbPage, carry_out, get_allowed
from core.views.frame import Frame
from core.views.pages import ObjectPage
from plans.forms.plans import RollForm
from plans.models import Plan
from plans.queries import activities_of, cost_table_of, editions_of
from plans.rules.editions import difference
from plans.rules.plans import years_left_behind
from plans.services import editions
from plans.views.plans import FULL, LIST


@require_POST
def plan_new_edition(request, pk):
    """Copy an adopted edition to a draft of the next one."""
    found = get_allowed(FULL, request.user, "plans.change_plan", pk=pk)
    done = _("This is the draft of the new edition, with everything from the adopted one.")
    return carry_out(
        request, editions.new_edition, found, done=done, to=lambda new: new.get_absolute_url()
    )


class PlanRollPage(VerbPage):
    """Asks for the next period's years, and which activities carry over."""

    permission_required = "plans.change_plan"
    queryset = FULL
    form_class = RollForm
    page_title = gettext_lazy("Roll into next period")
    submit_label = gettext_lazy("Make the plan of the next period")
    done = gettext_lazy("This is the draft of the next period's plan.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get_form_kwargs(self):
        return {"plan": self.object, "activities": activities_of(self.object)}

    def perform(self, form):
        data = form.cleaned_data
        chosen = list(data.pop("activities"))
        activities = [each.pk for each in chosen]
        rolled = editions.roll(self.object, by=self.request.user, activities=activities, **data)
        if data["with_costs"]:
            self._say_what_stays(rolled, chosen)
        return rolled

    def _say_what_stays(self, rolled: Plan, chosen: list) -> None:
        rows = cost_table_of(self.object, chosen).rows
        used = {year for row in rows for year in row.lines}
        plan = self.object
        left = years_left_behind(used, plan.first_year, rolled.first_year, rolled.last_year)
        if left:
            years = ", ".join(str(year) for year in left)
            said = _("The new period is shorter: the amounts of %(years)s did not come along.")
            messages.warning(self.request, said % {"years": years})

    def get_success_url(self, result):
        return result.get_absolute_url()


class PlanDifferencePage(ObjectPage):
    """What changed from the edition that this one replaces."""

    permission_required = "plans.view_plan"
    queryset = FULL
    template_name = "plans/plans/difference.html"

    def get(self, request, *args, **kwargs):
        self.before = self._before()
        return self.render_to_response(self.get_context_data())

    def _before(self) -> Plan:
        if self.object.replaces_id is None:
            raise Http404
        return get_allowed(FULL, self.request.user, "plans.view_plan", pk=self.object.replaces_id)

    def get_frame(self) -> Frame:
        return Frame(
            title=_("What changed from edition %(before)d to %(after)d")
            % {"before": self.before.edition, "after": self.object.edition},
            eyebrow=self.object.name,
            crumbs=[LIST, (str(self.object), self.object.get_absolute_url())],
        )

    def get_context_data(self, **kwargs):
        changes = difference(*editions_of(self.before, self.object))
        return super().get_context_data(before=self.before, changes=changes, **kwargs)
