"""The coverage of a plan: each part with who and what it has, and what is missing."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.exports import export
from core.views import DetailPage
from plans.choices import GapKind
from plans.exports.coverage import CoverageExport
from plans.queries import coverage_of
from plans.views.plans import FULL, LIST

ANY = "any"


class PlanCoveragePage(DetailPage):
    """All activities of a plan against responsible, follow-up, effects, resources and period.

    `?gap=any` leaves out what has no gap, `?gap=nobody` all but one kind of gap.
    """

    permission_required = "plans.view_plan"
    queryset = FULL
    template_name = "plans/coverage/detail.html"

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx"):
            title = f"{_('Coverage')} {self.object}"
            return export(CoverageExport(self.lines), kind, title)
        return super().get(request, *args, **kwargs)

    @cached_property
    def coverage(self):
        return coverage_of(self.object)

    @cached_property
    def gap(self) -> str:
        wanted = self.request.GET.get("gap", "")
        return wanted if wanted in (ANY, *GapKind.values) else ""

    @cached_property
    def lines(self):
        """Each activity that is to be shown, with those of its parts that are."""
        covered = self.coverage.activities
        if self.gap == ANY:
            return [(each, [p for p in each.parts if p.gaps]) for each in covered if each.gaps]
        if self.gap:
            shown = [each for each in covered if each.has_gap(self.gap)]
            return [(each, [p for p in each.parts if self.gap in p.gaps]) for each in shown]
        return [(each, list(each.parts)) for each in covered]

    def get_frame(self):
        frame = super().get_frame()
        frame.title, frame.eyebrow = _("Coverage"), str(self.object)
        return frame

    def get_crumbs(self):
        return [LIST, (str(self.object), self.object.get_absolute_url())]

    def get_history(self):
        return []  # the plan's page has it

    def get_context_data(self, **kwargs):
        address = reverse("plans:plan_coverage", args=[self.object.pk])
        asked = f"gap={self.gap}&" if self.gap else ""
        exports = [(_("Excel"), f"?{asked}export=xlsx"), (_("CSV"), f"?{asked}export=csv")]
        return super().get_context_data(
            coverage=self.coverage,
            lines=self.lines,
            choices=self.choices(address),
            exports=exports,
            **kwargs,
        )

    def choices(self, address: str) -> list[tuple[str, int, str, bool]]:
        """Return what can be shown: label, how many activities, its address, is it shown now."""
        found = [
            (_("All activities"), len(self.coverage.activities), ""),
            (_("Only gaps"), len(self.coverage.with_gaps), ANY),
            *((capfirst(kind.label), count, kind.value) for kind, count in self.coverage.counts),
        ]
        return [
            (label, count, f"{address}?gap={gap}" if gap else address, gap == self.gap)
            for label, count, gap in found
        ]
