"""The grids of a plan: what activities cost year by year, and what its source declares."""

from functools import cached_property

from django.utils.translation import gettext_lazy

from core.forms import read_seen
from documents.views.declared import DeclaresTotals
from plans.forms.costs import CostsForm, DeclaredForm, left_alone
from plans.queries import cost_table_of
from plans.services import costs
from plans.views.plans import DraftPage


class GridPage(DraftPage):
    """A grid over the costs of a draft; a cell or row that only others touched is theirs."""

    @cached_property
    def table(self):
        return cost_table_of(self.object)

    def post(self, request, *args, **kwargs):
        self.__dict__.pop("table", None)
        return super().post(request, *args, **kwargs)

    def save(self, request):
        # Read anew: the row is locked now, and somebody may have saved while we waited.
        self.__dict__.pop("table", None)
        return super().save(request)

    def merged(self, posted, current):
        """What this person left alone, or was not shown at all, is as somebody else saved it."""
        seen = read_seen(posted.get("seen", ""), self.object) or {}
        shown = set(posted.getlist("row"))
        alone = left_alone(current, posted, seen.get("f", {}))
        data = posted.copy()
        for name in current.fields:
            _kind, activity_id, _year = name.split("_")
            if name in alone if activity_id in shown else name not in posted:
                data[f"keep_{name}"] = "theirs"
        return super().merged(data, current)


class PlanCostsPage(GridPage):
    """Activities down, years across; sums follow the typing."""

    form_class = CostsForm
    template_name = "plans/costs/form.html"
    page_title = gettext_lazy("Costs")
    submit_label = gettext_lazy("Save the costs")
    done = gettext_lazy("The costs are saved.")

    def get_form_kwargs(self):
        return {"table": self.table}

    def perform(self, form):
        return costs.set_costs(self.object, by=self.request.user, lines=form.lines)


class PlanDeclaredPage(DeclaresTotals, GridPage):
    """What one place of the source declares, beside the computed sums; `?place=` names it."""

    form_class = DeclaredForm
    row_heading = gettext_lazy("Activity")
    page_title = gettext_lazy("Declared totals")
    submit_label = gettext_lazy("Save the declared totals")
    done = gettext_lazy("The declared totals are saved.")

    def stated_places(self):
        return self.table.places()

    def get_form_kwargs(self):
        return {"table": self.table, "place": self.place}

    def perform(self, form):
        by = self.request.user
        return costs.set_declared(self.object, by=by, place=self.place, totals=form.totals)
