"""Tags that every template may use: icons, states, money, days, addresses of lists, lean tables."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django import template
from django.conf import settings
from django.forms.utils import flatatt
from django.http import QueryDict
from django.urls import resolve, reverse
from django.utils.functional import Promise
from django.utils.html import conditional_escape, escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import markdown, money, periods
from core.views import doors

register = template.Library()

TONES = ("neutral", "info", "wait", "good", "bad", "muted")
ICON_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ICON_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.S)


# ---------- icons and states ----------


@lru_cache(maxsize=512)
def _drawing(name: str) -> str:
    """Return the inside of a bootstrap-icons drawing, or nothing when there is no such icon."""
    path = Path(settings.ICONS_DIR) / f"{name}.svg"
    if not ICON_NAME.fullmatch(name) or not path.is_file():
        return ""
    found = ICON_BODY.search(path.read_text(encoding="utf-8"))
    return " ".join(found.group(1).split()).replace("> <", "><") if found else ""


# Drawn in place: the package's sprite is 1.1 MB, and a page needs a dozen icons of 300 bytes.
@register.simple_tag
@lru_cache(maxsize=512)
def icon(name: str, css: str = "") -> SafeString:
    """Draw a bootstrap-icons icon; it is decoration, so words must stand beside it."""
    drawing = _drawing(name or "")
    if not drawing:
        return SafeString("")
    return format_html(
        '<svg class="icon{}" viewBox="0 0 16 16" aria-hidden="true">{}</svg>',
        f" {css}" if css else "",
        mark_safe(drawing),  # noqa: S308 - comes from the pinned icon package, not from people
    )


@register.simple_tag
def badge(text: Any, tone: str = "neutral", icon_name: str = "", solid: bool = False) -> SafeString:
    """Show a state as word and icon in its tone (neutral, info, wait, good, bad, muted)."""
    return _badge(conditional_escape(text), tone, icon_name, solid)


@lru_cache(maxsize=1024)  # of few words, and hundreds on a page
def _badge(text: SafeString, tone: str, icon_name: str, solid: bool) -> SafeString:
    return format_html(
        '<span class="state{} tone-{}">{}<span>{}</span></span>',
        " state-solid" if solid else "",
        tone if tone in TONES else "neutral",
        icon(icon_name),
        text,
    )


@register.simple_tag
def state_badge(state: Any, solid: bool = False) -> SafeString:
    """Show a state: a choice with `tones`, a (text, tone, icon), or a row with `tone`."""
    if state is None or state == "":
        return SafeString("")
    if isinstance(state, (tuple, list)):
        text, tone, icon_name = (*state, "neutral", "")[:3]
    elif hasattr(state, "tones"):
        text = state.label
        tone, icon_name = state.tones.get(state.value, ("neutral", ""))
    else:
        text = state
        tone = getattr(state, "tone", "neutral")
        icon_name = getattr(state, "icon", "")
    return badge(text, tone, icon_name, solid)


# ---------- money and days ----------

register.filter("kronor", money.kronor)
register.filter("amount", money.amount)
register.filter("decimal", money.decimal)
register.filter("iso_date", periods.iso_date)
register.filter("iso_moment", periods.iso_moment)


@register.filter
def unbroken(text: str) -> str:
    """Keep a day or a moment on one line: a narrow page would break it at its hyphens."""
    return format_html('<span class="nowrap">{}</span>', text) if text else ""


@register.filter
def running_date(day: Any) -> str:
    """Write a day for running text in the reader's language: 21 november 2016."""
    return periods.running_date(day, get_language() or "sv")


@register.simple_tag
def years(first: int | None, last: int | None) -> str:
    """Write a span of years: 2017–2019."""
    return periods.years_text(first, last)


# ---------- texts ----------

# {{ update.report|markdown:4 }}: a text that a person wrote, its headings from h4 on.
register.filter("markdown", markdown.render)


# ---------- addresses ----------


@register.simple_tag(takes_context=True)
def query_with(context: template.Context, **changes: Any) -> str:
    """Return this page's query with some keys changed; None or "" removes a key."""
    request = context.get("request")
    query = request.GET.copy() if request is not None else QueryDict(mutable=True)
    for key, value in changes.items():
        query[key] = value
    for key in [key for key, values in query.lists() if values in ([""], [None], [])]:
        del query[key]
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def with_back(context: template.Context, url: str) -> str:
    """Return the URL with the way back to the page that is being shown."""
    request = context.get("request")
    return doors.with_back(url, request.get_full_path() if request is not None else "")


