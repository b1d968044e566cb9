"""The figures of an indicator for a period: one grid to enter, report, approve and return them."""

from functools import cached_property

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.history import events_of, history_of
from core.money import decimal
from core.views import Action, GrownEditPage, VerbPage, carry_out, get_allowed, onward
from evaluation.choices import FigureKind, MeasurementState
from evaluation.forms.measurements import GridForm, ReturnForm
from evaluation.models import Indicator, Measurement, Period
from evaluation.rules import measurements as rules
from evaluation.rules.figures import Parts, total, value
from evaluation.services import measurements

INDICATORS = Indicator.objects.select_related("program", "evaluation__project")


def period_of(indicator, pk) -> Period:
    """Return the period of the indicator's program, or raise Http404."""
    found = Period.objects.filter(program=indicator.program_id, pk=pk).first()
    if found is None:
        raise Http404
    return found


class OfPeriod:
    """A page about an indicator in a period."""

    queryset = INDICATORS

    @cached_property
    def period(self):
        return period_of(self.object, self.kwargs["period"])

    @cached_property
    def figures(self):
        rows = self.object.measurements.filter(period=self.period)
        return list(rows.select_related("reported_by", "approved_by").order_by("pk"))

    def here(self, name="grid"):
        args = (self.object.pk, self.period.pk)
        return onward(self.request, f"evaluation:measurement_{name}", *args)

    def get_crumbs(self):
        return [
            (_("Indicators"), reverse("evaluation:indicator_list")),
            (str(self.object), self.object.get_absolute_url()),
            (str(self.period), self.period.get_absolute_url()),
        ]

    def get_cancel_url(self):
        return self.object.get_absolute_url()

    def get_success_url(self, result):
        return self.here()


class MeasurementGrid(OfPeriod, GrownEditPage):
    """One row for each cell of the breakdown, with its parts, its state, and the total of all."""

    template_name = "evaluation/measurements/grid.html"
    permission_required = "evaluation.enter_measurement"
    form_class = GridForm
    submit_label = gettext_lazy("Save the drafts")
    done = gettext_lazy("The figures are saved as drafts. Report them when they are complete.")

    def get_form_kwargs(self):
        return {"period": self.period}

    def get_frame(self):
        frame = super().get_frame()
        frame.title = str(self.object)
        frame.eyebrow = _("figures of %(period)s") % {"period": self.period}
        state = self.period.state
        frame.state = (state.label, *state.tones[state.value])
        frame.actions = self.get_actions()
        return frame

    def get_actions(self):
        states = [row.state for row in self.figures]
        is_locked = self.period.locked_at is not None
        held = list(rules.obstacles_in_period(is_locked=is_locked))
        actions = [
            Action(
                _("Report the drafts"),
                self.here("report"),
                "post",
                reasons=held + list(rules.obstacles_to_report(states)),
                icon="send",
            )
        ]
        if self.request.user.has_perm("evaluation.approve_measurement", self.object):
            waiting = [each for each in self.figures if each.state == MeasurementState.REPORTED]
            is_own = any(each.reported_by_id == self.request.user.pk for each in waiting)
            approving = rules.obstacles_to_approve([each.state for each in waiting], is_own=is_own)
            settled = [s for s in states if s in ("reported", "approved")]
            returning = rules.obstacles_to_return(settled, "x")
            actions += [
                Action(
                    _("Approve what is reported"),
                    self.here("approve"),
                    "post",
                    reasons=held + list(approving),
                    icon="check-circle",
                ),
                Action(
                    _("Return them"),
                    self.here("return"),
                    "get",
                    reasons=held + list(returning),
                    icon="arrow-return-left",
                ),
            ]
        return actions

    def perform(self, form):
        return measurements.enter(self.object, self.period, form.figures, by=self.request.user)

    def get_context_data(self, **kwargs):
        whole = total((row.cell, Parts(row.count, row.sum)) for row in self.figures)
        figure = self.object.figure
        return super().get_context_data(
            period=self.period,
            is_locked=self.period.locked_at is not None,
            is_share=figure == FigureKind.SHARE,
            total=whole if self.figures else None,
            total_value=decimal(value(figure, whole)) if self.figures else "",
            history=history_of(
                events_of(Measurement, indicator=self.object.pk, period=self.period.pk)
            ),
            **kwargs,
        )


class MeasurementReturn(OfPeriod, VerbPage):
    permission_required = "evaluation.approve_measurement"
    form_class = ReturnForm
    page_title = gettext_lazy("Return figures")
    submit_label = gettext_lazy("Return them")
    done = gettext_lazy("The figures are returned with your comment.")

    def get_cancel_url(self):
        return self.here()

    def get_form_kwargs(self):
        settled = (MeasurementState.REPORTED, MeasurementState.APPROVED)
        return {
            "figures": [row for row in self.figures if row.state in settled],
            "grid": GridForm(instance=self.object, period=self.period),
        }

    def perform(self, form):
        chosen = [int(pk) for pk in form.cleaned_data["figures"]]
        reason = form.cleaned_data["reason"]
        return measurements.send_back(
            self.object, self.period, chosen, by=self.request.user, reason=reason
        )


@require_POST
def measurement_report(request, pk, period):
    """Report the drafts of an indicator for a period."""
    indicator = get_allowed(INDICATORS, request.user, "evaluation.enter_measurement", pk=pk)
    grid = Measurement(indicator=indicator, period=period_of(indicator, period))
    done = _("The figures are reported: somebody else approves them.")
    return carry_out(request, _report, grid, done=done)


@require_POST
def measurement_approve(request, pk, period):
    """Approve what is reported of an indicator for a period."""
    indicator = get_allowed(INDICATORS, request.user, "evaluation.approve_measurement", pk=pk)
    grid = Measurement(indicator=indicator, period=period_of(indicator, period))
    return carry_out(request, _approve, grid, done=_("The figures are approved."))


def _report(grid: Measurement, *, by) -> None:
    measurements.report(grid.indicator, grid.period, by=by)


def _approve(grid: Measurement, *, by) -> None:
    rows = grid.indicator.measurements.filter(period=grid.period).reported()
    which = list(rows.values_list("pk", flat=True))
    measurements.approve(grid.indicator, grid.period, which, by=by)
