"""Pages of headings and of a plan's own indicators; they belong to a draft."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import DeletePage, VerbPage, carry_out, get_allowed
from plans.forms.plans import HeadingForm, IndicatorForm
from plans.models import Heading, Plan, PlanIndicator
from plans.services import headings
from plans.views.plans import FULL, LIST, DraftPage

PARENT = "plan__organization", "plan__program"


class PartCreatePage(VerbPage):
    """A form that adds a part to a draft."""

    permission_required = "plans.change_plan"
    queryset = FULL

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get_form_kwargs(self):
        return {"plan": self.object}


class PartEditPage(DraftPage):
    """A form over a part of a draft; it leads back to the plan."""

    @property
    def plan(self) -> Plan:
        return self.object.plan

    def get_form_kwargs(self):
        return {"plan": self.plan}


class PartDeletePage(DeletePage):
    """Asks before a part of a draft is taken away."""

    permission_required = "plans.change_plan"

    def get_crumbs(self):
        plan = self.object.plan
        return [LIST, (str(plan), plan.get_absolute_url())]

    def get_success_url(self, result):
        return self.object.plan.get_absolute_url()


class HeadingCreatePage(PartCreatePage):
    form_class = HeadingForm
    page_title = gettext_lazy("New heading")
    submit_label = gettext_lazy("Add the heading")
    done = gettext_lazy("The heading is added.")

    def perform(self, form):
        return headings.add(self.object, by=self.request.user, **form.cleaned_data)


class HeadingEditPage(PartEditPage):
    queryset = Heading.objects.select_related(*PARENT)
    form_class = HeadingForm
    done = gettext_lazy("The heading is saved.")

    def perform(self, form):
        return headings.revise(self.object, by=self.request.user, **form.cleaned_data)


class HeadingRemovePage(PartDeletePage):
    queryset = Heading.objects.select_related(*PARENT)
    service = headings.remove
    page_title = gettext_lazy("Remove the heading")
    submit_label = gettext_lazy("Remove the heading")
    done = gettext_lazy("The heading is removed.")


@require_POST
def heading_move(request, pk):
    """Move it up or down (`step` −1 or 1)."""
    found = get_allowed(
        Heading.objects.select_related(*PARENT), request.user, "plans.change_plan", pk=pk
    )
    done = _("The heading is moved.")
    return carry_out(request, headings.move, found, step=step_of(request), done=done)


class IndicatorCreatePage(PartCreatePage):
    form_class = IndicatorForm
    page_title = gettext_lazy("New indicator")
    submit_label = gettext_lazy("Add the indicator")
    done = gettext_lazy("The indicator is added.")

    def perform(self, form):
        return headings.add_indicator(self.object, by=self.request.user, **form.cleaned_data)


class IndicatorEditPage(PartEditPage):
    queryset = PlanIndicator.objects.select_related(*PARENT)
    form_class = IndicatorForm
    done = gettext_lazy("The indicator is saved.")

    def perform(self, form):
        return headings.revise_indicator(self.object, by=self.request.user, **form.cleaned_data)


class IndicatorRemovePage(PartDeletePage):
    queryset = PlanIndicator.objects.select_related(*PARENT)
    service = headings.remove_indicator
    page_title = gettext_lazy("Remove the indicator")
    submit_label = gettext_lazy("Remove the indicator")
    done = gettext_lazy("The indicator is removed.")


def step_of(request) -> int:
    """Return which way a row is moved: up unless it says down."""
    return 1 if request.POST.get("step") == "1" else -1
