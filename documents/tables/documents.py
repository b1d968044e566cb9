"""The list of documents."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from documents.models import Document
from documents.paper import papers


class DocumentTable(Table):
    title = LinkColumn()
    reference = tables.Column(_("Number"), order_by=("year", "number"))
    kind = tables.Column(_("Kind"))
    owner = tables.Column(order_by="owner__name")
    issued_at = DateColumn(_("Issued"))
    state = StateColumn(verbose_name=_("State"), orderable=False)

    class Meta(Table.Meta):
        model = Document
        fields = ["title", "reference", "kind", "diary_number", "owner", "issued_at", "state"]

    def render_kind(self, value):
        paper = papers().get(value)
        return str(paper.verbose_name) if paper else value

    def value_kind(self, value):
        return self.render_kind(value)
