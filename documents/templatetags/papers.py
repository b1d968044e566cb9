"""What the templates of papers need beyond the kit: prose, tables by column, figures of bars."""

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from core import markdown
from core.charts import Bar, Chart, Part, Table
from core.timelines import Mark, Span, Strip, Timeline
from documents.rules import columns, prose

register = template.Library()
register.filter("prose", prose.parts)
# A line may break after a slash, and no character forbids it that a reader could search past.
PER = re.compile(r"\b(?:kr|kronor|SEK)/\w+")


@register.filter
def bound(text: Any) -> SafeString:
    """Return the text as HTML in which 40 000 kr/år, 12 % and § 14 stay on one line."""
    safe = escape(prose.bound(str(text)))
    return mark_safe(PER.sub(r'<span class="paper-bound">\g<0></span>', safe))  # noqa: S308, escaped above


@register.filter
def written(text: str, level: int = 4) -> SafeString:
    """Return what people write with the safe subset of Markdown as HTML, bound like other prose."""
    return markdown.render(prose.bound(text or ""), level)


@register.filter
def in_columns(cells: Sequence[Any], heads: Sequence[Mapping[str, Any]]) -> Iterator[dict]:
    """Yield each cell of a row with the kind of its column, the first one as the row's name."""
    for place, (cell, column) in enumerate(zip(cells, heads, strict=True)):
        yield {"value": cell, "kind": column["kind"], "is_first": place == 0}


@register.filter
def headed(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the heads of a table's columns; in a long one each with its share of the page."""
    told = columns.shares(table["columns"], table["rows"], table.get("sums"))
    told = told or [0] * len(table["columns"])
    return [{**each, "share": share} for each, share in zip(table["columns"], told, strict=True)]


@register.filter
def drawn(figure: Mapping[str, Any]) -> dict[str, Any]:
    """Return a figure's bars and legend as pictures; what it says in words stays as it is."""
    bars = [
        Bar(
            each["label"],
            [
                Part(part["label"], Decimal(part["value"]), part["text"], part["tone"])
                for part in each["parts"]
            ],
        )
        for each in figure["bars"]
    ]
    chart = Chart(figure["title"], bars, Table((), ()))
    return {
        "bars": [
            {
                "label": each["label"],
                "values": each["values"],
                "description": picture.bar.description,
                "data_uri": picture.data_uri,
            }
            for each, picture in zip(figure["bars"], chart.drawn, strict=True)
        ],
        "is_stacked": any(len(bar.parts) > 1 for bar in bars),
        "legend": [
            {"label": label, "data_uri": _data_uri(swatch)} for label, swatch in chart.legend
        ],
    }


@register.filter
def drawn_over_time(timeline: Mapping[str, Any]) -> dict[str, Any]:
    """Return a time line's strips and legend as pictures; what it says in words stays as it is."""
    strips = [
        Strip(
            each["label"],
            [
                Mark(mark["label"], _day(mark["day"]), mark["tone"], mark["is_hollow"])
                for mark in each["marks"]
            ],
            [
                Span(span["label"], _day(span["first"]), _day(span["last"]), span["tone"])
                for span in each["spans"]
            ],
            description=each["description"],
        )
        for each in timeline["strips"]
    ]
    line = Timeline(
        timeline["title"],
        strips,
        Table((), ()),
        _day(timeline["today"]),
        timeline["today_label"],
        about=timeline["about"],
    )
    return {
        "strips": [
            {**each, "data_uri": picture.data_uri}
            for each, picture in zip(timeline["strips"], line.drawn, strict=True)
        ],
        "legend": [
            {"label": label, "data_uri": _data_uri(swatch)} for label, swatch in line.legend
        ],
    }


def _day(said: Any) -> date:
    """Return a day of a snapshot, which is text once it has been frozen."""
    return said if isinstance(said, date) else date.fromisoformat(said)


def _data_uri(svg: SafeString) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