@register.simple_block_tag(takes_context=True)
def leads_to(context: template.Context, content: SafeString, name: str) -> SafeString:
    """Draw a link to the page of that name, and the words alone for who may not open it."""
    url = reverse(name)
    needed = getattr(resolve(url).func.view_class, "permission_required", None)
    request = context.get("request")
    if needed and request is not None and not request.user.has_perm(needed):
        return format_html("<strong>{}</strong>", content)
    return format_html('<a href="{}">{}</a>', url, content)


# {{ url|leading_back:back }}: to another page than the one that is being shown.
register.filter("leading_back", doors.with_back)


@register.filter
def elided(page: Any) -> Iterator[int | str]:
    """Return the page numbers to offer around a paginator's page; "…" stands for the left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.simple_tag(takes_context=True)
def nav_groups(context: template.Context, is_folded: bool = False) -> SafeString:
    """Return the entries of the navigation, drawn here: every page has some thirty of them.

    Beside the page with icons, all in sight; folded for a small screen, the current group open.
    """
    path, nav = context["request"].path, tuple(context["nav"])
    urls = {item.url for group in nav for item in group.items}
    return _nav(nav, path if path in urls else "", is_folded)


@lru_cache(maxsize=256)  # it is the same on all pages below an entry, for all who may open as much
def _nav(nav: tuple, path: str, is_folded: bool) -> SafeString:
    drawn = []
    for group in nav:
        entries = _nav_entries(group.items, path, has_icons=not is_folded)
        if not group.label:
            drawn.append(entries)
        elif is_folded:
            drawn.append(
                f"<li><details{' open' if group.active else ''}>"
                f"<summary>{escaped(group.label)}</summary>"
                f"<ul>{entries}</ul></details></li>"
            )
        else:
            drawn.append(f"<li><p>{escaped(group.label)}</p><ul>{entries}</ul></li>")
    return SafeString("\n".join(drawn))


def _nav_entries(items: Iterable[Any], path: str, has_icons: bool) -> SafeString:
    current = SafeString(' aria-current="page"'), SafeString(' aria-current="true"')
    return format_html_join(
        "\n",
        '<li><a href="{}"{}>{}{}</a></li>',
        (
            (
                item.url,
                current[item.url != path] if item.active else "",
                icon(item.icon) if has_icons else "",
                item.label,
            )
            for item in items
        ),
    )


# ---------- forms ----------


@register.filter
def anchor(field: Any) -> str:
    """Return the id that a link must point to so that the field gets the focus."""
    if not field.use_fieldset:
        return field.id_for_label
    first = next(iter(field.subwidgets), None)
    return first.id_for_label if first is not None else field.auto_id


# ---------- tables ----------


@dataclass(frozen=True)
class Head:
    """A column as the lean table draws it, worked out once and not for every cell."""

    label: Any
    css: str = ""
    is_row_head: bool = False
    name: str = ""
    sorted: str = ""
    sort_query: str = ""


@register.simple_tag(takes_context=True)
def table_heads(context: template.Context, table: Any) -> list[Head]:
    """Return the visible columns of a django-tables2 table; the first one heads its row."""
    heads = []
    for position, column in enumerate(table.columns):
        alias = column.order_by_alias
        heads.append(
            Head(
                name=column.name,
                label=column.header,
                css=(column.column.attrs.get("td") or {}).get("class", ""),
                is_row_head=position == 0,
                sorted=_direction(column, alias),
                sort_query=_sort_query(context, table, alias) if column.orderable else "",
            )
        )
    return heads


def _direction(column: Any, alias: Any) -> str:
    if not column.is_ordered:
        return ""
    return "descending" if alias.is_descending else "ascending"


def _sort_query(context: template.Context, table: Any, alias: Any) -> str:
    changes = {table.prefixed_order_by_field: alias.next, "page": None, "export": None}
    return query_with(context, **changes)


@register.simple_tag
def table_rows(table: Any, heads: list[Head]) -> Iterator[SafeString]:
    """Yield each row of the table as HTML.

    Put together here and not in the template: that is four fifths of what a list costs. The
    classes of a cell are its column's: attributes that depend on the record are not worked out.
    """
    has_row_attrs = bool(table.row_attrs)
    cells, tags = table.cells(), [_tags(head) for head in heads]
    blank = ("", None, table.default)
    for row in table.paginated_rows:
        css = row.attrs.get("class", "") if has_row_attrs else ""
        yield _row((draw(row) for draw in cells), tags, blank, css)


def escaped(cell: Any) -> str:
    """Return what Django's `conditional_escape` does, in a third of the time for a cell."""
    if isinstance(cell, Promise):
        cell = str(cell)
    return cell.__html__() if hasattr(cell, "__html__") else html.escape(str(cell))


