"""The column that says where a paper stands and what its review finds: how much stops it, or not.

To review a page of papers takes longer than to show their list. So the list says where each
review is, and asks once, when it stands there, for what is found in all of them.
"""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from core.tables import StateColumn


class ReviewedStateColumn(StateColumn):
    """The state of each row's paper, and under it its review; exports give the state's word."""

    def __init__(self, kind: str, **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(**kwargs)

    def states(self, record: Any, bound_column: Any) -> Iterator[SafeString]:
        """Yield what is to be said of the paper before its review."""
        yield super().render(record, bound_column)

    def render(self, record: Any, bound_column: Any, table: Any) -> SafeString:
        shown = [row.record.pk for row in table.paginated_rows]
        loader = loading(self.kind, shown) if shown[:1] == [record.pk] else ""
        said = [*self.states(record, bound_column), place(self.kind, record.pk)]
        lines = format_html_join(mark_safe("<br>"), "{}", ((each,) for each in said))
        return format_html("{}{}", lines, loader)


def place(kind: str, pk: int) -> SafeString:
    """Return where the review of a paper is, to be replaced by what it finds."""
    url = reverse("documents:review", args=[kind, pk])
    return format_html('<a id="found-{}-{}" href="{}">{}</a>', kind, pk, url, _("Review"))


def loading(kind: str, pks: list[int]) -> SafeString:
    """Return what asks for the findings of papers, once, and shows them in their places."""
    url = f"{reverse('documents:found', args=[kind])}?{urlencode({'of': pks}, doseq=True)}"
    return format_html(
        '<span hidden data-aside hx-get="{}" hx-trigger="load" hx-swap="none" hx-target="this"'
        ' hx-push-url="false"></span>',
        url,
    )
