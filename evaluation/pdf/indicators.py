"""The sheet of an indicator: what it measures, its published series, each published breakdown."""

from datetime import datetime
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization
from core.charts import Chart
from core.money import decimal
from core.periods import iso_date
from documents.paper import Paper
from evaluation.figures import series_chart
from evaluation.models import Indicator, Publication
from evaluation.pdf.schemas import SHEET
from evaluation.queries import breakdowns_of, series_of, withheld_of
from programs.models.programs import audience_of
from programs.pdf import parts


class IndicatorPaper(Paper):
    """An indicator as everybody reads it: published figures, and nothing of what lies behind."""

    kind = "indicator"
    verbose_name = gettext_lazy("Indicator sheet")
    template = "evaluation/papers/indicator.html"
    schema = SHEET
    labels = {
        "broken_down": gettext_lazy("Breakdowns"),
        "definition": gettext_lazy("Definition"),
        "figure": gettext_lazy("Over time"),
        "hidden": gettext_lazy("Hidden numbers"),
        "levels": gettext_lazy("What each step means"),
        "series": gettext_lazy("Series"),
    }
    version = "1"
    languages = ("sv", "en")
    view_permission = "evaluation.view_indicator"
    issue_permission = "evaluation.issue_paper"

    def queryset(self) -> Any:
        return Indicator.objects.select_related("program__organization", "evaluation")

    def owner(self, obj: Indicator) -> Organization:
        return obj.program.organization

    def audience(self, obj: Indicator) -> str:
        return audience_of(obj.program_id)

    def changed_at(self, obj: Indicator) -> datetime:
        """Return when it was defined anew, got another target, or was last published."""
        newest = Publication.objects.filter(indicator=obj).order_by("-pk").first()
        target = obj.targets.order_by("-updated_at").first()
        moments = (obj.updated_at, newest and newest.created_at, target and target.updated_at)
        return max(filter(None, moments))

    def snapshot(self, obj: Indicator) -> dict[str, Any]:
        points = series_of([obj])[obj.pk]
        chart = series_chart(obj, points) if points else None
        owner = obj.program.organization
        baseline = "" if obj.baseline is None else f"{decimal(obj.baseline)} {obj.unit}"
        if obj.baseline_on and baseline:
            baseline = f"{baseline} ({iso_date(obj.baseline_on)})"
        return {
            "kind_label": str(self.verbose_name),
            "title": str(obj),
            "subtitle": obj.program.name,
            "has_contents": False,
            "sender": {"organization": owner.name, "unit": "", "lines": []},
            "facts": parts.facts(
                (_("Program"), obj.program.name),
                (_("Measured by the evaluation"), obj.evaluation or ""),
                (_("What is measured"), capfirst(obj.get_figure_display())),
                (_("Unit"), obj.unit),
                (_("Direction"), capfirst(obj.get_direction_display())),
                (_("Baseline"), baseline),
                (_("Source"), obj.source),
            ),
            "definition": obj.definition,
            "levels": _levels(obj),
            "figure": _figure(chart) if chart else None,
            "series": _series(chart) if chart else None,
            "broken_down": [_broken_down(obj, each.period) for each in reversed(points)],
            "hidden": _(
                "Numbers under five are hidden, and so much beside them that nobody can work "
                "them out."
            )
            if obj.counts_people and obj.dimensions
            else "",
        }


def _levels(obj: Indicator) -> dict[str, Any] | None:
    rows = [(str(each.level), each.description) for each in obj.levels.order_by("level")]
    heads = [(_("Step"), "text"), (_("What it means"), "prose")]
    return parts.table(_("What each step means"), heads, rows) if rows else None


def _figure(chart: Chart) -> dict[str, Any]:
    """Return the bars of the page's figure, each with what is written behind it."""
    bars = [
        {
            "label": str(bar.label),
            "values": [str(bar.text)],
            "parts": [
                {
                    "label": str(part.label),
                    "value": part.value,
                    "text": str(part.text),
                    "tone": part.tone,
                }
                for part in bar.parts
            ],
        }
        for bar in chart.bars
    ]
    return {
        "title": _("Over time"),
        "unit": chart.unit,
        "heads": [_("Period"), _("Value")],
        "bar_head": _("Figure"),
        "bars": bars,
    }


def _series(chart: Chart) -> dict[str, Any]:
    first, *others = chart.table.heads
    heads = [(str(first), "text"), *((str(each), "number") for each in others)]
    rows = [[str(cell) for cell in row] for row in chart.table.rows]
    return parts.table(_("Outcome and target by period"), heads, rows)


def _broken_down(obj: Indicator, period: Any) -> dict[str, Any]:
    """Return the tables of a period as they were published, and what could not be."""
    withheld = withheld_of(obj, period)
    names = ", ".join(withheld)
    return {
        "id": f"period-{period.pk}",
        "heading": str(period),
        "tables": [
            parts.table(
                _("By %(what)s, %(period)s") % {"what": each.label.lower(), "period": period},
                [
                    (each.heads[0], "text"),
                    *((head, "number") for head in each.heads[1:]),
                ],
                each.rows,
            )
            for each in breakdowns_of(obj, period)
        ],
        "withheld": _("Not published, since too few were measured: %(names)s.") % {"names": names}
        if withheld
        else "",
    }
