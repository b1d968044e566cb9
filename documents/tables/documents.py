"""The list of documents."""

import django_tables2 as tables
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from core.templatetags.core import badge
from documents.models import Document
from documents.paper import papers


class IssuedStateColumn(StateColumn):
    """The state, and for those who may know it what the review found at the issue."""

    def render(self, record, bound_column):
        state = super().render(record, bound_column)
        if not getattr(record, "shows_findings", False):
            return state
        found = format_html_join(" ", "{}", ((each,) for each in found_at_issue(record)))
        return format_html("{}<br>{}", state, found)


def found_at_issue(document):
    """Yield what the review found when a document was issued, as words with icons."""
    if kept := document.kept_findings:
        words = ngettext("%(count)d kept with a reason", "%(count)d kept with a reason", kept)
        yield badge(words % {"count": kept}, "muted", "check")
    if warnings := document.warnings:
        words = ngettext("%(count)d worth a look", "%(count)d worth a look", warnings)
        yield badge(words % {"count": warnings}, "wait", "exclamation-triangle")
    if not kept and not warnings:
        yield badge(_("nothing found"), "good", "check-circle")


class DocumentTable(Table):
    title = LinkColumn()
    reference = tables.Column(_("Number"), order_by=("year", "number"))
    kind = tables.Column(_("Kind"))
    owner = tables.Column(order_by="owner__name")
    issued_at = DateColumn(_("Issued"))
    state = IssuedStateColumn(verbose_name=_("State"), orderable=False)

    class Meta(Table.Meta):
        model = Document
        fields = ["title", "reference", "kind", "diary_number", "owner", "issued_at", "state"]

    def render_kind(self, value):
        paper = papers().get(value)
        return str(paper.verbose_name) if paper else value

    def value_kind(self, value):
        return self.render_kind(value)