@register.simple_tag
def plain_rows(heads: list[Head], rows: Iterable[Iterable[Any]]) -> SafeString:
    """Return rows of cells as a list's table has them, where nothing is sorted or exported."""
    tags = [_tags(head) for head in heads]
    return SafeString("\n".join(_row(cells, tags, ("", None)) for cells in rows))


def _row(cells: Iterable[Any], tags: list[tuple], blank: tuple, css: str = "") -> SafeString:
    drawn = [f'<tr role="row" class="{escape(css)}">' if css else '<tr role="row">']
    for cell, (opening, opening_blank, closing) in zip(cells, tags, strict=True):
        drawn += (
            opening_blank if cell in blank else opening,
            escaped("" if cell is None else cell),
            closing,
        )
    drawn.append("</tr>")
    return SafeString("".join(drawn))


def _tags(head: Head) -> tuple[str, str, str]:
    """Return what a cell of this column begins with, also when it is blank, and ends with."""
    if head.is_row_head:
        return ('<th scope="row" role="rowheader">',) * 2 + ("</th>",)
    css = f' class="{escape(head.css)}"' if head.css else ""
    blank = f' class="is-blank {escape(head.css)}"'
    start = f'<td role="cell" data-label="{escape(head.label)}"'
    return f"{start}{css}>", f"{start}{blank}>", "</td>"


@register.simple_tag
def figures(table: Any, text_columns: int = 1) -> SafeString:
    """Return the inside of the table behind a figure; a dashboard has hundreds of its cells."""
    numbers = [position >= text_columns for position in range(len(table.heads))]
    heads = "".join(
        f'<th scope="col"{' class="number"' if is_number else ""}>{escaped(head)}</th>'
        for head, is_number in zip(table.heads, numbers, strict=True)
    )
    rows = "\n".join(_figure_row(row, numbers) for row in table.rows)
    sums = f"<tfoot>{_figure_row(table.sums, numbers)}</tfoot>" if table.sums else ""
    return SafeString(f"<thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody>\n{sums}")


def _figure_row(cells: Any, numbers: list[bool]) -> str:
    head, *rest = map(escaped, cells)
    drawn = (
        f'<td class="number">{cell}</td>' if is_number else f"<td>{cell}</td>"
        for cell, is_number in zip(rest, numbers[1:], strict=True)
    )
    return f'<tr><th scope="row">{head}</th>{"".join(drawn)}</tr>'


@register.simple_tag(takes_context=True)
def move_buttons(
    context: template.Context, url: str, row: Any, is_first: bool = False, is_last: bool = False
) -> SafeString:
    """Return the form that moves a row one step up or down; long tables have one in each row."""
    token, named = escape(str(context.get("csrf_token", ""))), {"row": row}
    buttons = [
        f'<button class="btn btn-quiet btn-small" type="submit" name="step" value="{step}">'
        f'{icon(name)}<span class="visually-hidden">{escaped(label % named)}</span></button>'
        for step, name, label, is_there in (
            ("-1", "arrow-up", _("Move up: %(row)s"), not is_first),
            ("1", "arrow-down", _("Move down: %(row)s"), not is_last),
        )
        if is_there
    ]
    return SafeString(
        f'<form class="move" method="post" action="{escape(url)}">'
        f'<input type="hidden" name="csrfmiddlewaretoken" value="{token}">\n'
        f"{''.join(buttons)}\n</form>"
    )


# ---------- choices ----------


@register.simple_tag
def options(widget: dict) -> SafeString:
    """Return the options of a select: Django's own templates include two files for each."""
    drawn = []
    for name, choices, _index in widget["optgroups"]:
        if name:
            drawn.append(f'<optgroup label="{escape(name)}">')
        drawn += [
            f'<option value="{escape(str(choice["value"]))}"{flatatt(choice["attrs"])}>'
            f"{conditional_escape(choice['label'])}</option>"
            for choice in choices
        ]
        if name:
            drawn.append("</optgroup>")
    return SafeString("\n  ".join(drawn))
