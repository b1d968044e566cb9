"""Columns of the list of strategies."""

import django_tables2 as tables

from core.tables import LinkColumn, NumberColumn, Table
from programs.models import Strategy


class StrategyTable(Table):
    name = LinkColumn()
    organization = tables.Column(order_by="organization__name")
    first_year = NumberColumn()
    last_year = NumberColumn()

    class Meta(Table.Meta):
        model = Strategy
        fields = ["name", "organization", "first_year", "last_year"]
