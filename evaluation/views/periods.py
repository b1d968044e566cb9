"""Pages of periods: the list, one with how far its figures have come, locked, published."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.forms import ReasonForm
from core.views import (
    Action,
    CreatePage,
    DeletePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    VerbPage,
    carry_out,
    get_allowed,
    onward,
)
from evaluation.filters.periods import PeriodFilter
from evaluation.forms.periods import PeriodCreateForm, PeriodForm
from evaluation.models import Period
from evaluation.queries import progress_in
from evaluation.rules import measurements as rules
from evaluation.services import periods
from evaluation.tables.periods import PeriodTable

PERIODS = Period.objects.select_related("program")


class PeriodList(ListPage):
    permission_required = "evaluation.view_period"
    page_title = gettext_lazy("Periods of measurement")
    table_class = PeriodTable
    filterset_class = PeriodFilter
    create_url_name = "evaluation:period_create"
    create_permission = "evaluation.add_period"
    create_label = gettext_lazy("New period")
    queryset = Period.objects.order_by("-starts_on", "pk")
    empty = Empty(
        gettext_lazy("No period to show"),
        gettext_lazy("Figures are measured for a period, then locked and published."),
    )


class PeriodCreate(CreatePage):
    permission_required = "evaluation.add_period"
    form_class = PeriodCreateForm
    page_title = gettext_lazy("New period of measurement")
    submit_label = gettext_lazy("Plan the period")
    done = gettext_lazy("The period is planned.")

    def get_crumbs(self):
        return [(_("Periods of measurement"), reverse("evaluation:period_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user}

    def perform(self, form):
        return periods.create(form.instance, by=self.request.user)

    def get_success_url(self, result):
        return result.get_absolute_url()


class PeriodDetail(DetailPage):
    """How far the figures of each indicator have come; locked and published from here."""

    template_name = "evaluation/periods/detail.html"
    permission_required = "evaluation.view_period"
    queryset = PERIODS

    def get_crumbs(self):
        return [(_("Periods of measurement"), reverse("evaluation:period_list"))]

    def get_state(self):
        state = self.object.state
        return (state.label, *state.tones[state.value])

    def get_actions(self):
        period = self.object
        if not self.request.user.has_perm("evaluation.change_period", period):
            return []
        to = {
            name: onward(self.request, f"evaluation:period_{name}", period.pk)
            for name in ("lock", "unlock", "publish", "edit")
        }
        if period.published_at is not None:
            return []
        if period.locked_at is not None:
            return [
                Action(_("Publish"), to["publish"], "get", "primary", icon="megaphone"),
                Action(_("Open it again"), to["unlock"], "get", icon="unlock"),
            ]
        figures = sum(each.figures for each in self.progress)
        left = figures - sum(each.approved for each in self.progress)
        reasons = rules.obstacles_to_lock(is_locked=False, is_empty=not figures, open_figures=left)
        return [
            Action(_("Lock"), to["lock"], "post", "primary", list(reasons), icon="lock"),
            Action(_("Edit"), to["edit"], "get", icon="pencil"),
        ]

    @property
    def progress(self):
        if not hasattr(self, "_progress"):
            self._progress = progress_in(self.object, self.request.user)
        return self._progress

    def get_context_data(self, **kwargs):
        return super().get_context_data(progress=self.progress, **kwargs)


class PeriodEdit(EditPage):
    permission_required = "evaluation.change_period"
    queryset = PERIODS
    form_class = PeriodForm
    done = gettext_lazy("The period is saved.")

    def perform(self, form):
        return periods.revise(form.instance, by=self.request.user)


class PeriodUnlock(VerbPage):
    permission_required = "evaluation.change_period"
    queryset = PERIODS
    form_class = ReasonForm
    page_title = gettext_lazy("Open a period again")
    submit_label = gettext_lazy("Open it again")
    done = gettext_lazy("The period is open: its figures can be returned and put right.")

    def perform(self, form):
        return periods.unlock(self.object, by=self.request.user, reason=form.cleaned_data["reason"])


class PeriodPublish(DeletePage):
    """Asks before what everybody reads of a period is frozen for good."""

    permission_required = "evaluation.change_period"
    queryset = PERIODS
    service = periods.publish
    page_title = gettext_lazy("Publish a period")
    submit_label = gettext_lazy("Publish it for good")
    done = gettext_lazy("The period is published.")
    tone = "primary"

    def get_success_url(self, result):
        return result.get_absolute_url()

    def get_context_data(self, **kwargs):
        asked = {
            "question": _("Publish the figures of “%(what)s”?") % {"what": self.object},
            "consequences": [
                _("The program's people read the totals and the breakdowns from now on."),
                _("Numbers under five are hidden, and so much beside them that none follows."),
                _("Nothing of it can be changed afterwards."),
            ],
        }
        return {**super().get_context_data(**kwargs), **asked}


@require_POST
def period_lock(request, pk):
    """Lock a period whose figures are all approved."""
    period = get_allowed(PERIODS, request.user, "evaluation.change_period", pk=pk)
    return carry_out(request, periods.lock, period, done=_("The period is locked."))
