"""All series as files: what was published with its definitions, and figures before that."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from evaluation.choices import Dimension, TakesPart
from evaluation.models import Indicator, Measurement
from evaluation.queries import Published, labels_of
from evaluation.rules.figures import Parts, value

DEFINITION = ("number", "name", "definition", "unit", "direction", "source", "baseline")


def heads_of_definition() -> list[str]:
    return [
        _("Number"),
        _("Indicator"),
        _("Definition"),
        _("Unit"),
        _("Direction"),
        _("Source"),
        _("Baseline"),
    ]


def _definition(indicator: Indicator) -> list[Any]:
    return [
        indicator.number,
        indicator.name,
        indicator.definition,
        indicator.unit,
        indicator.get_direction_display(),
        indicator.source,
        indicator.baseline,
    ]


class SeriesExport:
    """What core.exports asks of a table: each published figure, total or part, on a row."""

    def __init__(self, published: Iterable[Published]) -> None:
        self.published = list(published)

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, then totals before parts; a hidden figure is empty and said to be."""
        yield [
            *heads_of_definition(),
            _("Program"),
            _("Period"),
            _("From"),
            _("To"),
            _("Broken down by"),
            pgettext("of a breakdown", "Part"),
            _("With and without the program"),
            pgettext("figure", "Outcome"),
            _("Target"),
            _("Sum"),
            _("Number measured"),
            _("Hidden"),
        ]
        for each in self.published:
            point, indicator = each.point, each.indicator
            begins = [
                *_definition(indicator),
                str(indicator.program),
                point.period.name,
                point.period.starts_on,
                point.period.ends_on,
            ]
            parts = point.parts
            yield [*begins, "", "", "", point.value, point.target, parts.sum, parts.count, ""]
            for row in each.figures:
                figure = _value(indicator, row)
                where = [
                    Dimension(row.dimension).label,
                    row.label,
                    TakesPart(row.group).label if row.group else "",
                ]
                hidden = _("hidden") if row.is_hidden else ""
                yield [*begins, *where, figure, None, row.sum, row.count, hidden]


def series_as_json(published: Iterable[Published]) -> dict[str, Any]:
    """Return the published series with their definitions, amounts as text, days as ISO."""
    found: dict[int, dict[str, Any]] = {}
    for each in published:
        indicator, point = each.indicator, each.point
        told = found.setdefault(
            indicator.pk,
            {
                **{name: getattr(indicator, name) for name in DEFINITION},
                "program": str(indicator.program),
                "figure": indicator.figure,
                "scale": {str(level.level): level.description for level in indicator.levels.all()},
                "periods": [],
            },
        )
        told["periods"].append(
            {
                "name": point.period.name,
                "starts_on": point.period.starts_on,
                "ends_on": point.period.ends_on,
                "value": point.value,
                "target": point.target,
                "sum": point.parts.sum,
                "count": point.parts.count,
                "parts": [
                    {
                        "dimension": row.dimension,
                        "label": row.label,
                        "group": row.group,
                        "hidden": row.is_hidden,
                        "value": _value(indicator, row),
                        "sum": row.sum,
                        "count": row.count,
                    }
                    for row in each.figures
                ],
            }
        )
    return {"indicators": list(found.values())}


def _value(indicator: Indicator, row: Any) -> Any:
    return None if row.is_hidden else value(indicator.figure, Parts(row.count, row.sum))


class FiguresExport:
    """The figures themselves, before anything is published: for those who measure and lead."""

    def __init__(self, measurements: Iterable[Measurement]) -> None:
        self.measurements = list(measurements)

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, and a row for each figure with where in the breakdown it stands."""
        yield [
            *heads_of_definition(),
            _("Period"),
            *(str(each.label).capitalize() for each in Dimension),
            pgettext("figure", "Outcome"),
            _("Sum"),
            _("Number measured"),
            _("State"),
            _("Note"),
        ]
        labels = {
            each: labels_of(each, {getattr(row.cell, each) for row in self.measurements})
            for each in Dimension.values
        }
        for row in self.measurements:
            where = [getattr(row.cell, each) for each in Dimension.values]
            told = zip(Dimension.values, where, strict=True)
            yield [
                *_definition(row.indicator),
                row.period.name,
                *(labels[each][key] if key else "" for each, key in told),
                value(row.indicator.figure, Parts(row.count, row.sum)),
                row.sum,
                row.count,
                row.as_state.label,
                row.note,
            ]
