"""The list of text blocks."""

import django_tables2 as tables

from core.tables import BooleanColumn, LinkColumn, Table
from funding.models import TextBlock


class TextBlockTable(Table):
    """The texts that boards use again."""

    name = LinkColumn()
    part = tables.Column()
    organization = tables.Column(order_by=("organization__name", "name"))
    is_default = BooleanColumn()

    class Meta(Table.Meta):
        model = TextBlock
        fields = ["name", "part", "organization", "is_default"]
