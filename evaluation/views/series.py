"""Series of indicators as files, and the chain from goals to findings."""

from django.http import JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core.exports import export
from core.views import DetailPage, get_allowed, is_htmx
from evaluation.choices import MilestoneState, RecommendationState
from evaluation.exports.series import FiguresExport, SeriesExport, series_as_json
from evaluation.figures import timeline_of
from evaluation.models import Evaluation, Indicator, Measurement, Milestone, Recommendation
from evaluation.queries import chains_of, days_moved, newest_of, published_of, unlinked_of
from evaluation.rules.figures import is_reached
from programs.models import Program

INDICATORS = Indicator.objects.select_related("program").prefetch_related("levels")


def _seen(user):
    return INDICATORS.visible_to(user).order_by("program__name", "number", "pk")


@require_GET
def series_file(request, kind):
    """Give every published series that the person sees, with its definition."""
    return _given(request, _seen(request.user), kind, _("Series of indicators"))


@require_GET
def indicator_file(request, pk, kind):
    """Give the published series of one indicator."""
    indicator = get_allowed(INDICATORS, request.user, "evaluation.view_indicator", pk=pk)
    return _given(request, [indicator], kind, indicator.name)


def _given(request, indicators, kind, title):
    found = published_of(indicators)
    if kind != "json":
        return export(SeriesExport(found), kind, title)
    name = f"{slugify(title) or 'series'}-{timezone.localdate().isoformat()}.json"
    response = JsonResponse(series_as_json(found), json_dumps_params={"ensure_ascii": False})
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_GET
def figures_file(request, pk, kind):
    """Give an indicator's figures with their states, published or not, to who measures or leads."""
    indicator = get_allowed(INDICATORS, request.user, "evaluation.view_measurement", pk=pk)
    rows = Measurement.objects.filter(indicator=indicator).visible_to(request.user)
    rows = rows.select_related("indicator", "period").order_by("period__starts_on", "pk")
    title = _("Figures of %(indicator)s") % {"indicator": indicator.name}
    return export(FiguresExport(rows), kind, title)


class ProgramChain(DetailPage):
    """From each goal to what measures for it, the newest figure, and what was found from it."""

    permission_required = "evaluation.view_chain"
    queryset = Program.objects.all()
    template_name = "evaluation/indicators/chain.html"

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("From goal to finding"), str(self.object)
        return frame

    def get_crumbs(self):
        return [
            (str(self.object), self.object.get_absolute_url()),
            (_("Indicators"), reverse("evaluation:indicator_list")),
        ]

    def get_history(self):
        return []  # the program's own page shows it

    def get_context_data(self, **kwargs):
        chains = chains_of(self.object, self.request.user)
        unlinked = unlinked_of(self.object, self.request.user)
        return super().get_context_data(
            chains=[(each.goal, [_told(link) for link in each.links]) for each in chains],
            unlinked=[_told(link) for link in unlinked],
            **kwargs,
        )


class ProgramOverview(DetailPage):
    """What a steering group wants to see of a program's evaluations; a panel of its overview.

    Milestones with their slips, published figures against targets, recommendations not closed.
    """

    permission_required = "evaluation.view_chain"
    queryset = Program.objects.all()
    template_name = "evaluation/evaluations/overview.html"

    def get_template_names(self):
        if is_htmx(self.request):
            return ["evaluation/evaluations/_overview.html"]
        return [self.template_name]

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("Evaluation"), str(self.object)
        return frame

    def get_crumbs(self):
        return [(str(self.object), self.object.get_absolute_url())]

    def get_history(self):
        return []  # the program's own page shows it

    def get_context_data(self, **kwargs):
        user, today = self.request.user, timezone.localdate()
        rows = Milestone.objects.filter(evaluation__project__program=self.object)
        milestones = list(rows.visible_to(user).with_due().order_by("planned_on", "pk"))
        drawn = timeline_of(milestones, days_moved(milestones), today) if milestones else None
        of_program = Recommendation.objects.filter(evaluation__project__program=self.object)
        open_ = of_program.visible_to(user).open().with_verdict()
        recommendations = list(
            open_.select_related("organization", "responsible").order_by("due_on", "number", "pk")
        )
        evaluations = Evaluation.objects.filter(project__program=self.object).visible_to(user)
        return super().get_context_data(
            evaluations=evaluations.order_by("-starts_on", "pk"),
            timeline=drawn,
            late=[each for each in milestones if each.state_on(today) == MilestoneState.LATE],
            links=[_told(link) for link in newest_of(self.object, user)],
            recommendations=recommendations,
            overdue=sum(each.state == RecommendationState.OVERDUE for each in recommendations),
            **kwargs,
        )


def _told(link):
    """Return a link with whether its target is reached: None where one of them is missing."""
    point = link.point
    reached = point and is_reached(link.indicator.direction, point.value, point.target)
    return link, reached
