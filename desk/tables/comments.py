"""The table of comments."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from desk.models import Comment


class CommentTable(Table):
    text = LinkColumn(verbose_name=_("Comment"))
    kind = tables.Column()
    subject = tables.Column(verbose_name=_("About"), orderable=False)
    author = tables.Column(verbose_name=_("Written by"), order_by="author__name")
    assigned_to = tables.Column(verbose_name=_("Asks"), order_by="assigned_to__name")
    due_on = DateColumn(verbose_name=_("Due"))
    state = StateColumn(verbose_name=_("State"), order_by="resolved_at")
    created_at = DateColumn(verbose_name=_("Written"))

    class Meta(Table.Meta):
        model = Comment
        fields = [
            "text",
            "kind",
            "subject",
            "author",
            "assigned_to",
            "due_on",
            "state",
            "created_at",
        ]

    def render_text(self, record):
        return str(record)

    def value_text(self, record):
        return "" if record.is_withdrawn else record.text
