"""Columns of the list of indicators."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import LinkColumn, NumberColumn, Table
from evaluation.models import Indicator


class IndicatorTable(Table):
    name = LinkColumn()
    number = NumberColumn()
    program = tables.Column(order_by="program__name")
    figure = tables.Column()
    unit = tables.Column()
    source = tables.Column()
    evaluation = tables.Column(order_by="evaluation__title")
    published = NumberColumn(verbose_name=_("Published periods"))

    class Meta(Table.Meta):
        model = Indicator
        fields = [
            "name",
            "number",
            "program",
            "figure",
            "unit",
            "source",
            "evaluation",
            "published",
        ]
