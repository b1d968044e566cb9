"""The list of drafts that were shared between authorities."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, Table
from funding.models import SharedDraft


class SharedDraftTable(Table):
    """What was shared, from whom to whom, and when it was registered."""

    frozen_title = LinkColumn(verbose_name=_("Title"))
    board = tables.Column(
        verbose_name=_("From"), accessor="proposal__financier", order_by="proposal__financier__name"
    )
    organization = tables.Column(verbose_name=_("To"), order_by="organization__name")
    created_at = DateColumn(verbose_name=_("Shared on"))
    registered_on = DateColumn()

    class Meta(Table.Meta):
        model = SharedDraft
        fields = ["frozen_title", "board", "organization", "created_at", "registered_on"]
